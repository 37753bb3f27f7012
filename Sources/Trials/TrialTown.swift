package import Foundation
package import Logging
package import Postgres
package import Registry
package import Search
package import Shielding

/// A migrated database filled with households and local systems, and the services as the API has them: for trials that
/// take more children than a test writes down. The same trials run small in the tests and large in `scripts/bench`.
package struct TrialTown: Sendable {
    /// Where to connect, by who connects.
    package struct URLs: Sendable {
        package var superuser: String
        package var api: String
        package var cascade: String

        package init(superuser: String, api: String, cascade: String) {
            self.superuser = superuser
            self.api = api
            self.cascade = cascade
        }
    }

    package let urls: URLs
    package let key: SessionKey
    package let pool: Pool
    /// The children by household; each household has an address and a postcode of its own.
    package let households: [[ChildNumber]]

    package var registry: Registry { Registry(pool: pool, key: key) }
    package var shielding: Shielding { Shielding(registry: registry) }
    package var search: Search { Search(registry: registry) }

    /// Fills a migrated, empty database and lends it.
    ///
    /// - Parameters:
    ///   - households: how many.
    ///   - size: children in each, eight at most.
    ///   - systems: the URLs of local systems, each of which holds every child; nil for one that asks.
    ///   - connections: how many the services have.
    package static func with<Value>(
        _ urls: URLs,
        households: Int,
        of size: Int = 1,
        systems: [String?] = [],
        connections: Int = 8,
        _ body: (TrialTown) async throws -> sending Value
    ) async throws -> sending Value {
        let secret = Data((0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
        guard let key = SessionKey(text: "1:" + secret) else { throw TrialFailure("no session key") }
        let numbers = (0..<households).map { household in
            (0..<size).map { ChildNumber(payload: 400_000_000_000_000 + Int64(household * 8 + $0) * 1_000_003)! }
        }
        let pool = Pool(ConnectionConfiguration(urls.api), size: connections, logger: Self.silent)
        let town = TrialTown(urls: urls, key: key, pool: pool, households: numbers)
        let result: Result<Value, any Error>
        do {
            try await town.fill(size: size, systems: systems)
            result = .success(try await body(town))
        } catch {
            result = .failure(error)
        }
        await pool.close()
        return try result.get()
    }

    package static let silent = Logger(label: "trial") { _ in SwiftLogNoOpLogHandler() }

    private func fill(size: Int, systems: [String?]) async throws {
        let places = households.indices.flatMap { household in (0..<size).map { (household, $0) } }
        let pads = SessionKey.pads(of: key.key)
        try await asSuperuser { connection in
            _ = try await connection.query("select access.add_key(\(pads.inner), \(pads.outer))")
            try await connection.executeScript(unsafeText: Self.accounts)
            for (number, url) in systems.enumerated() {
                _ = try await connection.query(
                    """
                    with made as (
                        insert into access.account (account, subject, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
                        overriding system value
                        values (\(Caller.system(number).account), \(Self.subject(Caller.system(number))), 'System', 6, 'social worker', 301,
                            current_date, current_date, current_date)
                        returning account
                    )
                    insert into shielding.system (account, name, url) select account, 'System ' || account, \(url) from made
                    """
                )
            }
            // A statement locks each new child: so many at a time.
            for start in stride(from: 0, to: places.count, by: 2000) {
                try await add(places[start..<min(start + 2000, places.count)], connection)
            }
            _ = try await connection.query(
                """
                insert into shielding.holding (system, child)
                select s.system, c.number from shielding.system as s, registry.child as c
                """
            )
            try await connection.executeScript(unsafeText: "analyze")
        }
    }

    private func add(_ places: ArraySlice<(Int, Int)>, _ connection: Connection) async throws {
        let numbers = places.map { households[$0.0][$0.1].value }
        _ = try await connection.query(
            """
            insert into registry.child (number, born, gender)
            select number, born::date, 'female'
            from unnest(\(numbers), \(places.map { Self.born($0.0, $0.1).description })) as c (number, born)
            """
        )
        _ = try await connection.query(
            """
            insert into registry.child_name (child, ordinal, kind, family, given)
            select number, 1, 'current', 'Trial', given
            from unnest(\(numbers), \(places.map { Self.given($0.0, $0.1) })) as c (number, given)
            """
        )
        _ = try await connection.query(
            """
            insert into registry.child_home (child, authority, responsible_since, whereabouts)
            select number, 301, '2020-01-01', 'current' from unnest(\(numbers)) as number
            """
        )
        _ = try await connection.query(
            """
            insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
            select number, 1, '1 High St', 'Town', postcode, '2020-01-01'
            from unnest(\(numbers), \(places.map { Self.postcode($0.0) })) as c (number, postcode)
            """
        )
    }

    /// Lends a superuser's connection.
    package func asSuperuser<Value>(_ body: (Connection) async throws -> sending Value) async throws -> sending Value {
        let connection = try await Connection.connect(ConnectionConfiguration(urls.superuser), logger: Self.silent)
        let result: Result<Value, any Error>
        do { result = .success(try await body(connection)) } catch { result = .failure(error) }
        await connection.close()
        return try result.get()
    }

    /// What a search with the household's hidden postcode finds of its first child while nothing hides it.
    package func criteria(_ household: Int) -> SearchCriteria {
        SearchCriteria(
            given: Self.given(household, 0),
            born: .on(Self.born(household, 0)),
            gender: .female,
            postcode: Self.postcode(household)
        )
    }

    private static func born(_ household: Int, _ member: Int) -> CivilDate {
        CivilDate(daysSince2000: 3200 + Int32((household * 8 + member) % 5000))
    }

    /// Letters for digits: names that no two children share.
    private static func given(_ household: Int, _ member: Int) -> String {
        let letters = Array("bdfgklmnpr")
        let number = String(10_000_000 + household * 8 + member)
        return String(number.flatMap { [letters[Int(String($0))!], "a"] }).capitalized
    }

    private static func postcode(_ household: Int) -> String {
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        return
            "LS\(1 + household % 20) \(household / 20 % 10)\(letters[household / 200 % 20])\(letters[household / 4000 % 20])"
    }

    /// The subject of the account, as bearer tokens name it.
    package static func subject(_ caller: Caller) -> UUID {
        let digits = String(caller.account)
        return UUID(
            uuidString: "00000000-0000-0000-0000-" + String(repeating: "0", count: 12 - digits.count) + digits
        )!
    }

    private static let accounts = """
        insert into access.account (account, subject, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        select a, ('00000000-0000-0000-0000-' || lpad(a::text, 12, '0'))::uuid, n, r, o, w, current_date, current_date, current_date
        from (values (1, 'Nora Nurse', 1, 'nurse', 383), (2, 'Tim Team', 2, 'contactpoint team officer', 301),
            (3, 'Tina Team', 2, 'contactpoint team officer', 301)) as x (a, n, r, o, w);
        """
}

/// A trial that couldn't be held: not a finding, a fault of the trial or its machine.
package struct TrialFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

extension Caller {
    static let nurse = Caller(account: 1, role: .practitioner, authority: 383, client: "trial")
    package static let team = Caller(account: 2, role: .team, authority: 301, client: "trial")
    static let secondOfTeam = Caller(account: 3, role: .team, authority: 301, client: "trial")
    /// The account of the system at this place of the list.
    static func system(_ number: Int) -> Caller {
        Caller(account: 1000 + Int64(number), role: .source, authority: 301, client: "trial")
    }
}

extension Purpose {
    static var trial: Purpose {
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
