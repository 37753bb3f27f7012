import Access
import ArgumentParser
import Foundation
import Logging
import Metrics
import Postgres
import Registry
import Server

/// `contactpoint serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the HTTP API until told to stop (SIGTERM, SIGINT).",
        discussion: """
            Refuses to start on a PostgreSQL that leaks hidden rows (before 15.20,
            16.16, 17.12, 18.7) and on another schema version than its own. With no
            database to reach it starts, answers 503, and serves once there is one.

            Example:
              contactpoint serve --port 8080 \\
                --database 'postgresql:///contactpoint?user=contactpoint_api' \\
                --session-key-file /etc/contactpoint/session.key \\
                --jwks /etc/contactpoint/jwks.json \\
                --issuer https://login.example --audience contactpoint

            In production mode the server listens with TLS or on this machine alone, for
            a proxy, and refuses the development issuer. Without --jwks the keys are found
            at the issuer by OpenID Connect discovery.

            A file of settings (CONTACTPOINT_CONFIG) is one JSON object; its names are the
            variables' without CONTACTPOINT_, as {"port": 8443, "tls-key": "/etc/..."}.
            Flags come before the environment, the environment before the file.

            The API's description is at /openapi.json.
            """
    )

    @Option(help: "The address to listen on. [env: CONTACTPOINT_HOST] (default: 127.0.0.1)") var host: String?
    @Option(help: "The port; 0 takes a free one. [env: CONTACTPOINT_PORT] (default: 8080)") var port: Int?
    @OptionGroup var index: IndexOptions
    @OptionGroup var sessionKey: SessionKeyOptions
    @Option(help: ArgumentHelp("The identity provider's key set, a file. [env: CONTACTPOINT_JWKS]", valueName: "file"))
    var jwks: String?
    @Option(help: ArgumentHelp("The issuer that tokens must name. [env: CONTACTPOINT_ISSUER]", valueName: "url"))
    var issuer: String?
    @Option(help: ArgumentHelp("The audience that tokens must name. [env: CONTACTPOINT_AUDIENCE]", valueName: "name"))
    var audience: String?
    @OptionGroup var sealing: SealingOptions
    @Option(
        help: ArgumentHelp(
            "The database, as contactpoint_feed: then sources can upload. [env: CONTACTPOINT_FEED_DATABASE]",
            valueName: "url"
        )
    )
    var feedDatabase: String?
    @Option(help: "Bytes an upload may have. [env: CONTACTPOINT_UPLOAD_LIMIT] (default: 1073741824)")
    var uploadLimit: Int?
    @Option(
        help: "How many database connections, some four per core there. [env: CONTACTPOINT_CONNECTIONS] (default: 16)"
    ) var connections: Int?

    @Option(help: "production or development. [env: CONTACTPOINT_MODE] (default: production)") var mode: String?
    @Option(help: ArgumentHelp("The TLS certificate, PEM. [env: CONTACTPOINT_TLS_CERTIFICATE]", valueName: "file"))
    var tlsCertificate: String?
    @Option(help: ArgumentHelp("Its private key, PEM. [env: CONTACTPOINT_TLS_KEY]", valueName: "file"))
    var tlsKey: String?
    @Option(
        help: ArgumentHelp("Who signs clients' certificates, PEM. [env: CONTACTPOINT_TLS_CLIENT_CA]", valueName: "file")
    )
    var tlsClientCa: String?
    @Option(
        help: ArgumentHelp(
            "Values of acr that tell of two factors, by commas; amr does too. [env: CONTACTPOINT_ACR]",
            valueName: "names"
        )
    )
    var acr: String?
    @Option(help: "A port on 127.0.0.1 for /metrics. [env: CONTACTPOINT_METRICS_PORT] (default: none)")
    var metricsPort: Int?
    @Option(
        help: ArgumentHelp(
            """
            Where spans of requests are appended, an OTLP/JSON export a line; one file a server. \
            [env: CONTACTPOINT_TRACES] (default: none)
            """,
            valueName: "file"
        )
    )
    var traces: String?
    @Option(
        help:
            "Requests an account may make an hour; 0 for no limit. [env: CONTACTPOINT_REQUESTS_PER_HOUR] (default: 600)"
    )
    var requestsPerHour: Int?
    @Option(
        help: ArgumentHelp(
            """
            Requests an address may make an hour; 0 for no limit, as for a proxy's. \
            [env: CONTACTPOINT_REQUESTS_PER_HOUR_BY_ADDRESS] (default: 30000)
            """
        )
    )
    var requestsPerHourByAddress: Int?
    @Option(
        help: ArgumentHelp(
            """
            Requests an authority's practitioners may make an hour, together; 0 for no limit. \
            [env: CONTACTPOINT_REQUESTS_PER_HOUR_BY_EMPLOYER] (default: 30000)
            """
        )
    )
    var requestsPerHourByEmployer: Int?

    private func isProduction() throws -> Bool {
        switch mode ?? Setting.value("CONTACTPOINT_MODE") ?? "production" {
        case "production": true
        case "development": false
        default: throw ValidationError("--mode is production or development.")
        }
    }

    func run() async throws {
        try Setting.checkFile()
        var logger = Logger(label: "contactpoint")
        if Setting.value("CONTACTPOINT_LOG_LEVEL") == nil { logger.logLevel = .info }

        let port = try Self.number(port, "CONTACTPOINT_PORT", 0...65_535) ?? 8080
        let connections = try Self.number(connections, "CONTACTPOINT_CONNECTIONS", 1...1000) ?? 16
        let keys = SessionKeyRing(try sessionKey.key())
        let tokens = try await bearerTokens(logger)
        let pool = Pool(ServerConfiguration.database(try index.conninfo()), size: connections, logger: logger)
        do {
            try await Readiness(pool: pool).check()
        } catch let error as PostgresError where error.code == .connection || error.code == .timeout {
            logger.warning("the database can't be reached; answering 503 until it can", metadata: ["error": "\(error)"])
        }
        var configuration = ServerConfiguration(
            host: host ?? Setting.value("CONTACTPOINT_HOST") ?? "127.0.0.1",
            port: port,
            logger: logger
        )
        configuration.sessionKeyFile = try sessionKey.path()
        configuration.tls = try tlsFiles()
        let isLocal = ["127.0.0.1", "::1", "localhost"].contains(configuration.host)
        guard try configuration.tls != nil || isLocal || !isProduction() else {
            throw ValidationError("Give --tls-certificate and --tls-key, or listen on 127.0.0.1 behind a proxy.")
        }
        if let url = feedDatabase ?? Setting.value("CONTACTPOINT_FEED_DATABASE") {
            configuration.feeds = Pool(ServerConfiguration.database(url), size: 4, logger: logger)
        }
        if let limit = try Self.number(uploadLimit, "CONTACTPOINT_UPLOAD_LIMIT", 1...1_000_000_000_000) {
            configuration.uploadLimit = Int64(limit)
        }
        configuration.throttle = try limits()
        configuration.traces = try tracesFile()
        if let port = try Self.number(metricsPort, "CONTACTPOINT_METRICS_PORT", 1...65_535) {
            let metrics = PrometheusMetrics()
            MetricsSystem.bootstrap(metrics)
            configuration.metrics = metrics
            configuration.metricsAddress = ("127.0.0.1", port)
        }
        try await serveContactPoint(
            configuration,
            pool: pool,
            keys: keys,
            tokens: tokens,
            services: try sealing.services(logger: logger)
        )
    }

    /// What an hour may have. Nil for no limit at all.
    private func limits() throws -> Throttle.Limits? {
        func limit(_ flag: Int?, _ name: String, _ standard: Int) throws -> Int {
            try Self.number(flag, name, 0...1_000_000_000) ?? standard
        }
        func orNone(_ limit: Int) -> Int { limit > 0 ? limit : .max }
        let account = try limit(requestsPerHour, "CONTACTPOINT_REQUESTS_PER_HOUR", 600)
        let employer = try limit(requestsPerHourByEmployer, "CONTACTPOINT_REQUESTS_PER_HOUR_BY_EMPLOYER", 30_000)
        let address = try limit(requestsPerHourByAddress, "CONTACTPOINT_REQUESTS_PER_HOUR_BY_ADDRESS", 30_000)
        guard account > 0 else { return nil }
        return .init(
            requestsByAccount: account,
            childrenByAccount: account,
            requestsByEmployer: orNone(employer),
            requestsByAddress: orNone(address)
        )
    }

    private func tracesFile() throws -> String? {
        guard let path = traces ?? Setting.value("CONTACTPOINT_TRACES") else { return nil }
        let files = FileManager.default
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o640]
        guard files.isWritableFile(atPath: path) || files.createFile(atPath: path, contents: nil, attributes: mode)
        else { throw Failure(65, "Spans can't be written to \(path). Name another file with --traces.") }
        return path
    }

    private func tlsFiles() throws -> TLSFiles? {
        let certificate = tlsCertificate ?? Setting.value("CONTACTPOINT_TLS_CERTIFICATE")
        let key = tlsKey ?? Setting.value("CONTACTPOINT_TLS_KEY")
        guard let certificate, let key else {
            guard certificate == nil, key == nil else { throw ValidationError("TLS needs certificate and key.") }
            return nil
        }
        return TLSFiles(
            certificates: certificate,
            key: key,
            clientAuthorities: tlsClientCa ?? Setting.value("CONTACTPOINT_TLS_CLIENT_CA")
        )
    }

    private func bearerTokens(_ logger: Logger) async throws -> BearerTokens {
        let contexts = (acr ?? Setting.value("CONTACTPOINT_ACR") ?? "").split(separator: ",").map(String.init)
        let rules = BearerTokens.Rules(
            issuer: try Setting.required(issuer, "--issuer", "CONTACTPOINT_ISSUER"),
            audience: try Setting.required(audience, "--audience", "CONTACTPOINT_AUDIENCE"),
            strongContexts: Set(contexts)
        )
        let isProduction = try isProduction()
        guard !isProduction || rules.issuer != DevelopmentIssuer.issuer && rules.issuer.hasPrefix("https://") else {
            throw Failure(77, "In production the issuer is an identity provider's, by https. See --mode.")
        }
        guard let path = jwks ?? Setting.value("CONTACTPOINT_JWKS") else {
            let provider = IdentityProvider(
                issuer: rules.issuer,
                client: IdentityProvider.httpClient(),
                logger: logger,
                allowsPlainHTTP: !isProduction
            )
            return BearerTokens(rules: rules, provider: provider)
        }
        guard let document = FileManager.default.contents(atPath: path) else {
            throw Failure(65, "The key set \(path) can't be read. Name the file with --jwks.")
        }
        return BearerTokens(rules: rules, provider: IdentityProvider(try await KeySet(jwks: document)))
    }

    private static func number(_ option: Int?, _ variable: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let number = try option ?? Setting.value(variable).map({ try parsed($0, variable) }) else { return nil }
        guard range.contains(number) else {
            throw ValidationError(
                "\(variable) and its option take a number from \(range.lowerBound) to \(range.upperBound)."
            )
        }
        return number
    }

    private static func parsed(_ text: String, _ variable: String) throws -> Int {
        guard let number = Int(text) else { throw ValidationError("\(variable) must be a number.") }
        return number
    }
}
