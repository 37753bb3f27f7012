public import Logging
public import ServiceLifecycle

/// A bounded number of connections, shared by many tasks.
///
/// ```swift
/// let pool = Pool(ConnectionConfiguration("postgresql:///registry"), size: 16, logger: logger)
/// let rows = try await pool.query("select name from registry.authority where code = \(code)")
/// ```
///
/// Connections are opened when they are needed, in the task that needs one, and kept until they are old. When that fails
/// three times in a row, who needs one is told `.connection` at once, and one task at a time tries again. Who finds none free waits in the
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
    private let minimum: Int
    private let maximumLifetime: Duration
    private let logger: Logger
    private let queue: PoolQueue

    /// A pool of up to `size` connections, none of them open yet.
    ///
    /// - Parameters:
    ///   - minimum: how many connections ``run()`` keeps open, used or not, so that nobody waits for the first.
    ///   - waitTimeout: how long a task waits for a connection before it gets `.poolExhausted`.
    ///   - maximumLifetime: how old a connection gets, less up to a tenth by chance, so that not all end at once. It is
    ///     closed when it comes back after that, or idle. A backend's caches only grow, and new nodes want their share.
    public init(
        _ configuration: ConnectionConfiguration,
        size: Int,
        minimum: Int = 0,
        waitTimeout: Duration = .seconds(5),
        maximumLifetime: Duration = .seconds(3600),
        logger: Logger
    ) {
        self.configuration = configuration
        self.minimum = minimum
        self.maximumLifetime = maximumLifetime
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

    /// Runs `body` in a transaction; see ``Connection/withTransaction(isolation:_:retry:_:)``.
    public func withTransaction<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ mode: TransactionMode = .readWrite,
        retry: RetryPolicy = .never,
        _ body: (Transaction) async throws -> sending Value
    ) async throws -> sending Value {
        try await retry.run { try await runTransaction(mode, body) }
    }

    /// Each attempt on a connection of its own, so that nobody waits for one that pauses.
    private func runTransaction<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ mode: TransactionMode,
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
        let connection = if let free = try leaseNow() { free } else { try await lease() }
        do throws(PostgresError) {
            let rows = try await connection.query(sql)
            if !giveBackNow(connection) { await giveBack(connection) }
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

    /// Lends a statement's rows to `body` as they come; see ``Connection/stream(isolation:_:_:)``.
    public func stream<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        _ body: (RowStream) async throws -> sending Value
    ) async throws -> sending Value {
        let connection = try await lease()
        let value: Value
        do {
            value = try await connection.stream(sql, body)
        } catch {
            await giveBack(connection)
            throw error
        }
        await giveBack(connection)
        return value
    }

    // MARK: Tasks

    /// ``Connection/executor``.
    public var executor: any TaskExecutor { Connection.executor }

    // MARK: Life

    /// Keeps the pool's minimum open and closes what is old, until the graceful shutdown; then drains the pool.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await self.tend()
                try? await Task.sleep(for: .seconds(1))
            }
        }
        await close()
    }

    private func tend() async {
        let work = queue.tend(minimum: minimum)
        for connection in work.retired { await connection.close() }
        for _ in 0..<work.missing {
            do throws(PostgresError) {
                await release(try await open())
            } catch {
                logger.warning("a connection couldn't be opened", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Refuses new users, closes what is idle, and returns when the last leased connection has come back (or the task
    /// that waits here is cancelled).
    public func close() async {
        for connection in queue.close() { await connection.close() }
        await queue.drained()
    }

    /// What the pool holds now, and what it has done since it was made.
    public var metrics: PoolMetrics { queue.metrics }

    // MARK: Leases

    /// A connection, if there is one that certainly lives and nobody has to wait. As ``lease()``, for those who can't afford
    /// the price of an asynchronous call.
    private func leaseNow() throws(PostgresError) -> Connection? {
        guard let runner = Reactor.current else { return nil }
        return try queue.leaseIdle { runner.isQuiet($0.descriptor) }
    }

    /// Gives a connection back if nothing has to be done for that.
    private func giveBackNow(_ connection: Connection) -> Bool {
        connection.standing == .clean && queue.releaseIfWanted(connection)
    }

    private func lease() async throws(PostgresError) -> Connection {
        let grant =
            if let grant = try queue.leaseNow() { grant } else {
                try await queue.lease(within: waitTimeout)
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
            let connection = try await Connection.connect(configuration, logger: logger)
            connection.setRetirement(.now + maximumLifetime * Double.random(in: 0.9...1))
            queue.opened()
            return connection
        } catch {
            if error.code == .cancelled { queue.vacate() } else { queue.failed() }
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
        guard let unwanted = queue.release(connection) else { return }
        await unwanted.connection.close()
        if unwanted.vacates { queue.vacateRetired() }
    }

    private func discard(_ connection: Connection) async {
        logger.debug("a connection that can't be used again was closed")
        await connection.close()
        queue.vacate()
    }
}
