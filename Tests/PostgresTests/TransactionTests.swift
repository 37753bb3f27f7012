import Postgres
import TestDatabase
import Testing

private struct Refusal: Error {}

@Suite("Transactions")
struct TransactionTests {
    @Test("Committed when the closure returns, rolled back when it throws")
    func endsEitherWay() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int)")
            let value = try await connection.withTransaction { transaction in
                try await transaction.execute("insert into t values (1)")
                return "kept"
            }
            #expect(value == "kept")
            await #expect(throws: Refusal.self) {
                try await connection.withTransaction { transaction in
                    try await transaction.execute("insert into t values (2)")
                    throw Refusal()
                }
            }
            #expect(try await connection.query("select a from t").decode(Int.self) == [1])
        }
    }

    @Test("A commit that the server answers with ROLLBACK throws, however the failure was swallowed")
    func comparesTag() async throws {
        try await withDatabase { connection, _ in
            let error = try await failure {
                try await connection.withTransaction { transaction in
                    try await transaction.execute("create table t (a int)")
                    _ = try? await transaction.execute("select 1 / 0")
                    return "disclosed"
                }
            }
            #expect(error.code == .rolledBack)
            #expect(try await connection.one("select to_regclass('t') is null", as: Bool.self))

            let piped = try await failure {
                try await connection.pipeline([["begin"], ["select 1 / 0"], ["commit"]])
            }
            #expect(piped.sqlState == SQLState(rawValue: "22012"))
            try await connection.execute("begin")
            _ = try? await connection.execute("select 1 / 0")
            #expect(try await failure { try await connection.execute(" COMMIT") }.code == .rolledBack)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }

    @Test("Last statements are committed in their own round trip, or nothing is, and the connection is free again")
    func commitsAfter() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int primary key deferrable initially deferred)")
            let inserted = try await connection.withTransaction { transaction in
                try await transaction.execute("insert into t values (1)")
                let rows = try await transaction.commit(after: ["insert into t values (2)", "select count(*) from t"])
                let late = try await failure { try await transaction.execute("select 1") }
                #expect(late.code == .usage)
                return try rows[1].decode(Int.self)
            }
            #expect(inserted == [2])
            // A statement fails, the commit itself fails, and one that failed before was swallowed.
            let failures: [([SQL], String?)] = [
                (["insert into t values (3)", "select 1 / 0"], "22012"), (["insert into t values (1)"], "23505"),
            ]
            for (statements, state) in failures {
                let error = try await failure {
                    try await connection.withTransaction { try await $0.commit(after: statements) }
                }
                #expect(error.sqlState?.rawValue == state)
                #expect(try await connection.query("select a from t order by a").decode(Int.self) == [1, 2])
            }
            let swallowed = try await failure {
                try await connection.withTransaction { transaction in
                    try await transaction.execute("insert into t values (4)")
                    _ = try? await transaction.commit(after: ["select 1 / 0"])
                }
            }
            #expect(swallowed.code == .rolledBack)
            #expect(try await connection.query("select a from t order by a").decode(Int.self) == [1, 2])
        }
    }

    @Test("A transaction ended inside its closure isn't called committed")
    func endedInside() async throws {
        try await withDatabase { connection, _ in
            let error = try await failure {
                try await connection.withTransaction { try await $0.execute("rollback") }
            }
            #expect(error.code == .usage)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }

    @Test("The mode is the server's")
    func modes() async throws {
        try await withDatabase { connection, _ in
            let refused = try await failure {
                try await connection.withTransaction(.readOnly) { try await $0.execute("create table t (a int)") }
            }
            #expect(refused.sqlState == .readOnlyTransaction)
            for (mode, name) in [
                (TransactionMode.readWrite, "read committed"), (.snapshot, "repeatable read"),
                (.serializable, "serializable"),
            ] {
                let found = try await connection.withTransaction(mode) { transaction in
                    try await transaction.query("select current_setting('transaction_isolation')").decode(String.self)
                }
                #expect(found == [name])
            }
        }
    }

    @Test("Nobody else gets into an open transaction, and its handle ends with it")
    func isLent() async throws {
        try await withDatabase { connection, _ in
            var escaped: Transaction?
            try await connection.withTransaction { transaction in
                try await transaction.execute("select 1")
                let intruder = try await failure { try await connection.query("select 2") }
                #expect(intruder.code == .usage)
                let nested = try await failure {
                    try await connection.withTransaction { try await $0.execute("select 3") }
                }
                #expect(nested.code == .usage)
                escaped = transaction
            }
            let late = try #require(escaped)
            #expect(try await failure { try await late.query("select 4") }.code == .usage)
            #expect(try await connection.one("select 5", as: Int.self) == 5)
        }
    }

    @Test("Pipelines, scripts and COPY run inside, also as the first of it")
    func otherProtocols() async throws {
        try await withDatabase { connection, _ in
            try await #require(throws: Refusal.self) {
                try await connection.withTransaction { transaction in
                    let rows = try await transaction.pipeline(["create table t (a int)", "select \(7)"])
                    #expect(try rows[1].decode(Int.self) == [7])
                    throw Refusal()
                }
            }
            await #expect(throws: Refusal.self) {
                try await connection.withTransaction { transaction in
                    try await transaction.executeScript(unsafeText: "create table t (a text); create table u (a int)")
                    #expect(try await transaction.copyIn("copy t from stdin") { try await $0.write("a\nb\n") } == 2)
                    throw Refusal()
                }
            }
            #expect(try await connection.one("select to_regclass('t') is null", as: Bool.self))
        }
    }

    @Test("What fails in a script is told as if nothing had come before it, and its settings are told apart")
    func scriptFailures() async throws {
        try await withDatabase { connection, _ in
            func failing(_ text: String, after settings: [SQL]) async throws -> PostgresError {
                try await failure {
                    try await connection.withTransaction { transaction in
                        try await transaction.executeScript(unsafeText: text, after: settings)
                    }
                }
            }
            let missing = try await failing("select 'é';\nselect * from nowhere", after: ["set local jit = off"])
            #expect(missing.sqlState == .undefinedTable)
            #expect(missing.scriptStatement == 2)
            #expect(missing.position == 27)

            let misspelt = try await failing("selekt 1", after: ["set local jit = off"])
            #expect(misspelt.sqlState == .syntaxError)
            #expect(misspelt.scriptStatement == 1)
            #expect(misspelt.position == 1)

            let later = try await failure {
                try await connection.withTransaction { transaction in
                    try await transaction.executeScript(unsafeText: "select 1")
                    try await transaction.executeScript(unsafeText: "selekt 1", after: ["set local jit = off"])
                }
            }
            #expect(later.scriptStatement == 1)
            #expect(later.position == 1)

            let setting = try await failing("create table t (a int)", after: ["set local jit = perhaps"])
            #expect(setting.scriptStatement == 0)
            #expect(setting.position == nil)

            #expect(try await failing("select 1", after: ["select \(1)"]).code == .usage)
            #expect(try await connection.one("select to_regclass('t') is null", as: Bool.self))
        }
    }

    @Test("A script that can't be parsed aborts the transaction that it was to begin")
    func unparsedScript() async throws {
        try await withDatabase { connection, _ in
            let end = try await failure {
                try await connection.withTransaction { transaction in
                    _ = try await failure { try await transaction.executeScript(unsafeText: "selekt 1") }
                    let next = try await failure { try await transaction.execute("create table t (a int)") }
                    #expect(next.sqlState == .inFailedTransaction)
                }
            }
            #expect(end.code == .rolledBack)
            #expect(try await connection.one("select to_regclass('t') is null", as: Bool.self))
        }
    }

    @Test("A transaction that runs nothing costs nothing")
    func empty() async throws {
        try await withDatabase { connection, _ in
            let open = try await connection.withTransaction { _ in 3 }
            await connection.close()
            let closed = try await connection.withTransaction { _ in 4 }
            #expect(open == 3 && closed == 4)
        }
    }

    @Test("A connection lost in a transaction, or in its commit, throws and hangs nobody")
    func lost() async throws {
        try await withDatabase { connection, configuration in
            let other = try await Connection.connect(configuration, logger: quiet)
            let error = try await failure {
                try await connection.withTransaction { transaction in
                    try await transaction.execute("create table t (a int)")
                    _ = try await other.query("select pg_terminate_backend(\(await connection.backendPID), 10000)")
                }
            }
            #expect(error.code == .connection)
            #expect(try await failure { try await connection.query("select 1") }.code == .connection)
            #expect(try await other.one("select to_regclass('t') is null", as: Bool.self))
            await other.close()
        }
    }
}
