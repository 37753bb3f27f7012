import CEpoll

/// A point of the continuous clock, in nanoseconds.
///
/// **Why not `ContinuousClock.Instant`.** Its layout is known only at run time, so whatever holds one is copied by calls
/// into the runtime.
struct Moment: Comparable, Sendable {
    var nanoseconds: Int64

    static var now: Moment { Moment(nanoseconds: clock_nanoseconds()) }

    static func < (one: Moment, other: Moment) -> Bool { one.nanoseconds < other.nanoseconds }

    /// Stops at the end of time.
    static func + (moment: Moment, duration: Duration) -> Moment {
        let (seconds, attoseconds) = duration.components
        let (scaled, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isTooLate) = moment.nanoseconds.addingReportingOverflow(scaled)
        guard !isTooLong, !isTooLate else { return Moment(nanoseconds: seconds < 0 ? .min : .max) }
        let (result, overflows) = sum.addingReportingOverflow(attoseconds / 1_000_000_000)
        return Moment(nanoseconds: overflows ? .max : result)
    }

    static func - (one: Moment, other: Moment) -> Duration { .nanoseconds(one.nanoseconds - other.nanoseconds) }

    func duration(to other: Moment) -> Duration { other - self }
}
