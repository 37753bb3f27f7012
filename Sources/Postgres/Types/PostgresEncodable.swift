/// A value that can be bound to a placeholder or written to a binary COPY.
///
/// Encoding never throws: whatever can't be sent (a NUL in a text) is refused when the statement is.
public protocol PostgresEncodable: Sendable {
    /// The type the value is sent as.
    static var postgresType: PostgresType { get }

    /// Appends the value in PostgreSQL's binary format, without its length.
    func encode(into buffer: inout [UInt8])
}

/// A value that can be read from a column.
public protocol PostgresDecodable: Sendable {
    /// Reads the value, which is in PostgreSQL's binary format.
    init(postgres cell: Cell) throws(CellError)
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    /// The raw value's type.
    public static var postgresType: PostgresType { RawValue.postgresType }

    /// Encodes the raw value.
    public func encode(into buffer: inout [UInt8]) {
        rawValue.encode(into: &buffer)
    }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    /// Decodes the raw value; one that isn't a case is `.outOfRange`.
    public init(postgres cell: Cell) throws(CellError) {
        guard let value = Self(rawValue: try RawValue(postgres: cell)) else { throw .outOfRange }
        self = value
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    /// Null is `nil`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        self = cell.isNull ? nil : try Wrapped(postgres: cell)
    }
}

extension FixedWidthInteger {
    /// Appends the integer's bytes, most significant first.
    @inlinable
    func appendBigEndian(to buffer: inout [UInt8]) {
        withUnsafeBytes(of: bigEndian) { buffer.append(contentsOf: $0) }
    }
}
