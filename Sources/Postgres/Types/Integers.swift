extension Int16: PostgresEncodable, PostgresDecodable {
    /// `smallint`
    public static var postgresType: PostgresType { .int2 }

    /// Two bytes, most significant first.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { appendBigEndian(to: &buffer) }

    /// Reads `smallint`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .int2 else { throw .type(expected: "smallint") }
        self = try cell.bigEndian(Int16.self)
    }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    /// `integer`
    public static var postgresType: PostgresType { .int4 }

    /// Four bytes, most significant first.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { appendBigEndian(to: &buffer) }

    /// Reads `integer` or `smallint`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        switch cell.type {
        case .int4: self = try cell.bigEndian(Int32.self)
        case .int2: self = Int32(try cell.bigEndian(Int16.self))
        default: throw .type(expected: "integer")
        }
    }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    /// `bigint`
    public static var postgresType: PostgresType { .int8 }

    /// Eight bytes, most significant first.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { appendBigEndian(to: &buffer) }

    /// Reads `bigint`, `integer`, `smallint`, `oid` or `xid8`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        switch cell.type {
        case .int8: self = try cell.bigEndian(Int64.self)
        case .int4: self = Int64(try cell.bigEndian(Int32.self))
        case .int2: self = Int64(try cell.bigEndian(Int16.self))
        case .oid: self = Int64(try cell.bigEndian(UInt32.self))
        case .xid8:
            guard let value = Int64(exactly: try cell.bigEndian(UInt64.self)) else { throw .outOfRange }
            self = value
        default: throw .type(expected: "bigint")
        }
    }
}

extension Int: PostgresEncodable, PostgresDecodable {
    /// `bigint`
    public static var postgresType: PostgresType { .int8 }

    /// Eight bytes, most significant first.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { Int64(self).appendBigEndian(to: &buffer) }

    /// Reads `bigint`, `integer`, `smallint`, `oid` or `xid8`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        self = Int(try Int64(postgres: cell))
    }
}
