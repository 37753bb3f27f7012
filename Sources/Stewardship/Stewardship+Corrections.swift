package import Foundation
package import Postgres
package import Registry

extension Stewardship {
    /// What a family says is wrong in a record, and waits for its answer.
    package struct Correction: Sendable, Codable {
        package var correction: UUID
        package var number: ChildNumber
        package var name: String?
        package var asker: Asker
        /// `name`, `birth date`, `gender`, `number`, `address`, `carer`, `service` or `other`
        package var about: String
        /// In the family's words.
        package var wanted: String
        package var receivedOn: String
        /// A month later.
        package var dueOn: String
        package var overdue: Bool
    }

    /// What a correction is known by, and when it is due.
    package struct CorrectionAsked: Sendable, Codable {
        package var correction: UUID
        package var dueOn: String
    }

    private struct Corrections: Decodable {
        let corrections: [Correction]
    }

    /// Records what a family wants put right.
    ///
    /// - Parameter wanted: 1 to 500 characters.
    package func askCorrection(
        _ number: ChildNumber,
        by asker: Asker,
        about: String,
        wanted: String,
        receivedOn: CivilDate = .today(),
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> CorrectionAsked {
        try await registry.ask(CorrectionAsked.self, as: caller, because: purpose) { token in
            """
            select stewardship.ask_correction(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value),
                \(asker.rawValue), \(about), \(wanted), \(receivedOn))
            """
        }.answer
    }

    /// Accepts a correction, with what was changed, or refuses it, with why.
    ///
    /// - Parameter answer: 5 to 500 characters.
    package func answerCorrection(
        _ correction: UUID,
        accepted: Bool,
        _ answer: String,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await registry.ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select stewardship.answer_correction(\(token.bytes), \(purpose.reason), \(caller.client), \(correction),
                \(accepted), \(answer))
            """
        }
    }

    /// The corrections of the team's authority that wait for an answer, those due first.
    package func corrections(as caller: Caller, because purpose: Purpose) async throws -> [Correction] {
        try await registry.ask(Corrections.self, as: caller, because: purpose) { token in
            "select stewardship.corrections(\(token.bytes), \(purpose.reason), \(caller.client))"
        }.answer.corrections
    }
}
