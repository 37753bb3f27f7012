package import Foundation
import Postgres
package import Registry

/// Reads the audit, as an auditor or a ContactPoint team. Reading it is itself in the audit, before anything is read.
package struct AuditTrail: Sendable {
    /// Whose entries are asked for: at least one of the three, else a day at most.
    package struct Question: Sendable {
        /// The account that asked, or on whose behalf somebody did.
        package var person: Int64?
        /// The child who was shown or opened.
        package var child: ChildNumber?
        /// The authority that employs who asked.
        package var authority: Int16?
        package var since: Date
        package var until: Date
        /// At most so many, the latest; 1,000 at most.
        package var most: Int32

        package init(
            person: Int64? = nil,
            child: ChildNumber? = nil,
            authority: Int16? = nil,
            since: Date? = nil,
            until: Date? = nil,
            most: Int32 = 200
        ) {
            self.person = person
            self.child = child
            self.authority = authority
            self.until = until ?? Date()
            self.since = since ?? self.until - 86_400
            self.most = most
        }
    }

    private let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    /// The entries, the latest first: what the caller's role lets through of them.
    ///
    /// - Throws: `Refusal` with `not-permitted` or `too-wide`; it is in the audit.
    package func show(_ question: Question, as caller: Caller, because purpose: Purpose) async throws -> [AuditEntry] {
        let (rows, _) = try await registry.disclose(as: caller, because: purpose) { token in
            """
            select audit.begin(\(token.bytes), \(purpose.reason), \(caller.client), \(question.person),
                \(question.child?.value), \(question.authority), \(question.since), \(question.until))
            """
        } read: {
            [
                """
                select at, request, action, outcome, account, name, role, authority, on_behalf_of, purpose, reason, client, criteria, children
                from audit.read(\(question.most))
                """
            ]
        }
        return try rows[0].map(AuditEntry.init)
    }
}

/// An entry of the audit as one caller may see it.
package struct AuditEntry: Sendable, Encodable {
    package let at: Date
    package let request: UUID
    /// `search`, `open`, …
    package let action: String
    /// `granted` (children considered or opened), `returned` (children shown), or why it was refused.
    package let outcome: String
    /// Who asked; nil where that couldn't be told.
    package let account: Int64?
    package let name: String?
    package let role: String?
    package let authority: Int16?
    package let onBehalfOf: Int64?
    package let purpose: String?
    package let reason: String?
    package let client: String?
    /// What was asked for, as JSON: for auditors.
    package let criteria: String?
    package let children: [ChildNumber]

    init(_ row: Row) throws {
        at = try row.decode("at")
        request = try row.decode("request")
        action = try row.decode("action")
        outcome = try row.decode("outcome")
        account = try row.decode("account")
        name = try row.decode("name")
        let role: Int16? = try row.decode("role")
        self.role = role.flatMap(Role.init(rawValue:)).map { "\($0)" }
        authority = try row.decode("authority")
        onBehalfOf = try row.decode("on_behalf_of")
        let purpose: Int16? = try row.decode("purpose")
        self.purpose = purpose.flatMap { UInt8(exactly: $0) }.flatMap(Purpose.Kind.init(rawValue:))?.name
        reason = try row.decode("reason")
        client = try row.decode("client")
        criteria = try row.decode("criteria")
        let numbers: [Int64] = try row.decode("children")
        children = numbers.compactMap { ChildNumber(String($0)) }
    }
}
