import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Attacks of our own making, beside those of the list: somebody has the application's login on psql, and whatever tokens
/// the services handed out, but not the key that signs them.
@Suite("Attacks of our own", .sharedIndex)
struct OwnAttackTests {
    /// What an attack that fails ends with.
    enum End: Sendable {
        /// An error with this SQLSTATE.
        case error(String)
        /// No row, or a count of none.
        case nothing
        /// One word, which discloses nothing.
        case word(String)
    }

    /// One attack: what it wants, the statements that lead up to it, and the last one, whose answer counts.
    struct Attack: Sendable {
        let name: String
        let statements: @Sendable (Tokens) -> [String]
        let end: End

        init(_ name: String, _ end: End, _ statements: @escaping @Sendable (Tokens) -> [String]) {
            self.name = name
            self.end = end
            self.statements = statements
        }
    }

    /// Tokens as hexadecimal digits. The nurse, the teacher and the other team are of authority 383; the children they are
    /// after of 301.
    struct Tokens: Sendable {
        /// The nurse's, whose grant opens a child of 383.
        let opened: String
        /// Never presented: the nurse's, the other team's, the lapsed practitioner's, the auditor's.
        let nurse, team, lapsed, auditor: String
        /// The nurse's, and expired.
        let expired: String
        /// By which the nurse and the other team's officer sign in.
        let nurseSubject, teamSubject: String

        var read: String { SmallIndex.name(opened) }
    }

    private static let ordinary = ChildNumber.ordinary.value
    private static let shielded = ChildNumber.shielded.value
    private static let elsewhere = ChildNumber.elsewhere.value

    private static func open(_ hex: String, _ number: ChildNumber = .ordinary) -> String {
        SmallIndex.open(number, hex)
    }

    private static func ask(_ function: String, _ hex: String, _ arguments: String) -> String {
        "select \(function)('\\x\(hex)', 'looking after', 'psql'\(arguments.isEmpty ? "" : ", " + arguments))"
    }

    /// What a step decided, when its entry is committed.
    private static func answer(to hex: String) -> [String] {
        [SmallIndex.name(hex), "select contacts.answered() ->> 'outcome'"]
    }

    private static func change(_ hex: String, _ subject: String, _ change: String) -> String {
        "select outcome from access.change_account('\\x\(hex)', 'looking after', 'psql', '\(subject)', '\(change)')"
    }

    /// To read another authority's children.
    static let reading: [Attack] = [
        Attack("a sample of the table", .nothing) {
            [$0.read, "select number from registry.child tablesample system (100) where number <> \(elsewhere)"]
        },
        Attack("the table without its heirs", .nothing) {
            [$0.read, "select number from only registry.child where number <> \(elsewhere)"]
        },
        Attack("the greatest number, from the index's end", .word("\(elsewhere)")) {
            [$0.read, "select max(number) from registry.child"]
        },
        Attack("numbers guessed, joined from outside", .nothing) {
            [
                $0.read,
                "select c.number from unnest(array[\(ordinary), \(shielded)]::bigint[]) as n left join registry.child as c on c.number = n where c.number is not null",
            ]
        },
        Attack("a parallel plan, whose workers have no token", .nothing) {
            [
                $0.read, "set parallel_setup_cost = 0", "set parallel_tuple_cost = 0",
                "set min_parallel_table_scan_size = 0", "set force_parallel_mode = on",
                "select number from registry.child where number <> \(elsewhere)",
            ]
        },
        Attack("compiled expressions", .nothing) {
            [
                $0.read, "set jit = on", "set jit_above_cost = 0",
                "select number from registry.child where number <> \(elsewhere)",
            ]
        },
        Attack("joins in the order that is written", .nothing) {
            [
                $0.read, "set join_collapse_limit = 1", "set from_collapse_limit = 1", "set enable_hashjoin = off",
                "set enable_mergejoin = off",
                "select n.given from registry.child_name as n join registry.child_home as h using (child) where h.authority = 301",
            ]
        },
        Attack("a statement prepared before the token was named", .nothing) {
            [
                "set plan_cache_mode = force_generic_plan",
                "prepare p as select number from registry.child where number <> \(elsewhere)", "execute p", $0.read,
                "execute p",
            ]
        },
        Attack("a function's result that hides the question from the policy", .nothing) {
            [
                $0.read,
                "select a.postcode from registry.child_address as a, lateral (select set_config('contactpoint.token', '\($0.nurse)', true)) as s where a.child <> \(elsewhere)",
            ]
        },
        Attack("the token changed while rows are sorted", .nothing) {
            [
                $0.read,
                "select number from registry.child where number <> \(elsewhere) order by set_config('contactpoint.token', '\($0.team)', false)",
            ]
        },
        Attack("the token changed within a recursive query", .nothing) {
            [
                $0.read,
                """
                with recursive r (n, s) as (select 1, '' union all
                    select n + 1, set_config('contactpoint.token', '\($0.nurse)', false) from r where n < 5)
                select c.number from r, registry.child as c where c.number <> \(elsewhere)
                """,
            ]
        },
        Attack("the grants' own name for a token", .nothing) {
            [
                SmallIndex.name($0.opened),
                "select set_config('contactpoint.token', encode(sha256('\($0.opened)'::bytea), 'hex'), false) is null",
                "select number from registry.child",
            ]
        },
        Attack("a token in another encoding", .nothing) {
            [
                "set client_encoding = 'LATIN1'", SmallIndex.name("\u{0660}" + String($0.opened.dropFirst())),
                "reset client_encoding", "select number from registry.child",
            ]
        },
        Attack("what a colleague's question was answered", .nothing) { _ in
            ["select contacts.answered() where contacts.answered() is not null"]
        },
        Attack("the audit, on the grant of an opened record", .nothing) {
            [$0.read, "select 1 from audit.read(1000)"]
        },
        Attack("the audit, as a practitioner", .word("not-permitted")) {
            [ask("audit.begin", $0.nurse, "null, \(ordinary), null, null, null")]
        },
        Attack("alerts, as a practitioner", .word("not-permitted")) { [ask("audit.begin_alerts", $0.nurse, "false")] },
        Attack("alerts, on the grant of an opened record", .nothing) { [$0.read, "select 1 from audit.alerts()"] },
        Attack("who is shielded, as a practitioner", .word("not-permitted")) {
            [ask("shielding.begin", $0.nurse, "'shields', null")]
        },
        Attack("who is shielded, on the grant of an opened record", .nothing) {
            [$0.read, "select 1 from shielding.shields()"]
        },
        Attack("who looked at another authority's child", .nothing) {
            [
                ask("shielding.begin", $0.team, "'exposure', \(shielded)"), SmallIndex.name($0.team),
                "select 1 from shielding.exposure()",
            ]
        },
        Attack("the household of another authority's child", .nothing) {
            [
                ask("shielding.begin", $0.team, "'household', \(shielded)"), SmallIndex.name($0.team),
                "select 1 from shielding.household()",
            ]
        },
        Attack("the archive, as a practitioner", .word("not-permitted")) {
            [ask("stewardship.read_archive", $0.nurse, "\(ChildNumber.archived.value), 's47 enquiry'")]
        },
        Attack("rows of feeds to review, as a practitioner", .word("not-permitted")) {
            [ask("feeds.next_review", $0.nurse, "0")]
        },
        Attack("two records compared, as a practitioner", .word("not-permitted")) {
            [ask("stewardship.compare", $0.nurse, "\(ordinary), \(shielded)")]
        },
        Attack("the feeds' grant, from the application's login", .error("42501")) { _ in
            ["select feeds.begin_match('\\x00', 'looking after', 'psql', 1)"]
        },
        Attack("what local systems are told of shields", .error("42501")) { _ in ["select * from shielding.take(100)"]
        },
    ]

    /// To be let in by other settings than the index was tried with.
    static let settings: [Attack] = [
        Attack("no entry can be written, since the transaction is read-only", .nothing) {
            [
                "set default_transaction_read_only = on", open($0.nurse), SmallIndex.name($0.nurse),
                "select number from registry.child",
            ]
        },
        Attack("strings that are read by other rules within the functions", .nothing) {
            [
                "set standard_conforming_strings = off", "set backslash_quote = on",
                SmallIndex.search($0.nurse, pattern: "smith%").replacing("'\\x", with: "'\\\\x"),
                SmallIndex.name($0.nurse),
                "select child from search.candidate where child not in (\(ordinary), \(shielded))",
            ]
        },
        Attack("dates that are read by other rules", .word("dbs-check-lapsed")) {
            ["set datestyle = 'German, DMY'", "set intervalstyle = 'sql_standard'", open($0.lapsed)]
        },
        Attack("null that equals null", .word("dbs-check-lapsed")) {
            ["set transform_null_equals = on", open($0.lapsed)]
        },
        Attack("lists in which null is a word", .word("not-permitted")) {
            ["set array_nulls = off", open($0.auditor)]
        },
        Attack("bytes in the old notation", .word("token-expired")) {
            ["set bytea_output = 'escape'", open($0.expired)]
        },
        Attack("a clock in another time zone", .word("token-expired")) {
            ["set timezone = '<x>+167:59'", open($0.expired)]
        },
        Attack("a transaction that began before the token expired", .word("token-expired")) {
            ["begin isolation level repeatable read", "select 1", open($0.expired)]
        },
        Attack("code of one's own, loaded into the session", .error("42501")) { _ in
            ["set session_preload_libraries = 'x'"]
        },
        Attack("another place for libraries", .error("42501")) { _ in ["set dynamic_library_path = '/tmp'"] },
        Attack("tables of the system that may be changed", .error("42501")) { _ in ["set allow_system_table_mods = on"]
        },
        Attack("pages that are read without their check", .error("42501")) { _ in ["set ignore_checksum_failure = on"]
        },
        Attack("a commit that waits for nobody else", .error("42501")) { _ in ["set commit_delay = 100000"] },
    ]

    /// To raise rights.
    static let rights: [Attack] = [
        Attack("one's own right to override", .word("not-permitted")) {
            [change($0.nurse, $0.nurseSubject, #"{"mayOverride": true}"#)]
        },
        Attack("a team's officer changes their own account", .word("not-permitted")) {
            [change($0.team, $0.teamSubject, #"{"mayOverride": true}"#)]
        },
        Attack("an account without a token", .error("42501")) { _ in ["update access.account set may_override = true"]
        },
        Attack("a proposal that nobody else confirms", .word("not-permitted")) {
            ["select outcome from access.decide_proposal('\\x\($0.nurse)', 'looking after', 'psql', 1, true)"]
        },
        Attack("the role in the catalogue", .error("42501")) { _ in
            ["update access.role set code = 2 where name = 'practitioner'"]
        },
        Attack("a purpose that isn't lawful", .error("42501")) { _ in
            ["insert into access.purpose values (9, 'curiosity')"]
        },
        Attack("what a shield hides, and to whom", .error("42501")) { _ in
            ["create or replace function shielding.sight() returns int language sql return 1"]
        },
        Attack("a shield of another authority's child lifted", .word("not-found")) {
            [ask("shielding.review", $0.team, "\(shielded), false, 'domestic abuse', 'police report', 'A 123', null")]
                + answer(to: $0.team)
        },
        Attack("a shield lifted by a practitioner", .word("not-permitted")) {
            [ask("shielding.review", $0.nurse, "\(shielded), false, 'domestic abuse', 'police report', 'A 123', null")]
        },
        Attack("an override without the right", .word("not-permitted")) {
            [ask("shielding.override", $0.nurse, "\(shielded), true")] + answer(to: $0.nurse)
        },
        Attack("records merged by a practitioner", .word("not-permitted")) {
            [ask("stewardship.merge", $0.nurse, "\(ordinary), \(shielded), '{}'")]
        },
        Attack("a child taken over by a practitioner", .word("not-permitted")) {
            [ask("stewardship.take_step", $0.nurse, "\(ordinary), 'ask', 383::smallint")]
        },
        Attack("a lower count for the throttle", .nothing) { _ in
            ["select total from access.tally('{1}', '{1}', '{-100000}') where total <> 0"]
        },
    ]

    /// To forge a session.
    static let sessions: [Attack] = [
        Attack("a second key, by hand", .error("42501")) { _ in
            ["insert into access.signing_key (key, inner_pad, outer_pad) values (2, '', '')"]
        },
        Attack("a grant, by hand", .error("42501")) { _ in
            ["insert into access.grant (request) values (gen_random_uuid())"]
        },
        Attack("a grant that lasts", .error("42501")) {
            [open($0.nurse), "update access.grant set expires = 'infinity'"]
        },
        Attack("a type that stands in for a session", .error("42501")) {
            [
                open($0.nurse),
                "select access.record(null::access.session, 'open', 'granted', '', '', null, '{\(ordinary)}')",
            ]
        },
        Attack("the grant of a request that was refused", .nothing) {
            [open($0.auditor), SmallIndex.name($0.auditor), "select number from registry.child"]
        },
        Attack("a token that the expired one is the beginning of", .word("token-malformed")) {
            [open($0.expired + $0.nurse)]
        },
        Attack("the version byte of tomorrow", .word("token-malformed")) {
            [open("03" + String($0.nurse.dropFirst(2)))]
        },
        Attack("an account's number with its sign turned", .word("token-forged")) {
            [open(String($0.nurse.prefix(6)) + "80" + String($0.nurse.dropFirst(8)))]
        },
        Attack("the role byte of a team", .word("token-forged")) {
            [open(String($0.nurse.prefix(38)) + "02" + String($0.nurse.dropFirst(40)))]
        },
        Attack("one token's claims under another's signature", .word("token-forged")) {
            [open(String($0.nurse.prefix(142)) + String($0.team.suffix(64)))]
        },
        Attack("one token for a search and for a record", .word("token-replayed")) {
            [SmallIndex.search($0.nurse), open($0.nurse)]
        },
    ]

    /// To alter the audit.
    static let audit: [Attack] = [
        Attack("an entry, by hand", .error("42501")) { _ in
            [
                "insert into audit.entry (request, action, outcome, children) values (gen_random_uuid(), 'open', 'granted', '{}')"
            ]
        },
        Attack("entries from a file", .error("42501")) { _ in ["copy audit.entry from '/dev/null'"] },
        Attack("a month of entries taken off", .error("42501")) { _ in
            ["alter table audit.entry detach partition audit.entry_2026_11"]
        },
        Attack("the trigger that keeps it", .error("42501")) { _ in ["alter table audit.entry disable trigger all"] },
        Attack("a rule that swallows entries", .error("42501")) { _ in
            ["create rule r as on insert to audit.entry do instead nothing"]
        },
        Attack("a lock that no entry passes", .error("42501")) { _ in
            ["begin", "lock table audit.entry in access exclusive mode"]
        },
        Attack("an index made anew meanwhile", .error("42501")) { _ in ["reindex table audit.entry_2026_11"] },
        Attack("a tree head of one's own", .error("42501")) { _ in
            ["select audit.seal(1, 1, now(), '1:1:', '', '', '', '', '')"]
        },
        Attack("the sealer's place", .error("42501")) { _ in ["select audit.lead()"] },
        Attack("sealing that is said to go on", .error("42501")) { _ in ["select audit.note_sealed()"] },
        Attack("a refusal that says granted", .word("f")) {
            ["select access.refused('\\x\($0.nurse)', 'search', 'granted', 'looking after', 'psql')"]
        },
        Attack("a refusal that says returned", .word("f")) {
            ["select access.refused('\\x\($0.nurse)', 'search', 'returned', 'looking after', 'psql')"]
        },
        Attack("an entry of what isn't done here", .word("f")) {
            ["select access.refused('\\x\($0.nurse)', 'seal', 'not-found', 'looking after', 'psql')"]
        },
        Attack("an answer noted on a stranger's request", .word("f")) {
            ["select access.returned('\\x\($0.team)', '{}')"]
        },
        Attack("an alert closed by whom it is about", .word("not-permitted")) {
            [ask("audit.close_alert", $0.nurse, "1, 'it was nothing'")]
        },
        Attack("the rules that watch", .error("42501")) { _ in ["update audit.rule set score = 0"] },
        Attack("an entry too long to be kept", .word("criteria-too-long")) {
            [SmallIndex.search($0.nurse, criteria: "jsonb_build_object('a', repeat('b', 100000))")]
        },
    ]

    @Test func allFail() async throws {
        let index = try SmallIndex.current
        // What no attack may change. Entries are only added.
        let kept = """
            select md5(string_agg(line, '' order by line)) from (
                select a::text as line from access.account as a union all select s::text from shielding.shield as s
                union all select h::text from registry.child_home as h union all select k::text from access.signing_key as k
                union all select p::text from access.purpose as p union all select r::text from audit.rule as r) as l
            """
        let before = try await index.truth(kept)
        let attacks = Self.reading + Self.settings + Self.rights + Self.sessions + Self.audit
        #expect(Set(attacks.map(\.name)).count == attacks.count)
        #expect(attacks.count >= 40)
        let subjects = (
            nurse: try await index.truth("select subject from access.account where account = \(Caller.nurse.account)"),
            team: try await index.truth(
                "select subject from access.account where account = \(Caller.otherTeam.account)"
            )
        )
        var opened = try index.token(.nurse)
        for (place, attack) in attacks.enumerated() {
            if place.isMultiple(of: 10) {
                opened = try index.token(.nurse)
                #expect(try await index.open(.elsewhere, as: opened) == "granted")
            }
            let tokens = try tokens(in: index, opened, subjects)
            let answer = try await index.api(attack.statements(tokens)).last ?? "no statement"
            switch attack.end {
            case .error(let state): #expect(answer.hasPrefix("ERROR \(state)"), "\(attack.name): \(answer)")
            case .nothing: #expect(answer.isEmpty, "\(attack.name): \(answer)")
            case .word(let word): #expect(answer == word, "\(attack.name)")
            }
        }
        #expect(try await index.truth(kept) == before)
        print("SQL with the application's login: \(attacks.count) attacks of our own, none succeeded")
    }

    private func tokens(
        in index: SmallIndex,
        _ opened: SessionToken,
        _ subjects: (nurse: String, team: String)
    ) throws -> Tokens {
        Tokens(
            opened: opened.hex,
            nurse: try index.token(.nurse).hex,
            team: try index.token(.otherTeam).hex,
            lapsed: try index.token(.lapsed).hex,
            auditor: try index.token(.auditor).hex,
            expired: try index.token(.nurse, issued: Date() - 90).hex,
            nurseSubject: subjects.nurse,
            teamSubject: subjects.team
        )
    }
}
