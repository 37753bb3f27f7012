import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Who sees which field of whom: read from the database as the application's login, and written into the documentation.
/// `ShieldMatrixAPITests` reads the same tables through the API.
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
    private static let overriding = Caller(account: 20, role: .practitioner, authority: 383, client: "test")
    private static let readers: [(name: String, caller: Caller)] = [
        ("responsible team", .team), ("other team", .otherTeam), ("health", .nurse), ("education", .teacher),
        ("other practitioner", .partner), ("overriding", overriding), ("auditor", .auditor),
    ]

    private func table(_ child: ChildNumber, in index: SmallIndex) async throws -> DocumentedTable {
        var columns: [[Bool]] = []
        for reader in Self.readers {
            let token = try index.token(reader.caller)
            _ = try await index.open(child, as: token)
            let answers = try await index.api([SmallIndex.name(token.hex)] + Self.fields.map(\.query)).dropFirst()
            columns.append(answers.map { $0 != "0" })
        }
        return DocumentedTable(
            head: ["field"] + Self.readers.map(\.name),
            rows: Self.fields.indices.map { field in
                [Self.fields[field].name] + columns.map { $0[field] ? "yes" : "-" }
            }
        )
    }

    @Test("the documentation's tables are what the database does")
    func documented() async throws {
        try await SmallIndex.with { index in
            func check(_ heading: String, _ child: ChildNumber) async throws {
                let table = try await table(child, in: index)
                let isDocumented = try table.isDocumented(
                    in: "Sources/Shielding/Shielding.docc/WhatAShieldHides.md",
                    under: "### \(heading)"
                )
                #expect(isDocumented, "\(heading)")
            }
            func change(_ statement: String) async throws {
                #expect(try await !index.truth(statement).hasPrefix("ERROR"))
            }
            try await change(
                """
                insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on, may_override)
                overriding system value values (20, 'Sol Worker', 1, 'social worker', 383, current_date, current_date, current_date, true)
                """
            )
            try await change(
                "insert into shielding.override (child, account) select number, 20 from registry.child"
            )
            try await check("A record with a sensitive service", .ordinary)
            try await check("A shielded record", .shielded)
            try await check("An archived record", .archived)
            try await change("delete from contacts.sensitive_involvement")
            try await check("An ordinary record", .ordinary)
            try await change(
                """
                set session_replication_role = replica;
                insert into contacts.sensitive_mark (child) values (\(ChildNumber.shielded.value));
                insert into contacts.sensitive_involvement (child, service, started, basis, recorded_by, recorded_at)
                values (\(ChildNumber.shielded.value), 2, '2020-01-01', 'consent', 'Tim Team', now());
                update shielding.shield set state = 'provisional', decide_by = now() + interval '1 day' where ended is null
                """
            )
            try await check("A provisionally shielded record", .shielded)
        }
    }
}
