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

/// The same search over HTTP without a bearer token, for whoever asks: what the checks of the real server cost is the
/// difference. Its database has the functions of `scripts/bench-bare.sql`, so that it grants, audits or seals nothing more
/// than they do. No part of the product.
struct BareServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve-bare")

    @Option(help: "The bare copy of the index, as contactpoint_api.") var database: String
    @Option(help: "The port.") var port: Int
    @Option(help: "How many database connections.") var connections = 16

    private struct Body: Decodable {
        var family, given, born, gender, postcode: String?

        var criteria: SearchCriteria {
            SearchCriteria(
                family: family,
                given: given,
                born: born.flatMap(CivilDate.init(iso:)).map { .on($0) },
                gender: gender.flatMap(Gender.init(rawValue:)),
                postcode: postcode
            )
        }
    }

    func run() async throws {
        var logger = Logger(label: "bench")
        logger.logLevel = .warning
        let pool = Pool(ServerConfiguration.database(database), size: connections, logger: logger)
        guard let key = SessionKey(text: "1:" + Data(repeating: 1, count: 32).base64EncodedString()) else {
            throw ExitCode.failure
        }
        let search = Search(registry: Registry(pool: pool, key: key))
        let caller = Caller(account: 1, role: .practitioner, authority: 383, client: "bench")
        let purpose = try Purpose("safeguarding", reason: "measuring the search")
        let router = Router()
        router.post("v1/searches") { request, _ -> Response in
            let body = try await request.body.collect(upTo: 65_536)
            let criteria = try JSONDecoder().decode(Body.self, from: Data(body.readableBytesView)).criteria
            do {
                let answer = SearchAnswer(try await search.find(criteria, as: caller, because: purpose))
                let encoded = try JSONEncoder().encode(answer)
                return Response(
                    status: .ok,
                    headers: [.contentType: "application/json"],
                    body: .init(byteBuffer: ByteBuffer(bytes: encoded))
                )
            } catch is Refusal {
                return Response(status: .unprocessableContent)
            }
        }
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            services: [pool],
            logger: logger
        )
        try await application.runService()
    }
}
