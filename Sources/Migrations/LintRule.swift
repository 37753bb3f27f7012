/// A rule on the text of a migration: what it forbids, what that costs, and what to write instead.
public struct LintRule: Sendable {
    /// The name by which `-- migrate:allow` calls it.
    public let name: String
    /// What is wrong, in one sentence.
    public let summary: String
    /// The lock that keeping it avoids, or what else goes wrong without it.
    public let avoids: String
    /// A file that breaks it.
    public let bad: String
    /// What to write instead; a line `-- next file` stands between files.
    public let good: String

    /// The files of ``good``.
    var goodFiles: [String] {
        good.split(separator: "-- next file\n").map(String.init)
    }

    /// What breaks the rule in a file: the number of the statement, from 0, and what exactly.
    let check: @Sendable (LintedFile) -> [(statement: Int, detail: String)]

    init(
        _ name: String,
        _ summary: String,
        avoids: String,
        bad: String,
        good: String,
        file check: @escaping @Sendable (LintedFile) -> [(statement: Int, detail: String)]
    ) {
        self.name = name
        self.summary = summary
        self.avoids = avoids
        self.bad = bad
        self.good = good
        self.check = check
    }

    /// A rule on a statement: it returns what breaks it, or nil.
    init(
        _ name: String,
        _ summary: String,
        avoids: String,
        bad: String,
        good: String,
        statement check: @escaping @Sendable (SQLCommand, LintedFile) -> String?
    ) {
        self.init(name, summary, avoids: avoids, bad: bad, good: good) { file in
            file.commands.enumerated().compactMap { index, command in
                check(command, file).map { (index, $0) }
            }
        }
    }

    /// A rule on an action of `alter table` on a table that was there before the file.
    init(
        _ name: String,
        _ summary: String,
        avoids: String,
        bad: String,
        good: String,
        action check: @escaping @Sendable ([SQLToken], SQLName, LintedFile) -> Bool
    ) {
        self.init(name, summary, avoids: avoids, bad: bad, good: good) { command, file in
            guard command.verb == "alter", command.kind == "table", let table = command.names.first,
                !file.makes(table)
            else { return nil }
            return command.actions.contains { check($0, table, file) } ? table.description : nil
        }
    }

    /// All of them, in the order of the documentation.
    public static let all = locks + transactions + compatibility + definitions
}

/// A file as the rules see it.
struct LintedFile {
    let file: MigrationFile
    let commands: [SQLCommand]
    /// The tables that the file makes. Nobody waits for a lock on them.
    private let made: [SQLName]

    init(_ file: MigrationFile) {
        self.file = file
        commands = file.statements.map(SQLCommand.init)
        made = commands.filter(\.createsTable).flatMap(\.names)
    }

    var isVersioned: Bool { file.path.hasPrefix("versioned/") }
    var runsInTransaction: Bool { file.directives.runsInTransaction }
    var isContract: Bool { file.directives.phase == .contract }

    /// Whether the file makes this table.
    func makes(_ table: SQLName) -> Bool { made.contains { $0.matches(table) } }

    /// The locks that a statement takes on tables that were there before the file.
    func locks(of command: SQLCommand) -> [LockForecast.Lock] {
        LockForecast(command).locks.filter { !makes($0.relation) }
    }
}
