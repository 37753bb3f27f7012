import Foundation

/// Where the database is and how long to wait for it.
public struct ConnectionConfiguration: Sendable {
    /// A libpq connection string: `postgresql://user@host/database` or `host=… dbname=…`. libpq's `PG*` environment
    /// variables, service file and password file fill in what it leaves out.
    public var conninfo: String
    /// What the server shows in `pg_stat_activity`, unless ``conninfo`` sets it. Default: the process's name.
    public var applicationName: String
    /// How long opening a connection may take, all hosts together. Default 10 s. (The resolver's own limit comes on top:
    /// libpq looks names up before it returns.)
    public var connectTimeout: Duration
    /// How long a statement, a pipeline or a script may take before it is cancelled on the server; for COPY, how long the
    /// server may take nothing. Default 60 s.
    public var statementDeadline: Duration
    /// The oldest server that is accepted, as `server_version_num` has it: 150020 is 15.20. Default 0: any.
    public var minimumServerVersion: Int
    /// The oldest minor version accepted of each major version, where a fix was given to several of them:
    /// `[15: 20, 16: 16]`. Default: none.
    public var minimumMinorVersions: [Int: Int]

    /// How long an answer is waited for without suspending the task: at most a second, and for longer than the default only
    /// where one connection is used at a time, since it keeps a thread of the pool. Default 100 µs, a few times what a lookup
    /// takes.
    public var glance: Duration

    /// A configuration with the defaults.
    public init(_ conninfo: String) {
        self.conninfo = conninfo
        applicationName = ProcessInfo.processInfo.processName
        connectTimeout = .seconds(10)
        statementDeadline = .seconds(60)
        minimumServerVersion = 0
        minimumMinorVersions = [:]
        glance = .microseconds(100)
    }

    func accepts(serverVersion: Int) -> Bool {
        let minor = minimumMinorVersions[serverVersion / 10_000] ?? 0
        return serverVersion >= minimumServerVersion && serverVersion % 10_000 >= minor
    }
}

extension ConnectionConfiguration: CustomStringConvertible, CustomReflectable {
    /// Leaves ``conninfo`` out, since it can hold a password.
    public var description: String { "ConnectionConfiguration(applicationName: \(applicationName))" }

    /// Leaves ``conninfo`` out, since it can hold a password.
    public var customMirror: Mirror {
        Mirror(self, children: ["applicationName": applicationName])
    }
}
