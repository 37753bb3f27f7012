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
        var metrics = PoolMetrics()
    }

    private let state: Lock<State>

    init(size: Int) {
        state = Lock(State(pool: PoolState(size: size)))
    }

    var metrics: PoolMetrics {
        state.withLock { state in
            var metrics = state.metrics
            metrics.leased = state.pool.leased
            metrics.idle = state.pool.idleCount
            metrics.waiting = state.pool.waitingCount
            return metrics
        }
    }

    // MARK: Leasing

    /// A connection or a slot, if nobody must wait for it.
    func leaseNow() throws(PostgresError) -> Grant? {
        if Task.isCancelled { throw PostgresError(.cancelled) }
        return try state.withLock { state -> Answer? in
            // Waiting is decided under the same lock that registers who waits, in `wait`.
            if state.pool.wouldWait { return nil }
            let now = Moment.now
            return Self.answer(state.pool.lease(now: now, deadline: now), &state.metrics)
        }?.get()
    }

    /// An idle connection that is fit to be used, if nobody waits for one. Nothing happens otherwise.
    func leaseIdle(if isFit: (Connection) -> Bool) throws(PostgresError) -> Connection? {
        if Task.isCancelled { throw PostgresError(.cancelled) }
        return state.withLock { state in
            guard let connection = state.pool.leaseIdle(if: isFit) else { return nil }
            state.metrics.leases += 1
            return connection
        }
    }

    func lease(within timeout: Duration) async throws(PostgresError) -> Grant {
        let start = Moment.now
        let answer = await wait(deadline: start + timeout)
        state.withLock { $0.metrics.waited(start.duration(to: .now)) }
        return try answer.get()
    }

    private func wait(deadline: Moment) async -> Answer {
        let ticket = WaitTicket()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Answer? in
                    let lease = state.pool.lease(now: .now, deadline: deadline)
                    guard case .wait(let id) = lease else { return Self.answer(lease, &state.metrics) }
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

    private static func answer(_ lease: PoolState<Connection>.Lease, _ metrics: inout PoolMetrics) -> Answer? {
        switch lease {
        case .use(let connection):
            metrics.leases += 1
            return .success(.connection(connection))
        case .open:
            metrics.leases += 1
            return .success(.slot)
        case .fail(.connection):
            metrics.refused += 1
            return .failure(PostgresError(.connection, "the database couldn't be reached, and isn't tried for a while"))
        case .fail(let code): return .failure(PostgresError(code))
        case .wait: return nil
        }
    }

    // MARK: Giving back

    /// Gives a connection back. Returns it if it is to be closed, and whether its slot is to be vacated then.
    func release(_ connection: Connection) -> (connection: Connection, vacates: Bool)? {
        let handover = carryOut { $0.release(connection, now: .now, retiresAt: connection.retiresAt) }
        return switch handover {
        case .close(let connection): (connection, false)
        case .retire(let connection): (connection, true)
        case nil, .nobody, .give, .letOpen: nil
        }
    }

    /// Gives a connection back, if it isn't to be closed. Returns false, and does nothing, if it is.
    func releaseIfWanted(_ connection: Connection) -> Bool {
        let (now, retiresAt) = (Moment.now, connection.retiresAt)
        return carryOut { pool in
            pool.wants(now: now, retiresAt: retiresAt) ? pool.release(connection, now: now, retiresAt: retiresAt) : nil
        } != nil
    }

    /// Gives a slot back whose connection is gone.
    func vacate() {
        state.withLock { $0.metrics.lost += 1 }
        carryOut { $0.vacate() }
    }

    /// Gives the slot of a connection back that was too old.
    func vacateRetired() {
        state.withLock { $0.metrics.retired += 1 }
        carryOut { $0.vacate() }
    }

    /// A connection was opened in a leased slot.
    func opened() {
        state.withLock { state in
            state.metrics.opened += 1
            state.pool.opened()
        }
    }

    /// None could be opened; the slot is free.
    func failed() {
        state.withLock { $0.metrics.failures += 1 }
        carryOut { $0.failed(now: .now) }
    }

    /// Idle connections that are to be closed, and how many to open in slots that are leased for them.
    func tend(minimum: Int) -> (retired: [Connection], missing: Int) {
        state.withLock { state in
            let work = state.pool.tend(minimum: minimum, now: .now)
            state.metrics.retired += work.retired.count
            return work
        }
    }

    @discardableResult
    private func carryOut(
        _ change: (inout PoolState<Connection>) -> PoolState<Connection>.Handover?
    ) -> PoolState<Connection>.Handover? {
        let (handover, waiter, drains) = state.withLock { state in
            let handover = change(&state.pool)
            let waiter: CheckedContinuation<Answer, Never>? =
                switch handover {
                case .give(_, let id), .letOpen(let id): state.waiting.removeValue(forKey: id)
                case nil, .nobody, .close, .retire: nil
                }
            return (handover, waiter, Self.takeDrains(&state))
        }
        for drain in drains { drain.resume() }
        switch handover {
        case .give(let connection, _): waiter?.resume(returning: .success(.connection(connection)))
        case .letOpen: waiter?.resume(returning: .success(.slot))
        case nil, .nobody, .close, .retire: break
        }
        return handover
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
        let deadline = state.withLock { state -> Moment? in
            guard !state.hasAlarm, let deadline = state.pool.nextDeadline else { return nil }
            state.hasAlarm = true
            return deadline
        }
        if let deadline { Reactor.shared.alarm(at: deadline) { [weak self] in self?.expire() } }
    }

    private func expire() {
        let expired = state.withLock { state in
            state.hasAlarm = false
            let expired = state.pool.expire(now: .now)
            state.metrics.timeouts += expired.count
            return expired.compactMap { state.waiting.removeValue(forKey: $0) }
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
