package import AsyncHTTPClient
import Foundation
package import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Synchronization

/// The keys of who signs people in, found by OpenID Connect discovery and kept fresh.
///
/// Keys are fetched anew every five minutes, and at once when a token names one that isn't known: so a provider may rotate
/// at any time. Keys that it took back are gone with the next fetch. While the provider can't be reached the last keys stand,
/// for a day.
package final class IdentityProvider: Service {
    private struct State {
        var keys: KeySet?
        var fetchedAt: ContinuousClock.Instant?
        var triedAt: ContinuousClock.Instant?
    }

    /// Where the keys come from; nil for keys that were given and don't change.
    fileprivate struct Source {
        let issuer: String
        let allowsPlainHTTP: Bool
        let client: HTTPClient
        let logger: Logger
    }

    private let source: Source?
    private let interval: Duration
    private let patience: Duration
    private let state: Mutex<State>

    /// Keys that don't change.
    package init(_ keys: KeySet) {
        source = nil
        interval = .seconds(300)
        patience = .zero
        state = Mutex(State(keys: keys))
    }

    /// Finds the keys at the issuer.
    ///
    /// - Parameters:
    ///   - issuer: exactly as tokens name it; its description is at `/.well-known/openid-configuration` below it.
    ///   - client: should follow no redirection: ``httpClient()`` makes such a one. It is closed when ``run()`` ends.
    ///   - allowsPlainHTTP: for a provider on a developer's own machine.
    ///   - patience: how soon an unknown key may be asked for again. Anyone can name unknown keys.
    package init(
        issuer: String,
        client: HTTPClient,
        logger: Logger,
        allowsPlainHTTP: Bool = false,
        interval: Duration = .seconds(300),
        patience: Duration = .seconds(10)
    ) {
        source = Source(issuer: issuer, allowsPlainHTTP: allowsPlainHTTP, client: client, logger: logger)
        self.interval = interval
        self.patience = patience
        state = Mutex(State())
    }

    package static func httpClient() -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(3), read: .seconds(5))
        return HTTPClient(configuration: configuration)
    }

    /// A key by its name. One that isn't known is asked for at the provider, once in a while.
    func key(_ id: String) async -> KeySet.Key? {
        let now = ContinuousClock.now
        let (known, mayAsk) = state.withLock { state -> (KeySet.Key?, Bool) in
            if source != nil, let fetchedAt = state.fetchedAt, now - fetchedAt > .seconds(86_400) { state.keys = nil }
            if let known = state.keys?[id] { return (known, false) }
            guard source != nil, state.triedAt.map({ now - $0 >= patience }) ?? true else { return (nil, false) }
            state.triedAt = now
            return (nil, true)
        }
        guard known == nil, mayAsk else { return known }
        await refresh()
        return state.withLock { $0.keys?[id] }
    }

    /// Keeps the keys fresh until shutdown.
    package func run() async throws {
        guard let source else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            repeat {
                await self.refresh()
            } while (try? await Task.sleep(for: self.interval)) != nil
        }
        try await source.client.shutdown()
    }

    /// Fetches the keys. Where that fails the old ones stand.
    package func refresh() async {
        guard let source else { return }
        do {
            let keys = try await source.keys()
            state.withLock {
                $0.keys = keys
                $0.fetchedAt = .now
            }
        } catch {
            source.logger.warning(
                "the identity provider's keys were not fetched",
                metadata: ["error": "\((error as? AccessError)?.description ?? String(reflecting: type(of: error)))"]
            )
        }
    }

    /// Whether there are keys to verify with.
    package var isReady: Bool { state.withLock { $0.keys != nil } }
}

extension IdentityProvider.Source {
    private struct Description: Decodable {
        let issuer: String
        let jwks_uri: String
    }

    func keys() async throws -> KeySet {
        let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
        let document = try await fetch(base + "/.well-known/openid-configuration")
        // OpenID Connect Discovery 1.0, 4.3: another issuer's description is refused.
        guard let description = try? JSONDecoder().decode(Description.self, from: document),
            description.issuer == issuer
        else { throw AccessError(description: "The identity provider's description isn't that of the issuer.") }
        let keys = try await KeySet(jwks: try await fetch(description.jwks_uri))
        guard !keys.isEmpty else {
            throw AccessError(description: "The identity provider's key set has no usable key.")
        }
        return keys
    }

    private func fetch(_ address: String) async throws -> Data {
        guard let url = URL(string: address), url.scheme == "https" || (allowsPlainHTTP && url.scheme == "http") else {
            throw AccessError(description: "The identity provider's addresses must be https.")
        }
        let answer = try await client.execute(HTTPClientRequest(url: address), timeout: .seconds(10))
        guard answer.status == .ok else {
            throw AccessError(description: "The identity provider answered with status \(answer.status.code).")
        }
        return Data(try await answer.body.collect(upTo: 1 << 20).readableBytesView)
    }
}
