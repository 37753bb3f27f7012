package import Postgres

/// A month of the calendar, as surveys and reports count time.
package struct Month: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    package let year: Int
    /// 1 to 12.
    package let month: Int

    package init?(year: Int, month: Int) {
        guard (2000...2999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// `2026-05`, and nothing else.
    package init?(iso: String) {
        guard iso.utf8.count == 7, let first = CivilDate(iso: iso + "-01") else { return nil }
        self.init(year: first.year, month: first.month)
    }

    package init(containing day: CivilDate) {
        year = day.year
        month = day.month
    }

    package var first: CivilDate { CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSince2000: 0) }
    package var description: String { String(first.description.prefix(7)) }

    /// So many months later.
    package func adding(_ months: Int) -> Month {
        let index = year * 12 + month - 1 + months
        return Month(year: index / 12, month: index % 12 + 1) ?? self
    }

    /// How many months there are from this one to another, both counted.
    package func through(_ last: Month) -> Int { (last.year - year) * 12 + last.month - month + 1 }

    package static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let month = Month(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "A month is YYYY-MM.")
        }
        self = month
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
