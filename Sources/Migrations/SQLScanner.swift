/// Cuts SQL into statements by PostgreSQL's lexical rules (`src/backend/parser/scan.l`, and psql's for what ends a statement).
///
/// It knows quoted strings, `E''` strings with their backslashes and continuations, quoted identifiers, dollar quotes, nested
/// comments, parentheses (`create rule … do (a; b)`) and `begin atomic … end` bodies. It assumes
/// `standard_conforming_strings = on`, the default since PostgreSQL 9.1. It knows no grammar: what it can't make sense of goes
/// to the server, whose error is better.
struct SQLScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private var statementStart: Int?
    private var statementEnd = 0
    private var statementLine = 1
    private var words: [String] = []
    private var lastToken = Token.other
    private var parentheses = 0
    private var atomicDepth = 0

    /// The tokens read so far; nil where nobody wants them.
    private var tokens: [SQLToken]?

    private enum Token: Equatable {
        case word(String)
        case dot
        case other

        var isWord: Bool { if case .word = self { true } else { false } }
    }

    private typealias Failure = SQLScript.Failure

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The tokens of a statement that was cut before, and so is known to be whole.
    static func tokens(of statement: SQLScript.Statement) -> [SQLToken] {
        var scanner = SQLScanner(statement.text)
        scanner.line = statement.line
        scanner.tokens = []
        _ = try? scanner.statements()
        return scanner.tokens ?? []
    }

    mutating func statements() throws(SQLScript.Failure) -> [SQLScript.Statement] {
        var result: [SQLScript.Statement] = []
        while let byte = peek() {
            if Self.isSpace(byte) {
                advance()
            } else if byte == UInt8(ascii: "-"), peek(1) == byte {
                skipLineComment()
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                try skipBlockComment()
            } else if byte == UInt8(ascii: ";"), parentheses == 0, atomicDepth == 0 {
                finishStatement(into: &result)
                advance()
            } else {
                try scanToken(byte)
            }
        }
        finishStatement(into: &result)
        return result
    }

    private mutating func finishStatement(into result: inout [SQLScript.Statement]) {
        defer {
            statementStart = nil
            words = []
            lastToken = .other
            parentheses = 0
            atomicDepth = 0
        }
        guard let statementStart else { return }
        let text = String(decoding: bytes[statementStart..<statementEnd], as: UTF8.self)
        result.append(.init(text: text, line: statementLine, words: words))
    }

    // MARK: Tokens

    private mutating func scanToken(_ byte: UInt8) throws(SQLScript.Failure) {
        if statementStart == nil {
            statementStart = position
            statementLine = line
        }
        let (start, startLine) = (position, line)
        var token = Token.other
        switch byte {
        case UInt8(ascii: "'"):
            try skipString(escapes: false)
        case UInt8(ascii: "\""):
            try skipQuoted(by: byte, what: "a quoted identifier")
        case UInt8(ascii: "$"):
            try skipDollar()
        case UInt8(ascii: "("):
            parentheses += 1
            advance()
        case UInt8(ascii: ")"):
            parentheses = max(0, parentheses - 1)
            advance()
        case UInt8(ascii: "."):
            token = .dot
            advance()
        case UInt8(ascii: "\\"):
            throw Failure(reason: "a psql command can't be sent to a server", line: line)
        case 0:
            throw Failure(reason: "a NUL byte can't be sent to a server", line: line)
        case _ where Self.startsIdentifier(byte):
            token = try scanWord()
        case _ where Self.isDigit(byte):
            while let digit = peek(), Self.isDigit(digit) { advance() }
        default:
            advance()
        }
        lastToken = token
        statementEnd = position
        tokens?.append(SQLToken(bytes[start..<position], isWord: token.isWord, line: startLine))
    }

    private mutating func scanWord() throws(SQLScript.Failure) -> Token {
        let start = position
        while let next = peek(), Self.continuesIdentifier(next) { advance() }
        if peek() == UInt8(ascii: "'"), position == start + 1, bytes[start] | 0x20 == UInt8(ascii: "e") {
            try skipString(escapes: true)
            return .other
        }
        let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        guard parentheses == 0 else { return .word(word) }
        followBody(word)
        if words.count < 16 { words.append(word) }
        return .word(word)
    }

    /// Counts `begin atomic`, `case` and `end` in the body of a function written in SQL's own syntax, whose semicolons end
    /// no statement. After a dot or `as` these words are names.
    private mutating func followBody(_ word: String) {
        guard createsRoutine, lastToken != .dot, lastToken != .word("as") else { return }
        switch word {
        case "atomic" where lastToken == .word("begin"): atomicDepth += 1
        case "case" where atomicDepth > 0: atomicDepth += 1
        case "end" where atomicDepth > 0: atomicDepth -= 1
        default: break
        }
    }

    private var createsRoutine: Bool {
        guard words.first == "create" else { return false }
        let kind = words.dropFirst().starts(with: ["or", "replace"]) ? words.dropFirst(3) : words.dropFirst()
        return kind.first == "function" || kind.first == "procedure"
    }

    // MARK: What is quoted

    /// Skips a string and its continuations on further lines, which follow the rules of the first part.
    private mutating func skipString(escapes: Bool) throws(SQLScript.Failure) {
        repeat {
            let start = line
            advance()
            scan: while true {
                guard let byte = peek() else { throw Failure(reason: "a string doesn't end", line: start) }
                advance()
                switch byte {
                case UInt8(ascii: "\\") where escapes:
                    guard peek() != nil else { throw Failure(reason: "a string doesn't end", line: start) }
                    advance()
                case UInt8(ascii: "'"):
                    guard peek() == byte else { break scan }
                    advance()
                default:
                    break
                }
            }
        } while skipToContinuation()
    }

    /// Moves to the next part of a string if only white space with a line break, and line comments, stand between.
    private mutating func skipToContinuation() -> Bool {
        let (savedPosition, savedLine) = (position, line)
        while let byte = peek() {
            if Self.isSpace(byte) {
                advance()
            } else if byte == UInt8(ascii: "-"), peek(1) == byte {
                skipLineComment()
            } else {
                break
            }
        }
        if peek() == UInt8(ascii: "'"), line > savedLine { return true }
        (position, line) = (savedPosition, savedLine)
        return false
    }

    private mutating func skipQuoted(by quote: UInt8, what: String) throws(SQLScript.Failure) {
        let start = line
        advance()
        while let byte = peek() {
            advance()
            guard byte == quote else { continue }
            guard peek() == quote else { return }
            advance()
        }
        throw Failure(reason: "\(what) doesn't end", line: start)
    }

    /// Skips `$tag$ … $tag$`, or just the dollar where none begins (`$1`).
    private mutating func skipDollar() throws(SQLScript.Failure) {
        var end = position + 1
        if end < bytes.count, Self.isDigit(bytes[end]) {
            advance()
            return
        }
        while end < bytes.count, Self.continuesTag(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else {
            advance()
            return
        }
        let (start, tag) = (line, bytes[position...end])
        advance(tag.count)
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "$"), bytes[position...].starts(with: tag) {
                advance(tag.count)
                return
            }
            advance()
        }
        throw Failure(reason: "\(String(decoding: tag, as: UTF8.self)) doesn't end", line: start)
    }

    private mutating func skipLineComment() {
        while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { advance() }
    }

    private mutating func skipBlockComment() throws(SQLScript.Failure) {
        let start = line
        var depth = 0
        repeat {
            switch (peek(), peek(1)) {
            case (nil, _):
                throw Failure(reason: "a comment doesn't end", line: start)
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                depth += 1
                advance(2)
            case (UInt8(ascii: "*"), UInt8(ascii: "/")):
                depth -= 1
                advance(2)
            default:
                advance()
            }
        } while depth > 0
    }

    // MARK: Bytes

    private func peek(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (9...13).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func startsIdentifier(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func continuesIdentifier(_ byte: UInt8) -> Bool {
        continuesTag(byte) || byte == UInt8(ascii: "$")
    }

    private static func continuesTag(_ byte: UInt8) -> Bool {
        startsIdentifier(byte) || isDigit(byte)
    }
}
