import Foundation

/// A state behind a lock, and a condition to wait on.
///
/// Only for threads of our own and for sections of a few instructions: a wait here blocks its thread.
/// (`Synchronization.Mutex` has no condition, and the Thread Sanitizer reports false races on it on Linux.)
///
/// `@unchecked Sendable`: `condition` guards `state`, which is touched nowhere else.
final class Monitor<State: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var state: State

    init(_ state: State) {
        self.state = state
    }

    func withLock<Value, Failure: Error>(
        _ body: (inout State) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        condition.lock()
        defer { condition.unlock() }
        return try body(&state)
    }

    /// Changes the state and wakes one waiting thread, after the lock is free again.
    func withLockThenSignal<Value>(_ body: (inout State) -> Value) -> Value {
        condition.lock()
        let value = body(&state)
        condition.unlock()
        condition.signal()
        return value
    }

    /// Blocks the thread until `body` has an answer.
    func wait<Value>(for body: (inout State) -> Value?) -> Value {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let value = body(&state) { return value }
            condition.wait()
        }
    }

    /// Blocks the thread until `body` has an answer or the time has passed, then asks it once more.
    func wait<Value>(atMost duration: Duration, for body: (inout State) -> Value?) -> Value? {
        let limit = Date(timeIntervalSinceNow: duration.seconds)
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let value = body(&state) { return value }
            guard condition.wait(until: limit) else { return body(&state) }
        }
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
