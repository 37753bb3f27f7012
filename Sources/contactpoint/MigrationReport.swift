import Foundation
import Migrations

/// What `contactpoint migrate` writes to standard output.
struct MigrationReport: Encodable {
    struct File: Encodable {
        var path: String
        var version: Int?
        var state: String
        var sha256: String
        var appliedAt: String?
        var appliedBy: String?
    }

    struct Schema: Encodable {
        var name = "contactpoint.migrate.status"
        var version = 1
    }

    var schema = Schema()
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

    func printJSON() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(self), as: UTF8.self))
    }

    func printTable() {
        let width = files.map(\.path.count).max() ?? 0
        for file in files {
            let path = file.path.padding(toLength: width, withPad: " ", startingAt: 0)
            let occasion = file.appliedAt.map { "  \($0)  \(file.appliedBy ?? "")" } ?? ""
            print("\(path)  \(file.state.padding(toLength: 10, withPad: " ", startingAt: 0))\(occasion)".trimmedEnd)
        }
        print("database version \(databaseVersion), files version \(folderVersion)")
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
