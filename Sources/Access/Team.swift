package import Foundation
package import Postgres
package import Registry

/// What a team makes of an account, or changes in one; what isn't named stays. The database decides who may.
package struct AccountChange: Codable, Hashable, Sendable {
    package var name: String?
    /// `practitioner`, `team` or, for a new account only, `system`.
    package var role: String?
    package var occupation: String?
    package var dbsCheckedOn: CivilDate?
    package var trainedOn: CivilDate?
    package var agreedOn: CivilDate?
    package var mayOverride: Bool?
    package var mayReadArchive: Bool?
    package var suspended: Bool?
    package var left: Bool?
    /// True takes on somebody who has left another employer.
    package var employed: Bool?
    /// True refuses the bearer tokens issued so far.
    package var signedOut: Bool?
    /// The public key of a local system, a JWK: a case-management system's or a source's.
    package var systemKey: [String: String]?

    package init() {}
}

/// An account as its team sees it.
package struct TeamAccount: Codable, Hashable, Sendable {
    package let number: Int64
    package let subject: UUID
    package let name: String
    package let role: String
    package let occupation: String
    package let dbsCheckedOn: CivilDate
    package let trainedOn: CivilDate
    package let agreedOn: CivilDate
    package let mayOverride: Bool
    package let mayReadArchive: Bool
    package let suspended: Bool
    package let left: Bool
    /// Why it may not look today; absent where it may.
    package let fault: String?
}

/// What one of a team asked for and another one must confirm.
package struct AccountProposal: Codable, Hashable, Sendable {
    package let proposal: Int64
    /// Absent where the account is to be made.
    package let subject: UUID?
    package let change: AccountChange
    package let reason: String
    package let proposedBy: String
    /// Whether whoever reads this proposed it: somebody else must decide.
    package let mine: Bool
}

/// A team and the accounts of its own authority. Every call is in the audit before it acts.
package struct Team: Sendable {
    /// What came of a change: the account's subject where it was made, the proposal's number where it takes a second person.
    package struct Result: Codable, Hashable, Sendable {
        package var subject: UUID?
        package var proposal: Int64?
    }

    private let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    /// Why the team does what it does with accounts: it needs no other purpose than that they are for.
    package static func purpose(_ reason: String?) throws -> Purpose {
        try Purpose(Purpose.Kind.safeguarding.name, reason: reason)
    }

    /// Makes an account, or changes one.
    ///
    /// - Parameter subject: nil makes one.
    /// - Throws: ``Refusal`` with `not-found` for one that isn't there or another authority's, `not-permitted`,
    ///   `change-malformed`; ``AccessError`` where a value can't be.
    package func change(
        _ subject: UUID?,
        _ change: AccountChange,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Result {
        try await explaining {
            let rows = try await registry.perform(as: caller, because: purpose) { token in
                """
                select outcome, changed, proposal from access.change_account(
                    \(token.bytes), \(purpose.reason), \(caller.client), \(subject), \(try JSON(change)))
                """
            }
            let (_, changed, proposal) = try rows[0].decode((String, UUID?, Int64?).self)
            return Result(subject: changed, proposal: proposal)
        }
    }

    /// Confirms or refuses what another one of the team proposed.
    package func decide(
        _ proposal: Int64,
        confirm: Bool,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Result {
        try await explaining {
            let rows = try await registry.perform(as: caller, because: purpose) { token in
                """
                select outcome, changed from access.decide_proposal(
                    \(token.bytes), \(purpose.reason), \(caller.client), \(proposal), \(confirm))
                """
            }
            return Result(subject: try rows[0].decode((String, UUID?).self).1)
        }
    }

    /// The accounts of the authority, 200 at most, and what waits for a second person.
    ///
    /// - Parameters:
    ///   - subject: one account only.
    ///   - after: the number of the last account that was read.
    package func accounts(
        _ subject: UUID? = nil,
        after: Int64 = 0,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> (accounts: [TeamAccount], proposals: [AccountProposal]) {
        let rows = try await registry.perform(as: caller, because: purpose) { token in
            """
            select outcome, accounts, proposals from access.accounts(
                \(token.bytes), \(purpose.reason), \(caller.client), \(subject), \(after))
            """
        }
        let (_, accounts, proposals) = try rows[0].decode(
            (String, JSON<[TeamAccount]>?, JSON<[AccountProposal]>?).self
        )
        return (accounts?.value ?? [], proposals?.value ?? [])
    }

    private func explaining<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as PostgresError {
            throw Accounts.explained(error) ?? error
        }
    }
}
