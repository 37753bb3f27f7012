import HummingbirdCore
import HummingbirdHTTP2
import Logging
import NIOCertificateReloading
import NIOSSL
import ServiceLifecycle

/// The files by which the server speaks TLS. They are looked at again every minute, so a certificate is renewed without a
/// restart.
package struct TLSFiles: Hashable, Sendable {
    /// The certificate and those above it, PEM.
    package var certificates: String
    /// The private key, PEM; a secret.
    package var key: String
    /// Who signs the certificates of clients that show one, PEM; nil where none is asked for.
    package var clientAuthorities: String?

    package init(certificates: String, key: String, clientAuthorities: String? = nil) {
        self.certificates = certificates
        self.key = key
        self.clientAuthorities = clientAuthorities
    }
}

extension TLSFiles {
    /// TLS 1.3 alone, with HTTP/2 for clients that have it; and the service that looks at the files.
    ///
    /// - Throws: where the files can't be read, or key and certificate don't belong together.
    func server(
        _ http: HTTP1Channel.Configuration,
        every interval: Duration,
        logger: Logger
    ) throws -> (HTTPServerBuilder, any Service) {
        let reloader = try TimedCertificateReloader.makeReloaderValidatingSources(
            refreshInterval: interval,
            certificateSource: .init(location: .file(path: certificates), format: .pem),
            privateKeySource: .init(location: .file(path: key), format: .pem),
            logger: logger
        )
        var configuration = try TLSConfiguration.makeServerConfiguration(certificateReloader: reloader)
        configuration.minimumTLSVersion = .tlsv13
        if let clientAuthorities {
            configuration.trustRoots = .file(clientAuthorities)
            configuration.certificateVerification = .optionalVerification
        }
        let builder = try HTTPServerBuilder.http2Upgrade(
            tlsConfiguration: configuration,
            configuration: .init(
                idleTimeout: .seconds(30),
                gracefulCloseTimeout: .seconds(10),
                streamConfiguration: http
            )
        )
        return (builder, reloader)
    }
}
