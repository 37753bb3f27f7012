package import Logging
package import Postgres
package import Registry
import ServiceLifecycle
import Synchronization

/// Slows down, then stops, who asks too much: by person, by employer and by address; and by the children a person was shown.
/// Whoever comes through a case-management system is counted as themselves.
///
/// A request costs a look into memory. Once a second each server tells the database what it counted and learns what all
/// servers counted in the last hour, so a limit holds over several of them within that second.
package final class Throttle: Service {
    /// How much an hour may have. From the half of it on each request waits, the longer the nearer to the limit.
    package struct Limits: Hashable, Sendable {
        package var requestsByAccount: Int
        package var childrenByAccount: Int
        package var requestsByEmployer: Int
        package var requestsByAddress: Int
        /// How long a request waits that is just below a limit.
        package var longestWait: Duration

        package init(
            requestsByAccount: Int = 600,
            childrenByAccount: Int = 600,
            requestsByEmployer: Int = 30_000,
            requestsByAddress: Int = 30_000,
            longestWait: Duration = .seconds(5)
        ) {
            self.requestsByAccount = requestsByAccount
            self.childrenByAccount = childrenByAccount
            self.requestsByEmployer = requestsByEmployer
            self.requestsByAddress = requestsByAddress
            self.longestWait = longestWait
        }
    }

    /// What is counted, as `access.tally` has it.
    private struct Subject: Hashable {
        let kind: Int16
        let name: String
    }

    private struct Count {
        /// What all servers had counted when the database last said.
        var known = 0
        /// What this one counted since.
        var new = 0
        /// When a refusal of it was last put into the audit.
        var notedAt: ContinuousClock.Instant?
        var sum: Int { known + new }
    }

    private let pool: Pool
    private let limits: Limits
    private let interval: Duration
    private let logger: Logger
    private let counts = Mutex<[Subject: Count]>([:])

    package init(pool: Pool, limits: Limits, interval: Duration = .seconds(1), logger: Logger) {
        self.pool = pool
        self.limits = limits
        self.interval = interval
        self.logger = logger
    }

    /// Counts a request, and says how long it must wait.
    ///
    /// - Throws: ``Refusal`` with `too-many-requests` beyond a limit.
    package func admit(_ caller: Caller, address: String) throws -> Duration {
        // A national partner's staff are all over England: what one of its accounts asks counts by itself.
        let employer = caller.authority.map { "\($0)" } ?? "account \(caller.account)"
        let counted = [
            (Subject(kind: 1, name: "\(caller.person)"), limits.requestsByAccount, 1),
            (Subject(kind: 2, name: "\(caller.person)"), limits.childrenByAccount, 0),
            (Subject(kind: 3, name: employer), limits.requestsByEmployer, 1),
            (Subject(kind: 4, name: address), limits.requestsByAddress, 1),
        ]
        let excess = counts.withLock { counts in
            counted.map { subject, limit, amount in
                counts[subject, default: Count()].new += amount
                return 2 * Double(counts[subject, default: Count()].sum) / Double(limit) - 1
            }.max() ?? 0
        }
        guard excess <= 1 else { throw Refusal(.tooManyRequests) }
        return limits.longestWait * max(0, excess)
    }

    /// Whether a refusal of this person is to be put into the audit: the first of each minute is. An entry for each would let
    /// whoever is stopped fill the audit.
    package func isToBeNoted(_ caller: Caller, now: ContinuousClock.Instant = .now) -> Bool {
        counts.withLock { counts in
            let subject = Subject(kind: 1, name: "\(caller.person)")
            if let notedAt = counts[subject]?.notedAt, now - notedAt < .seconds(60) { return false }
            counts[subject, default: Count()].notedAt = now
            return true
        }
    }

    /// Counts the children that a person was shown.
    package func note(children: Int, to caller: Caller) {
        counts.withLock { $0[Subject(kind: 2, name: "\(caller.person)"), default: Count()].new += children }
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: self.interval)) != nil { await self.exchange() }
        }
    }

    /// Tells the database what was counted, and learns what all counted.
    package func exchange() async {
        let told = counts.withLock { counts in
            // Who wasn't seen for an hour is gone in the database too.
            counts = counts.filter { $0.value.sum > 0 }
            return counts.map { (subject: $0.key, new: $0.value.new) }
        }
        guard !told.isEmpty else { return }
        do {
            let rows = try await pool.query(
                """
                select kind, name, total from access.tally(
                    \(told.map(\.subject.kind)), \(told.map(\.subject.name)), \(told.map { Int32(clamping: $0.new) }))
                """
            ).decode((Int16, String, Int64).self)
            let totals = Dictionary(uniqueKeysWithValues: rows.map { (Subject(kind: $0.0, name: $0.1), Int($0.2)) })
            counts.withLock { counts in
                for (subject, new) in told {
                    counts[subject]?.known = totals[subject] ?? 0
                    counts[subject]?.new -= new
                }
            }
        } catch {
            // What was counted is told the next time.
            logger.warning("the throttle doesn't know what other servers counted", metadata: ["error": "\(error)"])
        }
    }
}
