/// A file of SQL in a migrations folder, read and checked.
public struct MigrationFile: Hashable, Sendable {
    /// The path relative to the folder, with forward slashes.
    public let path: String
    /// The checksum of its text.
    public let checksum: Checksum
    /// What its header says.
    public let directives: Directives
    /// Its statements.
    package let statements: [SQLScript.Statement]
    /// The text without byte order mark, with LF.
    package let text: String

    /// The file's name without folder.
    package var name: Substring { path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...] }

    /// Reads a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: the file's contents.
    ///   - path: its path in the folder.
    ///   - directives: the keys that make sense in this kind of file; `nil` for all.
    package init(bytes: [UInt8], path: String, directives allowed: Set<String>? = nil) throws(MigrationError) {
        self.path = path
        checksum = Checksum(of: bytes)
        guard let text = String(validating: Checksum.normalized(bytes), as: UTF8.self) else {
            throw MigrationError(.badFiles, "not UTF-8", path: path, wayOut: "save the file as UTF-8")
        }
        self.text = text
        directives = try Directives(text: text, path: path, allowed: allowed)
        do throws(SQLScript.Failure) {
            statements = try SQLScript(text).statements
        } catch {
            throw MigrationError(.badFiles, error.reason, path: path, line: error.line)
        }
        for (index, statement) in statements.enumerated() {
            let mistake: (summary: String, wayOut: String)? =
                if statement.controlsTransaction {
                    (
                        "the runner begins and ends transactions, a file may not",
                        "remove the statement; \"-- migrate:transaction off\" runs a file without a transaction"
                    )
                } else if statement.copiesFromClient {
                    ("copy from stdin needs psql", "insert the rows, or load them with another tool")
                } else {
                    nil
                }
            guard let mistake else { continue }
            var error = MigrationError(
                .badFiles,
                mistake.summary,
                path: path,
                line: statement.line,
                wayOut: mistake.wayOut
            )
            error.statement = index + 1
            throw error
        }
    }
}

/// A migration with a number: applied once, in order, never edited afterwards.
public struct VersionedMigration: Hashable, Sendable {
    /// The number, from 1.
    public let version: Int
    /// The file.
    public let file: MigrationFile
    /// What must be true once the file has run, if there is such a file.
    public let verification: MigrationFile?
}

/// A file that is applied again whenever its text changes.
public struct RepeatableMigration: Hashable, Sendable {
    /// The folders, in the order in which they are applied: a view calls functions, a policy too, a grant names them all.
    public static let kinds = ["functions", "views", "policies", "grants"]

    /// The file.
    public let file: MigrationFile
}
