import Contacts
import Crypto
import Feeds
import Foundation
import Logging
import Postgres
import Registry
import Search
import Shielding
import Stewardship
import TestDatabase
import Testing

/// An index with two records of one child, a neighbour and two sources, and the teams of two authorities, in a database of
/// its own.
struct Bureau: Sendable {
    let urls: TestDatabase.URLs
    let pool: Pool
    let feedPool: Pool
    let admin: Pool
    let key: SessionKey
    let purpose: Purpose

    var registry: Registry { Registry(pool: pool, key: key) }
    var stewardship: Stewardship { Stewardship(registry: registry) }

    static func with<Value>(_ body: (Bureau) async throws -> sending Value) async throws -> sending Value {
        try await TestDatabase.withMigrated { urls in
            let secret = SymmetricKey(size: .bits256)
            let pads = SessionKey.pads(of: secret)
            let logger = Logger(label: "test")
            let superuser = try await Connection.connect(ConnectionConfiguration(urls.superuser), logger: logger)
            try await superuser.execute("select access.add_key(\(pads.inner), \(pads.outer))")
            try await superuser.executeScript(unsafeText: content)
            await superuser.close()
            let pools = [urls.api, urls.feed, urls.superuser].map {
                Pool(ConnectionConfiguration($0), size: 1, logger: logger)
            }
            let bureau = Bureau(
                urls: urls,
                pool: pools[0],
                feedPool: pools[1],
                admin: pools[2],
                key: SessionKey(id: 1, key: secret),
                purpose: try Purpose("safeguarding", reason: "keeping our records right")
            )
            let result: Result<Value, any Error>
            do { result = .success(try await body(bureau)) } catch { result = .failure(error) }
            for pool in pools { await pool.close() }
            return try result.get()
        }
    }

    /// A superuser's one value.
    @discardableResult
    func truth(_ sql: SQL) async throws -> String {
        try await admin.query(sql).decode(String?.self).first.flatMap(\.self) ?? ""
    }

    /// All that is held of a child, as bytes.
    func export(_ child: ChildNumber) async throws -> String {
        try await truth("select stewardship.export(\(child.value))::text")
    }

    /// Takes rows of a source as a file has them, and decides about them.
    func take(
        _ rows: String...,
        header: String =
            "record_id,version,change,family_name,given_names,born,gender,postcode,authority,town,nhs_number\n",
        as source: Caller = .census
    ) async throws {
        var reader = FeedReader(.csv, rules: .init(today: .today()))
        try reader.append(Array((header + rows.joined(separator: "\n")).utf8))
        try reader.finish()
        var taken: [FeedRow] = []
        while let row = try reader.next() { taken.append(try row.get()) }
        let feeds = Feeds(pool: feedPool, key: key, caller: source, purpose: purpose)
        _ = try await feeds.stage(taken)
        while try await feeds.match() != nil {}
    }

    @discardableResult
    func merge(
        _ superseded: ChildNumber = .twice,
        into surviving: ChildNumber = .once,
        _ decisions: [String: Stewardship.Choice] = Bureau.keepAll,
        as caller: Caller = .team
    ) async throws -> UUID {
        try await stewardship.merge(superseded, into: surviving, decisions: decisions, as: caller, because: purpose)
    }

    func undo(_ act: UUID, as caller: Caller = .team) async throws {
        try await stewardship.undo(act, as: caller, because: purpose)
    }

    func open(_ number: ChildNumber, as caller: Caller = .nurse) async throws -> ChildRecord {
        try await Contacts(registry: registry).open(number, as: caller, because: purpose)
    }

    func shield(_ child: ChildNumber, as caller: Caller = .team) async throws {
        try await Shielding(registry: registry).request(
            child,
            on: Shielding.Basis(ground: "domestic abuse", evidence: "police report", reference: "WYP 2026/7"),
            as: caller,
            because: purpose
        )
    }

    /// A second person takes in all whose shields were asked for with a child's.
    func confirm(_ child: ChildNumber) async throws {
        let shielding = Shielding(registry: registry)
        let household = try await shielding.case(of: child, as: .second, because: purpose).household
        try await shielding.decide(
            try #require(household.first).request,
            household.map { .init($0.number, taken: true, why: "same household") },
            on: Shielding.Basis(ground: "domestic abuse", evidence: "police report", reference: "WYP 2026/7"),
            reviewBy: CivilDate(daysSince2000: CivilDate.today().daysSince2000 + 90),
            as: .second,
            because: purpose
        )
    }

    /// Whom a search by name and birth date finds.
    func found(_ family: String, _ given: String, postcode: String? = nil, born: String = "2015-05-14") async throws
        -> [ChildNumber]
    {
        try await Search(registry: registry).find(
            SearchCriteria(
                family: family,
                given: given,
                born: .on(CivilDate(iso: born)!),
                gender: nil,
                postcode: postcode
            ),
            as: .nurse,
            because: purpose
        ).map(\.number)
    }

    /// What the two records contradict each other in, each decided the same.
    static func all(_ choice: Stewardship.Choice) -> [String: Stewardship.Choice] {
        Dictionary(uniqueKeysWithValues: ["name", "address", "upn", "lead", "assessment"].map { ($0, choice) })
    }
    static let keepAll = all(.surviving)
    static let takeAll = all(.superseded)
}

/// The code of the refusal with which the body ends; nil where it doesn't.
func refusal<Value>(_ body: () async throws -> Value) async throws -> String? {
    do {
        _ = try await body()
        return nil
    } catch let refusal as Refusal {
        return refusal.code.rawValue
    } catch let error as ShieldingError {
        return error.code
    }
}

extension Caller {
    static let team = Caller(account: 1, role: .team, authority: 383, client: "test")
    static let second = Caller(account: 2, role: .team, authority: 383, client: "test")
    static let otherTeam = Caller(account: 3, role: .team, authority: 816, client: "test")
    static let nurse = Caller(account: 4, role: .practitioner, authority: 383, client: "test")
    static let census = Caller(account: 5, role: .source, authority: nil, client: "test")
    static let nhs = Caller(account: 6, role: .source, authority: nil, client: "test")
    static let system = Caller(account: 7, role: .source, authority: 383, client: "test")
}

/// The first two are one child, of Leeds; the third is a neighbour; the fourth lives in York.
extension ChildNumber {
    static let once = ChildNumber(payload: 482_177_305_962_311)!
    static let twice = ChildNumber(payload: 593_288_416_073_422)!
    static let neighbour = ChildNumber(payload: 604_399_527_184_533)!
    static let york = ChildNumber(payload: 715_400_638_295_644)!
}

extension Bureau {
    private static let content = """
        insert into access.account (account, name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        select account, name, role, occupation, authority, partner, current_date - 9, current_date - 9, current_date - 9
        from (values (1, 'Tim Team', 2, 'contactpoint team officer', 383, null), (2, 'Tina Team', 2, 'contactpoint team officer', 383, null),
            (3, 'Yves York', 2, 'contactpoint team officer', 816, null), (4, 'Nora Nurse', 1, 'school nurse', 383, null),
            (5, 'Census', 6, 'teacher', null, 'a body'), (6, 'NHS', 6, 'teacher', null, 'a body'),
            (7, 'School System', 6, 'teacher', 383, null)) as a (account, name, role, occupation, authority, partner);
        insert into feeds.source (name, kind, account) values ('census', 'school census', 5), ('nhs', 'nhs', 6);
        insert into shielding.system (account, name) values (7, 'School System');
        insert into registry.child (number, born, gender) values
            (\(ChildNumber.once.value), '2015-05-14', 'female'), (\(ChildNumber.twice.value), '2015-05-14', 'unspecified'),
            (\(ChildNumber.neighbour.value), '2012-02-03', 'female'), (\(ChildNumber.york.value), '2015-05-14', 'male');
        insert into registry.child_name (child, ordinal, kind, family, given) values
            (\(ChildNumber.once.value), 1, 'current', 'Okafor', 'Chidera'), (\(ChildNumber.once.value), 2, 'former', 'Baby', 'Okafor'),
            (\(ChildNumber.twice.value), 1, 'current', 'Okafor-Bell', 'Chidera'), (\(ChildNumber.twice.value), 2, 'alias', 'Okafor', 'Chi'),
            (\(ChildNumber.neighbour.value), 1, 'current', 'Nowak', 'Zofia'), (\(ChildNumber.york.value), 1, 'current', 'Whitlock', 'Rowan');
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
            select number, case number when \(ChildNumber.york.value) then 816 else 383 end, '2020-01-01', 'current' from registry.child;
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from, lived_to) values
            (\(ChildNumber.once.value), 1, '1 High St', 'Leeds', 'LS1 4AP', '2020-01-01', null),
            (\(ChildNumber.twice.value), 1, '7 Mill Ln', 'Leeds', 'LS2 8JT', '2018-01-01', '2021-01-01'),
            (\(ChildNumber.twice.value), 2, '3 Low Rd', 'Leeds', 'LS6 2QQ', '2021-01-01', null),
            (\(ChildNumber.neighbour.value), 1, '1 High St', 'Leeds', 'LS1 4AP', '2020-01-01', null),
            (\(ChildNumber.york.value), 1, '2 Low Rd', 'York', 'YO1 7HH', '2020-01-01', null);
        insert into registry.carer (child, ordinal, family, given, parental_responsibility) values
            (\(ChildNumber.once.value), 1, 'Okafor', 'Ada', true), (\(ChildNumber.twice.value), 1, 'Okafor', 'Ada', true),
            (\(ChildNumber.twice.value), 2, 'Bell', 'Ben', false), (\(ChildNumber.york.value), 1, 'Whitlock', 'Wren', true);
        insert into registry.carer_contact (child, ordinal, phone) values
            (\(ChildNumber.once.value), 1, '01632 960001'), (\(ChildNumber.twice.value), 1, '01632 960002'),
            (\(ChildNumber.twice.value), 2, '01632 960003');
        insert into registry.other_number (child, kind, value) values
            (\(ChildNumber.once.value), 'upn', 'A801200001001'), (\(ChildNumber.twice.value), 'upn', 'B801200001002'),
            (\(ChildNumber.twice.value), 'nhs', '9434765919');
        insert into contacts.service (service, kind, name, authority) values
            (1, 'school', 'High School', 383), (2, 'school nursing', 'Nursing Team', 383), (3, 'sexual health', 'The Clinic', 383),
            (4, 'children''s social care', 'Family Team', 383);
        insert into contacts.post (account, service) values (4, 2);
        insert into contacts.involvement (child, involvement, service, started, lead_professional, practitioner) values
            (\(ChildNumber.once.value), 11, 1, '2020-09-01', true, 'Theo Teacher'), (\(ChildNumber.twice.value), 12, 4, '2021-03-01', true, 'Sol Worker'),
            (\(ChildNumber.twice.value), 13, 2, '2021-04-01', false, 'Nora Nurse');
        update contacts.involvement set phone = '01632 960009' where involvement = 13;
        insert into contacts.sensitive_involvement (child, involvement, service, started, basis, recorded_by, recorded_at)
            values (\(ChildNumber.twice.value), 14, 3, '2026-01-01', 'consent', 'Clio Clinician', '2026-01-01');
        insert into contacts.common_assessment (child, assessment, service, since) values
            (\(ChildNumber.once.value), 21, 1, '2024-01-01'), (\(ChildNumber.twice.value), 22, 4, '2023-01-01');
        insert into contacts.broker_request (request, child, asked_by, callback) values (31, \(ChildNumber.twice.value), 4, 'Nora, 01632 960004');
        insert into contacts.broker_step (request, ordinal, child, step, account) values (31, 1, \(ChildNumber.twice.value), 'ask', 4);
        insert into shielding.holding (system, child)
            select s.system, c.number from shielding.system as s, registry.child as c where c.number = \(ChildNumber.twice.value);
        insert into feeds.row (source, record_id, version, change, fields, state, child, decided_at) values
            (1, 'A1', 1, 'upsert', '{"family_name": "Okafor", "given_names": "Chidera", "born": "2015-05-14"}', 'linked', \(ChildNumber.once.value), now() - interval '9 days'),
            (2, 'N1', 1, 'upsert', '{"family_name": "Okafor-Bell", "given_names": "Chidera", "born": "2015-05-14", "postcode": "LS6 2QQ", "address_line_1": "3 Low Rd", "town": "Leeds"}',
                'linked', \(ChildNumber.twice.value), now() - interval '8 days');
        """
}
