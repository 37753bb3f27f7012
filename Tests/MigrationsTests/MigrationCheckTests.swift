import Logging
import Migrations
import Postgres
import TestDatabase
import Testing

@testable import Migrations

@Suite("Check and drift")
struct MigrationCheckTests {
    private static let files = [
        "versioned/0001_a.sql": """
        create schema s;
        create table s.a (id int primary key, name text default 'x' not null);
        create type s.mood as enum ('good', 'bad');
        create sequence s.counter;
        """,
        "repeatable/functions/f.sql": "create or replace function s.f() returns int language sql as 'select 1';",
        "repeatable/views/v.sql": "create or replace view s.v as select id from s.a;",
    ]

    private func server() throws -> ConnectionConfiguration {
        ConnectionConfiguration(try TestDatabase.clusterURL())
    }

    @Test(
        "whatever somebody changes by hand is found, and named",
        arguments: [
            ("alter table s.a add column extra int", "+ column s.a.extra"),
            ("alter table s.a drop column name", "- column s.a.name"),
            ("alter table s.a alter column name drop not null", "~ column s.a.name"),
            ("alter table s.a alter column name set default 'y'", "~ column s.a.name"),
            ("alter table s.a alter column name type varchar(9)", "~ column s.a.name"),
            ("create index i on s.a (name)", "+ index s.i"),
            ("alter table s.a add constraint c check (id > 0)", "+ constraint c on s.a"),
            ("alter table s.a enable row level security", "~ table s.a"),
            ("create policy p on s.a using (true)", "+ policy p on s.a"),
            ("grant select on s.a to public", "~ table s.a"),
            ("grant select (id) on s.a to public", "~ column s.a.id"),
            ("alter table s.a owner to pg_monitor", "~ table s.a"),
            ("comment on table s.a is 'it'", "+ comment on table s.a"),
            ("create or replace function s.f() returns int language sql as 'select 2'", "~ routine s.f()"),
            ("alter function s.f() security definer", "~ routine s.f()"),
            ("revoke execute on function s.f() from public", "~ routine s.f()"),
            ("create or replace view s.v as select id + 1 as id from s.a", "~ view s.v"),
            ("alter view s.v set (security_invoker = true)", "~ view s.v"),
            ("alter type s.mood add value 'fair'", "~ type s.mood"),
            (
                "create trigger t before insert on s.a for each row execute function suppress_redundant_updates_trigger()",
                "+ trigger t on s.a"
            ),
            ("create schema other", "+ schema other"),
            ("alter default privileges grant select on tables to public", "+ default privileges of"),
            ("drop sequence s.counter", "- sequence s.counter"),
            ("create rule r as on insert to s.a do also nothing", "+ rule r on s.a"),
        ] as [(String, String)]
    )
    func drift(change: String, object: String) async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            let expected = try await runs.withConnection { try await SchemaSnapshot($0) }
            let found = try await runs.withConnection { connection in
                try await connection.executeScript(unsafeText: change)
                return try await SchemaSnapshot(connection).differences(from: expected)
            }
            #expect(found.contains { $0.description.hasPrefix(object) }, "\(found)")
        }
    }

    @Test("the live database is compared with schema.sql, or with what the files build")
    func driftRun() async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.up()
            #expect(try await runs.runner().drift(on: server()) == [])
            try await runs.withConnection { try await $0.executeScript(unsafeText: "drop view s.v") }
            #expect(try await runs.runner().drift(on: server()).map(\.description) == ["- view s.v"])
            try runs.scratch.write("create schema s;", to: "schema.sql")
            #expect(try await runs.runner().drift(on: server()).contains { $0.description == "+ table s.a" })
        }
    }

    @Test("a folder is built from zero and from the previous release, and what the latter leaves is found")
    func check() async throws {
        try await ScratchFolder.with(Self.files) { previous in
            var files = Self.files
            files["versioned/0002_b.sql"] = "create table s.b (id int);"
            files["repeatable/views/v.sql"] = nil
            files["repeatable/views/w.sql"] = "create view s.w as select id from s.a;"
            files["lint/no-views.sql"] = """
                -- There is no view.
                -- avoids: nothing.
                -- bad:
                --   create view v as select 1;
                -- good:
                --   select 1;
                create view lint."no-views" as select c.oid::regclass::text as object, 'a view' as detail
                from pg_class as c where c.relkind = 'v' and c.relnamespace = 's'::regnamespace;
                """
            try await ScratchFolder.with(files) { scratch in
                let runner = MigrationRunner(
                    folder: try scratch.read(),
                    configuration: try server(),
                    logger: Logger(label: "test")
                )
                let check = try await runner.check(on: server(), previous: previous.read())
                #expect(check.comparisons.map(\.name) == ["from the previous release"])
                #expect(check.comparisons[0].differences.map(\.description) == ["+ view s.v"])
                #expect(check.findings.map(\.subject) == ["s.w: a view"])
                #expect(!check.isGood)
            }
        }
    }

    @Test(
        "another database of the same server",
        arguments: [
            ("postgresql:///a?host=/tmp&user=b", "postgresql:///x?host=/tmp&user=b"),
            ("postgres://u:p@h:5432/a", "postgres://u:p@h:5432/x"), ("postgresql://h", "postgresql://h/x"),
            ("postgresql://h?sslmode=require", "postgresql://h/x?sslmode=require"),
            ("host=h dbname=a", "host=h dbname=a dbname=x"),
        ] as [(String, String)]
    )
    func otherDatabase(url: String, expected: String) {
        #expect(ConnectionConfiguration(url).database("x").conninfo == expected)
    }
}
