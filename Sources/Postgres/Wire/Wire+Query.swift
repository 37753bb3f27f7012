import CEpoll
import CLibpq

extension Wire {
    static let maximumParameters = 65_535

    /// The server takes no message above a gibibyte, and ends the connection that sends one.
    static let maximumBytes = (1 << 30) - (1 << 20)

    /// Refuses what can't be sent, before anything is: the server's refusal would abort the caller's transaction.
    func check(_ sql: SQL) throws(PostgresError) {
        guard !sql.holdsNUL else {
            var error = PostgresError(.usage, "a text can't hold U+0000")
            error.sqlState = .characterNotInRepertoire
            throw error
        }
        guard sql.holes.count <= Self.maximumParameters else {
            throw PostgresError(.usage, "more than \(Self.maximumParameters) values: bind an array")
        }
        guard sql.byteCount <= Self.maximumBytes else {
            throw PostgresError(.usage, "more than a gibibyte in one statement: use COPY")
        }
    }

    /// Sends a statement, if the server has it prepared already. Never suspends: ``look()`` or ``advance()`` may take the
    /// answer, and ``finish(_:)`` what they didn't.
    func start(_ sql: SQL) throws(PostgresError) {
        try check(sql)
        guard let statement = statements.find(sql) else {
            exchange = Exchange()
            return
        }
        exchange = Exchange(statement: statement, wasIdle: isIdle)
        if statement.effect.outlivesTransaction { isDirty = true }
        guard send(statement, sql) else { throw lost("the statement couldn't be sent") }
        exchange.isSent = PQflush(pointer) == 0
        guard exchange.isSent, Reactor.current == nil else { return }
        exchange.mayLook = statement.looksToSkip == 0
        if !exchange.mayLook { statement.looksToSkip -= 1 }
    }

    /// Takes the answer of what was started, if it comes at once.
    func look() throws(PostgresError) {
        guard let statement = exchange.statement else { return }
        begin(mayLook: exchange.mayLook)
        guard exchange.mayLook else { return }
        while try !takeAnswer(), lookBriefly() { try consume() }
        if !exchange.isComplete { statement.looksToSkip = 15 }
    }

    /// Takes what has come of the answer, for whose task is suspended. Returns whether that is all, or what is wrong stands
    /// in the exchange.
    func advance() -> Bool {
        do throws(PostgresError) {
            try consume()
            return try takeAnswer()
        } catch {
            exchange.failure = error
            exchange.isComplete = true
            return true
        }
    }

    /// Waits for the answer of what was started, and returns it.
    func finish(_ sql: SQL) async throws(PostgresError) -> Rows {
        guard let statement = exchange.statement else { return try await prepare(sql) }
        if !exchange.isComplete {
            if !exchange.isSent { try await flush() }
            while try !takeAnswer() {
                try await wait(for: EPOLLIN.rawValue)
                try consume()
            }
        }
        defer { exchange = Exchange() }
        guard let failure = exchange.failure else { return try exchange.answer(self) }
        // The plan is of no use any more: a column's type has changed, or a script deallocated the statement. In a
        // transaction the error stands, since the transaction is aborted; else the statement did nothing yet.
        guard failure.isStalePlan else { throw failure }
        statements.forget(statement)
        guard exchange.wasIdle, isIdle else { throw failure }
        return try await prepare(sql)
    }

    /// Runs a statement, preceded in the same round trip by `prologue` (a transaction's `begin`).
    func query(_ sql: SQL, after prologue: SQL? = nil) async throws(PostgresError) -> Rows {
        if let prologue {
            try check(sql)
            return try await prepare(sql, after: prologue)
        }
        try start(sql)
        try look()
        return try await finish(sql)
    }

    private func prepare(_ sql: SQL, after prologue: SQL? = nil) async throws(PostgresError) -> Rows {
        let segment = prologue.map { [$0, sql] } ?? [sql]
        guard let rows = try await pipeline([segment]).last?.last else { throw lost("a result is missing") }
        return rows
    }

    /// Takes what has come of the answer. Returns whether that is all.
    private func takeAnswer() throws(PostgresError) -> Bool {
        while PQisBusy(pointer) == 0 {
            guard let result = PQgetResult(pointer) else {
                exchange.isComplete = true
                return true
            }
            switch take(result, text: exchange.statement?.text ?? "") {
            case .success(let rows): exchange.rows = rows
            case .failure(let error): exchange.failure = exchange.failure ?? error
            }
            if isBroken { throw exchange.failure ?? lost("the connection was lost") }
        }
        return false
    }

    /// Takes a result over: rows, or what is wrong with it.
    func take(_ result: OpaquePointer, text: String) -> Result<Rows, PostgresError> {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            let rows = Rows(result: result)
            return rows.isCommitRolledBack(text) ? .failure(PostgresError(.rolledBack)) : .success(rows)
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            PQclear(result)
            markBroken()
            return .failure(PostgresError(.usage, "COPY isn't a query: use copyIn"))
        default:
            return .failure(failure(result))
        }
    }

    func send(_ statement: StatementCache.Statement, _ sql: SQL) -> Bool {
        sql.withParameters { count, values, lengths, formats in
            PQsendQueryPrepared(pointer, statement.name, count, values, lengths, formats, 1) == 1
        }
    }

    func sendPrepare(_ statement: StatementCache.Statement) -> Bool {
        statement.types.withUnsafeBufferPointer { types in
            types.withMemoryRebound(to: UInt32.self) { types in
                PQsendPrepare(pointer, statement.name, statement.text, Int32(types.count), types.baseAddress) == 1
            }
        }
    }

    /// Runs statements without parameters by the simple protocol; what they return is dropped.
    ///
    /// `prologue` comes before them in the same message. A message is parsed as a whole before any of it runs: where that
    /// fails, not even `begin` was run, so prologue and text are sent again one after the other, and the text fails where
    /// and how it would alone. They are sent so at once where a setting that the prologue may undo decides how the text is
    /// read.
    func script(_ text: String, after prologue: [SQL] = []) async throws(PostgresError) {
        let head = prologue.map { "\($0.text);\n" }.joined()
        if !prologue.isEmpty, !readsTextAsUsual { return try await script(text, following: head) }
        let whole = head + text
        guard !whole.utf8.contains(0) else { throw PostgresError(.usage, "a script can't hold NUL") }
        guard whole.utf8.count <= Self.maximumBytes else { throw PostgresError(.usage, "a script above a gibibyte") }
        isDirty = true
        guard PQsendQuery(pointer, whole) == 1 else { throw lost("the script couldn't be sent") }
        try await flush()
        var done = 0
        var failure: PostgresError?
        while let result = try await nextResult() {
            switch take(result, text: "") {
            case .success: done += 1
            case .failure(let error): failure = failure ?? error
            }
            if isBroken { break }
        }
        guard var failure else { return }
        if done == 0, !prologue.isEmpty, isIdle, !isBroken, failure.sqlState != .queryCanceled {
            return try await script(text, following: head)
        }
        failure.position = failure.position.map { $0 - head.unicodeScalars.count }.flatMap { $0 > 0 ? $0 : nil }
        // A connection that ends takes along what the server has said of the statements before. In a transaction that was
        // open already, a text that can't be parsed is known by where the error is.
        if failure.code == .server {
            failure.scriptStatement = max(failure.position == nil ? 0 : 1, done - prologue.count + 1)
        }
        throw failure
    }

    private func script(_ text: String, following head: String) async throws(PostgresError) {
        do throws(PostgresError) {
            try await script(head)
        } catch {
            var failure = error
            failure.scriptStatement = 0
            failure.position = nil
            throw failure
        }
        try await script(text)
    }

    private var readsTextAsUsual: Bool {
        func reported(_ name: String) -> String? { PQparameterStatus(pointer, name).map { String(cString: $0) } }
        return reported("standard_conforming_strings") == "on" && reported("client_encoding") == "UTF8"
    }
}

/// A statement on its way, and what has come of its answer.
struct Exchange {
    /// Nil when the server must prepare it first: nothing was sent yet.
    var statement: StatementCache.Statement?
    var wasIdle = false
    /// libpq has handed all of it to the kernel.
    var isSent = false
    /// Its answer is worth being looked for before the task suspends.
    var mayLook = false
    var rows: Rows?
    var failure: PostgresError?
    var isComplete = false

    func answer(_ wire: Wire) throws(PostgresError) -> Rows {
        guard let rows else { throw wire.lost("a result is missing") }
        return rows
    }
}

extension Wire {
    /// The rows of what was started, if they are all there and nothing is wrong.
    func takeRows() -> Rows? {
        guard exchange.isComplete, exchange.failure == nil, let rows = exchange.rows else { return nil }
        exchange = Exchange()
        return rows
    }
}

extension PostgresError {
    var isStalePlan: Bool { sqlState == .featureNotSupported || sqlState == .invalidStatementName }
}

extension Rows {
    /// COMMIT of an aborted transaction succeeds, with the tag ROLLBACK.
    func isCommitRolledBack(_ text: String) -> Bool {
        guard commandTag == "ROLLBACK" else { return false }
        let command = text.drop { $0.isWhitespace }.prefix(6).lowercased()
        return command == "commit" || command.hasPrefix("end")
    }
}

extension SQL {
    /// Lends the values in the form libpq takes them: all binary, a null pointer for null.
    func withParameters<Value>(
        _ body: (
            _ count: Int32,
            _ values: UnsafePointer<UnsafePointer<CChar>?>?,
            _ lengths: UnsafePointer<Int32>?,
            _ formats: UnsafePointer<Int32>?
        ) -> Value
    ) -> Value {
        let count = holes.count
        guard count > 0 else { return body(0, nil, nil, nil) }
        return values.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { pointers in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 2) { numbers in
                    // An empty value needs a pointer too: null would be NULL.
                    let base = bytes.baseAddress ?? UnsafeRawPointer(numbers.baseAddress!)
                    var start = 0
                    for (index, hole) in holes.enumerated() {
                        let pointer = (base + start).assumingMemoryBound(to: CChar.self)
                        pointers.initializeElement(at: index, to: hole.isNull ? nil : pointer)
                        numbers.initializeElement(at: index, to: Int32(hole.end - start))
                        numbers.initializeElement(at: count + index, to: 1)
                        start = hole.end
                    }
                    let lengths = UnsafePointer(numbers.baseAddress!)
                    return body(Int32(count), UnsafePointer(pointers.baseAddress!), lengths, lengths + count)
                }
            }
        }
    }
}
