import ArgumentParser
import Foundation
import Logging
import Postgres

/// Our side of `scripts/bench postgres`.
struct PostgresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postgres",
        abstract: "Does one kind of work with the data-access layer and prints how fast.",
        discussion: "point, rows100, shared and stream print how many a second, the copies the seconds they took."
    )

    enum Work: String, ExpressibleByArgument, CaseIterable {
        case point, rows100, shared, stream, faults
        case copyIn = "copy-in"
        case copyOut = "copy-out"
    }

    @Argument(help: "What to do.")
    var work: Work

    @Option(help: "The database's URL.")
    var database: String

    @Option(help: "Tasks that run statements one after another, each on a connection of its own.")
    var clients = 1

    @Option(help: "Connections that the tasks of `shared` share.")
    var connections = 2

    @Flag(help: "Run the tasks of `point`, `rows100` and `shared` on Swift's own threads, not on the pool's.")
    var elsewhere = false

    @Option(help: "Seconds to run for.")
    var seconds = 5.0

    @Option(help: "Rows to stream.")
    var rows = 1_000_000

    @Option(help: "The file to copy from or to.")
    var file = "/dev/null"

    @Option(help: "For people (text) or an object a row (jsonl).")
    var output = RowOutput.text

    func run() async throws {
        switch work {
        case .point, .rows100: try await pooled()
        case .shared: try await shared()
        case .copyIn, .copyOut, .stream: try await onOneConnection()
        case .faults: try await FaultRun(database: database, seconds: seconds).run(output)
        }
    }

    private func pooled() async throws {
        let work = work
        let pool = Pool(ConnectionConfiguration(database), size: clients, logger: Logger(label: "bench"))
        try await report(on: { elsewhere ? nil : pool.executor }) { id in
            switch work {
            case .rows100:
                let rows = try await pool.query(
                    "select id, balance, name from account where id between \(id) and \(id + 99)"
                )
                return try rows.decode((Int32, Int32, String).self).reduce(0) { $0 + Int($1.0) + $1.2.utf8.count }
            default:
                let rows = try await pool.query("select balance from account where id = \(id)")
                return Int(try rows[0].decode(Int32.self))
            }
        }
        await pool.close()
    }

    private func shared() async throws {
        let configuration = ConnectionConfiguration(database)
        let reader = SharedReader(configuration, connections: connections, logger: Logger(label: "bench"))
        try await report(on: { elsewhere ? nil : Connection.executor }) { id in
            let rows = try await reader.query("select balance from account where id = \(id)")
            return Int(try rows[0].decode(Int32.self))
        }
        await reader.close()
    }

    /// Prints how many statements a second the clients ran, after a short run to warm up.
    private func report(
        on executor: () -> (any TaskExecutor)? = { nil },
        _ statement: @Sendable @escaping (Int32) async throws -> Int
    ) async throws {
        _ = try await count(statement, on: executor, seconds: 0.3)
        let start = ContinuousClock.now
        let statements = try await count(statement, on: executor, seconds: seconds)
        print(String(format: "%.0f", Double(statements) / (start.duration(to: .now) / .seconds(1))))
    }

    private func count(
        _ statement: @Sendable @escaping (Int32) async throws -> Int,
        on executor: () -> (any TaskExecutor)?,
        seconds: Double
    ) async throws -> Int {
        let end = ContinuousClock.now + .seconds(seconds)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for client in 0..<clients {
                group.addTask(executorPreference: executor()) {
                    var numbers = Numbers(seed: UInt64(client + 1))
                    var count = 0
                    var sum = 0
                    while count % 16 != 0 || ContinuousClock.now < end {
                        sum += try await statement(numbers.next())
                        count += 1
                    }
                    precondition(sum > 0, "No row was read.")
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
    }

    /// Row numbers by chance, the same ones in each run (xorshift).
    private struct Numbers {
        var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

        mutating func next() -> Int32 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int32(state % 99_900) + 1
        }
    }

    private func onOneConnection() async throws {
        let connection = try await Connection.connect(
            ConnectionConfiguration(database),
            logger: Logger(label: "bench")
        )
        let start = ContinuousClock.now
        switch work {
        case .copyIn: try await copyIn(connection)
        case .copyOut: try await copyOut(connection)
        default: try await stream(connection)
        }
        let seconds = start.duration(to: .now) / .seconds(1)
        print(work == .stream ? String(format: "%.0f", Double(rows) / seconds) : String(format: "%.3f", seconds))
        await connection.close()
    }

    private func copyIn(_ connection: Connection) async throws {
        let input = try FileHandle(forReadingFrom: URL(filePath: file))
        try await connection.copyIn("copy copied from stdin (format csv)") { copy in
            while let part = try input.read(upToCount: 1 << 16), !part.isEmpty { try await copy.write(Array(part)) }
        }
        try input.close()
    }

    private func copyOut(_ connection: Connection) async throws {
        guard FileManager.default.createFile(atPath: file, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
        let output = try FileHandle(forWritingTo: URL(filePath: file))
        try await connection.copyOut("copy copied to stdout (format csv)") { copy in
            for try await part in copy { try output.write(contentsOf: part) }
        }
        try output.close()
    }

    private func stream(_ connection: Connection) async throws {
        let sum = try await connection.stream(
            "select n, 'row ' || n from (select generate_series(1, \(rows)) n) series"
        ) { rows in
            var sum = 0
            for try await row in rows { sum += try row.decode((Int, String).self).0 }
            return sum
        }
        precondition(sum == rows * (rows + 1) / 2, "Rows are missing.")
    }
}
