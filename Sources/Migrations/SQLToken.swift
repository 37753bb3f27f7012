/// A piece of a statement: what the lint rules and the forecast of locks read. Comments are none.
struct SQLToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A key word or a name without quotes, in lower case.
        case word
        /// A name in quotes, here without them.
        case quoted
        /// A string in quotes or dollars, with them.
        case string
        case number
        /// One character that is none of these.
        case symbol
    }

    var kind: Kind
    var text: String
    /// The line of the file on which it begins, from 1.
    var line: Int

    init(_ bytes: ArraySlice<UInt8>, isWord: Bool, line: Int) {
        let text = String(decoding: bytes, as: UTF8.self)
        self.line = line
        if isWord {
            (kind, self.text) = (.word, text.lowercased())
            return
        }
        switch bytes.first {
        case UInt8(ascii: "\""):
            kind = .quoted
            self.text = String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
        case let first? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first):
            (kind, self.text) = (.number, text)
        default:
            (kind, self.text) = (bytes.count > 1 || bytes.first == UInt8(ascii: "'") ? .string : .symbol, text)
        }
    }

    func isWord(_ word: String) -> Bool { kind == .word && text == word }
    func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
}

extension [SQLToken] {
    /// Whether these words stand in it, one after the other.
    func contains(words: String...) -> Bool {
        index(of: words) != nil
    }

    /// Where these words begin.
    func index(of words: [String]) -> Int? {
        guard count >= words.count else { return nil }
        return (0...(count - words.count)).first { start in
            words.indices.allSatisfy { self[start + $0].isWord(words[$0]) }
        }
    }

    /// Cut at the commas that stand outside of parentheses.
    func splitAtCommas() -> [[SQLToken]] {
        var parts: [[SQLToken]] = [[]]
        var depth = 0
        for token in self {
            if token.isSymbol("(") { depth += 1 }
            if token.isSymbol(")") { depth -= 1 }
            if depth == 0, token.isSymbol(",") { parts.append([]) } else { parts[parts.count - 1].append(token) }
        }
        return parts
    }

    /// The tokens within the first parentheses.
    var inParentheses: [SQLToken] {
        guard let open = firstIndex(where: { $0.isSymbol("(") }) else { return [] }
        var depth = 0
        for index in open..<count {
            if self[index].isSymbol("(") { depth += 1 }
            if self[index].isSymbol(")") { depth -= 1 }
            if depth == 0 { return Array(self[(open + 1)..<index]) }
        }
        return Array(self[(open + 1)...])
    }
}

/// Reads tokens from the first to the last.
struct SQLReader {
    private(set) var rest: ArraySlice<SQLToken>

    init(_ tokens: [SQLToken]) {
        rest = tokens[...]
    }

    /// Takes these words if they come next.
    mutating func take(_ words: String...) -> Bool {
        guard rest.count >= words.count, zip(rest, words).allSatisfy({ $0.isWord($1) }) else { return false }
        rest = rest.dropFirst(words.count)
        return true
    }

    /// Takes any of these words as long as one comes next, and tells which.
    mutating func takeAll(of words: Set<String>) -> Set<String> {
        var taken: Set<String> = []
        while let next = rest.first, next.kind == .word, words.contains(next.text) {
            taken.insert(next.text)
            rest = rest.dropFirst()
        }
        return taken
    }

    /// Takes the next word, whatever it is.
    mutating func word() -> String? {
        guard let next = rest.first, next.kind == .word else { return nil }
        rest = rest.dropFirst()
        return next.text
    }

    /// Takes a symbol if it comes next.
    mutating func take(symbol: String) -> Bool {
        guard rest.first?.isSymbol(symbol) == true else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Passes over everything up to this symbol, and over it.
    mutating func skip(past symbol: String) {
        rest = rest.drop { !$0.isSymbol(symbol) }.dropFirst()
    }

    /// Takes a name with or without a schema.
    mutating func name() -> SQLName? {
        var parts: [String] = []
        repeat {
            guard let next = rest.first, next.kind == .word || next.kind == .quoted else { break }
            parts.append(next.text)
            rest = rest.dropFirst()
        } while take(symbol: ".")
        guard let last = parts.last else { return nil }
        return SQLName(schema: parts.dropLast().last, name: last)
    }

    /// Takes names with commas between them.
    mutating func names() -> [SQLName] {
        var names: [SQLName] = []
        repeat {
            _ = take("only")
            guard let name = name() else { break }
            names.append(name)
            _ = take(symbol: "*")
        } while take(symbol: ",")
        return names
    }
}

/// The name of a table or of something else that lives in a schema.
struct SQLName: Hashable, Sendable, CustomStringConvertible {
    /// Nil where the statement leaves it to the search path.
    var schema: String?
    var name: String

    var description: String { schema.map { "\($0).\(name)" } ?? name }

    /// Whether both may be the same: a schema that isn't said can be any.
    func matches(_ other: SQLName) -> Bool {
        name == other.name && (schema == other.schema || schema == nil || other.schema == nil)
    }
}
