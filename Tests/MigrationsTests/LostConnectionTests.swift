import Foundation
import Migrations
import Postgres
import TestDatabase
import Testing

/// Where a run is when its session is ended. At each of these places it waits for a lock that the test holds.
private enum Place: String, CaseIterable, Sendable {
    case firstStatement, secondStatement, verification, history, commit

    /// A file of two statements that stops at this place, if the place is in a file.
    func file(transaction: Bool) -> String {
        let wait = "select pg_advisory_lock_shared(4711), pg_advisory_unlock_shared(4711);\n"
        return (transaction ? "" : "-- migrate:transaction off\n")
            + (self == .firstStatement ? wait : "select 1;\n")
            + "create table if not exists s.b (id int);\n"
            + (self == .secondStatement ? wait : "select 2;\n")
            + "create table if not exists s.c (id int);\n"
    }

    var verification: String {
        self == .verification
            ? "select pg_advisory_lock_shared(4711), pg_advisory_unlock_shared(4711);" : "select from s.b, s.c;"
    }
}

@Suite("A run whose connection is lost")
struct LostConnectionTests {
    private static let cases: [(place: Place, transaction: Bool)] = Place.allCases.flatMap {
        [($0, true), ($0, false)]
    }

    @Test("at any place the next run finishes the work", arguments: cases)
    fileprivate func recovers(place: Place, transaction: Bool) async throws {
        try await Runs.with(["versioned/0001_s.sql": "create schema s;"]) { runs in
            try await runs.up()
            // The commit of the history's row waits in a trigger of its own.
            if place == .commit { try await Self.delayCommits(of: runs) }
            try runs.scratch.write(place.file(transaction: transaction), to: "versioned/0002_b.sql")
            try runs.scratch.write(place.verification, to: "verify/0002_b.sql")
            try await runs.withConnection { blocker in
                try await blocker.executeScript(
                    unsafeText: place == .history
                        ? "begin; lock table migrations.history in share mode"
                        : "select pg_advisory_lock(4711)"
                )
                let runner = try runs.runner(MigrationOptions(lockTimeout: .seconds(60), backoff: { _ in .zero }))
                let run = Task { try await runner.up() }
                try await Self.endWaitingSession(blocker)
                let error = try await #require(throws: MigrationError.self) { try await run.value }
                #expect(error.code == .unreachable)
                #expect(error.code.exitCode == 69)
            }
            let status = try await runs.runner().status()
            #expect(status.databaseVersion == 1)
            if transaction {
                #expect(try await runs.texts("select to_regclass('s.b')::text is null || ''") == ["true"])
            }
            try await runs.up()
            #expect(try await runs.runner().status().isCurrent)
            #expect(try await runs.texts("select to_regclass('s.c')::text") == ["s.c"])
            let records: SQL = "select count(*)::text from migrations.history where event = 'applied'"
            #expect(try await runs.texts(records) == ["2"])
        }
    }

    private static func delayCommits(of runs: Runs) async throws {
        try await runs.withConnection { connection in
            try await connection.executeScript(
                unsafeText: """
                    create function s.wait() returns trigger language plpgsql as $$
                    begin
                        perform pg_advisory_lock_shared(4711), pg_advisory_unlock_shared(4711);
                        return null;
                    end $$;
                    create constraint trigger wait after insert on migrations.history deferrable initially deferred
                        for each row when (new.event = 'applied') execute function s.wait();
                    """
            )
        }
    }

    /// Waits until a session of this database waits for a lock, and ends it. Not by `pg_stat_activity`: a transaction sees it
    /// as it was at the first look.
    private static func endWaitingSession(_ connection: Connection) async throws {
        var ended = false
        while !ended {
            let rows = try await connection.query(
                """
                select pg_terminate_backend(pid) from pg_locks
                where not granted and database = (select oid from pg_database where datname = current_database())
                """
            )
            ended = !rows.isEmpty
            await Task.yield()
        }
    }
}
