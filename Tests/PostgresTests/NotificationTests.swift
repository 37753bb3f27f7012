import Postgres
import TestDatabase
import Testing

@Suite("Notifications")
struct NotificationTests {
    @Test("What is notified arrives, in order, with its payload and channel")
    func arrives() async throws {
        try await withDatabase { connection, configuration in
            try await Notifications.listen(to: ["feed", "Other \"x\""], on: configuration, logger: quiet) { events in
                #expect(try await events.next() == .listening)
                try await connection.withTransaction { transaction in
                    for number in 0..<100 { try await transaction.execute("select pg_notify('feed', \("\(number)"))") }
                    try await transaction.execute("select pg_notify('Other \"x\"', 'Zoë')")
                    try await transaction.execute("select pg_notify('unheard', '')")
                }
                _ = try? await connection.withTransaction { transaction in
                    try await transaction.execute("select pg_notify('feed', 'undone')")
                    throw CancellationError()
                }
                try await connection.execute("notify feed")
                var heard: [Notification] = []
                while heard.count < 102, case .notification(let notification) = try await events.next() {
                    heard.append(notification)
                }
                #expect(heard.prefix(100).map(\.payload) == (0..<100).map(String.init))
                #expect(heard.dropFirst(100).map(\.channel) == ["Other \"x\"", "feed"])
                #expect(heard.dropFirst(100).map(\.payload) == ["Zoë", ""])
                let pid = await connection.backendPID
                #expect(heard.allSatisfy { $0.backendPID == pid })
            }
            let open = try await connection.one(
                "select count(*) from pg_stat_activity where datname = current_database() and query like 'listen%'",
                as: Int.self
            )
            #expect(open <= 1)
        }
    }

    @Test("A lost connection is opened again, and says that it may have missed something")
    func reconnects() async throws {
        try await withDatabase { connection, configuration in
            try await Notifications.listen(to: ["feed"], on: configuration, logger: quiet) { events in
                for round in 0..<3 {
                    #expect(try await events.next() == .listening)
                    try await connection.execute("select pg_notify('feed', \("\(round)"))")
                    guard case .notification(let notification) = try await events.next() else {
                        Issue.record("nothing arrived")
                        return
                    }
                    #expect(notification.payload == "\(round)")
                    try await connection.execute(
                        """
                        select pg_terminate_backend(pid, 10000) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """
                    )
                }
            }
        }
    }

    @Test("A silent connection is asked whether it lives, and a waiting task is cancelled at once")
    func waits() async throws {
        try await withDatabase { connection, configuration in
            let listener = Task {
                try await Notifications.listen(
                    to: ["feed"],
                    on: configuration,
                    heartbeat: .milliseconds(100),
                    logger: quiet
                ) { events in
                    while try await events.next() != nil {}
                }
            }
            let limit = ContinuousClock.now + .seconds(20)
            var hasAsked = false
            while !hasAsked, ContinuousClock.now < limit {
                hasAsked = try await connection.one(
                    """
                    select exists (select from pg_stat_activity where datname = current_database()
                        and pid <> pg_backend_pid() and query = 'select 1' and state = 'idle')
                    """,
                    as: Bool.self
                )
            }
            #expect(hasAsked)
            let start = ContinuousClock.now
            listener.cancel()
            #expect(try await failure { try await listener.value }.code == .cancelled)
            // Generous, since a busy machine may not run the task for seconds.
            #expect(start.duration(to: .now) < .seconds(20))
        }
    }

    @Test("The first connection's failure is thrown, and no handle outlives its closure")
    func misuse() async throws {
        let absent = ConnectionConfiguration("host=127.0.0.1 port=1 user=x")
        let refused = try await failure {
            try await Notifications.listen(to: ["feed"], on: absent, logger: quiet) { _ = try await $0.next() }
        }
        #expect(refused.code == .connection)
        try await withDatabase { _, configuration in
            var kept: Notifications?
            try await Notifications.listen(to: [], on: configuration, logger: quiet) { kept = $0 }
            let late = try #require(kept)
            #expect(try await failure { try await late.next() }.code == .usage)
        }
    }
}
