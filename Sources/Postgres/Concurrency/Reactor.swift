import CEpoll
import Foundation
import Synchronization

/// One thread that wakes tasks whose sockets are ready or whose time has come, and that runs tasks itself.
///
/// **Why.** Blocking in libpq would stop the cooperative pool (four blocked calls on two cores made a 10 ms sleep last
/// two seconds), and a thread a connection costs two hops a statement. Here a statement is sent by the task that runs
/// it, on the thread that task is on. ``shared`` waits for tasks of any thread: what isn't there at once costs a hop back
/// from it. A ``Runners`` is a task executor (``Connection/executor``) of such threads that run tasks: one that runs there
/// waits on the thread it runs on, so nothing hops and nobody is woken, and while one waits the thread runs the others.
///
/// Waiting asks the kernel for the socket's state anew, so bytes that libpq left unread are found. A socket that nobody
/// waits on costs nothing: it is disarmed by its first event, or, on a runner, by the first that nobody waited for.
final class Reactor: Sendable {
    static let shared = Reactor(name: "postgres", isRunner: false)

    /// The runner on whose thread this is called.
    static var current: Reactor? {
        pthread_getspecific(key).map { Unmanaged<Reactor>.fromOpaque($0).takeUnretainedValue() }
    }

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
        /// Reads what comes, so that the task is resumed for the whole of its answer alone. The task, which has the
        /// connection's turn, is suspended meanwhile.
        nonisolated(unsafe) var wire: Wire?
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
        var places = Places<Waiter>()
        var alarms: [UInt64: (at: Moment, ring: @Sendable () -> Void)] = [:]
        var lastAlarm: UInt64 = 0
        /// Those that came from other threads.
        var jobs: [UnownedJob] = []
        var rest = Rest.none
    }

    /// How late a deadline may be noticed, and how long an answer is waited for before a cancellation is.
    private static let tick = Duration.milliseconds(50)

    /// How often jobs that lead to further jobs are run before the sockets are looked at.
    private static let rounds = 16

    private let epoll = epoll_make()
    private let doorbell = eventfd_make()
    private let state = Lock(State())
    private let isRunner: Bool

    // The thread alone touches what follows.
    private nonisolated(unsafe) var ownJobs: [UnownedJob] = []
    private nonisolated(unsafe) var now = Moment.now

    /// How many tasks look for an answer now; see ``Connection/query(_:)``.
    let lookers = Atomic<Int>(0)

    fileprivate init(name: String, isRunner: Bool) {
        precondition(epoll >= 0 && doorbell >= 0, "The process has no file descriptors left.")
        self.isRunner = isRunner
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
        for runner in Runners.all.reactors { runner.remove(socket) }
    }

    private func remove(_ socket: Int32) {
        _ = epoll_set(epoll, EPOLL_CTL_DEL, socket, 0)
        let waiter = state.withLock { state in
            _ = state.places.stand(socket, false)
            return state.places.take(socket)
        }
        waiter?.continuation.resume(returning: 0)
    }

    /// Returns what the socket is ready for (`EPOLLIN`, `EPOLLOUT`, …), or 0 when the time has come. It may return
    /// without a reason: the caller looks and waits again.
    func wait(_ socket: Int32, for events: UInt32, until: Moment, isCancellable: Bool = false) async -> UInt32 {
        await withUnsafeContinuation { continuation in
            // Who waits on this thread has read what there was before the kernel is asked again.
            let stands = isRunner && events == EPOLLIN.rawValue
            put(Waiter(continuation: continuation, until: until), at: socket, for: events, stands: stands)
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

    /// Returns when the wire, whose socket this is, has taken the whole answer of what it sent, or after a tick or two. For
    /// the runner, on its thread: the answer is read there before the task is resumed.
    func waitForAnswer(_ wire: Wire, at socket: Int32) async {
        nonisolated(unsafe) let wire = wire
        _ = await withUnsafeContinuation { continuation in
            let waiter = Waiter(continuation: continuation, until: now + Self.tick, wire: wire)
            put(waiter, at: socket, for: EPOLLIN.rawValue, stands: true)
        }
    }

    private func put(_ waiter: Waiter, at socket: Int32, for events: UInt32, stands: Bool) {
        let (isArmed, mustRing) = state.withLock { state in
            state.places.put(waiter, at: socket)
            let stood = state.places.stand(socket, stands)
            return (stands && stood, Self.wakes(&state, for: .endless))
        }
        if mustRing { ring() }
        if !isArmed { arm(socket, for: stands ? events : events | EPOLLONESHOT.rawValue) }
    }

    /// Whether nothing has come for this socket that its last user didn't read, as far as the kernel was asked.
    func isQuiet(_ socket: Int32) -> Bool {
        state.withLock { $0.places.stands(socket) }
    }

    private func arm(_ socket: Int32, for interest: UInt32) {
        if epoll_set(epoll, EPOLL_CTL_MOD, socket, interest) == 0 { return }
        if epoll_set(epoll, EPOLL_CTL_ADD, socket, interest) == 0 { return }
        _ = state.withLock { $0.places.stand(socket, false) }
        wake(socket, with: EPOLLERR.rawValue)
    }

    private func wake(_ socket: Int32, with events: UInt32 = 0) {
        state.withLock { $0.places.take(socket) }?.continuation.resume(returning: events)
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

    /// Queues a job from the runner's own thread.
    fileprivate func keep(_ job: UnownedJob) { ownJobs.append(job) }

    /// Queues a job from another thread.
    fileprivate func take(_ job: UnownedJob) {
        let mustRing = state.withLock { state in
            state.jobs.append(job)
            return Self.wakes(&state, for: .tick)
        }
        if mustRing { ring() }
    }

    /// Runs what is there to run, and what comes of it.
    private func runJobs(_ jobs: inout [UnownedJob]) {
        let executor = Runners.all.asUnownedTaskExecutor()
        for _ in 0..<Self.rounds {
            swap(&ownJobs, &jobs)
            state.withLock { state in
                if state.jobs.isEmpty { return }
                jobs += state.jobs
                state.jobs.removeAll(keepingCapacity: true)
            }
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
        if !ownJobs.isEmpty { return 0 }
        return state.withLock { state in
            if !state.jobs.isEmpty { return 0 }
            state.rest = state.places.waiting == 0 && state.alarms.isEmpty ? .endless : .tick
            return state.rest == .endless ? -1 : Int32(Self.tick.seconds * 1000)
        }
    }

    private func run() {
        if isRunner { pthread_setspecific(Self.key, Unmanaged.passUnretained(self).toOpaque()) }
        var sockets = [Int32](repeating: 0, count: 64)
        var ready = [UInt32](repeating: 0, count: 64)
        var woken: [(socket: Int32, waiter: Waiter, events: UInt32)] = []
        var jobs: [UnownedJob] = []
        var nextLook = now + Self.tick
        while true {
            if isRunner { runJobs(&jobs) }
            let patience = lieDown()
            var count = 0
            if isRunner, patience > 0 {
                // The server's processes go first: then one look finds several answers.
                sched_yield()
                count = Int(epoll_take(epoll, &sockets, &ready, 0))
            }
            if count == 0 { count = Int(epoll_take(epoll, &sockets, &ready, patience)) }
            now = .now
            var due: [@Sendable () -> Void] = []
            state.withLock { state in
                state.rest = .none
                for index in 0..<max(0, count) where sockets[index] != doorbell {
                    let socket = sockets[index]
                    if let waiter = state.places.take(socket) {
                        woken.append((socket, waiter, ready[index]))
                    } else if state.places.stand(socket, false) {
                        // One-shot, since a hang-up is told of for ever otherwise.
                        _ = epoll_set(epoll, EPOLL_CTL_MOD, socket, EPOLLONESHOT.rawValue)
                    }
                }
                guard now >= nextLook else { return }
                nextLook = now + Self.tick
                woken += state.places.takeAll { $0.until <= now }.map { ($0, $1, 0) }
                for (id, alarm) in state.alarms where alarm.at <= now {
                    state.alarms[id] = nil
                    due.append(alarm.ring)
                }
            }
            for (socket, waiter, events) in woken {
                if events != 0, let wire = waiter.wire, !wire.advance() {
                    state.withLock { $0.places.put(waiter, at: socket) }
                } else {
                    waiter.continuation.resume(returning: events)
                }
            }
            woken.removeAll(keepingCapacity: true)
            for ring in due { ring() }
        }
    }
}

/// The threads that run tasks. A task begins on whichever is next and goes on where it waited, so it stays on one; what it
/// starts stays there too.
///
/// On two cores eight connections answered 91,000 lookups a second with one such thread, 105,000 with two, and 110,000 with
/// two that let others go first; pgbench with two threads 140,000.
final class Runners: TaskExecutor {
    static let all = Runners(count: min(4, ProcessInfo.processInfo.activeProcessorCount))

    fileprivate let reactors: [Reactor]
    private let begun = Atomic<Int>(0)

    private init(count: Int) {
        reactors = (0..<count).map { Reactor(name: "postgres-tasks-\($0)", isRunner: true) }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if let here = Reactor.current { return here.keep(job) }
        let number = begun.add(1, ordering: .relaxed).oldValue
        reactors[Int(UInt(bitPattern: number) % UInt(reactors.count))].take(job)
    }
}

/// Who waits for which socket, by its number, which is small.
private struct Places<Waiter: Sendable>: Sendable {
    private struct Place: Sendable {
        var waiter: Waiter?
        /// The kernel tells of its bytes each time, without being asked anew.
        var stands = false
    }

    private var places: [Place] = []
    private(set) var waiting = 0

    func stands(_ socket: Int32) -> Bool { socket >= 0 && socket < places.count && places[Int(socket)].stands }

    /// Returns whether it stood before.
    mutating func stand(_ socket: Int32, _ stands: Bool) -> Bool {
        guard makeRoom(socket) else { return false }
        defer { places[Int(socket)].stands = stands }
        return places[Int(socket)].stands
    }

    mutating func put(_ waiter: Waiter, at socket: Int32) {
        guard makeRoom(socket) else { preconditionFailure("A socket that isn't open is waited for.") }
        assert(places[Int(socket)].waiter == nil, "Two tasks wait on one socket.")
        places[Int(socket)].waiter = waiter
        waiting += 1
    }

    mutating func take(_ socket: Int32) -> Waiter? {
        guard socket >= 0, socket < places.count, let waiter = places[Int(socket)].waiter.take() else { return nil }
        waiting -= 1
        return waiter
    }

    mutating func takeAll(where isWanted: (Waiter) -> Bool) -> [(socket: Int32, waiter: Waiter)] {
        guard waiting > 0 else { return [] }
        return places.indices.compactMap { index in
            guard let waiter = places[index].waiter, isWanted(waiter) else { return nil }
            return take(Int32(index)).map { (Int32(index), $0) }
        }
    }

    private mutating func makeRoom(_ socket: Int32) -> Bool {
        while socket >= places.count { places.append(Place()) }
        return socket >= 0
    }
}
