import Migrations
import Postgres
import TestDatabase
import Testing

@testable import Migrations

@Suite("Baseline, repair and wait")
struct MigrationRepairTests {
    private static let files = [
        "versioned/0001_a.sql": "create table a (id int);",
        "versioned/0002_b.sql": "create table b (id int);",
        "verify/0002_b.sql": "select id from b;",
    ]

    @Test("a baseline records what is there, runs nothing, and lets the next file run")
    func baseline() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.withConnection {
                try await $0.executeScript(unsafeText: "create table a (id int); create table b (id int)")
            }
            try runs.scratch.write("create table c ();", to: "versioned/0003_c.sql")
            try await runs.runner().baseline(2, reason: "restored")
            #expect(try await runs.runner().status().entries.map(\.state) == [.applied, .applied, .pending])
            #expect(try await runs.texts("select distinct note from migrations.history") == ["baseline: restored"])
            #expect(try await runs.up().applied == ["versioned/0003_c.sql"])

            let again = try await #require(throws: MigrationError.self) {
                try await runs.runner().baseline(2, reason: "again")
            }
            #expect(again.code.exitCode == 64)
        }
    }

    @Test("a baseline that the verify scripts disprove is refused")
    func falseBaseline() async throws {
        try await Runs.with(Self.files) { runs in
            let error = try await #require(throws: MigrationError.self) {
                try await runs.runner().baseline(2, reason: "wrong")
            }
            #expect(error.path == "verify/0002_b.sql")
            #expect(try await runs.texts("select path from migrations.history").isEmpty)
        }
    }

    @Test("a changed file is accepted, with the reason in the history")
    func accept() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            try runs.scratch.write("-- a comment\ncreate table a (id int);", to: "versioned/0001_a.sql")
            let changed = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(changed.wayOut?.contains("migrate repair versioned/0001_a.sql --accept") == true)
            try await runs.runner().repair("versioned/0001_a.sql", .accept, reason: "a comment")
            #expect(try await runs.runner().status().isCurrent)
            let notes: SQL = "select event || ' ' || note from migrations.history where note is not null"
            #expect(try await runs.texts(notes) == ["accepted repair: a comment"])
            try runs.scratch.write("create table a2 (id int);", to: "versioned/0001_a.sql")
            #expect(try await runs.runner().status().problems.count == 1)
        }
    }

    @Test("a half-done file is finished by hand, or undone by hand and begun anew")
    func halfDone() async throws {
        let text = "-- migrate:transaction off\ncreate table b (id int);\nselect 1 / 0;"
        var files = Self.files
        files["versioned/0002_b.sql"] = text
        try await Runs.with(files) { runs in
            await #expect(throws: MigrationError.self) { try await runs.up() }
            try runs.scratch.write(text.replacing("(id int)", with: "(id bigint)"), to: "versioned/0002_b.sql")
            #expect(try await runs.runner().status().problems.map(\.code) == [.halfDone])

            try await runs.withConnection { try await $0.executeScript(unsafeText: "drop table b") }
            try await runs.runner().repair("versioned/0002_b.sql", .startOver, reason: "dropped it")
            #expect(try await runs.runner().status().entries.map(\.state) == [.applied, .pending])
            await #expect(throws: MigrationError.self) { try await runs.up() }
            #expect(try await runs.runner().status().entries.map(\.state) == [.applied, .unfinished])

            try await runs.runner().repair("versioned/0002_b.sql", .done, reason: "did the rest")
            #expect(try await runs.runner().status().isCurrent)
        }
    }

    @Test("what isn't broken can't be repaired")
    func nothingToRepair() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            for repair in [MigrationRepair.accept, .done, .startOver] {
                let error = try await #require(throws: MigrationError.self) {
                    try await runs.runner().repair("versioned/0001_a.sql", repair, reason: "no")
                }
                #expect(error.code == .usage)
            }
        }
    }

    @Test("resume finishes what is half done and begins nothing")
    func resume() async throws {
        var files = Self.files
        files["versioned/0002_b.sql"] = "-- migrate:transaction off\ncreate table b (id int);\nselect 1 / 0;"
        try await Runs.with(files) { runs in
            await #expect(throws: MigrationError.self) { try await runs.up() }
            try runs.scratch.write(
                "-- migrate:transaction off\ncreate table b (id int);\nselect 1;",
                to: "versioned/0002_b.sql"
            )
            try runs.scratch.write("create table c ();", to: "versioned/0003_c.sql")
            #expect(try await runs.up(scope: .unfinished).applied == ["versioned/0002_b.sql"])
            #expect(try await runs.up(scope: .unfinished).applied == [])
        }
    }

    @Test("waiting ends when another run has applied everything, or with what is pending")
    func wait() async throws {
        try await Runs.with(Self.files) { runs in
            let runner = try runs.runner()
            let late = try await #require(throws: MigrationError.self) {
                try await runner.wait(patience: .milliseconds(20), poll: .milliseconds(5))
            }
            #expect(late.code.exitCode == 75)
            #expect(late.path == "versioned/0001_a.sql")
            #expect(try await runs.texts("select nspname::text from pg_namespace where nspname = 'migrations'").isEmpty)

            let (events, continuation) = AsyncStream<MigrationEvent>.makeStream()
            async let waiting: Void = runner.wait(patience: .seconds(60), poll: .milliseconds(5)) {
                continuation.yield($0)
            }
            for await _ in events { break }
            try await runs.up()
            try await waiting
        }
    }

    @Test("a history that an earlier version of the runner made is read, and brought up to date by the next run")
    func oldHistory() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            try await runs.withConnection { connection in
                try await connection.executeScript(
                    unsafeText: """
                        alter table migrations.history drop column note, drop column phase, drop constraint event_is_known,
                            add constraint event_is_known check (event in ('started', 'statement', 'applied'));
                        create unique index statement_is_done_once on migrations.history (version, statement)
                            where event = 'statement';
                        """
                )
            }
            #expect(try await runs.runner().status().isCurrent)
            try runs.scratch.write("create table c ();", to: "versioned/0003_c.sql")
            #expect(try await runs.runner().dryRun().tried.count == 1)
            #expect(try await runs.up().applied == ["versioned/0003_c.sql"])
            try await runs.withConnection {
                try await $0.executeScript(unsafeText: "alter table migrations.history drop column phase")
            }
            #expect(try await runs.runner().status().isCurrent)
            try runs.scratch.write("-- migrate:phase expand\ncreate table d ();", to: "versioned/0004_d.sql")
            #expect(try await runs.up().applied == ["versioned/0004_d.sql"])
            #expect(try await runs.texts("select phase from migrations.history where phase is not null") == ["expand"])
        }
    }

    @Test("a new file has the next number, and is in the MANIFEST")
    func new() async throws {
        try await ScratchFolder.with(Self.files) { scratch in
            try MigrationFolder.writeManifest(directory: scratch.directory)
            let path = try scratch.read().addMigration(named: "A note, to a child!", phase: .contract)
            #expect(path == "versioned/0003_a_note_to_a_child.sql")
            let folder = try scratch.read()
            #expect(folder.latestVersion == 3)
            #expect(folder.versioned.last?.file.directives.phase == .contract)
        }
    }
}
