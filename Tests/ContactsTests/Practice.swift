import Contacts
import Crypto
import Foundation
import Logging
import Postgres
import Registry
import TestDatabase
import Testing

/// An index of four children, the people who work with them and their services, in a database of its own.
struct Practice: Sendable {
    let urls: TestDatabase.URLs
    let pool: Pool
    let key: SessionKey
    let purpose: Purpose

    var contacts: Contacts { Contacts(registry: Registry(pool: pool, key: key)) }

    static func with<Value>(_ body: (Practice) async throws -> sending Value) async throws -> sending Value {
        try await TestDatabase.withMigrated { urls in
            let secret = SymmetricKey(size: .bits256)
            let pads = SessionKey.pads(of: secret)
            let logger = Logger(label: "test")
            let superuser = try await Connection.connect(ConnectionConfiguration(urls.superuser), logger: logger)
            try await superuser.execute("select access.add_key(\(pads.inner), \(pads.outer))")
            try await superuser.executeScript(unsafeText: content)
            await superuser.close()
            let pool = Pool(ConnectionConfiguration(urls.api), size: 8, logger: logger)
            let practice = Practice(
                urls: urls,
                pool: pool,
                key: SessionKey(id: 1, key: secret),
                purpose: try Purpose("safeguarding", reason: "looking after")
            )
            let result: Result<Value, any Error>
            do { result = .success(try await body(practice)) } catch { result = .failure(error) }
            await pool.close()
            return try result.get()
        }
    }

    /// What a superuser sees.
    func truth(_ sql: SQL) async throws -> Rows {
        let connection = try await Connection.connect(
            ConnectionConfiguration(urls.superuser),
            logger: Logger(label: "test")
        )
        let result: Result<Rows, any Error>
        do { result = .success(try await connection.query(sql)) } catch { result = .failure(error) }
        await connection.close()
        return try result.get()
    }

    func count(_ sql: SQL) async throws -> Int64 {
        try await truth(sql)[0].decode(Int64.self)
    }

    /// The outcomes in the audit of one action, in their order.
    func audit(_ action: String) async throws -> [String] {
        try await truth(
            "select outcome from audit.entry where action = \(action) and outcome <> 'returned' order by at"
        )
        .decode(String.self)
    }

    func open(_ number: ChildNumber, as caller: Caller) async throws -> ChildRecord {
        try await contacts.open(number, as: caller, because: purpose)
    }

    func record(
        _ new: NewInvolvement,
        with number: ChildNumber = .ordinary,
        as caller: Caller
    ) async throws -> Kept {
        try await contacts.record(new, with: number, as: caller, because: purpose)
    }

    func change(
        _ kept: Kept,
        of number: ChildNumber = .ordinary,
        version: Int? = nil,
        _ changes: Patch,
        as caller: Caller
    ) async throws -> Kept {
        try await contacts.change(
            try #require(Int64(kept.id)),
            of: number,
            version: Int32(version ?? kept.version),
            changes,
            as: caller,
            because: purpose
        )
    }

    func own(_ number: ChildNumber = .ordinary, as caller: Caller) async throws -> [OwnInvolvement] {
        try await contacts.own(of: number, as: caller, because: purpose)
    }

    func lead(
        _ step: String,
        of number: ChildNumber = .ordinary,
        to kept: Kept? = nil,
        as caller: Caller
    ) async throws {
        try await contacts.lead(
            step,
            of: number,
            to: kept.flatMap { Int64($0.id) },
            as: caller,
            because: purpose
        )
    }

    func notices(as caller: Caller) async throws -> [Notice] {
        try await contacts.notices(as: caller, because: purpose)
    }
}

/// The code of the refusal with which the body ends; nil where it doesn't.
func refusal<Value>(_ body: () async throws -> Value) async throws -> String? {
    do {
        _ = try await body()
        return nil
    } catch let refusal as Refusal {
        return refusal.code.rawValue
    }
}

extension Caller {
    static let nurse = Caller(account: 1, role: .practitioner, authority: 301, client: "test")
    static let teacher = Caller(account: 2, role: .practitioner, authority: 301, client: "test")
    static let team = Caller(account: 3, role: .team, authority: 301, client: "test")
    static let otherTeam = Caller(account: 4, role: .team, authority: 383, client: "test")
    /// At a sensitive service of a national partner.
    static let clinician = Caller(account: 5, role: .practitioner, authority: nil, client: "test")
    /// The school's case-management system.
    static let system = Caller(account: 6, role: .source, authority: 301, client: "test")
    /// At the nurse's service.
    static let colleague = Caller(account: 7, role: .practitioner, authority: 301, client: "test")
    /// Without a post.
    static let stranger = Caller(account: 8, role: .practitioner, authority: 383, client: "test")
    static let partnerOfficer = Caller(account: 9, role: .practitioner, authority: nil, client: "test")

    /// This practitioner, whose request another account of the same employer passes on: by default the authority's
    /// case-management system.
    func through(_ account: Int64 = 10) -> Caller {
        var caller = self
        caller.onBehalfOf = self.account
        caller.account = account
        return caller
    }
}

/// The first three are responsibilities of authority 301.
extension ChildNumber {
    static let ordinary = ChildNumber(payload: 482_177_305_962_311)!
    static let shielded = ChildNumber(payload: 593_288_416_073_422)!
    static let archived = ChildNumber(payload: 604_399_527_184_533)!
    static let elsewhere = ChildNumber(payload: 715_400_638_295_644)!
    static let nobody = ChildNumber(payload: 999_012_345_678_901)!
}

/// The services' numbers.
enum At {
    static let school: Int64 = 1
    static let nursing: Int64 = 2
    static let police: Int64 = 3
    /// Sensitive.
    static let clinic: Int64 = 4
}

extension Practice {
    private static let content = """
        insert into access.account (account, name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        select account, name, role, occupation, authority, partner, current_date - 9, current_date - 9, current_date - 9
        from (values
            (1, 'Nora Nurse', 1, 'school nurse', 301, null),
            (2, 'Theo Teacher', 1, 'teacher', 301, null),
            (3, 'Tim Team', 2, 'contactpoint team officer', 301, null),
            (4, 'Tess Team', 2, 'contactpoint team officer', 383, null),
            (5, 'Clio Clinician', 1, 'nurse', null, 'Brook'),
            (6, 'School System', 6, 'teacher', 301, null),
            (7, 'Colin Colleague', 1, 'school nurse', 301, null),
            (8, 'Stan Stranger', 1, 'police officer', 383, null),
            (9, 'Pia Partner', 1, 'voluntary sector practitioner', null, 'Brook')
        ) as a (account, name, role, occupation, authority, partner);
        insert into access.account (account, name, role, occupation, authority, system_key, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        values (10, 'Case Management', 7, 'case-management system', 301, '{}', current_date - 9, current_date - 9, current_date - 9);
        insert into registry.child (number, born, gender, archived_on) values
            (\(ChildNumber.ordinary.value), '2015-05-14', 'female', null),
            (\(ChildNumber.shielded.value), '2015-05-14', 'male', null),
            (\(ChildNumber.archived.value), '2004-05-14', 'female', current_date - 30),
            (\(ChildNumber.elsewhere.value), '2012-02-03', 'female', null);
        insert into registry.child_name (child, ordinal, kind, family, given)
            select number, 1, 'current', 'Family' || number % 10, 'Given' from registry.child;
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
            select number, case number when \(ChildNumber.elsewhere.value) then 383 else 301 end, '2020-01-01', 'current' from registry.child;
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
            select number, 1, '1 High St', 'Town', 'LS1 4AP', '2020-01-01' from registry.child;
        insert into contacts.service (service, kind, name, authority, partner, phone) values
            (1, 'school', 'High School', 301, null, '01632 960001'), (2, 'school nursing', 'Nursing Team', 301, null, '01632 960002'),
            (3, 'police', 'The Station', 383, null, '01632 960003'), (4, 'sexual health', 'The Clinic', 301, 'Brook', '01632 960004');
        insert into contacts.post (account, service) values (1, 2), (7, 2), (2, 1), (6, 1), (5, 4);
        insert into contacts.involvement (child, service, started)
            select number, 1, current_date - 100 from registry.child where number <> \(ChildNumber.elsewhere.value);
        insert into shielding.shield (child) values (\(ChildNumber.shielded.value));
        """
}
