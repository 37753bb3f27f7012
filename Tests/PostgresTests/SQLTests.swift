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
    }
}
