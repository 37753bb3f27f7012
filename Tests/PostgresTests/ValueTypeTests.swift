import Foundation
import Postgres
import Testing

private enum Mood: String, PostgresEnum {
    case glad, sad
}

private struct Visit: Codable, Equatable {
    var child: String
    var day: CivilDate
    var notes: [String?]
}

@Suite("Numbers, spans, ranges, enums and documents")
struct ValueTypeTests {
    private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable>(
        _ values: [Value],
        _ connection: Connection,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        for value in values {
            let back = try await connection.one("select \(value)", as: Value.self)
            #expect(back == value, sourceLocation: sourceLocation)
            let none: Value? = nil
            #expect(try await connection.one("select \(none)", as: Value?.self) == nil, sourceLocation: sourceLocation)
        }
    }

    private static let numbers = [
        "0", "1", "-1", "10000", "9999", "12345678901234567890123456789012345678", "0.0001", "0.00001", "-0.5", "1.5",
        "99999999999999999999999999999999999999", "1e127", "1e-128", "-1e-127", "123456789.987654321", "1e4", "1e5",
        "0.1", "0.12345", "100000000000000000000.00000000000000001", "340282366920938463463374607431768211455",
    ]

    @Test("A Decimal means on the server what it means here, and loses no digit on the way")
    func decimals() async throws {
        try await withDatabase { connection, _ in
            for text in Self.numbers {
                let number = try #require(Decimal(string: text))
                try await roundTrip([number, -number], connection)
                let (same, back) = try #require(
                    try await connection.query("select \(number) = \(text)::numeric, \(text)::numeric").first
                ).decode((Bool, Decimal).self)
                #expect(same && back == number, "\(text) is \(back)")
            }
            #expect(try await connection.one("select \(Decimal.nan)", as: Decimal.self).isNaN)
            #expect(try await connection.one("select \(Decimal.nan) = 'NaN'", as: Bool.self))
            #expect(try await connection.one("select 1.500::numeric(10, 3)", as: Decimal.self) == 1.5)
            #expect(try await connection.one("select 0.000::numeric(10, 3)", as: Decimal.self) == 0)
            #expect(try await connection.one("select \(Decimal(1) / 3)::text", as: String.self).hasPrefix("0.3333"))
            try await roundTrip([[], [1, 2.5]] as [[Decimal]], connection)
            try await roundTrip([[1, nil]] as [[Decimal?]], connection)
            for text in ["infinity", "-infinity", "1e200", "1e-200", "0.1234567890123456789012345678901234567890123"] {
                let error = try await failure {
                    try await connection.one("select \(text)::numeric as amount", as: Decimal.self)
                }
                #expect(error.description.contains("a numeric that no Decimal can hold") && error.column == "amount")
            }
        }
    }

    @Test("Random Decimals are the server's, digit by digit")
    func randomDecimals() async throws {
        try await withDatabase { connection, _ in
            var numbers: [Decimal] = []
            for _ in 0..<2000 {
                let digits = (0..<Int.random(in: 1...38)).map { _ in String(Int.random(in: 0...9)) }.joined()
                let whole = try #require(Decimal(string: digits))
                let exponent = Int.random(in: -60...60)
                numbers.append(Decimal(sign: Bool.random() ? .plus : .minus, exponent: exponent, significand: whole))
            }
            let texts = numbers.map(\.description)
            let rows = try await connection.query(
                """
                select number, text::numeric, number = text::numeric
                from unnest(\(numbers), \(texts)) as pair (number, text)
                """
            )
            for (index, row) in try rows.decode((Decimal, Decimal, Bool).self).enumerated() {
                #expect(row.0 == numbers[index] && row.1 == numbers[index] && row.2, "\(texts[index])")
            }
        }
    }

    @Test("Not a number and infinities of floating point")
    func floats() async throws {
        try await withDatabase { connection, _ in
            #expect(try await connection.one("select \(Double.nan)", as: Double.self).isNaN)
            #expect(try await connection.one("select \(Float.nan)", as: Float.self).isNaN)
            try await roundTrip([.infinity, -.infinity, -0.0, .greatestFiniteMagnitude] as [Double], connection)
            try await roundTrip([[.infinity, 1]] as [[Float]], connection)
        }
    }

    @Test("An interval keeps its months, days and microseconds")
    func intervals() async throws {
        try await withDatabase { connection, _ in
            let edges = [
                Interval(), Interval(months: 14, days: -3, microseconds: 1), Interval(months: .max),
                Interval(days: .min), Interval(microseconds: .max), Interval(.milliseconds(-1500)),
            ]
            try await roundTrip(edges, connection)
            try await roundTrip([edges], connection)
            let month = try await connection.one(
                "select '1 year 2 mons -3 days 04:05:06.7'::interval",
                as: Interval.self
            )
            #expect(month == Interval(months: 14, days: -3, microseconds: 14_706_700_000) && month.duration == nil)
            let hour = try await connection.one("select interval '36 hours'", as: Interval.self)
            #expect(hour.duration == .seconds(129_600))
            #expect(Interval(.seconds(Int64.max)).microseconds == .max)
            #expect(Interval(.seconds(Int64.min)).microseconds == .min)
        }
    }

    @Test("A timestamp without time zone is the same clock everywhere")
    func civilTimestamps() async throws {
        try await withDatabase { connection, _ in
            let day = try #require(CivilDate(iso: "1999-12-31"))
            let time = try #require(CivilTimestamp(day, hour: 23, minute: 59, second: 59, microsecond: 999_999))
            #expect(time.microsecondsSince2000 == -1 && time.date == day && time.microsecondOfDay == 86_399_999_999)
            #expect(CivilTimestamp(day, hour: 24) == nil && CivilTimestamp(day, microsecond: -1) == nil)
            #expect(CivilTimestamp(CivilDate(daysSince2000: .max)) == nil)
            try await roundTrip([time, CivilTimestamp(microsecondsSince2000: 0)], connection)
            try await roundTrip([[time, nil]] as [[CivilTimestamp?]], connection)
            try await connection.execute("set timezone = 'Asia/Kathmandu'")
            #expect(try await connection.one("select \(time)::text", as: String.self) == "1999-12-31 23:59:59.999999")
            let endless = try await failure {
                try await connection.one("select 'infinity'::timestamp", as: CivilTimestamp.self)
            }
            #expect(endless.description.contains("that no CivilTimestamp can hold"))
            let instant = try await failure { try await connection.one("select now()", as: CivilTimestamp.self) }
            #expect(
                instant.description.contains("timestamp with time zone where timestamp without time zone is read")
            )
        }
    }

    private func roundTrip<Bound>(ranges: [PostgresRange<Bound>], _ connection: Connection) async throws {
        try await roundTrip(ranges + [.empty, .unbounded], connection)
        try await roundTrip([ranges, []], connection)
        try await roundTrip([ranges.map(Optional.some) + [nil]], connection)
    }

    @Test("Ranges: empty, open at each end, of every bound")
    func ranges() async throws {
        try await withDatabase { connection, _ in
            try await roundTrip(ranges: [.init(1..<4), .init(1...), .init(..<4)] as [PostgresRange<Int32>], connection)
            try await roundTrip(ranges: [.init(1..<4), .init(Int64.min...)] as [PostgresRange<Int64>], connection)
            try await roundTrip(ranges: [.init(1..<4), .init(Int.min...)] as [PostgresRange<Int>], connection)
            let (low, high) = (Decimal(-3) / 2, Decimal(9) / 4)
            let amounts: [PostgresRange<Decimal>] = [
                .init(low...high), .init(low..<high), .init(...high),
                .between(lower: .excluded(low), upper: .included(high)),
            ]
            try await roundTrip(ranges: amounts, connection)
            let days = [CivilDate(daysSince2000: -5), CivilDate(daysSince2000: 7)]
            try await roundTrip(
                ranges: [.init(days[0]..<days[1]), .init(days[0]...)] as [PostgresRange<CivilDate>],
                connection
            )
            let times = [CivilTimestamp(microsecondsSince2000: -1), CivilTimestamp(microsecondsSince2000: 1)]
            try await roundTrip(ranges: [.init(times[0]...times[1])] as [PostgresRange<CivilTimestamp>], connection)
            let instants = [Date(timeIntervalSince1970: 0), Date(timeIntervalSinceReferenceDate: .infinity)]
            try await roundTrip(
                ranges: [.init(instants[0]..<instants[1]), .init(..<instants[0])] as [PostgresRange<Date>],
                connection
            )

            #expect(
                try await connection.one(
                    "select \(PostgresRange(1...3 as ClosedRange<Int>))",
                    as: PostgresRange<Int>.self
                ) == .init(1..<4)
            )
            #expect(
                try await connection.one("select \(PostgresRange(days[0]...days[1]))::text", as: String.self)
                    == "[1999-12-27,2000-01-09)"
            )
            #expect(PostgresRange(5..<5 as Range<Int>) == .empty && !PostgresRange<Int>.empty.contains(5))
            #expect(PostgresRange(1..<4 as Range<Int>).contains(1) && !PostgresRange(1..<4 as Range<Int>).contains(4))
            #expect(PostgresRange<Int>.unbounded.contains(.max))
            let turned = try await failure {
                try await connection.query(
                    "select \(PostgresRange<Int>.between(lower: .included(2), upper: .included(1)))"
                )
            }
            #expect(turned.sqlState?.conditionClass == "22")
            let other = try await failure {
                try await connection.one("select int4range(1, 2) as span", as: PostgresRange<Int>.self)
            }
            #expect(other.description.contains("int4range where int8range is read") && other.column == "span")
        }
    }

    @Test("An enum of the database needs no cast alone, and one in a list")
    func enums() async throws {
        try await withDatabase { connection, _ in
            try await connection.executeScript(
                unsafeText:
                    "create type mood as enum ('glad', 'sad', 'mad'); create table day (mood mood, moods mood[])"
            )
            let all = [Mood.glad, .sad]
            try await connection.execute("insert into day values (\(Mood.sad), \(all)::mood[])")
            let rows = try await connection.query("select mood, moods from day where mood = \(Mood.sad)")
            let (mood, moods) = try #require(rows.first).decode((Mood, [Mood]).self)
            #expect(mood == .sad && moods == all)
            let none: Mood? = nil
            #expect(try await connection.query("select 1 from day where mood = \(none)").isEmpty)
            let unknown = try await failure { try await connection.one("select 'mad'::mood as mood", as: Mood.self) }
            #expect(unknown.description.contains("that no Mood can hold") && unknown.column == "mood")
            #expect(!unknown.debugDescription.contains("mad'"))
        }
    }

    @Test("JSON is Codable, and an error says what is missing, not what is there")
    func documents() async throws {
        try await withDatabase { connection, _ in
            let day = try #require(CivilDate(iso: "2015-05-14"))
            let visit = Visit(child: "Zoë \"\\u0000\" / 张伟", day: day, notes: ["a", nil])
            try await roundTrip([try JSON(visit)], connection)
            try await roundTrip([[try JSON(visit), try JSON(visit)]], connection)
            #expect(try await connection.one("select \(try JSON(visit)) ->> 'day'", as: String.self) == "2015-05-14")
            #expect(try await connection.one("select '[1, 2]'::json", as: JSON<[Int]>.self).value == [1, 2])
            #expect(try await connection.one("select 'null'::jsonb", as: JSON<Int?>.self).value == nil)

            let missing = try await failure {
                try await connection.one(#"select '{"child": "Okafor"}'::jsonb as visit"#, as: JSON<Visit>.self)
            }
            #expect(missing.description.contains("it has no day") && missing.column == "visit")
            #expect(!missing.debugDescription.contains("Okafor"))
            let wrong = try await failure { try await connection.one("select '{}'", as: JSON<Visit>.self) }
            #expect(wrong.description.contains("text where jsonb is read"))
            #expect(throws: PostgresError.self) { try JSON(Double.nan) }
            #expect(throws: PostgresError.self) { try JSON(["a\0b"]) }
            var dumped = "\(try JSON(visit))"
            dump(try JSON(visit), to: &dumped)
            #expect(!dumped.contains("Zoë"))
        }
    }

    @Test("Text that isn't UTF-8 gets neither in nor out, and the connection goes on")
    func malformed() async throws {
        try await withDatabase { connection, configuration in
            let own = try await connection.one("select current_database()::text", as: String.self)
            let name = own + "_ascii"
            try await connection.execute(
                "create database \(identifier: name) encoding 'SQL_ASCII' locale 'C' template template0"
            )
            let ascii = try await Connection.connect(
                ConnectionConfiguration(configuration.conninfo.replacing(own, with: name)),
                logger: quiet
            )
            for bytes in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x61, 0xC0, 0x80]] as [[UInt8]] {
                let error = try await failure {
                    try await ascii.one("select convert_from(\(bytes), 'SQL_ASCII')", as: String.self)
                }
                #expect(error.sqlState == .characterNotInRepertoire)
                #expect(try await ascii.one("select 1", as: Int.self) == 1)
            }
            await ascii.close()
            try await connection.execute("drop database \(identifier: name)")

            try await connection.execute("create table t (a text)")
            let refused = try await failure {
                try await connection.copyIn("copy t from stdin") { copy in try await copy.write([0xFF, 0x0A]) }
            }
            #expect(refused.sqlState == .characterNotInRepertoire)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }
}
