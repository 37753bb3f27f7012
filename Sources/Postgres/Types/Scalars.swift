public import Foundation

extension Bool: PostgresEncodable, PostgresDecodable {
    /// `boolean`
    public static var postgresType: PostgresType { .bool }

    /// One byte.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { buffer.append(self ? 1 : 0) }

    /// Reads `boolean`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .bool else { throw .type(expected: "boolean") }
        self = try cell.bigEndian(UInt8.self) != 0
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    /// `double precision`
    public static var postgresType: PostgresType { .float8 }

    /// Eight bytes of IEEE 754, most significant first.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { bitPattern.appendBigEndian(to: &buffer) }

    /// Reads `double precision` or `real`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        switch cell.type {
        case .float8: self = Double(bitPattern: try cell.bigEndian(UInt64.self))
        case .float4: self = Double(Float(bitPattern: try cell.bigEndian(UInt32.self)))
        default: throw .type(expected: "double precision")
        }
    }
}

extension Float: PostgresEncodable, PostgresDecodable {
    /// `real`
    public static var postgresType: PostgresType { .float4 }

    /// Four bytes of IEEE 754, most significant first.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { bitPattern.appendBigEndian(to: &buffer) }

    /// Reads `real`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .float4 else { throw .type(expected: "real") }
        self = Float(bitPattern: try cell.bigEndian(UInt32.self))
    }
}

extension UUID: PostgresEncodable, PostgresDecodable {
    /// `uuid`
    public static var postgresType: PostgresType { .uuid }

    /// Sixteen bytes.
    @inlinable
    public func encode(into buffer: inout [UInt8]) {
        withUnsafeBytes(of: uuid) { buffer.append(contentsOf: $0) }
    }

    /// Reads `uuid`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .uuid else { throw .type(expected: "uuid") }
        self = try cell.withBytes { bytes throws(CellError) in
            guard bytes.count == 16 else { throw .malformed }
            return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
        }
    }
}

extension Date: PostgresEncodable, PostgresDecodable {
    /// Seconds from 2000-01-01, PostgreSQL's epoch, to 2001-01-01, Foundation's.
    @usableFromInline
    static var epochGap: Double { 31_622_400.0 }

    /// `timestamp with time zone`. For a day without a time use ``CivilDate``: a `date` column compared with this
    /// loses its index.
    public static var postgresType: PostgresType { .timestamptz }

    /// Microseconds since 2000-01-01 00:00 UTC, rounded. Beyond the range, and not a number, is ±infinity.
    public func encode(into buffer: inout [UInt8]) {
        let microseconds = ((timeIntervalSinceReferenceDate + Self.epochGap) * 1_000_000).rounded()
        let value = Int64(exactly: microseconds) ?? (microseconds > 0 ? .max : .min)
        value.appendBigEndian(to: &buffer)
    }

    /// Reads `timestamp with time zone`; `infinity` is a date at an infinite interval.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .timestamptz else { throw .type(expected: "timestamp with time zone") }
        let microseconds = try cell.bigEndian(Int64.self)
        self =
            switch microseconds {
            case .max: Date(timeIntervalSinceReferenceDate: .infinity)
            case .min: Date(timeIntervalSinceReferenceDate: -.infinity)
            default:
                Date(timeIntervalSinceReferenceDate: Double(microseconds) / 1_000_000 - Self.epochGap)
            }
    }
}
