import Registry

/// Takes a file to lines, a chunk at a time, in bounded memory. Blank lines are passed over.
struct LineRecords {
    /// A longer line is at fault.
    static let mostBytes = CSVRecords.mostBytes

    enum Record {
        case line(ArraySlice<UInt8>, line: Int)
        case fault(RowFault)
    }

    private var buffer: [UInt8] = []
    private var start = 0
    private var line = 0
    private var isComplete = false
    private var isSkipping = false

    /// Adds the file's next bytes.
    mutating func append(_ bytes: some Sequence<UInt8>) {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// Says that the file ends here.
    mutating func finish() { isComplete = true }

    /// The next line that holds something; nil where more bytes are needed, or none are left.
    mutating func next() -> Record? {
        while start < buffer.endIndex {
            let found = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
            guard let end = found ?? (isComplete ? buffer.endIndex : nil) else {
                guard buffer.endIndex - start > Self.mostBytes else { return nil }
                start = buffer.endIndex
                if isSkipping { return nil }
                isSkipping = true
                line += 1
                return tooLong
            }
            let bytes = buffer[start..<end]
            start = min(end + 1, buffer.endIndex)
            if isSkipping {
                isSkipping = false
                continue
            }
            line += 1
            if bytes.count > Self.mostBytes { return tooLong }
            if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t") }) {
                continue
            }
            return .line(bytes, line: line)
        }
        return nil
    }

    private var tooLong: Record {
        .fault(
            RowFault(
                line: line,
                code: "row-too-long",
                message: "the row is longer than \(Self.mostBytes) bytes; shorten it"
            )
        )
    }
}
