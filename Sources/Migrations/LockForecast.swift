/// The locks that a statement takes on tables that are there already, told from its words.
///
/// It is a forecast: which tables a `do` block, a function or a trigger touches, or which the foreign keys of a dropped table
/// refer to, can't be read from the statement. A dry run shows what was really taken.
struct LockForecast: Hashable, Sendable {
    /// A lock on a table, or on the table of an index.
    struct Lock: Hashable, Sendable {
        var relation: SQLName
        var mode: TableLock
        /// What is done to the table's rows while it is held.
        var work: Work?
    }

    /// Work that takes the longer the more rows a table has.
    enum Work: String, Hashable, Sendable {
        case scan = "reads the whole table"
        case rewrite = "writes the table anew"
        case index = "builds an index"
        case rows = "changes rows"
    }

    var locks: [Lock] = []
    /// Whether it runs code that isn't in sight.
    var isPartial: Bool

    init(_ command: SQLCommand) {
        isPartial = command.runsCode
        add(command)
    }

    private mutating func add(_ command: SQLCommand) {
        let isConcurrent = command.options.contains("concurrently")
        switch (command.verb, command.kind) {
        case ("create", "table"): addCreateTable(command)
        case ("create", "index"):
            add(command.table, isConcurrent ? .shareUpdateExclusive : .share, .index)
        case ("create", "trigger"): add(command.table, .shareRowExclusive)
        case ("create", "policy"), ("create", "rule"): add(command.table, .accessExclusive)
        case ("alter", "policy"), ("drop", "policy"), ("drop", "trigger"), ("drop", "rule"), ("alter", "rule"):
            add(command.table, .accessExclusive)
        case ("alter", "trigger"): add(command.table, .accessExclusive)
        case ("alter", "table"), ("alter", "materialized view"), ("alter", "foreign table"):
            for action in command.actions { add(action, on: command.names.first) }
        case ("drop", "table"), ("drop", "view"), ("drop", "materialized view"), ("drop", "foreign table"):
            for name in command.names { add(name, .accessExclusive) }
        case ("drop", "index"):
            for name in command.names { add(name, isConcurrent ? .shareUpdateExclusive : .accessExclusive) }
        case ("create", "view") where command.options.contains("or replace"):
            add(command.names.first, .accessExclusive)
        case ("create", "statistics"):
            if let from = command.tokens.firstIndex(where: { $0.isWord("from") }) {
                var reader = SQLReader(Array(command.tokens[(from + 1)...]))
                add(reader.name(), .shareUpdateExclusive)
            }
        case ("comment", "table"), ("comment", "view"), ("comment", "index"), ("comment", "materialized view"):
            add(command.names.first, .shareUpdateExclusive)
        case ("comment", "column"): add(command.table, .shareUpdateExclusive)
        case ("truncate", _): for name in command.names { add(name, .accessExclusive) }
        case ("lock", _): addLockTable(command)
        case ("vacuum", _), ("cluster", _):
            let isFull = command.verb == "cluster" || command.options.contains("full")
            for name in command.names {
                add(name, isFull ? .accessExclusive : .shareUpdateExclusive, isFull ? .rewrite : .scan)
            }
        case ("analyze", _): for name in command.names { add(name, .shareUpdateExclusive, .scan) }
        case ("reindex", "table"), ("reindex", "index"):
            for name in command.names { add(name, isConcurrent ? .shareUpdateExclusive : .share, .index) }
        case ("refresh", _):
            add(command.names.first, isConcurrent ? .exclusive : .accessExclusive, .rewrite)
        default:
            if command.writesRows { for name in command.names { add(name, .rowExclusive, .rows) } }
        }
    }

    private mutating func add(_ relation: SQLName?, _ mode: TableLock, _ work: Work? = nil) {
        guard let relation else { return }
        locks.append(Lock(relation: relation, mode: mode, work: work))
    }

    private mutating func addCreateTable(_ command: SQLCommand) {
        guard !command.options.contains("temporary") else { return }
        for table in SQLCommand.references(in: command.tokens) { add(table, .shareRowExclusive) }
        if let index = command.tokens.index(of: ["partition", "of"]) {
            var reader = SQLReader(Array(command.tokens[(index + 2)...]))
            add(reader.name(), .accessExclusive)
        }
        if let index = command.tokens.index(of: ["inherits"]) {
            var reader = SQLReader(Array(command.tokens[(index + 1)...]).inParentheses)
            for parent in reader.names() { add(parent, .shareUpdateExclusive) }
        }
    }

    private mutating func addLockTable(_ command: SQLCommand) {
        let modes: [(String, TableLock)] = TableLock.allCases.reversed().map { ($0.description.lowercased(), $0) }
        let words = command.tokens.map(\.text).joined(separator: " ")
        let mode = modes.first { words.contains("in \($0.0) mode") }?.1 ?? .accessExclusive
        for name in command.names { add(name, mode) }
    }

    /// One action of `alter table`.
    private mutating func add(_ action: [SQLToken], on table: SQLName?) {
        var reader = SQLReader(action)
        if reader.take("validate", "constraint") {
            add(table, .shareUpdateExclusive, .scan)
        } else if reader.take("attach", "partition") {
            add(table, .shareUpdateExclusive)
            add(reader.name(), .accessExclusive, .scan)
        } else if reader.take("detach", "partition") {
            let partition = reader.name()
            let isConcurrent = reader.take("concurrently")
            add(table, isConcurrent ? .shareUpdateExclusive : .accessExclusive)
            add(partition, isConcurrent ? .shareUpdateExclusive : .accessExclusive)
        } else if reader.take("add", "constraint") || reader.take("add", "foreign") || reader.take("add") {
            addAddition(action, to: table)
        } else if reader.take("inherit") || reader.take("no", "inherit") {
            add(table, .accessExclusive)
            add(reader.name(), .shareUpdateExclusive)
        } else if action.contains(words: "trigger"), reader.take("enable") || reader.take("disable") {
            add(table, .shareRowExclusive)
        } else if reader.take("cluster", "on") || reader.take("set", "without", "cluster")
            || action.contains(words: "set", "statistics") || Self.setsParameters(action)
        {
            add(table, .shareUpdateExclusive)
        } else if reader.take("set", "logged") || reader.take("set", "unlogged") || reader.take("set", "tablespace") {
            add(table, .accessExclusive, .rewrite)
        } else if AlterColumn(action)?.changesType == true {
            add(table, .accessExclusive, .rewrite)
        } else if action.contains(words: "set", "not", "null") {
            add(table, .accessExclusive, .scan)
        } else {
            add(table, .accessExclusive)
        }
    }

    private mutating func addAddition(_ action: [SQLToken], to table: SQLName?) {
        let referenced = SQLCommand.references(in: action)
        let isValidated = !action.contains(words: "not", "valid")
        for table in referenced { add(table, .shareRowExclusive) }
        switch TableAddition(action).kind {
        case .foreignKey: add(table, .shareRowExclusive, isValidated ? .scan : nil)
        case .check: add(table, .accessExclusive, isValidated ? .scan : nil)
        case .index: add(table, .accessExclusive, .index)
        case .indexMadeBefore: add(table, .accessExclusive)
        case .column(let rewrites): add(table, .accessExclusive, rewrites ? .rewrite : nil)
        }
    }

    /// `set (fillfactor = 70)`, `alter column c set (n_distinct = 5)`, `reset (…)`.
    private static func setsParameters(_ action: [SQLToken]) -> Bool {
        zip(action, action.dropFirst()).contains { ($0.isWord("set") || $0.isWord("reset")) && $1.isSymbol("(") }
    }
}
