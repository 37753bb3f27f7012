import Migrations
import Postgres
import TestDatabase
import Testing

@testable import Migrations

@Suite("Which locks a statement takes")
struct LockForecastTests {
    private static let schema = """
        create schema s;
        create table s.a (id bigint primary key, name text, constraint named check (name <> '') not valid);
        create table s.b (id bigint primary key, a bigint references s.a);
        create table s.p (id bigint, at date) partition by range (at);
        create table s.p1 partition of s.p for values from ('2026-01-01') to ('2027-01-01');
        create table s.free (id bigint, at date);
        create index a_name on s.a (name);
        create materialized view s.m as select 1 as one;
        create function s.f() returns trigger language plpgsql as $$ begin return null; end $$;
        create trigger t after insert on s.a for each statement execute function s.f();
        create policy old on s.a using (true);
        create view s.v as select 1 as one;
        """

    private static let statements: [String] = [
        "alter table s.a add column note text",
        "alter table s.a add column other bigint references s.b",
        "alter table s.a validate constraint named",
        "alter table s.a alter column name set not null",
        "alter table s.a alter column name type varchar(9)",
        "alter table s.a alter name set statistics 100",
        "alter table s.a set (fillfactor = 70)",
        "alter table only s.a add constraint later check (id > 0) not valid, alter column name set default 'x'",
        "alter table s.a add constraint a_b foreign key (id) references s.b not valid",
        "alter table s.a disable trigger t",
        "alter table s.a enable row level security",
        "alter table s.a rename column name to title",
        "alter table s.p attach partition s.free for values from ('2027-01-01') to ('2028-01-01')",
        "alter table s.p detach partition s.p1",
        "create index on s.a (name, id)",
        "create unique index other on only s.a (id)",
        "drop index s.a_name",
        "create trigger other before update on s.a for each row execute function s.f()",
        "drop trigger t on s.a",
        "create policy fresh on s.a for select using (true)",
        "alter policy old on s.a using (false)",
        "drop policy if exists old on s.a",
        "create table s.c (id bigint, a bigint references s.a (id))",
        "create table s.p2 partition of s.p for values from ('2028-01-01') to ('2029-01-01')",
        "create table s.child () inherits (s.free)",
        "create temporary table t (id int)",
        "drop table s.free",
        "drop table if exists s.free, s.nothing",
        "truncate s.b",
        "insert into s.a values (1, 'x')",
        "update s.a set name = 'y' where id = 1",
        "delete from only s.free",
        "with gone as (delete from s.free returning id) insert into s.a (id) select id from gone",
        "lock table s.a, s.b in share row exclusive mode",
        "lock s.a",
        "comment on table s.a is 'it'",
        "comment on column s.a.name is 'its name'",
        "comment on policy old on s.a is 'it'",
        "comment on trigger t on s.a is 'it'",
        "create statistics s.st (dependencies) on id, name from s.a",
        "analyze s.a",
        "reindex table s.a",
        "reindex index s.a_name",
        "refresh materialized view s.m",
        "create or replace view s.v as select 1 as one, 2 as two",
        "cluster s.a using a_name",
        "select count(*) from s.a",
        "grant select on s.a to public",
        "create rule r as on insert to s.free do instead nothing",
    ]

    @Test("the forecast is what the server then holds")
    func agreesWithServer() async throws {
        try await TestDatabase.withEmpty { url in
            let runs = Runs(url: url, scratch: ScratchFolder(directory: ""))
            try await runs.withConnection { connection in
                try await connection.executeScript(unsafeText: Self.schema)
                for text in Self.statements {
                    let statement = try SQLScript(text).statements[0]
                    try await connection.executeScript(
                        unsafeText: "begin; create temporary table known as "
                            + "select oid, relname from pg_class where relnamespace = 's'::regnamespace and relkind <> 'i';"
                    )
                    try await connection.executeScript(unsafeText: text)
                    let held = try await connection.query(
                        """
                        select format('s.%s', t.relname), l.mode from pg_locks as l join known as t on t.oid = l.relation
                        where l.pid = pg_backend_pid() and l.mode not in ('AccessShareLock', 'RowShareLock')
                        """
                    ).decode((String, String).self)
                    try await connection.executeScript(unsafeText: "rollback")
                    var actual: [String: TableLock] = [:]
                    for (table, mode) in held {
                        let mode = try #require(TableLock(catalogue: mode))
                        actual[table] = max(actual[table] ?? .accessShare, mode)
                    }
                    var forecast: [String: TableLock] = [:]
                    for lock in LockForecast(SQLCommand(statement)).locks where lock.relation.name != "nothing" {
                        let table = lock.relation.name == "a_name" ? "s.a" : lock.relation.description
                        forecast[table] = max(forecast[table] ?? .accessShare, lock.mode)
                    }
                    let expected = Set(actual.map { "\($0.key) \($0.value)" })
                    #expect(Set(forecast.map { "\($0.key) \($0.value)" }) == expected, "\(text)")
                }
            }
        }
    }

    @Test("code that isn't in sight is told", arguments: ["do $$ begin end $$", "call s.p()"])
    func partial(text: String) throws {
        #expect(LockForecast(SQLCommand(try SQLScript(text).statements[0])).isPartial)
    }
}
