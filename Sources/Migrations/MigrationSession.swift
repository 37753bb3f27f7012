internal import Logging
internal import Postgres

/// The one connection of a run, and what the run asks of it.
struct MigrationSession: Sendable {
    let connection: Connection
    let options: MigrationOptions
    /// What is being done, for whoever watches.
    let activity = Activity()

    /// Opens the connection, becomes the owner role, lends the session and closes it.
    static func with<R: Sendable>(
        _ configuration: ConnectionConfiguration,
        options: MigrationOptions,
        logger: Logger,
        _ body: (MigrationSession) async throws -> R
    ) async throws -> R {
        let connection: Connection
        do {
            connection = try await Connection.connect(configuration, logger: logger)
        } catch {
            throw MigrationError(error, code: .unreachable, "the database can't be reached")
        }
        let session = MigrationSession(connection: connection, options: options)
        do {
            try await session.refusePooler()
            try await session.becomeOwner()
            let result = try await body(session)
            await connection.close()
            return result
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Refuses a pooler, which hides the server's own session: `pg_backend_pid()` isn't the process that the connection was
    /// told of. In transaction mode it would give each transaction another session: a run lock that locks nothing, settings
    /// and roles that reach other people's statements. Nothing was set yet when this is asked.
    private func refusePooler() async throws {
        let process = try await connection.query("select pg_backend_pid()").decode(Int32.self).first
        let announced = await connection.backendPID
        guard process != announced else { return }
        throw MigrationError(
            .usage,
            "a pooler stands between the runner and the database",
            expected: "a session of the server's own, process \(announced)",
            applied: "the statement ran in process \(process ?? 0)",
            wayOut: "give the address of the server itself, not the pooler's"
        )
    }

    /// Forgets what a file may have set, and becomes the owner role again.
    func becomeOwner() async throws {
        do {
            _ = try await connection.pipeline([ownership])
        } catch {
            throw MigrationError(error, code: .notPermitted, "can't become the role \(options.role ?? "of the login")")
        }
    }

    /// If the runner is killed the server finds out while it waits or works, and not when it is done: else a dead run would
    /// hold its locks on.
    private var ownership: [SQL] {
        let role: SQL = if let role = options.role { "set role \(identifier: role)" } else { "set role none" }
        return ["reset session authorization", "reset all", role, "set client_connection_check_interval = '1s'"]
    }

    /// Runs a body in a transaction of its own.
    func transaction(
        _ mode: TransactionMode = .readWrite,
        for file: MigrationFile?,
        _ body: (Transaction) async throws -> Void
    ) async throws {
        do {
            try await connection.withTransaction(mode) { transaction in try await body(transaction) }
        } catch let error as PostgresError {
            throw MigrationError(error, code: .rolledBack, "the transaction failed", file: file)
        }
    }

    /// Begins a transaction as the owner, with a file's time limits and no setting of an earlier one.
    func begin(_ file: MigrationFile, in transaction: Transaction) async throws {
        _ = try await transaction.pipeline(ownership + limits(of: file))
    }

    /// How long a file's statements may wait and run.
    private func limits(of file: MigrationFile) -> [SQL] {
        let lockTimeout = file.directives.lockTimeout ?? options.lockTimeout
        let statementTimeout = file.directives.statementTimeout ?? options.statementTimeout
        return [
            SQL(unsafeText: "set local lock_timeout = \(lockTimeout.milliseconds)"),
            SQL(unsafeText: "set local statement_timeout = \(statementTimeout.milliseconds)"),
        ]
    }

    /// Becomes the owner again within a transaction, in case a file became another role.
    private var resumeOwner: SQL {
        if let role = options.role { "set local role \(identifier: role)" } else { "set local role none" }
    }

    /// Runs a file's statements as the first of a transaction.
    func runFirst(_ file: MigrationFile, in transaction: Transaction) async throws {
        try await run(file, in: transaction, after: ownership + limits(of: file))
    }

    /// Runs a file's statements, the first in one round trip with what comes before it.
    func run(_ file: MigrationFile, in transaction: Transaction, after settings: [SQL] = []) async throws {
        if file.statements.isEmpty { try await transaction.executeScript(unsafeText: "", after: settings) }
        for (index, statement) in file.statements.enumerated() {
            activity.begin(file.path, statement: index + 1)
            defer { activity.end() }
            do {
                try await transaction.executeScript(unsafeText: statement.text, after: index == 0 ? settings : [])
            } catch {
                if error.scriptStatement == 0 {
                    throw MigrationError(error, code: .rolledBack, "the role or the limits can't be set", file: file)
                }
                throw MigrationError(
                    error,
                    code: .rolledBack,
                    "failed and was rolled back",
                    file: file,
                    statement: (index + 1, statement.line)
                ).naming(activity.blockers)
            }
        }
    }

    /// Runs a verify script so that nothing stays of it: it may not write, and what it sets is undone.
    func verify(with script: MigrationFile?, in transaction: Transaction) async throws {
        guard let script else { return }
        try await transaction.executeScript(
            unsafeText: "\(resumeOwner.text); savepoint verification; set local transaction_read_only = on"
        )
        if let timeout = script.directives.statementTimeout {
            _ = try await transaction.query(
                "select set_config('statement_timeout', \("\(timeout.milliseconds)ms"), true)"
            )
        }
        try await run(script, in: transaction)
        try await transaction.executeScript(
            unsafeText: "rollback to savepoint verification; release savepoint verification"
        )
    }

    /// Runs a file's statements after those of other files in one transaction, with limits of its own.
    func runNext(_ file: MigrationFile, in transaction: Transaction) async throws {
        try await run(file, in: transaction, after: ["reset all", resumeOwner] + limits(of: file))
    }

    /// Writes a row of the history in the transaction of what it tells.
    func record(_ insertion: SQL, in transaction: Transaction) async throws {
        _ = try await transaction.pipeline([resumeOwner, insertion])
    }

    /// Writes a row of the history as the last of its transaction, and commits.
    func commit(_ transaction: Transaction, recording insertion: SQL) async throws {
        try await transaction.commit(after: [resumeOwner, insertion])
    }
}
