import Foundation
import HTTPTypes
import Registry
import TestDatabase
import Testing

/// The documentation's tables of who sees which field of whom, read through the API. `ShieldMatrixTests` makes them from
/// the database.
@Suite struct ShieldMatrixAPITests {
    private typealias Reader = ShieldMatrix.Reader
    private typealias Field = ShieldMatrix.Field
    /// Tokens as they are sent: a person's own or a system's, and that of the practitioner who rang up.
    private typealias SignIn = @Sendable () throws -> (own: String, other: String?)

    private static func list(_ record: [String: Any], _ key: String) -> [[String: Any]] {
        record[key] as? [[String: Any]] ?? []
    }

    /// Whether a record that was opened shows the field.
    private static func shows(_ field: Field, _ record: [String: Any]) -> Bool {
        func has(_ key: String) -> Bool { !list(record, key).isEmpty }
        return switch field {
        case .identity:
            list(record, "names").contains { $0["kind"] as? String == "current" } && record["born"] != nil
        case .formerNames: list(record, "names").contains { $0["kind"] as? String != "current" }
        case .carers: has("carers")
        case .shield: record["shielded"] as? Bool == true
        case .home: record["authority"] != nil || record["whereabouts"] != nil
        case .addresses: has("addresses")
        case .carerContacts: list(record, "carers").contains { $0["phone"] != nil }
        case .services: has("involvements")
        case .formerLeads: has("formerLeads")
        case .assessment: record["commonAssessment"] != nil
        case .sensitiveMark: record["sensitiveServiceInvolved"] as? Bool == true
        case .sensitiveService: has("sensitiveInvolvements")
        case .nhs: record["nhsNumber"] != nil
        case .upn: record["upn"] != nil
        case .shieldCase: list(record, "shields").contains { $0["ground"] != nil }
        }
    }

    /// Whether the archive's record, which is by tables, shows the field.
    private static func keeps(_ field: Field, _ record: [String: Any]) -> Bool {
        let (table, condition) = field.archived
        return list(record, table).contains { row in
            switch condition {
            case "kind = 'current'": row["kind"] as? String == "current"
            case "kind <> 'current'": row["kind"] as? String != "current"
            case "kind = 'nhs'": row["kind"] as? String == "nhs"
            case "kind = 'upn'": row["kind"] as? String == "upn"
            case "ended is null": row["ended"] is NSNull || row["ended"] == nil
            default: true
            }
        }
    }

    private func fields(of child: ChildNumber, by reader: Reader, _ signIn: SignIn, _ api: API) async throws
        -> Set<Field>
    {
        func get(_ path: String) async throws -> [String: Any] {
            let (own, other) = try signIn()
            var headers = api.headers(token: own, purpose: "safeguarding", reason: "injury seen at A&E")
            headers[HTTPField.Name("Access-On-Behalf-Of")!] = other.map { "Bearer \($0)" }
            let answer = try await api.ask(path, .get, headers)
            guard answer.status == 200 else {
                #expect([403, 404].contains(answer.status), "\(reader.rawValue): \(answer.body)")
                return [:]
            }
            return try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any] ?? [:]
        }
        if [.archive, .otherArchive].contains(reader) {
            let record = try await get("/v1/stewardship/archive/\(child.value)")["record"] as? [String: Any] ?? [:]
            return Set(Field.allCases.filter { Self.keeps($0, record) })
        }
        let record = try await get("/v1/children/\(child.value)")
        let shieldCase = try await get("/v1/shielding/shields/\(child.value)")
        return Set(Field.allCases.filter { Self.shows($0, $0 == .shieldCase ? shieldCase : record) })
    }

    private static func readers(in england: SmallEngland) async throws -> [Reader: SignIn] {
        func account(
            _ role: Role,
            _ occupation: String,
            _ authority: Int16 = 383,
            mayOverride: Bool = false
        ) async throws -> UUID {
            try await england.account("Some One", role, occupation, authority: authority, mayOverride: mayOverride)
        }
        func signIn(_ subject: UUID, for other: UUID? = nil) async throws -> SignIn {
            let own = try await england.token(subject: subject)
            guard let other else { return { (own, nil) } }
            let theirs = try await england.token(subject: other)
            return { (own, theirs) }
        }
        let team = try await account(.team, "contactpoint team officer", 816)
        let otherTeam = try await account(.team, "contactpoint team officer")
        let overriding = try await account(.practitioner, "social worker", mayOverride: true)
        try await england.change(
            """
            insert into shielding.override (child, account)
            select \(Twins.full.value), account from access.account where subject = '\(overriding)'
            """
        )
        let system = try await england.caseManagement()
        let nurse = try await account(.practitioner, "nurse", 202)
        let partner = try await england.account(
            "Pat Partner",
            .practitioner,
            "voluntary sector practitioner",
            partner: "Barnardo's"
        )
        return [
            .responsibleTeam: try await signIn(team), .archive: try await signIn(team),
            .otherTeam: try await signIn(otherTeam), .otherArchive: try await signIn(otherTeam),
            .health: try await signIn(account(.practitioner, "nurse")),
            .education: try await signIn(account(.practitioner, "teacher")),
            .other: try await signIn(partner), .overriding: try await signIn(overriding),
            .throughSystem: { (try system.assertion(for: nurse), nil) },
            .mediated: try await signIn(team, for: account(.practitioner, "social worker", 816)),
            .auditor: try await signIn(account(.auditor, "social worker")),
            .management: try await signIn(account(.management, "social worker", 816)),
            .operator: try await signIn(account(.operator, "social worker", 816)),
            .source: try await signIn(account(.source, "teacher", 816)),
            .system: try await signIn(system.subject),
        ]
    }

    /// The archived record has as much as the shielded one, and the same authority.
    private static let archive = """
        update registry.child set archived_on = current_date - 30 where number = \(SmallEngland.gone.value);
        update stewardship.archived set archived_on = current_date - 30;
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
        values (\(SmallEngland.gone.value), 1, '1 High St', 'York', 'YO1 1AA', '2020-01-01');
        insert into registry.carer (child, ordinal, family, given, parental_responsibility)
        values (\(SmallEngland.gone.value), 1, 'A', 'B', true);
        insert into registry.carer_contact (child, ordinal, phone) values (\(SmallEngland.gone.value), 1, '01904 1');
        insert into contacts.involvement (child, service, started) values (\(SmallEngland.gone.value), 3, '2024-01-01');
        insert into contacts.lead_term (child, service, since, ended)
        values (\(SmallEngland.gone.value), 3, '2024-01-01', current_date - 9);
        insert into contacts.common_assessment (child, service, since) values (\(SmallEngland.gone.value), 3, '2024-01-01');
        insert into contacts.sensitive_involvement (child, service, started, basis, recorded_by, recorded_at)
        values (\(SmallEngland.gone.value), 4, '2024-01-01', 'consent', 'Tim Team', now());
        insert into registry.other_number (child, kind, value)
        values (\(SmallEngland.gone.value), 'nhs', '1'), (\(SmallEngland.gone.value), 'upn', '2');
        insert into registry.child_name (child, ordinal, kind, family, given)
        values (\(SmallEngland.gone.value), 9, 'former', 'Before', 'Bee'), (\(Twins.full.value), 9, 'former', 'Before', 'Bee');
        """

    @Test func theAPIShowsEachFieldToWhomTheDocumentationSays() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            try await england.change(Self.archive)
            let readers = try await Self.readers(in: england)
            #expect(readers.count == Reader.allCases.count)
            try await england.serve { api in
                func check(_ record: ShieldMatrix.Record, _ child: ChildNumber) async throws {
                    var seen: [Reader: Set<Field>] = [:]
                    for reader in record.readers {
                        seen[reader] = try await fields(of: child, by: reader, #require(readers[reader]), api)
                    }
                    #expect(try ShieldMatrix.isDocumented(record, seen), "\(record.rawValue): \(seen)")
                }
                func change(_ statement: String) async throws {
                    try await england.change("set session_replication_role = replica; " + statement)
                }
                let shield = "shielding.shield where child = \(Twins.full.value)"
                try await check(.shielded, Twins.full)
                try await change(
                    "update shielding.shield set state = 'provisional', decide_by = now() + interval '1 day' where child = \(Twins.full.value)"
                )
                try await check(.provisional, Twins.full)
                try await check(.archived, SmallEngland.gone)
                try await change("delete from \(shield); delete from shielding.member; delete from shielding.request")
                try await check(.sensitive, Twins.full)
                try await change("delete from contacts.sensitive_involvement; delete from contacts.sensitive_mark")
                try await check(.ordinary, Twins.full)
            }
        }
    }
}
