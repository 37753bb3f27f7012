/// What an `add` of `alter table` adds.
struct TableAddition {
    enum Kind: Hashable {
        case column(rewrites: Bool)
        case check
        case foreignKey
        /// A primary key, a unique or an exclusion constraint, whose index is built now.
        case index
        /// A constraint on an index that is there: `using index`.
        case indexMadeBefore
    }

    var kind: Kind
    /// The column or the constraint, if it has a name.
    var name: String?
    /// The tokens after the name.
    var definition: [SQLToken]

    /// - Parameter action: the tokens of the action from `add` on.
    init(_ action: [SQLToken]) {
        var reader = SQLReader(action)
        _ = reader.take("add")
        let isConstraint = reader.take("constraint")
        if isConstraint { name = reader.name()?.name }
        let first = reader.rest.first?.text
        let rest = Array(reader.rest)
        if isConstraint || rest.first?.kind == .word, let first, let kind = Self.constraint(first, rest) {
            self.kind = kind
            definition = rest
            return
        }
        _ = reader.take("column")
        _ = reader.take("if", "not", "exists")
        name = reader.name()?.name
        definition = Array(reader.rest)
        kind = .column(rewrites: Self.rewrites(definition))
    }

    private static func constraint(_ word: String, _ tokens: [SQLToken]) -> Kind? {
        switch word {
        case "check": .check
        case "foreign": .foreignKey
        case "primary", "unique", "exclude": tokens.contains(words: "using", "index") ? .indexMadeBefore : .index
        default: nil
        }
    }

    /// Whether every row is written when such a column is added: its value isn't the same for all of them.
    static func rewrites(_ definition: [SQLToken]) -> Bool {
        let types: Set = ["serial", "bigserial", "smallserial", "serial4", "serial8", "serial2"]
        return definition.first.map { types.contains($0.text) } == true
            || definition.contains(words: "generated") || definition.contains { volatileFunctions.contains($0.text) }
    }

    /// Functions that give each row another value. `now()` isn't one: it is the same all through a transaction.
    static let volatileFunctions: Set = [
        "random", "gen_random_uuid", "uuid_generate_v4", "uuid_generate_v1", "clock_timestamp", "timeofday", "nextval",
        "random_normal",
    ]
}

/// `alter [column] c …` of `alter table`.
struct AlterColumn {
    let name: String
    let rest: [SQLToken]

    init?(_ action: [SQLToken]) {
        var reader = SQLReader(action)
        guard reader.take("alter") else { return nil }
        _ = reader.take("column")
        guard let name = reader.name() else { return nil }
        self.name = name.name
        rest = Array(reader.rest)
    }

    /// `type …`, `set data type …`.
    var changesType: Bool {
        var reader = SQLReader(rest)
        return reader.take("type") || reader.take("set", "data", "type")
    }

    /// The tokens of the new type.
    var newType: [SQLToken] {
        Array(rest.drop { !$0.isWord("type") }.dropFirst())
    }

    var setsNotNull: Bool { rest.contains(words: "set", "not", "null") }
}
