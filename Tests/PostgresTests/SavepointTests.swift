import Postgres
import TestDatabase
import Testing

@Suite("Savepoints and retries")
struct SavepointTests {
    private struct Stop: Error {}

    @Test("What a savepoint's closure did is undone when it throws, kept when it returns, and nests")
    func savepoints() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int primary key)")
            try await connection.withTransaction { transaction in
                try await transaction.execute("insert into t values (1)")
                let error = try await failure {
                    try await transaction.withSavepoint { try await $0.execute("insert into t values (2), (1)") }
                }
                #expect(error.sqlState == .uniqueViolation)
                try await transaction.withSavepoint { inner in
                    try await inner.execute("insert into t values (3)")
                    try? await inner.withSavepoint { inmost in
                        try await inmost.execute("insert into t values (4)")
                        throw Stop()
                    }
                }
            }
            #expect(try await connection.query("select a from t order by a").decode(Int32.self) == [1, 3])
        }
    }

    @Test("An error swallowed inside a savepoint doesn't look like success")
    func swallowed() async throws {
        try await withDatabase { connection, _ in
            try await connection.withTransaction { transaction in
                let error = try await failure {
                    try await transaction.withSavepoint { inner in _ = try? await inner.query("select 1 / 0") }
                }
                #expect(error.code == .rolledBack)
                #expect(try await transaction.query("select 5").decode(Int32.self) == [5])
            }
        }
    }

    @Test("A cancelled savepoint leaves a transaction that can go on")
    func cancelled() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int)")
            try await connection.withTransaction { transaction in
                try await transaction.execute("insert into t values (1)")
                let inner = await Result.of {
                    try await transaction.withSavepoint { inner in
                        try await inner.execute("insert into t values (2)")
                        throw CancellationError()
                    }
                }
                #expect(throws: CancellationError.self) { try inner.get() }
            }
            #expect(try await connection.query("select a from t").decode(Int32.self) == [1])
        }
    }

    @Test("Serialization failures are run again, and all of them come through")
    func retries() async throws {
        try await TestDatabase.withEmpty { url in
            let pool = Pool(ConnectionConfiguration(url), size: 4, waitTimeout: .seconds(30), logger: quiet)
            try await pool.execute("create table counter (value int)")
            try await pool.execute("insert into counter values (0)")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await pool.withTransaction(.serializable, retry: .conflicts(attempts: 1000)) {
                            transaction in
                            let value = try await transaction.query("select value from counter").decode(Int32.self)[0]
                            try await transaction.execute("update counter set value = \(value + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await pool.query("select value from counter").decode(Int32.self) == [40])
            await pool.close()
        }
    }

    @Test("Other errors aren't retried, and a conflict only as often as was said")
    func givesUp() async throws {
        try await withDatabase { connection, _ in
            for (sql, runs) in [("select 1 / 0", 1), ("do $$ begin raise sqlstate '40001'; end $$", 3)] as [(SQL, Int)]
            {
                var count = 0
                _ = try await failure {
                    try await connection.withTransaction(retry: .conflicts(attempts: 3, firstPause: .zero)) {
                        transaction in
                        count += 1
                        try await transaction.execute(sql)
                    }
                }
                #expect(count == runs)
            }
        }
    }
}

extension Result where Failure == any Error {
    fileprivate static func of(
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> sending Success
    ) async -> Result {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
