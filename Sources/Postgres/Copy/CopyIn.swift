/// A COPY that is taking rows, lent to the closure of `copyIn`. Not `Sendable`, and over when the closure returns.
public final class CopyIn {
    private let connection: Connection
    private var buffer: [UInt8] = []
    private var isOpen = true

    /// Small writes are gathered up to this size: a system call for each would be the cost.
    private static let chunk = 1 << 16

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Sends a part of the data, in the format the COPY names; parts needn't end where rows do.
    ///
    /// Returns when the server's side has taken what was gathered, so a fast writer is held back. Throws `.cancelled` in
    /// a cancelled task. What is wrong with a row is known at the end: `copyIn` throws it then.
    public func write(_ bytes: [UInt8]) async throws(PostgresError) {
        try check()
        if buffer.isEmpty, bytes.count >= Self.chunk { return try await connection.putCopy(bytes) }
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.chunk { try await flush() }
    }

    /// Sends text, for the text and CSV formats.
    public func write(_ text: String) async throws(PostgresError) {
        try check()
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.chunk { try await flush() }
    }

    /// Sends a binary buffer's rows and empties it, keeping its room.
    public func write(_ rows: inout BinaryCopyBuffer) async throws(PostgresError) {
        try await write(rows.bytes)
        rows.removeAll()
    }

    private func check() throws(PostgresError) {
        guard isOpen else { throw PostgresError(.usage, "the COPY was used after its closure returned") }
        if Task.isCancelled { throw PostgresError(.cancelled) }
    }

    private func flush() async throws(PostgresError) {
        guard !buffer.isEmpty else { return }
        try await connection.putCopy(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    func finish() async throws(PostgresError) -> Int {
        isOpen = false
        try await flush()
        return try await connection.endCopyIn()
    }

    func fail() async {
        isOpen = false
        _ = try? await connection.endCopyIn(failing: "the client gave up")
    }
}

@available(*, unavailable)
extension CopyIn: Sendable {}

extension Connection {
    /// Loads rows with `COPY … FROM STDIN` and returns their number.
    ///
    /// ```swift
    /// try await connection.copyIn("copy registry.child (id, born) from stdin (format binary)") { copy in
    ///     var rows = BinaryCopyBuffer()
    ///     for child in children {
    ///         rows.beginRow(columns: 2)
    ///         rows.append(child.id)
    ///         rows.append(child.born)
    ///         if rows.count > 100_000 { try await copy.write(&rows) }
    ///     }
    ///     rows.finish()
    ///     try await copy.write(&rows)
    /// }
    /// ```
    /// If `body` throws, the COPY fails as a whole, nothing is loaded, and the error is thrown on.
    @discardableResult
    public func copyIn(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        _ body: (CopyIn) async throws -> Void
    ) async throws -> Int {
        try await copyIn(sql, as: 0, body)
    }

    func copyIn(
        isolation: isolated (any Actor)? = #isolation,
        _ sql: SQL,
        as caller: UInt64,
        _ body: (CopyIn) async throws -> Void
    ) async throws -> Int {
        try await beginCopyIn(sql, as: caller)
        let copy = CopyIn(self)
        do {
            try await body(copy)
        } catch {
            await copy.fail()
            throw error
        }
        return try await copy.finish()
    }
}
