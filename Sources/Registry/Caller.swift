import Crypto
package import Foundation

/// Who asks: an account as it stands in the index, and where the request comes from.
package struct Caller: Hashable, Sendable {
    package var account: Int64
    /// The practitioner for whom the account asks, where it is a case-management system's or that of a team's officer who was
    /// rung up. Role and authority are then the practitioner's.
    package var onBehalfOf: Int64?
    package var role: Role
    /// The employing authority's DfE number; nil for a national partner's staff.
    package var authority: Int16?
    /// Where the request came from, for the audit: the surface and the peer's address.
    package var client: String
    /// When whoever asks signed in, by their bearer token: the database refuses who was signed out since. nil without a token.
    package var signedInAt: Date?
    /// The same of the practitioner for whom the account asks.
    package var practitionerSignedInAt: Date?
    /// The request's id, where a client's key makes it; nil for one drawn at random. See ``repeating(by:)``.
    package private(set) var request: UUID?

    /// The account that the rights are of: the practitioner's, where another asks for them.
    package var person: Int64 { onBehalfOf ?? account }

    package init(account: Int64, role: Role, authority: Int16?, client: String) {
        self.account = account
        self.role = role
        self.authority = authority
        self.client = client
    }

    /// The caller of a request that a client may send twice, having lost the answer: one key of one caller makes one id, and
    /// the database takes an id up once. Others' keys can't meet it, since the accounts are hashed with it.
    package func repeating(by key: String) -> Caller {
        var hash = SHA256()
        for number in [account, onBehalfOf ?? 0] {
            withUnsafeBytes(of: number.bigEndian) { hash.update(bufferPointer: $0) }
        }
        hash.update(data: Data(key.utf8))
        var bytes = [UInt8](hash.finalize().prefix(16))
        // RFC 9562, section 5.8: version and variant.
        bytes[6] = 0x80 | bytes[6] & 0x0f
        bytes[8] = 0x80 | bytes[8] & 0x3f
        var caller = self
        caller.request = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
        return caller
    }
}

/// What an account may do; the codes are those of `access.role`.
package enum Role: Int16, Sendable, CaseIterable {
    case practitioner = 1
    case team, auditor, management, `operator`, source, system
}

/// Why someone asks: a lawful purpose and the reason in their own words. No child is disclosed without both.
package struct Purpose: Hashable, Sendable {
    /// The lawful purposes; the codes are those of `access.purpose`.
    package enum Kind: UInt8, Sendable, CaseIterable {
        case safeguarding = 1
        case education = 2
        case missingEducation = 3
    }

    package let kind: Kind
    package let reason: String

    /// - Throws: ``Refusal`` with `purpose-missing` or `reason-missing`.
    package init(_ kind: String?, reason: String?) throws {
        guard let kind, let known = Kind.allCases.first(where: { $0.name == kind }) else {
            throw Refusal(.purposeMissing)
        }
        let trimmed = (reason ?? "").filter {
            !$0.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        .trimmingPrefix { $0.isWhitespace }
        guard (5...500).contains(trimmed.unicodeScalars.count), Set(trimmed).count > 2 else {
            throw Refusal(.reasonMissing)
        }
        self.kind = known
        self.reason = String(trimmed)
    }
}

extension Purpose.Kind {
    /// The word used in headers, options and `access.purpose`.
    package var name: String {
        switch self {
        case .safeguarding: "safeguarding"
        case .education: "education"
        case .missingEducation: "missing-education"
        }
    }
}
