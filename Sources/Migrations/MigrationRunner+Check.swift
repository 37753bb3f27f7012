internal import Logging
public import Postgres

/// What a check of a folder on throw-away databases found.
public struct MigrationCheck: Sendable {
    /// Two ways to the same schema that don't end there.
    public struct Comparison: Sendable {
        /// What was compared with what was built from zero.
        public var name: String
        /// What differs.
        public var differences: [SchemaDifference]
    }

    /// One for each other way to the schema.
    public var comparisons: [Comparison] = []
    /// What the rules on the catalogue found in what was built from zero.
    public var findings: [LintFinding] = []

    /// Whether all ways end at the same schema, and nothing breaks a rule without leave.
    public var isGood: Bool {
        comparisons.allSatisfy { $0.differences.isEmpty } && findings.allSatisfy { $0.allowed != nil }
    }
}

extension MigrationRunner {
    /// Builds the folder from zero in a throw-away database, and from a previous release in another; compares both with each
    /// other and with `schema.sql`, runs the verify scripts, and asks the rules on the catalogue.
    ///
    /// A view that the new release has no file for any more is still there in a database that comes from the previous one:
    /// this is where it is found.
    ///
    /// - Parameters:
    ///   - server: a server on which databases may be made, as a login that may run what is in `bootstrap/`.
    ///   - previous: the folder as the previous release had it.
    public func check(
        on server: ConnectionConfiguration,
        previous: MigrationFolder? = nil,
        progress: @escaping @Sendable (MigrationEvent) -> Void = { _ in }
    ) async throws -> MigrationCheck {
        let scratch = ScratchDatabase(server: server, logger: logger)
        var check = MigrationCheck()
        let (built, findings) = try await scratch.lend { database in
            try await build(folder, in: database, progress)
            try await at(database).verify(progress: progress)
            return try await at(database).withSession { session in
                (try await SchemaSnapshot(session.connection), try await session.findings(of: folder.catalogueRules))
            }
        }
        check.findings = findings
        if let previous {
            let upgraded = try await scratch.lend { database in
                try await build(previous, in: database, progress)
                try await build(folder, in: database, progress)
                return try await at(database).snapshot()
            }
            check.comparisons.append(
                .init(name: "from the previous release", differences: upgraded.differences(from: built))
            )
        }
        if let schema = folder.schema {
            let loaded = try await scratch.lend { try await load(schema, in: $0) }
            check.comparisons.append(.init(name: "schema.sql", differences: loaded.differences(from: built)))
        }
        return check
    }

    /// Compares the database with `schema.sql`, which is loaded into a throw-away database; where there is no such file, with
    /// what the folder builds. Changes nothing in the database itself.
    ///
    /// - Parameter server: as for ``check(on:previous:progress:)``.
    public func drift(on server: ConnectionConfiguration) async throws -> [SchemaDifference] {
        let scratch = ScratchDatabase(server: server, logger: logger)
        let live = try await snapshot()
        let expected = try await scratch.lend { database in
            // The roles that schema.sql names are the cluster's, and may not be there yet.
            guard let schema = folder.schema else {
                try await build(folder, in: database) { _ in }
                return try await at(database).snapshot()
            }
            try await bootstrap(folder, in: database)
            return try await scratch.lend { try await load(schema, in: $0) }
        }
        return live.differences(from: expected)
    }

    /// The same runner on another database.
    private func at(_ database: ConnectionConfiguration) -> MigrationRunner {
        MigrationRunner(folder: folder, configuration: database, logger: logger, options: options)
    }

    private func build(
        _ folder: MigrationFolder,
        in database: ConnectionConfiguration,
        _ progress: @escaping @Sendable (MigrationEvent) -> Void
    ) async throws {
        try await bootstrap(folder, in: database)
        try await MigrationRunner(folder: folder, configuration: database, logger: logger, options: options)
            .up(progress: progress)
    }

    private func bootstrap(_ folder: MigrationFolder, in database: ConnectionConfiguration) async throws {
        try await at(database).withLogin { session in
            for file in folder.bootstrap {
                try await session.transaction(for: nil) { try await session.run(file, in: $0) }
            }
        }
    }

    private func load(_ schema: String, in database: ConnectionConfiguration) async throws -> SchemaSnapshot {
        try await at(database).withLogin { session in
            do {
                try await session.connection.executeScript(unsafeText: schema)
            } catch let error as PostgresError {
                throw MigrationError(error, code: .badFiles, "schema.sql can't be loaded")
            }
        }
        return try await at(database).snapshot()
    }

    private func snapshot() async throws -> SchemaSnapshot {
        try await withSession { try await SchemaSnapshot($0.connection) }
    }

    /// Lends a session that stays the login, and doesn't become the owner.
    private func withLogin(_ body: (MigrationSession) async throws -> Void) async throws {
        var options = options
        options.role = nil
        try await MigrationRunner(folder: folder, configuration: configuration, logger: logger, options: options)
            .withSession(body)
    }
}
