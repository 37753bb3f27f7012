import Testing

@testable import Migrations

@Suite("Cutting SQL into statements")
struct SQLScannerTests {
    @Test(
        "a semicolon that ends nothing",
        arguments: [
            "select 'a;b'",
            "select 'it''s; here'",
            #"select 'a\'"#,
            #"select E'a\';b'"#,
            #"select e'a\\'"#,
            "select U&'d\\0061t;a'",
            "select E'a'\n  -- note; here\n  'b\\';c'",
            "select \"a;b\"\"c;\" from t",
            "select $$a;b$$",
            "do $body$ begin perform 1; $$; $body $ ; $body$",
            "select $a$ $b$ ; $a$ || $b$ ; $b$",
            "select a$b$c, $1, $2$$;$$",
            "select 1 /* a; /* b; */ c; */ + 1",
            "select 1 -- a; b\n + 1",
            "select 1 @-- a; b\n 1",
            "create rule r as on insert to t do (delete from a; delete from b)",
            "create function f() returns int begin atomic select 1; select 2; end",
            "create or replace procedure p() begin atomic insert into t select case when a then 1 else 2 end; end",
            "create function f() returns int begin atomic select t.end, 1 as case from t; select (case 1 when 1 then 2 end); end",
            "create function f() returns int language sql as 'select 1; select 2'",
            "select 'ä;ö', \"ß;\", $é$;$é$",
        ]
    )
    func keepsStatementWhole(text: String) throws {
        let script = try SQLScript("select 0;\n\(text);\nselect 9")
        #expect(script.statements.map(\.text) == ["select 0", text, "select 9"])
        #expect(script.statements[1].line == 2)
    }

    @Test("empty statements, comments and white space are nobody's statement")
    func dropsEmptyStatements() throws {
        #expect(try SQLScript("").statements.isEmpty)
        #expect(try SQLScript(" ;; -- only a comment\n/* and */ ;\n").statements.isEmpty)
        let script = try SQLScript("-- why\n\n/* more\n */ select 1 -- tail\n;\n\tselect\r\n2 -- end")
        #expect(script.statements.map(\.text) == ["select 1", "select\r\n2"])
        #expect(script.statements.map(\.line) == [4, 6])
    }

    @Test("begin and end are words like others outside of a routine's body")
    func beginOutsideOfRoutine() throws {
        let script = try SQLScript(
            "begin; select case when true then 1 end; end; create table atomic (a int); select 1"
        )
        #expect(script.statements.count == 5)
    }

    @Test("the parts of a string on one line are two strings, and the second knows no backslash")
    func continuationNeedsLineBreak() throws {
        #expect(throws: SQLScript.Failure.self) { try SQLScript("select E'a' 'b\\';c'") }
    }

    @Test(
        "what doesn't end is an error that says where it began",
        arguments: [
            ("select 1;\nselect 'abc;\n", 2, "a string doesn't end"),
            ("select E'abc\\'", 1, "a string doesn't end"),
            ("\n\nselect \"abc;", 3, "a quoted identifier doesn't end"),
            ("select $x$ ; $y$", 1, "$x$ doesn't end"),
            ("select 1\n/* a /* b */", 2, "a comment doesn't end"),
            ("\\connect other", 1, "a psql command can't be sent to a server"),
            ("select 1;\n\0", 2, "a NUL byte can't be sent to a server"),
        ]
    )
    func reportsWhatDoesNotEnd(text: String, line: Int, reason: String) {
        #expect(throws: SQLScript.Failure(reason: reason, line: line)) { try SQLScript(text) }
    }

    @Test("any cut of any text gives back statements or an error, and never more text than it was given")
    func surviveAnything() {
        let pieces = [
            "'", "\"", "$$", "$a$", "--", "/*", "*/", ";", "\n", "e", "E'", "\\", "(", ")", "begin atomic ", "end ",
            "x", "é",
        ]
        var state: UInt64 = 42
        for _ in 0..<5000 {
            var text = "create function "
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            guard let script = try? SQLScript(text) else { continue }
            #expect(script.statements.reduce(0) { $0 + $1.text.utf8.count } <= text.utf8.count)
            #expect(script.statements.allSatisfy { text.contains($0.text) })
        }
    }

    @Test(
        "statements that are the runner's business",
        arguments: [
            ("begin", true), ("START /* x */ TRANSACTION read only", true), ("commit and chain", true), ("end", true),
            ("rollback", true), ("abort", true), ("prepare transaction 'x'", true),
            ("savepoint a", false), ("rollback to savepoint a", false), ("release a", false),
            ("prepare q as select 1", false), ("select begin from \"commit\"", false),
        ]
    )
    func transactionControl(text: String, expected: Bool) throws {
        #expect(try SQLScript(text).statements.map(\.controlsTransaction) == [expected])
    }

    @Test("copy from the client is told from copy from a file")
    func copy() throws {
        let script = try SQLScript("copy t (a, b) from stdin with (format csv); copy t from '/stdin'; copy t to stdout")
        #expect(script.statements.map(\.copiesFromClient) == [true, false, false])
    }
}
