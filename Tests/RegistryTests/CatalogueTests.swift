import Foundation
import Testing

@testable import Registry
import TestDatabase

/// What the catalogue must say, so that a table or a function added tomorrow is guarded like the others.
@Suite("Catalogue", .sharedIndex)
struct CatalogueTests {
    /// The rows that break a rule.
    private func offenders(_ query: String) async throws -> [String] {
        try await SmallIndex.current.truth(query).split(separator: "\n").map(String.init)
    }

    private static let ours = "not in ('pg_catalog', 'information_schema', 'extensions', 'pg_toast')"
    private static let logins = [
        "contactpoint_api", "contactpoint_feed", "contactpoint_report", "contactpoint_operator",
    ]

    @Test("every table with child data has row-level security, enabled and forced")
    func forced() async throws {
        let index = try SmallIndex.current
        let guarded = try await offenders(
            "select oid::regclass from pg_class where relkind in ('r', 'p') and relrowsecurity and relforcerowsecurity"
        )
        #expect(ChildTables.all(in: index).filter { !guarded.contains($0) } == [])
        let partitions = index.tables.filter { $0.hasPrefix("audit.entry_") }
        #expect(partitions.filter { !guarded.contains($0) } == [])
        #expect(guarded.contains("access.account") && guarded.contains("access.signing_key"))
    }

    @Test("a table that refers to a child is known to hold children's data")
    func referring() async throws {
        let index = try SmallIndex.current
        let referring = try await offenders(
            """
            with recursive refers (child) as (
                select 'registry.child'::regclass::oid
                union select c.conrelid from pg_constraint as c join refers as r on c.confrelid = r.child where c.contype = 'f'
            )
            select child::regclass from refers
            union select attrelid::regclass from pg_attribute as a join pg_class as c on c.oid = a.attrelid
            where c.relkind in ('r', 'p', 'v', 'm') and a.attname in ('child', 'children') and not c.relispartition
            """
        )
        #expect(referring.count > 10)
        let childData = ChildTables.all(in: index)
        #expect(referring.filter { !childData.contains($0) } == [])
    }

    @Test("what a login may read has a restrictive gate for every login, and policies name who they are for")
    func gates() async throws {
        let restrictive = try await offenders(
            """
            select polrelid::regclass from pg_policy
            where not polpermissive and polcmd = '*' and polqual is not null
                and polroles @> (select array_agg(oid) from pg_roles where rolname in (\(Self.logins.map { "'\($0)'" }.joined(separator: ","))))
            """
        )
        #expect(Set(restrictive) == ChildTables.readable.union(ChildTables.fed))
        #expect(try await offenders("select polname from pg_policy where polroles && array[0::oid]") == [])
        // who is let past the gate is the guard alone; the feeds' login compares under a grant
        let permitted = try await offenders(
            """
            select distinct r.rolname from pg_policy as p join pg_roles as r on r.oid = any (p.polroles) where p.polpermissive
            """
        )
        #expect(Set(permitted) == ["contactpoint_api", "contactpoint_feed", "contactpoint_guard"])
    }

    @Test(
        "a definer function belongs to the guard, has its search path set, temporary tables last, and isn't everyone's"
    )
    func definers() async throws {
        let rules = [
            // Partitions are made by the tables' owner alone.
            "p.proowner <> 'contactpoint_guard'::regrole and p.oid <> 'audit.extend(integer)'::regprocedure",
            "not exists (select from unnest(p.proconfig) as c where c ~ '^search_path=pg_catalog, .*pg_temp$')",
        ]
        for rule in rules {
            #expect(
                try await offenders(
                    "select p.oid::regprocedure from pg_proc as p where p.prosecdef and p.pronamespace::regnamespace::text \(Self.ours) and \(rule)"
                ) == []
            )
        }
        let definers = try await offenders(
            "select p.oid::regprocedure from pg_proc as p where p.prosecdef and p.pronamespace::regnamespace::text \(Self.ours)"
        )
        #expect(definers.count >= 10)
    }

    @Test("no function of ours is everyone's")
    func executable() async throws {
        let everyones = try await offenders(
            """
            select p.oid::regprocedure from pg_proc as p
            where p.pronamespace::regnamespace::text \(Self.ours)
                and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a where a.grantee = 0)
            """
        )
        #expect(everyones == [])
        let apis = try await offenders(
            """
            select p.proname from pg_proc as p
            where p.pronamespace::regnamespace::text \(Self.ours) and has_function_privilege('contactpoint_api', p.oid, 'execute')
                and has_schema_privilege('contactpoint_api', p.pronamespace, 'usage')
            """
        )
        #expect(
            Set(apis).isSubset(of: [
                "granted", "today", "returned", "refused", "caller", "sweep", "begin", "keys_are_current", "answered",
                "own", "involve", "change", "lead", "assess", "keep_service", "keep_post", "ask_broker", "broker",
                "brokered", "notices", "read_notices", "is_behind", "months_ahead", "read", "begin_alerts", "alerts",
                "close_alert", "tally", "change_account", "decide_proposal", "accounts", "household",
                // of savings: aggregates, with what is small left out
                "measured", "estimated", "obstacles", "uncovered", "backlogs", "events", "running_costs", "residents",
                "reached", "growing",
                // Shielding: steps that decide for themselves, and reads that a committed grant opens.
                "request", "decide", "review", "lapse", "asked", "requests", "override", "close_override",
                "close_item", "household",
                "new_identity", "shields", "items", "exposure", "unconfirmed", "hold", "pull", "pulled",
                "confirm",
                // Feeds: the review queue, and the source whose rows a token opens.
                "next_review", "decide_review",
                // Stewardship: the same.
                "merge", "split", "undo", "compare", "acts", "take_step", "moves", "state", "keep", "read_archive",
                "missing", "ask_subject", "check_subject", "answer_subject", "refuse_subject", "subject_requests",
                "ask_correction", "answer_correction", "corrections", "run_retention",
                "batch_opened",
            ]),
            "\(apis)"
        )
    }

    @Test("a login writes no table, makes no table, and owns nothing")
    func privileges() async throws {
        for login in Self.logins + ["contactpoint_cascade"] {
            for privilege in ["insert", "update", "delete", "truncate", "references", "trigger"] {
                let column =
                    ["insert", "update", "references"].contains(privilege)
                    ? "or has_any_column_privilege('\(login)', c.oid, '\(privilege)')" : ""
                #expect(
                    try await offenders(
                        """
                        select c.oid::regclass from pg_class as c
                        where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace::regnamespace::text \(Self.ours)
                            and (has_table_privilege('\(login)', c.oid, '\(privilege)') \(column))
                        """
                    ) == [],
                    "\(login) \(privilege)"
                )
            }
            let others = try await offenders(
                """
                select 'database' where has_database_privilege('\(login)', current_database(), 'create, temporary')
                union all select nspname from pg_namespace where has_schema_privilege('\(login)', oid, 'create')
                union all select lanname from pg_language where lanname in ('sql', 'plpgsql') and has_language_privilege('\(login)', oid, 'usage')
                union all select relname from pg_class where relowner = '\(login)'::regrole
                union all select rolname from pg_roles where rolname = '\(login)' and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
                union all select roleid::regrole::text from pg_auth_members where member = '\(login)'::regrole
                union all select sequencename from pg_sequences where schemaname \(Self.ours)
                    and has_sequence_privilege('\(login)', format('%I.%I', schemaname, sequencename), 'usage, select, update')
                """
            )
            #expect(others == [], "\(login)")
        }
    }

    @Test("owner and guard can't log in, and nobody of ours gets around row-level security")
    func owners() async throws {
        let roles = try await offenders(
            "select rolname from pg_roles where rolname ~ '^contactpoint_' and (rolsuper or rolbypassrls or (rolcanlogin and rolname ~ '_(owner|guard)$'))"
        )
        #expect(roles == [])
    }

    @Test("policies call their function once a query")
    func initPlans() async throws {
        let index = try SmallIndex.current
        let read = try await index.opened(.shielded, by: .team)
        let tables = ChildTables.readable.sorted()
        let plans = try await index.api([read] + tables.map { "explain (verbose) select 1 from \($0)" }).dropFirst()
        for (table, plan) in zip(tables, plans) {
            #expect(plan.contains("InitPlan"), "\(table): \(plan)")
            let lines = plan.split(separator: "\n").filter { $0.contains("Filter:") || $0.contains("Cond:") }
            #expect(!lines.contains { $0.contains("granted") }, "\(table): \(plan)")
        }
    }

    @Test("every foreign key has an index")
    func foreignKeys() async throws {
        let without = try await offenders(
            """
            select c.conrelid::regclass || ' ' || c.conname from pg_constraint as c
            where c.contype = 'f' and c.connamespace::regnamespace::text \(Self.ours) and c.conparentid = 0
                and not exists (select from pg_index as i
                    where i.indrelid = c.conrelid and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey)
            """
        )
        #expect(without == [])
    }
}
