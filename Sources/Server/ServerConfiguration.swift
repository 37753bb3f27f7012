package import Logging
package import Postgres

/// What the server is built from. The configuration of the pool is in ``database(_:)``.
package struct ServerConfiguration: Sendable {
    package var host: String
    package var port: Int
    package var logger: Logger

    package init(host: String = "127.0.0.1", port: Int = 8080, logger: Logger) {
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// How long a request waits for the database: long enough for the slowest search, short enough that a person still
    /// waits for the answer.
    package static func database(_ conninfo: String) -> ConnectionConfiguration {
        var configuration = ConnectionConfiguration(conninfo)
        configuration.applicationName = "contactpoint"
        configuration.connectTimeout = .seconds(5)
        configuration.statementDeadline = .seconds(10)
        // Older ones let `insert … on conflict` read rows that row-level security hides.
        configuration.minimumServerVersion = 150_020
        configuration.minimumMinorVersions = [15: 20, 16: 16, 17: 12, 18: 7]
        return configuration
    }
}
