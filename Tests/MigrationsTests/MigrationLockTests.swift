import Migrations
import Postgres
import TestDatabase
import Testing

@testable import Migrations

@Suite("Migrations that meet locks")
struct MigrationLockTests {
    private static let quick = MigrationOptions(
        tool: "migrations under test",
        runLockWait: .milliseconds(50),
        runLockPoll: .milliseconds(10),
        lockTimeout: .milliseconds(50),
        lockTimeoutWithoutTransaction: .milliseconds(50),
        retries: 2,
        backoff: { _ in .zero }
    )

    @Test("a run waits for another and says who it is")
    func runLock() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a ();"]) { runs in
            try await runs.withConnection { other in
                _ = try await other.query("select pg_advisory_lock(\(RunLock.key))")
                let pid = try await other.query("select pg_backend_pid()").decode(Int.self)[0]
                let error = try await #require(throws: MigrationError.self) { try await runs.up(Self.quick) }
                #expect(error.code.exitCode == 75)
                #expect(error.applied?.contains("process \(pid),") == true)
                #expect(
                    try await runs.texts("select nspname::text from pg_namespace where nspname = 'migrations'").isEmpty
                )
            }
            #expect(try await runs.up().applied.count == 1)
        }
    }

    @Test("fifty runs at once apply everything once")
    func manyRuns() async throws {
        let files = Dictionary(
            uniqueKeysWithValues: (1...5).map { ("versioned/000\($0)_t.sql", "create table t\($0) ();") }
        )
        try await Runs.with(files) { runs in
            let runner = try runs.runner(MigrationOptions(runLockPoll: .milliseconds(5)))
            try await withThrowingTaskGroup { group in
                for _ in 0..<50 { group.addTask { try await runner.up() } }
                try await group.waitForAll()
            }
            #expect(try await runs.texts("select count(*)::text from migrations.history") == ["5"])
        }
    }

    @Test("a table that stays locked is tried again, then given up with nothing left")
    func givesUp() async throws {
        let files = [
            "versioned/0001_a.sql": "create table a ();",
            "versioned/0002_b.sql": "create table b (); alter table a add id int;",
        ]
        try await Runs.with(files) { runs in
            try runs.scratch.remove("versioned/0002_b.sql")
            try await runs.up()
            try runs.scratch.write(files["versioned/0002_b.sql", default: ""], to: "versioned/0002_b.sql")
            try await runs.withConnection { blocker in
                try await blocker.withTransaction { transaction in
                    _ = try await transaction.execute("lock table a in access share mode")
                    let error = try await #require(throws: MigrationError.self) { try await runs.up(Self.quick) }
                    #expect(error.code.exitCode == 75)
                    #expect(error.sqlState == "55P03")
                    #expect(error.statement == 2)
                    #expect(try await runs.texts("select to_regclass('b')::text is null || ''") == ["true"])
                }
            }
            #expect(try await runs.up(Self.quick).applied == ["versioned/0002_b.sql"])
        }
    }

    @Test("a lock that comes free is waited for")
    func retries() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a ();"]) { runs in
            try await runs.up()
            try runs.scratch.write("alter table a add id int;", to: "versioned/0002_b.sql")
            try await runs.withConnection { blocker in
                _ = try await blocker.executeScript(unsafeText: "begin; lock table a in access share mode")
                let options = MigrationOptions(
                    lockTimeout: .milliseconds(20),
                    retries: 100,
                    backoff: { attempt in attempt < 3 ? .zero : .milliseconds(5) }
                )
                let (blocked, continuation) = AsyncStream<Void>.makeStream()
                try await withThrowingTaskGroup { group in
                    let runner = try runs.runner(options)
                    group.addTask {
                        try await runner.up { event in if case .retrying = event { continuation.yield() } }
                    }
                    for await _ in blocked { break }
                    try await blocker.executeScript(unsafeText: "commit")
                    try await group.waitForAll()
                }
            }
            #expect(try await runs.runner().status().databaseVersion == 2)
        }
    }

    @Test("a file names its own lock timeout and retries")
    func directives() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a ();"]) { runs in
            try await runs.up()
            let text = "-- migrate:lock-timeout 10ms\n-- migrate:retries 1\nalter table a add id int;"
            try runs.scratch.write(text, to: "versioned/0002_b.sql")
            try await runs.withConnection { blocker in
                try await blocker.withTransaction { transaction in
                    _ = try await transaction.execute("lock table a in access share mode")
                    let error = try await #require(throws: MigrationError.self) { try await runs.up() }
                    #expect(error.code == .lockNotAcquired)
                }
            }
        }
    }
}
