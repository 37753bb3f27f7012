import Postgres
import TestDatabase
import Testing

@Suite("Shared connections")
struct SharedReaderTests {
    private func withReader<Value>(
        isolation: isolated (any Actor)? = #isolation,
        connections: Int,
        _ body: (SharedReader) async throws -> sending Value
    ) async throws -> sending Value {
        try await TestDatabase.withEmpty { url in
            let reader = SharedReader(ConnectionConfiguration(url), connections: connections, logger: quiet)
            let value = try await body(reader)
            await reader.close()
            return value
        }
    }

    @Test("Every task gets its own answer, and those whose neighbours fail do too")
    func answers() async throws {
        try await withReader(connections: 2) { reader in
            let failed = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<2000 {
                    group.addTask {
                        do throws(PostgresError) {
                            let rows = try await reader.query("select 1000000 / \(number % 50), \(number)")
                            let (quotient, echo) = try rows[0].decode((Int, Int).self)
                            #expect(echo == number && quotient == 1_000_000 / (number % 50))
                            return false
                        } catch {
                            #expect(error.sqlState == SQLState(rawValue: "22012") && number % 50 == 0)
                            return true
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failed == 40)
        }
    }

    @Test("What writes is refused")
    func refusesWrites() async throws {
        try await withReader(connections: 1) { reader in
            let error = try await failure { try await reader.query("create table t (a int)") }
            #expect(error.sqlState == .readOnlyTransaction)
            #expect(try await reader.query("select 1").decode(Int32.self) == [1])
        }
    }

    @Test("A lost connection fails those who were on it, and the next gets another")
    func reconnects() async throws {
        try await withReader(connections: 1) { reader in
            let error = try await failure { try await reader.query("select pg_terminate_backend(pg_backend_pid())") }
            #expect(error.code == .connection)
            #expect(try await reader.query("select 1").decode(Int32.self) == [1])
        }
    }

    @Test("Tasks cancelled at any moment harm nobody else")
    func survivesCancellation() async throws {
        try await withReader(connections: 2) { reader in
            await withTaskGroup(of: Void.self) { group in
                for round in 0..<600 {
                    group.addTask {
                        let task = Task { try await reader.query("select \(round)").decode(Int.self)[0] }
                        for _ in 0..<(round % 5) { await Task.yield() }
                        if round % 2 == 0 { task.cancel() }
                        switch await task.result {
                        case .success(let value): #expect(value == round)
                        case .failure(let error):
                            #expect(round % 2 == 0 && (error as? PostgresError)?.code == .cancelled)
                        }
                    }
                }
            }
            let rows = try await reader.query("select 1")
            #expect(try rows.decode(Int32.self) == [1])
        }
    }

    @Test("A closed reader refuses")
    func closes() async throws {
        try await withReader(connections: 1) { reader in
            _ = try await reader.query("select 1")
            await reader.close()
            #expect(try await failure { try await reader.query("select 1") }.code == .poolClosed)
        }
    }
}
