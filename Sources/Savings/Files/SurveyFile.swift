import Crypto
package import Foundation

/// A wave of a survey as an authority sends it: a row a practitioner.
///
/// Columns: `respondent, occupation, team, employer, weekly_searches, minutes_per_search, share_never_found,
/// hourly_cost_gbp, weight`. The respondent, who is a number and never a name, the team and the employer are read to tell
/// rows apart and are not kept.
package struct SurveyFile: Sendable {
    package static let columns = [
        "respondent", "occupation", "team", "employer", "weekly_searches", "minutes_per_search", "share_never_found",
        "hourly_cost_gbp", "weight",
    ]

    /// A row, as the database keeps it.
    package struct Response: Sendable {
        package var occupation: String
        package var weeklySearches: Decimal
        package var minutesPerSearch: Decimal
        package var shareNeverFound: Decimal
        package var hourlyCostPence: Int32
        package var weight: Decimal
    }

    package let responses: [Response]
    /// SHA-256 of the answers, whatever their order in the file and the file's line ends.
    package let checksum: String

    /// - Parameter occupations: those listed.
    /// - Throws: ``FileFaults`` with everything that is wrong.
    package init(_ text: String, occupations: Set<String>) throws {
        let table = try CSVTable(text)
        var reader = FieldReader(places: try table.places(of: Self.columns))
        var respondents: [String: Int] = [:]
        var responses: [Response] = []
        for row in table.rows {
            Self.checkRespondent(row, &respondents, &reader)
            let occupation = reader.occupation(row, "occupation", of: occupations)
            let searches = reader.number(row, "weekly_searches", in: 0...500, hint: "is it a year's count?")
            let minutes = reader.number(row, "minutes_per_search", in: 0...2400, hint: "is it in seconds?")
            let share = reader.number(row, "share_never_found", in: 0...1, hint: "a share of 22 % is written 0.22")
            let cost = reader.pence(row, "hourly_cost_gbp")
            let weight = reader.number(
                row,
                "weight",
                in: 0.000001...100_000,
                hint: "an answer that stands for nobody is left out"
            )
            if let searches, let minutes, searches * minutes > 60 * 60 {
                let hours = NSDecimalNumber(decimal: searches * minutes / 60).intValue
                reader.fault(
                    row,
                    "weekly_searches",
                    "with minutes_per_search comes to \(hours) hours a week, which can't be (60 at most); is one of them in another unit?"
                )
            }
            if let occupation, let searches, let minutes, let share, let cost, let weight {
                responses.append(
                    Response(
                        occupation: occupation,
                        weeklySearches: searches,
                        minutesPerSearch: minutes,
                        shareNeverFound: share,
                        hourlyCostPence: cost,
                        weight: weight
                    )
                )
            }
        }
        guard reader.faults.isEmpty else { throw FileFaults(reader.faults) }
        guard !responses.isEmpty else {
            throw FileFaults([.init(line: nil, column: nil, text: "the file has no answers, only column names")])
        }
        self.responses = responses
        let canonical = table.rows.map { row in Self.columns.map { reader.text(row, $0) }.joined(separator: "\u{1F}") }
        checksum = SHA256.hash(data: Data(canonical.sorted().joined(separator: "\n").utf8))
            .map { String(format: "%02x", $0) }.joined()
    }

    private static func checkRespondent(_ row: CSVTable.Row, _ seen: inout [String: Int], _ reader: inout FieldReader) {
        let respondent = reader.text(row, "respondent")
        if respondent.isEmpty {
            reader.fault(row, "respondent", "is missing: number the respondents")
        } else if respondent.contains(where: { $0 == "@" || $0.isWhitespace }) {
            reader.fault(
                row,
                "respondent",
                "looks like a person's name or address: number the respondents, they are anonymous"
            )
        } else if let line = seen.updateValue(row.line, forKey: respondent) {
            reader.fault(row, "respondent", "answered on line \(line) already: each is in a survey once")
        }
    }
}
