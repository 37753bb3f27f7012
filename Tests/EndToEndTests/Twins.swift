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
        let involvement, sensitive, request, item, notice: String
    }

    static func settle(in england: SmallEngland) async throws -> Ids {
        try await england.change(content)
        return try await england.asSuperuser { connection in
            let (involvement, sensitive, request, item, notice) = try await connection.query(
                """
                select (select involvement::text from contacts.involvement where child = \(full.value)),
                    (select involvement::text from contacts.sensitive_involvement where child = \(full.value)),
                    (select request::text from shielding.request), (select item::text from shielding.item),
                    (select notice::text from shielding.event where child = \(full.value))
                """
            )[0].decode((String, String, String, String, String).self)
            return Ids(
                involvement: involvement,
                sensitive: sensitive,
                request: request,
                item: item,
                notice: notice
            )
        }
    }

    /// The text with what may differ between the two, and from answer to answer, made equal.
    static func plain(_ text: String) -> String {
        text.replacing("Robin", with: "Rowan")
            .replacing(/\d{4} \d{4} \d{4} \d{4}/, with: "NUMBER")
            .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.ignoresCase(), with: "ID")
            .replacing(/\d{6,}/, with: "NUMBER")
            .replacing(/\d{4}-\d\d-\d\dT[0-9:.]+Z/, with: "TIME")
    }

    private static let content = """
        insert into registry.child (number, born, gender) values
            (\(bare.value), '2012-03-09', 'male'), (\(neighbour.value), '2013-04-04', 'female'), (\(elsewhere.value), '2013-04-04', 'female');
        insert into registry.child_name (child, ordinal, kind, family, given) values
            (\(bare.value), 1, 'current', 'Thistlewood', 'Robin'), (\(neighbour.value), 1, 'current', 'Neighbour', 'Nina'),
            (\(elsewhere.value), 1, 'current', 'Neighbour', 'Nora');
        insert into registry.child_home (child, authority, responsible_since, whereabouts) values
            (\(bare.value), 831, '2012-03-09', 'no known address'), (\(neighbour.value), 816, '2013-04-04', 'current'),
            (\(elsewhere.value), 816, '2013-04-04', 'current');
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
        insert into contacts.service (service, kind, name, authority) values (4, 'mental health', 'Northside Clinic', 816);
        update contacts.involvement set practitioner = 'Head of Year' where child = \(full.value);
        insert into contacts.common_assessment (child, service, since) values (\(full.value), 3, '2024-01-01');
        insert into contacts.lead_term (child, service, since, ended) values (\(full.value), 3, '2024-01-01', current_date - 9);
        insert into contacts.sensitive_involvement (child, service, started, basis, recorded_by, recorded_at)
        values (\(full.value), 4, '2024-01-01', 'consent', 'Tim Team', now());
        insert into shielding.shield (child) values (\(bare.value));
        insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        values (9001, 'York One', 2, 'contactpoint team officer', 816, current_date, current_date, current_date),
            (9002, 'York Two', 2, 'contactpoint team officer', 816, current_date, current_date, current_date),
            (9003, 'York School System', 6, 'teacher', 816, current_date, current_date, current_date);
        insert into shielding.request (child, asked_by, asked_for, ground, evidence, reference)
        values (\(full.value), 9001, 'team', 'domestic abuse', 'police report', 'NYP 2026/991');
        insert into shielding.member (request, child, kind, taken, why, decided_by, decided_at)
        select request, child, 'named', true, 'in danger at home', 9002, now() from shielding.request;
        set session_replication_role = replica;
        update shielding.shield set request = (select request from shielding.request), asked_by = 9001, decided_by = 9002,
            ground = 'domestic abuse', evidence = 'police report', reference = 'NYP 2026/991' where child = \(full.value);
        set session_replication_role = default;
        insert into shielding.item (child, kind, opened_by) values (\(full.value), 'override', 9001);
        insert into shielding.system (account, name) values (9003, 'York School System');
        insert into shielding.holding (system, child) select system, \(full.value) from shielding.system;
        insert into shielding.event (child, kind) values (\(full.value), 'shielded');
        insert into shielding.delivery (system, event, child) select system, event, child from shielding.system, shielding.event;
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
