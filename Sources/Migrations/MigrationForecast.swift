/// What a run would do: the files, and the locks that it would take on the tables that are there.
public struct MigrationForecast: Sendable {
    /// A file that would run.
    public struct File: Sendable {
        /// The path relative to the folder.
        public var path: String
        /// The number of a versioned file.
        public var version: Int?
        /// Whether it runs before or after the new release is deployed, if it says so.
        public var phase: Directives.Phase?
        /// Whether it runs in one transaction, and so could be rolled back.
        public var runsInTransaction: Bool
        /// Whether there is no way back but the back-up.
        public var isIrreversible: Bool
        /// How many statements it has.
        public var statements: Int
        /// How many of them are done, in a file without a transaction.
        public var statementsDone: Int
        /// The strictest lock on each table, in the order in which they are taken.
        public var locks: [Lock]
        /// Whether it runs code whose locks can't be told from the text.
        public var isPartial: Bool
    }

    /// A lock on a table that is in the database.
    public struct Lock: Sendable {
        /// The table, with its schema.
        public var table: String
        /// The mode.
        public var mode: TableLock
        /// The table's rows by the last analysis, if there was one.
        public var rows: Int?
        /// The size of the table's heap, in bytes, by the last analysis.
        public var bytes: Int
        /// What is done to the table's rows while it is held.
        public var work: String?
        /// The line of the statement that takes it.
        public var line: Int?
    }

    /// In the order in which they would run.
    public var files: [File]
    /// Where files and history contradict each other: with any of them nothing would run.
    public var problems: [MigrationError]
}

extension MigrationForecast.Lock: CustomStringConvertible {
    /// One line.
    public var description: String {
        let rows = rows.map { "about \($0) rows" } ?? "never analysed"
        return "\(mode) on \(table) (\(rows))" + (work.map { ", \($0)" } ?? "")
    }
}

extension MigrationForecast.File: CustomStringConvertible {
    /// A line, and one for each lock below it.
    public var description: String {
        var notes: [String] = []
        if let phase { notes.append(phase.rawValue) }
        if !runsInTransaction { notes.append("no transaction") }
        if statementsDone > 0 { notes.append("goes on after statement \(statementsDone)") }
        if isIrreversible { notes.append("irreversible") }
        notes.append(statements == 1 ? "1 statement" : "\(statements) statements")
        let code = isPartial ? ["\n  runs code: what it locks can't be told, a dry run shows it"] : []
        return "\(path) (\(notes.joined(separator: ", ")))"
            + (locks.map { "\n  \($0): \($0.mode.blocks) waits" } + code).joined()
    }
}
