/// A text of SQL cut into its statements.
package struct SQLScript: Hashable, Sendable {
    /// One statement, without the semicolon and without the comments before it.
    package struct Statement: Hashable, Sendable {
        /// The text that is sent.
        package var text: String
        /// The line of the file on which it begins, from 1.
        package var line: Int
        /// Its words in lower case, without what is quoted, in parentheses or in comments, the first 16 at most.
        package var words: [String]
    }

    /// Why a text can't be cut.
    package struct Failure: Error, Hashable, Sendable {
        /// What is wrong.
        package var reason: String
        /// The line where it begins, from 1.
        package var line: Int
    }

    /// The statements in the order of the text.
    package var statements: [Statement]

    /// Cuts a text.
    package init(_ text: String) throws(Failure) {
        var scanner = SQLScanner(text)
        statements = try scanner.statements()
    }
}

extension SQLScript.Statement {
    /// Whether it begins or ends a transaction, which is the runner's business and not a file's.
    ///
    /// Savepoints are left alone: they live within the runner's transaction.
    package var controlsTransaction: Bool {
        switch words.first {
        case "begin", "commit", "end", "abort": true
        case "start": words.dropFirst().first == "transaction"
        case "prepare": words.dropFirst().first == "transaction"
        case "rollback": !words.contains("to")
        default: false
        }
    }

    /// Whether it would wait for rows from the client, which only psql sends.
    package var copiesFromClient: Bool {
        guard words.first == "copy" else { return false }
        return zip(words, words.dropFirst()).contains { $0 == "from" && $1 == "stdin" }
    }
}
