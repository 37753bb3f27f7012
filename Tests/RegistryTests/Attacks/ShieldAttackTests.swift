import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Finding out where a shielded child is, with the application's login, a valid token of a practitioner who opened the
/// record, and the whole of SQL.
@Suite("Attacks on a shield", .sharedIndex)
struct ShieldAttackTests {
    private static let child = ChildNumber.shielded.value

    /// What must say nothing: no row, or permission denied.
    static let silent: [String] = [
        // Hidden tables, straight and sideways.
        "select authority from registry.child_home where child = \(child)",
        "select count(*) from registry.child_home having count(*) > 0",
        "select postcode from registry.child_address where child = \(child)",
        "select 1 from registry.child_address where postcode = 'LS1 4AP'",
        "select 1 from registry.child_address where postcode like 'LS%'",
        "select 1 from registry.child_address where postcode ~ '^L'",
        "select child from registry.child_address order by postcode",
        "select phone from registry.carer_contact where child = \(child)",
        "select service from contacts.involvement where child = \(child)",
        "select s.name from contacts.service as s where exists (select from contacts.involvement as i where i.service = s.service)",
        "select service from contacts.common_assessment where child = \(child)",
        "select child from contacts.sensitive_mark where child = \(child)",
        "select service from contacts.sensitive_involvement where child = \(child)",
        "select value from registry.other_number where child = \(child)",
        "select authority from search.candidate where child = \(child) and authority is not null",
        "select 1 from search.candidate where cardinality(postcodes) > 0 and child = \(child)",
        "select tableoid::regclass from registry.child_home where child = \(child)",
        "select ctid from registry.child_address where child = \(child)",
        "select xmin from registry.child_home where child = \(child)",
        "table registry.child_address",
        "copy (select postcode from registry.child_address) to stdout",
        "select 1 from registry.child as c join registry.child_home as h on h.child = c.number where h.authority = 301",
        "select 1 from registry.child_address tablesample system (100)",
        "with h as materialized (select * from registry.child_home) select authority from h",
        "select lag(postcode) over () from registry.child_address",
        "select authority from registry.child_home where child = \(child) for update",
        // The case of the shield.
        "select ground from shielding.shield",
        "select request from shielding.shield",
        "select asked_by from shielding.shield",
        "select started from shielding.shield",
        "select review_by from shielding.shield",
        "select state from shielding.shield",
        "select place from shielding.shield",
        "select lift_by from shielding.shield",
        "select * from shielding.request",
        "select child from shielding.member",
        "select child from shielding.override",
        "select child from shielding.item",
        "select child from shielding.holding",
        "select child from shielding.event",
        "select child from shielding.delivery",
        "select name from shielding.system",
        "select account from access.account where may_override",
        "select number from shielding.shields()",
        "select number from shielding.household()",
        "select number from shielding.items()",
        "select number from shielding.exposure()",
        "select number from shielding.unconfirmed()",
        "select number from shielding.pulled()",
        "select number from shielding.requests()",
        // The guard's own functions, and the deliverer's.
        "select shielding.authority_of(\(child))",
        "select child from shielding.household_of(\(child))",
        "select shielding.has_opened(1, \(child))",
        "select shielding.system_of(1)",
        "select access.person_of(null)",
        "select shielding.undecided(gen_random_uuid(), 301::smallint)",
        "select scope from shielding.sight()",
        "select shielding.lock_notices(\(child))",
        "select shielding.place_of(\(child))",
        "select shielding.shielded_beside(\(child))",
        "select waiting from shielding.owed()",
        "select number from shielding.take(9)",
        "select shielding.delivered(1, '{1}', true)",
        "select shielding.undelivered(1)",
        "select shielding.add_system(gen_random_uuid(), 'mine', 'http://localhost:1/')",
        // Sequences, statistics, the audit.
        "select last_value from shielding.event_event_seq",
        "select nextval('shielding.event_event_seq')",
        "select last_value from pg_sequences where schemaname = 'shielding' and last_value is not null",
        "select most_common_vals from pg_stats where schemaname = 'shielding' and tablename not in ('ground', 'evidence')",
        "select most_common_vals from pg_stats where tablename = 'child_address'",
        "select children from audit.entry where action = 'shielding'",
        // Writing.
        "insert into shielding.shield (child) values (\(child)) on conflict do nothing",
        "update shielding.shield set ended = now()",
        "delete from shielding.shield",
        "insert into shielding.override (child, account) values (\(child), 1)",
        "update access.account set may_override = true",
        "update shielding.override set until = now() + interval '1 day'",
        "insert into shielding.holding (system, child) values (1, \(child))",
        "truncate shielding.shield",
        "alter table shielding.shield disable trigger all",
        "create trigger t before insert on shielding.shield for each row execute function shielding.tell()",
        "select set_config('session_replication_role', 'replica', false)",
    ]

    @Test(
        "SQL on the application's connection tells nothing of a shielded child, with a practitioner's grant or without"
    )
    func silence() async throws {
        let index = try SmallIndex.current
        #expect(Self.silent.count >= 60)
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Shielding/Shielding.docc/Attacks.md")
        let documented = try String(contentsOf: file, encoding: .utf8)
        for statement in Self.silent {
            #expect(documented.contains("- `\(statement.replacing("\(Self.child)", with: "N"))`\n"), "\(statement)")
        }
        let read = try await index.opened(.shielded, by: .nurse)
        for lead in [[], [read]] {
            let answers = try await index.api(lead + Self.silent).dropFirst(lead.count)
            for (statement, answer) in zip(Self.silent, answers) {
                #expect(answer.isEmpty || answer.hasPrefix("ERROR 42501"), "\(statement): \(answer)")
            }
        }
    }

    /// What steps say when they are asked, and in a later transaction.
    private func outcomes(_ caller: Caller, _ steps: [(String) -> String]) async throws -> [String] {
        let index = try SmallIndex.current
        return try await index.api(
            try steps.flatMap { step in
                let token = try index.token(caller).hex
                return [step(token), SmallIndex.name(token), "select contacts.answered() ->> 'outcome'"]
            }
        )
    }

    private static func step(_ name: String, _ arguments: String) -> (String) -> String {
        { "select shielding.\(name)('\\x\($0)', 'looking after this child', 'psql', \(arguments))" }
    }

    @Test(
        "steps answer another authority's team and a practitioner about a shielded child as about none",
        arguments: [Caller.otherTeam, .nurse, .partner]
    )
    func oneAnswer(caller: Caller) async throws {
        let nobody = ChildNumber(payload: 999_400_638_295_644)!.value
        func steps(_ number: Int64) -> [(String) -> String] {
            [
                Self.step("begin", "'case', \(number)"), Self.step("begin", "'exposure', \(number)"),
                Self.step("review", "\(number), false, null, null, null, null"),
                Self.step("review", "\(number), true, 'domestic abuse', 'police report', 'X 123', current_date + 9"),
                Self.step("close_override", "\(number)"), Self.step("override", "\(number), true"),
                Self.step(
                    "new_identity",
                    "\(number), 'A', 'B', '2015-01-01', 'male', 'threat to life', 'police report', 'X 123'"
                ),
                Self.step("hold", "array[\(number)]::bigint[], true"),
                Self.step(
                    "decide",
                    "gen_random_uuid(), array[\(number)]::bigint[], array[true], array['because'], 'domestic abuse', 'police report', 'X 123', current_date + 9"
                ),
            ]
        }
        let answers = try await outcomes(caller, steps(Self.child))
        #expect(try await answers == outcomes(caller, steps(nobody)))
        #expect(answers.contains(caller.role == .team ? "not-found" : "not-permitted"))
    }

    @Test("a team's grant for its list opens another authority's cases to nobody")
    func teams() async throws {
        let index = try SmallIndex.current
        for (caller, seen) in [(Caller.team, "\(Self.child)"), (.otherTeam, "")] {
            let token = try index.token(caller)
            let answers = try await index.api(
                Self.step("begin", "'shields', null")(token.hex),
                SmallIndex.name(token.hex),
                "select number from shielding.shields()",
                "select authority from registry.child_home",
                "select postcode from registry.child_address"
            )
            #expect(answers[0] == "granted")
            #expect(answers[2] == seen)
            // The list opens no whereabouts, not even the own.
            #expect(answers[3].isEmpty && answers[4].isEmpty)
        }
    }

    @Test("asking and reading in one transaction, rolled back or not, yields nothing")
    func oneTransaction() async throws {
        let index = try SmallIndex.current
        let token = try index.token(.team)
        let answers = try await index.api(
            "begin",
            Self.step("begin", "'case', \(Self.child)")(token.hex),
            SmallIndex.name(token.hex),
            "select number from shielding.shields()",
            "select number from shielding.exposure()",
            "rollback",
            "select number from shielding.shields()"
        )
        #expect(answers[3].isEmpty && answers[4].isEmpty && answers[6].isEmpty)
    }

    @Test("a household search by a neighbour's request doesn't find the shielded child next door")
    func neighbour() async throws {
        try await SmallIndex.with { index in
            let token = try index.token(.nurse)
            // The ordinary child lives at the shielded child's address.
            _ = try await index.open(.ordinary, as: token)
            let ask = try index.token(.nurse)
            let answers = try await index.api(
                "select shielding.request('\\x\(ask.hex)', 'looking after this child', 'psql', \(ChildNumber.ordinary.value), 'domestic abuse', null, null, false)",
                SmallIndex.name(ask.hex),
                "select child from search.candidate",
                "select number from shielding.household()"
            )
            #expect(answers[0] == "granted")
            #expect(answers[2].isEmpty)
            #expect(answers[3].isEmpty)
            #expect(try await index.truth("select child from shielding.member") == "\(ChildNumber.ordinary.value)")
        }
    }
}
