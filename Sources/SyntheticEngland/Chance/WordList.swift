/// Words in one run of bytes.
struct WordList: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int32]

    var count: Int { starts.count - 1 }

    /// Words parted by white space; an underscore stands for a space within a word.
    init(_ text: String) {
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        for word in text.split(whereSeparator: \.isWhitespace) {
            bytes += word.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
            starts.append(Int32(bytes.count))
        }
        self.bytes = bytes
        self.starts = starts
    }

    init(_ words: [String]) {
        self.init(words.map { $0.replacing(" ", with: "_") }.joined(separator: " "))
    }

    subscript(index: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[index])..<Int(starts[index + 1])]
    }
}
