import CLibpq
import Foundation

/// Cancels the statement that a connection runs, on the server, from another thread.
///
/// **Why a turn.** A task's cancellation can arrive when its statement has ended and the connection already runs
/// another's: a request names the turn it means, and is dropped when that has passed.
///
/// **Why the end waits.** `PQcancel` opens a connection of its own and the server signals the backend by process
/// number. As long as it is on its way it would hit whatever runs next, so ``end()`` waits for it.
final class Interrupter: Sendable {
    enum Reason {
        case task, deadline
        /// Nobody reads on.
        case end
    }

    private struct State {
        var turn: UInt64 = 0
        var isRunning = false
        var reason: Reason?
        var requestedAt: Moment?
        var isInFlight = false
        /// Who waits for the cancel on its way to come back.
        var ending: CheckedContinuation<Bool, Never>?
    }

    /// How long `PQcancel`, and after it the statement, may take to end.
    static let grace = Duration.seconds(5)

    private let state = Lock(State())
    /// `PQcancel` alone of libpq's functions may be called from any thread; the handle never changes.
    private nonisolated(unsafe) let handle: OpaquePointer?

    /// Made beforehand: `PQgetCancel` may not run while the connection is in use.
    init(connection: OpaquePointer) {
        handle = PQgetCancel(connection)
    }

    deinit { PQfreeCancel(handle) }

    func begin() -> UInt64 {
        state.withLock { state in
            state.turn += 1
            state.isRunning = true
            state.reason = nil
            state.requestedAt = nil
            return state.turn
        }
    }

    /// Asks the server to cancel the statement of this turn. Returns at once.
    func request(turn: UInt64, reason: Reason) {
        let mustSend = state.withLock { state in
            guard state.isRunning, state.turn == turn else { return false }
            if state.reason == nil {
                state.reason = reason
                state.requestedAt = .now
            }
            guard !state.isInFlight else { return false }
            state.isInFlight = true
            return true
        }
        if mustSend { send() }
    }

    /// Asks again when a cancel was requested but the statement still runs: the first may have arrived before the
    /// statement did, or have hit an earlier one of the pipeline.
    func repeatRequest() {
        let turn = state.withLock { $0.reason == nil ? nil : $0.turn }
        if let turn { request(turn: turn, reason: .task) }
    }

    /// Whether a cancel was requested so long ago that the server can't be hoped to answer. Where bytes are there it may
    /// have answered long since, while this program had no time to look.
    func isOverdue(hasBytes: Bool) -> Bool {
        state.withLock { state in
            guard let requestedAt = state.requestedAt else { return false }
            return requestedAt.duration(to: .now) > (hasBytes ? Self.grace * 6 : Self.grace)
        }
    }

    var reason: Reason? { state.withLock { $0.reason } }

    /// Ends the turn. Returns why it was cancelled, if it was, and whether no cancel is on its way any more.
    func end() async -> (reason: Reason?, isQuiet: Bool) {
        let (reason, isInFlight) = state.withLock { state in
            state.isRunning = false
            return (state.reason, state.isInFlight)
        }
        return (reason, isInFlight ? await isBack() : true)
    }

    /// Waits for the cancel on its way; false if it doesn't come back.
    private func isBack() async -> Bool {
        let alarm = Reactor.shared.alarm(at: .now + Self.grace) { [self] in
            state.withLock { $0.ending.take() }?.resume(returning: false)
        }
        defer { Reactor.shared.stop(alarm: alarm) }
        return await withCheckedContinuation { continuation in
            let isBack = state.withLock { state in
                if state.isInFlight { state.ending = continuation }
                return !state.isInFlight
            }
            if isBack { continuation.resume(returning: true) }
        }
    }

    private func send() {
        let thread = Thread { [self] in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
                _ = PQcancel(handle, message.baseAddress, Int32(message.count))
            }
            let ending = state.withLock { state in
                state.isInFlight = false
                return state.ending.take()
            }
            ending?.resume(returning: true)
        }
        thread.name = "postgres-cancel"
        thread.start()
    }
}
