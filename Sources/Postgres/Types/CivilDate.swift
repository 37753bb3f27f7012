/// A day of the Gregorian calendar without time or time zone: PostgreSQL's `date`.
///
/// **Why not `Date`.** A birth date has no time zone, and a `Date` bound against a `date` column silently loses the
/// column's index.
public struct CivilDate: Hashable, Sendable {
    /// Days since 2000-01-01, negative before it, as PostgreSQL counts.
    public let daysSince2000: Int32

    /// The day that is so many days after 2000-01-01.
    @inlinable
    public init(daysSince2000: Int32) {
        self.daysSince2000 = daysSince2000
    }

    /// The day with this year (1 to 9999), month and day of the month; `nil` where there is none.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysIn(month: month, of: year)
        else { return nil }
        self.init(daysSince2000: Int32(Self.daysFromCivil(year: year, month: month, day: day)))
    }

    /// The day written as `2015-05-14`: four, two and two digits, nothing else.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The year.
    public var year: Int { civil.year }
    /// The month, 1 to 12.
    public var month: Int { civil.month }
    /// The day of the month, 1 to 31.
    public var day: Int { civil.day }

    /// The day so many days later, or earlier for a negative number. Stops at the ends of the range.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflows) = Int(daysSince2000).addingReportingOverflow(days)
        return CivilDate(daysSince2000: Int32(clamping: overflows ? days : sum))
    }

    /// The number of days in a month.
    public static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: Comparable {
    /// Earlier days are less.
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSince2000 < right.daysSince2000 }
}

extension CivilDate: CustomStringConvertible {
    /// `2015-05-14`
    public var description: String {
        let (year, month, day) = civil
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number.magnitude)
            return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CivilDate: Codable {
    /// Reads `"2015-05-14"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CivilDate(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "A date is YYYY-MM-DD.")
        }
        self = date
    }

    /// Writes `"2015-05-14"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CivilDate: PostgresEncodable, PostgresDecodable {
    /// `date`
    public static var postgresType: PostgresType { .date }

    /// Four bytes: the days since 2000-01-01.
    @inlinable
    public func encode(into buffer: inout [UInt8]) { daysSince2000.appendBigEndian(to: &buffer) }

    /// Reads `date`. `infinity` is no day, and so `.outOfRange`.
    @inlinable
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .date else { throw .type(expected: "date") }
        let days = try cell.bigEndian(Int32.self)
        guard days != .max, days != .min else { throw .outOfRange }
        self.init(daysSince2000: days)
    }
}

// MARK: - Calendar arithmetic

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so the leap day is the last.
extension CivilDate {
    /// Days from 0000-03-01 to 2000-01-01.
    private static let epoch = 730_425

    private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - epoch
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let days = Int(daysSince2000) + Self.epoch
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
