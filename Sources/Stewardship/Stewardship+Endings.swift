package import Postgres
package import Registry

/// An archived record, and why it was archived.
package struct ArchivedRecord: Sendable, Codable {
    package var archivedOn: String
    /// `died`, `left England`, `18` or `25`.
    package var ground: String
    package var record: Stewardship.Sheet
}

extension Stewardship {
    /// What a team is told that will end a record.
    package enum Statement: String, Sendable, CaseIterable {
        case died
        case leftReturns = "left England, returns within 3 years"
        case leftForGood = "left England, does not return"
        case leftNotKnown = "left England, return not known"
    }

    /// Records a death or one of the three statements about leaving England.
    ///
    /// - Parameter statement: nil where the child is back.
    package func state(
        _ statement: Statement?,
        of number: ChildNumber,
        since: CivilDate?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await registry.ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select stewardship.state(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value),
                \(statement?.rawValue), \(since))
            """
        }
    }

    /// Keeps a young person until 25, by their own explicit consent.
    ///
    /// - Parameter ground: `care leaver` or `learning disability`; nil where the consent is withdrawn.
    package func keep(
        _ number: ChildNumber,
        as ground: String?,
        consentedOn: CivilDate?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await registry.ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select stewardship.keep(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(ground),
                \(consentedOn))
            """
        }
    }

    /// Reads an archived record: for a year by the team that had it, after that with the right to read the archive and on a
    /// ground.
    ///
    /// - Parameter ground: `section 47 enquiry`, `serious case review` or `child death review`.
    package func archived(
        _ number: ChildNumber,
        ground: String?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> ArchivedRecord {
        try await registry.ask(ArchivedRecord.self, as: caller, because: purpose) { token in
            """
            select stewardship.read_archive(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(ground))
            """
        }.answer
    }
}
