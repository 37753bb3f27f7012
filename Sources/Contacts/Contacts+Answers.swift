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
    /// See ``Registry/Registry/ask(_:as:because:_:)``.
    func ask<Answer: Decodable & Sendable>(
        _: Answer.Type,
        as caller: Caller,
        because purpose: Purpose,
        _ sql: (SessionToken) -> SQL
    ) async throws -> Answer {
        try await registry.ask(Answer.self, as: caller, because: purpose, sql).answer
    }
}
