import Crypto
import Foundation
import Logging
import Postgres
import Registry
import TestDatabase

@testable import Search

/// A migrated database with some children, a session key, and people who search.
struct Nation {
    let urls: TestDatabase.URLs
    let superuser: Pool
    let search: Search
    let nurse: Caller
    let team: Caller
    /// Of an authority that has none of the children.
    let otherTeam: Caller
    let purpose: Purpose

    /// Lends a nation of the children described; connections are closed afterwards.
    static func with<Value>(_ people: [Person], _ body: (Nation) async throws -> sending Value) async throws
        -> sending Value
    {
        try await TestDatabase.withMigrated { urls in
            let logger = Logger(label: "test")
            let superuser = Pool(ConnectionConfiguration(urls.superuser), size: 2, logger: logger)
            let api = Pool(ConnectionConfiguration(urls.api), size: 2, logger: logger)
            let key = SymmetricKey(size: .bits256)
            let pads = SessionKey.pads(of: key)
            let id = try await superuser.query("select access.add_key(\(pads.inner), \(pads.outer))")[0].decode(
                Int16.self
            )
            let nation = Nation(
                urls: urls,
                superuser: superuser,
                search: Search(registry: Registry(pool: api, key: SessionKey(id: id, key: key))),
                nurse: try await account("nurse", .practitioner, authority: 383, on: superuser),
                team: try await account("contactpoint team officer", .team, authority: 301, on: superuser),
                otherTeam: try await account("contactpoint team officer", .team, authority: 383, on: superuser),
                purpose: try Purpose("safeguarding", reason: "seen at the walk-in centre")
            )
            for person in people { try await nation.add(person) }
            let value = try await body(nation)
            await api.close()
            await superuser.close()
            return value
        }
    }

    private static func account(_ occupation: String, _ role: Role, authority: Int16, on pool: Pool) async throws
        -> Caller
    {
        let today = CivilDate.today()
        let account = try await pool.query(
            """
            insert into access.account (name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
            values ('Somebody', \(role.rawValue), \(occupation), \(authority), \(today), \(today), \(today))
            returning account
            """
        )[0].decode(Int64.self)
        return Caller(account: account, role: role, authority: authority, client: "test")
    }

    struct Person {
        var number: ChildNumber
        var family: String
        var given: String
        var born: String
        var gender = "female"
        var authority: Int16 = 301
        var postcode = "RM10 7AA"
        var line = "1 High Street"
        var former: String?
        var shielded = false
        var archived = false

        init(
            _ index: Int64,
            _ family: String,
            _ given: String,
            _ born: String,
            gender: String = "female",
            postcode: String = "RM10 7AA",
            line: String = "1 High Street",
            former: String? = nil,
            shielded: Bool = false,
            archived: Bool = false
        ) {
            number = ChildNumber(payload: 100_000_000_000_000 + index)!
            self.family = family
            self.given = given
            self.born = born
            self.gender = gender
            self.postcode = postcode
            self.line = line
            self.former = former
            self.shielded = shielded
            self.archived = archived
        }
    }

    func add(_ person: Person) async throws {
        let number = person.number.value
        let born = CivilDate(iso: person.born)!
        try await superuser.withTransaction { transaction in
            _ = try await transaction.execute(
                """
                insert into registry.child (number, born, gender, archived_on)
                values (\(number), \(born), \(person.gender), case when \(person.archived) then current_date end)
                """
            )
            _ = try await transaction.execute(
                "insert into registry.child_name values (\(number), 1, 'current', \(person.family), \(person.given))"
            )
            if let former = person.former {
                _ = try await transaction.execute(
                    "insert into registry.child_name values (\(number), 2, 'former', \(former), \(person.given))"
                )
            }
            _ = try await transaction.execute(
                "insert into registry.child_home values (\(number), \(person.authority), \(born), 'current')"
            )
            _ = try await transaction.execute(
                """
                insert into registry.child_address
                values (\(number), 1, \(person.line), null, 'Dagenham', \(person.postcode), \(born), null)
                """
            )
            if person.shielded {
                _ = try await transaction.execute("insert into shielding.shield (child) values (\(number))")
            }
        }
    }

    /// What the audit holds: action, outcome, children.
    func audit() async throws -> [(String, String, [Int64])] {
        try await superuser.query(
            "select action, outcome, children from audit.entry where outcome <> 'done' order by at, outcome"
        ).decode((String, String, [Int64]).self)
    }
}
