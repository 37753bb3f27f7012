import Foundation

/// A part of the documentation that tests make: read from the database, the API or the tests themselves, and compared with what
/// is written.
///
/// With `CONTACTPOINT_WRITE_TABLES` set in the environment a part that differs is written instead.
package enum DocumentedPart {
    /// Whether a document of the catalogue has these lines, and no others of their kind, under a heading.
    ///
    /// - Parameters:
    ///   - document: a path from the package's folder.
    ///   - mark: what each line begins with.
    package static func isWritten(_ text: [String], marked mark: String, in document: String, under heading: String)
        throws -> Bool
    {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(document)
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: heading) else { return false }
        let first = start + 2
        let end = lines[first...].firstIndex { !$0.hasPrefix(mark) } ?? lines.endIndex
        if Array(lines[first..<end]) == text { return true }
        guard ProcessInfo.processInfo.environment["CONTACTPOINT_WRITE_TABLES"] != nil else { return false }
        lines.replaceSubrange(first..<end, with: text)
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        return true
    }
}
