import Foundation
import Logging
import Migrations
import Postgres
import Synchronization
import TestDatabase

/// A runner on a folder and an empty database, and a look into that database.
struct Runs {
    let url: String
    let scratch: ScratchFolder

    /// Lends a scratch folder with these files and an empty database.
    static func with<R>(
        _ files: [String: String],
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Runs) async throws -> sending R
    ) async throws -> sending R {
        try await ScratchFolder.with(files) { scratch in
            try await TestDatabase.withEmpty { url in
                try await body(Runs(url: url, scratch: scratch))
            }
        }
    }

    func runner(_ options: MigrationOptions = MigrationOptions(backoff: { _ in .zero })) throws -> MigrationRunner {
        MigrationRunner(
            folder: try scratch.read(),
            configuration: ConnectionConfiguration(url),
            logger: Logger(label: "test"),
            options: options
        )
    }

    /// Runs everything and tells what it said.
    @discardableResult
    func up(
        _ options: MigrationOptions = MigrationOptions(backoff: { _ in .zero }),
        scope: MigrationScope = .everything
    ) async throws -> [MigrationEvent] {
        let events = Mutex<[MigrationEvent]>([])
        try await runner(options).up(scope) { event in events.withLock { $0.append(event) } }
        return events.withLock { $0 }
    }

    /// The first column of a query's rows, as text.
    func texts(_ sql: SQL) async throws -> [String] {
        try await withConnection { connection in
            try await connection.query(sql).decode(String.self)
        }
    }

    func withConnection<R>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Connection) async throws -> sending R
    ) async throws -> sending R {
        let connection = try await Connection.connect(ConnectionConfiguration(url), logger: Logger(label: "test"))
        do {
            let result = try await body(connection)
            await connection.close()
            return result
        } catch {
            await connection.close()
            throw error
        }
    }
}

extension [MigrationEvent] {
    /// The files that were done, in order.
    var applied: [String] {
        compactMap { if case .applied(let path, _) = $0 { path } else { nil } }
    }

    /// How often something was tried again.
    var retries: Int {
        filter { if case .retrying = $0 { true } else { false } }.count
    }
}
