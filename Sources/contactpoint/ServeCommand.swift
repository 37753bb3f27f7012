import Access
import ArgumentParser
import Foundation
import Logging
import Postgres
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

            The API's description is at /openapi.json. TLS is the proxy's in front.
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
    @Option(help: "How many database connections. [env: CONTACTPOINT_CONNECTIONS] (default: 16)") var connections: Int?

    func run() async throws {
        var logger = Logger(label: "contactpoint")
        if Setting.value("CONTACTPOINT_LOG_LEVEL") == nil { logger.logLevel = .info }

        let port = try Self.number(port, "CONTACTPOINT_PORT", 0...65_535) ?? 8080
        let connections = try Self.number(connections, "CONTACTPOINT_CONNECTIONS", 1...1000) ?? 16
        let key = try sessionKey.key()
        let tokens = try await bearerTokens()
        let pool = Pool(ServerConfiguration.database(try index.conninfo()), size: connections, logger: logger)
        do {
            try await Readiness(pool: pool).check()
        } catch let error as PostgresError where error.code == .connection || error.code == .timeout {
            logger.warning("the database can't be reached; answering 503 until it can", metadata: ["error": "\(error)"])
        }
        try await serveContactPoint(
            ServerConfiguration(
                host: host ?? Setting.value("CONTACTPOINT_HOST") ?? "127.0.0.1",
                port: port,
                logger: logger
            ),
            pool: pool,
            key: key,
            tokens: tokens,
            services: try sealing.services(logger: logger)
        )
    }

    private func bearerTokens() async throws -> BearerTokens {
        let path = try Setting.required(jwks, "--jwks", "CONTACTPOINT_JWKS")
        guard let document = FileManager.default.contents(atPath: path) else {
            throw Failure(65, "The key set \(path) can't be read. Name the file with --jwks.")
        }
        return try await BearerTokens(
            jwks: document,
            issuer: try Setting.required(issuer, "--issuer", "CONTACTPOINT_ISSUER"),
            audience: try Setting.required(audience, "--audience", "CONTACTPOINT_AUDIENCE")
        )
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
