/// A day and a time of day without a time zone: PostgreSQL's `timestamp without time zone`.
///
/// **Why not `Date`.** A `Date` is an instant. What a clock on the wall showed is none, until somebody says where.
public struct CivilTimestamp: Hashable, Sendable {
    /// Microseconds since 2000-01-01 00:00, negative before it, as PostgreSQL counts.
    public let microsecondsSince2000: Int64

    private static let day: Int64 = 86_400_000_000

    /// The time that is so many microseconds after 2000-01-01 00:00.
    public init(microsecondsSince2000: Int64) {
        self.microsecondsSince2000 = microsecondsSince2000
    }

    /// This time of this day; `nil` where there is none.
    public init?(_ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<1_000_000).contains(microsecond)
        else { return nil }
        let seconds = Int64((hour * 60 + minute) * 60 + second)
        let (days, overflows) = Int64(date.daysSince2000).multipliedReportingOverflow(by: Self.day)
        let (sum, carries) = days.addingReportingOverflow(seconds * 1_000_000 + Int64(microsecond))
        guard !overflows, !carries else { return nil }
        self.init(microsecondsSince2000: sum)
    }

    /// The day.
    public var date: CivilDate {
        let days = microsecondsSince2000 / Self.day
        return CivilDate(daysSince2000: Int32(microsecondsSince2000 % Self.day < 0 ? days - 1 : days))
    }

    /// The microseconds since the day began.
    public var microsecondOfDay: Int64 {
        let rest = microsecondsSince2000 % Self.day
        return rest < 0 ? rest + Self.day : rest
    }
}

extension CivilTimestamp: Comparable {
    /// Earlier times are less.
    public static func < (left: CivilTimestamp, right: CivilTimestamp) -> Bool {
        left.microsecondsSince2000 < right.microsecondsSince2000
    }
}

extension CivilTimestamp: PostgresEncodable, PostgresDecodable {
    /// `timestamp without time zone`
    public static var postgresType: PostgresType { .timestamp }

    /// Eight bytes: the microseconds since 2000-01-01.
    public func encode(into buffer: inout [UInt8]) { microsecondsSince2000.appendBigEndian(to: &buffer) }

    /// Reads `timestamp without time zone`. `infinity` is no time, and so `.outOfRange`.
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .timestamp else { throw .type(expected: "timestamp without time zone") }
        let microseconds = try cell.bigEndian(Int64.self)
        guard microseconds != .max, microseconds != .min else { throw .outOfRange }
        self.init(microsecondsSince2000: microseconds)
    }
}
