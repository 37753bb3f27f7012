package import Logging
package import Postgres
import ServiceLifecycle
import Synchronization

/// Looks at what was entered, once a minute, and puts what the rules find into the queue that people review.
///
/// The rules are rows of `audit.rule`, and what they compare (names, addresses) stays in the database. Any number of servers
/// may run one: each looks at what no other has looked at.
///
/// What a look costs depends on how many people asked, since it counts what each has done of late, and hardly on how often
/// they did. So it is given much at once, and less when that took too long.
package final class Watch: Service {
    /// What one look did.
    package struct Look: Sendable, Encodable {
        package var entries: Int
        /// Alerts raised, or raised again for a further reason.
        package var alerts: Int
    }

    private let pool: Pool
    private let logger: Logger
    private let interval: Duration
    private let limit: Int32
    /// How many entries are looked at together now, at most.
    private let most: Atomic<Int32>

    /// - Parameter pool: logged in as `contactpoint_audit`.
    package init(pool: Pool, logger: Logger, interval: Duration = .seconds(60), limit: Int32 = 100_000) {
        self.pool = pool
        self.logger = logger
        self.interval = interval
        self.limit = limit
        most = Atomic(limit)
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: self.interval)) != nil {
                do {
                    _ = try await self.look()
                } catch {
                    self.logger.error("the audit is not watched")
                }
            }
        }
        await pool.close()
    }

    /// Looks at all that was entered since the last time.
    package func look() async throws -> Look {
        var look = Look(entries: 0, alerts: 0)
        while true {
            let rows: Rows
            let most = most.load(ordering: .relaxed)
            do throws(PostgresError) {
                rows = try await pool.query("select looked_at, alerts, has_more from audit.watch(\(most))")
            } catch {
                guard error.code == .timeout, most > 1 else { throw error }
                self.most.store(max(1, most / 4), ordering: .relaxed)
                continue
            }
            let (entries, alerts, hasMore) = try rows[0].decode((Int, Int, Bool).self)
            look.entries += entries
            look.alerts += alerts
            if !hasMore || entries == 0 {
                self.most.store(min(limit, 2 * most), ordering: .relaxed)
                return look
            }
        }
    }
}
