import Foundation
import Postgres
import Savings
import Testing

/// The published expectations: GBP 250,000 to 350,000 a year at 35-40 %, and a backlog cut by a third in a day.
@Suite struct WorkedExampleTests {
    private static func example(_ name: String) throws -> String {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Savings/Savings.docc/Resources/example-\(name).csv")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// Lends the example's report as an analyst gets it.
    private func withReport(_ body: (Report) throws -> Void) async throws {
        try await Books.with { books in
            let occupations = try await books.books.occupations()
            let may = try #require(Month(iso: "2026-05"))
            let day = try #require(CivilDate(iso: "2026-05-01"))
            #expect(
                try await books.books.importWorkforce(
                    WorkforceFile(Self.example("workforce"), occupations: occupations),
                    authority: 383,
                    countedOn: day
                ) == []
            )
            #expect(
                try await books.books.importSurvey(
                    SurveyFile(Self.example("survey"), occupations: occupations),
                    authority: 383,
                    taken: may
                ) == []
            )
            try await books.books.importBacklog(BacklogFile(Self.example("backlog")), authority: 383)
            try await books.books.recordEvent(
                authority: 383,
                team: "Duty and advice",
                kind: "training",
                on: try #require(CivilDate(iso: "2026-05-11"))
            )
            try await books.books.recordRunningCost(
                authority: 383,
                from: day,
                penceAYear: 120_000_00,
                source: "the example's budget"
            )
            try await books.superuser(Books.entries(6000, seed: 0.2))
            try await books.catchUp()
            let figures = try await Savings(pool: books.reports).figures(
                from: try #require(Month(iso: "2025-07")),
                to: try #require(Month(iso: "2026-06"))
            )
            try body(try Report(figures, for: 383))
        }
    }

    @Test func theExampleReproducesWhatWasPublished() async throws {
        try await withReport { report in
            let saving = try #require(report.saving)
            #expect((250_000_00...260_000_00).contains(saving.rangePence.lower))
            #expect((340_000_00...352_000_00).contains(saving.rangePence.upper))
            let backlog = try #require(report.backlogs.first)
            let share = try #require(backlog.share)
            #expect(share.lower < -1.0 / 3 && share.upper > -1.0 / 3)
            #expect(share.upper - share.lower < 0.1)
            // What it can't tell is said beside it.
            #expect(report.cannotConclude.contains { $0.contains("shows that it fell and not why") })
            #expect(report.cannotConclude.contains { $0.contains("is assumed") })
            #expect(backlog.warnings.contains { $0.contains("No other team's backlog") })
            // and it pays for itself where the problem falls by less than is assumed
            #expect(try #require(report.cost?.breakEven).upper < 0.35)
        }
    }

    @Test func partsAddUpAndEachIsInTheFile() async throws {
        try await withReport { report in
            let surveyed = try #require(report.surveyed)
            let parts = surveyed.byOccupation.reduce(0) { $0 + $1.pence.estimate }
            #expect(abs(parts - surveyed.pence.estimate) < 1)
            // 1,880 of eight occupations, each to the nearest ten.
            #expect(surveyed.byOccupation.reduce(0) { $0 + $1.headcount } == surveyed.headcount)
            #expect(abs(surveyed.headcount - 1880) <= 40)
            let measured = try #require(report.measured)
            for rows in [measured.months, measured.byOccupation] {
                #expect(rows.reduce(0) { $0 + $1.searches } == measured.total.searches)
                #expect(rows.reduce(0) { $0 + $1.elsewhere } == measured.total.elsewhere)
            }
            let html = report.html()
            #expect(html.contains("</html>") && !html.contains("http://") && !html.contains("<script"))
            for row in surveyed.byOccupation { #expect(html.contains(row.occupation ?? "together")) }
            let csv = report.csv()
            #expect(csv.split(separator: "\r\n").allSatisfy { !$0.isEmpty })
            #expect(csv.contains("surveyed,cost a year,all,"))
            #expect(try JSONEncoder().encode(report).count > 1000)
        }
    }

    @Test func whatATeamIsCalledStaysText() async throws {
        try await Books.with { books in
            let evil = "=cmd|'/c calc'!A1<script>alert(1)</script>\u{202E}"
            let start = try #require(CivilDate(iso: "2026-05-01"))
            for day in 0..<6 {
                try await books.books.recordBacklog(authority: 383, team: evil, on: start.adding(days: day), open: 90)
            }
            try await books.books.recordEvent(authority: 383, team: evil, kind: "training", on: start.adding(days: 3))
            let may = try #require(Month(iso: "2026-05"))
            let report = try Report(try await Savings(pool: books.reports).figures(from: may, to: may), for: 383)
            #expect(!report.html().contains("<script>") && !report.html().contains("\u{202E}"))
            #expect(report.html().contains("&lt;script&gt;"))
            #expect(report.csv().contains("'=cmd") && !report.csv().contains(",=cmd"))
            #expect(report.surveyed == nil && report.html().contains("No estimate"))
        }
    }
}
