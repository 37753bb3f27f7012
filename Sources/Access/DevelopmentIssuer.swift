package import Foundation
import JWTKit

/// What a bearer token says: who signed in, with whom, until when. Rights are the index's own matter.
struct BearerClaims: JWTPayload {
    var iss: IssuerClaim
    var sub: SubjectClaim
    var aud: AudienceClaim
    var iat: IssuedAtClaim
    var exp: ExpirationClaim

    func verify(using algorithm: some JWTAlgorithm) throws {}
}

/// Issues bearer tokens on a developer's machine. Real deployments take them from the authority's identity provider.
package struct DevelopmentIssuer: Sendable {
    package static let issuer = "https://issuer.contactpoint.localhost"
    package static let audience = "contactpoint"
    private static let keyName: JWKIdentifier = "development"

    private let key: ES256PrivateKey

    /// Reads the issuer's key from a folder, or makes one: `issuer.pem` (secret) and `jwks.json` (public).
    package init(folder: String) throws {
        let path = folder + "/issuer.pem"
        if let pem = FileManager.default.contents(atPath: path) {
            key = try ES256PrivateKey(pem: String(decoding: pem, as: UTF8.self))
        } else {
            key = ES256PrivateKey()
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try PrivateFile.write(Data(key.pemRepresentation.utf8), to: path)
        }
        guard let parameters = key.publicKey.parameters else {
            throw AccessError(description: "The issuer's key in \(path) has no public part.")
        }
        let jwk = JWK.ecdsa(
            .es256,
            identifier: Self.keyName,
            x: Self.base64URL(parameters.x),
            y: Self.base64URL(parameters.y),
            curve: .p256
        )
        try JSONEncoder().encode(JWKS(keys: [jwk])).write(to: URL(filePath: folder + "/jwks.json"), options: .atomic)
    }

    /// - Parameter lifetime: seconds the token is good for; a negative one makes a token that has expired.
    package func token(subject: UUID, lifetime: TimeInterval = 3600, now: Date = Date()) async throws -> String {
        let keys = JWTKeyCollection()
        await keys.add(ecdsa: key, kid: Self.keyName)
        let claims = BearerClaims(
            iss: .init(value: Self.issuer),
            sub: .init(value: subject.uuidString.lowercased()),
            aud: .init(value: [Self.audience]),
            iat: .init(value: now),
            exp: .init(value: now.addingTimeInterval(lifetime))
        )
        return try await keys.sign(claims, kid: Self.keyName)
    }

    /// RFC 7518 writes coordinates in base64url without padding.
    private static func base64URL(_ base64: String) -> String {
        base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
