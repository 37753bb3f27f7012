import Foundation
import Postgres
import Testing

/// Servers and networks that fail. Whatever happens, an error comes and nothing hangs: a test that waits for ever is the
/// failure.
@Suite("Faults")
struct FaultTests {
    /// What is under way when the server goes.
    private enum Moment: CaseIterable {
        case inQuery, inStream, inCopyIn, inCopyOut, betweenBeginAndCommit, listening
    }

    @Test("A server killed at any moment is an error at once, and the pool serves again when it is back")
    func killed() async throws {
        try await PrivateServer.run { server in
            let pool = Pool(ConnectionConfiguration(server.local), size: 8, waitTimeout: .seconds(20), logger: quiet)
            try await pool.execute("create table t (a int)")
            let started = Started()
            let outcomes = await withTaskGroup(of: (Moment, PostgresError?).self) { group in
                for moment in Moment.allCases {
                    group.addTask { (moment, await Self.suffer(moment, pool, server, started)) }
                }
                while started.count < Moment.allCases.count { try? await Task.sleep(for: .milliseconds(5)) }
                try? await Task.sleep(for: .milliseconds(100))
                do { try await server.control("restart -m immediate") } catch { Issue.record(error) }
                started.release()
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            for moment in Moment.allCases {
                #expect(outcomes[moment]?.code == .connection, "\(moment): \(String(describing: outcomes[moment]))")
            }
            let rows = try await Self.persist(pool)
            #expect(rows == 0)
            #expect(pool.metrics.leased == 0 && pool.metrics.waiting == 0)
            await pool.close()
        }
    }

    @Test("A server restarted under load loses no commit that was reported, and leaves no transaction open")
    func restarted() async throws {
        try await PrivateServer.run { server in
            let pool = Pool(ConnectionConfiguration(server.local), size: 4, waitTimeout: .seconds(20), logger: quiet)
            try await pool.execute("create table t (a int)")
            let restarted = Started()
            let (committed, failed) = await withTaskGroup(of: ([Int32], Int).self) { group in
                for client in 0..<8 {
                    group.addTask {
                        var committed: [Int32] = []
                        var failed = 0
                        var number = Int32(client) << 24
                        while !restarted.isReleased || committed.isEmpty {
                            number += 1
                            let id = number
                            do {
                                try await pool.withTransaction { transaction in
                                    try await transaction.execute("insert into t values (\(id))")
                                    try await transaction.execute("select pg_sleep(0.001)")
                                }
                                committed.append(id)
                                restarted.mark()
                            } catch {
                                failed += 1
                                try? await Task.sleep(for: .milliseconds(20))
                            }
                        }
                        return (committed, failed)
                    }
                }
                group.addTask {
                    while restarted.count < 100 { try? await Task.sleep(for: .milliseconds(5)) }
                    do { try await server.control("restart -m fast") } catch { Issue.record(error) }
                    restarted.release()
                    return ([], 0)
                }
                return await group.reduce(into: ([], 0)) { $0 = ($0.0 + $1.0, $0.1 + $1.1) }
            }
            #expect(failed > 0 && !committed.isEmpty)
            let rows = try await Self.persist(pool)
            #expect(rows >= committed.count)
            let kept = try await pool.query("select count(*) from t where a = any(\(committed))").decode(Int.self)
            #expect(kept == [committed.count])
            let open = try await pool.query("select count(*) from pg_stat_activity where state like 'idle in%'")
            #expect(try open.decode(Int.self) == [0])
            #expect(pool.metrics.leased == 0)
            await pool.close()
        }
    }

    /// The rows of `t`, asked for until the circuit breaker lets somebody try again: its pauses grow with the time the
    /// server was away, to half a minute.
    private static func persist(_ pool: Pool) async throws -> Int {
        let limit = ContinuousClock.now + .seconds(60)
        while true {
            do throws(PostgresError) {
                return try await pool.query("select count(*) from t").decode(Int.self)[0]
            } catch {
                guard ContinuousClock.now < limit else { throw error }
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private static func suffer(
        _ moment: Moment,
        _ pool: Pool,
        _ server: PrivateServer,
        _ started: Started
    ) async -> PostgresError? {
        do {
            switch moment {
            case .inQuery:
                started.mark()
                _ = try await pool.query("select pg_sleep(300)")
            case .inStream:
                try await pool.stream("select repeat('x', 1000), generate_series(1, 10000000000)") { rows in
                    _ = try await rows.next()
                    started.mark()
                    while try await rows.next() != nil {}
                }
            case .inCopyIn:
                try await pool.withConnection { connection in
                    _ = try await connection.copyIn("copy t from stdin") { copy in
                        try await copy.write("1\n")
                        started.mark()
                        while true { try await copy.write("2\n") }
                    }
                }
            case .inCopyOut:
                try await pool.withConnection { connection in
                    try await connection.copyOut("copy (select generate_series(1, 10000000000)) to stdout") { copy in
                        _ = try await copy.next()
                        started.mark()
                        while try await copy.next() != nil {}
                    }
                }
            case .betweenBeginAndCommit:
                try await pool.withTransaction { transaction in
                    try await transaction.execute("insert into t values (3)")
                    started.mark()
                    while !started.isReleased { try await Task.sleep(for: .milliseconds(5)) }
                }
            case .listening:
                // Listening survives, so this one reports what it was told after the restart.
                let configuration = ConnectionConfiguration(server.local)
                try await Notifications.listen(to: ["feed"], on: configuration, logger: quiet) { events in
                    _ = try await events.next()
                    started.mark()
                    if try await events.next() == .listening { throw PostgresError(.connection, "listens again") }
                }
            }
            return nil
        } catch {
            return error as? PostgresError
        }
    }

    @Test("A connection that is reset after any number of bytes, or falls silent, is an error in time")
    func cut() async throws {
        try await PrivateServer.run { server in
            let socket = "\(server.folder.path)/.s.PGSQL.\(server.port)"
            let tried = Started()
            for fault in [FaultyProxy.Fault.reset, .silence] {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for limit in stride(from: 0, through: 700, by: fault == .reset ? 13 : 97) {
                        group.addTask {
                            let proxy = try FaultyProxy(to: socket, after: limit, fault)
                            defer { proxy.close() }
                            var configuration = ConnectionConfiguration(
                                "host=127.0.0.1 port=\(proxy.port) user=postgres dbname=postgres sslmode=disable"
                            )
                            configuration.connectTimeout = .milliseconds(500)
                            configuration.statementDeadline = .milliseconds(300)
                            let error = try await failure {
                                let connection = try await Connection.connect(configuration, logger: quiet)
                                for _ in 0..<100 { _ = try await connection.query("select repeat('x', 100)") }
                            }
                            let codes: [PostgresError.Code] = [.connection, .timeout]
                            #expect(codes.contains(error.code), "\(fault) after \(limit): \(error.debugDescription)")
                            tried.mark()
                        }
                    }
                    try await group.waitForAll()
                }
            }
            #expect(tried.count > 50)
            let connection = try await Connection.connect(ConnectionConfiguration(server.local), logger: quiet)
            #expect(try await connection.one("select 1", as: Int32.self) == 1)
            await connection.close()
        }
    }

    @Test("Sixty megabytes go as one value and come back")
    func large() async throws {
        try await withDatabase { connection, _ in
            let bytes = [UInt8](repeating: 7, count: 60_000_000)
            let rows = try await connection.query("select b, length(b) from (select \(bytes)) as x(b)")
            let back = try rows[0][0].decode([UInt8].self)
            let length = try rows[0][1].decode(Int32.self)
            #expect(back.count == bytes.count && back.first == 7 && back.last == 7 && length == 60_000_000)
        }
    }
}

/// How many have come to a point, and whether they may go on.
private final class Started: Sendable {
    private let state = NSLock()
    private nonisolated(unsafe) var marks = 0
    private nonisolated(unsafe) var released = false

    var count: Int { state.withLock { marks } }
    var isReleased: Bool { state.withLock { released } }
    func mark() { state.withLock { marks += 1 } }
    func release() { state.withLock { released = true } }
}
