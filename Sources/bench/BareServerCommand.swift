import ArgumentParser
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Postgres
import Registry
import Search
import Server

/// The same API without a bearer token and a throttle, for whoever asks: what the checks of the real server cost is the
/// difference. Its database has the functions of `scripts/bench-bare.sql`, so that it grants, audits or seals nothing more
/// than they do. No part of the product.
struct BareServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve-bare")

    @Option(help: "The bare copy of the index, as contactpoint_api.") var database: String
    @Option(help: "The port.") var port: Int
    @Option(help: "How many database connections.") var connections = 16

    /// Takes whoever asks for one account.
    private struct Anybody: RouterMiddleware {
        func handle(
            _ request: Request,
            context: APIContext,
            next: @concurrent (Request, APIContext) async throws -> Response
        ) async throws -> Response {
            var context = context
            let caller = Caller(account: 1, role: .practitioner, authority: 383, client: "bench")
            context.signedIn = .init(subject: UUID(), caller: caller)
            return try await next(request, context)
        }
    }

    func run() async throws {
        let logger = Logger(label: "bench")
        let pool = Pool(ServerConfiguration.database(database), size: connections, logger: logger)
        guard let key = SessionKey(text: "1:" + Data(repeating: 1, count: 32).base64EncodedString()) else {
            throw ExitCode.failure
        }
        let router = contactPointRouter(
            ServerConfiguration(host: "127.0.0.1", port: port, logger: logger),
            pool: pool,
            keys: SessionKeyRing(key),
            readiness: Readiness(pool: pool),
            identifying: Anybody()
        )
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            services: [pool],
            logger: logger
        )
        try await application.runService()
    }
}
