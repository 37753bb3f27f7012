import Crypto
package import Foundation

/// Issues bearer tokens on a developer's machine. Real deployments take them from the authority's identity provider; a
/// server in production mode refuses this issuer.
package struct DevelopmentIssuer: Sendable {
    package static let issuer = "https://issuer.contactpoint.localhost"
    package static let audience = "contactpoint"
    private static let keyName = "development"

    private let key: P256.Signing.PrivateKey

    /// Reads the issuer's key from a folder, or makes one: `issuer.pem` (secret) and `jwks.json` (public).
    package init(folder: String) throws {
        let path = folder + "/issuer.pem"
        if let pem = FileManager.default.contents(atPath: path) {
            key = try P256.Signing.PrivateKey(pemRepresentation: String(decoding: pem, as: UTF8.self))
        } else {
            key = P256.Signing.PrivateKey()
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try PrivateFile.write(Data(key.pemRepresentation.utf8), to: path)
        }
        let point = key.publicKey.rawRepresentation
        let jwks = """
            {"keys":[{"kty":"EC","use":"sig","alg":"ES256","crv":"P-256","kid":"\(Self.keyName)",\
            "x":"\(point.prefix(32).base64URL)","y":"\(point.suffix(32).base64URL)"}]}
            """
        try Data(jwks.utf8).write(to: URL(filePath: folder + "/jwks.json"), options: .atomic)
    }

    /// - Parameters:
    ///   - lifetime: seconds the token is good for; a negative one makes a token that has expired.
    ///   - methods: how the person signed in (RFC 8176).
    package func token(
        subject: UUID,
        lifetime: TimeInterval = 3600,
        methods: [String] = ["pwd", "otp"],
        now: Date = Date()
    ) async throws -> String {
        let claims = Claims(
            iss: Self.issuer,
            sub: subject.uuidString.lowercased(),
            aud: .init([Self.audience]),
            iat: now.timeIntervalSince1970.rounded(.down),
            exp: now.addingTimeInterval(lifetime).timeIntervalSince1970.rounded(.down),
            amr: methods
        )
        return try Self.signed(claims, by: key, named: Self.keyName)
    }

    private static func signed(_ claims: Claims, by key: P256.Signing.PrivateKey, named name: String) throws -> String {
        let header = #"{"alg":"ES256","kid":"\#(name)","typ":"JWT"}"#
        let text = try Data(header.utf8).base64URL + "." + JSONEncoder().encode(claims).base64URL
        return text + "." + (try key.signature(for: Data(text.utf8)).rawRepresentation.base64URL)
    }
}
