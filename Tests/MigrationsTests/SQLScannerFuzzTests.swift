import Logging
import Postgres
import TestDatabase
import Testing

@testable import Migrations

/// Draws texts of SQL; the same ones for the same seed.
private struct Draw {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func one(of texts: [String]) -> String { texts[number(below: texts.count)] }

    /// An expression of type text, with as much in it as could mislead a splitter.
    mutating func expression(depth: Int = 0) -> String {
        let inner = depth < 2 ? "(\(expression(depth: depth + 1)))" : "'.'"
        let texts = [
            "';'", "'it''s; \\'", "E'\\';\\\\'", "e'a\\\\\\'; --'", "U&'d\\0061t;'", "'/*'", "'--'", "'a'\n  'b;''c'",
            "E'a' -- no;\n 'b\\';'", "$$;'$$", "$a$ $b$; $a$", "$_1$;$$;$_1$", "$é$;$é$", "N';'", "B'101'::text",
            "X'1F'::text", "\"c;\"", "\"q\"\"; '\"", "1::text", "a$1.c", "case when true then 'x;' else ';' end", inner,
            "(select 'y;' /* ; */)",
        ]
        return texts[number(below: texts.count)]
    }

    /// White space and comments.
    mutating func gap() -> String {
        one(of: [
            " ", "\n", "\t", " /* ; */ ", " /* /* ; */ ' */ ", " -- ; ' $$ \n", "\r\n", "/**/ ", " --\n", "\u{0C}",
        ])
    }

    mutating func statement() -> String {
        var expressions = [expression()]
        for _ in 0..<number(below: 4) { expressions.append(expression()) }
        let list = expressions.joined(separator: "\(gap())||\(gap())")
        let source = "(select ';' as c, ';' as \"c;\", ';' as \"q\"\"; '\") as a$1"
        switch number(below: 5) {
        case 0: return "do\(gap())$do$ begin perform ';'; end; $do$"
        case 1:
            return "create\(gap())or replace function pg_temp.f() returns text\(gap())begin atomic\(gap())"
                + "select \(list)\(gap())from \(source);\(gap())select case\(gap())when true then ';' end; end"
        case 2: return "prepare p as select \(list) from \(source); deallocate p"
        default: return "select\(gap())\(list)\(gap())from\(gap())\(source)"
        }
    }
}

@Suite("Cutting drawn SQL into statements")
struct SQLScannerFuzzTests {
    @Test("what was joined with semicolons comes apart there and nowhere else")
    func roundTrip() throws {
        var draw = Draw(seed: 7)
        for _ in 0..<20_000 {
            var text = ""
            var expected = 0
            for _ in 0...draw.number(below: 4) {
                let statement = draw.statement()
                expected += statement.hasPrefix("prepare") ? 2 : 1
                text += draw.gap() + statement + draw.gap() + ";"
            }
            let script = try SQLScript(text)
            guard script.statements.count != expected else { continue }
            Issue.record("\(script.statements.count) statements instead of \(expected): \(text)")
            return
        }
    }

    @Test("the server takes each piece for one statement")
    func server() async throws {
        try await TestDatabase.withEmpty { url in
            let connection = try await Connection.connect(ConnectionConfiguration(url), logger: Logger(label: "test"))
            var draw = Draw(seed: 11)
            for _ in 0..<1500 {
                for statement in try SQLScript(draw.statement()).statements {
                    // A prepared statement of two is refused, and so is half of one.
                    do {
                        _ = try await connection.query(SQL(unsafeText: statement.text))
                    } catch {
                        Issue.record("\(String(describing: error)): \(statement.text)")
                        return
                    }
                }
            }
            await connection.close()
        }
    }
}
