import Foundation

/// A table of the documentation that tests make: read from the database or the API, and compared with what is written.
///
/// With `CONTACTPOINT_WRITE_TABLES` set in the environment a table that differs is written instead.
package struct DocumentedTable: Equatable, Sendable {
    package var head: [String]
    package var rows: [[String]]

    package init(head: [String], rows: [[String]]) {
        self.head = head
        self.rows = rows
    }

    private var text: String {
        ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    /// Whether a document of the catalogue has this table under a heading; writes it there where tables are to be written.
    ///
    /// - Parameter document: a path from the package's folder.
    package func isDocumented(in document: String, under heading: String) throws -> Bool {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(document)
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: heading) else { return false }
        let first = start + 2
        let end = lines[first...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        let written = lines[first..<end].map { $0 + "\n" }.joined()
        guard written != text, ProcessInfo.processInfo.environment["CONTACTPOINT_WRITE_TABLES"] != nil else {
            return written == text
        }
        lines.replaceSubrange(first..<end, with: text.split(separator: "\n").map(String.init))
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        return true
    }
}
