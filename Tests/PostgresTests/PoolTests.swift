import Postgres
import TestDatabase
import Testing

@Suite("Pool")
struct PoolTests {
    private func withPool<Value>(
        isolation: isolated (any Actor)? = #isolation,
        size: Int,
        waitTimeout: Duration = .seconds(30),
        _ body: (Pool) async throws -> sending Value
    ) async throws -> sending Value {
        try await TestDatabase.withEmpty { url in
            let pool = Pool(ConnectionConfiguration(url), size: size, waitTimeout: waitTimeout, logger: quiet)
            let value = try await body(pool)
            await pool.close()
            return value
        }
    }

    @Test("Many tasks share few connections")
    func shares() async throws {
        try await withPool(size: 3, waitTimeout: .seconds(60)) { pool in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask { try await pool.query("select \(number)").decode(Int.self)[0] }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 199 * 100)
            let load = pool.metrics
            #expect(load.leased == 0 && load.waiting == 0 && (1...3).contains(load.idle))
        }
    }

    @Test("Who waits too long is told so, and who stopped waiting is")
    func waits() async throws {
        try await withPool(size: 1, waitTimeout: .milliseconds(200)) { pool in
            let error = try await pool.withConnection { _ in
                try await failure { try await pool.query("select 1") }
            }
            #expect(error.code == .poolExhausted)
            #expect(try await pool.query("select 2").decode(Int.self) == [2])
        }
        try await withPool(size: 1) { pool in
            let error = try await pool.withConnection { _ in
                let task = Task { try await pool.query("select 1") }
                while pool.metrics.waiting == 0 { await Task.yield() }
                task.cancel()
                return try await failure { try await task.value }
            }
            #expect(error.code == .cancelled)
            #expect(pool.metrics.waiting == 0)
            #expect(try await pool.query("select 2").decode(Int.self) == [2])
        }
    }

    @Test("A connection the server ended is replaced: while idle, and while leased")
    func replaces() async throws {
        try await withPool(size: 1) { pool in
            let first = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
            try await TestDatabase.administer("select pg_terminate_backend(\(first), 10000)")
            let second = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
            #expect(first != second)
            let error = try await failure { try await pool.query("select pg_terminate_backend(pg_backend_pid())") }
            #expect(error.code == .connection)
            let third = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
            #expect(second != third)
        }
    }

    @Test("A session changed in withConnection, by a script or by a plain set, is clean for the next user")
    func cleans() async throws {
        try await withPool(size: 1) { pool in
            let check: SQL = """
                select current_setting('x.y', true), current_user::text, (select count(*) from pg_locks where
                locktype = 'advisory' and pid = pg_backend_pid()), to_regclass('pg_temp.t') is null, pg_backend_pid()
                """
            let before = try await pool.query(check).decode((String?, String, Int, Bool, Int32).self)[0]
            try await pool.withConnection { connection in
                try await connection.execute("select set_config('x.y', 'dirty', false), pg_advisory_lock(7)")
                try await connection.executeScript(
                    unsafeText: "create temp table t (a int); set role pg_monitor; listen feed; prepare p as select 1"
                )
            }
            try await pool.execute("set x.y = 'dirty'")
            try await pool.withTransaction { transaction in
                try await transaction.executeScript(unsafeText: "set role pg_monitor")
            }
            let after = try await pool.query(check).decode((String?, String, Int, Bool, Int32).self)[0]
            #expect((after.0 ?? "") == "" && after.1 == before.1 && after.2 == 0 && after.3 && after.4 == before.4)
        }
    }

    @Test("A connection that comes back in a transaction is closed, not lent")
    func discards() async throws {
        try await withPool(size: 1) { pool in
            let first = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
            try await pool.execute("begin")
            let second = try await pool.query("select pg_backend_pid()").decode(Int32.self)[0]
            #expect(first != second)
        }
    }

    @Test("Statements stay prepared from one user to the next")
    func keepsPlans() async throws {
        try await withPool(size: 1) { pool in
            for _ in 0..<3 { _ = try await pool.query("select \(1) + 41") }
            let prepared = try await pool.query(
                "select count(*) from pg_prepared_statements where statement like '%+ 41%' and not statement like '%like%'"
            )
            #expect(try prepared.decode(Int.self) == [1])
        }
    }

    @Test("Closing waits for who has a connection and refuses who wants one")
    func closes() async throws {
        try await TestDatabase.withEmpty { url in
            let pool = Pool(ConnectionConfiguration(url), size: 1, logger: quiet)
            let closing = try await pool.withConnection { connection in
                let waiting = Task { try await pool.query("select 1") }
                while pool.metrics.waiting == 0 { await Task.yield() }
                let closing = Task { await pool.close() }
                #expect(try await failure { try await waiting.value }.code == .poolClosed)
                _ = try await connection.query("select 1")
                return closing
            }
            await closing.value
            #expect(pool.metrics.leased == 0 && pool.metrics.idle == 0)
            #expect(try await failure { try await pool.query("select 1") }.code == .poolClosed)
        }
    }

    @Test("A pool whose server is gone gives its slots back")
    func unreachable() async throws {
        let pool = Pool(ConnectionConfiguration("host=127.0.0.1 port=1 user=x"), size: 2, logger: quiet)
        for _ in 0..<5 {
            #expect(try await failure { try await pool.query("select 1") }.code == .connection)
        }
        #expect(pool.metrics.leased == 0)
    }

    @Test("Tasks cancelled at any moment leave the pool whole and no transaction open")
    func survivesCancellation() async throws {
        try await withPool(size: 4) { pool in
            await withTaskGroup(of: Void.self) { group in
                for round in 0..<400 {
                    group.addTask {
                        let task = Task {
                            try await pool.withTransaction { transaction in
                                try await transaction.execute("select count(*) from generate_series(1, 2000)")
                                try await transaction.execute("select \(round)")
                            }
                        }
                        for _ in 0..<(round % 40) { await Task.yield() }
                        task.cancel()
                        _ = await task.result
                    }
                }
            }
            let load = pool.metrics
            #expect(load.leased == 0 && load.waiting == 0 && load.idle <= 4)
            let open = try await pool.query(
                "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in%'"
            )
            #expect(try open.decode(Int.self) == [0])
        }
    }
}
