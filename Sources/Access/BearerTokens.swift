package import Foundation
import JWTKit

/// Verifies bearer tokens against a key set (JWKS, RFC 7517), an issuer and an audience.
package struct BearerTokens: Sendable {
    private let keys: JWTKeyCollection
    private let issuer: String
    private let audience: String

    /// - Parameter jwks: the issuer's key set, as JSON.
    package init(jwks: Data, issuer: String, audience: String) async throws {
        keys = JWTKeyCollection()
        do {
            try await keys.add(jwks: JSONDecoder().decode(JWKS.self, from: jwks))
        } catch {
            throw AccessError(description: "The key set (JWKS) can't be read: it must be JSON as RFC 7517 says.")
        }
        self.issuer = issuer
        self.audience = audience
    }

    /// The account's subject.
    ///
    /// - Throws: ``AccessError`` with one text for all that is wrong, so that a forger learns nothing.
    package func subject(of token: String, now: Date = Date()) async throws -> UUID {
        let refusal = AccessError(description: "The bearer token is missing, expired or not valid here. Sign in again.")
        guard token.utf8.count <= 8192, let claims = try? await keys.verify(token, as: BearerClaims.self),
            claims.iss.value == issuer, claims.aud.value.contains(audience),
            claims.iat.value < now.addingTimeInterval(60), claims.exp.value > now,
            let subject = UUID(uuidString: claims.sub.value)
        else { throw refusal }
        return subject
    }
}
