package import Postgres

/// Passes the records of an authority that ended to its successors. It reads no child: the pool is logged in as
/// `contactpoint_operator`.
package struct Reorganisation: Sendable {
    /// How many records go to whom.
    package struct Share: Sendable, Codable, Hashable {
        /// Nil where no rule says to whom.
        package var successor: Int16?
        package var records: Int64
    }

    /// What a batch did.
    package struct Batch: Sendable, Hashable {
        /// Whether no record was left.
        package var finished: Bool
        package var passed: Int
    }

    private let pool: Pool

    package init(pool: Pool) {
        self.pool = pool
    }

    /// Says which postcodes go to which successor, instead of what was said before.
    ///
    /// - Parameter rules: successors by district (`LA9`) or sector (`LA9 4`); the rest by the empty text.
    /// - Throws: `PostgresError` where one isn't a successor by the reference data.
    package func setRules(_ rules: [String: Int16], of authority: Int16) async throws {
        let (postcodes, successors) = (Array(rules.keys), Array(rules.values))
        _ = try await pool.query("select stewardship.set_succession(\(authority), \(postcodes), \(successors))")
    }

    /// What a run would do. Changes nothing.
    package func plan(_ authority: Int16) async throws -> [Share] {
        try await pool.query("select successor, records from stewardship.plan_reorganisation(\(authority))").decode(
            (Int16?, Int64).self
        ).map { Share(successor: $0, records: $1) }
    }

    /// Passes the next records on, in the order of their numbers, in one transaction. A run that was stopped goes on where it
    /// was.
    ///
    /// - Throws: `PostgresError` where the authority goes on, or nobody is said to have the rest of its records.
    package func run(_ authority: Int16, most: Int32 = 2000) async throws -> Batch {
        let (finished, passed) = try await pool.query(
            "select finished, passed from stewardship.reorganise(\(authority), \(most))"
        )[0].decode((Bool, Int32).self)
        return Batch(finished: finished, passed: Int(passed))
    }
}
