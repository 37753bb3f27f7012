/// Rows in the binary format of COPY, written without an allocation a value.
///
/// The stream is a header, rows, and a trailer: the first buffer of a COPY has the header, and the last must
/// ``finish()``. Values are *not* cast: each must be of exactly its column's type (`Int32` for `integer`, `Int64` for
/// `bigint`, ``CivilDate`` for `date`), else the server refuses the stream or misreads it.
public struct BinaryCopyBuffer: Sendable {
    /// What was written since the last ``removeAll()``.
    public var bytes: [UInt8] { storage }

    @usableFromInline
    var storage: [UInt8] = []

    /// An empty buffer, with the stream's header unless this one continues a stream.
    public init(header: Bool = true, capacity: Int = 1 << 17) {
        storage.reserveCapacity(capacity)
        if header {
            storage += Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
            Int32(0).appendBigEndian(to: &storage)
            Int32(0).appendBigEndian(to: &storage)
        }
    }

    /// The number of bytes written.
    @inlinable
    public var count: Int { storage.count }

    /// Starts a row: as many values follow as are said here.
    @inlinable
    public mutating func beginRow(columns: Int16) {
        columns.appendBigEndian(to: &storage)
    }

    /// Writes the row's next value; `nil` is null.
    @inlinable
    public mutating func append<Value: PostgresEncodable>(_ value: Value?) {
        appendWithLength(value, to: &storage)
    }

    /// Writes the row's next value.
    @inlinable
    public mutating func append<Value: PostgresEncodable>(_ value: Value) {
        let start = storage.count
        Int32(0).appendBigEndian(to: &storage)
        value.encode(into: &storage)
        storeLength(from: start, in: &storage)
    }

    /// Ends the stream. Nothing may follow.
    public mutating func finish() {
        Int16(-1).appendBigEndian(to: &storage)
    }

    /// Empties the buffer and keeps its room. The header isn't written again.
    public mutating func removeAll() {
        storage.removeAll(keepingCapacity: true)
    }
}
