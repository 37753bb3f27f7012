import Crypto
import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOSSL
import Registry

/// What the server knows of a request while it is answered.
struct APIContext: RequestContext {
    /// Who signed in: the token's subject and the account it stands for.
    struct SignedIn {
        let subject: UUID
        let caller: Caller
    }

    var coreContext: CoreRequestContextStorage
    /// Made here and given back in `X-Request-Id`: a client's own id could carry a name into the log.
    let requestID: String
    /// The address of the other end of the connection, for the audit.
    let peer: String
    private let channel: any Channel
    /// Set by ``BearerAuthentication``.
    var signedIn: SignedIn?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        requestID = UUID().uuidString.lowercased()
        channel = source.channel
        peer = source.channel.remoteAddress?.ipAddress ?? "local"
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request_id"] = .string(requestID)
    }

    /// The SHA-256 of the certificate that the client showed; nil where it showed none, or there is no TLS.
    @Sendable
    func clientCertificate() async throws -> Data? {
        // A stream of HTTP/2 has its connection above it.
        for channel in [channel, channel.parent].compactMap({ $0 }) {
            guard let certificate = try? await channel.nioSSL_peerCertificate().get() else { continue }
            return Data(SHA256.hash(data: try certificate.toDERBytes()))
        }
        return nil
    }

    /// - Throws: ``Problem`` where the route stands outside ``BearerAuthentication``.
    func requireSignedIn() throws -> SignedIn {
        guard let signedIn else { throw Problem.bearerMissing }
        return signedIn
    }
}
