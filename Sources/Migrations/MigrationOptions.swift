/// How a ``MigrationRunner`` goes about its work. A file's directives come before these.
public struct MigrationOptions: Sendable {
    /// The role to become, which owns what the migrations make; `nil` stays the login.
    public var role: String?

    /// What the history calls this tool, for example with its version.
    public var tool: String

    /// How long to wait for another run to end.
    public var runLockWait: Duration

    /// How often to ask whether it has ended.
    public var runLockPoll: Duration

    /// How long a statement may wait for a lock.
    ///
    /// While it waits everyone else queues behind it: two seconds is what the people at the other end may notice.
    public var lockTimeout: Duration

    /// The same for a file without a transaction, whose statements wait in ways that let others pass.
    public var lockTimeoutWithoutTransaction: Duration

    /// How long a statement may run; zero is without limit.
    public var statementTimeout: Duration

    /// After how long, and how often from then on, to tell what a statement is waiting for.
    public var watchInterval: Duration

    /// How often to try again after a lock timeout or a deadlock.
    public var retries: Int

    /// How long to pause before trying again, by the number of the attempt that failed, from 1.
    public var backoff: @Sendable (Int) -> Duration

    /// Makes options.
    public init(
        role: String? = nil,
        tool: String = "Migrations",
        runLockWait: Duration = .seconds(60),
        runLockPoll: Duration = .milliseconds(250),
        lockTimeout: Duration = .seconds(2),
        lockTimeoutWithoutTransaction: Duration = .seconds(30),
        statementTimeout: Duration = .zero,
        watchInterval: Duration = .seconds(1),
        retries: Int = 10,
        backoff: @escaping @Sendable (Int) -> Duration = Self.exponentialBackoff
    ) {
        self.role = role
        self.tool = tool
        self.runLockWait = runLockWait
        self.runLockPoll = runLockPoll
        self.lockTimeout = lockTimeout
        self.lockTimeoutWithoutTransaction = lockTimeoutWithoutTransaction
        self.statementTimeout = statementTimeout
        self.watchInterval = watchInterval
        self.retries = retries
        self.backoff = backoff
    }

    /// Half a second, doubled with each attempt up to 16 seconds, of which a random half is taken off, so that two runs that
    /// met once don't meet again.
    @Sendable
    public static func exponentialBackoff(attempt: Int) -> Duration {
        .milliseconds(500 << min(attempt - 1, 5)) * Double.random(in: 0.5...1)
    }
}
