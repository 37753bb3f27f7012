import Postgres
import Registry

/// What a change made: the id of what was changed and its version, for the next change.
package struct Kept: Sendable, Codable {
    package var id: String
    package var version: Int

    package init(id: String, version: Int) {
        self.id = id
        self.version = version
    }
}

/// The fields of a change by their names: those that aren't there stay as they are, nil clears.
package typealias Patch = [String: String?]

extension Contacts {
    private struct Outcome: Decodable {
        let outcome: String
    }

    /// Nothing but that it was done.
    struct Done: Decodable {}

    /// Asks a function of the database that changes something or lists what is the caller's own. It says nothing of a child
    /// itself: its answer is read in a second transaction, when the audit entry is committed.
    ///
    /// - Throws: ``Refusal`` with the outcome where it isn't `done`.
    func ask<Answer: Decodable & Sendable>(
        _: Answer.Type,
        as caller: Caller,
        because purpose: Purpose,
        _ sql: (SessionToken) -> SQL
    ) async throws -> Answer {
        let (rows, _) = try await registry.disclose(as: caller, because: purpose, ask: sql) {
            ["select answer from contacts.answered() as answer where answer is not null"]
        }
        guard let outcome = try rows[0].decode(JSON<Outcome>.self).first?.value.outcome else {
            throw Refusal(.tokenExpired)
        }
        guard outcome == "done" else { throw Refusal(.init(rawValue: outcome)) }
        return try rows[0][0].decode(JSON<Answer>.self).value
    }
}
