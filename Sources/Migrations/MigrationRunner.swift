public import Logging
public import Postgres

/// Brings a database to the state that a folder of migrations describes.
///
/// ```swift
/// let runner = MigrationRunner(
///     folder: try MigrationFolder(directory: "migrations"),
///     configuration: ConnectionConfiguration("postgresql://migrator@db.example/app"),
///     logger: logger,
///     options: MigrationOptions(role: "owner", tool: "app 1.2")
/// )
/// try await runner.up { event in print(event) }
/// ```
///
/// Each method opens a connection of its own, straight to the server: through a pooler that gives each transaction another
/// session the run lock protects nothing.
public struct MigrationRunner: Sendable {
    let folder: MigrationFolder
    let configuration: ConnectionConfiguration
    let logger: Logger
    let options: MigrationOptions

    /// Makes a runner. Nothing is connected or changed until one of its methods is called.
    public init(
        folder: MigrationFolder,
        configuration: ConnectionConfiguration,
        logger: Logger,
        options: MigrationOptions = MigrationOptions()
    ) {
        self.folder = folder
        self.logger = logger
        self.options = options
        var configuration = configuration
        configuration.applicationName = options.tool
        // How long a statement may run is said by statement_timeout; a month stands for no limit.
        configuration.statementDeadline = .seconds(30 * 86_400)
        // A run is one statement at a time, most of them short: to suspend and be woken would take longer than to wait.
        configuration.glance = .milliseconds(10)
        self.configuration = configuration
    }

    /// Tells how the database stands to the folder. Changes nothing and makes nothing, in a database untouched as well.
    ///
    /// Contradictions between files and history are in ``MigrationStatus/problems``, not thrown.
    public func status() async throws -> MigrationStatus {
        try await withSession { session in
            _ = try await session.connection.execute("set default_transaction_read_only = on")
            let history = MigrationHistory(session: session)
            guard try await history.exists() else {
                return MigrationStatus(hasHistory: false, folder: folder, history: [])
            }
            return MigrationStatus(hasHistory: true, folder: folder, history: try await history.entries())
        }
    }

    /// Checks that what was applied is what the files say, and runs the verify scripts of all that was applied.
    ///
    /// Each script runs in a read-only transaction. Pending files are no failure.
    ///
    /// - Throws: ``MigrationError`` for the first contradiction or the first script that fails.
    public func verify(progress: @Sendable (MigrationEvent) -> Void = { _ in }) async throws {
        try await withSession { session in
            let history = MigrationHistory(session: session)
            let rows = try await history.exists() ? try await history.entries() : []
            let plan = MigrationPlan(folder: folder, history: rows)
            if let problem = plan.problems.first { throw problem }
            for item in plan.versioned where item.state == .applied {
                guard let script = item.migration.verification else { continue }
                let start = ContinuousClock.now
                progress(.started(path: script.path, attempt: 1))
                try await session.transaction(.readOnly, for: script) { transaction in
                    try await session.begin(script, in: transaction)
                    try await session.verify(with: script, in: transaction)
                }
                progress(.applied(path: script.path, elapsed: ContinuousClock.now - start))
            }
        }
    }

    func withSession<R: Sendable>(_ body: (MigrationSession) async throws -> R) async throws -> R {
        do {
            return try await withTaskExecutorPreference(Connection.executor) {
                try await MigrationSession.with(configuration, options: options, logger: logger, body)
            }
        } catch let error as PostgresError {
            throw MigrationError(error, code: .unexpected, "the history can't be read or written")
        } catch is CancellationError {
            throw MigrationError(.interrupted, "stopped while it waited", wayOut: "run it again")
        }
    }
}
