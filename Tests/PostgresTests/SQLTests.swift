import Foundation
import Postgres
import Testing

@Suite("SQL")
struct SQLTests {
    @Test("Fragments compose and placeholders are numbered at the end")
    func composes() {
        let born: SQL = "born = \(CivilDate(daysSince2000: 1))"
        let sql: SQL = "select \(Int64(7)) where \(born) and name = \("o'neill")"
        #expect(sql.text == "select $1 where born = $2 and name = $3")
        #expect(sql.binds.map(\.type) == [.int8, .date, .text])
        #expect(sql.binds.map(\.bytes) == [[0, 0, 0, 0, 0, 0, 0, 7], [0, 0, 0, 1], Array("o'neill".utf8)])
    }

    @Test("A String is bound, whatever it says")
    func bindsStrings() {
        let name = "'; drop table child; --"
        let sql: SQL = "select \(name)"
        #expect(sql.text == "select $1")
    }

    @Test("A null is bound with its type")
    func bindsNull() {
        let none: Int32? = nil
        let sql: SQL = "select \(none), \(Int32?.some(2))"
        #expect(sql.text == "select $1, $2")
        #expect(sql.binds == [Bind(type: .int4, bytes: nil), Bind(type: .int4, bytes: [0, 0, 0, 2])])
    }

    @Test("Identifiers are quoted, quotes in them doubled")
    func quotesIdentifiers() {
        let sql: SQL = "select \(identifier: "a\"b") from \(identifier: "order")"
        #expect(sql.text == "select \"a\"\"b\" from \"order\"")
    }

    @Test("Conditions are joined, and more than nine placeholders keep their numbers")
    func joins() {
        let conditions = (0..<11).map { number in "a\(SQL(unsafeText: "\(number)")) = \(number)" as SQL }
        let sql = "where " + conditions.joined(separator: " and ")
        #expect(sql.text.hasSuffix("a9 = $10 and a10 = $11"))
        #expect(sql.binds.count == 11)
        #expect([SQL]().joined(separator: ", ").isEmpty)
        var sum: SQL = "select 1"
        sum += " where \(true)"
        #expect(sum.text == "select 1 where $1")
    }

    @Test("A description, a reflection and a dump hold no values")
    func hidesValues() {
        let sql: SQL = "select \("Okafor")"
        var dumped = ""
        dump(sql, to: &dumped)
        for text in ["\(sql)", String(reflecting: sql), dumped] {
            #expect(!text.contains("Okafor"))
            #expect(!text.contains("79, 107"))
        }
    }

    @Test("An array is one value")
    func bindsArrays() throws {
        let sql: SQL = "select any(\([Int64(1), 2])) and any(\(["a", nil] as [String?]))"
        #expect(sql.binds.map(\.type) == [.int8Array, .textArray])
        let bytes = try #require(sql.binds[0].bytes)
        #expect(bytes.count == 44)
    }
}
