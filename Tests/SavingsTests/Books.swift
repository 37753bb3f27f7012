import Crypto
import Foundation
import Logging
import Postgres
import Registry
import Savings
import TestDatabase
import Testing

/// A migrated database with practitioners in three authorities and children, for those who keep the books.
struct Books: Sendable {
    let urls: TestDatabase.URLs
    let books: SavingsBooks
    let reports: Pool
    let api: Pool

    static func with<Value>(_ body: (Books) async throws -> sending Value) async throws -> sending Value {
        try await TestDatabase.withMigrated { urls in
            let logger = Logger(label: "test")
            let operators = Pool(ConnectionConfiguration(urls.operator), size: 3, logger: logger)
            let reports = Pool(ConnectionConfiguration(urls.report), size: 2, logger: logger)
            let api = Pool(ConnectionConfiguration(urls.api), size: 1, logger: logger)
            let books = Books(urls: urls, books: SavingsBooks(pool: operators), reports: reports, api: api)
            let result: Result<Value, any Error>
            do {
                try await books.superuser(content)
                result = .success(try await body(books))
            } catch {
                result = .failure(error)
            }
            await operators.close()
            await reports.close()
            await api.close()
            return try result.get()
        }
    }

    /// Lends a superuser's connection.
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

    func superuser(_ text: String) async throws {
        try await asSuperuser { try await $0.executeScript(unsafeText: text) }
    }

    /// The rows of a query as texts, as a superuser sees them.
    func rows(_ text: String) async throws -> [String] {
        try await asSuperuser { connection in
            // A list on the server's side, so that any query's rows can be compared.
            try await connection.executeScript(unsafeText: "create temp view asked as \(text)")
            return try await connection.query("select asked::text from asked").decode(String.self)
        }
    }

    /// Reads as somebody of an authority's team, through the audit.
    func team(of authority: Int16) async throws -> Savings {
        let secret = SymmetricKey(size: .bits256)
        let pads = SessionKey.pads(of: secret)
        let (id, account) = try await asSuperuser { connection in
            (
                try await connection.query("select access.add_key(\(pads.inner), \(pads.outer))")[0].decode(Int16.self),
                try await connection.query(
                    """
                    insert into access.account (name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
                    values ('T', 2, 'social worker', \(authority), current_date, current_date, current_date) returning account
                    """
                )[0].decode(Int64.self)
            )
        }
        return Savings(
            registry: Registry(pool: api, key: SessionKey(id: id, key: secret)),
            as: Caller(account: account, role: .team, authority: authority, client: "test")
        )
    }

    /// Counts all there is.
    func catchUp() async throws {
        _ = try #require(try await books.catchUp())
    }

    static let occupations: Set = ["nurse", "teacher", "social worker", "midwife"]

    /// 60 practitioners (every tenth a national partner's), 200 children (20 of them shielded).
    private static let content = """
        insert into access.account (name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on)
        select 'P' || n, 1, (array['nurse', 'teacher', 'social worker', 'midwife'])[1 + n % 4],
            case when n % 10 > 0 then (array[202, 383, 816])[1 + n % 3] end, case when n % 10 = 0 then 'Barnardo''s' end,
            current_date, current_date, current_date
        from generate_series(1, 60) as n;
        insert into savings.membership (account, team) select account, 'Duty' from access.account where account % 2 = 0;
        insert into registry.child (number, born, gender)
        select (1000000000000000 + n * 10) + registry.check_digit((100000000000000 + n)::text), '2015-05-14', 'female'
        from generate_series(1, 200) as n;
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
        select number, (array[202, 383, 816])[1 + (number / 10) % 3], '2020-01-01', 'current' from registry.child;
        insert into shielding.shield (child) select number from registry.child order by number limit 20;
        """

    /// Entries of the audit at random times of three days: searches and openings, some of them refused.
    static func entries(_ count: Int, seed: Double) -> String {
        """
        select setseed(\(seed));
        insert into audit.entry (request, at, action, outcome, account, role, children)
        select gen_random_uuid(), timestamptz '2026-03-30 08:00+00' + at * interval '3 days',
            (array['search', 'open', 'search'])[1 + floor(action * 3)::integer],
            (array['granted', 'returned', 'granted', 'not-found'])[1 + floor(outcome * 4)::integer],
            1 + floor(account * 60)::integer, 1,
            array(select 1000000000000000 + n * 10 + registry.check_digit((100000000000000 + n)::text)
                from (select 1 + floor(child * 200)::bigint as n) as drawn)
        from (select random() as at, random() as action, random() as outcome, random() as account, random() as child
            from generate_series(1, \(count))) as drawn;
        """
    }
}
