import Foundation

/// The lines of a file of any size, without their ends.
package struct LineFile: Sequence, IteratorProtocol {
    private let file: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    package init(path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw AuditError(.file, "The file \(path) can't be read.")
        }
        self.file = file
    }

    package mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let end = end(from: searched) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count - start
            guard fill() else {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
        }
    }

    private func end(from index: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard index < bytes.count,
                let found = memchr(bytes.baseAddress! + index, Int32(UInt8(ascii: "\n")), bytes.count - index)
            else { return nil }
            return UnsafeRawPointer(found) - bytes.baseAddress!
        }
    }

    /// Reads on, dropping the lines that were given out. False at the end.
    private mutating func fill() -> Bool {
        guard !isAtEnd else { return false }
        buffer.removeFirst(start)
        start = 0
        guard let more = try? file.read(upToCount: 1 << 20), !more.isEmpty else {
            isAtEnd = true
            return false
        }
        buffer += more
        return true
    }
}
