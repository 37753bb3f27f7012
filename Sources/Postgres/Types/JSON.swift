import Foundation

/// A `Codable` value as a JSON document, sent as `jsonb`.
///
/// ```swift
/// try await pool.execute("insert into audit.note values (\(try JSON(note)))")
/// let note = try rows[0].decode(JSON<Note>.self).value
/// ```
/// Encoding a bound value never throws, so what has no JSON (a `Double` that is no number) is refused when this is made.
/// Dates are ISO 8601. Keys that the type doesn't have are ignored.
public struct JSON<Value: Sendable>: Sendable {
    /// The value.
    public let value: Value
    private let document: [UInt8]
}

extension JSON where Value: Encodable {
    /// The value's document. Throws `.usage` for a value that has none, or whose texts hold U+0000, which `jsonb` can't.
    public init(_ value: Value) throws(PostgresError) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .withoutEscapingSlashes
        do {
            document = Array(try encoder.encode(value))
        } catch {
            throw PostgresError(.usage, "a \(Value.self) that has no JSON")
        }
        guard !Self.holdsNUL(document) else {
            var error = PostgresError(.usage, "a text can't hold U+0000")
            error.sqlState = .characterNotInRepertoire
            throw error
        }
        self.value = value
    }

    /// Whether `\u0000` stands in the document: after a backslash that isn't itself escaped.
    private static func holdsNUL(_ document: [UInt8]) -> Bool {
        let escape = Array("u0000".utf8)
        var index = 0
        while let backslash = document[index...].firstIndex(of: UInt8(ascii: "\\")) {
            if document[(backslash + 1)...].starts(with: escape) { return true }
            index = min(backslash + 2, document.count)
        }
        return false
    }
}

extension JSON: PostgresEncodable where Value: Encodable {
    /// `jsonb`
    public static var postgresType: PostgresType { .jsonb }

    /// The version byte and the text.
    public func encode(into buffer: inout [UInt8]) {
        buffer.append(1)
        buffer.append(contentsOf: document)
    }
}

extension JSON: PostgresDecodable where Value: Decodable {
    /// Reads `jsonb` or `json`.
    public init(postgres cell: Cell) throws(CellError) {
        let text = try JSONText(postgres: cell).text
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            value = try decoder.decode(Value.self, from: Data(text.utf8))
        } catch let error as DecodingError {
            throw .shape(error.fault)
        } catch {
            throw .malformed
        }
        document = Array(text.utf8)
    }
}

extension JSON: Equatable where Value: Equatable {
    /// Whether the values are equal, however their documents are written.
    public static func == (left: JSON, right: JSON) -> Bool { left.value == right.value }
}

extension JSON: CustomStringConvertible, CustomReflectable {
    /// Leaves the value out, since it is people's.
    public var description: String { "JSON<\(Value.self)>" }

    /// Leaves the value out, since it is people's.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension DecodingError {
    /// What is wrong, without the path: a dictionary's keys are values.
    fileprivate var fault: String {
        switch self {
        case .keyNotFound(let key, _): "it has no \(key.stringValue)"
        case .typeMismatch(let type, _): "a part is no \(type)"
        case .valueNotFound(let type, _): "a part is null where a \(type) is read"
        default: "a part can't be read"
        }
    }
}
