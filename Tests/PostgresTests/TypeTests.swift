import Foundation
import Postgres
import TestDatabase
import Testing

private enum Mood: String, PostgresEncodable, PostgresDecodable {
    case glad, sad
}

@Suite("Types on their way to the server and back")
struct TypeTests {
    private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable>(
        _ values: [Value],
        _ connection: Connection,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        for value in values {
            let rows = try await connection.query("select \(value)")
            #expect(try rows.decode(Value.self) == [value], sourceLocation: sourceLocation)
            let none: Value? = nil
            let nulls = try await connection.query("select \(none)")
            #expect(try nulls.decode(Value?.self).allSatisfy { $0 == nil }, sourceLocation: sourceLocation)
        }
    }

    @Test("Scalars")
    func scalars() async throws {
        try await withDatabase { connection, _ in
            try await roundTrip([true, false], connection)
            try await roundTrip([Int16.min, 0, .max], connection)
            try await roundTrip([Int32.min, 0, .max], connection)
            try await roundTrip([Int64.min, 0, .max], connection)
            try await roundTrip([Int.min, 0, .max], connection)
            try await roundTrip([0, -1.5, .infinity, .leastNonzeroMagnitude] as [Double], connection)
            try await roundTrip([0, 2.5] as [Float], connection)
            try await roundTrip(["", "Zoë O’Neill 张伟", "'; --", String(repeating: "x", count: 1 << 20)], connection)
            try await roundTrip([UUID(), UUID()], connection)
            try await roundTrip([[], [0, 255, 10]] as [[UInt8]], connection)
            try await roundTrip([Mood.glad, .sad], connection)
            try await roundTrip([JSONText(#"{"a": [1, null]}"#)], connection)
        }
    }

    @Test("Dates and instants mean on the server what they mean here")
    func dates() async throws {
        try await withDatabase { connection, _ in
            let days = ["0001-01-01", "1899-12-31", "2000-01-01", "2015-05-14", "9999-12-31"]
            let civil = try days.map { try #require(CivilDate(iso: $0)) }
            try await roundTrip(civil, connection)
            for (day, text) in zip(civil, days) {
                #expect(try await connection.one("select \(day)::text", as: String.self) == text)
            }
            let instants = [0, -1, 1_700_000_000.123456, 951_782_400].map(Date.init(timeIntervalSince1970:))
            for instant in instants {
                let seconds = try await connection.one(
                    "select extract(epoch from \(instant))::float8",
                    as: Double.self
                )
                #expect(abs(seconds - instant.timeIntervalSince1970) < 0.000_001)
                let back = try await connection.one("select \(instant)", as: Date.self)
                #expect(abs(back.timeIntervalSince(instant)) < 0.000_001)
            }
            let ends = [Double.infinity, -.infinity].map(Date.init(timeIntervalSinceReferenceDate:))
            try await roundTrip(ends, connection)
            #expect(try await connection.one("select \(ends[0]) = 'infinity'", as: Bool.self))
            let noDay = try await failure { try await connection.one("select 'infinity'::date", as: CivilDate.self) }
            #expect(noDay.code == .decoding)
        }
    }

    @Test("Arrays, empty, long and with nulls")
    func arrays() async throws {
        try await withDatabase { connection, _ in
            try await roundTrip([[], [1, 2, 3], Array(0..<100_000)] as [[Int64]], connection)
            try await roundTrip([[1]] as [[Int]], connection)
            try await roundTrip([[1, 2]] as [[Int32]], connection)
            try await roundTrip([[1, 2]] as [[Int16]], connection)
            try await roundTrip([[true, false]], connection)
            try await roundTrip([[0.5]] as [[Double]], connection)
            try await roundTrip([["", "a", "'\"{}"]], connection)
            try await roundTrip([["a", nil, ""], [nil]] as [[String?]], connection)
            try await roundTrip([[UUID(), UUID()]], connection)
            try await roundTrip([[CivilDate(daysSince2000: 0), CivilDate(daysSince2000: -9)]], connection)
            try await roundTrip([[[1, 2], []]] as [[[UInt8]]], connection)
            try await roundTrip([[JSONText("[1]")]], connection)
            #expect(try await connection.one("select array[1, 2]::int[]", as: [Int32].self) == [1, 2])
            let nulls = try await failure {
                try await connection.one("select array[1, null]::int8[]", as: [Int64].self)
            }
            #expect(nulls.description.contains("a null in a bigint[] where Array<Int64> is read"))
            let scalar = try await failure { try await connection.one("select 5::int8", as: [Int64].self) }
            #expect(scalar.description.contains("bigint where bigint[] is read"))
            let square = try await failure { try await connection.one("select '{{1},{2}}'::int8[]", as: [Int64].self) }
            #expect(square.code == .decoding)
        }
    }

    @Test("The server's other types are read as what holds them")
    func widened() async throws {
        try await withDatabase { connection, _ in
            let rows = try await connection.query(
                "select 1::int2, 2::int4, 3::int8, 4::oid, pg_current_xact_id(), 0.5::float4"
            )
            let (a, b, c, d, e, f) = try #require(rows.first).decode((Int, Int, Int, Int, Int, Double).self)
            #expect(a == 1 && b == 2 && c == 3 && d == 4)
            #expect(e > 0 && f == 0.5)
            try await connection.executeScript(unsafeText: "create type mood as enum ('glad', 'sad')")
            let texts = try await connection.query(
                """
                select 'a'::varchar, 'b'::char(2), 'c'::name, 'd'::"char", '{}'::json, '{}'::jsonb, 'glad'::mood, 'u'
                """
            )
            let row = try #require(texts.first)
            let read = try (0..<8).map { try row[$0].decode(String.self) }
            #expect(read == ["a", "b ", "c", "d", "{}", "{}", "glad", "u"])
            #expect(try row["mood"].decode(Mood.self) == .glad)
        }
    }

    @Test("An error names the column, what was found and where it was read, and no value")
    func names() async throws {
        try await withDatabase { connection, _ in
            let rows = try await connection.query("select 'Okafor' as family, null::int8 as score, 7::int8 as size")
            let row = try #require(rows.first)
            let wrong = try await failure { try row.decode((Int, Int?, Int).self) }
            #expect(
                wrong.description.hasPrefix("decoding: text where bigint is read, at PostgresTests/TypeTests.swift:")
            )
            #expect(wrong.description.hasSuffix(": column family"))
            #expect(!wrong.debugDescription.contains("Okafor"))
            let null = try await failure { try row.decode((String, Int, Int).self) }
            #expect(null.description.contains("null where a Int is read") && null.column == "score")
            let count = try await failure { try row.decode((String, Int?).self) }
            #expect(count.description.contains("3 columns where 2 are read"))
            let absent = try await failure { try row["Family"].decode(String.self) }
            #expect(absent.description.contains("no such column, at PostgresTests/TypeTests.swift:"))
            #expect(try row.decode("size", as: Int.self) == 7)
            let narrow = try await failure { try row["size"].decode(Int16.self) }
            #expect(narrow.description.contains("bigint where smallint is read, at PostgresTests/TypeTests.swift:"))
            #expect(narrow.column == "size")
            let all = try await failure { try rows.decode((String, Int, Int).self) }
            #expect(all.description.contains("TypeTests.swift:") && all.column == "score")
        }
    }

    @Test("A text with NUL is refused before it is sent, and the transaction lives")
    func refusesNUL() async throws {
        try await withDatabase { connection, _ in
            try await connection.withTransaction { transaction in
                try await transaction.execute("create table t (a text)")
                let texts: [SQL] = [
                    "insert into t values (\("a\0b"))", "select \(["a", "b\0"])", "select \(JSONText("\0"))",
                    "select 1 as \(identifier: "a\0")", SQL(unsafeText: "select 1\0 + 1"),
                ]
                for sql in texts {
                    let error = try await failure { try await transaction.query(sql) }
                    #expect(error.code == .usage && error.sqlState == .characterNotInRepertoire)
                }
                #expect(try await transaction.query("select \([UInt8](repeating: 0, count: 3))").count == 1)
                try await transaction.execute("insert into t values (\("fine"))")
            }
            #expect(try await connection.one("select a from t", as: String.self) == "fine")
        }
    }

    @Test("65,536 values are refused with words, and the connection lives")
    func refusesTooMany() async throws {
        try await withDatabase { connection, _ in
            let many = (0..<65_536).map { "\(Int16(truncatingIfNeeded: $0))" as SQL }.joined(separator: ", ")
            let error = try await failure { try await connection.query("select 1 in (\(many))") }
            #expect(error.code == .usage)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }
}
