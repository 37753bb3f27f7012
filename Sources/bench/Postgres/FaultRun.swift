import Foundation
import Logging
import Postgres
import Synchronization

/// Tasks that use a pool in every way while backends are ended and tasks cancelled under them, for some seconds and 10,000
/// cancels at least. Afterwards the pool must be whole, no transaction open, and every transaction that was reported
/// committed must be there. Then values of sixty megabytes, and above what the server takes.
struct FaultRun {
    let database: String
    let seconds: Double

    private static let tasks = 16
    private static let fewestCancels = 10_000

    /// What happened, counted by all tasks.
    private final class Tally: Sendable {
        struct Counts: Sendable {
            var cancels = 0
            var ended = 0
            var slowest = Duration.zero
            var committed: [Int32] = []
        }

        private let state = Mutex(Counts())
        var counts: Counts { state.withLock { $0 } }

        func change(_ body: (inout sending Counts) -> Void) {
            state.withLock { body(&$0) }
        }
    }

    func run(_ output: RowOutput) async throws {
        let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
        let pool = Pool(ConnectionConfiguration(database), size: 8, waitTimeout: .seconds(20), logger: logger)
        let admin = try await Connection.connect(ConnectionConfiguration(database), logger: logger)
        try await admin.execute("drop table if exists fault")
        try await admin.execute("create table fault (id int primary key)")
        let end = ContinuousClock.now + .seconds(seconds)
        let tally = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<Self.tasks {
                group.addTask {
                    var number = Int32(task) << 24
                    while ContinuousClock.now < end || tally.counts.cancels < Self.fewestCancels {
                        number += 1
                        let start = ContinuousClock.now
                        let id = number
                        let work = Task { try await Self.work(pool, id) }
                        // Cancelled at some await point: after as many turns of the scheduler as chance says, or never.
                        if Int.random(in: 0..<3) > 0 {
                            for _ in 0..<Int.random(in: 0..<60) { await Task.yield() }
                            work.cancel()
                            tally.change { $0.cancels += 1 }
                        }
                        if case .success(true) = await work.result { tally.change { $0.committed.append(id) } }
                        let time = start.duration(to: .now)
                        tally.change { $0.slowest = max($0.slowest, time) }
                    }
                }
            }
            group.addTask {
                var told = 0
                while ContinuousClock.now < end || tally.counts.cancels < Self.fewestCancels {
                    let cancels = tally.counts.cancels
                    if cancels >= told + 1000 {
                        told = cancels
                        FileHandle.standardError.write(Data("cancelled \(cancels) times …\n".utf8))
                    }
                    let ended = try await admin.query(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1
                        """
                    )
                    tally.change { $0.ended += ended.count }
                    try await Task.sleep(for: .milliseconds(Int.random(in: 1...20)))
                }
            }
            try await group.waitForAll()
        }
        let load = pool.metrics
        let counts = tally.counts
        let open = try await admin.query(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
            """
        )
        let kept = Set(try await admin.query("select id from fault").decode(Int32.self))
        let missing = counts.committed.filter { !kept.contains($0) }.count
        let hangs = counts.slowest > .seconds(20) ? 1 : 0
        print(
            MeasuredRow(
                name: "faults",
                values: [
                    ("tried", .whole(counts.cancels + counts.ended)), ("cancels", .whole(counts.cancels)),
                    ("backends_ended", .whole(counts.ended)), ("lost", .whole(load.lost)),
                    ("open_transactions", .whole(try open.decode(Int.self)[0])), ("hangs", .whole(hangs)),
                    ("leased_afterwards", .whole(load.leased)), ("waiting_afterwards", .whole(load.waiting)),
                    ("committed", .whole(counts.committed.count)), ("committed_but_missing", .whole(missing)),
                    ("slowest_ms", .number(counts.slowest / .milliseconds(1), digits: 0)),
                ]
            ).line(output)
        )
        fflush(nil)
        await pool.close()
        try await large(admin, output)
        await admin.close()
    }

    /// Sixty megabytes go and are counted; more than the server takes is refused before it is sent.
    private func large(_ connection: Connection, _ output: RowOutput) async throws {
        let bytes = [UInt8](repeating: 7, count: 60_000_000)
        let start = ContinuousClock.now
        let length = try await connection.query("select length(\(bytes))").decode(Int32.self)[0]
        let time = start.duration(to: .now)
        let half = [UInt8](repeating: 7, count: 1 << 29)
        var refusal: PostgresError?
        do throws(PostgresError) {
            _ = try await connection.query("select length(\(half)), length(\(half))")
        } catch {
            refusal = error
        }
        let lives = try await connection.query("select 1").decode(Int32.self) == [1]
        print(
            MeasuredRow(
                name: "large",
                values: [
                    ("bytes", .whole(Int(length))), ("ms", .number(time / .milliseconds(1), digits: 0)),
                    ("above_a_gibibyte", .text(refusal?.code.description ?? "accepted")),
                    ("connection", .text(lives ? "lives" : "lost")),
                ]
            ).line(output)
        )
    }

    /// One use of the pool; true when it was a transaction, and committed.
    private static func work(_ pool: Pool, _ id: Int32) async throws -> Bool {
        switch id % 6 {
        case 0:
            _ = try await pool.query("select count(*) from generate_series(1, \(id % 5000))")
        case 1:
            try await pool.stream("select generate_series(1, 100000)") { rows in
                var read = 0
                while read < id % 3000, try await rows.next() != nil { read += 1 }
            }
        case 2:
            try await pool.withConnection { connection in
                _ = try await connection.copyOut("copy (select generate_series(1, 100000)) to stdout") { copy in
                    try await copy.next()?.count
                }
            }
        case 3:
            _ = try await pool.pipeline([["select \(id)"], ["select pg_sleep(0.001)"], ["select \(id)"]])
        default:
            try await pool.withTransaction { transaction in
                try await transaction.execute("insert into fault values (\(id))")
                if id % 2 == 0 {
                    try await transaction.withSavepoint { try await $0.execute("select pg_sleep(0.001)") }
                }
            }
            return true
        }
        return false
    }
}
