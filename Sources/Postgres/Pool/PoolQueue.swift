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
        var hasClock = false
        var isStopped = false
    }

    private let monitor: Monitor<State>

    init(size: Int) {
        monitor = Monitor(State(pool: PoolState(size: size)))
    }

    var load: (leased: Int, idle: Int, waiting: Int) {
        monitor.withLock { ($0.pool.leased, $0.pool.idleCount, $0.pool.waitingCount) }
    }

    // MARK: Leasing

    func lease(deadline: ContinuousClock.Instant) async throws(PostgresError) -> Grant {
        if Task.isCancelled { throw PostgresError(.cancelled) }
        let quick = monitor.withLock { state -> Answer? in
            // Waiting is decided under the same lock that registers who waits, in `wait`.
            guard state.pool.wouldWait else { return Self.answer(state.pool.lease(deadline: deadline)) }
            return nil
        }
        if let quick { return try quick.get() }
        return try await wait(deadline: deadline).get()
    }

    private func wait(deadline: ContinuousClock.Instant) async -> Answer {
        let ticket = WaitTicket()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = monitor.withLockThenSignal { state -> Answer? in
                    let lease = state.pool.lease(deadline: deadline)
                    guard case .wait(let id) = lease else { return Self.answer(lease) }
                    guard ticket.assign(id) else {
                        _ = state.pool.giveUp(id)
                        return .failure(PostgresError(.cancelled))
                    }
                    state.waiting[id] = continuation
                    startClock(&state)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            guard let id = ticket.cancel() else { return }
            let continuation = monitor.withLock { state in
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
        let (handover, waiter, drains) = monitor.withLock { state in
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
        let (waiters, connections, drains) = monitor.withLockThenSignal { state in
            let (ids, connections) = state.pool.close()
            state.isStopped = true
            return (ids.compactMap { state.waiting.removeValue(forKey: $0) }, connections, Self.takeDrains(&state))
        }
        for waiter in waiters { waiter.resume(returning: .failure(PostgresError(.poolClosed))) }
        for drain in drains { drain.resume() }
        return connections
    }

    /// Returns when no connection is leased any more, or the task is cancelled.
    func drained() async {
        let number = monitor.withLock { state in
            state.nextDrain += 1
            return state.nextDrain
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = monitor.withLock { state in
                    if state.pool.isDrained || Task.isCancelled { return true }
                    state.drains[number] = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            monitor.withLock { $0.drains.removeValue(forKey: number) }?.resume()
        }
    }

    private static func takeDrains(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
        guard state.pool.isDrained else { return [] }
        defer { state.drains = [:] }
        return Array(state.drains.values)
    }

    // MARK: The clock

    /// Ends the clock's thread.
    func stop() {
        monitor.withLockThenSignal { $0.isStopped = true }
    }

    /// Starts the thread that ends waits whose time has passed, the first time somebody waits.
    private func startClock(_ state: inout State) {
        guard !state.hasClock else { return }
        state.hasClock = true
        let thread = Thread { [self] in runClock() }
        thread.name = "postgres-pool"
        thread.start()
    }

    private func runClock() {
        enum Step {
            case expired([CheckedContinuation<Answer, Never>])
            case sleep(Duration)
            case stop
        }
        while true {
            let step: Step = monitor.wait { state in
                if state.isStopped { return .stop }
                guard let deadline = state.pool.nextDeadline else { return nil }
                let now = ContinuousClock.now
                guard deadline <= now else { return .sleep(now.duration(to: deadline)) }
                return .expired(state.pool.expire(now: now).compactMap { state.waiting.removeValue(forKey: $0) })
            }
            switch step {
            case .stop: return
            case .expired(let waiters):
                for waiter in waiters { waiter.resume(returning: .failure(PostgresError(.poolExhausted))) }
            case .sleep(let duration):
                // Woken early by a stop alone: a later waiter never gives up before an earlier one.
                _ = monitor.wait(atMost: duration) { $0.isStopped ? true : nil }
            }
        }
    }
}

/// Joins a waiter's number, known once it waits, with a cancellation that can come before that.
private final class WaitTicket: Sendable {
    private let state = Monitor((id: UInt64?.none, isCancelled: false))

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
