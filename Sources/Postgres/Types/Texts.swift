import Foundation

extension String: PostgresEncodable, PostgresDecodable {
    /// `text`
    public static var postgresType: PostgresType { .text }

    /// UTF-8.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { buffer.append(contentsOf: utf8) }

    /// Reads the types whose binary form is text: `text`, `varchar`, `char`, `name`, `json`, `jsonb`, `xml`, enums and
    /// extensions' text types. What isn't text in binary (`regclass`, `numeric`, `inet` …) needs a cast to text in SQL.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        // Not by `withBytes`: this runs for each text of a result.
        if cell.type == .text, let bytes = cell.bytes {
            defer { extendLifetime(cell.owner) }
            self = try String(utf8: bytes)
        } else {
            self = try String(textual: cell)
        }
    }

    @usableFromInline
    init(textual cell: Cell) throws(CellError) {
        switch cell.type {
        case .text, .varchar, .bpchar, .name, .json, .xml, .unknown, .char, .void:
            self = try cell.withBytes { bytes throws(CellError) in try String(utf8: bytes) }
        case .jsonb:
            self = try cell.withBytes { bytes throws(CellError) in try String(jsonb: bytes) }
        case let type where type.isMadeByUser:
            self = try cell.withBytes { bytes throws(CellError) in
                // A composite's binary form has lengths in it, and so zeros.
                guard !bytes.contains(0) else { throw .type(expected: "text") }
                return try String(utf8: bytes)
            }
        default:
            throw .type(expected: "text")
        }
    }

    @usableFromInline
    init(utf8 bytes: UnsafeRawBufferPointer) throws(CellError) {
        var text = String(decoding: bytes, as: UTF8.self)
        // Repaired and compared: what was repaired wasn't UTF-8.
        let isTheSame = text.withUTF8 { decoded in
            guard decoded.count == bytes.count else { return false }
            guard let left = decoded.baseAddress, let right = bytes.baseAddress else { return true }
            return memcmp(left, right, decoded.count) == 0
        }
        guard isTheSame else { throw .malformed }
        self = text
    }

    /// The binary form of `jsonb` is a version, 1, and the text.
    fileprivate init(jsonb bytes: UnsafeRawBufferPointer) throws(CellError) {
        guard bytes.first == 1 else { throw .malformed }
        try self.init(utf8: UnsafeRawBufferPointer(rebasing: bytes.dropFirst()))
    }
}

/// A JSON document as text, sent as `jsonb`.
public struct JSONText: Hashable, Sendable, PostgresEncodable, PostgresDecodable {
    /// The document.
    public var text: String

    /// Takes the text as it is; the server checks it.
    public init(_ text: String) {
        self.text = text
    }

    /// `jsonb`
    public static var postgresType: PostgresType { .jsonb }

    /// The version byte and the text.
    @inlinable
    public func encode(into buffer: inout [UInt8]) {
        buffer.append(1)
        buffer.append(contentsOf: text.utf8)
    }

    /// Reads `jsonb` or `json`.
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .jsonb || cell.type == .json else { throw .type(expected: "jsonb") }
        text = try String(postgres: cell)
    }
}
