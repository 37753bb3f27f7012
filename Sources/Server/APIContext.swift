import Crypto
package import Foundation
package import Hummingbird
import Logging
import NIOCore
import NIOSSL
package import Registry

/// What the server knows of a request while it is answered.
package struct APIContext: RequestContext {
    /// Who signed in: the token's subject and the account it stands for.
    package struct SignedIn {
        let subject: UUID
        let caller: Caller

        package init(subject: UUID, caller: Caller) {
            self.subject = subject
            self.caller = caller
        }
    }

    package var coreContext: CoreRequestContextStorage
    /// Made here and given back in `X-Request-Id`: a client's own id could carry a name into the log.
    let requestID: String
    /// The address of the other end of the connection, for the audit.
    let peer: String
    private let channel: any Channel
    /// The id of the trace that the request belongs to, where it names one or there is a tracer. Set by ``RequestTraces``.
    var trace: String? {
        didSet { logger[metadataKey: "trace_id"] = trace.map { .string($0) } }
    }
    /// Set by ``BearerAuthentication``.
    package var signedIn: SignedIn?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        requestID = UUID().uuidString.lowercased()
        channel = source.channel
        peer = source.channel.remoteAddress?.ipAddress ?? "local"
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request_id"] = .string(requestID)
    }

    /// The child's number in the path. A wrong check digit gets the answer of a number that was never given out.
    func childNumber(_ name: String = "number") throws -> ChildNumber {
        guard let text = parameters.get(name)?.removingPercentEncoding, let number = ChildNumber(text) else {
            throw Refusal(.notFound)
        }
        return number
    }

    /// An id in the path. What is none gets the answer of one that was never given out.
    func id(_ name: String) throws -> Int64 {
        guard let text = parameters.get(name), let id = Int64(text), id > 0 else { throw Refusal(.notFound) }
        return id
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
