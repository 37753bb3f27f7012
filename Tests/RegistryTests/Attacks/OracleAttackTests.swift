import Foundation
import Postgres
import Testing

@testable import Registry
import TestDatabase

/// Learning about rows that can't be read: from plans, errors, statistics, locks and texts.
@Suite("Attacks by inference", .sharedIndex)
struct OracleAttackTests {
    private static let right = "postcode = 'LS1 4AP'"
    private static let wrong = "postcode = 'M9 9ZZ'"

    /// What differs between a guess that is right about a hidden row and one that is wrong.
    private func expectAlike(_ pairs: [(String, String)], after lead: [String]) async throws {
        let answers = try await SmallIndex.current.api(lead + pairs.flatMap { [$0, $1] }).dropFirst(lead.count)
        let plain = answers.map {
            $0.split(separator: "\n").filter { !$0.contains("Cond: ") && !$0.contains("Filter: (") }.joined(
                separator: "\n"
            )
        }
        for (position, pair) in pairs.enumerated() {
            #expect(plain[position * 2] == plain[position * 2 + 1], "\(pair.0)")
            #expect(plain[position * 2].contains("InitPlan"), "\(pair.0)")
        }
    }

    @Test("19 cheap leaky function, division by zero, cast error as oracle in WHERE: silent on hidden rows")
    func errors() async throws {
        let index = try SmallIndex.current
        let read = try await index.opened(.elsewhere, by: .nurse)
        for lead in [[], [read]] {
            let answers = try await index.api(
                lead + [
                    "select 1 from registry.child_address where \(Self.right) and 1 / (length(town) - 5) = 1",
                    "select 1 from registry.child_address where \(Self.right) and town::int = 1",
                    "select 1 from registry.child_name where given = 'Adam' and (family || given)::date = now()",
                    "select 1 from registry.child_home where authority = 301 and 1 / (authority - 301) = 1",
                    "select 1 from registry.child where number = \(ChildNumber.shielded.value) and 1 / (number - \(ChildNumber.shielded.value)) = 1",
                    "select 1 from registry.child_address where child = \(ChildNumber.shielded.value) and xpath('[', postcode::xml) is null",
                    "select case when authority = 301 then 1 / (authority - 301) end from registry.child_home",
                    "select 1 from registry.child_home as h, (select 1 / (authority - 301) from registry.child_home) as x where h.authority = 301",
                ]
            )
            #expect(answers.filter { !$0.isEmpty } == [])
        }
    }

    @Test(
        "20 EXPLAIN (ANALYZE): nothing about hidden rows",
        arguments: [
            [], ["set enable_seqscan = off"], ["set enable_indexscan = off", "set enable_bitmapscan = off"],
            ["set enable_seqscan = off", "set enable_indexscan = off"],
        ]
    )
    func plans(settings: [String]) async throws {
        let index = try SmallIndex.current
        let child = ChildNumber.shielded.value
        let read = try await index.opened(.elsewhere, by: .nurse)
        let explain = "explain (analyze, costs off, timing off, summary off) select 1 from "
        let pairs = [
            (
                "registry.child_address where child = \(child) and \(Self.right)",
                "registry.child_address where child = \(child) and \(Self.wrong)"
            ),
            (
                "registry.child_home where child = \(child) and authority = 301",
                "registry.child_home where child = \(child) and authority = 383"
            ),
            ("registry.child_home where authority = 301", "registry.child_home where authority = 302"),
            (
                "contacts.involvement where child = \(child) and service = 1",
                "contacts.involvement where child = \(child) and service = 2"
            ),
            ("contacts.sensitive_involvement where service = 2", "contacts.sensitive_involvement where service = 3"),
            ("registry.other_number where value = 'nhs-\(child)'", "registry.other_number where value = 'nhs-1'"),
            ("registry.child where number = \(child)", "registry.child where number = 1"),
            ("shielding.shield where child = \(child)", "shielding.shield where child = 1"),
            (
                "search.candidate where child = \(child) and 'LS1 4AP' = any (postcodes)",
                "search.candidate where child = \(child) and 'YO1 7HH' = any (postcodes)"
            ),
            ("search.candidate where authority = 301", "search.candidate where authority = 302"),
        ].map { (explain + $0, explain + $1) }
        for lead in [settings, settings + [read]] { try await expectAlike(pairs, after: lead) }
    }

    @Test("20 row estimates: nothing from the statistics of hidden values")
    func estimates() async throws {
        let number = ChildNumber.shielded.value
        let pairs = [
            ("registry.child where number < \(number)", "registry.child where number <= \(number)"),
            ("registry.child_address where \(Self.right)", "registry.child_address where \(Self.wrong)"),
            ("registry.child_name where family = 'Smith-Jones'", "registry.child_name where family = 'Nobody'"),
            (
                "search.candidate where 'Smith-Jones' = any (families)",
                "search.candidate where 'Nobody' = any (families)"
            ),
        ].map { ("explain select 1 from " + $0, "explain select 1 from " + $1) }
        try await expectAlike(pairs, after: [])
    }

    @Test("20 no function of the database lets a condition run before a policy")
    func leakproof() async throws {
        let index = try SmallIndex.current
        #expect(try await index.truth("select count(*) from pg_proc where proleakproof") == "0")
    }

    @Test("20 pg_stats, pg_stat_activity, counters, locks, server's log: denied or empty")
    func statistics() async throws {
        let index = try SmallIndex.current
        let empty = try await index.api(
            "select 1 from pg_stats where schemaname in ('registry', 'contacts', 'shielding', 'search', 'access', 'audit') and tablename not in ('authority', 'authority_code', 'authority_successor', 'service', 'purpose', 'role', 'occupation', 'ground', 'evidence')",
            "select 1 from pg_stats_ext",
            "select query from pg_stat_activity where usename <> 'contactpoint_api' and query <> '<insufficient privilege>'"
        )
        #expect(empty.filter { !$0.isEmpty } == [])
        let denied = try await index.api(
            "select stavalues1 from pg_statistic",
            "select n_tup_ins from pg_stat_user_tables",
            "select idx_tup_fetch from pg_stat_xact_user_tables",
            "select pg_stat_get_xact_tuples_fetched('search.key'::regclass)",
            "select objid from pg_locks",
            "select pg_blocking_pids(1)",
            "select heap_blks_hit from pg_statio_user_tables",
            "select calls from pg_stat_xact_user_functions",
            "select pg_stat_reset()",
            "select pg_current_logfile()",
            "select rolpassword from pg_authid",
            "select pg_hba_file_rules()",
            "select setting from pg_file_settings",
            "select query from pg_stat_statements"
        )
        for answer in denied {
            #expect(answer.hasPrefix("ERROR 42501") || answer.hasPrefix("ERROR 42P01"), "\(answer)")
        }
    }

    @Test("21 read the signing key, a function's text with a secret, call the verifier as an oracle: denied")
    func secrets() async throws {
        let index = try SmallIndex.current
        let hex = try index.token(.nurse).hex
        let answers = try await index.api(
            "select inner_pad from access.signing_key",
            "select count(*) from access.signing_key",
            "select access.verify('\\x\(hex)')",
            "select access.admit('\\x\(hex)', 'looking after')",
            "select access.token_hash('\\x00')",
            "select access.fault_of(null, 1::smallint, 383::smallint)",
            "select access.add_key('\\x00', '\\x00')",
            "select access.create_account('a', 'team', 'nurse', 383::smallint, null, now()::date, now()::date, now()::date)",
            "select access.record(null, 'open', 'granted', null, null, null, '{1}')",
            "select search.refresh(1)",
            "select search.keys_of_stored(0, 1)",
            "select access.is_signed('\\x\(hex)', null)",
            "select search.candidates('{}', '{}', '{}', '{}', '{}')",
            "select registry.new_number()",
            "select name from access.account"
        )
        for answer in answers { #expect(answer.hasPrefix("ERROR 42501 permission denied"), "\(answer)") }
        let pads = SessionKey.pads(of: index.key.key)
        let texts = try await index.truth(
            "select string_agg(prosrc, '') from pg_proc where pronamespace::regnamespace::text in ('access', 'search', 'contacts', 'audit', 'registry')"
        )
        for secret in [pads.inner, pads.outer] {
            #expect(!texts.contains(secret.map { String(format: "%02x", $0) }.joined().prefix(16)))
        }
    }

    @Test("system columns and rows by their place: denied or empty")
    func places() async throws {
        let index = try SmallIndex.current
        let read = try await index.opened(.elsewhere, by: .nurse)
        let answers = try await index.api(
            read,
            "select xmin from registry.child",
            "select ctid from registry.child",
            "select tableoid from registry.child",
            "select c from registry.child as c",
            "select archived_on from registry.child",
            "select currtid2('registry.child', '(0,1)')"
        )
        for answer in answers.dropFirst() { #expect(answer.hasPrefix("ERROR 42501"), "\(answer)") }
    }

    @Test("locks, sessions and the log of changes are no lever for the application's login")
    func levers() async throws {
        let index = try SmallIndex.current
        let answers = try await index.api(
            "select pg_advisory_lock(\(ChildNumber.ordinary.value))",
            "select pg_try_advisory_lock(hashtextextended('access.add_key', 0))",
            "select pg_advisory_xact_lock_shared(1, 1)",
            "select pg_terminate_backend(pg_backend_pid())",
            "select pg_cancel_backend(1)",
            "select pg_logical_emit_message(false, 'a', 'b')",
            "select pg_notify('a', 'b')",
            "begin \\; prepare transaction 'x'",
            "rollback \\; begin \\; select pg_notify('a', 'b')",
            "lock registry.child in exclusive mode"
        )
        for answer in answers { #expect(answer.hasPrefix("ERROR"), "\(answer)") }
    }
}
