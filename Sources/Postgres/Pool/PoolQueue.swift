import Foundation

/// The pool's state behind a lock, and the tasks that wait on it. Opens and closes nothing.
final class PoolQueue: Sendable {
    enum Grant: Sendable {
        case connection(Connection)
        /// A slot, to open a connection in.
        case slot
    }

    private typealias Answer = Result<Grant, PostgresError>

    private struct State: Sendable {
        var pool: PoolState<Connection>
        var waiting: [UInt64: CheckedContinuation<Answer, Never>] = [:]
        var drains: [UInt64: CheckedContinuation<Void, Never>] = [:]
        var nextDrain: UInt64 = 0
        var hasAlarm = false
    }

    private let state: Lock<State>

    init(size: Int) {
        state = Lock(State(pool: PoolState(size: size)))
    }

    var load: (leased: Int, idle: Int, waiting: Int) {
        state.withLock { ($0.pool.leased, $0.pool.idleCount, $0.pool.waitingCount) }
    }

    // MARK: Leasing

    /// A connection or a slot, if nobody must wait for it.
    func leaseNow() throws(PostgresError) -> Grant? {
        if Task.isCancelled { throw PostgresError(.cancelled) }
        return try state.withLock { state -> Answer? in
            // Waiting is decided under the same lock that registers who waits, in `wait`.
            state.pool.wouldWait ? nil : Self.answer(state.pool.lease(deadline: .now))
        }?.get()
    }

    func lease(deadline: ContinuousClock.Instant) async throws(PostgresError) -> Grant {
        try await wait(deadline: deadline).get()
    }

    private func wait(deadline: ContinuousClock.Instant) async -> Answer {
        let ticket = WaitTicket()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Answer? in
                    let lease = state.pool.lease(deadline: deadline)
                    guard case .wait(let id) = lease else { return Self.answer(lease) }
                    guard ticket.assign(id) else {
                        _ = state.pool.giveUp(id)
                        return .failure(PostgresError(.cancelled))
                    }
                    state.waiting[id] = continuation
                    return nil
                }
                if let answer { continuation.resume(returning: answer) } else { setAlarm() }
            }
        } onCancel: {
            guard let id = ticket.cancel() else { return }
            let continuation = state.withLock { state in
                state.pool.giveUp(id) ? state.waiting.removeValue(forKey: id) : nil
            }
            continuation?.resume(returning: .failure(PostgresError(.cancelled)))
        }
    }

    private static func answer(_ lease: PoolState<Connection>.Lease) -> Answer? {
        switch lease {
        case .use(let connection): .success(.connection(connection))
        case .open: .success(.slot)
        case .fail(let code): .failure(PostgresError(code))
        case .wait: nil
        }
    }

    // MARK: Giving back

    /// Gives a connection back. Returns it if it is to be closed.
    func release(_ connection: Connection) -> Connection? {
        carryOut { $0.release(connection) }
    }

    /// Gives a slot back whose connection is gone.
    func vacate() {
        _ = carryOut { $0.vacate() }
    }

    private func carryOut(
        _ change: (inout PoolState<Connection>) -> PoolState<Connection>.Handover
    ) -> Connection? {
        let (handover, waiter, drains) = state.withLock { state in
            let handover = change(&state.pool)
            let waiter: CheckedContinuation<Answer, Never>? =
                switch handover {
                case .give(_, let id), .letOpen(let id): state.waiting.removeValue(forKey: id)
                case .none, .close: nil
                }
            return (handover, waiter, Self.takeDrains(&state))
        }
        for drain in drains { drain.resume() }
        switch handover {
        case .none: return nil
        case .give(let connection, _): waiter?.resume(returning: .success(.connection(connection)))
        case .letOpen: waiter?.resume(returning: .success(.slot))
        case .close(let connection): return connection
        }
        return nil
    }

    // MARK: Closing

    /// Closes the queue. Returns the idle connections, which are to be closed.
    func close() -> [Connection] {
        let (waiters, connections, drains) = state.withLock { state in
            let (ids, connections) = state.pool.close()
            return (ids.compactMap { state.waiting.removeValue(forKey: $0) }, connections, Self.takeDrains(&state))
        }
        for waiter in waiters { waiter.resume(returning: .failure(PostgresError(.poolClosed))) }
        for drain in drains { drain.resume() }
        return connections
    }

    /// Returns when no connection is leased any more, or the task is cancelled.
    func drained() async {
        let number = state.withLock { state in
            state.nextDrain += 1
            return state.nextDrain
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    if state.pool.isDrained || Task.isCancelled { return true }
                    state.drains[number] = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.drains.removeValue(forKey: number) }?.resume()
        }
    }

    private static func takeDrains(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
        guard state.pool.isDrained else { return [] }
        defer { state.drains = [:] }
        return Array(state.drains.values)
    }

    // MARK: Time

    /// Sees to it that somebody ends the waits whose time has passed.
    private func setAlarm() {
        let deadline = state.withLock { state -> ContinuousClock.Instant? in
            guard !state.hasAlarm, let deadline = state.pool.nextDeadline else { return nil }
            state.hasAlarm = true
            return deadline
        }
        if let deadline { Reactor.shared.alarm(at: deadline) { [weak self] in self?.expire() } }
    }

    private func expire() {
        let expired = state.withLock { state in
            state.hasAlarm = false
            return state.pool.expire(now: .now).compactMap { state.waiting.removeValue(forKey: $0) }
        }
        for waiter in expired { waiter.resume(returning: .failure(PostgresError(.poolExhausted))) }
        setAlarm()
    }
}

/// Joins a waiter's number, known once it waits, with a cancellation that can come before that.
private final class WaitTicket: Sendable {
    private let state = Lock((id: UInt64?.none, isCancelled: false))

    /// Returns false if the wait was cancelled already.
    func assign(_ id: UInt64) -> Bool {
        state.withLock { state in
            state.id = id
            return !state.isCancelled
        }
    }

    func cancel() -> UInt64? {
        state.withLock { state in
            state.isCancelled = true
            return state.id
        }
    }
}
