import Postgres
import TestDatabase
import Testing

@Suite("Streams")
struct StreamTests {
    @Test("All rows come, in order, in binary, with the values bound")
    func streams() async throws {
        try await withDatabase { connection, _ in
            let sum = try await connection.stream("select n, n::text from generate_series(1, \(100_000)) n") { rows in
                var last = 0
                for try await row in rows {
                    let (number, text) = try row.decode((Int, String).self)
                    #expect(number == last + 1 && text == String(number))
                    last = number
                }
                return last
            }
            #expect(sum == 100_000)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }

    @Test("Who leaves early stops the statement, and the connection goes on at once")
    func leavesEarly() async throws {
        try await withDatabase { connection, _ in
            let pid = await connection.backendPID
            for count in [0, 1, 300] {
                let read = try await connection.stream("select generate_series(1, 10000000000)") { rows in
                    var read = 0
                    while read < count, try await rows.next() != nil { read += 1 }
                    return read
                }
                #expect(read == count)
                #expect(try await connection.one("select \(count)", as: Int.self) == count)
            }
            #expect(await connection.backendPID == pid)
        }
    }

    @Test("A cancelled task's stream ends on the server")
    func cancelled() async throws {
        try await withDatabase { connection, _ in
            let task = Task {
                try await connection.stream("select generate_series(1, 10000000000)") { rows in
                    var read = 0
                    for try await _ in rows {
                        read += 1
                        if read == 1000 { withUnsafeCurrentTask { $0?.cancel() } }
                    }
                }
            }
            let error = try await failure { try await task.value }
            #expect(error.code == .cancelled)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }

    @Test("An error in the middle is thrown after the rows before it, and the connection goes on")
    func fails() async throws {
        try await withDatabase { connection, _ in
            var read = 0
            let error = try await failure {
                try await connection.stream("select 1000 / (5000 - n) from generate_series(1, 10000) n") { rows in
                    while try await rows.next() != nil { read += 1 }
                }
            }
            #expect(error.sqlState == SQLState(rawValue: "22012"))
            #expect(read > 0 && read < 5000)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }

    @Test("While a stream is open nobody else gets at the connection, and after it nobody at the stream")
    func isExclusive() async throws {
        try await withDatabase { connection, _ in
            var kept: RowStream?
            let error = try await connection.stream("select 1") { rows in
                kept = rows
                return try await failure { try await connection.query("select 2") }
            }
            #expect(error.code == .usage)
            let late = try #require(kept)
            #expect(try await failure { try await late.next() }.code == .usage)
            try await connection.withTransaction { transaction in
                let rows = try await transaction.stream("select 3") { rows in try await rows.next()?.decode(Int32.self)
                }
                #expect(rows == 3)
                try await transaction.execute("select 4")
            }
        }
    }

    @Test("A backend that dies in mid-stream is an error, and its connection is closed")
    func dies() async throws {
        try await withDatabase { connection, configuration in
            let pid = await connection.backendPID
            let error = try await failure {
                try await connection.stream("select repeat('x', 1000), generate_series(1, 10000000000)") { rows in
                    _ = try await rows.next()
                    try await TestDatabase.administer("select pg_terminate_backend(\(pid), 10000)")
                    while try await rows.next() != nil {}
                }
            }
            #expect(error.code == .connection)
            #expect(try await failure { try await connection.query("select 1") }.code == .connection)
        }
    }
}

@Suite("COPY out")
struct CopyOutTests {
    @Test("The data comes whole, in the format asked for")
    func copiesOut() async throws {
        try await withDatabase { connection, _ in
            let sql: SQL = "copy (select n from generate_series(1, 200000) n) to stdout (format csv)"
            let bytes = try await connection.copyOut(sql) { copy in
                var bytes: [UInt8] = []
                for try await part in copy { bytes += part }
                return bytes
            }
            #expect(String(decoding: bytes, as: UTF8.self) == (1...200_000).map { "\($0)\n" }.joined())
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }

    @Test("Who leaves early or is cancelled stops the COPY, and the connection goes on")
    func leavesEarly() async throws {
        try await withDatabase { connection, _ in
            let sql: SQL = "copy (select generate_series(1, 10000000000)) to stdout"
            let count = try await connection.copyOut(sql) { copy in try await copy.next()?.count ?? 0 }
            #expect(count > 0)
            let task = Task {
                try await connection.copyOut(sql) { copy in
                    for try await _ in copy { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
            let error = try await failure { try await task.value }
            #expect(error.code == .cancelled)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }

    @Test("A COPY that fails, one that isn't a COPY and one into the table are errors")
    func fails() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int)")
            for sql in ["copy (select 1 / 0) to stdout", "copy absent to stdout", "select 1"] as [SQL] {
                _ = try await failure {
                    try await connection.copyOut(sql) { copy in while try await copy.next() != nil {} }
                }
                #expect(try await connection.one("select 1", as: Int.self) == 1)
            }
        }
    }
}
