import Foundation
import Postgres
import Testing

private struct Refusal: Error {}

@Suite("COPY in")
struct CopyInTests {
    @Test("Binary rows arrive as they were, nulls too")
    func binary() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute(
                "create table t (a int8, b text, c date, d text[], e bool, f timestamptz, g uuid, h bytea, i int4)"
            )
            let id = UUID()
            let count = try await connection.copyIn("copy t from stdin (format binary)") { copy in
                var rows = BinaryCopyBuffer()
                rows.beginRow(columns: 9)
                rows.append(Int64(1))
                rows.append("Zoë")
                rows.append(CivilDate(iso: "2015-05-14"))
                rows.append(["x", "y"])
                rows.append(true)
                rows.append(Date(timeIntervalSince1970: 0))
                rows.append(id)
                rows.append([UInt8(0), 1])
                rows.append(Int32(-1))
                try await copy.write(&rows)
                rows.beginRow(columns: 9)
                rows.append(Int64(2))
                for _ in 0..<8 { rows.append(String?.none) }
                rows.finish()
                try await copy.write(&rows)
            }
            #expect(count == 2)
            let first = try #require(
                try await connection.query("select a, b, c, d, e, f, g, h, i from t order by a").first
            )
            let read = try first.decode((Int, String, CivilDate, [String], Bool, Date, UUID, [UInt8], Int32).self)
            #expect(read.0 == 1 && read.1 == "Zoë" && read.2.description == "2015-05-14" && read.3 == ["x", "y"])
            #expect(
                read.4 && read.5 == Date(timeIntervalSince1970: 0) && read.6 == id && read.7 == [0, 1] && read.8 == -1
            )
            #expect(try await connection.one("select count(*) from t where b is null and i is null", as: Int.self) == 1)
        }
    }

    @Test("Five megabytes in small pieces and fifty in large ones")
    func large() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int8, b text)")
            let small = try await connection.copyIn("copy t from stdin") { copy in
                for number in 0..<50_000 {
                    try await copy.write("\(number)\t\(String(repeating: "x", count: 95))\n")
                }
            }
            let text = String(repeating: "y", count: 990)
            let large = try await connection.copyIn("copy t from stdin (format binary)") { copy in
                var rows = BinaryCopyBuffer()
                for number in 0..<50_000 {
                    rows.beginRow(columns: 2)
                    rows.append(Int64(number))
                    rows.append(text)
                    if rows.count > 3_000_000 { try await copy.write(&rows) }
                }
                rows.finish()
                try await copy.write(&rows)
            }
            #expect(small == 50_000 && large == 50_000)
            #expect(try await connection.one("select sum(length(b))::int8 from t", as: Int.self) == 50_000 * 1_085)
        }
    }

    @Test("A wrong row fails the whole COPY, however much follows it, and the connection lives")
    func wrongRow() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int8)")
            let error = try await failure {
                try await connection.copyIn("copy t from stdin") { copy in
                    for number in 0..<1_000_000 { try await copy.write(number == 500 ? "Okafor\n" : "\(number)\n") }
                }
            }
            #expect(error.sqlState == .invalidTextRepresentation)
            #expect(!error.description.contains("Okafor"))
            #expect(try await connection.one("select count(*) from t", as: Int.self) == 0)
        }
    }

    @Test("A closure that throws, or whose task is cancelled, loads nothing")
    func givesUp() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int8)")
            await #expect(throws: Refusal.self) {
                try await connection.copyIn("copy t from stdin") { copy in
                    try await copy.write("1\n")
                    throw Refusal()
                }
            }
            let task = Task {
                try await connection.copyIn("copy t from stdin") { copy in
                    for number in 0..<Int.max {
                        try await copy.write("\(number)\n")
                        if number == 100_000 { withUnsafeCurrentTask { $0?.cancel() } }
                    }
                }
            }
            #expect(try await failure { try await task.value }.code == .cancelled)
            #expect(try await connection.one("select count(*) from t", as: Int.self) == 0)
        }
    }

    @Test("What isn't a COPY in, has values, or comes while a COPY runs, is refused")
    func misuse() async throws {
        try await withDatabase { connection, _ in
            try await connection.execute("create table t (a int8)")
            for sql: SQL in ["select 1", "copy nowhere from stdin", "copy t from stdin \(1)"] {
                let error = try await failure { try await connection.copyIn(sql) { _ in } }
                #expect(error.code == .usage || error.sqlState == .undefinedTable)
            }
            var escaped: CopyIn?
            try await connection.copyIn("copy t from stdin") { copy in
                let intruder = try await failure { try await connection.query("select 1") }
                #expect(intruder.code == .usage)
                escaped = copy
            }
            let late = try #require(escaped)
            #expect(try await failure { try await late.write("1\n") }.code == .usage)
            #expect(try await connection.one("select 1", as: Int.self) == 1)
        }
    }
}
