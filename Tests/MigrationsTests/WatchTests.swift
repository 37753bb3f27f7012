import Migrations
import Postgres
import Synchronization
import TestDatabase
import Testing

@testable import Migrations

@Suite("What a run says while it waits")
struct WatchTests {
    private static let options = MigrationOptions(
        lockTimeout: .seconds(60),
        watchInterval: .milliseconds(20),
        backoff: { _ in .zero }
    )

    @Test("who holds the table is told, with the mode that is waited for")
    func blockers() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create schema s; create table s.a ();"]) { runs in
            try await runs.up()
            try runs.scratch.write("select 1;\nalter table s.a add id int;", to: "versioned/0002_b.sql")
            try await runs.withConnection { blocker in
                try await blocker.executeScript(unsafeText: "begin; lock table s.a in access share mode")
                let process = try await blocker.query("select pg_backend_pid()").decode(Int.self)[0]
                let runner = try runs.runner(Self.options)
                let (events, continuation) = AsyncStream<MigrationEvent>.makeStream()
                async let run = runner.up { continuation.yield($0) }
                for await event in events {
                    // Whoever is slow to begin is told to work on the first statement before.
                    guard case .working(let path, let statement, _, let doing, let blockers) = event, !blockers.isEmpty
                    else { continue }
                    #expect(path == "versioned/0002_b.sql")
                    #expect(statement == 2)
                    #expect(doing == "waits for ACCESS EXCLUSIVE on s.a")
                    #expect(blockers.count == 1)
                    #expect(blockers.first?.hasPrefix("process \(process), ") == true)
                    break
                }
                try await blocker.executeScript(unsafeText: "commit")
                _ = try await run
            }
        }
    }

    @Test("a deadlock is tried again")
    func deadlock() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a (); create table b ();"]) { runs in
            try await runs.up()
            try runs.scratch.write("alter table a add id int;\nalter table b add id int;", to: "versioned/0002_b.sql")
            try await runs.withConnection { blocker in
                // The one whose timeout comes first is the victim: here the run.
                try await blocker.executeScript(unsafeText: "set deadlock_timeout = '1h'; begin; lock table b")
                let runner = try runs.runner(Self.options)
                let events = Mutex<[MigrationEvent]>([])
                async let run = runner.up { event in events.withLock { $0.append(event) } }
                let waiting: SQL = "select from pg_locks where relation = 'b'::regclass and not granted"
                while try await blocker.query(waiting).isEmpty { await Task.yield() }
                try await blocker.executeScript(unsafeText: "lock table a; commit")
                _ = try await run
                let states = events.withLock { $0 }.compactMap {
                    if case .retrying(_, _, let state, _) = $0 { state } else { nil }
                }
                #expect(states == ["40P01"])
            }
            #expect(try await runs.runner().status().isCurrent)
        }
    }

    @Test("a run that is told to stop stops its statement, leaves nothing and says so")
    func interrupted() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a (); select pg_sleep(600);"]) { runs in
            let runner = try runs.runner(Self.options)
            let (events, continuation) = AsyncStream<MigrationEvent>.makeStream()
            let run = Task { try await runner.up { continuation.yield($0) } }
            for await event in events { if case .working = event { break } }
            run.cancel()
            let error = try await #require(throws: MigrationError.self) { try await run.value }
            #expect(error.code.exitCode == 130)
            #expect(try await runs.texts("select path from migrations.history").isEmpty)
            #expect(
                try await runs.texts(
                    "select pid::text from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'"
                ).isEmpty
            )
        }
    }
}
