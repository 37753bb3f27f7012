import Postgres
package import Registry

extension Stewardship {
    /// A record that is to pass to another authority.
    package struct Move: Sendable, Codable {
        package var number: ChildNumber
        package var name: String?
        /// Where the caller's team stands: `sender` or `receiver`.
        package var side: String
        /// The other side's number; nil where a shield hides it.
        package var other: Int16?
        /// `sender`, `receiver` or `source`.
        package var proposedBy: String
        package var at: String
        package var answerBy: String
        package var waitsForYou: Bool
        /// `overdue` after the deadline, `escalated` two weeks later.
        package var urgency: String?
    }

    /// What a team does about a move.
    package enum Step: String, Sendable, CaseIterable {
        /// The sending side proposes it.
        case offer
        /// The receiving side proposes it.
        case request
        case agree, decline, withdraw
    }

    private struct Moves: Decodable {
        let moves: [Move]
    }

    /// Takes a step of a move. When both sides have agreed, the record passes.
    ///
    /// - Parameter receiver: the authority to which it is offered.
    package func move(
        _ number: ChildNumber,
        _ step: Step,
        to receiver: Int16? = nil,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await registry.ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select stewardship.take_step(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value),
                \(step.rawValue), \(receiver))
            """
        }
    }

    /// The open moves of the team's authority, those that wait longest first.
    package func moves(as caller: Caller, because purpose: Purpose) async throws -> [Move] {
        try await registry.ask(Moves.self, as: caller, because: purpose) { token in
            "select stewardship.moves(\(token.bytes), \(purpose.reason), \(caller.client))"
        }.answer.moves
    }
}
