import CEpoll
import CLibpq

extension Wire {
    /// What a stream has brought, and whether that was the last of it.
    struct Batch<Element: Sendable>: Sendable {
        var elements: [Element] = []
        var isLast = false
    }

    // MARK: Rows

    /// Starts a statement whose rows come one by one. It isn't prepared: one that is worth streaming is worth planning.
    func beginStream(_ sql: SQL) async throws(PostgresError) {
        try check(sql)
        let text = sql.text
        if SessionEffect(text: text).outlivesTransaction { isDirty = true }
        let types = sql.holes.map(\.type.rawValue)
        let isSent = sql.withParameters { count, values, lengths, formats in
            PQsendQueryParams(pointer, text, count, types, values, lengths, formats, 1) == 1
        }
        guard isSent, PQsetSingleRowMode(pointer) == 1 else { throw lost("the statement couldn't be sent") }
        try await flush()
    }

    /// The rows that are there, at least one and at most `limit`, or none at the end. libpq reads no more than it is
    /// asked for, and the server waits when the socket is full: that is the back-pressure.
    func nextRows(limit: Int) async throws(PostgresError) -> Batch<Rows> {
        var batch = Batch<Rows>()
        while batch.elements.count < limit {
            if PQisBusy(pointer) == 1 {
                if !batch.elements.isEmpty { break }
                try await wait(for: EPOLLIN.rawValue)
                try consume()
                continue
            }
            guard let result = PQgetResult(pointer) else {
                batch.isLast = true
                break
            }
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE: batch.elements.append(Rows(result: result))
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: PQclear(result)
            default: try await fail(take(result, text: ""))
            }
        }
        return batch
    }

    // MARK: COPY

    /// Starts a COPY to this program.
    func beginCopyOut(_ sql: SQL) async throws(PostgresError) {
        try check(sql)
        guard sql.holes.isEmpty else { throw PostgresError(.usage, "COPY takes no values") }
        guard PQsendQuery(pointer, sql.text) == 1 else { throw lost("the COPY couldn't be sent") }
        try await flush()
        guard let result = try await nextResult() else { throw lost("a result is missing") }
        if PQresultStatus(result) == PGRES_COPY_OUT { return PQclear(result) }
        try await fail(take(result, text: ""))
        try await finishResults()
        throw PostgresError(.usage, "the statement isn't COPY … TO STDOUT")
    }

    /// The data that is there, at least a byte and little more than `limit`, or none at the end.
    func nextBytes(limit: Int) async throws(PostgresError) -> Batch<UInt8> {
        var batch = Batch<UInt8>()
        batch.elements.reserveCapacity(limit)
        while batch.elements.count < limit {
            var buffer: UnsafeMutablePointer<CChar>?
            let count = Int(PQgetCopyData(pointer, &buffer, 1))
            if count > 0, let buffer {
                batch.elements.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
                PQfreemem(buffer)
            } else if count == 0 {
                if !batch.elements.isEmpty { break }
                try await wait(for: EPOLLIN.rawValue)
                try consume()
            } else {
                try await finishResults()
                batch.isLast = true
                break
            }
        }
        return batch
    }

    // MARK: Ending

    /// Stops what is streamed on the server, and reads what is under way.
    func abandonStream() async throws(PostgresError) {
        interrupt()
        var buffer: UnsafeMutablePointer<CChar>?
        while true {
            while PQisBusy(pointer) == 1 {
                try await wait(for: EPOLLIN.rawValue)
                try consume()
            }
            guard let result = PQgetResult(pointer) else { return }
            let status = PQresultStatus(result)
            PQclear(result)
            guard status == PGRES_COPY_OUT else { continue }
            while true {
                let count = PQgetCopyData(pointer, &buffer, 1)
                if count > 0 { PQfreemem(buffer) }
                if count < 0 { break }
                guard count == 0 else { continue }
                try await wait(for: EPOLLIN.rawValue)
                try consume()
            }
        }
    }

    /// Reads to the end of the results and throws the first error among them.
    private func finishResults() async throws(PostgresError) {
        while let result = try await nextResult() { try await fail(take(result, text: "")) }
    }

    private func fail(_ outcome: Result<Rows, PostgresError>) async throws(PostgresError) {
        guard case .failure(let error) = outcome else { return }
        if !isBroken {
            while let rest = try await nextResult() { PQclear(rest) }
        }
        throw error
    }
}
