public import Logging

/// What the server tells those who listen, on a connection of its own, for as long as the closure of `listen` runs.
///
/// ```swift
/// try await Notifications.listen(to: ["feed"], on: configuration, logger: logger) { events in
///     for try await event in events {
///         switch event {
///         case .listening: try await readEverything()
///         case .notification(let notification): try await read(notification.payload)
///         }
///     }
/// }
/// ```
/// **What is kept and what is lost.** The server keeps nothing for who isn't there. The first event is ``Event/listening``,
/// and whenever the connection was lost it is opened again, all channels are listened to again, and there is another one: what
/// was notified in between is gone, so *read the state itself upon `.listening`*, not before. Nothing committed after that is missed.
///
/// **What is thrown.** If the first connection fails, that error: a mistake in the configuration shows at once. Later ones
/// are tried again after half a second, twice that each time up to 30 s, until the task is cancelled: then `.cancelled`.
/// A connection that is silent for `heartbeat` is asked for a sign of life, so one that died unseen is found.
///
/// Not `Sendable`. Events come in the order of their transactions' commits; the server drops equal ones of one transaction.
public final class Notifications: AsyncSequence {
    /// What the reader is told.
    public enum Event: Hashable, Sendable {
        /// The channels are listened to from now on; whatever was notified before isn't told.
        case listening
        /// Somebody notified a channel, and has committed.
        case notification(Notification)
    }

    private let channels: [String]
    private let configuration: ConnectionConfiguration
    private let heartbeat: Duration
    private let logger: Logger
    private var connection: Connection?
    private var hasListened = false
    private var isOpen = true

    private static let firstPause = Duration.milliseconds(500)
    private static let longestPause = Duration.seconds(30)

    private init(
        _ channels: [String],
        _ configuration: ConnectionConfiguration,
        heartbeat: Duration,
        logger: Logger
    ) {
        self.channels = channels
        self.configuration = configuration
        self.heartbeat = heartbeat
        self.logger = logger
    }

    /// Listens to channels and lends what they tell to `body`. The connection is closed when that returns.
    ///
    /// - Parameters:
    ///   - channels: their names, exactly as `pg_notify` is given them (`notify` folds an unquoted name to lower case).
    ///   - heartbeat: how long the server may say nothing before it is asked whether it is there.
    public static func listen<Value>(
        isolation: isolated (any Actor)? = #isolation,
        to channels: [String],
        on configuration: ConnectionConfiguration,
        heartbeat: Duration = .seconds(30),
        logger: Logger,
        _ body: (Notifications) async throws -> sending Value
    ) async throws -> sending Value {
        let notifications = Notifications(channels, configuration, heartbeat: heartbeat, logger: logger)
        let value: Value
        do {
            value = try await body(notifications)
        } catch {
            await notifications.close()
            throw error
        }
        await notifications.close()
        return value
    }

    /// The next event. Never `nil`: the sequence ends by an error or by leaving the loop.
    public func next() async throws(PostgresError) -> Event? {
        guard isOpen else { throw PostgresError(.usage, "the notifications were used after their closure returned") }
        while let connection {
            do throws(PostgresError) {
                if let notification = try await connection.notification(within: heartbeat) {
                    return .notification(notification)
                }
                if Task.isCancelled { throw PostgresError(.cancelled) }
                _ = try await connection.query("select 1")
            } catch {
                guard error.code != .cancelled else { throw error }
                logger.warning("the connection that listens was lost", metadata: ["error": "\(error)"])
                self.connection = nil
                await connection.close()
            }
        }
        connection = try await open()
        hasListened = true
        return .listening
    }

    private func open() async throws(PostgresError) -> Connection {
        var pause = Self.firstPause
        while true {
            do throws(PostgresError) {
                return try await connect()
            } catch {
                guard hasListened, error.code != .cancelled else { throw error }
                logger.warning("the connection that listens can't be opened", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: pause)
            pause = Swift.min(pause * 2, Self.longestPause)
        }
    }

    private func connect() async throws(PostgresError) -> Connection {
        let connection = try await Connection.connect(configuration, logger: logger)
        do throws(PostgresError) {
            for channel in channels { try await connection.execute("listen \(identifier: channel)") }
            return connection
        } catch {
            await connection.close()
            throw error
        }
    }

    private func close() async {
        isOpen = false
        await connection?.close()
        connection = nil
    }

    /// Iterates over the events.
    public struct Iterator: AsyncIteratorProtocol {
        let notifications: Notifications

        /// The next event; see ``Notifications/next()``.
        public func next() async throws(PostgresError) -> Event? { try await notifications.next() }

        /// The next event; see ``Notifications/next()``.
        public func next(isolation: isolated (any Actor)?) async throws(PostgresError) -> Event? {
            try await notifications.next()
        }
    }

    /// The iterator, which shares the place.
    public func makeAsyncIterator() -> Iterator { Iterator(notifications: self) }
}

@available(*, unavailable)
extension Notifications: Sendable {}

/// One notification.
public struct Notification: Hashable, Sendable {
    /// The channel.
    public var channel: String
    /// What was sent with it; empty where nothing was. At most 8,000 bytes: send a key, not a row.
    public var payload: String
    /// The process number of the backend that notified.
    public var backendPID: Int32
}
