import Access
import ArgumentParser
import Logging
import Postgres
import Registry
import Server

/// Where the index is, for commands that use it as the API does.
struct IndexOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The database, as contactpoint_api. [env: CONTACTPOINT_DATABASE]", valueName: "url")
    )
    var database: String?

    func conninfo() throws -> String {
        try Setting.required(database, "--database", "CONTACTPOINT_DATABASE")
    }

    /// Lends a pool.
    func withPool<Value: Sendable>(_ body: (Pool) async throws -> Value) async throws -> Value {
        try await Pool.lent(ServerConfiguration.database(try conninfo()), body)
    }
}

/// Where the index is, for the operator's commands.
struct OperatorOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The database, as contactpoint_operator. [env: CONTACTPOINT_OPERATOR_DATABASE]",
            valueName: "url"
        )
    )
    var database: String?

    /// Lends a pool.
    func withPool<Value: Sendable>(_ body: (Pool) async throws -> Value) async throws -> Value {
        let url = try Setting.required(database, "--database", "CONTACTPOINT_OPERATOR_DATABASE")
        return try await Pool.lent(ServerConfiguration.database(url), body)
    }
}

/// Where the index is, for commands that seal and verify its audit.
struct AuditDatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The database, as contactpoint_audit. [env: CONTACTPOINT_AUDIT_DATABASE]", valueName: "url")
    )
    var auditDatabase: String?

    /// How long one statement may take: a window of a verification, or a backlog of an hour to seal.
    static func configuration(_ url: String) -> ConnectionConfiguration {
        var configuration = ServerConfiguration.database(url)
        configuration.statementDeadline = .seconds(300)
        return configuration
    }

    /// Lends a pool.
    func withPool<Value: Sendable>(_ body: (Pool) async throws -> Value) async throws -> Value {
        let url = try Setting.required(auditDatabase, "--audit-database", "CONTACTPOINT_AUDIT_DATABASE")
        return try await Pool.lent(Self.configuration(url), body)
    }
}

extension Pool {
    /// Lends a small pool, and closes it.
    static func lent<Value: Sendable>(
        _ configuration: ConnectionConfiguration,
        _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        let pool = Pool(configuration, size: 2, logger: Logger(label: "contactpoint"))
        do {
            let value = try await body(pool)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }
}

/// The key by which a service proves to the database who asks.
struct SessionKeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file with the session key. [env: CONTACTPOINT_SESSION_KEY_FILE]",
            valueName: "file"
        )
    )
    var sessionKeyFile: String?

    func path() throws -> String {
        try Setting.required(sessionKeyFile, "--session-key-file", "CONTACTPOINT_SESSION_KEY_FILE")
    }

    func key() throws -> SessionKey { try SessionKeys.read(from: try path()) }
}
