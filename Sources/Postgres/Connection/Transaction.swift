import Synchronization

/// An open transaction, lent to the closure of `withTransaction`.
///
/// It isn't `Sendable` and ends with the closure: a statement after that throws `.usage`. `begin` travels with the first
/// statement, so a transaction costs no round trip for it, and one that runs no statement costs nothing.
public final class Transaction {
    let connection: Connection
    private let mode: TransactionMode
    private let number: UInt64
    private var hasBegun = false
    private var isOpen = true

    private var savepoints = 0

    private static let numbers = Atomic<UInt64>(0)

    init(_ connection: Connection, mode: TransactionMode) {
        self.connection = connection
        self.mode = mode
        number = Self.numbers.add(1, ordering: .relaxed).newValue
    }

    /// Runs a statement in the transaction. Throws as ``Connection/query(_:)``; after `.server` the transaction is
    /// aborted and can only end.
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows {
        try checkOpen()
        let prologue = takePrologue()
        return try await connection.query(sql, as: number, after: prologue)
    }

    /// Runs a statement in the transaction and returns the number of rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) async throws(PostgresError) -> Int {
        try await query(sql).affected
    }

    /// Runs statements in one round trip. The first error aborts the transaction, skips the rest and is thrown.
    public func pipeline(_ statements: [SQL]) async throws(PostgresError) -> [Rows] {
        try checkOpen()
        if let prologue = takePrologue() {
            return Array(try await connection.pipeline([prologue] + statements, as: number).dropFirst())
        }
        return try await connection.pipeline(statements, as: number)
    }

    /// Runs statements of a migration's file or a DBA by the simple protocol, inside the transaction.
    ///
    /// - Parameters:
    ///   - text: the statements.
    ///   - settings: what comes before them in the same round trip; nothing can be bound. Where one of these fails,
    ///     ``PostgresError/scriptStatement`` is 0.
    public func executeScript(unsafeText text: String, after settings: [SQL] = []) async throws(PostgresError) {
        try checkOpen()
        guard settings.allSatisfy({ $0.holes.isEmpty }) else { throw PostgresError(.usage, "a script binds nothing") }
        let begin = takePrologue().map { [$0] } ?? []
        try await connection.executeScript(text, as: number, after: begin + settings)
    }

    /// Loads rows with `COPY … FROM STDIN`; see ``Connection/copyIn(isolation:_:_:)``.
    @discardableResult
    public func copyIn(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        _ body: (CopyIn) async throws -> Void
    ) async throws -> Int {
        try checkOpen()
        try await beginNow()
        return try await connection.copyIn(sql, as: number, body)
    }

    /// Unloads rows with `COPY … TO STDOUT`; see ``Connection/copyOut(isolation:_:_:)``.
    public func copyOut<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        _ body: (CopyOut) async throws -> sending Value
    ) async throws -> sending Value {
        try checkOpen()
        try await beginNow()
        return try await connection.copyOut(sql, as: number, body)
    }

    /// Lends a statement's rows as they come; see ``Connection/stream(isolation:_:_:)``.
    public func stream<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        _ body: (RowStream) async throws -> sending Value
    ) async throws -> sending Value {
        try checkOpen()
        try await beginNow()
        return try await connection.stream(sql, as: number, body)
    }

    /// Runs statements and commits, all in one round trip; the transaction is over. Where one of them fails nothing is
    /// committed. A cancelled task doesn't stop it: whether it was committed would not be known.
    ///
    /// It is for the last statements of a closure, whose values are then known to be committed.
    @discardableResult
    public func commit(after statements: [SQL]) async throws(PostgresError) -> [Rows] {
        try checkOpen()
        try await beginNow()
        isOpen = false
        let rows = try await connection.commit(as: number, after: statements)
        hasBegun = false
        return rows
    }

    private func checkOpen() throws(PostgresError) {
        guard isOpen else { throw PostgresError(.usage, "the transaction was used after its closure returned") }
    }

    private func takePrologue() -> SQL? {
        guard !hasBegun else { return nil }
        hasBegun = true
        return mode.begin
    }

    private func beginNow() async throws(PostgresError) {
        guard !hasBegun else { return }
        hasBegun = true
        try await connection.begin(mode, as: number)
    }

    /// Runs a statement to its end, though the task is cancelled.
    func settle(_ sql: SQL) async throws(PostgresError) {
        try await connection.settle(sql, as: number)
    }

    /// Whether a statement has failed.
    var hasFailed: Bool {
        get async { await connection.hasFailedTransaction }
    }

    func nextSavepoint() -> String {
        savepoints += 1
        return "s\(savepoints)"
    }

    func commit() async throws(PostgresError) {
        isOpen = false
        if hasBegun { try await connection.commit(as: number) }
    }

    func rollback() async {
        isOpen = false
        if hasBegun { await connection.rollback(as: number) }
    }
}

@available(*, unavailable)
extension Transaction: Sendable {}

extension Connection {
    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// The tag of COMMIT is compared. Where the server answers ROLLBACK (a statement failed and `body` swallowed the
    /// error) this throws `.rolledBack`, and the value of `body`, which was never committed, gets out to nobody. When the
    /// connection is lost during COMMIT this throws `.connection` and it isn't known whether it was committed.
    ///
    /// With a `retry` policy `body` may run more than once; see ``RetryPolicy``.
    public func withTransaction<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ mode: TransactionMode = .readWrite,
        retry: RetryPolicy = .never,
        _ body: (Transaction) async throws -> sending Value
    ) async throws -> sending Value {
        try await retry.run { try await runTransaction(mode, body) }
    }

    private func runTransaction<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ mode: TransactionMode,
        _ body: (Transaction) async throws -> sending Value
    ) async throws -> sending Value {
        let transaction = Transaction(self, mode: mode)
        let value: Value
        do {
            value = try await body(transaction)
        } catch {
            await transaction.rollback()
            throw error
        }
        try await transaction.commit()
        return value
    }
}
