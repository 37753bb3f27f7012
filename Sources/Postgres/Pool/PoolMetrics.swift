/// What a pool holds at one moment, and what it has done since it was made.
public struct PoolMetrics: Hashable, Sendable {
    /// Connections that are lent or being opened.
    public var leased = 0
    /// Open connections that nobody uses.
    public var idle = 0
    /// Tasks that wait for a connection.
    public var waiting = 0

    /// How often a task got a connection, or the right to open one, without waiting.
    public var leases = 0
    /// How often a task had to wait, however that ended.
    public var waits = 0
    /// How long all of them waited together.
    public var waitTime = Duration.zero
    /// How long the longest wait was.
    public var longestWait = Duration.zero
    /// Waits that ended with `.poolExhausted`.
    public var timeouts = 0
    /// Connections opened.
    public var opened = 0
    /// Connections that couldn't be opened.
    public var failures = 0
    /// Tasks told at once that the database can't be reached, since connecting had failed lately.
    public var refused = 0
    /// Connections closed because they were lost or came back in a state that can't be cleaned.
    public var lost = 0
    /// Connections closed because they were old.
    public var retired = 0

    mutating func waited(_ time: Duration) {
        waits += 1
        waitTime += time
        longestWait = max(longestWait, time)
    }
}
