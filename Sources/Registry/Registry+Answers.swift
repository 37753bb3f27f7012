package import Postgres

extension Registry {
    private struct Outcome: Decodable {
        let outcome: String
    }

    /// An answer of which nothing matters but that it was done.
    package struct Done: Decodable, Sendable {}

    /// Asks a function of the database that changes something or lists what is the caller's own. It says nothing of a child
    /// itself: its answer is read in a second transaction, when the audit entry is committed.
    ///
    /// - Returns: the answer, and the token, for ``returned(_:of:)``.
    /// - Throws: ``Refusal`` with the outcome where it isn't `done`.
    package func ask<Answer: Decodable & Sendable>(
        _: Answer.Type,
        as caller: Caller,
        because purpose: Purpose,
        _ sql: (SessionToken) -> SQL
    ) async throws -> (answer: Answer, token: SessionToken) {
        let (rows, token) = try await ask(as: caller, because: purpose, sql) { [] }
        return (try rows[0][0].decode(JSON<Answer>.self).value, token)
    }

    /// As ``ask(_:as:because:_:)``, and reads what it opens in the same transaction as the answer.
    ///
    /// - Returns: the answer's row, and after it what the reads returned.
    package func ask(
        as caller: Caller,
        because purpose: Purpose,
        _ sql: (SessionToken) -> SQL,
        read: () -> [SQL]
    ) async throws -> (rows: [Rows], token: SessionToken) {
        let (rows, token) = try await disclose(as: caller, because: purpose, ask: sql) {
            ["select answer from contacts.answered() as answer where answer is not null"] + read()
        }
        guard let outcome = try rows[0].decode(JSON<Outcome>.self).first?.value.outcome else {
            throw Refusal(.tokenExpired)
        }
        guard outcome == "done" else { throw Refusal(.init(rawValue: outcome)) }
        return (rows, token)
    }
}
