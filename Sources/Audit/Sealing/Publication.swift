import Foundation
import Synchronization

/// Where tree heads are published: a file to which lines are only ever appended, on storage that the index's operators
/// can't rewrite (a mount of the auditor's, write-once storage).
///
/// A line is on disk before the next is begun. What a crash leaves of a line is ended with a newline and written again.
package final class Publication: Sendable {
    package let path: String
    /// The last head and the file's size with it, so that a file that didn't change isn't read again.
    private let known = Mutex<(size: UInt64, head: TreeHead)?>(nil)

    package init(path: String) {
        self.path = path
    }

    /// The last head that was published whole.
    package func last() throws -> TreeHead? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        let size = try file.seekToEnd()
        if let known = known.withLock(\.self), known.size == size { return known.head }
        var width: UInt64 = 1 << 16
        while true {
            let from = size > width ? size - width : 0
            try file.seek(toOffset: from)
            let tail = try file.readToEnd() ?? Data()
            // The first line of a tail that begins within the file may lack its beginning.
            let lines = tail.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
                .dropFirst(from > 0 ? 1 : 0)
            for line in lines.reversed() {
                guard let head = try? JSONDecoder().decode(TreeHead.self, from: line) else { continue }
                known.withLock { $0 = (size, head) }
                return head
            }
            if from == 0 {
                guard lines.isEmpty else {
                    throw AuditError(.file, "The file \(path) has lines, and none of them is a tree head.")
                }
                return nil
            }
            width *= 8
        }
    }

    /// Appends heads and waits until they are on disk.
    package func append(_ heads: [TreeHead]) throws {
        guard let last = heads.last else { return }
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT, 0o644)
        guard descriptor >= 0 else { throw AuditError(.file, "The file \(path) can't be opened to publish heads.") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let size = try file.seekToEnd()
        var text = Data()
        if size > 0 {
            try file.seek(toOffset: size - 1)
            if try file.read(upToCount: 1) != Data("\n".utf8) { text.append(UInt8(ascii: "\n")) }
        }
        for head in heads { text += try head.line }
        try file.write(contentsOf: text)
        try file.synchronize()
        known.withLock { $0 = (size + UInt64(text.count), last) }
    }

    /// The heads in the file, one after another. Lines that are none are passed over: the numbers tell that one is missing.
    package func heads() throws -> some Sequence<TreeHead> {
        let decoder = JSONDecoder()
        return try LineFile(path: path).lazy.compactMap { try? decoder.decode(TreeHead.self, from: Data($0)) }
    }
}
