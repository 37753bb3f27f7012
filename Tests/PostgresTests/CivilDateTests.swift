import Foundation
import Postgres
import Testing

@Suite("Civil dates")
struct CivilDateTests {
    @Test(
        "A date is read from ISO 8601 and written as it",
        arguments: [
            ("2000-01-01", 0), ("1999-12-31", -1), ("2000-02-29", 59), ("2000-03-01", 60), ("2015-05-14", 5612),
            ("0001-01-01", -730_119), ("9999-12-31", 2_921_939), ("1900-03-01", -36_465),
        ]
    )
    func iso(text: String, days: Int32) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.daysSince2000 == days)
        #expect(date.description == text)
        #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
    }

    @Test(
        "What isn't a date is none",
        arguments: [
            "2015-02-29", "1900-02-29", "2015-13-01", "2015-00-10", "2015-04-31", "0000-01-01", "2015-5-14",
            "2015-05-14 ", "+015-05-14", "2015/05/14", "20150514", "", "２０１５-05-14", "2015-05-00",
        ]
    )
    func refuses(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("Every day of four centuries is the day after the one before it")
    func everyDay() throws {
        var date = try #require(CivilDate(year: 1799, month: 12, day: 31))
        for _ in 0..<146_097 {
            let next = date.adding(days: 1)
            let isNextDay =
                next.day == date.day + 1 && next.month == date.month && next.year == date.year
                || next.day == 1 && date.day == CivilDate.daysIn(month: date.month, of: date.year)
            guard isNextDay, next > date, CivilDate(year: next.year, month: next.month, day: next.day) == next else {
                Issue.record("\(date) is followed by \(next)")
                return
            }
            date = next
        }
        #expect(date.description == "2199-12-31")
    }

    @Test("JSON has the ISO text")
    func json() throws {
        let dates = [try #require(CivilDate(iso: "2015-05-14"))]
        let data = try JSONEncoder().encode(dates)
        #expect(String(decoding: data, as: UTF8.self) == #"["2015-05-14"]"#)
        #expect(try JSONDecoder().decode([CivilDate].self, from: data) == dates)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: Data(#"["14.05.2015"]"#.utf8))
        }
    }

    @Test("Adding stops at the ends of the range")
    func ends() {
        #expect(CivilDate(daysSince2000: .max).adding(days: 1).daysSince2000 == .max)
        #expect(CivilDate(daysSince2000: 0).adding(days: .min).daysSince2000 == .min)
        #expect(CivilDate(daysSince2000: 5).adding(days: .max).daysSince2000 == .max)
    }
}
