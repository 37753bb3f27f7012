package import Postgres
package import Registry

/// Is it worth it? What surveys say, what the audit measures, and what follows, for those who decide.
///
/// What is told of others than the reader's own authority has no small numbers: the database leaves them out.
package struct Savings: Sendable {
    private enum Door {
        case analyst(Pool)
        case person(Registry, Caller)
    }

    private let door: Door

    /// Reads as an analyst, who has no authority of their own.
    ///
    /// - Parameter pool: logged in as `contactpoint_report`.
    package init(pool: Pool) {
        door = .analyst(pool)
    }

    /// Reads as a person of a team or of management, whose own authority's figures are told in full. It is in the audit.
    package init(registry: Registry, as caller: Caller) {
        door = .person(registry, caller)
    }

    /// - Parameter places: whose backlogs are read; nil for all.
    /// - Throws: ``Refusal``.
    package func figures(from: Month, to: Month, backlogsOf places: [Int16]? = nil) async throws -> Figures {
        let reads = Figures.reads(from: from, to: to, backlogsOf: places)
        let rows: [Rows]
        switch door {
        case .analyst(let pool):
            // One snapshot, so that the figures of a report belong together.
            rows = try await pool.withTransaction(.snapshot) { transaction in
                try await transaction.pipeline(reads)
            }
        case .person(let registry, let caller):
            rows = try await registry.disclose(as: caller, because: nil) { token in
                """
                select savings.begin(\(token.bytes), \(caller.client),
                    jsonb_build_object('from', \(from.description)::text, 'to', \(to.description)::text))
                """
            } read: {
                reads
            }.rows
        }
        return try Figures(from: from, to: to, rows: rows)
    }
}
