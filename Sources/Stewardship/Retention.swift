package import Postgres

/// Archives and erases the records whose time has come. It reads no child: the pool is logged in as `contactpoint_operator`.
package struct Retention: Sendable {
    /// How many records are due.
    package struct Due: Sendable, Codable, Hashable {
        /// `archive` or `erase`.
        package var step: String
        package var ground: String
        package var records: Int64
    }

    /// What a batch did.
    package struct Batch: Sendable, Codable, Hashable {
        /// Whether every record has been looked at.
        package var finished: Bool
        package var archived: Int
        package var erased: Int
    }

    /// How many moves an authority owes an answer.
    package struct Owed: Sendable, Codable {
        package var authority: Int16
        package var waiting: Int64
        package var escalated: Int64
    }

    private let pool: Pool

    package init(pool: Pool) {
        self.pool = pool
    }

    /// What a run would do. Changes nothing.
    package func plan() async throws -> [Due] {
        try await pool.query("select step, ground, records from stewardship.plan()").decode(
            (String, String, Int64).self
        ).map { Due(step: $0, ground: $1, records: $2) }
    }

    /// Looks at the next records, in the order of their numbers, and does what is due, in one transaction. A run that was
    /// stopped goes on where it was.
    package func run(most: Int32 = 2000) async throws -> Batch {
        let (finished, archived, erased) = try await pool.query(
            "select finished, archived, erased from stewardship.retain(\(most))"
        )[0].decode((Bool, Int32, Int32).self)
        return Batch(finished: finished, archived: Int(archived), erased: Int(erased))
    }

    /// The moves that wait for an answer, by authority.
    package func owedMoves() async throws -> [Owed] {
        try await pool.query("select authority, waiting, escalated from stewardship.owed()").decode(
            (Int16, Int64, Int64).self
        ).map { Owed(authority: $0, waiting: $1, escalated: $2) }
    }
}
