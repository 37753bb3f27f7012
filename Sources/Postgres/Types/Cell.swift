/// One value of a result: its type and its bytes, which stay in libpq's memory until they are decoded.
public struct Cell: Sendable {
    /// The column's type.
    public let type: PostgresType
    /// Points into `owner`'s result, which never changes: safe to read from any thread while `owner` is held.
    @usableFromInline
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer?
    @usableFromInline
    let owner: Rows?
    @usableFromInline
    let isMissing: Bool

    init(type: PostgresType, bytes: UnsafeRawBufferPointer?, owner: Rows?) {
        self.type = type
        self.bytes = bytes
        self.owner = owner
        isMissing = false
    }

    private init(missingFrom owner: Rows) {
        type = .unknown
        bytes = nil
        self.owner = owner
        isMissing = true
    }

    /// What a name that isn't a column gives: every decoding of it throws `.noSuchColumn`.
    static func missing(from owner: Rows) -> Cell { Cell(missingFrom: owner) }

    /// Whether the value is null.
    @inlinable
    public var isNull: Bool { bytes == nil && !isMissing }

    /// Lends the value's bytes. Throws `.null` for null.
    @inlinable
    public func withBytes<Value>(
        _ body: (UnsafeRawBufferPointer) throws(CellError) -> Value
    ) throws(CellError) -> Value {
        guard let bytes else { throw isMissing ? .noSuchColumn : .null }
        defer { extendLifetime(owner) }
        return try body(bytes)
    }

    /// A part of this cell as a cell: an array's element.
    func element(type: PostgresType, bytes: UnsafeRawBufferPointer?) -> Cell {
        Cell(type: type, bytes: bytes, owner: owner)
    }

    /// Decodes the value.
    @inlinable
    public func decode<Value: PostgresDecodable>(_: Value.Type = Value.self) throws(CellError) -> Value {
        try Value(postgres: self)
    }

    /// Reads an integer of exactly this width.
    @inlinable
    func bigEndian<Number: FixedWidthInteger>(_: Number.Type) throws(CellError) -> Number {
        try withBytes { bytes throws(CellError) in
            guard bytes.count == MemoryLayout<Number>.size else { throw .malformed }
            return Number(bigEndian: bytes.loadUnaligned(as: Number.self))
        }
    }
}

/// Why a value couldn't be decoded. Never holds the value.
public struct CellError: Error, Hashable, Sendable {
    enum Reason: Hashable {
        case null, outOfRange, malformed, noSuchColumn
        case type(expected: String)
    }
    let reason: Reason

    /// The value is null and the type read isn't optional.
    public static let null = CellError(reason: .null)
    /// The value doesn't fit the type read.
    public static let outOfRange = CellError(reason: .outOfRange)
    /// The bytes aren't what the type's binary format says.
    public static let malformed = CellError(reason: .malformed)
    /// The result has no column of this name or index.
    public static let noSuchColumn = CellError(reason: .noSuchColumn)

    /// The column has another type.
    public static func type(expected: String) -> CellError { CellError(reason: .type(expected: expected)) }
}
