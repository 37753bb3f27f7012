import Foundation
import Logging
import Postgres
import TestDatabase

@testable import Feeds
@testable import Registry

/// A migrated index with three children and two sources, in a database of its own.
struct FeedIndex: Sendable {
    /// Known to the index, in Leeds.
    static let known = ChildNumber(payload: 482_177_305_962_311)!
    /// Shielded, in York.
    static let shielded = ChildNumber(payload: 731_905_228_846_017)!
    static let census = Caller(account: 1, role: .source, authority: nil, client: "test")
    static let nhs = Caller(account: 2, role: .source, authority: nil, client: "test")

    let urls: TestDatabase.URLs
    let key: SessionKey
    let pool: Pool

    static func with<Value>(_ body: (FeedIndex) async throws -> sending Value) async throws -> sending Value {
        try await TestDatabase.withMigrated { urls in
            let key = SessionKey(
                text: "1:" + Data((0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
            )!
            let pads = SessionKey.pads(of: key.key)
            let admin = Pool(ConnectionConfiguration(urls.superuser), size: 1, logger: Logger(label: "test"))
            _ = try await admin.query("select access.add_key(\(pads.inner), \(pads.outer))")
            for statement in content { _ = try await admin.query(statement) }
            await admin.close()
            let pool = Pool(ConnectionConfiguration(urls.feed), size: 2, logger: Logger(label: "test"))
            let result: Result<Value, any Error>
            do { result = .success(try await body(FeedIndex(urls: urls, key: key, pool: pool))) } catch {
                result = .failure(error)
            }
            await pool.close()
            return try result.get()
        }
    }

    func feeds(as caller: Caller = census) throws -> Feeds {
        Feeds(pool: pool, key: key, caller: caller, purpose: try Purpose("safeguarding", reason: "a source's file"))
    }

    /// Rows as a file has them.
    static func rows(_ lines: String...) throws -> [FeedRow] { try rows(lines, columns) }

    private static let columns =
        "record_id,version,change,family_name,given_names,born,gender,postcode,authority,town,nhs_number"

    private static func rows(_ lines: [String], _ columns: String) throws -> [FeedRow] {
        var reader = FeedReader(.csv, rules: .init(today: .today()))
        try reader.append(Array((columns + "\n" + lines.joined(separator: "\n")).utf8))
        try reader.finish()
        var taken: [FeedRow] = []
        while let row = try reader.next() { taken.append(try row.get()) }
        return taken
    }

    /// Takes rows as a file has them.
    @discardableResult
    func take(_ lines: String..., columns: String = columns, as caller: Caller = census) async throws -> [RowFault] {
        let feeds = try feeds(as: caller)
        let faults = try await feeds.stage(Self.rows(lines, columns)).faults
        while try await feeds.match() != nil {}
        return faults
    }

    /// What became of the rows, by id and version.
    func states(as caller: Caller = census) async throws -> [String] {
        try await feeds(as: caller).outcomes(after: 0).map { "\($0.recordID)/\($0.version) \($0.state)" }
    }

    /// A superuser's one value.
    func truth(_ statement: SQL) async throws -> String {
        let admin = Pool(ConnectionConfiguration(urls.superuser), size: 1, logger: Logger(label: "test"))
        let result: Result<String, any Error>
        do {
            result = .success(try await admin.query(statement).decode(String?.self).first.flatMap(\.self) ?? "")
        } catch {
            result = .failure(error)
        }
        await admin.close()
        return try result.get()
    }

    private static let content: [SQL] = [
        """
        insert into access.account (account, name, role, occupation, partner, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        select account, name, role, 'teacher', 'a body', current_date - 9, current_date - 9, current_date - 9
        from (values (1, 'Census', 6), (2, 'NHS', 6), (3, 'Nobody''s', 6), (4, 'Nora Nurse', 1)) as a (account, name, role)
        """,
        "insert into feeds.source (name, kind, account) values ('census', 'school census', 1), ('nhs', 'nhs', 2)",
        """
        insert into registry.child (number, born, gender) values
            (\(known.value), '2015-05-14', 'female'), (\(shielded.value), '2013-11-02', 'male')
        """,
        "insert into shielding.shield (child, started) values (\(shielded.value), now() - interval '9 days')",
        """
        insert into registry.child_name (child, ordinal, kind, family, given) values
            (\(known.value), 1, 'current', 'Okafor', 'Chidera'), (\(shielded.value), 1, 'current', 'Whitlock', 'Rowan')
        """,
        """
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
        values (\(known.value), 383, '2020-01-01', 'current'), (\(shielded.value), 816, '2020-01-01', 'current')
        """,
        """
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
        values (\(known.value), 1, '1 High St', 'Leeds', 'LS1 4AP', '2020-01-01'),
            (\(shielded.value), 1, '2 Low Rd', 'York', 'YO1 7HH', '2020-01-01')
        """,
    ]
}
