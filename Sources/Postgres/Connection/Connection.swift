import CLibpq
import Foundation
public import Logging
import Synchronization

/// One connection to the database.
///
/// A connection runs one statement at a time; the next caller's waits for its end. While a ``Transaction``, a stream or a
/// COPY is open on it, only that handle may use it; another caller gets `.usage` instead of ending up inside somebody
/// else's transaction.
///
/// Every wait has a deadline. A cancelled task's statement is cancelled on the server, and the connection is not used
/// again before that cancel has returned, so it hits no other statement.
///
/// Not an actor: its methods run where their caller does, so a statement that a task sends changes threads only if it has
/// to wait.
public final class Connection: Sendable {
    private let configuration: ConnectionConfiguration
    private let logger: Logger
    private let state = Atomic<UInt8>(Standing.closed.rawValue)
    private let socket = Atomic<Int32>(-1)
    /// When a pool is to close it, in nanoseconds.
    private let retirement = Atomic<Int64>(.max)
    private let pid = Atomic<Int32>(0)
    private let version = Atomic<Int>(0)
    private let turns = Lock(Turns())

    // Who has the turn alone touches what follows; `turns` hands it on.
    private nonisolated(unsafe) var wire: Wire?
    /// Who alone may use the connection now; 0 is anybody.
    private nonisolated(unsafe) var owner: UInt64 = 0
    /// A COPY or a stream is open, whose holder alone may use the connection.
    private nonisolated(unsafe) var isStreaming = false

    private struct Turns {
        var isTaken = false
        /// Who waits for the statement that runs to end, in the order in which they came.
        var queue: [CheckedContinuation<Void, Never>] = []
    }

    /// What can be said of a connection between two calls, without waiting for it.
    enum Standing: UInt8 {
        case clean, dirty, inTransaction, closed
    }

    var standing: Standing { Standing(rawValue: state.load(ordering: .acquiring)) ?? .closed }

    private init(_ configuration: ConnectionConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    /// Where tasks that mostly ask the database run best: on the thread that waits for it.
    ///
    /// ```swift
    /// await withTaskExecutorPreference(Connection.executor) { … }
    /// ```
    /// A statement then doesn't change threads, and while one task waits the thread runs the others. There is one such thread
    /// a core, four at most, for all connections of the process, and a task stays on the one that it began on: what runs there
    /// must not block, and what computes for long runs better elsewhere.
    public static var executor: any TaskExecutor { Runners.all }

    /// Opens a connection. Throws `.connection`, `.timeout`, `.cancelled` or `.serverTooOld`.
    public static func connect(
        _ configuration: ConnectionConfiguration,
        logger: Logger
    ) async throws(PostgresError) -> Connection {
        try await connect(configuration, logger: logger, isCancellable: true)
    }

    static func connect(
        _ configuration: ConnectionConfiguration,
        logger: Logger,
        isCancellable: Bool
    ) async throws(PostgresError) -> Connection {
        let connection = Connection(configuration, logger: logger)
        try await connection.open(isCancellable: isCancellable)
        return connection
    }

    /// Closes the connection. A transaction that is open on it is rolled back by the server.
    public func close() async {
        await enter()
        defer { leave() }
        wire = nil
        publish()
    }

    /// The server's version as `server_version_num` has it: 150020 is 15.20. 0 when closed.
    public var serverVersion: Int { get async { version.load(ordering: .relaxed) } }

    /// The process number of the server's backend, as in `pg_stat_activity.pid`. 0 when closed.
    public var backendPID: Int32 { get async { pid.load(ordering: .relaxed) } }

    /// libpq resolves names while it blocks, so a thread that ends afterwards opens the connection. Nobody waits for a
    /// resolver that doesn't answer: then the thread closes what it opens too late.
    private func open(isCancellable: Bool) async throws(PostgresError) {
        let opening = Opening()
        let (configuration, logger) = (configuration, logger)
        let alarm = Reactor.shared.alarm(at: .now + configuration.connectTimeout + .milliseconds(500)) {
            opening.end(.failure(PostgresError(.timeout, "the server's name wasn't resolved in time")))
        }
        defer { Reactor.shared.stop(alarm: alarm) }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard opening.begin(continuation) else { return }
                let thread = Thread {
                    do throws(PostgresError) {
                        let wire = try Wire.open(configuration, logger: logger) { opening.hasEnded }
                        opening.end(.success(wire))
                    } catch {
                        opening.end(.failure(error))
                    }
                }
                thread.name = "postgres-open"
                thread.start()
            }
        } onCancel: {
            if isCancellable { opening.end(.failure(PostgresError(.cancelled))) }
        }
        let wire = try opening.take()
        version.store(Int(PQserverVersion(wire.pointer)), ordering: .relaxed)
        pid.store(PQbackendPID(wire.pointer), ordering: .relaxed)
        self.wire = wire
        publish()
    }

    // MARK: Statements

    /// Runs a statement. It is prepared under its text, and its values and rows travel in binary.
    ///
    /// Throws `.server` with the condition, `.cancelled`, `.timeout`, `.connection` or `.usage`.
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows {
        try await query(sql, as: 0)
    }

    /// Runs a statement and returns the number of rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) async throws(PostgresError) -> Int {
        try await query(sql, as: 0).affected
    }

    /// Runs segments of statements in one round trip, each segment an implicit transaction of its own.
    ///
    /// ```swift
    /// let answers = try await connection.pipeline([[ask], [openGrant, read]])
    /// ```
    /// A setting made with `set_config(…, …, true)` holds to the end of its segment. An error aborts its segment, the
    /// later ones run all the same; everything is read, then the first error is thrown.
    public func pipeline(_ segments: [[SQL]]) async throws(PostgresError) -> [[Rows]] {
        try await turn(as: 0) { wire throws(PostgresError) in try await wire.pipeline(segments) }
    }

    /// Runs statements by the simple protocol, as one implicit transaction unless they say otherwise. For migration
    /// files and a DBA's text: nothing can be bound, and nothing is returned.
    public func executeScript(unsafeText text: String) async throws(PostgresError) {
        try await turn(as: 0) { wire throws(PostgresError) in try await wire.script(text) }
    }

    // MARK: For those who hold the connection

    func query(_ sql: SQL, as caller: UInt64, after prologue: SQL? = nil) async throws(PostgresError) -> Rows {
        if prologue != nil {
            return try await turn(as: caller, taking: true) { wire throws(PostgresError) in
                try await wire.query(sql, after: prologue)
            }
        }
        if !takeTurn() { await enter() }
        defer { leave() }
        let wire = try admit(caller)
        if Task.isCancelled { throw PostgresError(.cancelled) }
        wire.begin()
        do throws(PostgresError) {
            try wire.start(sql)
            if let runner = Reactor.current {
                // Nobody is heard yet who would interrupt it: to listen costs more than most statements take.
                let socket = PQsocket(wire.pointer)
                if wire.exchange.isSent, socket >= 0 { await runner.waitForAnswer(wire, at: socket) }
            } else {
                try await look(wire)
            }
        } catch {
            publish()
            throw error
        }
        if let rows = wire.takeRows() {
            publish()
            return rows
        }
        return try await interruptibly(wire, isCancellable: true) { wire throws(PostgresError) in
            try await wire.finish(sql)
        }
    }

    /// Looks for an answer on this thread, when the others have sent theirs too: then one wait is for several answers.
    private func look(_ wire: Wire) async throws(PostgresError) {
        guard wire.exchange.mayLook else { return try wire.look() }
        let others = Reactor.shared.lookers.add(1, ordering: .relaxed).oldValue
        defer { Reactor.shared.lookers.subtract(1, ordering: .relaxed) }
        if others > 0 { await Task.yield() } else { await wire.share() }
        try wire.look()
    }

    /// One segment, inside the caller's transaction. The caller may be about to begin it.
    func pipeline(_ statements: [SQL], as caller: UInt64) async throws(PostgresError) -> [Rows] {
        try await turn(as: caller, taking: true) { wire throws(PostgresError) in
            try await wire.pipeline([statements])[0]
        }
    }

    func executeScript(unsafeText text: String, isCancellable: Bool) async throws(PostgresError) {
        try await turn(as: 0, isCancellable: isCancellable) { wire throws(PostgresError) in
            try await wire.script(text)
        }
    }

    /// One segment, to its end though the task is cancelled: it is sent for others too.
    func pipeline(together statements: [SQL]) async throws(PostgresError) -> [Rows] {
        try await turn(as: 0, isCancellable: false) { wire throws(PostgresError) in
            try await wire.pipeline([statements])[0]
        }
    }

    /// The caller may be about to begin its transaction, with the prologue.
    func executeScript(_ text: String, as caller: UInt64, after prologue: [SQL]) async throws(PostgresError) {
        try await turn(as: caller, taking: true) { wire throws(PostgresError) in
            try await wire.script(text, after: prologue)
        }
    }

    /// Begins a transaction and gives the connection to it, until ``commit(as:)`` or ``rollback(as:)``.
    func begin(_ mode: TransactionMode, as caller: UInt64) async throws(PostgresError) {
        _ = try await turn(as: caller, taking: true) { wire throws(PostgresError) in try await wire.query(mode.begin) }
    }

    /// Commits. Whatever comes of it, no transaction is open afterwards.
    func commit(as caller: UInt64) async throws(PostgresError) {
        await enter()
        defer { leave() }
        defer { release(caller) }
        try await admitted(as: caller, isCancellable: false) { wire throws(PostgresError) in
            guard wire.isInTransaction || wire.hasFailedTransaction else {
                throw PostgresError(.usage, "the transaction was ended inside its closure")
            }
            _ = try await wire.query("commit")
        }
    }

    /// Runs statements and commits. Where this throws, the transaction may be open still, and has to be rolled back.
    func commit(as caller: UInt64, after statements: [SQL]) async throws(PostgresError) -> [Rows] {
        await enter()
        defer { leave() }
        let rows = try await admitted(as: caller, isCancellable: false) { wire throws(PostgresError) in
            guard wire.isInTransaction || wire.hasFailedTransaction else {
                throw PostgresError(.usage, "the transaction was ended inside its closure")
            }
            return try await wire.pipeline([statements + ["commit"]])[0]
        }
        release(caller)
        return Array(rows.dropLast())
    }

    /// Rolls back, if there is something to.
    func rollback(as caller: UInt64) async {
        await enter()
        defer { leave() }
        defer { release(caller) }
        guard owner == caller else { return }
        try? await admitted(as: caller, isCancellable: false) { wire throws(PostgresError) in
            if !wire.isIdle { _ = try await wire.query("rollback") }
        }
    }

    /// Runs a statement to its end, though the task is cancelled.
    func settle(_ sql: SQL, as caller: UInt64) async throws(PostgresError) {
        _ = try await turn(as: caller, isCancellable: false) { wire throws(PostgresError) in try await wire.query(sql) }
    }

    /// Whether the transaction is aborted and can only be undone.
    var hasFailedTransaction: Bool {
        get async {
            await enter()
            defer { leave() }
            return wire?.hasFailedTransaction ?? true
        }
    }

    /// Lets go of the connection; one that isn't idle now never will be.
    private func release(_ caller: UInt64) {
        guard owner == caller else { return }
        owner = 0
        if let wire, !wire.isIdle { wire.markBroken() }
        publish()
    }

    // MARK: COPY

    func beginCopyIn(_ sql: SQL, as caller: UInt64) async throws(PostgresError) {
        try await turn(as: caller) { wire throws(PostgresError) in
            try await wire.beginCopyIn(sql)
            isStreaming = true
        }
    }

    func putCopy(_ bytes: [UInt8]) async throws(PostgresError) {
        let patience = configuration.statementDeadline
        try await turn(isCancellable: false) { wire throws(PostgresError) in
            try await wire.putCopy(bytes, patience: patience)
        }
    }

    func endCopyIn(failing reason: String? = nil) async throws(PostgresError) -> Int {
        try await turn(isCancellable: reason == nil) { wire throws(PostgresError) in
            isStreaming = false
            return try await wire.endCopyIn(failing: reason)
        }
    }

    // MARK: Streams

    func beginStream(_ sql: SQL, as caller: UInt64) async throws(PostgresError) {
        try await turn(as: caller) { wire throws(PostgresError) in
            try await wire.beginStream(sql)
            isStreaming = true
        }
    }

    func beginCopyOut(_ sql: SQL, as caller: UInt64) async throws(PostgresError) {
        try await turn(as: caller) { wire throws(PostgresError) in
            try await wire.beginCopyOut(sql)
            isStreaming = true
        }
    }

    func nextRows() async throws(PostgresError) -> Wire.Batch<Rows> {
        try await turn { wire throws(PostgresError) in
            let batch = try await ending { () throws(PostgresError) in try await wire.nextRows(limit: 256) }
            if batch.isLast { isStreaming = false }
            return batch
        }
    }

    func nextBytes() async throws(PostgresError) -> Wire.Batch<UInt8> {
        try await turn { wire throws(PostgresError) in
            let batch = try await ending { () throws(PostgresError) in try await wire.nextBytes(limit: 1 << 16) }
            if batch.isLast { isStreaming = false }
            return batch
        }
    }

    /// An error of the statement ends its stream.
    private func ending<Value>(
        _ body: () async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        do throws(PostgresError) {
            return try await body()
        } catch {
            isStreaming = false
            throw error
        }
    }

    /// Ends a stream that wasn't read to its end.
    func abandonStream() async {
        try? await turn(isCancellable: false) { wire throws(PostgresError) in
            isStreaming = false
            try await wire.abandonStream()
        }
    }

    // MARK: Notifications

    /// The next notification, or nil after this time or in a cancelled task.
    func notification(within duration: Duration) async throws(PostgresError) -> Notification? {
        try await turn(as: 0, isCancellable: false) { wire throws(PostgresError) in
            try await wire.notification(until: .now + duration)
        }
    }

    // MARK: Between two users

    var retiresAt: Moment {
        Moment(nanoseconds: retirement.load(ordering: .relaxed))
    }

    func setRetirement(_ moment: Moment) {
        retirement.store(moment.nanoseconds, ordering: .relaxed)
    }

    /// Its socket's number, -1 when closed.
    var descriptor: Int32 { socket.load(ordering: .acquiring) }

    /// Whether nothing has arrived since the last statement. Only for who holds the connection
    /// alone: another could close it, and the kernel give its descriptor to a file.
    var isSilent: Bool {
        let socket = descriptor
        if let runner = Reactor.current, runner.isQuiet(socket) { return true }
        var look = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return look.fd >= 0 && poll(&look, 1, 0) == 0
    }

    /// Looks at what an idle connection's socket holds: a server that went away has said so there.
    func isAlive() async -> Bool {
        await enter()
        defer { leave() }
        guard let wire else { return false }
        // The first read takes the server's last words, only the next one finds the end. A notice is no end.
        for _ in 0..<16 where !isSilent {
            guard PQconsumeInput(wire.pointer) == 1, PQstatus(wire.pointer) == CONNECTION_OK else {
                wire.markBroken()
                break
            }
        }
        publish()
        return standing != .closed
    }

    /// Puts the session back to how it was when it was opened. Returns whether the connection can be used again.
    func clean() async -> Bool {
        try? await turn(as: 0, isCancellable: false) { wire throws(PostgresError) in
            guard wire.isIdle else { return }
            try await wire.script("discard all")
            wire.statements.removeAll()
            wire.isDirty = false
        }
        return standing == .clean
    }

    // MARK: Turns

    /// Takes the turn if no statement runs.
    private func takeTurn() -> Bool {
        turns.withLock { turns in
            defer { turns.isTaken = true }
            return !turns.isTaken
        }
    }

    /// Waits until no statement runs.
    private func enter() async {
        if takeTurn() { return }
        await withCheckedContinuation { continuation in
            let isFree = turns.withLock { turns in
                guard turns.isTaken else {
                    turns.isTaken = true
                    return true
                }
                turns.queue.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    /// Lets the next in: the turn stays taken, so that nobody overtakes.
    private func leave() {
        let next = turns.withLock { turns in
            if turns.queue.isEmpty {
                turns.isTaken = false
                return CheckedContinuation<Void, Never>?.none
            }
            return turns.queue.removeFirst()
        }
        next?.resume()
    }

    /// Runs `body` when its turn has come.
    ///
    /// - Parameters:
    ///   - caller: the transaction that asks, 0 for anybody else, `nil` for who holds the COPY.
    ///   - taking: whether the connection is the caller's from now on.
    private func turn<Value>(
        as caller: UInt64? = nil,
        taking: Bool = false,
        isCancellable: Bool = true,
        _ body: (Wire) async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        await enter()
        defer { leave() }
        return try await admitted(as: caller, taking: taking, isCancellable: isCancellable, body)
    }

    /// As ``turn(as:taking:isCancellable:_:)``, for who has the turn.
    private func admitted<Value>(
        as caller: UInt64?,
        taking: Bool = false,
        isCancellable: Bool = true,
        _ body: (Wire) async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        let wire = try admit(caller)
        if isCancellable, Task.isCancelled { throw PostgresError(.cancelled) }
        if let caller, taking { owner = caller }
        wire.begin()
        return try await interruptibly(wire, isCancellable: isCancellable, body)
    }

    /// Runs `body` with a deadline, and so that the task's cancellation reaches the server.
    private func interruptibly<Value>(
        _ wire: Wire,
        isCancellable: Bool,
        _ body: (Wire) async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        let interrupter = wire.interrupter
        let number = interrupter.begin()
        wire.begin(turn: number, within: configuration.statementDeadline)
        let result: Result<Value, PostgresError>
        if isCancellable {
            result = await withTaskCancellationHandler {
                await attempt(wire, body)
            } onCancel: {
                interrupter.request(turn: number, reason: .task)
            }
        } else {
            result = await attempt(wire, body)
        }
        let end = await interrupter.end()
        if !end.isQuiet { wire.markBroken() }
        publish()
        // The cancel hits the stream's next turn.
        if isStreaming, end.reason == .deadline { throw PostgresError(.timeout) }
        guard case .failure(var error) = result, let reason = end.reason else { return try result.get() }
        if error.sqlState == .queryCanceled || wire.isBroken {
            error.code = reason == .deadline ? .timeout : .cancelled
        }
        throw error
    }

    private func admit(_ caller: UInt64?) throws(PostgresError) -> Wire {
        guard let wire else { throw PostgresError(.connection, "the connection is closed") }
        if let caller {
            guard owner == 0 || owner == caller, !isStreaming else {
                throw PostgresError(.usage, "the connection is in use by a transaction, a stream or a COPY")
            }
        } else {
            guard isStreaming else { throw PostgresError(.connection, "the connection is closed") }
        }
        return wire
    }

    private func attempt<Value>(
        _ wire: Wire,
        _ body: (Wire) async throws(PostgresError) -> Value
    ) async -> Result<Value, PostgresError> {
        do throws(PostgresError) {
            return .success(try await body(wire))
        } catch {
            return .failure(error)
        }
    }

    /// Drops a broken connection and tells ``standing``.
    private func publish() {
        if wire?.isBroken == true { wire = nil }
        let standing: Standing =
            if let wire {
                if wire.isIdle, owner == 0, !isStreaming { wire.isDirty ? .dirty : .clean } else { .inTransaction }
            } else {
                .closed
            }
        if wire == nil {
            pid.store(0, ordering: .relaxed)
            version.store(0, ordering: .relaxed)
        }
        socket.store(wire.map { PQsocket($0.pointer) } ?? -1, ordering: .releasing)
        state.store(standing.rawValue, ordering: .releasing)
    }
}

/// A connection that is being opened, and who waits for that. Whoever ends it first decides how it ended.
///
/// `@unchecked Sendable`: `lock` guards what is below it, and the connection, which one side gives and the other takes.
private final class Opening: @unchecked Sendable {
    typealias Answer = Result<Wire, PostgresError>

    private let lock = NSLock()
    private var continuation: CheckedContinuation<Void, Never>?
    private var answer: Answer?
    private var isOver = false

    var hasEnded: Bool { lock.withLock { isOver } }

    /// Returns false if it ended before it began.
    func begin(_ continuation: CheckedContinuation<Void, Never>) -> Bool {
        let mayBegin = lock.withLock {
            if !isOver { self.continuation = continuation }
            return !isOver
        }
        if !mayBegin { continuation.resume() }
        return mayBegin
    }

    /// A connection that comes too late is closed, as its last reference goes.
    func end(_ answer: Answer) {
        let continuation = lock.withLock {
            guard !isOver else { return CheckedContinuation<Void, Never>?.none }
            isOver = true
            self.answer = answer
            return self.continuation.take()
        }
        continuation?.resume()
    }

    func take() throws(PostgresError) -> Wire {
        let answer = lock.withLock { self.answer.take() }
        guard let answer else { throw PostgresError(.connection, "the connection wasn't opened") }
        return try answer.get()
    }
}
