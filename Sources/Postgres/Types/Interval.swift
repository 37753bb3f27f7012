/// A span of time as calendars count it: PostgreSQL's `interval`.
///
/// Months have 28 to 31 days and days 23 to 25 hours, so the three parts aren't one number: an interval is added to a
/// date by the server, and two are equal here when their parts are (the server also calls 24 hours a day).
public struct Interval: Hashable, Sendable {
    /// Years are 12 of these.
    public var months: Int32
    /// Weeks are 7 of these.
    public var days: Int32
    /// Everything below a day.
    public var microseconds: Int64

    /// An interval of these parts.
    public init(months: Int32 = 0, days: Int32 = 0, microseconds: Int64 = 0) {
        self.months = months
        self.days = days
        self.microseconds = microseconds
    }

    /// The duration, cut to microseconds, without months or days. Stops at the ends of the range.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let (whole, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, carries) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        self.init(microseconds: overflows || carries ? (seconds < 0 ? .min : .max) : sum)
    }

    /// The duration, where there are neither months nor days.
    public var duration: Duration? {
        months == 0 && days == 0 ? .microseconds(microseconds) : nil
    }
}

extension Interval: PostgresEncodable, PostgresDecodable {
    /// `interval`
    public static var postgresType: PostgresType { .interval }

    /// Eight bytes of microseconds, four of days, four of months.
    public func encode(into buffer: inout [UInt8]) {
        microseconds.appendBigEndian(to: &buffer)
        days.appendBigEndian(to: &buffer)
        months.appendBigEndian(to: &buffer)
    }

    /// Reads `interval`.
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .interval else { throw .type(expected: "interval") }
        self = try cell.withBytes { bytes throws(CellError) in
            var reader = ByteReader(bytes: bytes)
            let microseconds: Int64 = try reader.integer()
            let days = try reader.int32()
            let months = try reader.int32()
            guard reader.isAtEnd else { throw .malformed }
            return Interval(months: months, days: days, microseconds: microseconds)
        }
    }
}
