package import Migrations

extension TestDatabase {
    /// The URLs of one migrated database, by who connects.
    package struct URLs: Sendable {
        /// The database's name.
        package let database: String
        /// A superuser, who sees and may do everything.
        package let superuser: String
        /// The HTTP API and the CLI's searches.
        package let api: String
        /// Sources' rows.
        package let feed: String
        /// Aggregates.
        package let report: String
        /// Notices of shields, for delivery to local systems.
        package let cascade: String
        /// Accounts and session keys.
        package let `operator`: String
        /// Migrations; may become the owner.
        package let migrator: String

        init(database: String) throws {
            func url(_ user: String? = nil) throws -> String { try TestDatabase.url(database: database, user: user) }
            self.database = database
            superuser = try url()
            api = try url("contactpoint_api")
            feed = try url("contactpoint_feed")
            report = try url("contactpoint_report")
            cascade = try url("contactpoint_cascade")
            `operator` = try url("contactpoint_operator")
            migrator = try url("contactpoint_migrator")
        }
    }

    /// The project's migrations, as they are in the work tree.
    package static func migrations() throws -> MigrationFolder {
        try Template.current.get().folder
    }

    /// Lends a database with the project's migrations applied, a copy of a template that is made once a cluster.
    package static func withMigrated<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (URLs) async throws -> sending Value
    ) async throws -> sending Value {
        let template = try Template.current.get()
        return try await lend(template: await template.name()) { name in
            let urls = try URLs(database: name)
            try await template.restorePrivileges(urls)
            return try await body(urls)
        }
    }
}
