import Foundation
import Migrations

/// What is applied and what is pending.
struct MigrationReport: Encodable {
    struct File: Encodable {
        var path: String
        var version: Int?
        var state: String
        var sha256: String
        var appliedAt: String?
        var appliedBy: String?
    }

    var databaseVersion: Int
    var folderVersion: Int
    var isCurrent: Bool
    var files: [File]
    var problems: [String]

    init(_ status: MigrationStatus) {
        databaseVersion = status.databaseVersion
        folderVersion = status.folderVersion
        isCurrent = status.isCurrent
        files = status.entries.map { entry in
            File(
                path: entry.path,
                version: entry.version,
                state: entry.state.rawValue,
                sha256: entry.checksum.description,
                appliedAt: entry.appliedAt,
                appliedBy: entry.appliedBy
            )
        }
        problems = status.problems.map(\.description)
    }

    /// One line a file, and the versions.
    var table: [String] {
        let width = files.map(\.path.count).max() ?? 0
        return files.map { file in
            let path = file.path.padding(toLength: width, withPad: " ", startingAt: 0)
            guard let at = file.appliedAt, let by = file.appliedBy else { return "\(path)  \(file.state)" }
            let state = file.state.padding(toLength: 10, withPad: " ", startingAt: 0)
            return "\(path)  \(state)  \(at)  \(by)"
        } + ["database version \(databaseVersion), files version \(folderVersion)"]
    }

    func write(to output: MigrationOutput, lines: () -> [String]) throws {
        try output.write(self, schema: "contactpoint.migrations/1", lines: lines)
    }
}
