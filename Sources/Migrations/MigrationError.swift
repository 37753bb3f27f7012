/// What stopped a migration run, and the way out of it.
///
/// `description` names the file, the statement and the SQLSTATE and never a value of a row. What the server said in its own
/// words is in ``serverMessage``; it may quote row values, so it belongs on the terminal of the DBA who runs the migration
/// and in no log.
public struct MigrationError: Error, Sendable {
    /// What kind of failure it is, and so in which state the database is now.
    public var code: Code

    /// What happened, in one sentence.
    public var summary: String

    /// The file concerned, relative to the migrations folder.
    public var path: String?

    /// The number of the statement in the file, from 1.
    public var statement: Int?

    /// The line on which the statement begins, from 1.
    public var line: Int?

    /// The five characters that PostgreSQL gave as the reason.
    public var sqlState: String?

    /// What the files say, where they and the database disagree.
    public var expected: String?

    /// What the database says, where the files and it disagree.
    public var applied: String?

    /// Who was last seen to hold the lock that wasn't got.
    public var blockers: [String] = []

    /// What to do about it.
    public var wayOut: String?

    /// The server's own message. May carry row values.
    public var serverMessage: String?

    init(
        _ code: Code,
        _ summary: String,
        path: String? = nil,
        line: Int? = nil,
        expected: String? = nil,
        applied: String? = nil,
        wayOut: String? = nil
    ) {
        self.code = code
        self.summary = summary
        self.path = path
        self.line = line
        self.expected = expected
        self.applied = applied
        self.wayOut = wayOut
    }
}

extension MigrationError {
    /// The kind of a ``MigrationError``. Each has an exit status of its own, for scripts that must tell them apart.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the code.
        public let description: String

        /// The exit status of a command that ends with this error.
        public let exitCode: Int32

        /// Something that no other code describes.
        public static let unexpected = Code(description: "unexpected", exitCode: 1)

        /// The options don't fit the database or one another. Nothing was changed.
        public static let usage = Code(description: "usage", exitCode: 64)

        /// The files are wrong in themselves, or don't fit what was applied. Nothing was changed.
        public static let badFiles = Code(description: "bad files", exitCode: 65)

        /// A file without a transaction stopped half-way and can't be resumed as it now is.
        public static let halfDone = Code(description: "half done", exitCode: 66)

        /// The database couldn't be reached, or the connection broke.
        public static let unreachable = Code(description: "unreachable", exitCode: 69)

        /// A statement failed. Its file was rolled back; the files before it stay applied.
        public static let rolledBack = Code(description: "rolled back", exitCode: 73)

        /// A statement of a file without a transaction failed, and earlier statements of that file stay done.
        public static let leftChanges = Code(description: "left changes", exitCode: 74)

        /// Another run held the run lock for too long, or another session a table.
        public static let lockNotAcquired = Code(description: "lock not acquired", exitCode: 75)

        /// The login may not do this, or may not become the owner role.
        public static let notPermitted = Code(description: "not permitted", exitCode: 77)

        /// The run was told to stop. What was committed stays, what was under way was rolled back.
        public static let interrupted = Code(description: "interrupted", exitCode: 130)
    }
}

extension MigrationError: CustomStringConvertible {
    /// Several lines, safe to show anywhere.
    public var description: String {
        var place = path ?? ""
        if let line { place += ":\(line)" }
        if let statement { place += " (statement \(statement))" }
        var lines = [place.isEmpty ? summary : "\(place): \(summary)"]
        if let sqlState { lines[0] += " [SQLSTATE \(sqlState)]" }
        if let expected { lines.append("  expected: \(expected)") }
        if let applied { lines.append("  applied:  \(applied)") }
        for blocker in blockers { lines.append("  held by:  \(blocker)") }
        if let wayOut { lines.append("  way out:  \(wayOut)") }
        return lines.joined(separator: "\n")
    }
}

extension MigrationError: CustomDebugStringConvertible {
    /// The description and the server's message, for a DBA's terminal.
    public var debugDescription: String {
        guard let serverMessage else { return description }
        return description + "\n  server:   \(serverMessage)"
    }
}
