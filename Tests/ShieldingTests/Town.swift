import Foundation
import Logging
import Postgres
@testable import Registry
import Shielding
import TestDatabase
import Testing

/// A town with a household of four, in a database of its own: the services as the API has them, and a superuser's eye.
struct Town: Sendable {
    let urls: TestDatabase.URLs
    let key: SessionKey
    let pool: Pool
    let registry: Registry

    var shielding: Shielding { Shielding(registry: registry) }
    var systems: LocalSystems { LocalSystems(registry: registry) }

    static func with<Value>(_ body: (Town) async throws -> sending Value) async throws -> sending Value {
        try await TestDatabase.withMigrated { urls in
            let key = SessionKey(text: "1:" + Data(repeating: 9, count: 32).base64EncodedString())!
            let pool = Pool(ConnectionConfiguration(urls.api), size: 4, logger: Logger(label: "test"))
            let town = Town(urls: urls, key: key, pool: pool, registry: Registry(pool: pool, key: key))
            let pads = SessionKey.pads(of: key.key)
            let result: Result<Value, any Error>
            do {
                try await town.asSuperuser {
                    try await $0.execute("select access.add_key(\(pads.inner), \(pads.outer))")
                    try await $0.executeScript(unsafeText: content)
                }
                result = .success(try await body(town))
            } catch {
                result = .failure(error)
            }
            await pool.close()
            return try result.get()
        }
    }

    func asSuperuser<Value>(_ body: (Connection) async throws -> sending Value) async throws -> sending Value {
        let connection = try await Connection.connect(
            ConnectionConfiguration(urls.superuser),
            logger: Logger(label: "test")
        )
        let result: Result<Value, any Error>
        do { result = .success(try await body(connection)) } catch { result = .failure(error) }
        await connection.close()
        return try result.get()
    }

    func change(_ text: String) async throws {
        try await asSuperuser { try await $0.executeScript(unsafeText: text) }
    }

    func truth<Value: PostgresDecodable>(_ sql: SQL, as type: Value.Type = Value.self) async throws
        -> [Value]
    {
        try await asSuperuser { try await $0.query(sql) }.decode(type)
    }

    /// The outcome of an opening, and how many rows of whereabouts, services and sensitive services it shows.
    func sees(_ child: ChildNumber, _ caller: Caller) async throws -> [Int64] {
        let purpose = try Purpose("safeguarding", reason: "looking after the child")
        let rows = try await registry.disclose(as: caller, because: purpose) { token in
            "select contacts.begin(\(token.bytes), \(purpose.reason), \(caller.client), \(child.value))"
        } read: {
            [
                """
                select (select count(*) from registry.child_home), (select count(*) from registry.child_address),
                    (select count(*) from registry.carer_contact), (select count(*) from contacts.involvement)
                """
            ]
        }.rows
        let (home, address, contact, involvement) = try rows[0].decode((Int64, Int64, Int64, Int64).self)[0]
        return [home, address, contact, involvement]
    }

    /// Says what the API's login is told by steps of one transaction, which is rolled back; each has a token of its own.
    func rolledBack(_ steps: String..., as caller: Caller) async throws -> [String] {
        let connection = try await Connection.connect(ConnectionConfiguration(urls.api), logger: Logger(label: "test"))
        var told: [String] = []
        do {
            try await connection.execute("begin")
            for step in steps {
                let token = SessionToken(for: caller, because: try Purpose.care, signedWith: key)
                let asked = step.replacing(
                    "(",
                    with: "('\\x\(token.hex)', 'child seen hurt, where do they live', 'test', ",
                    maxReplacements: 1
                )
                told += try await connection.query(SQL(unsafeText: "select shielding.\(asked)")).decode(String.self)
                try await connection.execute("select set_config('contactpoint.token', \(token.hex), true)")
                told += try await connection.query("select answer::text from contacts.answered() as answer")
                    .decode(String?.self).compactMap(\.self)
            }
            try await connection.execute("rollback")
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
        return told
    }

    /// A child of an authority that is written of now, at an address.
    func add(_ child: ChildNumber, authority: Int, line: String? = nil, postcode: String = "IG11 7AB") async throws {
        try await change(
            """
            insert into registry.child (number, born, gender) values (\(child.value), current_date - 9, 'female');
            insert into registry.child_home (child, authority, responsible_since, whereabouts)
            values (\(child.value), \(authority), current_date, 'current');
            insert into registry.child_name (child, ordinal, kind, family, given) values (\(child.value), 1, 'current', 'Smith', 'Kim');
            insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
            select \(child.value), 1, line, 'Barking', '\(postcode)', current_date from unnest(array[\(line.map { "'\($0)'" } ?? "null")]) as line
            where line is not null;
            """
        )
    }

    /// A confirmed shield of a child and of all others who are proposed to its team with it.
    func shield(_ child: ChildNumber, as caller: Caller = .team, decidedBy second: Caller = .secondOfTeam) async throws
    {
        try await shielding.request(child, on: .abuse, as: caller, because: .care)
        try await decide(child, as: second)
    }

    /// Takes in, or leaves out, all of a child's household whom the caller's team decides about.
    func decide(_ child: ChildNumber, taken: Bool = true, as caller: Caller) async throws {
        let open = try await shielding.case(of: child, as: caller, because: .care).household.filter { $0.taken == nil }
        try await shielding.decide(
            try #require(open.first { $0.number == child }).request,
            open.map { .init($0.number, taken: taken, why: "same household") },
            on: .abuse,
            reviewBy: CivilDate(daysSince2000: CivilDate.today().daysSince2000 + 90),
            as: caller,
            because: .care
        )
    }

    /// Begins a new identity for a child.
    @discardableResult
    func begin(insteadOf child: ChildNumber, as caller: Caller) async throws -> [Shield] {
        try await shielding.newIdentity(
            for: child,
            family: "Novak",
            given: "Nina",
            born: CivilDate(iso: "2012-03-04"),
            gender: "female",
            on: .init(ground: "witness protection", evidence: "witness protection notification", reference: "WP 77"),
            as: caller,
            because: .care
        )
    }

    /// What a team has open: `kind number`.
    func items(_ caller: Caller) async throws -> Set<String> {
        Set(try await shielding.items(as: caller, because: .care).map { "\($0.kind) \($0.number)" })
    }

    /// Whether a shield is in force, by child; the state, or nil.
    func state(_ child: ChildNumber) async throws -> String? {
        try await truth(
            "select state from shielding.shield where child = \(child.value) and ended is null",
            as: String.self
        ).first
    }

    /// Which children a postcode's keys lead to.
    func found(atPostcode postcode: String) async throws -> Set<Int64> {
        Set(
            try await truth(
                "select child from search.key where key = search.key_of_postcode(\(postcode))",
                as: Int64.self
            )
        )
    }
}

extension Town {
    static let everything: [Int64] = [1, 1, 1, 1]
    static let nothing: [Int64] = [0, 0, 0, 0]
}

extension Caller {
    private static func of(_ account: Int64, _ role: Role, _ authority: Int16) -> Caller {
        Caller(account: account, role: role, authority: authority, client: "test")
    }
    static let nurse = of(1, .practitioner, 383)
    static let team = of(2, .team, 301)
    static let secondOfTeam = of(3, .team, 301)
    static let otherTeam = of(4, .team, 383)
    static let socialWorker = of(5, .practitioner, 383)
    static let teacher = of(6, .practitioner, 383)
    static let otherSecond = of(7, .team, 383)
    static let auditor = of(9, .auditor, 301)
    static func system(_ number: Int64) -> Caller { of(100 + number, .source, 301) }

    /// This practitioner, whose request another account of the same employer passes on: by default the authority's
    /// case-management system.
    func through(_ account: Int64 = 8) -> Caller {
        var caller = self
        caller.onBehalfOf = self.account
        caller.account = account
        return caller
    }
}

extension Purpose {
    static var care: Purpose {
        get throws { try Purpose("safeguarding", reason: "the child must not be found now") }
    }
}

extension Shielding.Basis {
    static let abuse = Shielding.Basis(
        ground: "domestic abuse",
        evidence: "police report",
        reference: "NYP 2026/118"
    )
}

/// The first three live at one address; the fourth did until lately; the fifth is a neighbour; the sixth, at the first's
/// address, is another authority's; the last isn't known yet.
extension ChildNumber {
    static let ada = ChildNumber(payload: 482_177_305_962_311)!
    static let ben = ChildNumber(payload: 482_177_305_962_312)!
    static let cat = ChildNumber(payload: 482_177_305_962_313)!
    static let dan = ChildNumber(payload: 482_177_305_962_314)!
    static let eve = ChildNumber(payload: 482_177_305_962_315)!
    static let fay = ChildNumber(payload: 482_177_305_962_316)!
    static let all = [ada, ben, cat, dan, eve, fay]
    static let gil = ChildNumber(payload: 482_177_305_962_317)!
}

extension Town {
    private static let content = """
        insert into access.account (account, subject, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        select a, ('00000000-0000-0000-0000-' || lpad(a::text, 12, '0'))::uuid, n, r, o, w, current_date - 9, current_date - 9, current_date - 9
        from (values (1, 'Nora Nurse', 1, 'nurse', 383), (2, 'Tim Team', 2, 'contactpoint team officer', 301),
            (3, 'Tina Team', 2, 'contactpoint team officer', 301), (4, 'Olga Other', 2, 'contactpoint team officer', 383),
            (5, 'Sol Worker', 1, 'social worker', 383), (6, 'Theo Teacher', 1, 'teacher', 383),
            (7, 'Otto Other', 2, 'contactpoint team officer', 383), (9, 'Ann Auditor', 3, 'social worker', 301)) as x (a, n, r, o, w)
        union all
        select 100 + n, ('00000000-0000-0000-0000-' || lpad((100 + n)::text, 12, '0'))::uuid, 'System ' || n, 6, 'social worker', 301,
            current_date - 9, current_date - 9, current_date - 9 from generate_series(1, 5) as n;
        insert into access.account (account, name, role, occupation, authority, system_key, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        values (8, 'Leeds Case Management', 7, 'case-management system', 383, '{}', current_date - 9, current_date - 9, current_date - 9);
        insert into registry.child (number, born, gender)
        select number, date '2010-05-14' + (number % 3000)::integer, 'female'
        from unnest(array[\(ChildNumber.all.map { "\($0.value)" }.joined(separator: ","))]::bigint[]) as number;
        insert into registry.child_name (child, ordinal, kind, family, given) select number, 1, 'current', 'Smith', 'Kim' from registry.child;
        insert into registry.child_home select number, case number when \(ChildNumber.fay.value) then 383 else 301 end, '2020-01-01', 'current'
        from registry.child;
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from, lived_to)
        select number, 1, case number when \(ChildNumber.eve.value) then '2 High St' when \(ChildNumber.ben.value) then '1 HIGH ST.' else '1 High St' end,
            'Barking', 'IG11 7AB', '2020-01-01', case number when \(ChildNumber.dan.value) then current_date - 100 end
        from registry.child;
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
        values (\(ChildNumber.dan.value), 2, '9 New Rd', 'Romford', 'RM1 1AA', current_date - 99);
        insert into registry.carer (child, ordinal, family, given, parental_responsibility) select number, 1, 'Carer', 'Cleo', true from registry.child;
        insert into registry.carer_contact (child, ordinal, phone) select number, 1, '020 7946 0000' from registry.child;
        insert into contacts.service (service, kind, name, authority) values (1, 'school', 'High School', 301);
        insert into contacts.involvement (child, service, started) select number, 1, '2020-01-01' from registry.child;
        """
}
