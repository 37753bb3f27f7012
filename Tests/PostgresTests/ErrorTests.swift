import Postgres
import TestDatabase
import Testing

@Suite("Errors")
struct ErrorTests {
    @Test("A violated constraint is named, and the row isn't")
    func hidesRows() async throws {
        try await withDatabase { connection, _ in
            try await connection.executeScript(
                unsafeText: "create table child (family text constraint child_family_is_unique unique)"
            )
            try await connection.execute("insert into child values (\("Okafor"))")
            let error = try await failure { try await connection.execute("insert into child values (\("Okafor"))") }
            #expect(error.code == .server)
            #expect(error.sqlState == .uniqueViolation)
            #expect(error.constraint == "child_family_is_unique")
            #expect(
                error.description
                    == "server: unique_violation (23505): constraint child_family_is_unique: table public.child"
            )
            #expect(error.serverDetail?.contains("Okafor") == true)
            #expect(error.debugDescription.contains("Okafor"))
            var dumped = ""
            dump(error, to: &dumped)
            #expect(!"\(error)".contains("Okafor"))
            // What `dump` heads its tree with is `debugDescription`, as documented; the tree itself is safe.
            #expect(!dumped.split(separator: "- description:").dropFirst().joined().contains("Okafor"))
        }
    }

    @Test("A syntax error leaves the connection usable, and isn't cached")
    func survivesErrors() async throws {
        try await withDatabase { connection, _ in
            for _ in 0..<2 {
                let error = try await failure { try await connection.query("selekt \(1)") }
                #expect(error.sqlState == .syntaxError)
            }
            for value in [0, 2, 0, 1] {
                if value == 0 {
                    let error = try await failure { try await connection.query("select 1 / \(value)") }
                    #expect(error.sqlState == SQLState(rawValue: "22012"))
                } else {
                    #expect(try await connection.one("select 1 / \(value)", as: Int.self) == 1 / value)
                }
            }
        }
    }

    @Test("No server, no database: the reason in words")
    func unreachable() async throws {
        let none = ConnectionConfiguration("host=127.0.0.1 port=1 dbname=x user=x password=hunter2")
        let error = try await failure { try await Connection.connect(none, logger: quiet) }
        #expect(error.code == .connection)
        #expect(error.description.contains("127.0.0.1"))
        #expect(!error.debugDescription.contains("hunter2") && !"\(none)".contains("hunter2"))
        var dumped = ""
        dump(none, to: &dumped)
        #expect(!dumped.contains("hunter2"))

        let missing = ConnectionConfiguration(try TestDatabase.url(database: "no_such_database"))
        let refusal = try await failure { try await Connection.connect(missing, logger: quiet) }
        #expect(refusal.code == .connection && refusal.description.contains("no_such_database"))
    }

    @Test("A server that is too old is refused")
    func tooOld() async throws {
        var configuration = ConnectionConfiguration(try TestDatabase.clusterURL())
        configuration.minimumServerVersion = 990_000
        let error = try await failure { try await Connection.connect(configuration, logger: quiet) }
        #expect(error.code == .serverTooOld)

        configuration.minimumServerVersion = 0
        let open = try await Connection.connect(configuration, logger: quiet)
        let major = await open.serverVersion / 10_000
        await open.close()
        configuration.minimumMinorVersions = [major: 9_999]
        let minor = try await failure { try await Connection.connect(configuration, logger: quiet) }
        #expect(minor.code == .serverTooOld)
    }

    @Test("COPY as a query is refused, both ways")
    func refusesCopy() async throws {
        try await withDatabase { _, configuration in
            for text in ["copy (select 1) to stdout", "copy t from stdin"] {
                let connection = try await Connection.connect(configuration, logger: quiet)
                try await connection.execute("create table if not exists t (a int)")
                let error = try await failure { try await connection.query(SQL(unsafeText: text)) }
                #expect(error.code == .usage || error.code == .connection)
                await connection.close()
            }
        }
    }

    @Test("A plan whose result has changed is made anew; in a transaction the error stands once")
    func replans() async throws {
        try await withDatabase { connection, _ in
            try await connection.executeScript(unsafeText: "create table t (a int); insert into t values (1)")
            let sql: SQL = "select * from t"
            _ = try await connection.query(sql)
            try await connection.executeScript(unsafeText: "alter table t add b int default 2")
            #expect(try await connection.query(sql).decode((Int, Int).self).count == 1)
            try await connection.executeScript(unsafeText: "alter table t drop b")
            let error = try await failure {
                try await connection.withTransaction { try await $0.query(sql) }
            }
            #expect(error.sqlState == .featureNotSupported)
            #expect(try await connection.withTransaction { try await $0.query(sql).decode(Int.self) } == [1])
            try await connection.executeScript(unsafeText: "deallocate all")
            #expect(try await connection.query(sql).decode(Int.self) == [1])
        }
    }
}
