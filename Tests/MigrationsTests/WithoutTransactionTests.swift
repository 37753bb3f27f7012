import Migrations
import Postgres
import TestDatabase
import Testing

@Suite("Files without a transaction")
struct WithoutTransactionTests {
    private static let path = "versioned/0002_index.sql"
    private static let header = "-- migrate:transaction off\n"

    private func withTable<R>(
        _ text: String,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Runs) async throws -> sending R
    ) async throws -> sending R {
        let files = [
            "versioned/0001_a.sql": "create table a (id int); insert into a values (1), (1);",
            Self.path: Self.header + text,
        ]
        return try await Runs.with(files, body)
    }

    @Test("each statement is recorded as it is done")
    func recordsStatements() async throws {
        let text = "create index concurrently i on a (id);\nalter table a add other int;"
        try await withTable(text) { runs in
            #expect(try await runs.up().applied == ["versioned/0001_a.sql", Self.path])
            let rows = try await runs.texts(
                "select event || coalesce(' ' || statement, '') from migrations.history where version = 2 order by id"
            )
            #expect(rows == ["started", "statement 1", "statement 2", "applied"])
        }
    }

    @Test("a failure leaves what was done, and the next run goes on after it")
    func resumes() async throws {
        try await withTable("create table b ();\nselect 1 / 0;\ncreate table c ();") { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == 74)
            #expect(error.path == Self.path)
            #expect(error.statement == 2)
            #expect(error.line == 3)
            #expect(error.sqlState == "22012")
            let status = try await runs.runner().status()
            #expect(status.entries.map(\.state) == [.applied, .unfinished])

            try runs.scratch.write(Self.header + "create table b ();\nselect 1;\ncreate table c ();", to: Self.path)
            #expect(try await runs.up().applied == [Self.path])
            #expect(try await runs.texts("select to_regclass('c')::text") == ["c"])
        }
    }

    @Test("what was done can't be changed afterwards")
    func halfDone() async throws {
        try await withTable("create table b ();\nselect 1 / 0;") { runs in
            await #expect(throws: MigrationError.self) { try await runs.up() }
            try runs.scratch.write(Self.header + "create table d ();\nselect 1;", to: Self.path)
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == 66)
        }
    }

    @Test("the first statement's failure leaves nothing")
    func firstFails() async throws {
        try await withTable("select 1 / 0;") { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == 73)
        }
    }

    @Test("an invalid index that a broken build left is dropped before it is built again")
    func invalidIndex() async throws {
        try await withTable("create unique index concurrently if not exists only_one on a (id);") { runs in
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == 74)
            let validity: SQL = """
                select indisvalid::text from pg_index where indexrelid = to_regclass('only_one')
                """
            #expect(try await runs.texts(validity) == ["false"])

            try await runs.withConnection { connection in
                _ = try await connection.execute("delete from a where ctid = '(0,1)'")
            }
            #expect(try await runs.up().applied == [Self.path])
            #expect(try await runs.texts(validity) == ["true"])
        }
    }

    @Test("a failing verify script leaves the statements done and the file unfinished")
    func verifyFails() async throws {
        try await withTable("create table b ();") { runs in
            try runs.scratch.write("do $$ begin assert false; end $$", to: "verify/0002_index.sql")
            let error = try await #require(throws: MigrationError.self) { try await runs.up() }
            #expect(error.code.exitCode == 74)
            #expect(error.path == "verify/0002_index.sql")

            try runs.scratch.write("select 1", to: "verify/0002_index.sql")
            #expect(try await runs.up().applied == [Self.path])
        }
    }
}
