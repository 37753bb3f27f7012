package import Foundation

/// How many practitioners an authority has: a row an occupation.
///
/// Columns: `occupation, headcount, full_time_equivalent, hourly_cost_gbp`.
package struct WorkforceFile: Sendable {
    package static let columns = ["occupation", "headcount", "full_time_equivalent", "hourly_cost_gbp"]

    package struct Count: Sendable {
        package var occupation: String
        package var headcount: Int32
        package var fullTimeEquivalent: Decimal
        package var hourlyCostPence: Int32
    }

    package let counts: [Count]

    /// - Throws: ``FileFaults`` with everything that is wrong.
    package init(_ text: String, occupations: Set<String>) throws {
        let table = try CSVTable(text)
        var reader = FieldReader(places: try table.places(of: Self.columns))
        var seen: [String: Int] = [:]
        var counts: [Count] = []
        for row in table.rows {
            let occupation = reader.occupation(row, "occupation", of: occupations)
            if let occupation, let line = seen.updateValue(row.line, forKey: occupation) {
                reader.fault(row, "occupation", "was counted on line \(line) already: add them up")
            }
            let heads = reader.number(
                row,
                "headcount",
                in: 1...1_000_000,
                hint: "leave out an occupation that nobody works in"
            )
            let equivalent = reader.number(row, "full_time_equivalent", in: 0.01...1_000_000)
            let cost = reader.pence(row, "hourly_cost_gbp")
            guard let occupation, let heads, let equivalent, let cost else { continue }
            let headcount = Int32(truncating: heads as NSDecimalNumber)
            if Decimal(headcount) != heads {
                reader.fault(row, "headcount", "counts people: write a whole number")
            } else if equivalent > heads {
                reader.fault(row, "full_time_equivalent", "is more than the headcount; are the two columns swapped?")
            } else {
                counts.append(
                    Count(
                        occupation: occupation,
                        headcount: headcount,
                        fullTimeEquivalent: equivalent,
                        hourlyCostPence: cost
                    )
                )
            }
        }
        guard reader.faults.isEmpty else { throw FileFaults(reader.faults) }
        guard !counts.isEmpty else {
            throw FileFaults([.init(line: nil, column: nil, text: "the file has no occupations, only column names")])
        }
        self.counts = counts
    }
}
