import Logging
import Postgres
import TestDatabase
import Testing

let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// Lends a connection to a fresh database, and the database's URL.
func withDatabase<Value>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (Connection, ConnectionConfiguration) async throws -> sending Value
) async throws -> sending Value {
    try await TestDatabase.withEmpty { url in
        let configuration = ConnectionConfiguration(url)
        let connection = try await Connection.connect(configuration, logger: quiet)
        let value = try await body(connection, configuration)
        await connection.close()
        return value
    }
}

/// Runs `body`, which must throw a `PostgresError`, and returns that.
func failure<Value>(
    isolation: isolated (any Actor)? = #isolation,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Value
) async throws -> PostgresError {
    try await #require(throws: PostgresError.self, sourceLocation: sourceLocation) {
        _ = try await body()
    }
}

extension Connection {
    /// Returns when another backend runs a statement whose text holds `part`.
    func waitUntilActive(_ part: String, pid: Int32) async throws {
        let limit = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < limit {
            let rows = try await query(
                "select 1 from pg_stat_activity where pid = \(pid) and state = 'active' and query like \("%\(part)%")"
            )
            if !rows.isEmpty { return }
            await Task.yield()
        }
        Issue.record("backend \(pid) never ran \(part)")
    }

    func one<Value: PostgresDecodable>(_ sql: SQL, as _: Value.Type = Value.self) async throws -> Value {
        try #require(try await query(sql).first).decode(Value.self)
    }
}
