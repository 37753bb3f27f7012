@testable import Registry

/// What is tried on the application's connection; the documentation lists it.
extension ShieldAttackTests {
    /// By whom an attack is shown to be one: to them the same statement answers.
    enum Control: Hashable, Sendable {
        /// The attacker, once no child is shielded.
        case unshielded
        /// The responsible team, which opened the record.
        case team
        /// Whoever asked for this list: the team, who asked for the shield, a system that holds the child.
        case reading(String)
        /// A superuser, who isn't kept from the row; or from the change, which is taken back.
        case superuser, change
    }

    struct Attack: Sendable {
        let statement: String
        let control: Control
    }

    /// Two statements that must answer alike.
    struct Guess: Sendable {
        let right: String
        let wrong: String
        var control = Control.unshielded
    }

    static let request = "11111111-2222-3333-4444-555555555555"
    static let overrider = Caller(account: 20, role: .practitioner, authority: 383, client: "test")
    static let asker = Caller(account: 25, role: .practitioner, authority: 301, client: "test")
    static let system = Caller(account: 26, role: .source, authority: 301, client: "test")

    static let shieldCase = """
        insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on, may_override)
        overriding system value
        select account, name, role, occupation, authority, current_date, current_date, current_date, account = 20
        from (values (20, 'Sol Worker', 1, 'social worker', 383), (25, 'Rae Ringer', 1, 'social worker', 301),
            (26, 'School System', 6, 'teacher', 301)) as a (account, name, role, occupation, authority) \\;
        insert into audit.entry (request, action, outcome, account, role, authority, children) values
            (gen_random_uuid(), 'open', 'granted', 1, 1, 383, array[\(child)]),
            (gen_random_uuid(), 'shielding', 'granted', 25, 1, 301, array[\(child)]) \\;
        insert into shielding.request (request, child, asked_by, asked_for, ground)
        values ('\(request)', \(child), 25, 'practitioner', 'domestic abuse') \\;
        insert into shielding.member (request, child, kind) values ('\(request)', \(child), 'named') \\;
        set session_replication_role = replica \\;
        update shielding.shield set started = clock_timestamp(), request = '\(request)', asked_by = 25, ground = 'domestic abuse'
        where child = \(child) \\;
        set session_replication_role = default \\;
        insert into shielding.override (child, account) values (\(child), 20) \\;
        insert into shielding.item (child, kind, opened_by) values (\(child), 'override', 20) \\;
        insert into shielding.system (account, name, url) values (26, 'School System', 'https://school.example/') \\;
        insert into shielding.holding (system, child) select system, \(child) from shielding.system \\;
        insert into shielding.event (child, kind) values (\(child), 'shielded') \\;
        insert into shielding.delivery (system, event, child) select system, event, \(child) from shielding.system, shielding.event \\;
        analyze
        """

    private static func group(_ heading: String, _ attacks: [(Control, [String])]) -> (
        heading: String, attacks: [Attack]
    ) {
        (heading, attacks.flatMap { control, statements in statements.map { Attack(statement: $0, control: control) } })
    }

    /// What must say nothing: no row, or permission denied.
    static let silent: [(heading: String, attacks: [Attack])] = [
        group(
            "### Hidden tables, straight and sideways",
            [
                (
                    .unshielded,
                    [
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
                        "select service from contacts.lead_term where child = \(child)",
                        "select child from contacts.sensitive_mark where child = \(child)",
                        "select value from registry.other_number where child = \(child)",
                        "select authority from search.candidate where child = \(child) and authority is not null",
                        "select 1 from search.candidate where cardinality(postcodes) > 0 and child = \(child)",
                        "table registry.child_address",
                        "select 1 from registry.child as c join registry.child_home as h on h.child = c.number where h.authority = 301",
                        "select 1 from registry.child_address tablesample system (100)",
                        "with h as materialized (select * from registry.child_home) select authority from h",
                        "select lag(child) over (order by postcode), postcode from registry.child_address",
                        "select string_agg(postcode, ',') from registry.child_address having count(*) > 0",
                    ]
                ),
                (.team, ["select service from contacts.sensitive_involvement where child = \(child)"]),
                (
                    .superuser,
                    [
                        "select tableoid::regclass from registry.child_home where child = \(child)",
                        "select ctid from registry.child_address where child = \(child)",
                        "select xmin from registry.child_home where child = \(child)",
                        "select authority from registry.child_home where child = \(child) for update",
                        "select key from search.key where child = \(child)",
                    ]
                ),
            ]
        ),
        group(
            "### Copies",
            [
                (
                    .unshielded,
                    [
                        "copy (select postcode from registry.child_address) to stdout",
                        "copy (select authority from registry.child_home) to stdout with (format csv)",
                        "copy (select phone from registry.carer_contact) to stdout",
                    ]
                ),
                (
                    .superuser,
                    [
                        "copy registry.child_address to stdout", "copy shielding.shield to stdout",
                        "copy (select child, ground from shielding.shield) to stdout",
                        "copy (select children from audit.entry) to stdout",
                    ]
                ),
                (.change, ["copy (select postcode from registry.child_address) to program 'cat'"]),
            ]
        ),
        group(
            "### The case of the shield",
            [
                (
                    .superuser,
                    [
                        "select ground from shielding.shield where child = \(child)",
                        "select request from shielding.shield where child = \(child)",
                        "select asked_by from shielding.shield where child = \(child)",
                        "select started from shielding.shield", "select review_by from shielding.shield",
                        "select state from shielding.shield", "select place from shielding.shield",
                        "select coalesce(lift_by, 0) from shielding.shield", "select * from shielding.request",
                        "select child from shielding.member", "select child from shielding.override",
                        "select child from shielding.item", "select child from shielding.holding",
                        "select child from shielding.event", "select child from shielding.delivery",
                        "select name from shielding.system", "select account from access.account where may_override",
                    ]
                ),
                (.reading("shields"), ["select number from shielding.shields()"]),
                (.reading("case"), ["select number from shielding.household()"]),
                (.reading("items"), ["select number from shielding.items()"]),
                (.reading("exposure"), ["select number from shielding.exposure()"]),
                (.reading("unconfirmed"), ["select number from shielding.unconfirmed()"]),
                (.reading("notices"), ["select number from shielding.pulled()"]),
                (.reading("requests"), ["select number from shielding.requests()"]),
            ]
        ),
        group(
            "### The guard's own functions, and the deliverer's",
            [
                (
                    .superuser,
                    [
                        "select shielding.authority_of(\(child))",
                        "select child from shielding.household_of(\(child))",
                        "select child from unnest(search.household_of(\(child), 301::smallint)) as child",
                        "select shielding.has_opened(1, \(child))", "select shielding.system_of(26)",
                        "select shielding.undecided('\(request)', 301::smallint)",
                        "select scope from shielding.sight()", "select number from shielding.take(9)",
                        "select stewardship.export(\(child))", "select stewardship.answers_for(\(child))",
                        "select feeds.beside(\(child), true)", "select contacts.is_shielded(\(child))",
                        "select shielding.place_of(\(child))", "select shielding.shielded_beside(\(child))",
                        "select waiting from shielding.owed()",
                    ]
                ),
                (
                    .change,
                    [
                        "select shielding.lock_notices(\(child))", "select shielding.delivered(1, '{1}', true)",
                        "select shielding.undelivered(1)",
                        "select shielding.add_system(gen_random_uuid(), 'mine', 'http://localhost:1/')",
                        "select stewardship.erase(\(child))",
                    ]
                ),
            ]
        ),
        group(
            "### Sequences, statistics, the audit",
            [
                (
                    .superuser,
                    [
                        "select last_value from shielding.event_event_seq",
                        "select nextval('shielding.event_event_seq')",
                        "select last_value from pg_sequences where schemaname = 'shielding' and last_value is not null",
                        "select attname, most_common_vals from pg_stats where schemaname = 'shielding' and tablename not in ('ground', 'evidence')",
                        "select most_common_vals from pg_stats where tablename = 'child_address' and attname = 'postcode'",
                        "select histogram_bounds, n_distinct from pg_stats where tablename = 'child_home'",
                        "select starelid from pg_statistic where starelid = 'registry.child_address'::regclass",
                        "select n_live_tup from pg_stat_user_tables where relname = 'shield'",
                        "select pg_relation_size('shielding.shield')",
                        "select children from audit.entry where action = 'shielding'",
                    ]
                )
            ]
        ),
        group(
            "### Writing",
            [
                (
                    .change,
                    [
                        "insert into shielding.shield (child) values (\(child)) on conflict do nothing",
                        "update shielding.shield set ended = clock_timestamp()",
                        "delete from shielding.shield",
                        "merge into shielding.shield as s using (values (\(child))) as v (child) on v.child = s.child when matched then delete",
                        "insert into shielding.override (child, account) values (\(child), 1)",
                        "update access.account set may_override = true where role = 1",
                        "update shielding.override set opened_at = now(), until = now() + interval '15 minutes'",
                        "insert into shielding.holding (system, child) values (2, \(child))",
                        "truncate shielding.shield", "alter table shielding.shield disable trigger all",
                        "create trigger t before insert on shielding.shield for each row execute function shielding.tell()",
                        "select set_config('session_replication_role', 'replica', false)",
                        "create statistics s on child, postcode from registry.child_address",
                    ]
                )
            ]
        ),
    ]

    private static let plan = "explain (analyze, costs off, timing off, summary off) select 1 from "

    private static func plans(_ table: String, _ right: String, _ wrong: String, _ control: Control = .unshielded)
        -> Guess
    {
        Guess(right: plan + "\(table) where \(right)", wrong: plan + "\(table) where \(wrong)", control: control)
    }

    static let guesses: [Guess] = [
        plans(
            "registry.child_address",
            "child = \(child) and postcode = 'LS1 4AP'",
            "child = \(child) and postcode = 'M9 9ZZ'"
        ),
        plans("registry.child_home", "child = \(child) and authority = 301", "child = \(child) and authority = 383"),
        plans("registry.child_home", "authority = 301", "authority = 302"),
        plans("contacts.involvement", "child = \(child) and service = 1", "child = \(child) and service = 2"),
        plans("contacts.sensitive_involvement", "service = 2", "service = 3", .team),
        plans("registry.other_number", "value = 'nhs-\(child)'", "value = 'nhs-1'"),
        plans("search.candidate", "'LS1 4AP' = any (postcodes)", "'YO1 7HH' = any (postcodes)"),
        plans("search.candidate", "authority = 301", "authority = 302"),
        Guess(
            right: "explain select 1 from registry.child_address where postcode = 'LS1 4AP'",
            wrong: "explain select 1 from registry.child_address where postcode = 'M9 9ZZ'",
            control: .superuser
        ),
        Guess(
            right: "explain select 1 from registry.child_home where authority = 301",
            wrong: "explain select 1 from registry.child_home where authority = 302",
            control: .superuser
        ),
        Guess(
            right: "select 1 / (count(*) - 1) from registry.child_address where postcode = 'LS1 4AP'",
            wrong: "select 1 / (count(*) - 1) from registry.child_address where postcode = 'M9 9ZZ'"
        ),
        Guess(
            right: "select town::integer from registry.child_address where postcode = 'LS1 4AP'",
            wrong: "select town::integer from registry.child_address where postcode = 'M9 9ZZ'"
        ),
        Guess(
            right:
                "insert into registry.child_home (child, authority, responsible_since, whereabouts) values (\(child), 383, now(), 'current')",
            wrong:
                "insert into registry.child_home (child, authority, responsible_since, whereabouts) values (1, 383, now(), 'current')",
            control: .superuser
        ),
        Guess(
            right: "insert into shielding.holding (system, child) values (1, \(child))",
            wrong: "insert into shielding.holding (system, child) values (1, 1)",
            control: .superuser
        ),
        Guess(
            right:
                "insert into registry.other_number (child, kind, value) values (\(child), 'nhs', '1') on conflict (child, kind) do update set value = '1' where other_number.value = 'nhs-\(child)' returning 1",
            wrong:
                "insert into registry.other_number (child, kind, value) values (\(child), 'nhs', '1') on conflict (child, kind) do update set value = '1' where other_number.value = 'nhs-1' returning 1",
            control: .superuser
        ),
        Guess(
            right: "delete from contacts.service where service = 1",
            wrong: "delete from contacts.service where service = 4",
            control: .superuser
        ),
    ]
}
