import Access
import Foundation
import Logging
import Postgres
import Registry
import TestDatabase

/// A migrated database with the few children that the tests look for, a practitioner in Camden, and the keys to it.
struct SmallEngland: Sendable {
    /// Lives in Leeds, with a school and a social worker.
    static let chidera = ChildNumber(payload: 482_177_305_962_311)!
    /// Lives in York; shielded.
    static let rowan = ChildNumber(payload: 731_905_228_846_017)!
    /// Archived.
    static let gone = ChildNumber(payload: 555_012_345_678_901)!
    /// Never given out.
    static let nobody = ChildNumber(payload: 999_012_345_678_901)!

    let urls: TestDatabase.URLs
    let folder: String
    /// The practitioner's account, in Camden.
    let subject: UUID

    var keyFile: String { folder + "/session.key" }
    var issuerFolder: String { folder + "/issuer" }

    static func with<Value>(_ body: (SmallEngland) async throws -> sending Value) async throws -> sending Value {
        let folder = FileManager.default.temporaryDirectory.path() + "/contactpoint-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await TestDatabase.withMigrated { urls in
            let pool = Pool(ConnectionConfiguration(urls.operator), size: 1, logger: Logger(label: "test"))
            _ = try await SessionKeys(pool: pool).rotate(writingTo: folder + "/session.key")
            let today = CivilDate.today()
            let subject = try await Accounts(pool: pool).create(
                NewAccount(
                    name: "Sam Whitaker",
                    role: .practitioner,
                    occupation: "social worker",
                    authority: 202,
                    partner: nil,
                    dbsCheckedOn: today,
                    trainedOn: today,
                    agreedOn: today
                )
            )
            await pool.close()
            let england = SmallEngland(urls: urls, folder: folder, subject: subject)
            try await england.asSuperuser { try await $0.executeScript(unsafeText: children) }
            return try await body(england)
        }
    }

    /// Lends a superuser's connection.
    func asSuperuser<Value>(_ body: (Connection) async throws -> sending Value) async throws -> sending Value {
        let connection = try await Connection.connect(
            ConnectionConfiguration(urls.superuser),
            logger: Logger(label: "test")
        )
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(connection))
        } catch {
            result = .failure(error)
        }
        await connection.close()
        return try result.get()
    }

    func change(_ text: String) async throws {
        try await asSuperuser { try await $0.executeScript(unsafeText: text) }
    }

    /// An entry of the audit.
    struct Entry: Hashable {
        var action: String
        var outcome: String
        var children: [Int64]
    }

    func audit() async throws -> [Entry] {
        try await asSuperuser { connection in
            // Without what the operator did to set it up.
            try await connection.query(
                "select action, outcome, children from audit.entry where outcome <> 'done' order by at"
            )
            .decode((String, String, [Int64]).self)
            .map { Entry(action: $0, outcome: $1, children: $2) }
        }
    }

    func token(subject: UUID? = nil, lifetime: TimeInterval = 600) async throws -> String {
        try await DevelopmentIssuer(folder: issuerFolder).token(subject: subject ?? self.subject, lifetime: lifetime)
    }

    private static let children = """
        insert into registry.child (number, born, gender, archived_on) values
            (\(chidera.value), '2015-05-14', 'female', null),
            (\(rowan.value), '2012-03-09', 'male', null),
            (\(gone.value), '2001-01-31', 'female', '2024-01-31');
        insert into stewardship.archived (child, archived_on, ground) values (\(gone.value), '2024-01-31', '18');
        insert into registry.child_name (child, ordinal, kind, family, given) values
            (\(chidera.value), 1, 'current', 'Okafor', 'Chidera Grace'),
            (\(rowan.value), 1, 'current', 'Thistlewood', 'Rowan'),
            (\(gone.value), 1, 'current', 'Bygone', 'Elsie');
        insert into registry.child_home (child, authority, responsible_since, whereabouts) values
            (\(chidera.value), 383, '2015-05-14', 'current'),
            (\(rowan.value), 816, '2012-03-09', 'current');
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from) values
            (\(chidera.value), 1, '12 Mill Lane', 'Leeds', 'LS1 4AP', '2015-05-14'),
            (\(rowan.value), 1, '3 Refuge Court', 'York', 'YO1 7HH', '2012-03-09');
        insert into registry.carer (child, ordinal, family, given, parental_responsibility) values
            (\(chidera.value), 1, 'Okafor', 'Ngozi', true),
            (\(rowan.value), 1, 'Thistlewood', 'Hazel', true);
        insert into registry.carer_contact (child, ordinal, phone) values
            (\(chidera.value), 1, '0113 496 0123'),
            (\(rowan.value), 1, '01904 496 0456');
        insert into contacts.service (service, kind, name, authority, phone) values
            (1, 'school', 'Mill Lane Primary', 383, '0113 496 0001'),
            (2, 'children''s social care', 'Leeds Children''s Services', 383, '0113 496 0002'),
            (3, 'school', 'Minster Academy', 816, '01904 496 0003');
        insert into contacts.involvement (child, service, started, practitioner, lead_professional) values
            (\(chidera.value), 1, '2019-09-01', null, false),
            (\(chidera.value), 2, '2026-01-12', 'J. Arkwright', true),
            (\(rowan.value), 3, '2023-09-01', null, false);
        insert into shielding.shield (child) values (\(rowan.value));
        with crowd as (
            insert into registry.child (born, gender)
            select '2014-04-04', 'male' from generate_series(1, 51)
            returning number
        )
        insert into registry.child_name (child, ordinal, kind, family, given)
        select number, 1, 'current', 'Manyfold', 'Given' || chr(65 + (row_number() over ())::integer % 26)
        from crowd;
        """
}
