/// One value of a result: its type and its bytes, which stay in libpq's memory until they are decoded.
public struct Cell: Sendable {
    /// The column's type.
    public let type: PostgresType
    /// Points into `owner`'s result, which never changes: safe to read from any thread while `owner` is held.
    @usableFromInline
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer?
    @usableFromInline
    let owner: Rows
    /// The column's index, which an error names; -1 where there is no such column.
    @usableFromInline
    let column: Int32

    @usableFromInline
    var isMissing: Bool { column < 0 }

    @inlinable
    init(type: PostgresType, bytes: UnsafeRawBufferPointer?, owner: Rows, column: Int32) {
        self.type = type
        self.bytes = bytes
        self.owner = owner
        self.column = column
    }

    /// What a name that isn't a column gives: every decoding of it throws `.noSuchColumn`.
    static func missing(from owner: Rows) -> Cell { Cell(type: .unknown, bytes: nil, owner: owner, column: -1) }

    /// Whether the value is null.
    @inlinable
    public var isNull: Bool { bytes == nil && !isMissing }

    /// Lends the value's bytes. Throws `.null` for null.
    @inlinable
    public func withBytes<Value>(
        _ body: (UnsafeRawBufferPointer) throws(CellError) -> Value
    ) throws(CellError) -> Value {
        guard let bytes else { throw absence }
        defer { extendLifetime(owner) }
        return try body(bytes)
    }

    /// A part of this cell as a cell: an array's element, a range's bound.
    func part(type: PostgresType, bytes: UnsafeRawBufferPointer?) -> Cell {
        Cell(type: type, bytes: bytes, owner: owner, column: column)
    }

    /// Decodes the value. Throws `.decoding` with the column, the type expected and the type found.
    @inlinable
    public func decode<Value: PostgresDecodable>(
        _: Value.Type = Value.self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> Value {
        do throws(CellError) {
            return try Value(postgres: self)
        } catch {
            throw failure(error, reading: Value.self, fileID: fileID, line: line)
        }
    }

    @usableFromInline
    func failure(_ error: CellError, reading expected: Any.Type, fileID: StaticString, line: UInt) -> PostgresError {
        let why =
            switch error.reason {
            case .null: "null where a \(expected) is read"
            case .nullElement: "a null in a \(type) where \(expected) is read"
            case .type(let expected): "\(type) where \(expected) is read"
            case .outOfRange: "a \(type) that no \(expected) can hold"
            case .malformed: "malformed \(type)"
            case .shape(let fault): "a \(type) that is no \(expected): \(fault)"
            case .noSuchColumn: "no such column"
            }
        var failure = PostgresError(.decoding, "\(why), at \(fileID):\(line)")
        failure.column = isMissing ? nil : owner.columnName(Int(column))
        return failure
    }

    /// Reads an integer of exactly this width.
    @inlinable
    func bigEndian<Number: FixedWidthInteger>(_: Number.Type) throws(CellError) -> Number {
        // Not by `withBytes`: this runs for each number of a result.
        guard let bytes else { throw absence }
        guard bytes.count == MemoryLayout<Number>.size else { throw .malformed }
        defer { extendLifetime(owner) }
        return Number(bigEndian: bytes.loadUnaligned(as: Number.self))
    }

    @usableFromInline
    var absence: CellError { isMissing ? .noSuchColumn : .null }
}

/// Why a value couldn't be decoded. Never holds the value.
public struct CellError: Error, Hashable, Sendable {
    enum Reason: Hashable {
        case null, nullElement, outOfRange, malformed, noSuchColumn
        case type(expected: String)
        case shape(String)
    }
    let reason: Reason

    /// The value is null and the type read isn't optional.
    public static let null = CellError(reason: .null)
    /// An array holds a null and the element type read isn't optional.
    public static let nullElement = CellError(reason: .nullElement)
    /// The value doesn't fit the type read.
    public static let outOfRange = CellError(reason: .outOfRange)
    /// The bytes aren't what the type's binary format says.
    public static let malformed = CellError(reason: .malformed)
    /// The result has no column of this name or index.
    public static let noSuchColumn = CellError(reason: .noSuchColumn)

    /// The column has another type.
    public static func type(expected: String) -> CellError { CellError(reason: .type(expected: expected)) }

    /// The document hasn't the parts that the type read has. `fault` must not hold a value.
    static func shape(_ fault: String) -> CellError { CellError(reason: .shape(fault)) }
}
