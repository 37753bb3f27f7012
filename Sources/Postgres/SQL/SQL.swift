/// A piece of SQL together with the values bound in it.
///
/// ```swift
/// let born: SQL = "born = \(date)"
/// let sql: SQL = "select number from registry.child where \(born) and family = \(family)"
/// sql.text    // select number from registry.child where born = $1 and family = $2
/// ```
///
/// **Why only literals.** The text comes from `StaticString`, so what a user typed can't become SQL: interpolating a
/// `String` *binds* it, and there is no initialiser that takes a `String` and doesn't say `unsafe`. Fragments compose:
/// placeholders are numbered when the whole is rendered, so a fragment can stand anywhere.
///
/// **Bind types decide which index is used.** A value is sent as its ``PostgresEncodable/postgresType``; cast in SQL
/// (`\(date)::date`) where the column has another type, else an index can be lost without any error.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// Where a value goes: its offset in the skeleton, its type, and its end in the values (they follow each other).
    struct Hole: Sendable, Equatable {
        var offset: Int
        var type: PostgresType
        var end: Int
        var isNull: Bool
    }

    private(set) var skeleton: [UInt8] = []
    private(set) var holes: [Hole] = []
    private(set) var values: [UInt8] = []
    /// A text value or identifier holds U+0000, which no PostgreSQL text can.
    private(set) var holdsNUL = false

    /// An empty fragment.
    public init() {}

    /// The fragment written as a string literal.
    public init(stringLiteral value: StaticString) {
        append(literal: value)
    }

    /// The fragment written as an interpolated string literal.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// A fragment of text that isn't a literal of this program: a migration's file, or what a DBA typed.
    ///
    /// Never give it anything a user of the service typed. It binds nothing.
    public init(unsafeText: String) {
        append(text: unsafeText)
    }

    /// Whether there is neither text nor a value.
    public var isEmpty: Bool { skeleton.isEmpty && holes.isEmpty }

    /// The size of the text and the values, lengths and formats included.
    var byteCount: Int { skeleton.count + values.count + 16 * holes.count }

    /// The text as it is sent, with `$1`, `$2`, … where values are bound.
    public var text: String {
        guard !holes.isEmpty else { return String(decoding: skeleton, as: UTF8.self) }
        return String(unsafeUninitializedCapacity: skeleton.count + holes.count * 6) { target in
            skeleton.withUnsafeBufferPointer { skeleton in
                var written = 0
                func copy(_ range: Range<Int>) {
                    let part = UnsafeMutableBufferPointer(rebasing: target[written..<written + range.count])
                    _ = part.update(fromContentsOf: skeleton[range])
                    written += range.count
                }
                var from = 0
                for (index, hole) in holes.enumerated() {
                    copy(from..<hole.offset)
                    from = hole.offset
                    target[written] = UInt8(ascii: "$")
                    written += 1
                    written += Self.writeDecimal(index + 1, to: target, at: written)
                }
                copy(from..<skeleton.count)
                return written
            }
        }
    }

    /// The bound values in the order of their placeholders.
    public var binds: [Bind] {
        var start = 0
        return holes.map { hole in
            defer { start = hole.end }
            return Bind(type: hole.type, bytes: hole.isNull ? nil : Array(values[start..<hole.end]))
        }
    }

    private static func writeDecimal(_ number: Int, to target: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int
    {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        var count = 0
        while divisor > 0 {
            target[index + count] = UInt8(ascii: "0") + UInt8(number / divisor % 10)
            count += 1
            divisor /= 10
        }
        return count
    }
}

/// A value bound to a placeholder: its type and its binary form, or `nil` for null.
public struct Bind: Sendable, Hashable {
    /// The type the value is sent as.
    public var type: PostgresType
    /// The value in PostgreSQL's binary format; `nil` is null.
    public var bytes: [UInt8]?

    /// A bound value.
    public init(type: PostgresType, bytes: [UInt8]?) {
        self.type = type
        self.bytes = bytes
    }
}

// MARK: - Building

extension SQL {
    mutating func reserve(text: Int, values count: Int) {
        skeleton.reserveCapacity(text)
        holes.reserveCapacity(count)
    }

    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { skeleton.append(contentsOf: $0) }
    }

    mutating func append(text: String) {
        let start = skeleton.count
        skeleton.append(contentsOf: text.utf8)
        if skeleton[start...].contains(0) { holdsNUL = true }
    }

    mutating func append(identifier: String) {
        skeleton.append(UInt8(ascii: "\""))
        for byte in identifier.utf8 {
            if byte == UInt8(ascii: "\"") { skeleton.append(byte) }
            if byte == 0 { holdsNUL = true }
            skeleton.append(byte)
        }
        skeleton.append(UInt8(ascii: "\""))
    }

    mutating func append<Value: PostgresEncodable>(value: Value?) {
        let start = values.count
        value?.encode(into: &values)
        let type = Value.postgresType
        holes.append(Hole(offset: skeleton.count, type: type, end: values.count, isNull: value == nil))
        if value != nil, TextCheck.holdsNUL(values, from: start, of: type) { holdsNUL = true }
    }

    mutating func append(_ other: SQL) {
        let offset = skeleton.count
        let end = values.count
        skeleton.append(contentsOf: other.skeleton)
        values.append(contentsOf: other.values)
        for var hole in other.holes {
            hole.offset += offset
            hole.end += end
            holes.append(hole)
        }
        if other.holdsNUL { holdsNUL = true }
    }
}
