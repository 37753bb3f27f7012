package import Logging
package import Postgres
package import Registry
import ServiceLifecycle
import Synchronization

/// Slows down, then stops, who asks too much: by person, by employer and by address; and by the children a person was shown.
/// Whoever comes through a case-management system is counted as themselves.
///
/// A request costs a look into memory. Once a second each server tells the database of those who asked meanwhile, and learns what
/// all servers counted of them in the last hour, so a limit holds over several servers within that second. Once a minute it
/// forgets who is far from every limit, and asks of the others.
package final class Throttle: Service {
    /// How much an hour may have. From the half of it on each request waits, the longer the nearer to the limit.
    package struct Limits: Hashable, Sendable {
        package var requestsByAccount: Int
        package var childrenByAccount: Int
        package var requestsByEmployer: Int
        package var requestsByAddress: Int
        /// How long a request waits that is just below a limit.
        package var longestWait: Duration

        fileprivate func of(_ kind: Kind) -> Int {
            switch kind {
            case .account: requestsByAccount
            case .children: childrenByAccount
            case .employer: requestsByEmployer
            case .address: requestsByAddress
            }
        }

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

    /// What is counted, as `access.tally` numbers it.
    fileprivate enum Kind: Int16 {
        case account = 1, children, employer, address
    }

    private struct Subject: Hashable {
        let kind: Kind
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

    private struct State {
        var counts: [Subject: Count] = [:]
        /// Who asked since the database was last asked.
        var recent: Set<Subject> = []
        var sweptAt = ContinuousClock.now
    }

    private let pool: Pool
    private let limits: Limits
    private let interval: Duration
    private let logger: Logger
    private let state = Mutex(State())

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
            (Subject(kind: .account, name: "\(caller.person)"), 1),
            (Subject(kind: .children, name: "\(caller.person)"), 0),
            (Subject(kind: .employer, name: employer), 1), (Subject(kind: .address, name: address), 1),
        ]
        let excess = state.withLock { state in
            counted.map { subject, amount in
                state.recent.insert(subject)
                state.counts[subject, default: Count()].new += amount
                return 2 * Double(state.counts[subject, default: Count()].sum) / Double(limits.of(subject.kind)) - 1
            }.max() ?? 0
        }
        guard excess <= 1 else { throw Refusal(.tooManyRequests) }
        return limits.longestWait * max(0, excess)
    }

    /// Whether a refusal of this person is to be put into the audit: the first of each minute is. An entry for each would let
    /// whoever is stopped fill the audit.
    package func isToBeNoted(_ caller: Caller, now: ContinuousClock.Instant = .now) -> Bool {
        state.withLock { state in
            let subject = Subject(kind: .account, name: "\(caller.person)")
            if let notedAt = state.counts[subject]?.notedAt, now - notedAt < .seconds(60) { return false }
            state.counts[subject, default: Count()].notedAt = now
            return true
        }
    }

    /// Counts the children that a person was shown.
    package func note(children: Int, to caller: Caller) {
        let subject = Subject(kind: .children, name: "\(caller.person)")
        state.withLock { state in
            state.recent.insert(subject)
            state.counts[subject, default: Count()].new += children
        }
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: self.interval)) != nil { await self.exchange() }
        }
    }

    /// Tells the database what was counted, and learns what all counted.
    package func exchange(now: ContinuousClock.Instant = .now) async {
        let told = state.withLock { state in
            if now - state.sweptAt >= .seconds(60) { sweep(&state, now) }
            defer { state.recent = [] }
            return state.recent.map { (subject: $0, new: state.counts[$0]?.new ?? 0) }
        }
        guard !told.isEmpty else { return }
        do {
            let rows = try await pool.query(
                """
                select kind, name, total from access.tally(
                    \(told.map(\.subject.kind.rawValue)), \(told.map(\.subject.name)), \(told.map { Int32(clamping: $0.new) }))
                """
            ).decode((Int16, String, Int64).self)
            let totals = Dictionary(
                uniqueKeysWithValues: rows.compactMap { row in
                    Kind(rawValue: row.0).map { (Subject(kind: $0, name: row.1), Int(row.2)) }
                }
            )
            state.withLock { state in
                for (subject, new) in told {
                    state.counts[subject]?.known = totals[subject] ?? 0
                    state.counts[subject]?.new -= new
                }
            }
        } catch {
            // What was counted is told the next time.
            state.withLock { $0.recent.formUnion(told.map(\.subject)) }
            logger.warning("the throttle doesn't know what other servers counted", metadata: ["error": "\(error)"])
        }
    }

    /// Forgets who neither asked nor comes near a limit, and sees that it is asked of the others.
    private func sweep(_ state: inout State, _ now: ContinuousClock.Instant) {
        state.counts = state.counts.filter { subject, count in
            state.recent.contains(subject) || count.sum >= limits.of(subject.kind) / 2
        }
        state.recent.formUnion(state.counts.keys)
        state.sweptAt = now
    }
}
