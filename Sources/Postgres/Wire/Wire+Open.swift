import CLibpq
import Foundation
import Logging

extension Wire {
    /// Opens a connection without blocking longer than the configuration's limit (and the resolver's).
    static func open(
        _ configuration: ConnectionConfiguration,
        logger: Logger,
        isCancelled: () -> Bool
    ) throws(PostgresError) -> Wire {
        guard !configuration.conninfo.utf8.contains(0), !configuration.applicationName.utf8.contains(0) else {
            throw PostgresError(.usage, "a connection string can't hold NUL")
        }
        guard let pointer = start(configuration) else { throw PostgresError(.connection, "out of memory") }
        do throws(PostgresError) {
            try finish(pointer, deadline: .now + configuration.connectTimeout, isCancelled: isCancelled)
            let version = Int(PQserverVersion(pointer))
            guard configuration.accepts(serverVersion: version) else {
                throw PostgresError(.serverTooOld, "the server is \(version / 10_000).\(version % 10_000)")
            }
        } catch {
            PQfinish(pointer)
            throw error
        }
        PQsetnonblocking(pointer, 1)
        return Wire(pointer: pointer, glance: configuration.glance, logger: logger)
    }

    private static func start(_ configuration: ConnectionConfiguration) -> OpaquePointer? {
        // The first is expanded; those after it win over it, "fallback" gives way.
        let parameters = [
            ("dbname", configuration.conninfo),
            ("fallback_application_name", configuration.applicationName),
            ("client_encoding", "UTF8"),
        ]
        let keywords = parameters.map { strdup($0.0) }
        let values = parameters.map { strdup($0.1) }
        defer { (keywords + values).forEach { free($0) } }
        let keywordList = keywords.map { UnsafePointer($0) } + [nil]
        let valueList = values.map { UnsafePointer($0) } + [nil]
        let pointer = PQconnectStartParams(keywordList, valueList, 1)
        // Until the log is attached; the default prints.
        PQsetNoticeProcessor(pointer, { _, _ in }, nil)
        return pointer
    }

    private static func finish(
        _ pointer: OpaquePointer,
        deadline: Moment,
        isCancelled: () -> Bool
    ) throws(PostgresError) {
        guard PQstatus(pointer) != CONNECTION_BAD else { throw refused(pointer) }
        var events = POLLOUT
        while true {
            // The socket changes with the host tried, so it is asked for each time.
            var descriptor = pollfd(fd: PQsocket(pointer), events: Int16(events), revents: 0)
            let ready = poll(&descriptor, 1, 100)
            if isCancelled() { throw PostgresError(.cancelled) }
            guard Moment.now < deadline else {
                throw PostgresError(.timeout, "the server didn't accept the connection in time")
            }
            guard ready > 0 else { continue }
            switch PQconnectPoll(pointer) {
            case PGRES_POLLING_READING: events = POLLIN
            case PGRES_POLLING_WRITING: events = POLLOUT
            case PGRES_POLLING_OK: return
            default: throw refused(pointer)
            }
        }
    }

    /// libpq's words about a connection that wasn't made: host, user and database, never a password or a row.
    private static func refused(_ pointer: OpaquePointer) -> PostgresError {
        let message = String(cString: PQerrorMessage(pointer))
        return PostgresError(.connection, message.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
