import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOSSL
import Registry
import Server
import Subprocess
import Testing

@Suite struct TLSTests {
    /// Makes a certificate for the name given, in the England's folder, and beside it its thumbprint (RFC 8705).
    ///
    /// - Parameter authority: the name of the certificate that signs it; nil where it signs itself.
    private static func certificate(
        for name: String,
        signedBy authority: String? = nil,
        in folder: String
    ) async throws -> TLSFiles {
        let script = """
            cd "$1"
            openssl req -x509 ${3:+-CA "$3.crt" -CAkey "$3.key"} -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
                -days 2 -subj "/CN=$2" -addext "subjectAltName=DNS:$2" -keyout "$2.new.key" -out "$2.new.crt"
            mv "$2.new.key" "$2.key"; mv "$2.new.crt" "$2.crt"
            openssl x509 -in "$2.crt" -outform DER | openssl dgst -sha256 -binary | basenc --base64url \
                | tr -d '=\n' > "$2.print"
            """
        let result = try await run(
            .name("sh"),
            arguments: ["-euc", script, "sh", folder, name, authority ?? ""],
            output: .discarded,
            error: .discarded
        )
        try #require(result.terminationStatus.isSuccess)
        return TLSFiles(certificates: "\(folder)/\(name).crt", key: "\(folder)/\(name).key")
    }

    /// Asks over TLS, by default whether the server lives.
    ///
    /// - Parameter identity: the client's certificate and key.
    private static func ask(
        _ port: Int,
        _ path: String = "/health/live",
        headers: HTTPHeaders = [:],
        as identity: TLSFiles? = nil,
        trusting authority: String?,
        host: String = "localhost",
        scheme: String = "https",
        newest: TLSVersion = .tlsv13,
        version: HTTPClient.Configuration.HTTPVersion = .automatic
    ) async throws -> HTTPClientResponse {
        var tls = TLSConfiguration.makeClientConfiguration()
        if let authority { tls.trustRoots = .file(authority) }
        if let identity {
            tls.certificateChain = try NIOSSLCertificate.fromPEMFile(identity.certificates).map { .certificate($0) }
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: identity.key, format: .pem))
        }
        tls.maximumTLSVersion = newest
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls, timeout: .init(connect: .seconds(10)))
        configuration.dnsOverride = ["wrong.example": "127.0.0.1", "localhost": "127.0.0.1"]
        configuration.httpVersion = version
        let client = HTTPClient(configuration: configuration)
        var request = HTTPClientRequest(url: "\(scheme)://\(host):\(port)\(path)")
        request.headers = headers
        let answer: Result<HTTPClientResponse, any Error>
        do {
            answer = .success(
                try await client.execute(request, timeout: .seconds(20))
            )
        } catch {
            answer = .failure(error)
        }
        try await client.shutdown()
        return try answer.get()
    }

    @Test("41 TLS 1.2, plaintext, wrong host, unknown authority: refused; TLS 1.3 with HTTP/2: answered")
    func onlyTLSOfToday() async throws {
        try await SmallEngland.with { england in
            let files = try await Self.certificate(for: "localhost", in: england.folder)
            try await england.withServer(tls: files) { port in
                let answer = try await Self.ask(port, trusting: files.certificates)
                #expect(answer.status == .ok && answer.version == .http2)
                #expect(answer.headers.first(name: "Strict-Transport-Security")?.hasPrefix("max-age=") == true)
                await #expect(throws: (any Error).self) {
                    try await Self.ask(port, trusting: files.certificates, newest: .tlsv12)
                }
                await #expect(throws: (any Error).self) {
                    try await Self.ask(port, trusting: files.certificates, host: "wrong.example")
                }
                await #expect(throws: (any Error).self) { try await Self.ask(port, trusting: nil) }
                await #expect(throws: (any Error).self) {
                    try await Self.ask(port, trusting: files.certificates, scheme: "http")
                }
            }
        }
    }

    @Test func aRenewedCertificateIsShownWithoutARestart() async throws {
        try await SmallEngland.with { england in
            let files = try await Self.certificate(for: "localhost", in: england.folder)
            let before = england.folder + "/before.crt"
            try FileManager.default.copyItem(atPath: files.certificates, toPath: before)
            try await england.withServer(tls: files) { port in
                let first = try await Self.ask(port, trusting: before)
                #expect(first.status == .ok)
                _ = try await Self.certificate(for: "localhost", in: england.folder)
                var second: HTTPClientResponse?
                while second == nil { second = try? await Self.ask(port, trusting: files.certificates) }
                #expect(second?.status == .ok)
                await #expect(throws: (any Error).self) { try await Self.ask(port, trusting: before) }
            }
        }
    }

    @Test func aTokenThatIsBoundToACertificateIsGoodWithThatOneAlone() async throws {
        try await SmallEngland.with { england in
            let system = try await england.caseManagement()
            var files = try await Self.certificate(for: "localhost", in: england.folder)
            files.clientAuthorities = try await Self.certificate(for: "authority", in: england.folder).certificates
            let own = try await Self.certificate(for: "own", signedBy: "authority", in: england.folder)
            let other = try await Self.certificate(for: "other", signedBy: "authority", in: england.folder)
            let stranger = try await Self.certificate(for: "stranger", in: england.folder)
            let print = try String(contentsOfFile: england.folder + "/own.print", encoding: .utf8)
            let bound = try system.assertion(
                for: england.subject,
                life: 300,
                more: #","cnf":{"x5t#S256":"\#(print)"}"#
            )
            let free = try system.assertion(for: england.subject, life: 300)
            let tls = files
            try await england.withServer(tls: tls) { port async throws in
                func status(
                    _ token: String,
                    as identity: TLSFiles?,
                    _ version: HTTPClient.Configuration.HTTPVersion = .automatic
                ) async throws -> HTTPResponseStatus {
                    try await Self.ask(
                        port,
                        "/v1/children/\(SmallEngland.chidera.value)",
                        headers: [
                            "Authorization": "Bearer \(token)", "Access-Purpose": "safeguarding",
                            "Access-Reason": "injury seen at A&E",
                        ],
                        as: identity,
                        trusting: tls.certificates,
                        version: version
                    ).status
                }
                #expect(try await status(bound, as: own) == .ok)
                #expect(try await status(bound, as: own, .http1Only) == .ok)
                #expect(try await status(bound, as: other) == .unauthorized)
                #expect(try await status(bound, as: other, .http1Only) == .unauthorized)
                #expect(try await status(bound, as: nil) == .unauthorized)
                // One that isn't bound needs none; but what is shown is of the authority's.
                #expect(try await status(free, as: nil) == .ok)
                await #expect(throws: (any Error).self) { try await status(free, as: stranger) }
            }
        }
    }

    @Test func aCertificateWithoutItsKeyIsNotServed() async throws {
        try await SmallEngland.with { england in
            var files = try await Self.certificate(for: "localhost", in: england.folder)
            files.key = try await Self.certificate(for: "other.example", in: england.folder).key
            let wrong = files
            await #expect(throws: (any Error).self) { try await england.withServer(tls: wrong) { _ in } }
        }
    }
}
