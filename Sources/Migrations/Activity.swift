internal import Synchronization

/// The statement that a run is at, which the run writes and its ``Watch`` reads.
final class Activity: Sendable {
    struct Current: Sendable {
        var path: String
        var statement: Int
        var since: ContinuousClock.Instant
    }

    private struct State {
        var current: Current?
        var blockers: [String] = []
    }

    private let state = Mutex(State())

    /// The statement under way.
    var current: Current? { state.withLock { $0.current } }

    /// Who was last seen to hold what the statement waits for.
    var blockers: [String] {
        get { state.withLock { $0.blockers } }
        set { state.withLock { $0.blockers = newValue } }
    }

    func begin(_ path: String, statement: Int) {
        state.withLock { $0 = State(current: Current(path: path, statement: statement, since: .now)) }
    }

    func end() {
        state.withLock { $0.current = nil }
    }
}
