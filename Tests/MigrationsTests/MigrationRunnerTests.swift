import Migrations
import Postgres
import TestDatabase
import Testing

@Suite("Running migrations")
struct MigrationRunnerTests {
    private static let files = [
        "versioned/0001_a.sql": "create table a (id int);\ninsert into a values (1);",
        "versioned/0002_b.sql": "create table b (id int);",
        "verify/0002_b.sql": "do $$ begin assert (select count(*) = 1 from a); end $$",
        "repeatable/views/a.sql": "create or replace view v as select id from f() as id;",
        "repeatable/functions/a.sql":
            "create or replace function f() returns setof int begin atomic select id from a; end;",
        "repeatable/grants/a.sql": "grant select on v to public;",
    ]

    @Test("everything is applied once, in order, with its history")
    func appliesOnce() async throws {
        try await Runs.with(Self.files) { runs in
            let events = try await runs.up()
            let order = [
                "versioned/0001_a.sql", "versioned/0002_b.sql", "repeatable/functions/a.sql", "repeatable/views/a.sql",
                "repeatable/grants/a.sql",
            ]
            #expect(events.applied == order)
            #expect(try await runs.texts("select path from migrations.history order by id") == order)
            #expect(try await runs.texts("select id::text from v") == ["1"])
            #expect(try await runs.up().applied.isEmpty)
        }
    }

    @Test("a repeatable file is applied again when it changes, and alone")
    func repeatable() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            try runs.scratch.write(
                "create or replace view v as select id + 1 as id from f() as id;",
                to: "repeatable/views/a.sql"
            )
            #expect(try await runs.up().applied == ["repeatable/views/a.sql"])
            #expect(try await runs.texts("select id::text from v") == ["2"])
            #expect(try await runs.up().applied.isEmpty)
        }
    }

    @Test("repeatable files are applied all or none")
    func repeatableTogether() async throws {
        var files = Self.files
        files["repeatable/grants/a.sql"] = "grant select on v to nobody_of_that_name;"
        try await Runs.with(files) { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.path == "repeatable/grants/a.sql")
            #expect(error.code == .rolledBack)
            #expect(try await runs.texts("select to_regclass('v')::text is null || ''") == ["true"])
            #expect(try await runs.runner().status().databaseVersion == 2)
        }
    }

    @Test("line endings that changed on the way raise no alarm")
    func lineEndings() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create table a ();\ncreate table b ();\n"]) { runs in
            try await runs.up()
            try runs.scratch.write("\u{FEFF}create table a ();\r\ncreate table b ();\r\n", to: "versioned/0001_a.sql")
            #expect(try await runs.up().applied.isEmpty)
        }
    }

    @Test("a failing statement rolls its file back and leaves the ones before it")
    func rollsBack() async throws {
        let files = [
            "versioned/0001_a.sql": "create table a (id int primary key);",
            "versioned/0002_b.sql": "create table b ();\n\ninsert into a values (1);\ninsert into a\nvalues (1);",
        ]
        try await Runs.with(files) { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == 73)
            #expect(error.path == "versioned/0002_b.sql")
            #expect(error.statement == 3)
            #expect(error.line == 4)
            #expect(error.sqlState == "23505")
            #expect(!error.description.contains("(1)"))
            #expect(error.debugDescription.contains("Key (id)=(1) already exists."))
            #expect(try await runs.texts("select to_regclass('b')::text is null || ''") == ["true"])
            #expect(try await runs.texts("select path from migrations.history") == ["versioned/0001_a.sql"])

            try runs.scratch.write("create table b ();", to: "versioned/0002_b.sql")
            #expect(try await runs.up().applied == ["versioned/0002_b.sql"])
        }
    }

    @Test(
        "the first statement is named though its file's limits go with it, and they aren't taken for it",
        arguments: ["versioned/0001_a.sql", "repeatable/views/a.sql"]
    )
    func firstStatementFails(path: String) async throws {
        try await Runs.with(["repeatable/functions/a.sql": "select 1;", path: "\nselect 1 where;"]) { runs in
            let syntax = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(syntax.path == path)
            #expect(syntax.statement == 1)
            #expect(syntax.line == 2)
            #expect(syntax.sqlState == "42601")
            #expect(syntax.code == .rolledBack)

            try runs.scratch.write("select 1;", to: path)
            let tooLong = MigrationOptions(lockTimeout: .seconds(9_999_999))
            let limit = try await #require(throws: MigrationError.self) { try await runs.up(tooLong) }
            // Nothing was recorded, so the functions come again.
            #expect(limit.path == (path.hasPrefix("versioned") ? path : "repeatable/functions/a.sql"))
            #expect(limit.statement == nil)
            #expect(limit.sqlState == "22023")
            #expect(try await runs.texts("select path from migrations.history").isEmpty)

            try runs.scratch.write("-- nothing to do", to: path)
            #expect(try await runs.up().applied.contains(path))
        }
    }

    @Test("how an earlier file had text read doesn't reach the next")
    func readsText() async throws {
        let files = [
            "versioned/0001_a.sql": "set standard_conforming_strings = off; set client_encoding = 'LATIN1'; select 1;",
            "versioned/0002_b.sql": #"create table b as select 'é\\' as body;"#,
        ]
        try await Runs.with(files) { runs in
            try await runs.up()
            #expect(try await runs.texts("select body from b") == [#"é\\"#])
        }
    }

    @Test("a run returns how the database stands now")
    func returnsStatus() async throws {
        var files = Self.files
        files["versioned/0003_c.sql"] = "-- migrate:phase contract\ncreate table c ();"
        // What a file leaves in the session doesn't reach the look at the history.
        files["repeatable/grants/b.sql"] = "set role pg_monitor; set datestyle = 'SQL'; select 1;"
        try await Runs.with(files) { runs in
            let expanded = try await runs.runner().up(.expand)
            #expect(expanded.databaseVersion == 2)
            #expect(!expanded.isCurrent)
            #expect(try await runs.runner().up().isCurrent)
        }
    }

    @Test("a constraint that only the commit checks rolls the file back too")
    func failsAtCommit() async throws {
        let files = [
            "versioned/0001_a.sql": """
            create table a (id int primary key, other int references a deferrable initially deferred);
            insert into a values (1, 2);
            """
        ]
        try await Runs.with(files) { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code == .rolledBack)
            #expect(error.sqlState == "23503")
            #expect(try await runs.texts("select path from migrations.history").isEmpty)
        }
    }

    @Test("a verify script that fails takes its migration with it")
    func verifyFails() async throws {
        var files = Self.files
        files["verify/0002_b.sql"] = "do $$ begin assert (select count(*) = 2 from a); end $$"
        try await Runs.with(files) { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.path == "verify/0002_b.sql")
            #expect(error.sqlState == "P0004")
            #expect(try await runs.texts("select path from migrations.history") == ["versioned/0001_a.sql"])
        }
    }

    @Test("a verify script may not write")
    func verifyWrites() async throws {
        var files = Self.files
        files["verify/0002_b.sql"] = "insert into a values (2)"
        try await Runs.with(files) { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.path == "verify/0002_b.sql")
            #expect(error.sqlState == "25006")
        }
    }

    @Test("verify runs the scripts of what was applied, and finds what drifted")
    func verify() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.runner().verify()
            try await runs.up()
            try await runs.runner().verify()
            try await runs.withConnection { _ = try await $0.execute("delete from a") }
            let drift = try await #require(throws: MigrationError.self) { try await runs.runner().verify() }
            #expect(drift.path == "verify/0002_b.sql")

            try runs.scratch.write("create table other ();", to: "versioned/0001_a.sql")
            let changed = try await #require(throws: MigrationError.self) { try await runs.runner().verify() }
            #expect(changed.code == .badFiles)
            #expect(changed.path == "versioned/0001_a.sql")
        }
    }

    @Test("files and history that contradict each other stop the run before it changes anything")
    func contradictions() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            try runs.scratch.write("create table c ();", to: "versioned/0003_c.sql")
            try runs.scratch.write("create table changed ();", to: "versioned/0002_b.sql")
            let changed = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(changed.summary == "changed after it was applied")
            #expect(try await runs.texts("select to_regclass('c')::text is null || ''") == ["true"])

            for path in ["versioned/0003_c.sql", "versioned/0002_b.sql", "verify/0002_b.sql"] {
                try runs.scratch.remove(path)
            }
            let newer = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(newer.summary == "the database is newer than the files")
        }
    }

    @Test("the history can't be changed, even by its owner")
    func appendOnly() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            try await runs.withConnection { connection in
                let statements: [SQL] = [
                    "update migrations.history set checksum = repeat('0', 64)", "delete from migrations.history",
                    "truncate migrations.history",
                ]
                for statement in statements {
                    let error = await #expect(throws: PostgresError.self) { try await connection.execute(statement) }
                    #expect(error?.sqlState == .insufficientPrivilege)
                }
            }
        }
    }

    @Test("status makes nothing in an untouched database, and tells what is pending and what is done")
    func status() async throws {
        try await Runs.with(Self.files) { runs in
            let objects: SQL = "select (select count(*) from pg_class) || ' ' || (select count(*) from pg_namespace)"
            let before = try await runs.texts(objects)
            let untouched = try await runs.runner().status()
            #expect(!untouched.hasHistory)
            #expect(untouched.entries.allSatisfy { $0.state == .pending })
            #expect(!untouched.isCurrent)
            #expect(try await runs.texts(objects) == before)

            try await runs.up()
            try runs.scratch.write("create table c ();", to: "versioned/0003_c.sql")
            try runs.scratch.remove("repeatable/grants/a.sql")
            let status = try await runs.runner().status()
            #expect(status.databaseVersion == 2)
            #expect(status.folderVersion == 3)
            #expect(status.entries.map(\.state) == [.applied, .applied, .pending, .applied, .applied, .removed])
            #expect(status.entries[0].appliedBy != nil)
            #expect(status.problems.isEmpty)
        }
    }

    @Test(
        "a setting or a role that a file takes is gone before the next, and before the history is written",
        arguments: [
            ("versioned/0001_a.sql", "versioned/0002_b.sql"),
            ("repeatable/functions/a.sql", "repeatable/functions/b.sql"),
        ]
    )
    func sessionState(first: String, second: String) async throws {
        var files = ["versioned/0001_a.sql": "select 1;", "versioned/0002_b.sql": "select 2;"]
        files[first] = "set local lock_timeout = '7s'; set search_path = pg_temp; set local role pg_monitor; select 1;"
        files[second] =
            "create table public.b as select current_setting('search_path') as path, current_user::text as who, "
            + "current_setting('lock_timeout') as wait;"
        try await Runs.with(files) { runs in
            try await runs.up()
            let login = try await runs.texts("select current_user::text")
            #expect(try await runs.texts("select path from public.b") == [#""$user", public"#])
            #expect(try await runs.texts("select who from public.b") == login)
            #expect(try await runs.texts("select wait from public.b") == ["2s"])
            #expect(try await runs.texts("select distinct role from migrations.history") == login)
        }
    }

    @Test("the owner role owns what is made; a role that can't be taken is not permitted")
    func role() async throws {
        try await Runs.with(["versioned/0001_a.sql": "create schema s; create table s.a ();"]) { runs in
            let owner = "pg_monitor"
            try await runs.withConnection { connection in
                try await connection.executeScript(
                    unsafeText:
                        "do $$ begin execute format('grant create on database %I to pg_monitor', current_database()); end $$"
                )
            }
            try await runs.up(MigrationOptions(role: owner))
            #expect(try await runs.texts("select tableowner::text from pg_tables where tablename = 'a'") == [owner])
            #expect(try await runs.texts("select distinct role from migrations.history") == [owner])

            let error = try await #require(throws: MigrationError.self) {
                try await runs.up(MigrationOptions(role: "no such role"))
            }
            #expect(error.code.exitCode == 77)
        }
    }

    @Test("a server that isn't there is unreachable")
    func unreachable() async throws {
        try await ScratchFolder.with(Self.files) { scratch in
            let runs = Runs(url: "postgresql:///x?host=/nonexistent", scratch: scratch)
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == 69)
        }
    }
}
