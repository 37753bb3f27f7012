import CLibpq

extension Wire {
    static let maximumParameters = 65_535

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
    }

    /// Runs a statement, preceded in the same round trip by `prologue` (a transaction's `begin`).
    func query(_ sql: SQL, after prologue: SQL? = nil) throws(PostgresError) -> Rows {
        try check(sql)
        let text = sql.text
        guard prologue == nil, let statement = statements.find(text, for: sql) else {
            let segment = prologue.map { [$0, sql] } ?? [sql]
            guard let rows = try pipeline([segment]).last?.last else { throw lost("a result is missing") }
            return rows
        }
        let wasIdle = isIdle
        do throws(PostgresError) {
            return try run(statement, sql)
        } catch {
            // The plan is of no use any more: a column's type has changed, or a script deallocated the statement. In a
            // transaction the error stands, since the transaction is aborted; else the statement did nothing yet.
            guard error.isStalePlan else { throw error }
            statements.forget(statement)
            guard wasIdle, isIdle, let rows = try pipeline([[sql]]).last?.last else { throw error }
            return rows
        }
    }

    private func run(_ statement: StatementCache.Statement, _ sql: SQL) throws(PostgresError) -> Rows {
        if statement.effect.outlivesTransaction { isDirty = true }
        guard send(statement, sql) else { throw lost("the statement couldn't be sent") }
        try flush()
        var rows: Rows?
        var failure: PostgresError?
        while let result = try nextResult() {
            switch take(result, text: statement.text) {
            case .success(let taken): rows = taken
            case .failure(let error): failure = failure ?? error
            }
            if isBroken { break }
        }
        if let failure { throw failure }
        guard let rows else { throw lost("a result is missing") }
        return rows
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
    func script(_ text: String) throws(PostgresError) {
        guard !text.utf8.contains(0) else { throw PostgresError(.usage, "a script can't hold NUL") }
        isDirty = true
        guard PQsendQuery(pointer, text) == 1 else { throw lost("the script couldn't be sent") }
        try flush()
        var failure: PostgresError?
        while let result = try nextResult() {
            if case .failure(let error) = take(result, text: "") { failure = failure ?? error }
            if isBroken { break }
        }
        if let failure { throw failure }
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
