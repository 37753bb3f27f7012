import Foundation
import Logging
import Postgres
import TestDatabase
import Testing

@Suite("The guide")
struct GuideTests {
    @Test("Its snippets do what it says")
    func snippets() async throws {
        try await TestDatabase.withEmpty { url in
            let logger = quiet
            try await Self.firstQuery(url, logger)
            let pool = Pool(ConnectionConfiguration(url), size: 2, logger: logger)
            try await pool.execute("create table visit (id int primary key)")
            try await Self.transaction(pool)
            #expect(try await pool.query("select id from visit").decode(Int32.self) == [7])
            #expect(try await Self.streaming(pool) == 5_000_050_000)
            try await Self.copying(pool)
            #expect(try await pool.query("select count(*) from visit").decode(Int.self) == [994])
            try await Self.listening(url, pool, logger)
            await #expect(throws: PostgresError.self) { try await Self.cancelling(pool).get() }
            #expect(try await Self.lookups(url, logger) == [true])
            await pool.close()
        }
    }

    @Test("Its snippets are the ones that are compiled here")
    func areTheseSnippets() throws {
        let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let root = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let guide = try String(
            contentsOf: root.appending(path: "Sources/Postgres/Postgres.docc/Postgres.md"),
            encoding: .utf8
        )
        let compiled = Self.lines(try String(contentsOf: tests, encoding: .utf8))
        let parts = guide.components(separatedBy: "```swift\n").dropFirst()
        #expect(parts.count == 7)
        for part in parts {
            let snippet = Self.lines(part.components(separatedBy: "```")[0])
            #expect(compiled.contains(snippet), "\(snippet)")
        }
    }

    /// The text without its indentation.
    private static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }

    private static func firstQuery(_ url: String, _ logger: Logger) async throws {
        let pool = Pool(ConnectionConfiguration(url), size: 4, logger: logger)
        let rows = try await pool.query("select n, 'row ' || n from generate_series(1, \(3)) n")
        for (number, text) in try rows.decode((Int, String).self) { print(number, text) }
        await pool.close()
    }

    private static func transaction(_ pool: Pool) async throws {
        try await pool.withTransaction(.serializable, retry: .conflicts()) { transaction in
            try await transaction.execute("insert into visit values (\(7))")
            _ = try? await transaction.withSavepoint { part in
                try await part.execute("insert into visit values (\(7))")
            }
        }
    }

    private static func streaming(_ pool: Pool) async throws -> Int {
        let sum = try await pool.stream("select generate_series(1, 100000)") { rows in
            var sum = 0
            for try await row in rows { sum += try row.decode(Int.self) }
            return sum
        }
        return sum
    }

    private static func copying(_ pool: Pool) async throws {
        try await pool.withConnection { connection in
            try await connection.copyIn("copy visit from stdin") { copy in
                for number in 8...1000 { try await copy.write("\(number)\n") }
            }
            try await connection.copyOut("copy visit to stdout (format csv)") { copy in
                for try await part in copy { print(part.count) }
            }
        }
    }

    private static func listening(_ url: String, _ pool: Pool, _ logger: Logger) async throws {
        try await Notifications.listen(to: ["visit"], on: ConnectionConfiguration(url), logger: logger) { events in
            for try await event in events {
                switch event {
                case .listening: try await pool.execute("select pg_notify('visit', \("9"))")
                case .notification(let notification): return print(notification.payload)
                }
            }
        }
    }

    private static func cancelling(_ pool: Pool) async -> Result<Rows, any Error> {
        let task = Task { try await pool.query("select pg_sleep(300)") }
        task.cancel()
        let result = await task.result
        return result
    }

    private static func lookups(_ url: String, _ logger: Logger) async throws -> [Bool] {
        let reader = SharedReader(ConnectionConfiguration(url), connections: 2, logger: logger)
        let found = try await reader.query("select \(7) = 7").decode(Bool.self)
        await reader.close()
        return found
    }
}
