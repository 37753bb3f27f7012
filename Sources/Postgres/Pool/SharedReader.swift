public import Logging

/// Read-only statements of many tasks on a few connections, sent together: for lookups that are independent of one
/// another and of any transaction.
///
/// ```swift
/// let reader = SharedReader(configuration, connections: 2, logger: logger)
/// let rows = try await reader.query("select name from registry.authority where code = \(code)")
/// ```
///
/// What tasks ask for while a connection is busy goes out in one round trip when it is free: system calls and context
/// switches are the cost of a lookup, and they are shared.
///
/// **What that means.** Statements that travel together run in one implicit transaction, each with a snapshot of its own
/// (read committed). If one fails, the others are run again by themselves, which is why the connections are read-only: a
/// write is refused with `25006`. A slow statement holds up those behind it, so long ones belong in a ``Pool``. A
/// task that is cancelled stops waiting only while its statement hasn't been sent.
public final class SharedReader: Sendable {
    private let configuration: ConnectionConfiguration
    private let logger: Logger
    private let desks: [Desk]

    /// A reader on this many connections, none of them open yet.
    public init(_ configuration: ConnectionConfiguration, connections: Int = 2, logger: Logger) {
        precondition(connections > 0, "A reader has at least one connection.")
        self.configuration = configuration
        self.logger = logger
        desks = (0..<connections).map { _ in Desk() }
    }

    /// Runs a read-only statement. Throws as ``Connection/query(_:)``.
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows {
        if Task.isCancelled { throw PostgresError(.cancelled) }
        let desk = desks.min { $0.length < $1.length } ?? desks[0]
        switch await desk.queue(sql) {
        case .answer(let answer): return try answer.get()
        case .closed: throw PostgresError(.poolClosed)
        case .serve(let statements):
            let answers = await answer(statements, at: desk)
            desk.handOn(answers)
            return try answers[0].get()
        }
    }

    /// Refuses new statements and closes the connections, each after what it has taken on.
    public func close() async {
        for desk in desks { await desk.close()?.close() }
    }

    /// Not cancellable: who happens to serve does it for others too.
    private func answer(_ statements: [SQL], at desk: Desk) async -> [Result<Rows, PostgresError>] {
        let connection: Connection
        do throws(PostgresError) {
            connection = try await open(desk)
            do throws(PostgresError) {
                return try await connection.pipeline(together: statements).map { .success($0) }
            } catch  where error.code != .timeout && statements.count > 1 && connection.standing != .closed {
                logger.debug("a statement failed, and those sent with it are run again")
            }
        } catch {
            return statements.map { _ in .failure(error) }
        }
        var answers: [Result<Rows, PostgresError>] = []
        for statement in statements {
            do throws(PostgresError) {
                answers.append(.success(try await connection.pipeline(together: [statement])[0]))
            } catch {
                answers.append(.failure(error))
            }
        }
        return answers
    }

    private func open(_ desk: Desk) async throws(PostgresError) -> Connection {
        if let connection = desk.connection, connection.standing != .closed { return connection }
        let connection = try await Connection.connect(configuration, logger: logger, isCancellable: false)
        try await connection.executeScript(
            unsafeText: "set default_transaction_read_only = on",
            isCancellable: false
        )
        desk.connection = connection
        return connection
    }
}

/// The statements that wait for one connection. Who comes first serves: sends everything that is there, and hands the
/// desk on to the first of those who came meanwhile.
private final class Desk: Sendable {
    enum Turn: Sendable {
        case answer(Result<Rows, PostgresError>)
        /// Send these, of which the first is the caller's own.
        case serve([SQL])
        case closed
    }

    private struct Visitor {
        let id: UInt64
        let sql: SQL
        let continuation: CheckedContinuation<Turn, Never>
    }

    private struct State {
        var connection: Connection?
        var isServed = false
        var isClosed = false
        var nextID: UInt64 = 0
        var visitors: [Visitor] = []
        /// Those whose statements are being sent, without the one who sends.
        var served: [Visitor] = []
    }

    /// At most so many statements travel together, so that the first answer isn't far.
    private static let limit = 128

    private let state = Lock(State())

    var length: Int { state.withLock { $0.isServed ? 1 + $0.visitors.count + $0.served.count : 0 } }

    var connection: Connection? {
        get { state.withLock { $0.connection } }
        set { state.withLock { $0.connection = newValue } }
    }

    func queue(_ sql: SQL) async -> Turn {
        let quick = state.withLock { state -> Turn? in
            if state.isClosed { return .closed }
            if state.isServed { return nil }
            state.isServed = true
            return .serve([sql])
        }
        if let quick { return quick }
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let turn = state.withLock { state -> Turn? in
                    if state.isClosed { return .closed }
                    if Task.isCancelled { return .answer(.failure(PostgresError(.cancelled))) }
                    guard state.isServed else {
                        state.isServed = true
                        return .serve([sql])
                    }
                    state.visitors.append(Visitor(id: id, sql: sql, continuation: continuation))
                    return nil
                }
                if let turn { continuation.resume(returning: turn) }
            }
        } onCancel: {
            let visitor = state.withLock { state in
                state.visitors.firstIndex { $0.id == id }.map { state.visitors.remove(at: $0) }
            }
            visitor?.continuation.resume(returning: .answer(.failure(PostgresError(.cancelled))))
        }
    }

    /// Gives the others their answers, after the next one can go on.
    func handOn(_ answers: [Result<Rows, PostgresError>]) {
        let (served, next, statements) = state.withLock { state in
            let served = state.served
            let batch = state.visitors.prefix(Self.limit)
            state.visitors.removeFirst(batch.count)
            state.served = Array(batch.dropFirst())
            state.isServed = !batch.isEmpty
            return (served, batch.first, batch.map(\.sql))
        }
        next?.continuation.resume(returning: .serve(statements))
        for (visitor, answer) in zip(served, answers.dropFirst()) {
            visitor.continuation.resume(returning: .answer(answer))
        }
    }

    func close() -> Connection? {
        let (visitors, connection) = state.withLock { state in
            state.isClosed = true
            defer { state.visitors = [] }
            return (state.visitors, state.connection)
        }
        for visitor in visitors { visitor.continuation.resume(returning: .closed) }
        return connection
    }
}
