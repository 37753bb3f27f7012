import Testing

@testable import Migrations

@Suite("Directives in a file's header")
struct DirectivesTests {
    @Test("every key is read")
    func readsEveryKey() throws {
        let text = """
            -- Why this file is.

            -- migrate:transaction off
            --migrate:phase contract
            -- migrate:lock-timeout 1min
            -- migrate:statement-timeout none
            -- migrate:retries 3
            -- migrate:irreversible drops what nobody reads
            -- migrate:allow drop-column the column is empty
            -- migrate:allow big-update there are ten rows
            drop index concurrently a;
            -- a later comment
            """
        let directives = try Directives(text: text, path: "versioned/0001_a.sql")
        #expect(!directives.runsInTransaction)
        #expect(directives.phase == .contract)
        #expect(directives.lockTimeout == .seconds(60))
        #expect(directives.statementTimeout == .zero)
        #expect(directives.retries == 3)
        #expect(directives.isIrreversible)
        #expect(
            directives.allowances == [
                .init(rule: "drop-column", reason: "the column is empty"),
                .init(rule: "big-update", reason: "there are ten rows"),
            ]
        )
    }

    @Test("a header without directives asks for nothing")
    func defaults() throws {
        #expect(try Directives(text: "select 1;", path: "a.sql") == Directives())
    }

    @Test(
        "what can't be meant is an error with its line",
        arguments: [
            ("-- migrate:transction off", 1, "unknown directive transction"),
            ("\n-- migrate:transaction maybe", 2, "transaction is on or off"),
            ("select 1;\n-- migrate:transaction off", 2, "a directive stands before the first statement"),
            ("/* x */\n-- migrate:retries 1", 2, "a directive stands before the first statement"),
            ("-- migrate:retries 1\n-- migrate:retries 2", 2, "retries is given twice"),
            ("-- migrate:retries -1", 1, "retries is a number from 0 to 100"),
            ("-- migrate:lock-timeout 0s", 1, "lock-timeout is a duration over zero such as 2s, 500ms or 1min"),
            ("-- migrate:lock-timeout 5", 1, "lock-timeout is a duration over zero such as 2s, 500ms or 1min"),
            (
                "-- migrate:statement-timeout soon", 1,
                "statement-timeout is none or a duration such as 30s, 5min or 1h"
            ),
            ("-- migrate:allow drop-column", 1, "allow names a rule and the reason"),
            ("-- migrate:phase later", 1, "phase is expand or contract"),
        ]
    )
    func refuses(text: String, line: Int, summary: String) throws {
        let error = try #require(throws: MigrationError.self) { try Directives(text: text, path: "a.sql") }
        #expect(error.code == .badFiles)
        #expect(error.path == "a.sql")
        #expect(error.line == line)
        #expect(error.summary == summary)
    }

    @Test("a key that has no meaning in a kind of file is refused there")
    func refusesByKind() throws {
        let error = try #require(throws: MigrationError.self) {
            try Directives(text: "-- migrate:transaction off", path: "a.sql", allowed: ["lock-timeout"])
        }
        #expect(error.summary == "transaction has no meaning in this kind of file")
    }
}
