import Foundation
import Postgres
import Savings
import Testing

/// What comes in is whole or not at all, and where an estimate would be wrong there is none.
@Suite struct BooksTests {
    private static func survey(_ rows: [String]) throws -> SurveyFile {
        try SurveyFile(
            ([SurveyFile.columns.joined(separator: ",")] + rows).joined(separator: "\n"),
            occupations: Books.occupations
        )
    }

    private static func workforce(_ rows: [String]) throws -> WorkforceFile {
        try WorkforceFile(
            ([WorkforceFile.columns.joined(separator: ",")] + rows).joined(separator: "\n"),
            occupations: Books.occupations
        )
    }

    private static let answers = (1...8).map { "\($0),nurse,Duty,NHS,\($0),\(10 + $0),0.2,17.60,1" }
    private static let may = Month(iso: "2026-05")!
    private static let day = CivilDate(year: 2026, month: 5, day: 1)!

    @Test func twoSurveysThatOverlapAreRefused() async throws {
        try await Books.with { books in
            let survey = try Self.survey(Self.answers)
            _ = try await books.books.importSurvey(survey, authority: 383, taken: Self.may)
            await #expect {
                try await books.books.importSurvey(
                    Self.survey(Array(Self.answers.prefix(6))),
                    authority: 383,
                    taken: Self.may
                )
            } throws: {
                "\($0)".contains("Two surveys overlap")
            }
            await #expect {
                try await books.books.importSurvey(survey, authority: 383, taken: Self.may.adding(1))
            } throws: {
                "\($0)".contains("another wave")
            }
            await #expect { try await books.books.importSurvey(survey, authority: 999, taken: Self.may) } throws: {
                "\($0)".contains("no authority with this number")
            }
            #expect(try await books.rows("select count(*) from savings.response") == ["(8)"])
            #expect(try await books.books.withdrawSurvey(authority: 383, taken: Self.may))
            #expect(try await !books.books.withdrawSurvey(authority: 383, taken: Self.may))
            _ = try await books.books.importSurvey(survey, authority: 383, taken: Self.may)
        }
    }

    /// Each change is in the audit by who made it; what wasn't made isn't.
    @Test func whatIsBroughtInIsInTheAudit() async throws {
        try await Books.with { books in
            let survey = try Self.survey(Self.answers)
            let payroll = try Self.workforce(["nurse,80,70,18"])
            _ = try await books.books.importWorkforce(payroll, authority: 383, countedOn: Self.day)
            _ = try await books.books.importSurvey(survey, authority: 383, taken: Self.may)
            _ = try? await books.books.importSurvey(survey, authority: 383, taken: Self.may.adding(1))
            try await books.books.recordBacklog(authority: 383, team: "Duty", on: Self.day, open: 31)
            try await books.books.recordEvent(authority: 383, team: nil, kind: "go-live", on: Self.day)
            try await books.books.recordRunningCost(authority: nil, from: Self.day, penceAYear: 100, source: "test")
            _ = try await books.books.withdrawSurvey(authority: 383, taken: Self.may)
            let entries = try await books.asSuperuser { connection in
                try await connection.query(
                    """
                    select criteria ->> 'what', criteria::text from audit.entry
                    where action = 'savings' and outcome = 'done' and client like 'contactpoint_operator%' and children = '{}'
                    order by at
                    """
                ).decode((String, String).self)
            }
            #expect(
                entries.map(\.0) == [
                    "workforce", "survey", "estimate", "backlog", "event", "running cost", "survey withdrawn",
                ]
            )
            #expect(entries[1].1.contains(survey.checksum) && entries[0].1.contains(#""nurse": 80"#))
        }
    }

    @Test func anOccupationWithoutHeadcountMakesNoEstimate() async throws {
        try await Books.with { books in
            let survey = try Self.survey(Self.answers + (1...3).map { "t\($0),teacher,,,1,5,0,20,1" })
            #expect(
                try await books.books.importSurvey(survey, authority: 383, taken: Self.may)[0].contains("no payroll")
            )
            let missing = try await books.books.importWorkforce(
                try Self.workforce(["nurse,80,70,18"]),
                authority: 383,
                countedOn: Self.day
            )
            #expect(missing.count == 1 && missing[0].contains("\"teacher\" has 3 answers and no headcount"))
            #expect(try await books.rows("select * from savings.estimate") == [])
            let fewer = try await books.books.importWorkforce(
                try Self.workforce(["nurse,7,7,18", "teacher,30,20,21"]),
                authority: 383,
                countedOn: Self.day
            )
            #expect(fewer.count == 1 && fewer[0].contains("a headcount of 7"))
            #expect(
                try await books.books.importWorkforce(
                    try Self.workforce(["nurse,80,70,18", "teacher,30,20,21"]),
                    authority: 383,
                    countedOn: Self.day
                ) == []
            )
            #expect(
                try await books.rows("select occupation, headcount from savings.estimate order by 1") == [
                    "(nurse,80)", "(teacher,30)",
                ]
            )
        }
    }

    @Test func oneAnswerForManyMakesNoEstimate() async throws {
        try await Books.with { books in
            _ = try await books.books.importWorkforce(
                try Self.workforce(["nurse,80,70,18", "teacher,30,20,21"]),
                authority: 383,
                countedOn: Self.day
            )
            let survey = try Self.survey(Self.answers + ["t,teacher,,,1,5,0,20,1"])
            #expect(
                try await books.books.importSurvey(survey, authority: 383, taken: Self.may)[0].contains(
                    "one answer for 30"
                )
            )
            let few = try Self.survey(Array(Self.answers.prefix(4)))
            #expect(try await books.books.importSurvey(few, authority: 202, taken: Self.may)[0].contains("no payroll"))
            #expect(try await books.rows("select * from savings.estimate") == [])
        }
    }

    /// The documentation's own query, in the database's arithmetic.
    @Test func estimatesAreWhatTheAnswersSay() async throws {
        try await Books.with { books in
            _ = try await books.books.importWorkforce(
                try Self.workforce(["nurse,80,70,18", "teacher,30,20,21"]),
                authority: 383,
                countedOn: Self.day
            )
            var random = SeededRandom(seed: 4)
            let answers = (1...40).map { row in
                let occupation = row % 3 == 0 ? "teacher" : "nurse"
                return
                    "\(row),\(occupation),,,\(Int(random.unit() * 9)).5,\(5 + Int(random.unit() * 30)),0.25,\(15 + Int(random.unit() * 9)).25,\(1 + Int(random.unit() * 4))"
            }
            #expect(try await books.books.importSurvey(try Self.survey(answers), authority: 383, taken: Self.may) == [])
            let stored = try await books.rows(
                "select survey, occupation, headcount, minutes_week, pence_week from savings.estimate order by 1, 2"
            )
            #expect(stored.count == 2)
            let documented = try MeasuredUseTests.documented(1)
            #expect(try await books.rows(documented) == stored)
        }
    }
}
