import Migrations
import Postgres
import TestDatabase
import Testing

@Suite("Plan and dry run")
struct MigrationForecastTests {
    private static let files = [
        "versioned/0001_a.sql": "create schema s; create table s.a (id int primary key); insert into s.a values (1);"
    ]

    private func withTable<R>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Runs) async throws -> sending R
    ) async throws -> sending R {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            try await runs.withConnection { try await $0.executeScript(unsafeText: "analyze s.a") }
            return try await body(runs)
        }
    }

    @Test("the plan shows what would run, the strictest lock on each table, and its rows")
    func plan() async throws {
        try await withTable { runs in
            try runs.scratch.write(
                """
                -- migrate:phase contract
                -- migrate:irreversible for a test
                create table s.b (id int);
                comment on table s.a is 'old';
                alter table s.a drop column id;
                alter table s.b add other int;
                """,
                to: "versioned/0002_b.sql"
            )
            try runs.scratch.write("do $$ begin end $$", to: "repeatable/functions/f.sql")
            let before = try await runs.texts(
                "select (select count(*) from pg_class) || ' ' || (select max(id) from migrations.history)"
            )
            let plan = try await runs.runner().plan()
            #expect(
                plan.files.map(\.description) == [
                    """
                    versioned/0002_b.sql (contract, irreversible, 4 statements)
                      ACCESS EXCLUSIVE on s.a (about 1 rows): everyone, readers too waits
                    """,
                    """
                    repeatable/functions/f.sql (1 statement)
                      runs code: what it locks can't be told, a dry run shows it
                    """,
                ]
            )
            #expect(try await runs.runner().plan(.expand).files.map(\.path) == ["repeatable/functions/f.sql"])
            #expect(
                try await runs.texts(
                    "select (select count(*) from pg_class) || ' ' || (select max(id) from migrations.history)"
                ) == before
            )
        }
    }

    @Test("a plan waits for nobody's lock")
    func planUnderLock() async throws {
        try await withTable { runs in
            try runs.scratch.write("alter table s.a add other int;", to: "versioned/0002_b.sql")
            try await runs.withConnection { blocker in
                try await blocker.executeScript(unsafeText: "begin; lock table s.a in access exclusive mode")
                #expect(try await runs.runner().plan().files.first?.locks.map(\.table) == ["s.a"])
            }
        }
    }

    @Test("a dry run runs everything, shows the locks that were taken, and leaves nothing")
    func dryRun() async throws {
        try await withTable { runs in
            try runs.scratch.write("do $$ begin alter table s.a add other int; end $$", to: "versioned/0002_b.sql")
            try runs.scratch.write(
                "do $$ begin assert (select count(other) = 0 from s.a); end $$",
                to: "verify/0002_b.sql"
            )
            try runs.scratch.write("create view s.v as select other from s.a", to: "repeatable/views/v.sql")
            let report = try await runs.runner().dryRun()
            #expect(report.tried.map(\.path) == ["versioned/0002_b.sql", "repeatable/views/v.sql"])
            #expect(report.tried[0].locks.map { "\($0.mode) on \($0.table)" } == ["ACCESS EXCLUSIVE on s.a"])
            #expect(report.untried.isEmpty)
            #expect(
                try await runs.texts(
                    "select attname::text from pg_attribute where attrelid = 's.a'::regclass and attnum > 0"
                ) == ["id"]
            )
            #expect(try await runs.runner().status().entries.map(\.state) == [.applied, .pending, .pending])
        }
    }

    @Test("a dry run finds what would fail, at the commit too")
    func dryRunFails() async throws {
        try await withTable { runs in
            try runs.scratch.write(
                """
                alter table s.a add other int references s.a deferrable initially deferred;
                update s.a set other = 2;
                """,
                to: "versioned/0002_b.sql"
            )
            let error = try await #require(throws: MigrationError.self) { try await runs.runner().dryRun() }
            #expect(error.sqlState == "23503")
        }
    }

    @Test("a dry run says what it couldn't try")
    func untried() async throws {
        try await withTable { runs in
            try runs.scratch.write("alter table s.a add other int;", to: "versioned/0002_b.sql")
            try runs.scratch.write("-- migrate:transaction off\nvacuum s.a;", to: "versioned/0003_c.sql")
            try runs.scratch.write("select 1;", to: "versioned/0004_d.sql")
            let report = try await runs.runner().dryRun()
            #expect(report.tried.map(\.path) == ["versioned/0002_b.sql"])
            #expect(report.untried.map(\.path) == ["versioned/0003_c.sql", "versioned/0004_d.sql"])
            #expect(
                report.untried.map(\.reason) == [
                    "runs without a transaction", "comes after a file that couldn't be tried",
                ]
            )
        }
    }

    @Test("a dry run in an untouched database leaves it untouched")
    func untouched() async throws {
        try await Runs.with(Self.files) { runs in
            _ = try await runs.runner().dryRun()
            #expect(
                try await runs.texts("select nspname::text from pg_namespace where nspname in ('s', 'migrations')")
                    .isEmpty
            )
        }
    }

    @Test("the expand phase stops at the first file of the contract phase, a later run goes on")
    func phases() async throws {
        try await withTable { runs in
            try runs.scratch.write("-- migrate:phase expand\nalter table s.a add b int;", to: "versioned/0002_b.sql")
            try runs.scratch.write("-- migrate:phase contract\nalter table s.a drop id;", to: "versioned/0003_c.sql")
            try runs.scratch.write("-- migrate:phase expand\nalter table s.a add d int;", to: "versioned/0004_d.sql")
            let events = try await runs.up(scope: .expand)
            #expect(events.applied == ["versioned/0002_b.sql"])
            let held = events.compactMap { if case .heldBack(let path) = $0 { path } else { nil } }
            #expect(held == ["versioned/0003_c.sql", "versioned/0004_d.sql"])
            #expect(try runs.scratch.read().deployableVersion == 4)
            #expect(try await runs.up().applied == ["versioned/0003_c.sql", "versioned/0004_d.sql"])
            // A server asks the history which files it can't bear without knowing them.
            let phases: SQL = "select coalesce(phase, '-') from migrations.history order by id"
            #expect(try await runs.texts(phases) == ["-", "expand", "contract", "expand"])
            try runs.scratch.write("-- migrate:phase contract\nselect 1;", to: "versioned/0005_e.sql")
            try runs.scratch.write("-- migrate:phase contract\nselect 1;", to: "versioned/0006_f.sql")
            #expect(try runs.scratch.read().deployableVersion == 4)
        }
    }
}
