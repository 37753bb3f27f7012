import Logging
import Migrations
import Postgres
import TestDatabase
import Testing

@testable import Migrations

@Suite("The project's rules on the catalogue")
struct CatalogueLintTests {
    @Test("there are rules enough, and what the migrations build breaks none without a reason")
    func project() async throws {
        let rules = try TestDatabase.migrations().catalogueRules
        #expect(rules.count >= 12)
        try await TestDatabase.withMigrated { urls in
            let findings = try await MigrationSession.with(
                ConnectionConfiguration(urls.superuser),
                options: MigrationOptions(),
                logger: Logger(label: "test")
            ) { try await $0.findings(of: rules) }
            #expect(findings.filter { $0.allowed == nil }.map(\.description) == [])
        }
    }

    @Test("no text of the project's migrations breaks a rule without a reason")
    func texts() throws {
        let findings = try TestDatabase.migrations().lint()
        #expect(findings.filter { $0.allowed == nil }.map(\.description) == [])
    }

    @Test("each rule finds its bad example, and passes its good one")
    func examples() async throws {
        let rules = try TestDatabase.migrations().catalogueRules
        try await TestDatabase.withMigrated { urls in
            let connection = try await Connection.connect(
                ConnectionConfiguration(urls.superuser),
                logger: Logger(label: "test")
            )
            for rule in rules {
                #expect(try await findings(of: rule, after: rule.bad, connection) > 0, "bad: \(rule.name)")
                #expect(try await findings(of: rule, after: rule.good, connection) == 0, "good: \(rule.name)")
            }
            await connection.close()
        }
    }

    /// How many more there are than before.
    private func findings(of rule: CatalogueRule, after text: String, _ connection: Connection) async throws -> Int {
        try await connection.executeScript(
            unsafeText: "begin; set local allow_system_table_mods = on; create schema lint; \(rule.file.text)"
        )
        let count: SQL = "select count(*) from lint.\(identifier: rule.name)"
        let before = try await connection.query(count).decode(Int.self)[0]
        try await connection.executeScript(unsafeText: text)
        let after = try await connection.query(count).decode(Int.self)[0]
        try await connection.executeScript(unsafeText: "rollback")
        return after - before
    }
}
