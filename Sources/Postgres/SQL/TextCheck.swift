import Foundation

/// Finds U+0000 in an encoded text before it is sent.
///
/// PostgreSQL's text can't hold it, and the server's refusal would abort the caller's transaction.
enum TextCheck {
    /// Whether the value that begins at `start` and ends the buffer is a text with NUL, or an array with such a text.
    static func holdsNUL(_ buffer: [UInt8], from start: Int, of type: PostgresType) -> Bool {
        switch type {
        case .text, .varchar, .bpchar, .name, .json, .jsonb, .xml, .unknown, .unspecified:
            buffer.withUnsafeBytes { holdsNUL(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        case .textArray, .varcharArray, .jsonbArray:
            buffer.withUnsafeBytes { arrayHoldsNUL(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        default:
            false
        }
    }

    private static func holdsNUL(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let base = text.baseAddress else { return false }
        return memchr(base, 0, text.count) != nil
    }

    /// Walks a binary array: 12 bytes of header, 8 for its one dimension, then a length and bytes an element.
    private static func arrayHoldsNUL(_ array: UnsafeRawBufferPointer) -> Bool {
        var offset = 20
        while offset + 4 <= array.count {
            let length = Int(Int32(bigEndian: array.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
            offset += 4
            guard length > 0 else { continue }
            guard offset + length <= array.count else { return false }
            if holdsNUL(UnsafeRawBufferPointer(rebasing: array[offset..<offset + length])) { return true }
            offset += length
        }
        return false
    }
}
