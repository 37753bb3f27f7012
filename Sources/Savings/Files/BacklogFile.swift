import Foundation
package import Postgres
import Registry

/// Open cases of an authority's teams: a row a team and day.
///
/// Columns: `team, date, open`.
package struct BacklogFile: Sendable {
    package static let columns = ["team", "date", "open"]

    package struct Count: Sendable {
        package var team: String
        package var day: CivilDate
        package var open: Int32
    }

    package let counts: [Count]

    init(counts: [Count]) {
        self.counts = counts
    }

    /// - Throws: ``FileFaults`` with everything that is wrong.
    package init(_ text: String) throws {
        let table = try CSVTable(text)
        var reader = FieldReader(places: try table.places(of: Self.columns))
        var seen: [String: Int] = [:]
        var counts: [Count] = []
        for row in table.rows {
            let team = reader.text(row, "team")
            if !(1...80).contains(team.count) { reader.fault(row, "team", "has 1 to 80 characters") }
            let day = CivilDate(iso: reader.text(row, "date"))
            if day == nil { reader.fault(row, "date", "isn't a day: write 2026-05-11") }
            if let day, day > .today() { reader.fault(row, "date", "is in the future") }
            let open = reader.number(row, "open", in: 0...1_000_000)
            guard let day, let open else { continue }
            if let line = seen.updateValue(row.line, forKey: "\(day) \(team)") {
                reader.fault(row, "date", "was counted on line \(line) already")
            }
            let whole = Int32(truncating: open as NSDecimalNumber)
            if Decimal(whole) != open { reader.fault(row, "open", "counts cases: write a whole number") }
            counts.append(Count(team: team, day: day, open: whole))
        }
        guard reader.faults.isEmpty else { throw FileFaults(reader.faults) }
        guard !counts.isEmpty else {
            throw FileFaults([.init(line: nil, column: nil, text: "the file has no counts, only column names")])
        }
        self.counts = counts
    }
}
