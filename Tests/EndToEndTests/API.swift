import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Postgres
import Registry
import Server
import TestDatabase

/// The API as a client sees it.
struct API: Sendable {
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: String

        /// The last part of a problem's type.
        var problem: String? {
            let object = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
            return (object?["type"] as? String)?.split(separator: ":").last.map(String.init)
        }
    }

    let client: any TestClientProtocol
    let token: String

    func search(
        _ criteria: String,
        token: String? = nil,
        purpose: String? = "safeguarding",
        reason: String? = "injury seen at A&E",
        contentType: String = "application/json"
    ) async throws -> Answer {
        var headers = headers(token: token, purpose: purpose, reason: reason)
        headers[.contentType] = contentType
        return try await ask("/v1/searches", .post, headers, ByteBuffer(string: criteria))
    }

    func open(
        _ number: String,
        token: String? = nil,
        purpose: String? = "safeguarding",
        reason: String? = "injury seen at A&E"
    ) async throws -> Answer {
        let path = number.replacing(" ", with: "%20")
        return try await ask("/v1/children/\(path)", .get, headers(token: token, purpose: purpose, reason: reason))
    }

    func get(_ path: String, signedIn: Bool = false) async throws -> Answer {
        try await ask(path, .get, signedIn ? headers(token: nil, purpose: nil, reason: nil) : [:])
    }

    func ask(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ headers: HTTPFields = [:],
        _ body: ByteBuffer? = nil
    ) async throws -> Answer {
        try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
            Answer(status: response.status.code, headers: response.headers, body: String(buffer: response.body))
        }
    }

    func headers(token: String?, purpose: String?, reason: String?) -> HTTPFields {
        var headers: HTTPFields = [.authorization: "Bearer \(token ?? self.token)"]
        headers[HTTPField.Name("Access-Purpose")!] = purpose
        headers[HTTPField.Name("Access-Reason")!] = reason
        return headers
    }
}

extension SmallEngland {
    /// Serves this England over HTTP on a free port.
    ///
    /// - Parameters:
    ///   - database: another database than the England's own.
    ///   - keys: a ring that takes up the key in the England's file.
    ///   - client: `.live` has one connection, so what it asks at once is answered in turn; `.ahc` has several.
    ///   - connections: of the server's to the database.
    func serve<Value: Sendable>(
        database: String? = nil,
        keys: SessionKeyRing? = nil,
        client: TestingSetup = .live,
        connections: Int = 4,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        configure: (inout ServerConfiguration) -> Void = { _ in },
        _ body: @escaping @Sendable (API) async throws -> Value
    ) async throws -> Value {
        let token = try await token()
        let jwks = FileManager.default.contents(atPath: issuerFolder + "/jwks.json") ?? Data()
        var configuration = ServerConfiguration(logger: logger)
        if keys != nil {
            configuration.sessionKeyFile = keyFile
            configuration.sessionKeyInterval = .milliseconds(5)
        }
        configure(&configuration)
        let application = try await contactPointApplication(
            configuration,
            pool: Pool(
                ServerConfiguration.database(database ?? urls.api),
                size: connections,
                waitTimeout: .seconds(2),
                logger: logger
            ),
            keys: keys ?? SessionKeyRing(SessionKeys.read(from: keyFile)),
            tokens: BearerTokens(
                jwks: jwks,
                issuer: DevelopmentIssuer.issuer,
                audience: DevelopmentIssuer.audience
            )
        )
        return try await application.test(client) { client in
            try await body(API(client: client, token: token))
        }
    }

    /// Serves over TLS. Lends the port.
    func withServer(tls: TLSFiles, _ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let jwks = FileManager.default.contents(atPath: issuerFolder + "/jwks.json") ?? Data(#"{"keys": []}"#.utf8)
        var configuration = ServerConfiguration(logger: logger)
        configuration.tls = tls
        configuration.certificateInterval = .milliseconds(50)
        let application = try await contactPointApplication(
            configuration,
            pool: Pool(ServerConfiguration.database(urls.api), size: 1, logger: logger),
            key: SessionKeys.read(from: keyFile),
            tokens: BearerTokens(
                jwks: jwks,
                issuer: DevelopmentIssuer.issuer,
                audience: DevelopmentIssuer.audience
            )
        )
        try await application.test(.ahc(.http)) { client in
            guard let port = client.port else { throw CancellationError() }
            try await body(port)
        }
    }
}
