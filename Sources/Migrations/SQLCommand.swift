/// What a statement does to which objects, as far as its words tell.
struct SQLCommand: Sendable {
    /// `create`, `alter`, `drop`, or the statement's first word.
    var verb: String
    /// `table`, `index`, `materialized view`, …; empty where the verb says it all.
    var kind = ""
    /// What it makes, changes or removes.
    var names: [SQLName] = []
    /// The table that an index, a trigger, a policy or a rule belongs to.
    var table: SQLName?
    /// The words beside: `concurrently`, `unique`, `temporary`, `if exists`, `if not exists`, `or replace`, `cascade`.
    var options: Set<String> = []
    /// What `alter table` does, an action each.
    var actions: [[SQLToken]] = []
    /// The whole statement.
    let tokens: [SQLToken]

    init(_ statement: SQLScript.Statement) {
        self.init(SQLScanner.tokens(of: statement))
    }

    init(_ tokens: [SQLToken]) {
        self.tokens = tokens
        var reader = SQLReader(tokens)
        verb = reader.word() ?? ""
        if tokens.last?.isWord("cascade") == true { options.insert("cascade") }
        switch verb {
        case "create": readCreate(&reader)
        case "alter": readAlter(&reader)
        case "drop": readDrop(&reader)
        case "truncate":
            _ = reader.take("table")
            names = reader.names()
        case "insert", "merge":
            _ = reader.take("into")
            names = reader.names()
        case "update": names = Array(reader.names().prefix(1))
        case "delete":
            _ = reader.take("from")
            names = Array(reader.names().prefix(1))
        case "with": readWith()
        case "lock":
            _ = reader.take("table")
            names = reader.names()
        case "vacuum", "analyze", "cluster": readMaintenance(&reader)
        case "reindex": readReindex(&reader)
        case "refresh":
            kind = "materialized view"
            _ = reader.take("materialized", "view")
            if reader.take("concurrently") { options.insert("concurrently") }
            names = reader.names()
        case "comment":
            _ = reader.take("on")
            readComment(&reader)
        case "copy":
            if let name = reader.name() { names = [name] }
        default: break
        }
    }

    // MARK: By verb

    private mutating func readCreate(_ reader: inout SQLReader) {
        if reader.take("or", "replace") { options.insert("or replace") }
        let adjectives: Set = ["global", "local", "temp", "temporary", "unlogged", "unique", "constraint", "recursive"]
        options.formUnion(reader.takeAll(of: adjectives))
        if options.remove("temp") != nil { options.insert("temporary") }
        kind = readKind(&reader)
        if reader.take("concurrently") { options.insert("concurrently") }
        if reader.take("if", "not", "exists") { options.insert("if not exists") }
        switch kind {
        case "index":
            if !reader.take("on"), let name = reader.name() {
                names = [name]
                _ = reader.take("on")
            }
            _ = reader.take("only")
            table = reader.name()
        case "trigger", "policy", "rule":
            if let name = reader.name() { names = [name] }
            // A rule stands between `on select` and `to`, a trigger says its events before `on`.
            let from = kind == "rule" ? "to" : "on"
            if let index = reader.rest.firstIndex(where: { $0.isWord(from) }) {
                var rest = SQLReader(Array(reader.rest[(index + 1)...]))
                table = rest.name()
            }
        default:
            if let name = reader.name() { names = [name] }
        }
    }

    private mutating func readAlter(_ reader: inout SQLReader) {
        kind = readKind(&reader)
        if reader.take("if", "exists") { options.insert("if exists") }
        _ = reader.take("only")
        guard let name = reader.name() else { return }
        names = [name]
        _ = reader.take(symbol: "*")
        if kind == "policy" || kind == "trigger" || kind == "rule" {
            _ = reader.take("on")
            table = reader.name()
        }
        actions = Array(reader.rest).splitAtCommas()
    }

    private mutating func readDrop(_ reader: inout SQLReader) {
        kind = readKind(&reader)
        if reader.take("concurrently") { options.insert("concurrently") }
        if reader.take("if", "exists") { options.insert("if exists") }
        names = reader.names()
        if reader.take("on") { table = reader.name() }
    }

    private mutating func readKind(_ reader: inout SQLReader) -> String {
        if reader.take("materialized", "view") { return "materialized view" }
        if reader.take("foreign", "table") { return "foreign table" }
        if reader.take("event", "trigger") { return "event trigger" }
        if reader.take("default", "privileges") { return "default privileges" }
        return reader.word() ?? ""
    }

    /// Finds what a query with common table expressions writes.
    private mutating func readWith() {
        for (index, token) in tokens.enumerated() {
            var reader = SQLReader(Array(tokens[index...]))
            switch token.text {
            case "insert" where reader.take("insert", "into"), "delete" where reader.take("delete", "from"):
                if let name = reader.name() { names.append(name) }
            case "update" where token.kind == .word && !tokens[..<index].hasSuffix(["for"]):
                _ = reader.take("update", "only") || reader.take("update")
                if let name = reader.name(), name.name != "set" { names.append(name) }
            default: break
            }
        }
    }

    private mutating func readMaintenance(_ reader: inout SQLReader) {
        options = reader.takeAll(of: ["full", "freeze", "verbose", "analyze"])
        if reader.take(symbol: "(") {
            options.formUnion(tokens.inParentheses.map(\.text))
            reader.skip(past: ")")
        }
        names = reader.names()
    }

    private mutating func readReindex(_ reader: inout SQLReader) {
        if reader.take(symbol: "(") {
            options.formUnion(tokens.inParentheses.map(\.text))
            reader.skip(past: ")")
        }
        kind = reader.word() ?? ""
        if reader.take("concurrently") { options.insert("concurrently") }
        names = reader.names()
    }

    private mutating func readComment(_ reader: inout SQLReader) {
        kind = readKind(&reader)
        guard let name = reader.name() else { return }
        names = [name]
        if reader.take("on") {
            table = reader.name()
        } else if kind == "column", let schema = name.schema {
            // Of s.t.c the name keeps t.c; s stands before.
            let isQualified = tokens.count > 6 && tokens[4].isSymbol(".") && tokens[6].isSymbol(".")
            table = SQLName(schema: isQualified ? tokens[3].text : nil, name: schema)
        }
    }
}

extension ArraySlice<SQLToken> {
    fileprivate func hasSuffix(_ words: [String]) -> Bool {
        suffix(words.count).map(\.text) == words
    }
}

extension SQLCommand {
    /// Whether it makes a table, of which nobody else knows until the commit.
    var createsTable: Bool { verb == "create" && (kind == "table" || kind == "materialized view") }

    /// Whether it changes rows.
    var writesRows: Bool {
        ["insert", "update", "delete", "merge"].contains(verb) || (verb == "with" && !names.isEmpty)
            || (verb == "copy" && tokens.contains { $0.isWord("from") })
    }

    /// Whether it runs code whose statements can't be seen here.
    var runsCode: Bool { ["do", "call", "execute"].contains(verb) }

    /// The tables that foreign keys in these tokens point at.
    static func references(in tokens: [SQLToken]) -> [SQLName] {
        tokens.indices.compactMap { index in
            guard tokens[index].isWord("references") else { return nil }
            var reader = SQLReader(Array(tokens[(index + 1)...]))
            return reader.name()
        }
    }
}
