import CEpoll
import Foundation
import Synchronization

/// Wakes tasks whose sockets are ready or whose time has come: one thread for all connections of the process.
///
/// **Why.** Blocking in libpq would stop the cooperative pool (four blocked calls on two cores made a 10 ms sleep last
/// two seconds), and a thread a connection costs two hops a statement. Here a statement is sent by the task that runs
/// it, on the thread that task is on; only an answer that isn't there at once costs a hop, back from this thread.
///
/// Waits are one-shot: arming asks the kernel for the socket's state anew, so bytes that libpq left unread are found,
/// and a socket that nobody waits on costs nothing.
final class Reactor: Sendable {
    static let shared = Reactor()

    typealias Instant = ContinuousClock.Instant

    private struct Waiter {
        let continuation: UnsafeContinuation<UInt32, Never>
        let until: Instant
    }

    private struct State {
        var waiters: [Int32: Waiter] = [:]
        var alarms: [UInt64: (at: Instant, ring: @Sendable () -> Void)] = [:]
        var lastAlarm: UInt64 = 0
        /// The thread sleeps without an end, and must be told that there is something with a deadline.
        var isIdle = false
    }

    /// How late a deadline may be noticed.
    private static let tick = Duration.milliseconds(50)

    private let epoll = epoll_make()
    private let doorbell = eventfd_make()
    private let state = Lock(State())

    /// How many tasks look for an answer now; see ``Connection/query(_:)``.
    let lookers = Atomic<Int>(0)

    private init() {
        precondition(epoll >= 0 && doorbell >= 0, "The process has no file descriptors left.")
        _ = epoll_set(epoll, EPOLL_CTL_ADD, doorbell, EPOLLIN.rawValue | EPOLLET.rawValue)
        let thread = Thread { [self] in run() }
        thread.name = "postgres"
        thread.start()
    }

    // MARK: Sockets

    /// Makes a socket known, before its first wait.
    func add(_ socket: Int32) {
        _ = epoll_set(epoll, EPOLL_CTL_ADD, socket, EPOLLONESHOT.rawValue)
    }

    /// Forgets a socket. Must run before it is closed, since the kernel gives its number to the next file at once.
    func remove(_ socket: Int32) {
        _ = epoll_set(epoll, EPOLL_CTL_DEL, socket, 0)
        state.withLock { $0.waiters.removeValue(forKey: socket) }?.continuation.resume(returning: 0)
    }

    /// Returns what the socket is ready for (`EPOLLIN`, `EPOLLOUT`, …), or 0 when the time has come. It may return
    /// without a reason: the caller looks and waits again.
    func wait(_ socket: Int32, for events: UInt32, until: Instant, isCancellable: Bool = false) async -> UInt32 {
        await withUnsafeContinuation { continuation in
            let mustRing = state.withLock { state in
                assert(state.waiters[socket] == nil, "Two tasks wait on one socket.")
                state.waiters[socket] = Waiter(continuation: continuation, until: until)
                return Self.wakes(&state)
            }
            if mustRing { ring() }
            guard epoll_set(epoll, EPOLL_CTL_MOD, socket, events | EPOLLONESHOT.rawValue) == 0 else {
                state.withLock { $0.waiters.removeValue(forKey: socket) }?.continuation
                    .resume(returning: EPOLLERR.rawValue)
                return
            }
            // Cancelled before it was registered: then the handler found nobody.
            if isCancellable, Task.isCancelled { wake(socket) }
        }
    }

    /// As ``wait(_:for:until:)``, for a wait that nothing on the server has to be cancelled for: also returns when the
    /// task is cancelled.
    func waitUnlessCancelled(_ socket: Int32, for events: UInt32, until: Instant) async {
        await withTaskCancellationHandler {
            _ = await wait(socket, for: events, until: until, isCancellable: true)
        } onCancel: {
            wake(socket)
        }
    }

    private func wake(_ socket: Int32) {
        state.withLock { $0.waiters.removeValue(forKey: socket) }?.continuation.resume(returning: 0)
    }

    // MARK: Alarms

    /// Calls `ring` at this time, on the reactor's thread, unless the alarm is stopped before.
    @discardableResult
    func alarm(at instant: Instant, _ ring: @escaping @Sendable () -> Void) -> UInt64 {
        let (id, mustRing) = state.withLock { state in
            state.lastAlarm += 1
            state.alarms[state.lastAlarm] = (instant, ring)
            return (state.lastAlarm, Self.wakes(&state))
        }
        if mustRing { self.ring() }
        return id
    }

    func stop(alarm id: UInt64) {
        state.withLock { _ = $0.alarms.removeValue(forKey: id) }
    }

    // MARK: The thread

    private static func wakes(_ state: inout State) -> Bool {
        defer { state.isIdle = false }
        return state.isIdle
    }

    private func ring() {
        var one: UInt64 = 1
        _ = write(doorbell, &one, 8)
    }

    private func run() {
        var sockets = [Int32](repeating: 0, count: 64)
        var ready = [UInt32](repeating: 0, count: 64)
        var woken: [(UnsafeContinuation<UInt32, Never>, UInt32)] = []
        var nextLook = ContinuousClock.now + Self.tick
        var isIdle = false
        while true {
            let count = Int(epoll_take(epoll, &sockets, &ready, isIdle ? -1 : Int32(Self.tick.seconds * 1000)))
            let now = ContinuousClock.now
            var due: [@Sendable () -> Void] = []
            isIdle = state.withLock { state in
                for index in 0..<max(0, count) {
                    guard let waiter = state.waiters.removeValue(forKey: sockets[index]) else { continue }
                    woken.append((waiter.continuation, ready[index]))
                }
                guard now >= nextLook else { return false }
                nextLook = now + Self.tick
                for (socket, waiter) in state.waiters where waiter.until <= now {
                    state.waiters[socket] = nil
                    woken.append((waiter.continuation, 0))
                }
                for (id, alarm) in state.alarms where alarm.at <= now {
                    state.alarms[id] = nil
                    due.append(alarm.ring)
                }
                state.isIdle = state.waiters.isEmpty && state.alarms.isEmpty
                return state.isIdle
            }
            for (continuation, events) in woken { continuation.resume(returning: events) }
            woken.removeAll(keepingCapacity: true)
            for ring in due { ring() }
        }
    }
}
