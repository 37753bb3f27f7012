import CEpoll
import CLibpq

extension Wire {
    /// The next notification, or nil when the time has come or the task is cancelled.
    func notification(until limit: Moment) async throws(PostgresError) -> Notification? {
        while true {
            if let found = PQnotifies(pointer) {
                defer { PQfreemem(found) }
                return Notification(
                    channel: String(cString: found.pointee.relname),
                    payload: String(cString: found.pointee.extra),
                    backendPID: found.pointee.be_pid
                )
            }
            guard !Task.isCancelled, Moment.now < limit else { return nil }
            let socket = PQsocket(pointer)
            guard socket >= 0 else { throw lost("the connection was lost") }
            await Reactor.waiting.waitUnlessCancelled(socket, for: EPOLLIN.rawValue, until: limit)
            try consume()
        }
    }
}
