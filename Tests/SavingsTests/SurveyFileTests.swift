import Foundation
import Testing

@testable import Savings

/// A file is read whole or not at all, and what is wrong is told so that a person can mend it.
@Suite struct SurveyFileTests {
    static let header = SurveyFile.columns.joined(separator: ",")
    static let occupations: Set = ["nurse", "social worker"]

    static func read(_ rows: String...) throws -> SurveyFile {
        try SurveyFile(([header] + rows).joined(separator: "\n"), occupations: occupations)
    }

    private func faults(_ rows: String...) -> [String] {
        do {
            _ = try SurveyFile(([Self.header] + rows).joined(separator: "\n"), occupations: Self.occupations)
            return []
        } catch let faults as FileFaults {
            return faults.faults.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func aGoodFileIsRead() throws {
        let file = try Self.read("1,Nurse,Duty,NHS,2.5,12,0.2,21.50,1", "2,social worker,,\"A, B\",0,0,0,30,2.5")
        #expect(file.responses.map(\.occupation) == ["nurse", "social worker"])
        #expect(file.responses.map(\.hourlyCostPence) == [2150, 3000])
        #expect(file.responses[0].weeklySearches == 2.5)
    }

    private static let bad: [(row: String, words: String)] = [
        ("1,nurse,,,-2,12,0.2,21,1", "line 2, weekly_searches: is negative"),
        ("1,nurse,,,40,300,0.2,21,1", "comes to 200 hours a week"),
        ("1,nurse,,,,12,0.2,21,1", "line 2, weekly_searches: is missing"),
        ("1,nurse,,,2,12,22,21,1", "a share of 22 % is written 0.22"),
        ("1,nurse,,,2,12,0.2,€21,1", "is in euros"),
        ("1,nurse,,,2,12,0.2,21 USD,1", "is in dollars"),
        ("1,nurse,,,2,12,0.2,£21,1", "write the number alone"),
        ("1,nurse,,,2,12,0.2,2150,1", "or in pence?"),
        ("1,nurse,,,2,12,0.2,21.505,1", "parts of a penny"),
        ("1,nurse,,,\"2,5\",12,0.2,21,1", "isn't a number"),
        ("1,nurse,,,1e2,12,0.2,21,1", "isn't a number"),
        ("1,nurse,,,NaN,12,0.2,21,1", "isn't a number"),
        ("1,nurse,,,2,12,0.2,21,0", "line 2, weight: 0 can't be"),
        ("1,wizard,,,2,12,0.2,21,1", "line 2, occupation: isn't a listed occupation"),
        (",nurse,,,2,12,0.2,21,1", "line 2, respondent: is missing"),
        ("Ann Lee,nurse,,,2,12,0.2,21,1", "looks like a person's name"),
        ("1,nurse,,,2,12,0.2,21", "line 2: 8 fields"),
        ("1,nurse,,,2,12,0.2,21,\"1", "opened and not closed"),
    ]

    @Test(arguments: bad.indices) func eachFaultIsToldByLineAndColumn(_ index: Int) {
        let (row, words) = Self.bad[index]
        let told = faults(row)
        #expect(told.count == 1 && told[0].contains(words), "\(row): \(told)")
    }

    @Test func allFaultsAreToldAtOnce() {
        let told = faults("1,nurse,,,-2,12,0.2,21,1", "1,nurse,,,2,12,0.2,€21,1")
        #expect(told.count == 3)
        #expect(told.contains { $0.contains("line 3, respondent: answered on line 2 already") })
        #expect(faults() == ["the file has no answers, only column names"])
    }

    @Test func columnsAreThoseExpected() {
        let told = { (header: String) in
            do {
                _ = try SurveyFile(header, occupations: [])
                return ""
            } catch { return "\(error)" }
        }
        #expect(told(Self.header.replacing("gbp", with: "eur")).contains("hourly_cost_gbp; convert the others"))
        #expect(told(Self.header.replacing(",weight", with: "")).contains("weight: is missing"))
        #expect(told("").contains("the file is empty"))
    }

    @Test func theSameAnswersAreTheSameFile() throws {
        let rows = ["1,nurse,,,2,12,0.2,21,1", "2,nurse,,,3,12,0.2,21,1"]
        #expect(try Self.read(rows[0], rows[1]).checksum == Self.read(rows[1], rows[0]).checksum)
        #expect(try Self.read(rows[0]).checksum != Self.read(rows[1]).checksum)
    }

    @Test func aPayrollCountsPeople() throws {
        let read = { (row: String) in
            try WorkforceFile(
                WorkforceFile.columns.joined(separator: ",") + "\r\n" + row + "\r\n",
                occupations: Self.occupations
            )
        }
        #expect(try read("nurse,120,98.5,21.5").counts.map(\.headcount) == [120])
        for (row, words) in [
            ("nurse,98,120,21.5", "swapped"), ("nurse,98.5,90,21.5", "whole number"), ("nurse,0,0,21", "leave out"),
            ("nurse,12,10,21\nnurse,12,10,21", "counted on line 2 already"),
        ] {
            #expect { try read(row) } throws: { "\($0)".contains(words) }
        }
    }

    @Test func aBacklogIsCountedOnDaysThatWere() throws {
        let read = { (row: String) in try BacklogFile("team,date,open\r\n\(row)\r\n") }
        #expect(try read("Duty,2026-05-11,214").counts.map(\.open) == [214])
        for (row, words) in [
            ("Duty,2026-05-11,-4", "line 2, open: is negative"),
            ("Duty,9999-05-11,4", "line 2, date: is in the future"),
            ("Duty,2026-13-11,4", "isn't a day"), ("Duty,2026-05-11,4.5", "whole number"),
            (",2026-05-11,4", "1 to 80 characters"),
            ("Duty,2026-05-11,4\nDuty,2026-05-11,5", "counted on line 2 already"),
        ] {
            #expect { try read(row) } throws: { "\($0)".contains(words) }
        }
    }
}
