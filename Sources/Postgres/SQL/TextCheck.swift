/// Finds U+0000 in an encoded text before it is sent.
///
/// PostgreSQL's text can't hold it, and the server's refusal would abort the caller's transaction.
enum TextCheck {
    static func holdsNUL(_ value: ArraySlice<UInt8>, of type: PostgresType) -> Bool {
        switch type {
        case .text, .varchar, .bpchar, .name, .json, .jsonb, .xml, .unknown:
            value.contains(0)
        case .textArray, .varcharArray:
            arrayHoldsNUL(value)
        default:
            false
        }
    }

    /// Walks a binary array: 12 bytes of header, 8 a dimension, then a length and bytes an element.
    private static func arrayHoldsNUL(_ value: ArraySlice<UInt8>) -> Bool {
        var index = value.startIndex + 20
        while index + 4 <= value.endIndex {
            let length = value[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            index += 4
            guard let count = Int32(bitPattern: length) > 0 ? Int(length) : nil else { continue }
            guard index + count <= value.endIndex else { return false }
            if value[index..<index + count].contains(0) { return true }
            index += count
        }
        return false
    }
}
