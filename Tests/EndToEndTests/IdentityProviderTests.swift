import Access
import AsyncHTTPClient
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import Testing

/// An OpenID Connect provider that is found by discovery, rotates its keys, and fails.
@Suite struct IdentityProviderTests {
    /// What the provider answers now.
    private final class Provider: Sendable {
        struct State {
            var issuer = ""
            var keys: [(name: String, key: P256.Signing.PrivateKey)] = []
            var status = HTTPResponse.Status.ok
            var asked = 0
        }

        let state = Mutex(State())

        func rotate(_ names: String...) {
            state.withLock { state in
                state.keys = names.map { name in
                    state.keys.first { $0.name == name } ?? (name, P256.Signing.PrivateKey())
                }
            }
        }

        var router: Router<BasicRequestContext> {
            let router = Router()
            router.get(".well-known/openid-configuration") { _, _ in
                let issuer = self.state.withLock { $0.issuer }
                return #"{"issuer": "\#(issuer)", "jwks_uri": "\#(issuer)/keys"}"#
            }
            router.get("keys") { _, _ in
                try self.state.withLock { state in
                    state.asked += 1
                    guard state.status == .ok else { throw HTTPError(state.status) }
                    let keys = state.keys.map { name, key in
                        let point = key.publicKey.rawRepresentation
                        return """
                            {"kty":"EC","crv":"P-256","kid":"\(name)","x":"\(point.prefix(32).base64)",\
                            "y":"\(point.suffix(32).base64)"}
                            """
                    }
                    return #"{"keys": [\#(keys.joined(separator: ","))]}"#
                }
            }
            return router
        }

        func token(_ name: String, issuer: String? = nil, key: P256.Signing.PrivateKey? = nil) throws -> String {
            let (known, from) = state.withLock { state in (state.keys.first { $0.name == name }?.key, state.issuer) }
            let now = Int(Date().timeIntervalSince1970)
            let claims = """
                {"iss":"\(issuer ?? from)","sub":"\(UUID())","aud":"contactpoint","iat":\(now),"exp":\(now + 60),"amr":["mfa"]}
                """
            let text = Data(#"{"alg":"ES256","kid":"\#(name)"}"#.utf8).base64 + "." + Data(claims.utf8).base64
            let signer = try #require(key ?? known)
            return text + "." + (try signer.signature(for: Data(text.utf8)).rawRepresentation.base64)
        }
    }

    private static func with(
        allowsPlainHTTP: Bool = true,
        _ body: @escaping @Sendable (Provider, IdentityProvider, BearerTokens) async throws -> Void
    ) async throws {
        let provider = Provider()
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        try await Application(router: provider.router, logger: quiet).test(.ahc(.http)) { client in
            let issuer = "http://localhost:\(try #require(client.port))"
            provider.state.withLock { $0.issuer = issuer }
            provider.rotate("first")
            let http = IdentityProvider.httpClient()
            let keys = IdentityProvider(
                issuer: issuer,
                client: http,
                logger: quiet,
                allowsPlainHTTP: allowsPlainHTTP,
                patience: .zero
            )
            let tokens = BearerTokens(rules: .init(issuer: issuer, audience: "contactpoint"), provider: keys)
            let result: Result<Void, any Error>
            do { result = .success(try await body(provider, keys, tokens)) } catch { result = .failure(error) }
            try await http.shutdown()
            try result.get()
        }
    }

    @Test func keysAreFoundAndFollowTheirRotation() async throws {
        try await Self.with { provider, keys, tokens in
            let old = try provider.token("first")
            _ = try await tokens.subject(of: old)
            // A new key is known as soon as a token names it; one that was taken back is known no more.
            provider.rotate("first", "second")
            _ = try await tokens.subject(of: provider.token("second"))
            _ = try await tokens.subject(of: old)
            provider.rotate("second")
            await keys.refresh()
            await #expect(throws: AccessError.self) { try await tokens.subject(of: old) }
            let replaced = try provider.token("second")
            _ = try await tokens.subject(of: replaced)
            // Another key of the same name.
            provider.rotate("first")
            provider.rotate("second")
            await keys.refresh()
            await #expect(throws: AccessError.self) { try await tokens.subject(of: replaced) }
            _ = try await tokens.subject(of: provider.token("second"))
        }
    }

    @Test func aProviderThatFailsLeavesTheKeysThatWereThere() async throws {
        try await Self.with { provider, keys, tokens in
            let token = try provider.token("first")
            _ = try await tokens.subject(of: token)
            for status: HTTPResponse.Status in [.internalServerError, .found, .notFound] {
                provider.state.withLock { $0.status = status }
                await keys.refresh()
                _ = try await tokens.subject(of: token)
            }
            provider.state.withLock {
                $0.status = .ok
                $0.keys = []
            }
            await keys.refresh()
            _ = try await tokens.subject(of: token)
        }
    }

    @Test func anotherIssuersDescriptionAndPlainHTTPGiveNoKeys() async throws {
        try await Self.with { provider, _, tokens in
            let right = provider.state.withLock { $0.issuer }
            let token = try provider.token("first")
            for wrong in [right + "/", "http://evil.example", right.uppercased()] {
                provider.state.withLock { $0.issuer = wrong }
                await #expect(throws: AccessError.self) { try await tokens.subject(of: token) }
            }
        }
        try await Self.with(allowsPlainHTTP: false) { provider, _, tokens in
            let token = try provider.token("first")
            await #expect(throws: AccessError.self) { try await tokens.subject(of: token) }
            #expect(provider.state.withLock { $0.asked } == 0)
        }
    }
}
