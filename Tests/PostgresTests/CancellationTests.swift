import Foundation
import Postgres
import Synchronization
import TestDatabase
import Testing

@Suite("Cancellation and deadlines")
struct CancellationTests {
    @Test("A cancelled task's statement stops on the server, and the next one lives")
    func stopsOnServer() async throws {
        try await withDatabase { connection, configuration in
            let watcher = try await Connection.connect(configuration, logger: quiet)
            let pid = await connection.backendPID
            for _ in 0..<5 {
                let task = Task { try await connection.query("select pg_sleep(300)") }
                try await watcher.waitUntilActive("pg_sleep", pid: pid)
                task.cancel()
                let error = try await failure { try await task.value }
                #expect(error.code == .cancelled)
                #expect(try await connection.one("select 1", as: Int.self) == 1)
            }
            #expect(await connection.backendPID == pid)
            await watcher.close()
        }
    }

    @Test("A cancel that comes at any moment hits its own statement or none")
    func races() async throws {
        try await withDatabase { connection, _ in
            var cancelled = 0
            for round in 0..<300 {
                let task = Task { try await connection.query("select count(*) from generate_series(1, \(round * 20))") }
                for _ in 0..<(round % 7) { await Task.yield() }
                task.cancel()
                switch await task.result {
                case .success: break
                case .failure(let error):
                    #expect((error as? PostgresError)?.code == .cancelled)
                    cancelled += 1
                }
                let innocent = try await connection.one("select \(round)", as: Int.self)
                #expect(innocent == round)
            }
            #expect(cancelled > 0)
        }
    }

    @Test("A transaction whose task is cancelled is rolled back")
    func rollsBack() async throws {
        try await withDatabase { connection, configuration in
            let watcher = try await Connection.connect(configuration, logger: quiet)
            let pid = await connection.backendPID
            let task = Task {
                try await connection.withTransaction { transaction in
                    try await transaction.execute("create table t (a int)")
                    try await transaction.execute("select pg_sleep(300)")
                }
            }
            try await watcher.waitUntilActive("pg_sleep", pid: pid)
            task.cancel()
            #expect(try await failure { try await task.value }.code == .cancelled)
            #expect(try await connection.one("select to_regclass('t') is null", as: Bool.self))
            await watcher.close()
        }
    }

    @Test("All segments of a cancelled pipeline stop")
    func pipelines() async throws {
        try await withDatabase { connection, configuration in
            let watcher = try await Connection.connect(configuration, logger: quiet)
            let pid = await connection.backendPID
            let task = Task {
                try await connection.pipeline([["select pg_sleep(301)"], ["select pg_sleep(302)"], ["select 1"]])
            }
            try await watcher.waitUntilActive("pg_sleep", pid: pid)
            task.cancel()
            #expect(try await failure { try await task.value }.code == .cancelled)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
            await watcher.close()
        }
    }

    @Test("A statement's deadline cancels it on the server")
    func deadline() async throws {
        try await TestDatabase.withEmpty { url in
            var configuration = ConnectionConfiguration(url)
            configuration.statementDeadline = .milliseconds(300)
            let connection = try await Connection.connect(configuration, logger: quiet)
            let error = try await failure { try await connection.query("select pg_sleep(300)") }
            #expect(error.code == .timeout)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
            await connection.close()
        }
    }

    @Test("A task cancelled beforehand sends nothing")
    func beforehand() async throws {
        try await withDatabase { connection, configuration in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await connection.execute("create table t (a int)")
            }
            let error = try await failure { try await task.value }
            #expect(error.code == .cancelled)
            #expect(try await connection.one("select to_regclass('t') is null", as: Bool.self))
            let opening = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await Connection.connect(configuration, logger: quiet)
            }
            #expect(try await failure { try await opening.value }.code == .cancelled)
        }
    }

    @Test("A backend that dies in mid-statement is an error, not a hang")
    func dies() async throws {
        try await withDatabase { connection, configuration in
            let watcher = try await Connection.connect(configuration, logger: quiet)
            let pid = await connection.backendPID
            let task = Task { try await connection.query("select pg_sleep(300)") }
            try await watcher.waitUntilActive("pg_sleep", pid: pid)
            try await watcher.execute("select pg_terminate_backend(\(pid))")
            let error = try await failure { try await task.value }
            #expect(error.code == .connection && error.sqlState == .adminShutdown, "\(error.debugDescription)")
            await watcher.close()
        }
    }
}

@Suite("Fairness")
struct FairnessTests {
    /// What loops without an end while its answers are always there at once.
    enum Loop: CaseIterable {
        case lookups, rows, copyOut, copyIn
    }

    @Test("Loops that never have to wait, one more than there are cores, starve nobody", arguments: Loop.allCases)
    func starvesNobody(_ loop: Loop) async throws {
        try await TestDatabase.withEmpty { url in
            let loops = ProcessInfo.processInfo.activeProcessorCount + 1
            let pool = Pool(ConnectionConfiguration(url), size: loops, logger: quiet)
            try await pool.execute("create unlogged table flooded (line text)")
            let progress = Progress()
            let limit = ContinuousClock.now + .seconds(20)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<loops {
                    group.addTask {
                        var rounds = 0
                        try await Self.run(loop, pool) {
                            rounds += 1
                            if rounds == 10 { progress.begun.add(1, ordering: .relaxed) }
                            let busyUntil = ContinuousClock.now + .microseconds(200)
                            while ContinuousClock.now < busyUntil {}
                            return !progress.hasEnded.load(ordering: .relaxed) && ContinuousClock.now < limit
                        }
                    }
                }
                group.addTask {
                    let hasWaiting = { progress.begun.load(ordering: .relaxed) < loops && ContinuousClock.now < limit }
                    while hasWaiting() { await Task.yield() }
                    for _ in 0..<5 { await Task.yield() }
                    progress.hasEnded.store(true, ordering: .relaxed)
                    #expect(ContinuousClock.now < limit)
                }
                try await group.waitForAll()
            }
            await pool.close()
        }
    }

    private static func run(_ loop: Loop, _ pool: Pool, while goesOn: () -> Bool) async throws {
        switch loop {
        case .lookups:
            while goesOn() { _ = try await pool.query("select 1") }
        case .rows:
            try await pool.stream("select repeat('x', 1000), generate_series(1, 10000000000)") { rows in
                while goesOn(), try await rows.next() != nil {}
            }
        case .copyOut:
            try await pool.withConnection { connection in
                let endless: SQL = "copy (select repeat('x', 1000), generate_series(1, 10000000000)) to stdout"
                try await connection.copyOut(endless) { copy in while goesOn(), try await copy.next() != nil {} }
            }
        case .copyIn:
            let part = String(repeating: String(repeating: "x", count: 999) + "\n", count: 70)
            _ = try await pool.withConnection { connection in
                try await connection.copyIn("copy flooded from stdin") { copy in
                    while goesOn() { try await copy.write(part) }
                }
            }
        }
    }
}

private final class Progress: Sendable {
    let begun = Atomic(0)
    let hasEnded = Atomic(false)
}
