import Foundation
import Registry
import TestDatabase
import Testing

/// The documentation's tables of who sees which field of whom, read through the API. `ShieldMatrixTests` makes them from
/// the database.
@Suite struct ShieldMatrixAPITests {
    private static let fields: [(name: String, shows: @Sendable ([String: Any]) -> Bool)] = [
        ("name, birth date, gender, number", { has($0, "names") && $0["born"] != nil && $0["number"] != nil }),
        ("carers' names", { has($0, "carers") }),
        ("responsible authority, state of the whereabouts", { $0["authority"] != nil || $0["whereabouts"] != nil }),
        ("addresses", { has($0, "addresses") }),
        ("carers' contact details", { list($0, "carers").contains { $0["phone"] != nil } }),
        ("services, practitioners, lead professional", { has($0, "involvements") || has($0, "formerLeads") }),
        ("that a common assessment exists, and with whom", { $0["commonAssessment"] != nil }),
        ("that a sensitive service is involved", { $0["sensitiveServiceInvolved"] as? Bool == true }),
        ("which sensitive service", { has($0, "sensitiveInvolvements") }),
        ("NHS number", { $0["nhsNumber"] != nil }),
        ("UPN", { $0["upn"] != nil }),
    ]

    private static func list(_ record: [String: Any], _ key: String) -> [[String: Any]] {
        record[key] as? [[String: Any]] ?? []
    }

    private static func has(_ record: [String: Any], _ key: String) -> Bool { !list(record, key).isEmpty }

    private func table(_ child: ChildNumber, _ readers: [(String, String)], _ api: API) async throws
        -> DocumentedTable
    {
        var columns: [[Bool]] = []
        for (_, token) in readers {
            let answer = try await api.open("\(child.value)", token: token)
            let record = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any] ?? [:]
            #expect((answer.status == 200) == (record["number"] != nil))
            columns.append(Self.fields.map { answer.status == 200 && $0.shows(record) })
        }
        return DocumentedTable(
            head: ["field"] + readers.map(\.0),
            rows: Self.fields.indices.map { field in
                [Self.fields[field].name] + columns.map { $0[field] ? "yes" : "-" }
            }
        )
    }

    @Test func theAPIShowsEachFieldToWhomTheDocumentationSays() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            // The archived record has as much, and the same authority.
            let gone = SmallEngland.gone.value
            try await england.change(
                """
                insert into registry.child_home (child, authority, responsible_since, whereabouts) values (\(gone), 816, '2020-01-01', 'current');
                insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
                values (\(gone), 1, '1 High St', 'York', 'YO1 1AA', '2020-01-01');
                insert into registry.carer (child, ordinal, family, given, parental_responsibility) values (\(gone), 1, 'A', 'B', true);
                insert into registry.carer_contact (child, ordinal, phone) values (\(gone), 1, '01904 1');
                insert into contacts.involvement (child, service, started) values (\(gone), 3, '2024-01-01');
                insert into registry.other_number (child, kind, value) values (\(gone), 'nhs', '1'), (\(gone), 'upn', '2');
                """
            )
            let override = try await england.account(
                "Sol Worker",
                .practitioner,
                "social worker",
                authority: 383,
                mayOverride: true
            )
            try await england.change(
                """
                insert into shielding.override (child, account)
                select \(Twins.full.value), account from access.account where subject = '\(override)'
                """
            )
            var readers: [(String, String)] = []
            for (name, subject) in [
                (
                    "responsible team",
                    try await england.account("T", .team, "contactpoint team officer", authority: 816)
                ),
                ("other team", try await england.account("O", .team, "contactpoint team officer", authority: 383)),
                ("health", try await england.account("N", .practitioner, "nurse", authority: 383)),
                ("education", try await england.account("E", .practitioner, "teacher", authority: 383)),
                (
                    "other practitioner",
                    try await england.account(
                        "P",
                        .practitioner,
                        "voluntary sector practitioner",
                        partner: "Barnardo's"
                    )
                ),
                ("overriding", override),
                ("auditor", try await england.account("A", .auditor, "social worker", authority: 383)),
            ] {
                readers.append((name, try await england.token(subject: subject)))
            }
            let tokens = readers
            try await england.serve { api in
                func check(_ heading: String, _ child: ChildNumber) async throws {
                    let table = try await table(child, tokens, api)
                    let isDocumented = try table.isDocumented(
                        in: "Sources/Shielding/Shielding.docc/WhatAShieldHides.md",
                        under: "### \(heading)"
                    )
                    #expect(isDocumented, "\(heading): \(table.rows)")
                }
                func change(_ statement: String) async throws {
                    try await england.change("set session_replication_role = replica; " + statement)
                }
                let shield = "shielding.shield where child = \(Twins.full.value)"
                try await check("A shielded record", Twins.full)
                try await change(
                    "update shielding.shield set state = 'provisional', decide_by = now() + interval '1 day' where child = \(Twins.full.value)"
                )
                try await check("A provisionally shielded record", Twins.full)
                try await change("delete from \(shield)")
                try await check("A record with a sensitive service", Twins.full)
                try await change("delete from contacts.sensitive_involvement; delete from contacts.sensitive_mark")
                try await check("An ordinary record", Twins.full)
                try await check("An archived record", SmallEngland.gone)
            }
        }
    }
}
