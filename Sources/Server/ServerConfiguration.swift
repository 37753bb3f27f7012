package import Access
package import Logging
package import Postgres

/// What the server is built from. The configuration of the pool is in ``database(_:)``.
package struct ServerConfiguration: Sendable {
    package var host: String
    package var port: Int
    package var logger: Logger
    /// The session key's file, to be looked at again; nil where the key stays.
    package var sessionKeyFile: String?
    package var sessionKeyInterval: Duration = .seconds(5)
    /// Nil for plain HTTP, behind a proxy on the same machine.
    package var tls: TLSFiles?
    package var certificateInterval: Duration = .seconds(60)
    /// How many connections are held at once; more wait to be taken.
    package var connectionLimit = 10_000
    /// How many requests for records are answered at once; more are refused with 503.
    package var requestLimit = 1_000
    /// Logged in as `contactpoint_feed`; nil where sources can't upload. It runs as a service of the application.
    package var feeds: Pool?
    /// How many bytes an upload may have.
    package var uploadLimit: Int64 = 1 << 30
    /// How often uploads are looked for that are to be imported.
    package var uploadInterval: Duration = .seconds(2)
    /// Nil for no limits by account, employer and address.
    package var throttle: Throttle.Limits?
    package var metrics: PrometheusMetrics?
    /// Where the metrics are read; never the address of the API.
    package var metricsAddress: (host: String, port: Int)?
    /// The file to which spans are appended; nil for no tracer.
    package var traces: String?

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
