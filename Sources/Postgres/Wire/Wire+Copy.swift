import CLibpq

extension Wire {
    /// Starts a COPY from this program.
    func beginCopyIn(_ sql: SQL) async throws(PostgresError) {
        try check(sql)
        guard sql.holes.isEmpty else { throw PostgresError(.usage, "COPY takes no values") }
        guard PQsendQuery(pointer, sql.text) == 1 else { throw lost("the COPY couldn't be sent") }
        try await flush()
        guard let result = try await nextResult() else { throw lost("a result is missing") }
        if PQresultStatus(result) == PGRES_COPY_IN { return PQclear(result) }
        let outcome = take(result, text: "")
        while let rest = try await nextResult() { PQclear(rest) }
        switch outcome {
        case .success: throw PostgresError(.usage, "the statement isn't COPY … FROM STDIN")
        case .failure(let error): throw error
        }
    }

    /// Sends a part of the COPY and returns when the kernel has taken it: that is the back-pressure.
    func putCopy(_ bytes: [UInt8], patience: Duration) async throws(PostgresError) {
        let chunk = 1 << 18
        var start = 0
        while start < bytes.count {
            let count = min(chunk, bytes.count - start)
            extendDeadline(by: patience)
            let answer = bytes.withUnsafeBytes { bytes in
                let part = bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
                return PQputCopyData(pointer, part, Int32(count))
            }
            switch answer {
            case 1: start += count
            case 0: break
            default: throw lost("the connection was lost in COPY")
            }
            try await flush()
            await share()
        }
    }

    /// Ends the COPY, with a reason if it is to fail, and returns the number of rows.
    func endCopyIn(failing reason: String? = nil) async throws(PostgresError) -> Int {
        guard PQputCopyEnd(pointer, reason) == 1 else { throw lost("the connection was lost in COPY") }
        try await flush()
        var count = 0
        var failure: PostgresError?
        while let result = try await nextResult() {
            switch take(result, text: "") {
            case .success(let rows): count = rows.affected
            case .failure(let error): failure = failure ?? error
            }
            if isBroken { break }
        }
        if let failure { throw failure }
        return count
    }
}
