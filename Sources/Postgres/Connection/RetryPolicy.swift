/// How often a transaction is run again that failed because of another one: serialization failures (`40001`) and
/// deadlocks (`40P01`). Nothing else is retried.
///
/// The closure runs again from its beginning, so it must do nothing outside the transaction that can't be done twice.
public struct RetryPolicy: Hashable, Sendable {
    /// How often the closure is run at most.
    public var attempts: Int
    /// The longest pause before the second attempt; it doubles with each, up to a second. The pause is drawn evenly
    /// between nothing and that, so that those who collided don't meet again.
    public var firstPause: Duration

    /// Runs the closure once.
    public static let never = RetryPolicy(attempts: 1, firstPause: .zero)

    /// Runs the closure up to so many times.
    public static func conflicts(attempts: Int = 5, firstPause: Duration = .milliseconds(10)) -> RetryPolicy {
        precondition(attempts > 0, "A closure is run at least once.")
        return RetryPolicy(attempts: attempts, firstPause: firstPause)
    }

    /// The longest pause after so many attempts.
    func longestPause(after attempt: Int) -> Duration {
        min(firstPause * (1 << min(attempt - 1, 20)), .seconds(1))
    }

    /// Runs `attempt` until it succeeds, fails otherwise, or there are no attempts left.
    func run<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ attempt: () async throws -> sending Value
    ) async throws -> sending Value {
        var number = 1
        while true {
            do {
                return try await attempt()
            } catch {
                guard number < attempts, (error as? PostgresError)?.isConflict == true else { throw error }
            }
            try await Task.sleep(for: longestPause(after: number) * Double.random(in: 0...1))
            number += 1
        }
    }
}

extension PostgresError {
    /// Whether the transaction failed because of another one, and may succeed when it is run again.
    public var isConflict: Bool { sqlState == .serializationFailure || sqlState == .deadlockDetected }
}
