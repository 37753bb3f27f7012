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
    /// Makes an authority and a certificate for the name given, in the England's folder.
    private static func certificate(for name: String, in folder: String) async throws -> TLSFiles {
        let script = """
            cd "$1"
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$2" \
                -addext "subjectAltName=DNS:$2" -keyout "$2.new.key" -out "$2.new.crt"
            mv "$2.new.key" "$2.key"; mv "$2.new.crt" "$2.crt"
            """
        let result = try await run(
            .name("sh"),
            arguments: ["-euc", script, "sh", folder, name],
            output: .discarded,
            error: .discarded
        )
        try #require(result.terminationStatus.isSuccess)
        return TLSFiles(certificates: "\(folder)/\(name).crt", key: "\(folder)/\(name).key")
    }

    /// Asks over TLS whether the server lives.
    private static func ask(
        _ port: Int,
        trusting path: String?,
        host: String = "localhost",
        scheme: String = "https",
        newest: TLSVersion = .tlsv13
    ) async throws -> HTTPClientResponse {
        var tls = TLSConfiguration.makeClientConfiguration()
        if let path { tls.trustRoots = .file(path) }
        tls.maximumTLSVersion = newest
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls, timeout: .init(connect: .seconds(10)))
        configuration.dnsOverride = ["wrong.example": "127.0.0.1", "localhost": "127.0.0.1"]
        configuration.httpVersion = .automatic
        let client = HTTPClient(configuration: configuration)
        let answer: Result<HTTPClientResponse, any Error>
        do {
            answer = .success(
                try await client.execute(
                    HTTPClientRequest(url: "\(scheme)://\(host):\(port)/health/live"),
                    timeout: .seconds(20)
                )
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

    @Test func aCertificateWithoutItsKeyIsNotServed() async throws {
        try await SmallEngland.with { england in
            var files = try await Self.certificate(for: "localhost", in: england.folder)
            files.key = try await Self.certificate(for: "other.example", in: england.folder).key
            let wrong = files
            await #expect(throws: (any Error).self) { try await england.withServer(tls: wrong) { _ in } }
        }
    }
}
