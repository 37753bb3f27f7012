import Foundation
import TestDatabase
import Testing

@testable import Postgres

@Suite("Tasks on the pool's executor")
struct ExecutorTests {
    @Test("A task that waits there goes on there, and so do its children")
    func stays() async throws {
        try await withDatabase { _, configuration in
            let pool = Pool(configuration, size: 4, waitTimeout: .seconds(60), logger: quiet)
            let threads = try await withTaskExecutorPreference(pool.executor) {
                try await withThrowingTaskGroup(of: [Bool].self) { group in
                    for number in 0..<32 {
                        group.addTask {
                            var isThere = [Reactor.current != nil]
                            for _ in 0..<10 {
                                let found = try await pool.query("select \(number), pg_sleep(0.001)::text")
                                isThere.append(Reactor.current != nil)
                                #expect(try found.decode((Int, String).self)[0].0 == number)
                            }
                            return isThere
                        }
                    }
                    return try await group.reduce(into: []) { $0 += $1 }
                }
            }
            #expect(threads.count == 32 * 11)
            #expect(threads.allSatisfy { $0 })
            #expect(Reactor.current == nil)
            await pool.close()
        }
    }

    @Test("Tasks begin on each thread in turn and stay on theirs")
    func spreads() async throws {
        try await withDatabase { _, configuration in
            let pool = Pool(configuration, size: 16, logger: quiet)
            let threads = try await withThrowingTaskGroup(of: Set<ObjectIdentifier>.self) { group in
                for _ in 0..<16 {
                    group.addTask(executorPreference: pool.executor) {
                        var threads: Set<ObjectIdentifier> = []
                        for _ in 0..<50 {
                            _ = try await pool.query("select \(1)")
                            threads.insert(ObjectIdentifier(try #require(Reactor.current)))
                        }
                        return threads
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(threads.allSatisfy { $0.count == 1 })
            #expect(Set(threads.flatMap(\.self)).count == min(4, ProcessInfo.processInfo.activeProcessorCount))
            await pool.close()
        }
    }

    @Test("A cancelled task's statement stops there too, and the connection lives")
    func cancels() async throws {
        try await withDatabase { watcher, configuration in
            let pool = Pool(configuration, size: 1, logger: quiet)
            try await pool.withConnection { connection in
                let pid = await connection.backendPID
                for _ in 0..<5 {
                    let task = Task(executorPreference: pool.executor) {
                        try await connection.query("select pg_sleep(300)")
                    }
                    try await watcher.waitUntilActive("pg_sleep", pid: pid)
                    task.cancel()
                    let error = try await failure { try await task.value }
                    #expect(error.code == .cancelled)
                    #expect(try await connection.one("select 1", as: Int.self) == 1)
                }
                #expect(await connection.backendPID == pid)
            }
            await pool.close()
        }
    }

    @Test("A connection goes from thread to thread")
    func wanders() async throws {
        try await withDatabase { _, configuration in
            let pool = Pool(configuration, size: 1, waitTimeout: .seconds(60), logger: quiet)
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask(executorPreference: number % 2 == 0 ? pool.executor : nil) {
                        try await pool.query("select \(number) from pg_sleep(0.0005)").decode(Int.self)[0]
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 199 * 100)
            await pool.close()
        }
    }

    @Test("A connection that the server ended while nobody used it is replaced")
    func replaces() async throws {
        try await withDatabase { watcher, configuration in
            let pool = Pool(configuration, size: 1, logger: quiet)
            try await withTaskExecutorPreference(pool.executor) {
                for _ in 0..<5 {
                    let pid = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
                    _ = try await pool.query("select pg_backend_pid()")
                    // Returns when the backend has gone.
                    #expect(try await watcher.one("select pg_terminate_backend(\(pid), 10000)", as: Bool.self))
                    let next = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
                    #expect(next != pid)
                }
            }
            #expect(pool.metrics.idle == 1)
            await pool.close()
        }
    }

    @Test("What goes wrong there is told as anywhere, and the connection goes on")
    func fails() async throws {
        try await withDatabase { watcher, configuration in
            let pool = Pool(configuration, size: 1, logger: quiet)
            try await withTaskExecutorPreference(pool.executor) {
                for divisor in [1, 0, 0, 1] {
                    let answer = await Task { try await pool.query("select 1 / \(divisor)") }.result
                    switch answer {
                    case .success(let rows): #expect(try rows.decode(Int.self) == [1])
                    case .failure(let error): #expect((error as? PostgresError)?.sqlState?.rawValue == "22012")
                    }
                }
                try await pool.execute("create table narrow (n integer)")
                try await pool.execute("insert into narrow values (7)")
                for _ in 0..<2 { #expect(try await pool.query("select n from narrow").decode(Int.self) == [7]) }
                try await watcher.execute("alter table narrow alter n type bigint")
                #expect(try await pool.query("select n from narrow").decode(Int.self) == [7])
                #expect(pool.metrics.opened == 1)
            }
            await pool.close()
        }
    }

    @Test("A backend that ends in mid-statement is told, and the next statement has another")
    func ends() async throws {
        try await withDatabase { watcher, configuration in
            let pool = Pool(configuration, size: 1, logger: quiet)
            try await withTaskExecutorPreference(pool.executor) {
                for _ in 0..<3 {
                    let pid = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
                    // Prepared, so that the next one only sends and waits.
                    _ = try await pool.query("select pg_sleep(\(0.0))")
                    let task = Task(executorPreference: pool.executor) {
                        try await pool.query("select pg_sleep(\(300.0))")
                    }
                    try await watcher.waitUntilActive("pg_sleep", pid: pid)
                    #expect(try await watcher.one("select pg_terminate_backend(\(pid), 10000)", as: Bool.self))
                    let error = try await failure { try await task.value }
                    #expect(error.code == .connection)
                }
                #expect(try await pool.query("select 1").decode(Int.self) == [1])
            }
            await pool.close()
        }
    }

    @Test("An answer that comes in many parts arrives whole")
    func assembles() async throws {
        try await withDatabase { _, configuration in
            let pool = Pool(configuration, size: 2, logger: quiet)
            try await withTaskExecutorPreference(pool.executor) {
                for _ in 0..<3 {
                    async let numbers = pool.query("select n from generate_series(1, 200000) n").decode(Int.self)
                    async let text = pool.query("select repeat('é', 3000000)").decode(String.self)
                    let (found, long) = (try await numbers, try await text)
                    #expect(found == Array(1...200_000))
                    #expect(long[0].count == 3_000_000)
                }
            }
            await pool.close()
        }
    }

    @Test("Streams and COPY let the others on the thread have their turns")
    func shares() async throws {
        try await withDatabase { _, configuration in
            let pool = Pool(configuration, size: 2, logger: quiet)
            let (rows, lookups) = try await withTaskExecutorPreference(pool.executor) {
                async let streamed = pool.stream("select generate_series(1, 200000)") { rows in
                    var count = 0
                    for try await _ in rows { count += 1 }
                    return count
                }
                var lookups = 0
                for _ in 0..<50 { lookups += try await pool.query("select 1").decode(Int.self)[0] }
                return (try await streamed, lookups)
            }
            #expect(rows == 200_000 && lookups == 50)
            await pool.close()
        }
    }
}
