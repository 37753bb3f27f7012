public import Logging
public import ServiceLifecycle

/// A bounded number of connections, shared by many tasks.
///
/// ```swift
/// let pool = Pool(ConnectionConfiguration("postgresql:///registry"), size: 16, logger: logger)
/// let rows = try await pool.query("select name from registry.authority where code = \(code)")
/// ```
///
/// Connections are opened when they are needed, in the task that needs one, and kept. Who finds none free waits in the
/// order of arrival, for at most `waitTimeout`.
///
/// **What a connection carries over to its next user: nothing.**
/// - After ``withConnection(isolation:_:)``, where anything can have been done to the session, it runs `discard all`.
/// - After a statement, a pipeline or a transaction it does so when one of the statements can change a session (`set`,
///   `listen`, a session's advisory lock …) or a script was run. A *function* that changes its session without the text
///   showing it (`set_config(…, …, false)` inside) isn't seen: call it in `withConnection`.
/// - A connection that isn't idle (in a transaction, in a COPY, lost) is closed, never pooled.
///
/// The pool works without ``run()``; as a `Service` it is drained at the graceful shutdown, after the services that use it.
public final class Pool: Service, Sendable {
    private let configuration: ConnectionConfiguration
    private let waitTimeout: Duration
    private let logger: Logger
    private let queue: PoolQueue

    /// A pool of up to `size` connections, none of them open yet.
    public init(
        _ configuration: ConnectionConfiguration,
        size: Int,
        waitTimeout: Duration = .seconds(5),
        logger: Logger
    ) {
        self.configuration = configuration
        self.waitTimeout = waitTimeout
        self.logger = logger
        queue = PoolQueue(size: size)
    }

    // MARK: Using a connection

    /// Lends a connection to `body`. Use it when the session itself matters: `set`, `listen`, advisory locks, scripts.
    public func withConnection<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Connection) async throws -> sending Value
    ) async throws -> sending Value {
        let connection = try await lease()
        let value: Value
        do {
            value = try await body(connection)
        } catch {
            await giveBack(connection, mustClean: true)
            throw error
        }
        await giveBack(connection, mustClean: true)
        return value
    }

    /// Runs `body` in a transaction; see ``Connection/withTransaction(isolation:_:_:)``.
    public func withTransaction<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ mode: TransactionMode = .readWrite,
        _ body: (Transaction) async throws -> sending Value
    ) async throws -> sending Value {
        let connection = try await lease()
        let value: Value
        do {
            value = try await connection.withTransaction(mode, body)
        } catch {
            await giveBack(connection)
            throw error
        }
        await giveBack(connection)
        return value
    }

    /// Runs a statement; see ``Connection/query(_:)``.
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows {
        let connection = try await lease()
        do throws(PostgresError) {
            let rows = try await connection.query(sql)
            await giveBack(connection)
            return rows
        } catch {
            await giveBack(connection)
            throw error
        }
    }

    /// Runs a statement and returns the number of rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) async throws(PostgresError) -> Int {
        try await query(sql).affected
    }

    /// Runs segments in one round trip; see ``Connection/pipeline(_:)``.
    public func pipeline(_ segments: [[SQL]]) async throws(PostgresError) -> [[Rows]] {
        let connection = try await lease()
        do throws(PostgresError) {
            let rows = try await connection.pipeline(segments)
            await giveBack(connection)
            return rows
        } catch {
            await giveBack(connection)
            throw error
        }
    }

    // MARK: Life

    /// Waits for the graceful shutdown, then drains the pool.
    public func run() async throws {
        try? await gracefulShutdown()
        await close()
    }

    /// Refuses new users, closes what is idle, and returns when the last leased connection has come back (or the task
    /// that waits here is cancelled).
    public func close() async {
        for connection in queue.close() { await connection.close() }
        await queue.drained()
    }

    /// How many connections are leased or being opened, idle, and how many tasks wait.
    package var load: (leased: Int, idle: Int, waiting: Int) { queue.load }

    // MARK: Leases

    private func lease() async throws(PostgresError) -> Connection {
        let grant =
            if let grant = try queue.leaseNow() { grant } else {
                try await queue.lease(deadline: .now + waitTimeout)
            }
        switch grant {
        case .connection(let connection):
            if !connection.isSilent {
                // The server has said something since: that it goes away, most likely.
                guard await connection.isAlive() else {
                    logger.debug("an idle connection was lost")
                    return try await open()
                }
            }
            return connection
        case .slot:
            return try await open()
        }
    }

    private func open() async throws(PostgresError) -> Connection {
        do throws(PostgresError) {
            return try await Connection.connect(configuration, logger: logger)
        } catch {
            queue.vacate()
            throw error
        }
    }

    private func giveBack(_ connection: Connection, mustClean: Bool = false) async {
        switch connection.standing {
        case .clean where !mustClean:
            await release(connection)
        case .clean, .dirty:
            if await connection.clean() {
                await release(connection)
            } else {
                await discard(connection)
            }
        case .inTransaction, .closed:
            await discard(connection)
        }
    }

    private func release(_ connection: Connection) async {
        if let unwanted = queue.release(connection) { await unwanted.close() }
    }

    private func discard(_ connection: Connection) async {
        logger.debug("a connection that can't be used again was closed")
        await connection.close()
        queue.vacate()
    }
}
