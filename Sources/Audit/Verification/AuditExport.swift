import Foundation
import Postgres

/// Writes what was sealed to a folder, to be verified and read without the database.
package enum AuditExport {
    static let headsName = "heads.jsonl"
    static let entriesName = "entries.jsonl"

    /// Writes `heads.jsonl`, the heads as they are published, and `entries.jsonl`, a line an entry in the order of the leaves.
    ///
    /// - Parameter since: leaves out what was sealed up to this head. The head itself is written, to go on from.
    /// - Returns: how many entries were written.
    package static func write(
        _ source: DatabaseEntries,
        to folder: String,
        since: Int = 0,
        progress: (Int) -> Void = { _ in }
    ) async throws -> Int {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let headsFile = try file(folder + "/" + headsName)
        let entriesFile = try file(folder + "/" + entriesName)
        var count = 0
        var reached = max(0, since - 1)
        var snapshot = TransactionSnapshot.beginning
        while case let heads = try await source.heads(after: reached), let last = heads.last {
            for head in heads { try headsFile.write(contentsOf: try head.line) }
            let wanted = heads.filter { $0.head > since }
            if wanted.count < heads.count { snapshot = heads[heads.count - wanted.count - 1].snapshot }
            var lines = [[UInt8]](repeating: [], count: wanted.count)
            var written = 0
            try await source.lines(of: wanted, after: snapshot) { head, _, line in
                lines[head] += line
                lines[head].append(UInt8(ascii: "\n"))
                written += 1
            }
            for lines in lines { try entriesFile.write(contentsOf: lines) }
            count += written
            progress(count)
            snapshot = last.snapshot
            reached = last.head
        }
        try headsFile.synchronize()
        try entriesFile.synchronize()
        return count
    }

    /// A new file that only its owner reads: an export holds who asked for whom.
    private static func file(_ path: String) throws -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else {
            throw AuditError(.file, "The file \(path) can't be made. An export goes into a folder without one.")
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
