import Foundation
import Logging
import Postgres
import Testing

@testable import Registry
import TestDatabase

/// An index of four children and some accounts, in a database of its own, for those who attack it.
struct SmallIndex: Sendable {
    /// The one of the suite that runs, where the suite asked for it with ``SharedIndex``.
    @TaskLocal static var shared: SmallIndex?

    let urls: TestDatabase.URLs
    /// The secret that attackers don't have.
    let key: SessionKey
    /// What the catalogue lists.
    let tables: [String]

    /// Lends an index.
    static func with<Value>(_ body: (SmallIndex) async throws -> sending Value) async throws -> sending Value {
        try await TestDatabase.withMigrated { urls in
            let key = SmallIndex.randomKey()
            let tables: [String]
            let connection = try await Connection.connect(
                ConnectionConfiguration(urls.superuser),
                logger: Logger(label: "test")
            )
            do {
                let pads = SessionKey.pads(of: key.key)
                try await connection.execute(
                    "insert into access.signing_key (key, inner_pad, outer_pad) values (1, \(pads.inner), \(pads.outer))"
                )
                try await connection.executeScript(unsafeText: content)
                tables = try await connection.query(ChildTables.catalogue).decode(String.self)
            } catch {
                await connection.close()
                throw error
            }
            await connection.close()
            return try await body(SmallIndex(urls: urls, key: key, tables: tables))
        }
    }

    /// A secret of its own.
    static func randomKey(id: Int = 1) -> SessionKey {
        SessionKey(text: "\(id):" + Data((0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString())!
    }

    /// The suite's.
    static var current: SmallIndex {
        get throws { try #require(shared, "the suite lacks the trait .sharedIndex") }
    }
}

/// One index for all tests of a suite. They may read it; entries in the audit and grants are the only things they add.
struct SharedIndex: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await SmallIndex.with { index in
            try await SmallIndex.$shared.withValue(index) { try await function() }
        }
    }
}

extension Trait where Self == SharedIndex {
    static var sharedIndex: Self { SharedIndex() }
}

extension Caller {
    static let nurse = Caller(account: 1, role: .practitioner, authority: 383, client: "test")
    static let teacher = Caller(account: 2, role: .practitioner, authority: 383, client: "test")
    static let team = Caller(account: 3, role: .team, authority: 301, client: "test")
    static let otherTeam = Caller(account: 4, role: .team, authority: 383, client: "test")
    static let suspended = Caller(account: 5, role: .practitioner, authority: 383, client: "test")
    static let lapsed = Caller(account: 6, role: .practitioner, authority: 383, client: "test")
    static let partner = Caller(account: 7, role: .practitioner, authority: nil, client: "test")
    static let auditor = Caller(account: 8, role: .auditor, authority: 383, client: "test")
    static let leaver = Caller(account: 9, role: .practitioner, authority: 383, client: "test")
    static let stranger = Caller(account: 99, role: .practitioner, authority: 383, client: "test")
}

/// The children of the index. The first three are responsibilities of authority 301; their whereabouts are alike.
extension ChildNumber {
    static let ordinary = ChildNumber(payload: 482_177_305_962_311)!
    static let shielded = ChildNumber(payload: 593_288_416_073_422)!
    static let archived = ChildNumber(payload: 604_399_527_184_533)!
    /// In authority 383; once shielded, and with an involvement that ended long ago.
    static let elsewhere = ChildNumber(payload: 715_400_638_295_644)!
    /// Never given out.
    static let nobody = ChildNumber(payload: 999_012_345_678_901)!
}

extension SmallIndex {
    private static let content = """
        insert into access.account (account, name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on, suspended_at, left_at)
        overriding system value
        select account, name, role, occupation, authority, partner, current_date - days, current_date - 9, current_date - 9, suspended, left_at
        from (values
            (1, 'Nora Nurse', 1, 'nurse', 383, null, 9, null, null),
            (2, 'Theo Teacher', 1, 'teacher', 383, null, 9, null, null),
            (3, 'Tim Team', 2, 'contactpoint team officer', 301, null, 9, null, null),
            (4, 'Tess Team', 2, 'contactpoint team officer', 383, null, 9, null, null),
            (5, 'Sue Suspended', 1, 'nurse', 383, null, 9, now() - interval '1 hour', null),
            (6, 'Len Lapsed', 1, 'nurse', 383, null, 1100, null, null),
            (7, 'Pat Partner', 1, 'voluntary sector practitioner', null, 'Barnardo''s', 9, null, null),
            (8, 'Ann Auditor', 3, 'social worker', 383, null, 9, null, null),
            (9, 'Leo Left', 1, 'nurse', 383, null, 9, null, now() - interval '1 hour')
        ) as a (account, name, role, occupation, authority, partner, days, suspended, left_at);

        insert into registry.child (number, born, gender, archived_on) values
            (\(ChildNumber.ordinary.value), '2015-05-14', 'female', null),
            (\(ChildNumber.shielded.value), '2015-05-14', 'male', null),
            (\(ChildNumber.archived.value), '2004-05-14', 'female', current_date - 30),
            (\(ChildNumber.elsewhere.value), '2012-02-03', 'female', null);
        insert into registry.child_name (child, ordinal, kind, family, given) values
            (\(ChildNumber.ordinary.value), 1, 'current', 'Smith-Jones', 'Zoë Ann'),
            (\(ChildNumber.ordinary.value), 2, 'former', 'O''Brien', 'Zoë'),
            (\(ChildNumber.shielded.value), 1, 'current', 'Smith-Jones', 'Adam'),
            (\(ChildNumber.archived.value), 1, 'current', 'Smith-Jones', 'Mary'),
            (\(ChildNumber.elsewhere.value), 1, 'current', 'Okafor', 'Ada');
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
            select number, case number when \(ChildNumber.elsewhere.value) then 383 else 301 end, '2020-01-01', 'current' from registry.child;
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
            select number, 1, '1 High St', 'Leeds', case number when \(ChildNumber.elsewhere.value) then 'M1 1AE' else 'LS1 4AP' end, '2020-01-01'
            from registry.child;
        insert into shielding.shield (child, started, ended) values
            (\(ChildNumber.shielded.value), now() - interval '9 days', null),
            (\(ChildNumber.elsewhere.value), now() - interval '99 days', now() - interval '9 days');
        insert into registry.carer (child, ordinal, family, given, parental_responsibility)
            select number, 1, 'Carer', 'Cleo', true from registry.child;
        insert into registry.carer_contact (child, ordinal, phone) select number, 1, '0113 496 0000' from registry.child;
        insert into registry.other_number (child, kind, value)
            select number, kind, kind || '-' || number from registry.child, unnest(array['nhs', 'upn']) as kind;
        insert into contacts.service (service, kind, name, authority) values
            (1, 'school', 'High School', 301), (2, 'sexual health', 'The Clinic', 301), (3, 'police', 'The Station', 383);
        insert into contacts.involvement (child, service, started, ended)
            select number, 1, '2020-01-01'::date, null::date from registry.child
            union all select \(ChildNumber.elsewhere.value), 3, '2019-01-01', current_date - 700;
        insert into contacts.common_assessment (child, service, since) select number, 1, '2020-01-01' from registry.child;
        insert into contacts.lead_term (child, service, since, ended)
            select number, 1, '2020-01-01', current_date - 9 from registry.child;
        insert into contacts.sensitive_involvement (child, service, started, basis, recorded_by, recorded_at)
            select number, 2, '2020-01-01', 'consent', 'Tim Team', now() from registry.child;
        analyze;
        """
}
