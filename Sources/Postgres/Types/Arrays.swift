public import Foundation

/// A type of which arrays can be bound and read.
///
/// Lists go to the server as one array parameter (`= any(\(numbers))`): a statement has room for 65,535 parameters, and
/// one text for every length of list would fill the cache of prepared statements.
public protocol PostgresArrayElement: Sendable {
    /// The array's type.
    static var postgresArrayType: PostgresType { get }

    /// Appends the array in binary form.
    static func encode(array: [Self], into buffer: inout [UInt8])

    /// Reads an array of one dimension.
    static func decode(array cell: Cell) throws(CellError) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    /// The array type of the elements.
    public static var postgresType: PostgresType { Element.postgresArrayType }

    /// The array in binary form.
    public func encode(into buffer: inout [UInt8]) { Element.encode(array: self, into: &buffer) }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    /// Reads an array of one dimension, or an empty one.
    public init(postgres cell: Cell) throws(CellError) { self = try Element.decode(array: cell) }
}

// MARK: - The array format

/// Binary format: dimensions, a null flag, element type, then for each dimension size and lower bound, then elements.
private enum ArrayFormat {
    static func encode<Element: PostgresEncodable>(
        _ count: Int,
        of _: Element.Type,
        hasNulls: Bool,
        into buffer: inout [UInt8],
        element: (Int) -> Element?
    ) {
        Int32(count == 0 ? 0 : 1).appendBigEndian(to: &buffer)
        Int32(hasNulls ? 1 : 0).appendBigEndian(to: &buffer)
        Element.postgresType.rawValue.appendBigEndian(to: &buffer)
        guard count > 0 else { return }
        Int32(count).appendBigEndian(to: &buffer)
        Int32(1).appendBigEndian(to: &buffer)
        for index in 0..<count {
            appendWithLength(element(index), to: &buffer)
        }
    }

    static func decode<Element: PostgresDecodable>(
        _ cell: Cell,
        _: Element.Type = Element.self
    ) throws(CellError) -> [Element] where Element: PostgresArrayElement {
        guard !cell.type.isKnownScalar else { throw .type(expected: Element.postgresArrayType.description) }
        return try cell.withBytes { bytes throws(CellError) in
            var reader = ByteReader(bytes: bytes)
            let dimensions = try reader.int32()
            _ = try reader.int32()
            let type = PostgresType(rawValue: UInt32(bitPattern: try reader.int32()))
            guard dimensions != 0 else {
                guard reader.isAtEnd else { throw .malformed }
                return []
            }
            guard dimensions == 1 else { throw .type(expected: "an array of one dimension") }
            let count = Int(try reader.int32())
            _ = try reader.int32()
            guard count >= 0, count <= bytes.count / 4 else { throw .malformed }
            var elements: [Element] = []
            elements.reserveCapacity(count)
            for _ in 0..<count {
                let element = cell.part(type: type, bytes: try reader.value())
                do throws(CellError) {
                    elements.append(try Element(postgres: element))
                } catch {
                    throw error == .null ? .nullElement : error
                }
            }
            guard reader.isAtEnd else { throw .malformed }
            return elements
        }
    }
}

/// Appends a value after its length, which is -1 for null.
@inlinable
func appendWithLength<Value: PostgresEncodable>(_ value: Value?, to buffer: inout [UInt8]) {
    guard let value else { return Int32(-1).appendBigEndian(to: &buffer) }
    let start = buffer.count
    Int32(0).appendBigEndian(to: &buffer)
    value.encode(into: &buffer)
    storeLength(from: start, in: &buffer)
}

/// Writes the length of what follows the four bytes at `start` into them.
@inlinable
func storeLength(from start: Int, in buffer: inout [UInt8]) {
    let length = Int32(buffer.count - start - 4).bigEndian
    buffer.withUnsafeMutableBytes { $0.storeBytes(of: length, toByteOffset: start, as: Int32.self) }
}

extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
    /// Appends the array in binary form.
    public static func encode(array: [Self], into buffer: inout [UInt8]) {
        ArrayFormat.encode(array.count, of: Self.self, hasNulls: false, into: &buffer) { array[$0] }
    }

    /// Reads an array of one dimension without nulls.
    public static func decode(array cell: Cell) throws(CellError) -> [Self] {
        try ArrayFormat.decode(cell)
    }
}

// MARK: - Conformances

extension Optional: PostgresArrayElement
where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {
    /// The array type of what is wrapped.
    public static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }

    /// Appends an array with nulls.
    public static func encode(array: [Wrapped?], into buffer: inout [UInt8]) {
        let hasNulls = array.contains { $0 == nil }
        ArrayFormat.encode(array.count, of: Wrapped.self, hasNulls: hasNulls, into: &buffer) { array[$0] }
    }

    /// Reads an array that may hold nulls.
    public static func decode(array cell: Cell) throws(CellError) -> [Wrapped?] {
        try ArrayFormat.decode(cell)
    }
}

extension UInt8: PostgresArrayElement {
    /// An array of bytes is `bytea`.
    public static var postgresArrayType: PostgresType { .bytea }

    /// Appends the bytes.
    public static func encode(array: [UInt8], into buffer: inout [UInt8]) { buffer.append(contentsOf: array) }

    /// Reads `bytea`.
    public static func decode(array cell: Cell) throws(CellError) -> [UInt8] {
        guard cell.type == .bytea else { throw .type(expected: "bytea") }
        return try cell.withBytes { bytes throws(CellError) in Array(bytes) }
    }
}

extension Array: PostgresArrayElement where Element == UInt8 {
    /// `bytea[]`
    public static var postgresArrayType: PostgresType { .byteaArray }
}

extension Bool: PostgresArrayElement {
    /// `boolean[]`
    public static var postgresArrayType: PostgresType { .boolArray }
}

extension Int16: PostgresArrayElement {
    /// `smallint[]`
    public static var postgresArrayType: PostgresType { .int2Array }
}

extension Int32: PostgresArrayElement {
    /// `integer[]`
    public static var postgresArrayType: PostgresType { .int4Array }
}

extension Int64: PostgresArrayElement {
    /// `bigint[]`
    public static var postgresArrayType: PostgresType { .int8Array }
}

extension Int: PostgresArrayElement {
    /// `bigint[]`
    public static var postgresArrayType: PostgresType { .int8Array }
}

extension Float: PostgresArrayElement {
    /// `real[]`
    public static var postgresArrayType: PostgresType { .float4Array }
}

extension Double: PostgresArrayElement {
    /// `double precision[]`
    public static var postgresArrayType: PostgresType { .float8Array }
}

extension String: PostgresArrayElement {
    /// `text[]`
    public static var postgresArrayType: PostgresType { .textArray }
}

extension UUID: PostgresArrayElement {
    /// `uuid[]`
    public static var postgresArrayType: PostgresType { .uuidArray }
}

extension Date: PostgresArrayElement {
    /// `timestamp with time zone[]`
    public static var postgresArrayType: PostgresType { .timestamptzArray }
}

extension CivilDate: PostgresArrayElement {
    /// `date[]`
    public static var postgresArrayType: PostgresType { .dateArray }
}

extension Decimal: PostgresArrayElement {
    /// `numeric[]`
    public static var postgresArrayType: PostgresType { .numericArray }
}

extension CivilTimestamp: PostgresArrayElement {
    /// `timestamp without time zone[]`
    public static var postgresArrayType: PostgresType { .timestampArray }
}

extension Interval: PostgresArrayElement {
    /// `interval[]`
    public static var postgresArrayType: PostgresType { .intervalArray }
}

extension PostgresRange: PostgresArrayElement {
    /// The array of the bound's range type.
    public static var postgresArrayType: PostgresType { Bound.postgresRangeArrayType }
}

extension JSON: PostgresArrayElement where Value: Codable {
    /// `jsonb[]`
    public static var postgresArrayType: PostgresType { .jsonbArray }
}

extension JSONText: PostgresArrayElement {
    /// `jsonb[]`
    public static var postgresArrayType: PostgresType { .jsonbArray }
}
