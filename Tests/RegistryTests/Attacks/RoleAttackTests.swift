import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Becoming someone else, and bringing one's own code.
@Suite("Attacks on roles and code", .sharedIndex)
struct RoleAttackTests {
    private func expectErrors(_ statements: [String], as login: String? = nil) async throws {
        let answers = try await Psql.run(statements, url: login ?? SmallIndex.current.urls.api)
        for (statement, answer) in zip(statements, answers) {
            #expect(answer.hasPrefix("ERROR 42501") || answer.hasPrefix("ERROR 0A000"), "\(statement): \(answer)")
        }
    }

    @Test("15 row_security = off; SET ROLE, SET SESSION AUTHORIZATION to owner or another surface: error")
    func roles() async throws {
        let index = try SmallIndex.current
        let roles = [
            "contactpoint_owner", "contactpoint_guard", "contactpoint_migrator", "contactpoint_operator",
            "contactpoint_feed", "postgres",
        ]
        try await expectErrors(
            roles.flatMap {
                [
                    "set role \($0)", "set local role \($0)", "set session authorization \($0)",
                    "grant \($0) to contactpoint_api",
                ]
            } + ["set session_replication_role = replica", "set log_statement = 'all'", "load 'auto_explain'"]
        )
        let answers = try await index.api(
            "set row_security = off",
            "select number from registry.child",
            "select given from registry.child_name"
        )
        #expect(answers[1].hasPrefix("ERROR 42501 query would be affected by row-level security"))
        #expect(answers[2].hasPrefix("ERROR 42501 query would be affected by row-level security"))
        for login in [index.urls.operator, index.urls.feed, index.urls.report] {
            try await expectErrors(
                ["set role contactpoint_guard", "set role contactpoint_owner", "set role contactpoint_api"],
                as: login
            )
        }
    }

    @Test("16 select on a partition; a view without security_invoker; a materialised view: denied")
    func otherRelations() async throws {
        let index = try SmallIndex.current
        let partitions = try await index.truth(
            "select inhrelid::regclass from pg_inherits where inhparent = 'audit.entry'::regclass"
        )
        .split(separator: "\n")
        #expect(partitions.count > 12)
        try await expectErrors(partitions.map { "select children from \($0)" })
        let guarded = try await index.truth(
            """
            select count(*) from pg_class as c join pg_inherits as i on i.inhrelid = c.oid
            where i.inhparent = 'audit.entry'::regclass and c.relrowsecurity and c.relforcerowsecurity
            """
        )
        #expect(guarded == "\(partitions.count)")
        try await expectErrors([
            "create view public.v as select number from registry.child",
            "create temp view v as select number from registry.child",
            "create materialized view registry.v as select number from registry.child", "create table registry.t ()",
        ])
        let views = try await index.truth(
            """
            select oid::regclass from pg_class where (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']))
                and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
            """
        )
        #expect(views.isEmpty)
    }

    @Test("17 temp table or function shadowing inside a definer function: TEMP revoked, no effect")
    func shadowing() async throws {
        try await expectErrors([
            "create temp table signing_key (key smallint)", "create temporary sequence s", "create schema mine",
            "create function pg_temp.sha256(bytea) returns bytea language sql as 'select $1'",
            "create function public.sha256(bytea) returns bytea language sql as 'select $1'",
            "create table public.account ()",
        ])
        let index = try SmallIndex.current
        let answers = try await index.api(
            "set search_path = pg_temp, registry, access, contacts, search",
            SmallIndex.open(.ordinary, String(repeating: "02", count: 103))
        )
        #expect(answers[1] == "token-forged")
    }

    @Test(
        "18 own function, operator, cast, DO block, query_to_xml, large objects, COPY PROGRAM, pg_read_file, dblink, extension: denied"
    )
    func code() async throws {
        try await expectErrors(
            [
                "create function registry.f() returns int language sql as 'select 1'",
                "create function registry.f() returns int language c as 'x'",
                "create operator registry.=== (function = int8eq, leftarg = bigint, rightarg = bigint)",
                "create cast (bigint as date) with inout", "create type registry.t as enum ('a')",
                "create aggregate registry.a (int) (sfunc = int4pl, stype = int)",
                "do $$ begin perform 1; end $$", "do language sql $$ select 1 $$",
                "select query_to_xml('select 1', true, true, '')",
                "select table_to_xml('registry.child', true, true, '')",
                "select schema_to_xml('registry', true, true, '')", "select cursor_to_xml('c', 1, true, true, '')",
                "select lo_create(0)", "select lo_from_bytea(0, 'x')", "select lo_import('/etc/passwd')",
                "select lo_get(1)",
                "copy (select 1) to program 'id'", "copy (select 1) to '/dev/null'",
                "copy registry.authority from '/etc/passwd'",
                "copy registry.authority from program 'id'",
                "select pg_read_file('/etc/passwd')", "select pg_read_binary_file('/etc/passwd')",
                "select pg_ls_dir('/')", "select pg_stat_file('/')",
                "select pg_ls_logdir()", "select pg_ls_waldir()", "select pg_reload_conf()",
                "select pg_create_restore_point('x')",
                "create extension dblink schema registry",
                "create publication p for table registry.child", "create subscription s connection '' publication p",
                "select pg_create_logical_replication_slot('s', 'test_decoding')",
                "create event trigger e on ddl_command_start execute function f()",
                "select ts_stat('select 1')", "select ts_rewrite('a'::tsquery, 'select 1')",
                "alter table registry.child disable row level security",
                "drop policy \"a grant opens the row\" on registry.child",
                "create policy p on registry.child using (true)",
                "alter table registry.child owner to contactpoint_api",
                "comment on table registry.child is 'x'",
                "create rule r as on select to registry.child do instead select 1",
                "create trigger t after insert on registry.child execute function audit.refuse_change()",
                "create role r", "alter role contactpoint_api superuser", "alter role contactpoint_api bypassrls",
                "create database d",
                "alter database \(SmallIndex.current.urls.database) set row_security = off", "checkpoint",
                "create statistics registry.s on number, born from registry.child",
                "create index on registry.child (born)",
            ].map { $0 }
        )
    }

    @Test("25 COPY TO STDOUT, a dump with the application's password: nothing, or error")
    func dump() async throws {
        let index = try SmallIndex.current
        let answers = try await index.api(
            "copy registry.child (number, born) to stdout",
            "copy registry.child to stdout",
            "copy (select number from registry.child) to stdout",
            "copy audit.entry to stdout"
        )
        #expect(answers[0].isEmpty)
        #expect(answers[1].hasPrefix("ERROR 42501"))
        #expect(answers[2].isEmpty)
        #expect(answers[3].hasPrefix("ERROR 42501"))
        // what pg_dump does first
        let dump = try await index.api(
            "set row_security = off",
            "copy registry.child (number, born) to stdout",
            "begin",
            "lock table registry.child in access share mode"
        )
        #expect(dump[1].hasPrefix("ERROR 42501") && dump[3].hasPrefix("ERROR 42501"))
    }
}
