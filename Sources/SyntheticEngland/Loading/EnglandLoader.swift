package import Logging
package import Postgres

/// Fills an empty, migrated database with a nation.
///
/// The tables' row-level security is forced, so nobody but a superuser can write to them in bulk: the connection must be
/// one. For speed it drops indexes and keys, copies every table on a connection of its own beside the others (in the
/// transaction that truncated it, so rows are frozen and, with `wal_level = minimal`, not logged), derives candidates
/// and search keys with the database's own functions, and makes indexes and keys again, validated.
///
/// **When it fails**, the tables are emptied and their definitions brought back before the error is thrown. When it is
/// killed, the next load does that first. No audit entry is written: nothing is disclosed.
package struct EnglandLoader: Sendable {
    let england: England
    let configuration: ConnectionConfiguration
    let logger: Logger
    let progress: @Sendable (LoadProgress) -> Void

    /// Sessions that work at a time, in the database or on blocks.
    static let lanes = 2

    /// Makes a nation and loads it. Throws ``EnglandLoadError`` before anything is changed.
    ///
    /// - Parameter database: a connection string with a superuser's name.
    package static func load(
        children: Int,
        seed: UInt64,
        today: CivilDate = England.defaultToday,
        authorities: Set<Int16>? = nil,
        database: String,
        logger: Logger,
        progress: @escaping @Sendable (LoadProgress) -> Void = { _ in }
    ) async throws {
        var configuration = ConnectionConfiguration(database)
        configuration.applicationName = "contactpoint england"
        configuration.statementDeadline = .seconds(6 * 3600)
        let loader = EnglandLoader(
            england: England(children: children, seed: seed, today: today, authorities: authorities),
            configuration: configuration,
            logger: logger,
            progress: progress
        )
        try await loader.load()
    }

    static let tables = EnglandTable.allCases.map(\.name) + ["search.candidate", "search.key"]

    private func load() async throws {
        let definitions = try await withConnection { connection in
            try await checkTarget(connection)
            if let left = try await TableDefinitions.leftBehind(on: connection) {
                progress(LoadProgress(phase: .mending, done: 0, total: left.all.count, elapsed: .zero))
                try await left.mend(tables: Self.tables, on: connection)
            }
            try await checkEmpty(connection)
            let definitions = try await TableDefinitions.read(of: Self.tables, on: connection)
            try await definitions.drop(on: connection)
            return definitions
        }
        do {
            try await copy()
            try await restore(definitions, kinds: [.key, .index], except: "search.key")
            try await deriveKeys()
            try await restore(definitions, kinds: [.key, .index], only: "search.key")
            try await validate(definitions)
            try await vacuum()
        } catch {
            // A cancelled task can't send the statements that mend.
            try await Task.detached { [self] in
                try await withConnection { try await definitions.mend(tables: Self.tables, on: $0) }
            }.value
            throw error
        }
        progress(LoadProgress(phase: .done, done: england.children, total: england.children, elapsed: .zero))
    }

    private func checkTarget(_ connection: Connection) async throws {
        let who = try await connection.query("select rolsuper from pg_roles where rolname = current_user")
        guard try who.decode(Bool.self).first == true else {
            throw EnglandLoadError(
                code: .notSuperuser,
                description: """
                    loading a nation needs a superuser's connection: the tables' row-level security is forced, \
                    so nobody else can write to them in bulk
                    """
            )
        }
        let found = try await connection.query("select to_regclass('registry.child') is not null")
        guard try found.decode(Bool.self).first == true else {
            throw EnglandLoadError(
                code: .noSchema,
                description: "the database has no schema yet: run `contactpoint migrate up` first"
            )
        }
    }

    private func checkEmpty(_ connection: Connection) async throws {
        for table in Self.tables {
            let found = try await connection.query(
                SQL(unsafeText: "select exists (select from \(table) limit 1)")
            )
            guard try found.decode(Bool.self).first == false else {
                throw EnglandLoadError(
                    code: .notEmpty,
                    description: "\(table) holds rows already: a nation is only loaded into an empty index"
                )
            }
        }
    }

    func withConnection<Value: Sendable>(
        _ body: (Connection) async throws -> Value
    ) async throws -> Value {
        let connection = try await Connection.connect(configuration, logger: logger)
        do {
            let value = try await body(connection)
            await connection.close()
            return value
        } catch {
            await connection.close()
            throw error
        }
    }

    /// A connection for building: no triggers, large sorts, and no compiling of plans, which takes longer than the keys do.
    func withBuildingConnection<Value: Sendable>(
        _ body: (Connection) async throws -> Value
    ) async throws -> Value {
        try await withConnection { connection in
            try await connection.executeScript(
                unsafeText: """
                    set session_replication_role = replica;
                    set maintenance_work_mem = '1GB';
                    set work_mem = '256MB';
                    set max_parallel_maintenance_workers = 1;
                    set synchronous_commit = off;
                    set jit = off;
                    """
            )
            return try await body(connection)
        }
    }
}
