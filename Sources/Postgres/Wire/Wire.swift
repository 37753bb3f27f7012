import CEpoll
import CLibpq
import Foundation
import Logging

/// One libpq connection, used by one task at a time. Nothing blocks: what waits suspends its task, up to a deadline.
final class Wire {
    let pointer: OpaquePointer
    let interrupter: Interrupter
    var statements = StatementCache()
    /// The statement on its way.
    var exchange = Exchange()
    /// Nothing more can be done with the connection.
    private(set) var isBroken = false
    /// Something may have been left in the session.
    var isDirty = false

    private let notices: NoticeLog
    private let socket: Int32
    private var turn: UInt64 = 0
    private(set) var mayLook = true
    private var deadline = Moment.now
    private var nextLook = Moment.now
    private var sharedAt = Moment.now

    /// How long a wait lasts before deadline and cancellation are looked at.
    private static let slice = Duration.milliseconds(250)

    /// How long a task may keep its thread while all that it waits for is there at once.
    private static let stint = Duration.milliseconds(1)

    /// How long an answer is waited for without suspending, in nanoseconds.
    private let glance: Int

    init(pointer: OpaquePointer, glance: Duration, logger: Logger) {
        self.pointer = pointer
        self.glance = Int(min(max(glance, .zero), .milliseconds(999)) / .nanoseconds(1))
        interrupter = Interrupter(connection: pointer)
        notices = NoticeLog(logger: logger)
        notices.attach(to: pointer)
        socket = PQsocket(pointer)
        Reactor.forget(socket)
    }

    deinit {
        Reactor.forget(socket)
        PQfinish(pointer)
    }

    var isIdle: Bool { PQtransactionStatus(pointer) == PQTRANS_IDLE }
    var isInTransaction: Bool { PQtransactionStatus(pointer) == PQTRANS_INTRANS }
    var hasFailedTransaction: Bool { PQtransactionStatus(pointer) == PQTRANS_INERROR }

    // MARK: Waiting

    /// Starts a turn, in which nobody is heard yet who would interrupt it.
    func begin(mayLook: Bool = true) {
        self.mayLook = mayLook && Reactor.current == nil
    }

    /// Starts a turn of the interrupter and its deadline.
    func begin(turn: UInt64, within duration: Duration) {
        self.turn = turn
        deadline = .now + duration
        nextLook = min(deadline, .now + Self.slice)
    }

    /// Moves the deadline: a COPY is waited for chunk by chunk.
    func extendDeadline(by duration: Duration) {
        deadline = .now + duration
    }

    /// Waits for the socket. When the deadline has passed, or the task was cancelled, the statement is cancelled on the
    /// server and its answer awaited; a server that doesn't answer then loses the connection.
    @discardableResult
    func wait(for events: UInt32) async throws(PostgresError) -> UInt32 {
        let socket = PQsocket(pointer)
        guard socket >= 0 else { throw lost("the connection was lost") }
        if events == EPOLLIN.rawValue, lookBriefly() {
            await share()
            try lookAtTime(hasBytes: true)
            return events
        }
        while true {
            let ready = await Reactor.waiting.wait(socket, for: events, until: nextLook)
            try lookAtTime(hasBytes: ready != 0)
            if ready != 0 { return ready }
        }
    }

    /// Also when bytes come all the time: a cancel can arrive before the statement it is for, and must be repeated, or a
    /// stream without an end would be read for ever.
    private func lookAtTime(hasBytes: Bool) throws(PostgresError) {
        let now = Moment.now
        guard now >= nextLook else { return }
        nextLook = now + Self.slice
        if interrupter.isOverdue(hasBytes: hasBytes) { throw lost("the server didn't answer a cancel") }
        if now >= deadline {
            interrupter.request(turn: turn, reason: .deadline)
        } else {
            interrupter.repeatRequest()
            nextLook = min(nextLook, deadline)
        }
    }

    /// Gives the thread up once in a while. A server that is faster than this program would never let its reader suspend,
    /// and as many of them as there are cores would starve every other task of the process.
    func share() async {
        let now = Moment.now
        guard now - sharedAt > Self.stint else { return }
        sharedAt = now
        await Task.yield()
    }

    /// Waits for an answer without suspending: most come sooner than two threads can change places. Once it was in
    /// vain, the rest of the turn suspends.
    func lookBriefly() -> Bool {
        guard mayLook else { return false }
        mayLook = socket_look(PQsocket(pointer), EPOLLIN.rawValue, glance) != 0
        return mayLook
    }

    /// Cancels the statement of this turn on the server.
    func interrupt() {
        interrupter.request(turn: turn, reason: .end)
    }

    /// Sends what libpq has buffered, and reads meanwhile: with both sides' buffers full, neither would go on.
    func flush() async throws(PostgresError) {
        while true {
            switch PQflush(pointer) {
            case 0: return
            case 1:
                let ready = try await wait(for: EPOLLIN.rawValue | EPOLLOUT.rawValue)
                if ready & EPOLLIN.rawValue != 0 { try consume() }
            default: throw lost("the connection was lost while sending")
            }
        }
    }

    func consume() throws(PostgresError) {
        guard PQconsumeInput(pointer) == 1 else { throw lost("the connection was lost") }
    }

    /// The next result, or `nil` at the end of a command's results.
    func nextResult() async throws(PostgresError) -> OpaquePointer? {
        while PQisBusy(pointer) == 1 {
            try await wait(for: EPOLLIN.rawValue)
            try consume()
        }
        return PQgetResult(pointer)
    }

    // MARK: Failing

    /// Gives the connection up. libpq's message goes where row values may be, since it can repeat the server's.
    func lost(_ reason: String) -> PostgresError {
        isBroken = true
        var error = PostgresError(.connection, reason)
        // The server's last words may stand behind results that nobody has read; in a pipeline a null ends each.
        for _ in 0..<16 where PQisBusy(pointer) == 0 {
            guard let result = PQgetResult(pointer) else { continue }
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_FATAL_ERROR else { continue }
            let found = PostgresError(result: result)
            if found.sqlState != nil {
                error.sqlState = found.sqlState
                error.serverMessage = found.serverMessage
                return error
            }
        }
        error.serverMessage = String(cString: PQerrorMessage(pointer))
        return error
    }

    func markBroken() {
        isBroken = true
    }

    /// An error result as an error, which takes the result over.
    func failure(_ result: OpaquePointer) -> PostgresError {
        defer { PQclear(result) }
        var error = PostgresError(result: result)
        // After its last words the server closes, though libpq hasn't read that far yet.
        if error.code == .connection || PQstatus(pointer) == CONNECTION_BAD {
            isBroken = true
            error.code = .connection
            error.reason = "the connection was lost"
        }
        return error
    }
}
