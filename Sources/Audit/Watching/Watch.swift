package import Logging
package import Postgres
import ServiceLifecycle

/// Looks at what was entered, some seconds after, and puts what the rules find into the queue that people review.
///
/// The rules are rows of `audit.rule`, and what they compare (names, addresses) stays in the database. Any number of servers
/// may run one: each looks at what no other has looked at.
package struct Watch: Service {
    /// What one look did.
    package struct Look: Sendable, Encodable {
        package var entries: Int
        /// Alerts raised, or raised again for a further reason.
        package var alerts: Int
    }

    private let pool: Pool
    private let logger: Logger
    private let interval: Duration

    /// - Parameter pool: logged in as `contactpoint_audit`.
    package init(pool: Pool, logger: Logger, interval: Duration = .seconds(10)) {
        self.pool = pool
        self.logger = logger
        self.interval = interval
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: interval)) != nil {
                do {
                    _ = try await look()
                } catch {
                    logger.error("the audit is not watched")
                }
            }
        }
        await pool.close()
    }

    /// Looks at all that was entered since the last time.
    package func look() async throws -> Look {
        var look = Look(entries: 0, alerts: 0)
        while true {
            let rows = try await pool.query("select looked_at, alerts, has_more from audit.watch(10000)")
            let (entries, alerts, hasMore) = try rows[0].decode((Int, Int, Bool).self)
            look.entries += entries
            look.alerts += alerts
            guard hasMore, entries > 0 else { return look }
        }
    }
}
