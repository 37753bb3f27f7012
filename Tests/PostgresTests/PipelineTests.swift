import Postgres
import Testing

@Suite("Pipelines")
struct PipelineTests {
    @Test("Segments are transactions of their own, and their settings end with them")
    func segments() async throws {
        try await withDatabase { connection, _ in
            // Twice: with statements unseen, then prepared.
            for _ in 0..<2 {
                let answers = try await connection.pipeline([
                    [
                        "select set_config('x.y', \("on"), true)",
                        "select current_setting('x.y'), pg_current_xact_id()",
                    ],
                    ["select coalesce(current_setting('x.y', true), ''), pg_current_xact_id()"],
                    [],
                    ["select \(1)", "select \(2)"],
                ])
                #expect(answers.map(\.count) == [2, 1, 0, 2])
                let inside = try answers[0][1].decode((String, Int).self)[0]
                let after = try answers[1][0].decode((String, Int).self)[0]
                #expect(inside.0 == "on" && after.0 == "")
                #expect(inside.1 < after.1)
                #expect(try answers[3].map { try $0.decode(Int.self)[0] } == [1, 2])
            }
        }
    }

    @Test("An error undoes its segment and no other, and the first is thrown")
    func errors() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int constraint a_is_positive check (a > 0))")
            let error = try await failure {
                try await connection.pipeline([
                    ["insert into t values (\(1))"],
                    ["insert into t values (\(2))", "insert into t values (\(-1))", "select \(5), 'never seen'"],
                    ["insert into t values (\(3))"],
                    ["selekt"],
                    ["select \(5), 'never seen'", "insert into t values (\(4))"],
                ])
            }
            #expect(error.constraint == "a_is_positive")
            #expect(try await connection.query("select a from t order by a").decode(Int.self) == [1, 3, 4])
            // What was skipped was not prepared; what was prepared twice works.
            let rows = try await connection.query("select \(5), 'never seen'")
            #expect(rows.count == 1)
        }
    }

    @Test("More goes out than both sides' buffers hold")
    func large() async throws {
        try await withDatabase { connection, _ in
            let text = String(repeating: "x", count: 1 << 20)
            let answers = try await connection.pipeline((0..<40).map { _ in ["select \(text)"] })
            #expect(try answers.allSatisfy { try $0[0].decode(String.self) == [text] })
        }
    }

    @Test("More texts than the cache holds: evicted ones are deallocated and come back")
    func eviction() async throws {
        try await withDatabase { connection, _ in
            for round in 0..<2 {
                for number in 0..<300 {
                    let sql = SQL(unsafeText: "select \(number) + ") + "\(round)"
                    #expect(try await connection.one(sql, as: Int.self) == number + round)
                }
            }
            let prepared = try await connection.one("select count(*) from pg_prepared_statements", as: Int.self)
            #expect((250...258).contains(prepared))
        }
    }
}
