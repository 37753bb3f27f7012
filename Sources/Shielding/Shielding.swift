package import Foundation
package import Postgres
package import Registry

/// Shields: asked for, decided, reviewed, overridden. What a shield hides is the database's to say (`shielding.sight`), and
/// so is who may take which step; each step is in the audit.
package struct Shielding: Sendable {
    /// Why a child is shielded, and by which evidence that is known.
    package struct Basis: Sendable {
        package var ground: String?
        /// The kind of evidence; held is no more than this and where it is kept.
        package var evidence: String?
        package var reference: String?

        package init(ground: String? = nil, evidence: String? = nil, reference: String? = nil) {
            self.ground = ground
            self.evidence = evidence
            self.reference = reference
        }
    }

    /// What is decided of one child of the household.
    package struct Choice: Sendable {
        package var child: ChildNumber
        package var taken: Bool
        package var why: String

        package init(_ child: ChildNumber, taken: Bool, why: String) {
            self.child = child
            self.taken = taken
            self.why = why
        }
    }

    private let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    /// Shields at once, for seven days: the child and those at its present address.
    ///
    /// - Throws: ``ShieldingError``, ``Refusal``; `not-found` where the caller never opened the record.
    package func request(
        _ child: ChildNumber,
        on basis: Basis,
        forParent: Bool = false,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        try await change(as: caller, because: purpose) { token in
            """
            select shielding.request(\(token.bytes), \(purpose.reason), \(caller.client), \(child.value),
                \(basis.ground), \(basis.evidence), \(basis.reference), \(forParent))
            """
        }
    }

    /// Takes each child of a request's household in or leaves it out, all at once. The caller isn't who asked.
    package func decide(
        _ request: UUID,
        _ choices: [Choice],
        on basis: Basis,
        reviewBy: CivilDate?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        try await change(as: caller, because: purpose) { token in
            """
            select shielding.decide(\(token.bytes), \(purpose.reason), \(caller.client), \(request),
                \(choices.map(\.child.value)), \(choices.map(\.taken)), \(choices.map(\.why)),
                \(basis.ground), \(basis.evidence), \(basis.reference), \(reviewBy))
            """
        }
    }

    /// Keeps a confirmed shield until the next review, or agrees to lift it. It is lifted at once, or when no other authority's
    /// child is shielded at the same address any more.
    ///
    /// - Parameter others: the team's other children of the household whose shields are lifted with it: all who are shielded at
    ///   the same address.
    package func review(
        _ child: ChildNumber,
        with others: [ChildNumber] = [],
        keep: Bool?,
        on basis: Basis,
        reviewBy: CivilDate?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        try await change(as: caller, because: purpose) { token in
            """
            select shielding.review(\(token.bytes), \(purpose.reason), \(caller.client), \(child.value), \(keep),
                \(basis.ground), \(basis.evidence), \(basis.reference), \(reviewBy), \(others.map(\.value)))
            """
        }
    }

    /// Looks past the shield of one child until it is closed or fifteen minutes have gone; the team is told at once.
    package func override(_ child: ChildNumber, warned: Bool, as caller: Caller, because purpose: Purpose) async throws
    {
        try await change(as: caller, because: purpose) { token in
            """
            select shielding.override(\(token.bytes), \(purpose.reason), \(caller.client), \(child.value), \(warned))
            """
        }
    }

    package func closeOverride(of child: ChildNumber, as caller: Caller, because purpose: Purpose) async throws {
        try await change(as: caller, because: purpose) { token in
            "select shielding.close_override(\(token.bytes), \(purpose.reason), \(caller.client), \(child.value))"
        }
    }

    package func close(_ item: UUID, finding: String?, as caller: Caller, because purpose: Purpose) async throws {
        try await change(as: caller, because: purpose) { token in
            "select shielding.close_item(\(token.bytes), \(purpose.reason), \(caller.client), \(item), \(finding))"
        }
    }

    private func change(as caller: Caller, because purpose: Purpose, _ statement: (SessionToken) -> SQL) async throws {
        try await Self.naming {
            _ = try await registry.ask(Registry.Done.self, as: caller, because: purpose, statement)
        }
    }

    /// Turns refusals of shielding alone into its own errors.
    static func naming<Value>(_ body: () async throws -> sending Value) async throws -> sending Value {
        do {
            return try await body()
        } catch let refusal as Refusal {
            throw ShieldingError(refusal) ?? refusal as any Error
        }
    }
}

extension Shielding {
    /// A new record under a shield of its own; the old one, whose shield is confirmed, is closed without telling why.
    ///
    /// - Returns: the new record's shield, which isn't decided yet.
    package func newIdentity(
        for child: ChildNumber,
        family: String?,
        given: String?,
        born: CivilDate?,
        gender: String?,
        on basis: Basis,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> [Shield] {
        try await read(Self.shields, as: caller, because: purpose) { token in
            """
            select shielding.new_identity(\(token.bytes), \(purpose.reason), \(caller.client), \(child.value),
                \(family), \(given), \(born), \(gender), \(basis.ground), \(basis.evidence), \(basis.reference))
            """
        } decode: {
            try Self.shields($0)
        } children: {
            $0.map(\.number)
        }
    }

    /// The shields in force of the team's children, those to decide or review first.
    package func shields(as caller: Caller, because purpose: Purpose) async throws -> [Shield] {
        try await list("shields", Self.shields, as: caller, because: purpose) {
            try Self.shields($0)
        } children: {
            $0.map(\.number)
        }
    }

    /// A child's shield and the household proposed with it.
    package func `case`(of child: ChildNumber, as caller: Caller, because purpose: Purpose) async throws -> ShieldCase {
        let (rows, token) = try await Self.naming {
            try await registry.ask(as: caller, because: purpose) { token in
                Self.begin("case", child, token, caller, purpose)
            } read: {
                [
                    Self.shields,
                    "select request, number, family, given, born, kind, shielded, taken, why from shielding.household()",
                ]
            }
        }
        let found = ShieldCase(
            shields: try Self.shields(rows[1]),
            household: try rows[2].decode(
                (UUID, Int64, String, String, CivilDate, String, Bool, Bool?, String?).self
            ).map {
                HouseholdMember(
                    request: $0,
                    number: try ChildNumber(stored: $1),
                    family: $2,
                    given: $3,
                    born: $4,
                    kind: $5,
                    shielded: $6,
                    taken: $7,
                    why: $8
                )
            }
        )
        try await registry.returned(
            Array(Set(found.shields.map(\.number) + found.household.map(\.number))),
            of: token
        )
        return found
    }

    /// What became of the shields that the caller asked for in the last two months, the latest first.
    package func requests(as caller: Caller, because purpose: Purpose) async throws -> [OwnRequest] {
        try await read(
            "select request, number, asked_at, state from shielding.requests()",
            as: caller,
            because: purpose
        ) { token in
            "select shielding.asked(\(token.bytes), \(purpose.reason), \(caller.client))"
        } decode: {
            try $0.decode((UUID, Int64, Date, String).self).map {
                OwnRequest(request: $0, number: try ChildNumber(stored: $1), askedAt: Moment($2), state: $3)
            }
        } children: {
            $0.map(\.number)
        }
    }

    /// What is open and must be closed, the oldest first.
    package func items(as caller: Caller, because purpose: Purpose) async throws -> [Item] {
        try await list(
            "items",
            "select item, number, kind, opened_at, opened_by, escalated from shielding.items()",
            as: caller,
            because: purpose
        ) {
            try $0.decode((UUID, Int64, String, Date, String?, Bool).self).map {
                Item(
                    item: $0,
                    number: try ChildNumber(stored: $1),
                    kind: $2,
                    openedAt: Moment($3),
                    openedBy: $4,
                    escalated: $5
                )
            }
        } children: {
            $0.map(\.number)
        }
    }

    /// How many items each authority has open: a review that is overdue, an override that nobody looked into.
    ///
    /// - Parameter pool: logged in as `contactpoint_operator`.
    package static func owed(pool: Pool) async throws -> [OwedItems] {
        try await pool.query("select authority, waiting, escalated from shielding.owed()").decode(
            (Int16, Int64, Int64).self
        ).map { OwedItems(authority: $0, waiting: $1, escalated: $2) }
    }

    /// Who could see the whereabouts in the ninety days before the shield, the latest first. Reading it is in the audit as well.
    package func exposure(of child: ChildNumber, as caller: Caller, because purpose: Purpose) async throws -> [Sighting]
    {
        try await list(
            "exposure",
            of: child,
            "select number, at, name, occupation, employer, through, client, purpose from shielding.exposure()",
            as: caller,
            because: purpose
        ) {
            try $0.decode((Int64, Date, String?, String?, String?, String?, String?, String?).self).map {
                Sighting(
                    number: try ChildNumber(stored: $0),
                    at: Moment($1),
                    name: $2,
                    occupation: $3,
                    employer: $4,
                    through: $5,
                    client: $6,
                    purpose: $7
                )
            }
        } children: {
            $0.map(\.number)
        }
    }

    /// Which local systems have not confirmed, the longest waiting first.
    package func unconfirmed(as caller: Caller, because purpose: Purpose) async throws -> [Unconfirmed] {
        let now = Date()
        return try await list(
            "unconfirmed",
            "select number, system, kind, at, delivered_at from shielding.unconfirmed()",
            as: caller,
            because: purpose
        ) {
            try $0.decode((Int64, String, String, Date, Date?).self).map {
                Unconfirmed(
                    number: try ChildNumber(stored: $0),
                    system: $1,
                    kind: $2,
                    at: Moment($3),
                    deliveredAt: $4.map(Moment.init),
                    age: max(0, Int(now.timeIntervalSince($3)))
                )
            }
        } children: {
            $0.map(\.number)
        }
    }

    private func list<Value: Sendable>(
        _ list: String,
        of child: ChildNumber? = nil,
        _ read: SQL,
        as caller: Caller,
        because purpose: Purpose,
        decode: (Rows) throws -> Value,
        children: (Value) -> [ChildNumber]
    ) async throws -> Value {
        try await self.read(read, as: caller, because: purpose) { token in
            Self.begin(list, child, token, caller, purpose)
        } decode: {
            try decode($0)
        } children: {
            children($0)
        }
    }

    /// Asks, reads, and adds to the audit what was returned.
    func read<Value: Sendable>(
        _ read: SQL,
        as caller: Caller,
        because purpose: Purpose,
        ask: (SessionToken) -> SQL,
        decode: (Rows) throws -> Value,
        children: (Value) -> [ChildNumber]
    ) async throws -> Value {
        let (rows, token) = try await Self.naming {
            try await registry.ask(as: caller, because: purpose, ask) { [read] }
        }
        let value = try decode(rows[1])
        try await registry.returned(Array(Set(children(value))), of: token)
        return value
    }

    private static func begin(
        _ list: String,
        _ child: ChildNumber?,
        _ token: SessionToken,
        _ caller: Caller,
        _ purpose: Purpose
    ) -> SQL {
        "select shielding.begin(\(token.bytes), \(purpose.reason), \(caller.client), \(list), \(child?.value))"
    }

    private static let shields: SQL = """
        select number, family, given, state, started, request, decide_by, reviewed_on, review_by, ground, evidence,
            reference, asked_by, decided_by, lifting
        from shielding.shields()
        """

    private static func shields(_ rows: Rows) throws -> [Shield] {
        try rows.decode(
            (
                Int64, String, String, String, Date, UUID?, Date?, CivilDate, CivilDate, String?, String?, String?,
                String?, String?, Bool
            ).self
        ).map {
            Shield(
                number: try ChildNumber(stored: $0),
                family: $1,
                given: $2,
                state: $3,
                started: Moment($4),
                request: $5,
                decideBy: $6.map(Moment.init),
                reviewedOn: $7,
                reviewBy: $8,
                ground: $9,
                evidence: $10,
                reference: $11,
                askedBy: $12,
                decidedBy: $13,
                lifting: $14
            )
        }
    }
}
