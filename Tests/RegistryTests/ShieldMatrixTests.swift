import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Who sees which field of whom: read from the database as the application's login, and compared with the documentation.
@Suite("Role and field matrix")
struct ShieldMatrixTests {
    private static let fields: [(name: String, query: String)] = [
        ("name, birth date, gender, number", "select count(*) from registry.child"),
        ("carers' names", "select count(*) from registry.carer"),
        ("responsible authority, state of the whereabouts", "select count(*) from registry.child_home"),
        ("addresses", "select count(*) from registry.child_address"),
        ("carers' contact details", "select count(*) from registry.carer_contact"),
        ("services, practitioners, lead professional", "select count(*) from contacts.involvement"),
        ("that a common assessment exists, and with whom", "select count(*) from contacts.common_assessment"),
        ("that a sensitive service is involved", "select count(*) from contacts.sensitive_mark"),
        ("which sensitive service", "select count(*) from contacts.sensitive_involvement"),
        ("NHS number", "select count(*) from registry.other_number where kind = 'nhs'"),
        ("UPN", "select count(*) from registry.other_number where kind = 'upn'"),
    ]
    private static let readers: [(name: String, caller: Caller)] = [
        ("responsible team", .team), ("other team", .otherTeam), ("health", .nurse), ("education", .teacher),
        ("other practitioner", .partner), ("auditor", .auditor),
    ]

    private func table(_ child: ChildNumber, in index: SmallIndex) async throws -> String {
        var columns: [[Bool]] = []
        for reader in Self.readers {
            let token = try index.token(reader.caller)
            _ = try await index.open(child, as: token)
            let answers = try await index.api([SmallIndex.name(token.hex)] + Self.fields.map(\.query)).dropFirst()
            columns.append(answers.map { $0 != "0" })
        }
        let head = "| field | " + Self.readers.map(\.name).joined(separator: " | ") + " |"
        let rule = "|---|" + Self.readers.map { _ in "---|" }.joined()
        let rows = Self.fields.indices.map { field in
            "| \(Self.fields[field].name) | " + columns.map { $0[field] ? "yes" : "-" }.joined(separator: " | ") + " |"
        }
        return ([head, rule] + rows).joined(separator: "\n")
    }

    @Test("the documentation's tables are what the database does")
    func documented() async throws {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Shielding/Shielding.docc/WhatAShieldHides.md")
        let document = try String(contentsOf: file, encoding: .utf8)
        try await SmallIndex.with { index in
            for (child, heading) in [
                (ChildNumber.ordinary, "### An ordinary record, with a sensitive service"),
                (.shielded, "### A shielded record"),
                (.archived, "### An archived record"),
            ] {
                let table = try await table(child, in: index)
                #expect(document.contains("\(heading)\n\n\(table)\n"), "\(heading)\n\n\(table)")
            }
            let confirmed = try await table(.shielded, in: index)
            _ = try await index.truth(
                "set session_replication_role = replica; update shielding.shield set state = 'provisional', decide_by = now() + interval '1 day' where ended is null"
            )
            #expect(try await table(.shielded, in: index) == confirmed)
        }
    }
}
