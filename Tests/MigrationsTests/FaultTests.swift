import Foundation
import Postgres
import TestDatabase
import Testing

@testable import Migrations

/// What a DBA reads at three in the morning: each fault ends with its exit status and says which file, which statement, what
/// the server called it and what to do; when that is done, the next run finishes the work.
@Suite("Faults, their words and their mending")
struct FaultTests {
    /// A fault that is in the files, or in what they meet in the database.
    struct Fault: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What is changed in the folder; nil removes a file.
        var files: [String: String?]
        var status: Int32
        /// What the message has to hold.
        var says: [String]
        /// What is changed in the folder to mend it.
        var mending: [String: String?]
        /// Applied before the files are changed.
        var applied = ["versioned/0001_a.sql": FaultTests.first]
        /// What the database holds of the file's work.
        var leaves = "null"
    }

    private static let first = "create table a (id int primary key);"
    private static let second = "versioned/0002_b.sql"
    private static let off = "-- migrate:transaction off\n"

    private static let manifest = """
        \(Checksum(of: Array(first.utf8)))  versioned/0001_a.sql
        \(Checksum(of: Array("create table b ();".utf8)))  versioned/0002_b.sql

        """

    private static let faults: [Fault] = [
        Fault(
            testDescription: "a statement fails",
            files: [second: "create table b ();\nselect 1 / 0;"],
            status: 73,
            says: ["versioned/0002_b.sql:2 (statement 2)", "SQLSTATE 22012", "mend the file", "'migrate up'"],
            mending: [second: "create table b ();"]
        ),
        Fault(
            testDescription: "a statement of a file without a transaction fails",
            files: [second: off + "create table b ();\nselect 1 / 0;"],
            status: 74,
            says: ["versioned/0002_b.sql:3 (statement 2)", "SQLSTATE 22012", "mend this statement", "'migrate up'"],
            mending: [second: off + "create table b ();\nselect 1;"],
            leaves: "b"
        ),
        Fault(
            testDescription: "a verify script fails",
            files: [second: "create table b ();", "verify/0002_b.sql": "do $$ begin assert false; end $$;"],
            status: 73,
            says: ["verify/0002_b.sql:1 (statement 1)", "SQLSTATE P0004", "'migrate up'"],
            mending: ["verify/0002_b.sql": "select from b;"]
        ),
        Fault(
            testDescription: "a file that was applied was edited",
            files: ["versioned/0001_a.sql": first + " ", second: "create table b ();"],
            status: 65,
            says: [
                "versioned/0001_a.sql: changed after it was applied", "expected: sha256", "applied:  sha256",
                "restore the file", "0003_", "'migrate repair versioned/0001_a.sql --accept'",
            ],
            mending: ["versioned/0001_a.sql": first]
        ),
        Fault(
            testDescription: "a number is missing",
            files: ["versioned/0003_c.sql": "create table b ();"],
            status: 65,
            says: [
                "versioned/0003_c.sql: a number is missing", "expected: versioned/0002_", "restore the missing file",
            ],
            mending: ["versioned/0003_c.sql": nil, second: "create table b ();"]
        ),
        Fault(
            testDescription: "two files have one number",
            files: [second: "create table b ();", "versioned/0002_c.sql": "create table c ();"],
            status: 65,
            says: ["versioned/0002_c.sql: two files have the number 0002", "the next number, 0003"],
            mending: ["versioned/0002_c.sql": nil, "versioned/0003_c.sql": "create table c ();"]
        ),
        Fault(
            testDescription: "a file that was applied is missing",
            files: ["versioned/0001_a.sql": nil, second: "create table b ();"],
            status: 65,
            says: ["versioned/0002_b.sql: a number is missing", "versioned/0001_", "restore the missing file"],
            mending: ["versioned/0001_a.sql": first]
        ),
        Fault(
            testDescription: "a file that the MANIFEST lists is missing",
            files: ["MANIFEST": manifest],
            status: 65,
            says: ["versioned/0002_b.sql: in the MANIFEST, but missing", "'migrate manifest'", "restore the file"],
            mending: [second: "create table b ();"]
        ),
        Fault(
            testDescription: "a directive is unknown",
            files: [second: "-- migrate:timeout 5s\ncreate table b ();"],
            status: 65,
            says: ["versioned/0002_b.sql:1: unknown directive timeout", "way out:  keys:", "lock-timeout"],
            mending: [second: "-- migrate:lock-timeout 5s\ncreate table b ();"]
        ),
        Fault(
            testDescription: "the database is newer than the files",
            files: [second: nil],
            status: 65,
            says: ["versioned/0002_b.sql: the database is newer", "expected: versioned/0001_a.sql", "run the release"],
            mending: [second: "create table b ();"],
            applied: ["versioned/0001_a.sql": first, second: "create table b ();"],
            leaves: "b"
        ),
        Fault(
            testDescription: "what is done of a half-done file was edited",
            files: [second: off + "create table c ();\nselect 1;"],
            status: 66,
            says: [
                "versioned/0002_b.sql: half done", "statements 1 to 1", "'migrate repair versioned/0002_b.sql --done'",
                "--start-over",
            ],
            mending: [second: off + "create table b ();\nselect 1;"],
            applied: ["versioned/0001_a.sql": first, second: off + "create table b ();\nselect 1 / 0;"],
            leaves: "b"
        ),
    ]

    @Test("a fault of the files", arguments: faults)
    func ofFiles(fault: Fault) async throws {
        try await Runs.with(fault.applied) { runs in
            _ = try? await runs.up()
            try Self.change(runs, fault.files)
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == fault.status)
            for words in fault.says { #expect(error.description.contains(words), "\(error)") }
            #expect(error.wayOut != nil)
            #expect(try await runs.texts("select coalesce(to_regclass('b')::text, 'null')") == [fault.leaves])
            try Self.change(runs, fault.mending)
            try await runs.up()
            let status = try await runs.runner().status()
            #expect(status.isCurrent)
            #expect(try await runs.texts("select to_regclass('b')::text") == ["b"])
        }
    }

    private static func change(_ runs: Runs, _ files: [String: String?]) throws {
        for (path, text) in files {
            if let text { try runs.scratch.write(text, to: path) } else { try runs.scratch.remove(path) }
        }
    }

    /// A login of the test cluster, gone afterwards.
    private func withLogin(_ runs: Runs, _ body: (_ name: String, _ url: String) async throws -> Void) async throws {
        let name = "login_" + UUID().uuidString.lowercased().prefix(8)
        try await runs.withConnection { connection in
            try await connection.executeScript(
                unsafeText: """
                    create role \(name) login;
                    do $$ begin execute format('grant create on database %I to \(name)', current_database()); end $$
                    """
            )
            do {
                try await body(name, runs.url.replacing("user=postgres", with: "user=\(name)"))
            } catch {
                try? await connection.executeScript(unsafeText: "drop owned by \(name); drop role \(name)")
                throw error
            }
            try await connection.executeScript(unsafeText: "drop owned by \(name); drop role \(name)")
        }
    }

    @Test("a login that may not become the owner role, and one that may not do what a statement says")
    func notTheOwner() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create schema s;\ncreate role nobody;"]) { runs in
            try await withLogin(runs) { login, url in
                let stranger = Runs(url: url, scratch: runs.scratch)
                let role = try await #require(throws: MigrationError.self) {
                    try await stranger.up(MigrationOptions(role: "pg_monitor"))
                }
                #expect(role.code.exitCode == 77)
                for words in ["pg_monitor", "SQLSTATE 42501", "'migrate up'", "bootstrap/"] {
                    #expect(role.description.contains(words), "\(role)")
                }
                let none = try await runs.texts("select nspname::text from pg_namespace where nspname = 'migrations'")
                #expect(none.isEmpty)

                let statement = try await #require(throws: MigrationError.self) { try await stranger.up() }
                #expect(statement.code.exitCode == 77)
                for words in ["versioned/0001_a.sql:2 (statement 2)", "SQLSTATE 42501", "'migrate up'"] {
                    #expect(statement.description.contains(words), "\(statement)")
                }
                let made = try await runs.texts("select nspname::text from pg_namespace where nspname = 's'")
                #expect(made.isEmpty)
                try runs.scratch.write("create schema s;", to: "versioned/0001_a.sql")
                #expect(try await stranger.up().applied == ["versioned/0001_a.sql"])
            }
        }
    }

    /// The two ways to meet somebody else's lock, each given up after its retries.
    private static let conflicts: [(deadlock: Bool, state: String)] = [(false, "55P03"), (true, "40P01")]

    @Test("a lock that doesn't come free, and a deadlock each time", arguments: conflicts)
    func lockConflict(deadlock: Bool, state: String) async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a (); create table b ();"]) { runs in
            try await runs.up()
            try runs.scratch.write("alter table a add id int;\nalter table b add id int;", to: Self.second)
            let options = MigrationOptions(
                lockTimeout: deadlock ? .seconds(60) : .milliseconds(500),
                watchInterval: .milliseconds(20),
                retries: 0,
                backoff: { _ in .zero }
            )
            try await runs.withConnection { blocker in
                try await blocker.executeScript(unsafeText: "set deadlock_timeout = '1h'; begin; lock table b")
                let runner = try runs.runner(options)
                let run = Task { try await runner.up() }
                if deadlock {
                    let waiting: SQL = "select from pg_locks where relation = 'b'::regclass and not granted"
                    while try await blocker.query(waiting).isEmpty { await Task.yield() }
                    try await blocker.executeScript(unsafeText: "lock table a")
                }
                let error = try await #require(throws: MigrationError.self) { try await run.value }
                #expect(error.code.exitCode == 75)
                for words in ["versioned/0002_b.sql:2 (statement 2)", "SQLSTATE \(state)", "pg_locks", "'migrate up'"] {
                    #expect(error.description.contains(words), "\(error)")
                }
                // The server finds the deadlock at once, most often before anybody looked.
                if !deadlock { #expect(error.blockers.first?.hasPrefix("process ") == true, "\(error)") }
                try await blocker.executeScript(unsafeText: "rollback")
            }
            let columns: SQL = """
                select count(*)::text from pg_attribute where attname = 'id' and attrelid = 'a'::regclass
                """
            #expect(try await runs.texts(columns) == ["0"])
            #expect(try await runs.up().applied == [Self.second])
        }
    }

    @Test("the server is restarted in mid-migration: the message names the statement, and the next run finishes")
    func connectionLost() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a ();\nselect pg_sleep(600);"]) { runs in
            let runner = try runs.runner()
            let run = Task { try await runner.up() }
            let sleeping: SQL = """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and wait_event = 'PgSleep'
                """
            while try await runs.withConnection({ try await $0.query(sleeping).isEmpty }) { await Task.yield() }
            let error = try await #require(throws: MigrationError.self) { try await run.value }
            #expect(error.code.exitCode == 69)
            for words in ["versioned/0001_a.sql:2 (statement 2)", "'migrate up'", "what was committed is"] {
                #expect(error.description.contains(words), "\(error)")
            }
            try runs.scratch.write("create table a ();", to: "versioned/0001_a.sql")
            #expect(try await runs.up().applied == ["versioned/0001_a.sql"])
        }
    }
}
