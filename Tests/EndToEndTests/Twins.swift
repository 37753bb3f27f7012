import Foundation
import HTTPTypes
import NIOCore
import Postgres
import Registry

/// Two shielded children who differ in what a shield hides, and in nothing else but number and given name: of Rowan there
/// is all that can be held, of Robin nothing. Beside them Nina, who lives at Rowan's address, and Nora, who lives elsewhere.
enum Twins {
    static let full = SmallEngland.rowan
    static let bare = ChildNumber(payload: 731_905_228_846_018)!
    static let neighbour = ChildNumber(payload: 731_905_228_846_019)!
    static let elsewhere = ChildNumber(payload: 731_905_228_846_020)!

    /// What nobody but the responsible team may read in an answer about Rowan.
    static let secrets = [
        "Refuge", "YO1", "York", "Minster", "01904", "Northside", "9434765919", "Z820112345678", "NYP 2026",
        "police report", "domestic abuse", "M1 1AE", "Head of Year",
    ]

    /// Ids that a practitioner can't know, and that are right where others are wrong.
    struct Ids: Sendable {
        let involvement, sensitive, request, item, brokered, act, subjectRequest, correction, row: String
    }

    static func settle(in england: SmallEngland) async throws -> Ids {
        try await england.change(content)
        return try await england.asSuperuser { connection in
            func one(_ query: SQL) async throws -> String { try await connection.query(query)[0].decode(String.self) }
            return Ids(
                involvement: try await one("select involvement::text from contacts.involvement where service = 5"),
                sensitive: try await one("select involvement::text from contacts.sensitive_involvement"),
                request: try await one("select request::text from shielding.request where reference = 'NYP 2026/992'"),
                item: try await one("select item::text from shielding.item"),
                brokered: try await one("select request::text from contacts.broker_request"),
                act: try await one("select act::text from stewardship.act where kind = 'merge'"),
                subjectRequest: try await one("select request::text from stewardship.subject_request"),
                correction: try await one("select correction::text from stewardship.correction"),
                row: try await one("select sequence::text from feeds.row")
            )
        }
    }

    /// York's team, York's system that holds Rowan, a social worker who has overridden Rowan's shield; and among the
    /// attackers a colleague at Rowan's school, clinic and health visiting, and another authority's system.
    static let team: Int64 = 9002, system: Int64 = 9003, overrider: Int64 = 9006
    static let colleague: Int64 = 9004, otherSystem: Int64 = 9005

    static func token(of account: Int64, in england: SmallEngland) async throws -> String {
        try await england.token(subject: subject(of: account, in: england))
    }

    static func subject(of account: Int64, in england: SmallEngland) async throws -> UUID {
        try await england.asSuperuser {
            try await $0.query("select subject from access.account where account = \(account)")[0].decode(UUID.self)
        }
    }

    /// Whether a text is about one of the two.
    static func areNamed(in text: String) -> Bool {
        let packed = text.replacing(" ", with: "")
        return packed.contains("Thistlewood") || [full, bare].contains { packed.contains("\($0.value)") }
    }

    /// No child of this England is shielded any more.
    static func unshield(in england: SmallEngland) async throws {
        try await england.change(
            """
            set session_replication_role = replica;
            delete from shielding.shield;
            set session_replication_role = default;
            select search.refresh(number) from registry.child
            """
        )
    }

    /// The text with what may differ between the two, and from answer to answer, made equal.
    static func plain(_ text: String) -> String {
        text.replacing("Robin", with: "Rowan").replacing("Warrenden", with: "Warrender")
            .replacing("2008-04-23", with: "2010-10-10")
            .replacing(/\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+]00:00)/, with: "TIME")
            .replacing(/\d{4} \d{4} \d{4} \d{4}/, with: "NUMBER")
            .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.ignoresCase(), with: "ID")
            .replacing(/\d{6,}/, with: "NUMBER")
    }

    private static let content = """
        insert into registry.child (number, born, gender) values
            (\(bare.value), '2012-03-09', 'male'), (\(neighbour.value), '2013-04-04', 'female'), (\(elsewhere.value), '2013-04-04', 'female');
        insert into registry.child_name (child, ordinal, kind, family, given) values
            (\(bare.value), 1, 'current', 'Thistlewood', 'Robin'), (\(neighbour.value), 1, 'current', 'Neighbour', 'Nina'),
            (\(elsewhere.value), 1, 'current', 'Neighbour', 'Nora');
        insert into registry.child_home (child, authority, responsible_since, whereabouts) values
            (\(bare.value), 831, '2012-03-09', 'no known address'), (\(neighbour.value), 816, '2013-04-04', 'current'),
            (\(elsewhere.value), 816, '2013-04-04', 'current'), (\(SmallEngland.gone.value), 816, '2013-04-04', 'current');
        -- The neighbour lived there before the shield, and was left out.
        alter table registry.child_address disable trigger "shields follow the addresses";
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from, lived_to) values
            (\(full.value), 2, '4 Former Street', 'Manchester', 'M1 1AE', '2010-03-09', '2012-03-08'),
            (\(neighbour.value), 1, '3 Refuge Court', 'York', 'YO1 7HH', '2013-04-04', null),
            (\(elsewhere.value), 1, '5 Other Road', 'York', 'YO1 9AA', '2013-04-04', null);
        alter table registry.child_address enable trigger "shields follow the addresses";
        insert into registry.carer (child, ordinal, family, given, parental_responsibility)
        values (\(bare.value), 1, 'Thistlewood', 'Hazel', true);
        insert into registry.other_number (child, kind, value) values
            (\(full.value), 'nhs', '9434765919'), (\(full.value), 'upn', 'Z820112345678');
        insert into contacts.service (service, kind, name, authority) values (4, 'mental health', 'Northside Clinic', 816),
            (5, 'health visiting', 'York Health Visiting', 816), (6, 'family support', 'York Early Help', 816),
            (7, 'housing support', 'Castlegate Drop-in', 816);
        update contacts.involvement set practitioner = 'Head of Year', ended = current_date - 7 where child = \(full.value);
        insert into contacts.common_assessment (child, service, since) values (\(full.value), 3, '2024-01-01');
        insert into contacts.lead_term (child, service, since, ended) values (\(full.value), 3, '2024-01-01', current_date - 9);
        insert into contacts.sensitive_involvement (child, service, started, basis, recorded_by, recorded_at)
        values (\(full.value), 4, '2024-01-01', 'consent', 'Tim Team', now());
        insert into shielding.shield (child) values (\(bare.value));
        insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        values (9001, 'York One', 2, 'contactpoint team officer', 816, current_date, current_date, current_date),
            (9002, 'York Two', 2, 'contactpoint team officer', 816, current_date, current_date, current_date),
            (9003, 'York School System', 6, 'teacher', 816, current_date, current_date, current_date),
            (9004, 'Col League', 1, 'school nurse', 816, current_date, current_date, current_date),
            (9005, 'Camden Youth System', 6, 'teacher', 202, current_date, current_date, current_date),
            (9006, 'Olly Override', 1, 'social worker', 383, current_date, current_date, current_date);
        update access.account set may_override = true where account = 9006;
        insert into shielding.request (child, asked_by, asked_for, ground, evidence, reference)
        values (\(full.value), 9001, 'team', 'domestic abuse', 'police report', 'NYP 2026/991');
        insert into shielding.member (request, child, kind, taken, why, decided_by, decided_at)
        select request, child, 'named', true, 'in danger at home', 9002, now() from shielding.request;
        set session_replication_role = replica;
        update shielding.shield set request = (select request from shielding.request), asked_by = 9001, decided_by = 9002,
            ground = 'domestic abuse', evidence = 'police report', reference = 'NYP 2026/991' where child = \(full.value);
        set session_replication_role = default;
        insert into shielding.item (child, kind, opened_by) values (\(full.value), 'override', 9001);
        insert into shielding.request (child, asked_by, asked_for, ground, evidence, reference)
        values (\(full.value), 9001, 'team', 'domestic abuse', 'police report', 'NYP 2026/992');
        insert into shielding.member (request, child, kind)
        select request, child, 'named' from shielding.request where reference = 'NYP 2026/992';
        insert into shielding.override (child, account) values (\(full.value), 9006);
        insert into contacts.involvement (child, service, started, account, lead_professional)
        values (\(full.value), 5, '2024-01-01', 9004, false), (\(full.value), 6, '2024-01-01', null, true);
        insert into contacts.post (account, service) values (9004, 3), (9004, 4), (9004, 5), (9004, 7);
        insert into contacts.lead_offer (child, involvement, offered_by)
        select child, involvement, 9001 from contacts.involvement where service = 5;
        insert into contacts.notice (account, child, kind) values (9004, \(full.value), 'moved');
        insert into contacts.broker_request (child, asked_by, callback) values (\(full.value), 9001, '01904 496 0456');
        insert into stewardship.act (kind, surviving, other, decided_by, at, decisions) values
            ('merge', \(full.value), \(neighbour.value), 9001, now() - interval '2 days', '{}'),
            ('split', \(full.value), \(neighbour.value), 9001, now() - interval '1 day', '{}');
        insert into stewardship.move (child, sender, receiver, proposed_by, answer_by)
        values (\(full.value), 816, 202, 'sender', current_date + 14);
        insert into stewardship.subject_request (child, asker, name, received_on, recorded_by, identity, responsibility)
        values (\(full.value), 'parent', 'Hazel Thistlewood', current_date, 9001, 'passport', 'birth certificate');
        insert into stewardship.correction (child, asker, about, wanted, received_on, recorded_by)
        values (\(full.value), 'parent', 'address', 'the new flat', current_date, 9001);
        insert into feeds.source (name, kind, account) values ('york-census', 'school census', 9003);
        insert into feeds.row (source, record_id, version, change, fields, state, proposed, considered, score, team, decided_at)
        select source, 'A1', 1, 'upsert', '{"family_name": "Thistlewood", "born": "2012-03-09", "postcode": "YO1 7HH"}', 'held',
            \(full.value), array[\(full.value)], 0.9, 816, clock_timestamp()
        from feeds.source;
        insert into shielding.system (account, name) values (9003, 'York School System'), (9005, 'Camden Youth System');
        insert into shielding.holding (system, child) select system, \(full.value) from shielding.system where account = 9003;
        insert into shielding.event (child, kind) values (\(full.value), 'shielded');
        insert into shielding.delivery (system, event, child)
        select h.system, e.event, e.child from shielding.holding as h join shielding.event as e on e.child = h.child;
        """

    /// Children in pairs, alike but for a shielded one among the first: fifty and fifty, one and one.
    static let crowds = """
        with crowd as (
            insert into registry.child (born, gender) select '2011-06-06', 'female' from generate_series(1, 101) returning number
        ), ranked as (
            select number, (row_number() over ()) as n from crowd
        ), named as (
            insert into registry.child_name (child, ordinal, kind, family, given)
            select number, 1, 'current', case when n <= 51 then 'Warrender' else 'Warrenden' end, 'Kit' from ranked
        ), homes as (
            insert into registry.child_home (child, authority, responsible_since, whereabouts)
            select number, 383, '2012-01-01', 'current' from ranked
        ), addresses as (
            insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
            select number, 1, n || ' Long Row', 'Leeds', case when n <= 51 then 'LS2 7AA' else 'LS2 7AB' end, '2012-01-01' from ranked
        )
        insert into shielding.shield (child) select number from ranked where n = 1;
        with three as (
            insert into registry.child (born, gender)
            values ('2010-10-10', 'female'), ('2010-10-10', 'female'), ('2008-04-23', 'female') returning number, born
        ), ranked as (
            select number, born, row_number() over () as n from three
        ), named as (
            insert into registry.child_name (child, ordinal, kind, family, given)
            select number, 1, 'current', 'Fennimore', 'Ash' from ranked
        ), homes as (
            insert into registry.child_home (child, authority, responsible_since, whereabouts)
            select number, 383, '2012-01-01', 'current' from ranked
        ), addresses as (
            insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
            select number, 1, n || ' Short Row', 'Leeds', case when n <= 2 then 'LS6 1AA' else 'LS7 2BB' end, '2012-01-01' from ranked
        )
        insert into shielding.shield (child) select number from ranked where n = 1;
        """
}

extension SmallEngland {
    /// An account of this occupation, as the tests need it: nobody confirms it.
    func account(
        _ name: String,
        _ role: Role,
        _ occupation: String,
        authority: Int16? = nil,
        partner: String? = nil,
        mayOverride: Bool = false
    ) async throws -> UUID {
        try await asSuperuser {
            try await $0.query(
                """
                insert into access.account (name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on, may_override)
                values (\(name), \(role.rawValue), \(occupation), \(authority), \(partner), current_date, current_date, current_date, \(mayOverride))
                returning subject
                """
            )[0].decode(UUID.self)
        }
    }
}
