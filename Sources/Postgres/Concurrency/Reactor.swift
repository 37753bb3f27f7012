import CEpoll
import Foundation
import Synchronization

/// One thread that wakes tasks whose sockets are ready or whose time has come, and that runs tasks itself.
///
/// **Why.** Blocking in libpq would stop the cooperative pool (four blocked calls on two cores made a 10 ms sleep last
/// two seconds), and a thread a connection costs two hops a statement. Here a statement is sent by the task that runs
/// it, on the thread that task is on. ``shared`` waits for tasks of any thread: what isn't there at once costs a hop back
/// from it. The ``runner`` is a task executor (``Connection/executor``): a task that runs there waits on the thread it runs on,
/// so nothing hops and nobody is woken, and while one waits the thread runs the others.
///
/// Waiting asks the kernel for the socket's state anew, so bytes that libpq left unread are found. A socket that nobody
/// waits on costs nothing: it is disarmed by its first event, or, on the runner, by the first that nobody waited for.
final class Reactor: TaskExecutor {
    static let shared = Reactor(name: "postgres")

    /// The one that runs tasks.
    static let runner = Reactor(name: "postgres-tasks")

    /// The runner, if this is called on its thread.
    static var current: Reactor? { pthread_getspecific(key) == nil ? nil : runner }

    /// Who waits for a socket here.
    static var waiting: Reactor { current ?? shared }

    private static let key = {
        var key = pthread_key_t()
        precondition(pthread_key_create(&key, nil) == 0, "The process has no thread keys left.")
        return key
    }()

    private struct Waiter {
        let continuation: UnsafeContinuation<UInt32, Never>
        let until: Moment
    }

    /// What the thread does between two events, and so what it must be told by the doorbell.
    private enum Rest {
        /// It looks at everything before it sleeps.
        case none
        /// It sleeps for a tick at most: tell it of jobs.
        case tick
        /// It sleeps without an end: tell it of anything.
        case endless
    }

    private struct State {
        var waiters: [Int32: Waiter] = [:]
        /// The sockets whose bytes the kernel tells of each time, without being asked anew.
        var standing: Set<Int32> = []
        var alarms: [UInt64: (at: Moment, ring: @Sendable () -> Void)] = [:]
        var lastAlarm: UInt64 = 0
        var jobs: [UnownedJob] = []
        var rest = Rest.none
    }

    /// How late a deadline may be noticed.
    private static let tick = Duration.milliseconds(50)

    /// How often jobs that lead to further jobs are run before the sockets are looked at.
    private static let rounds = 16

    private let epoll = epoll_make()
    private let doorbell = eventfd_make()
    private let state = Lock(State())

    /// How many tasks look for an answer now; see ``Connection/query(_:)``.
    let lookers = Atomic<Int>(0)

    private init(name: String) {
        precondition(epoll >= 0 && doorbell >= 0, "The process has no file descriptors left.")
        _ = epoll_set(epoll, EPOLL_CTL_ADD, doorbell, EPOLLIN.rawValue | EPOLLET.rawValue)
        let thread = Thread { [self] in run() }
        thread.name = name
        thread.start()
    }

    // MARK: Sockets

    /// Forgets a socket. Must run before it is closed, since the kernel gives its number to the next file at once, and
    /// when it was opened, since libpq may have closed the one that had its number.
    static func forget(_ socket: Int32) {
        shared.remove(socket)
        runner.remove(socket)
    }

    private func remove(_ socket: Int32) {
        _ = epoll_set(epoll, EPOLL_CTL_DEL, socket, 0)
        let waiter = state.withLock { state in
            state.standing.remove(socket)
            return state.waiters.removeValue(forKey: socket)
        }
        waiter?.continuation.resume(returning: 0)
    }

    /// Returns what the socket is ready for (`EPOLLIN`, `EPOLLOUT`, …), or 0 when the time has come. It may return
    /// without a reason: the caller looks and waits again.
    func wait(_ socket: Int32, for events: UInt32, until: Moment, isCancellable: Bool = false) async -> UInt32 {
        // Who waits on this thread has read what there was before the kernel is asked again.
        let stands = events == EPOLLIN.rawValue && self !== Self.shared
        return await withUnsafeContinuation { continuation in
            let (isArmed, mustRing) = state.withLock { state in
                assert(state.waiters[socket] == nil, "Two tasks wait on one socket.")
                state.waiters[socket] = Waiter(continuation: continuation, until: until)
                let isArmed = stands && !state.standing.insert(socket).inserted
                if !stands { state.standing.remove(socket) }
                return (isArmed, Self.wakes(&state, for: .endless))
            }
            if mustRing { ring() }
            if !isArmed { arm(socket, for: stands ? events : events | EPOLLONESHOT.rawValue) }
            // Cancelled before it was registered: then the handler found nobody.
            if isCancellable, Task.isCancelled { wake(socket) }
        }
    }

    /// As ``wait(_:for:until:)``, for a wait that nothing on the server has to be cancelled for: also returns when the
    /// task is cancelled.
    func waitUnlessCancelled(_ socket: Int32, for events: UInt32, until: Moment) async {
        await withTaskCancellationHandler {
            _ = await wait(socket, for: events, until: until, isCancellable: true)
        } onCancel: {
            wake(socket)
        }
    }

    /// Whether nothing has come for this socket that its last user didn't read, as far as the kernel was asked.
    func isQuiet(_ socket: Int32) -> Bool {
        state.withLock { $0.standing.contains(socket) }
    }

    private func arm(_ socket: Int32, for interest: UInt32) {
        if epoll_set(epoll, EPOLL_CTL_MOD, socket, interest) == 0 { return }
        if epoll_set(epoll, EPOLL_CTL_ADD, socket, interest) == 0 { return }
        _ = state.withLock { $0.standing.remove(socket) }
        wake(socket, with: EPOLLERR.rawValue)
    }

    private func wake(_ socket: Int32, with events: UInt32 = 0) {
        state.withLock { $0.waiters.removeValue(forKey: socket) }?.continuation.resume(returning: events)
    }

    // MARK: Alarms

    /// Calls `ring` at this time, on the reactor's thread, unless the alarm is stopped before.
    @discardableResult
    func alarm(at moment: Moment, _ ring: @escaping @Sendable () -> Void) -> UInt64 {
        let (id, mustRing) = state.withLock { state in
            state.lastAlarm += 1
            state.alarms[state.lastAlarm] = (moment, ring)
            return (state.lastAlarm, Self.wakes(&state, for: .endless))
        }
        if mustRing { self.ring() }
        return id
    }

    func stop(alarm id: UInt64) {
        state.withLock { _ = $0.alarms.removeValue(forKey: id) }
    }

    // MARK: Jobs

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let mustRing = state.withLock { state in
            state.jobs.append(job)
            return Self.wakes(&state, for: .tick)
        }
        if mustRing { ring() }
    }

    /// Runs what is there to run, and what comes of it.
    private func runJobs(_ jobs: inout [UnownedJob]) {
        let executor = asUnownedTaskExecutor()
        for _ in 0..<Self.rounds {
            state.withLock { swap(&$0.jobs, &jobs) }
            if jobs.isEmpty { return }
            for job in jobs { job.runSynchronously(on: executor) }
            jobs.removeAll(keepingCapacity: true)
        }
    }

    // MARK: The thread

    /// Whether the thread must be told, if it rests at least so deeply.
    private static func wakes(_ state: inout State, for rest: Rest) -> Bool {
        guard state.rest == .endless || (state.rest == .tick && rest == .tick) else { return false }
        state.rest = .none
        return true
    }

    private func ring() {
        var one: UInt64 = 1
        _ = write(doorbell, &one, 8)
    }

    /// How long to sleep now, in milliseconds.
    private func lieDown() -> Int32 {
        state.withLock { state in
            if !state.jobs.isEmpty { return 0 }
            state.rest = state.waiters.isEmpty && state.alarms.isEmpty ? .endless : .tick
            return state.rest == .endless ? -1 : Int32(Self.tick.seconds * 1000)
        }
    }

    private func run() {
        if self !== Self.shared { pthread_setspecific(Self.key, Unmanaged.passUnretained(self).toOpaque()) }
        var sockets = [Int32](repeating: 0, count: 64)
        var ready = [UInt32](repeating: 0, count: 64)
        var woken: [(UnsafeContinuation<UInt32, Never>, UInt32)] = []
        var jobs: [UnownedJob] = []
        var nextLook = Moment.now + Self.tick
        while true {
            runJobs(&jobs)
            let count = Int(epoll_take(epoll, &sockets, &ready, lieDown()))
            let now = Moment.now
            var due: [@Sendable () -> Void] = []
            state.withLock { state in
                state.rest = .none
                for index in 0..<max(0, count) where sockets[index] != doorbell {
                    let socket = sockets[index]
                    if let waiter = state.waiters.removeValue(forKey: socket) {
                        woken.append((waiter.continuation, ready[index]))
                    } else if state.standing.remove(socket) != nil {
                        // One-shot, since a hang-up is told of for ever otherwise.
                        _ = epoll_set(epoll, EPOLL_CTL_MOD, socket, EPOLLONESHOT.rawValue)
                    }
                }
                guard now >= nextLook else { return }
                nextLook = now + Self.tick
                for (socket, waiter) in state.waiters where waiter.until <= now {
                    state.waiters[socket] = nil
                    woken.append((waiter.continuation, 0))
                }
                for (id, alarm) in state.alarms where alarm.at <= now {
                    state.alarms[id] = nil
                    due.append(alarm.ring)
                }
            }
            for (continuation, events) in woken { continuation.resume(returning: events) }
            woken.removeAll(keepingCapacity: true)
            for ring in due { ring() }
        }
    }
}
