/// The data of a `COPY … TO STDOUT` as it comes, lent to the closure of `copyOut`. Not `Sendable`, read once, and over
/// when the closure returns.
///
/// Each element is a part of the data in the format the COPY names, about 64 KiB; it ends where a row does.
public final class CopyOut: AsyncSequence, LentStream {
    private let connection: Connection
    private var isAtEnd = false
    private var isOpen = true

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The next part, or `nil` at the end. Throws as ``RowStream/next()``.
    public func next() async throws(PostgresError) -> [UInt8]? {
        guard isOpen else { throw PostgresError(.usage, "the COPY was used after its closure returned") }
        if isAtEnd { return nil }
        let next = try await connection.nextBytes()
        isAtEnd = next.isLast
        return next.elements.isEmpty ? nil : next.elements
    }

    func close() {
        isOpen = false
    }

    /// Iterates over the COPY.
    public struct Iterator: AsyncIteratorProtocol {
        let copy: CopyOut

        /// The next part; see ``CopyOut/next()``.
        public func next() async throws(PostgresError) -> [UInt8]? { try await copy.next() }

        /// The next part; see ``CopyOut/next()``.
        public func next(isolation: isolated (any Actor)?) async throws(PostgresError) -> [UInt8]? {
            try await copy.next()
        }
    }

    /// The iterator, which shares the COPY's place.
    public func makeAsyncIterator() -> Iterator { Iterator(copy: self) }
}

@available(*, unavailable)
extension CopyOut: Sendable {}

extension Connection {
    /// Unloads rows with `COPY … TO STDOUT` and lends the data to `body` as it comes.
    ///
    /// ```swift
    /// try await connection.copyOut("copy registry.authority to stdout (format csv)") { copy in
    ///     for try await part in copy { try file.write(part) }
    /// }
    /// ```
    /// The server is held back while `body` works. Leaving the loop early stops the COPY on the server.
    public func copyOut<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        _ body: (CopyOut) async throws -> sending Value
    ) async throws -> sending Value {
        try await copyOut(sql, as: 0, body)
    }

    func copyOut<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        as caller: UInt64,
        _ body: (CopyOut) async throws -> sending Value
    ) async throws -> sending Value {
        try await beginCopyOut(sql, as: caller)
        return try await lend(CopyOut(self), to: body)
    }
}
