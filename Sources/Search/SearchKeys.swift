package import Postgres

/// The stored search keys, which must be derived by the functions that searches use.
///
/// A release that changes the derivation leaves the old keys behind: searches would miss children. ``rebuild(_:)`` derives
/// them anew, some hundred children at a time, beside everyone else's reading and writing.
package struct SearchKeys: Sendable {
    private let pool: Pool

    /// Children in a transaction: their rows' writers wait for it.
    private static let batch: Int32 = 500

    /// - Parameter pool: connections as `contactpoint_operator`.
    package init(pool: Pool) {
        self.pool = pool
    }

    /// Whether searches look for the keys that are stored.
    package func areCurrent() async throws -> Bool {
        try await pool.query("select search.keys_are_current()").decode(Bool.self) == [true]
    }

    /// Derives all candidates and keys anew. When it is stopped, nothing is lost, and the next run starts again.
    ///
    /// - Parameter progress: is told the share that is done, 0 to 1. Numbers are random, so it is the share of their range.
    /// - Returns: whether the keys are current then. They aren't where the derivation was changed meanwhile.
    package func rebuild(_ progress: (Double) -> Void) async throws -> Bool {
        let fingerprint = try await pool.query("select search.fingerprint()").decode(String.self).first ?? ""
        var last: Int64? = 0
        while let after = last {
            let rows = try await pool.query("select search.rebuild(\(after), \(Self.batch))")
            last = try rows.decode(Int64?.self).first ?? nil
            if let last { progress(Double(last - 1_000_000_000_000_000) / 9_000_000_000_000_000) }
        }
        return try await pool.query("select search.rebuilt(\(fingerprint))").decode(Bool.self) == [true]
    }
}
