import Logging
import Migrations
import Postgres
import TestDatabase
import Testing

@Suite("The project's own migrations")
struct ProjectMigrationsTests {
    @Test("they build a database whose verify scripts hold and in which nothing is pending")
    func current() async throws {
        try await TestDatabase.withMigrated { urls in
            let runner = MigrationRunner(
                folder: try TestDatabase.migrations(),
                configuration: ConnectionConfiguration(urls.migrator),
                logger: Logger(label: "test"),
                options: MigrationOptions(role: "contactpoint_owner")
            )
            try await runner.verify()
            #expect(try await runner.status().isCurrent)
        }
    }

    @Test("each surface has its login")
    func surfaces() async throws {
        try await TestDatabase.withMigrated { urls in
            for url in [urls.api, urls.feed, urls.report, urls.cascade, urls.operator, urls.migrator] {
                let connection = try await Connection.connect(
                    ConnectionConfiguration(url),
                    logger: Logger(label: "test")
                )
                let rows = try await connection.query("select current_user::text, current_database()::text")
                let (user, database) = try rows.decode((String, String).self)[0]
                #expect(url.contains(user))
                #expect(database == urls.database)
                await connection.close()
            }
        }
    }
}
