/// Takes a CSV file (RFC 4180) to pieces, a chunk at a time, in bounded memory.
///
/// A row that isn't well formed costs that row and no other: where quotes don't add up, the line on which the row begins is
/// at fault and reading goes on with the next line, so that a quote left open never swallows the rows behind it.
package struct CSVRecords: Sendable {
    /// A longer row is at fault.
    package static let mostBytes = 64 * 1024

    package enum Record: Sendable {
        /// The line on which the row begins is counted from 1.
        case fields([ArraySlice<UInt8>], line: Int)
        /// A stable word, and what is wrong and to do; it never holds what the row says.
        case fault(line: Int, code: String, message: String)
    }

    private var buffer: [UInt8] = []
    /// Where the next row begins in the buffer.
    private var start = 0
    private var line = 1
    private var isComplete = false
    /// Within the rest of a line that is at fault.
    private var isSkipping = false

    package init() {}

    /// Adds the file's next bytes.
    package mutating func append(_ bytes: some Sequence<UInt8>) {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// Says that the file ends here.
    package mutating func finish() { isComplete = true }

    /// The next row; nil where more bytes are needed, or none are left.
    package mutating func next() -> Record? {
        while true {
            if isSkipping {
                guard let end = buffer[start...].firstIndex(of: newline) else {
                    start = buffer.endIndex
                    return nil
                }
                goOn(after: end)
                isSkipping = false
            }
            guard start < buffer.endIndex else { return nil }
            switch split() {
            case .needsMore: return nil
            case .blank(let end): goOn(after: end)
            case .fields(let fields, let end):
                let record = Record.fields(fields, line: line)
                goOn(after: end)
                return record
            case .fault(let code, let message):
                isSkipping = true
                return .fault(line: line, code: code, message: message)
            }
        }
    }

    fileprivate enum Split {
        case needsMore
        case blank(end: Int)
        case fields([ArraySlice<UInt8>], end: Int)
        case fault(code: String, message: String)
    }

    private func split() -> Split {
        var fields: [ArraySlice<UInt8>] = []
        var position = start
        while true {
            guard position < buffer.endIndex else { return atEnd(fields + [[]], blank: fields.isEmpty) }
            if buffer[position] == quote {
                guard let closed = quoted(from: position + 1) else {
                    return isComplete || buffer.endIndex - start > Self.mostBytes ? .openQuote : .needsMore
                }
                position = closed.end
                fields.append(closed.field)
                if position == buffer.endIndex, !isComplete { return .needsMore }
                if position < buffer.endIndex, buffer[position] == carriageReturn { position += 1 }
                if position == buffer.endIndex { return atEnd(fields, blank: false) }
                guard buffer[position] == comma || buffer[position] == newline else { return .textAfterQuote }
            } else {
                let from = position
                while position < buffer.endIndex, buffer[position] != comma, buffer[position] != newline {
                    if buffer[position] == quote { return .strayQuote }
                    position += 1
                }
                if position == buffer.endIndex {
                    if buffer.endIndex - start > Self.mostBytes { return .tooLong }
                    return atEnd(fields + [withoutReturn(from..<position)], blank: fields.isEmpty && from == position)
                }
                let field = buffer[position] == newline ? withoutReturn(from..<position) : buffer[from..<position]
                if fields.isEmpty, field.isEmpty, buffer[position] == newline { return .blank(end: position) }
                fields.append(field)
            }
            if position - start > Self.mostBytes { return .tooLong }
            if buffer[position] == newline { return .fields(fields, end: position) }
            position += 1
        }
    }

    /// The bytes of a quoted field, with doubled quotes as one, and where it ends; nil where no quote closes it.
    private func quoted(from first: Int) -> (field: ArraySlice<UInt8>, end: Int)? {
        var position = first
        var hasDoubled = false
        while position < buffer.endIndex, position - first <= Self.mostBytes {
            guard buffer[position] == quote else {
                position += 1
                continue
            }
            guard position + 1 < buffer.endIndex, buffer[position + 1] == quote else {
                let field = buffer[first..<position]
                return (hasDoubled ? withoutDoubledQuotes(field) : field, position + 1)
            }
            hasDoubled = true
            position += 2
        }
        return nil
    }

    private func withoutDoubledQuotes(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var plain: [UInt8] = []
        plain.reserveCapacity(field.count)
        var wasQuote = false
        for byte in field {
            wasQuote = byte == quote && !wasQuote
            if !wasQuote { plain.append(byte) }
        }
        return plain[...]
    }

    private func withoutReturn(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let field = buffer[range]
        return field.last == carriageReturn ? field.dropLast() : field
    }

    /// The file's last row may lack its line end.
    private func atEnd(_ fields: [ArraySlice<UInt8>], blank: Bool) -> Split {
        guard isComplete else { return .needsMore }
        return blank ? .blank(end: buffer.endIndex) : .fields(fields, end: buffer.endIndex)
    }

    private mutating func goOn(after end: Int) {
        let next = min(end + 1, buffer.endIndex)
        for byte in buffer[start..<next] where byte == newline { line += 1 }
        start = next
    }
}

extension CSVRecords.Split {
    fileprivate static let openQuote = Self.fault(
        code: "quote-open",
        message: "a quotation mark is opened and not closed; close it, and double those within a field"
    )
    fileprivate static let textAfterQuote = Self.fault(
        code: "quote-misplaced",
        message: "text follows a closing quotation mark; put the whole field in quotation marks and double those within"
    )
    fileprivate static let strayQuote = Self.fault(
        code: "quote-misplaced",
        message:
            "a quotation mark stands in a field that has none around it; put some around it and double those within"
    )
    fileprivate static let tooLong = Self.fault(
        code: "row-too-long",
        message: "the row is longer than \(CSVRecords.mostBytes) bytes; shorten it, or end the line where the row ends"
    )
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
