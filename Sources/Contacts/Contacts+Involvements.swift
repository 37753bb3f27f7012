package import Postgres
package import Registry

/// An involvement to be recorded.
package struct NewInvolvement: Sendable {
    /// The number of a service at which the caller has a post.
    package var service: Int64
    /// `allocated worker`, `key worker`, `named professional`, `assessing`, `supporting` or `specialist advice`.
    package var role: String?
    /// The first day; nil for today.
    package var from: CivilDate?
    /// Another practitioner of the service; nil for the caller.
    package var practitioner: String?
    package var occupation: String?
    package var phone: String?
    package var email: String?
    /// For a sensitive service: `consent` or `significant harm suspected`.
    package var basis: String?

    package init(
        service: Int64,
        role: String? = nil,
        from: CivilDate? = nil,
        practitioner: String? = nil,
        occupation: String? = nil,
        phone: String? = nil,
        email: String? = nil,
        basis: String? = nil
    ) {
        self.service = service
        self.role = role
        self.from = from
        self.practitioner = practitioner
        self.occupation = occupation
        self.phone = phone
        self.email = email
        self.basis = basis
    }
}

/// An involvement that is the caller's to change: of its services, or of its team's children.
package struct OwnInvolvement: Sendable, Codable {
    package var id: String
    /// To be named by the next change.
    package var version: Int
    package var kind: String
    package var service: String
    package var role: String?
    package var from: String
    package var to: String?
    package var practitioner: String?
    package var occupation: String?
    package var phone: String?
    package var email: String?
    package var basis: String?
    package var leadProfessional: Bool
    /// Whether the lead is offered to it.
    package var leadOffered: Bool
}

extension Contacts {
    private struct Own: Decodable {
        let involvements: [OwnInvolvement]
    }

    /// Records that a service at which the caller works is involved. A shielded child is no exception: the caller learns
    /// nothing by it, and the team knows to whom it can broker contact.
    package func record(
        _ new: NewInvolvement,
        with number: ChildNumber,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Kept {
        try await ask(Kept.self, as: caller, because: purpose) { token in
            """
            select contacts.involve(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(new.service),
                \(new.role), \(new.from), \(new.practitioner), \(new.occupation), \(new.phone), \(new.email), \(new.basis))
            """
        }
    }

    /// Changes one, ends it (`to`), withdraws consent to a sensitive one (`withdrawn`), or removes one that was recorded in
    /// error (`removed`).
    ///
    /// - Parameter version: as it was read. The change is refused with `version-conflict` where it isn't the current one.
    package func change(
        _ id: Int64,
        of number: ChildNumber,
        version: Int32,
        _ changes: Patch,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Kept {
        let changes = try JSON(changes)
        return try await ask(Kept.self, as: caller, because: purpose) { token in
            """
            select contacts.change(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(id), \(version),
                \(changes))
            """
        }
    }

    /// The child's involvements that are the caller's to change; none is no error.
    package func own(of number: ChildNumber, as caller: Caller, because purpose: Purpose) async throws
        -> [OwnInvolvement]
    {
        try await ask(Own.self, as: caller, because: purpose) { token in
            "select contacts.own(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value))"
        }.involvements
    }

    /// A step of the lead: `take` and `offer` name an involvement; `accept`, `decline`, `withdraw` and `end` none.
    package func lead(
        _ step: String,
        of number: ChildNumber,
        to involvement: Int64?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select contacts.lead(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(step),
                \(involvement))
            """
        }
    }

    /// Says that a common assessment began with one of the caller's services (`begin`), or ended (`end`).
    package func assess(
        _ step: String,
        of number: ChildNumber,
        by service: Int64?,
        since: CivilDate?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select contacts.assess(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(step),
                \(service), \(since))
            """
        }
    }
}
