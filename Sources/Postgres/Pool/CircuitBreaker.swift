/// When connecting fails several times in a row nobody tries for a while, but one to see whether it works again:
/// a database that comes back isn't met by everybody at once, and who asks meanwhile knows at once.
struct CircuitBreaker: Sendable {
    /// After so many failures in a row.
    static let patience = 3
    static let firstPause = Duration.milliseconds(500)
    static let longestPause = Duration.seconds(30)

    private(set) var failures = 0
    private var closedUntil: Moment?

    /// Whether a connection may be tried now. If so, and there were failures, nobody else may until the pause is
    /// over again.
    mutating func lets(now: Moment) -> Bool {
        guard let until = closedUntil else { return true }
        guard now >= until else { return false }
        closedUntil = now + pause
        return true
    }

    mutating func failed(now: Moment) {
        failures += 1
        if failures >= Self.patience { closedUntil = now + pause }
    }

    mutating func succeeded() {
        failures = 0
        closedUntil = nil
    }

    private var pause: Duration {
        min(Self.firstPause * (1 << min(max(failures - Self.patience, 0), 10)), Self.longestPause)
    }
}
