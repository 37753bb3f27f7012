/// The rows of a statement as they come, lent to the closure of `stream`. Not `Sendable`, read once, and over when the
/// closure returns.
///
/// The server is held back while the loop's body runs, so memory stays flat however many rows there are. Each row can be
/// kept; it holds its own memory.
public final class RowStream: AsyncSequence, LentStream {
    private let connection: Connection
    private var batch: ArraySlice<Rows> = []
    private var isAtEnd = false
    private var isOpen = true

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The next row, or `nil` at the end. Throws `.server`, `.cancelled`, `.timeout` or `.connection`; after that the
    /// stream is over.
    public func next() async throws(PostgresError) -> Row? {
        guard isOpen else { throw PostgresError(.usage, "the stream was used after its closure returned") }
        if let rows = batch.popFirst() { return Row(rows: rows, index: 0) }
        if isAtEnd { return nil }
        let next = try await connection.nextRows()
        isAtEnd = next.isLast
        batch = next.elements[...]
        return batch.popFirst().map { Row(rows: $0, index: 0) }
    }

    func close() {
        isOpen = false
        batch = []
    }

    /// Iterates over the stream.
    public struct Iterator: AsyncIteratorProtocol {
        let stream: RowStream

        /// The next row; see ``RowStream/next()``.
        public func next() async throws(PostgresError) -> Row? { try await stream.next() }

        /// The next row; see ``RowStream/next()``.
        public func next(isolation: isolated (any Actor)?) async throws(PostgresError) -> Row? {
            try await stream.next()
        }
    }

    /// The iterator, which shares the stream's place.
    public func makeAsyncIterator() -> Iterator { Iterator(stream: self) }
}

@available(*, unavailable)
extension RowStream: Sendable {}

extension Connection {
    /// Runs a statement and lends its rows to `body` as they come.
    ///
    /// ```swift
    /// try await connection.stream("select id, born from registry.child") { rows in
    ///     for try await row in rows { let (id, born) = try row.decode((Int64, CivilDate).self) … }
    /// }
    /// ```
    /// Leaving the loop early stops the statement on the server. The deadline is for each wait for rows, not for all.
    public func stream<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        _ body: (RowStream) async throws -> sending Value
    ) async throws -> sending Value {
        try await stream(sql, as: 0, body)
    }

    func stream<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        as caller: UInt64,
        _ body: (RowStream) async throws -> sending Value
    ) async throws -> sending Value {
        try await beginStream(sql, as: caller)
        return try await lend(RowStream(self), to: body)
    }
}
