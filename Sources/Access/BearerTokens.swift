package import Foundation

/// Verifies bearer tokens: signed by the issuer's key with that key's algorithm, meant for this index, in their time, and
/// telling of two factors.
package struct BearerTokens: Sendable {
    /// What a token must say.
    package struct Rules: Sendable {
        package var issuer: String
        package var audience: String
        /// Values of `acr` by which the issuer says that two factors were shown; `amr` is looked at too.
        package var strongContexts: Set<String>
        /// By how many seconds the clocks of issuer and index may differ.
        package var clockSkew: TimeInterval
        /// The subject that is no person and shows no factors: a system's own, in what it signed itself.
        var ownSubject: UUID?
        /// For how many seconds a token may be good. One good for longer isn't accepted.
        package var longestLife: TimeInterval

        package init(
            issuer: String,
            audience: String,
            strongContexts: Set<String> = [],
            clockSkew: TimeInterval = 5,
            longestLife: TimeInterval = 86_400
        ) {
            self.issuer = issuer
            self.audience = audience
            self.strongContexts = strongContexts
            self.clockSkew = clockSkew
            self.longestLife = longestLife
        }
    }

    /// Who signed in, as the token has it.
    package struct SignIn: Hashable, Sendable {
        /// The account's subject.
        package var subject: UUID
        package var issuedAt: Date
        /// The SHA-256 of the client certificate that the token is bound to.
        package var certificate: Data?
    }

    let rules: Rules
    package let provider: IdentityProvider
    private let verified = VerifiedTokens()

    package init(rules: Rules, provider: IdentityProvider) {
        self.rules = rules
        self.provider = provider
    }

    /// - Parameter jwks: the issuer's key set, as JSON.
    package init(jwks: Data, issuer: String, audience: String) async throws {
        self.init(
            rules: Rules(issuer: issuer, audience: audience),
            provider: IdentityProvider(try await KeySet(jwks: jwks))
        )
    }

    /// Who signed in.
    ///
    /// - Throws: ``AccessError`` with one text for all that is wrong, so that a forger learns nothing.
    package func signIn(of text: String, now: Date = Date()) async throws -> SignIn {
        if let known = await known(text, now: now) { return known }
        return try await signIn(of: SignedToken(text), now: now)
    }

    /// Who signed in with a token that was verified before, and still holds: by the same key, in its time.
    func known(_ text: String, now: Date = Date()) async -> SignIn? {
        guard let known = verified[text], let key = await provider.key(known.keyName), key.id == known.key,
            holds(known.claims, at: now)
        else { return nil }
        return known.signIn
    }

    /// The same with a token that was taken apart, or couldn't be.
    func signIn(of token: SignedToken?, now: Date = Date()) async throws -> SignIn {
        let refusal = AccessError(description: "The bearer token is missing, expired or not valid here. Sign in again.")
        guard let token, token.claims.iss == rules.issuer,
            let key = await provider.key(token.header.kid), key.algorithm == token.header.alg,
            key.verifies(token.signature, of: token.signed), holds(token.claims, at: now),
            let subject = UUID(uuidString: token.claims.sub),
            subject == rules.ownSubject || showsTwoFactors(token.claims)
        else { throw refusal }
        let bound = token.claims.cnf.map { $0.certificate.flatMap(Data.init(base64URL:)) ?? Data() }
        let signIn = SignIn(
            subject: subject,
            issuedAt: Date(timeIntervalSince1970: token.claims.iat),
            certificate: bound
        )
        verified.insert(token, by: key, of: signIn)
        return signIn
    }

    /// The account's subject.
    package func subject(of token: String, now: Date = Date()) async throws -> UUID {
        try await signIn(of: token, now: now).subject
    }

    private func holds(_ claims: Claims, at now: Date) -> Bool {
        let now = now.timeIntervalSince1970
        let skew = rules.clockSkew
        return claims.aud.names.contains(rules.audience)
            && claims.iat <= now + skew && (claims.nbf ?? claims.iat) <= now + skew
            && claims.exp > now - skew && claims.exp > claims.iat && claims.exp - claims.iat <= rules.longestLife
    }

    private func showsTwoFactors(_ claims: Claims) -> Bool {
        claims.acr.map(rules.strongContexts.contains) == true || Factor.areTwo(in: claims.amr ?? [])
    }
}

/// What a person shows at sign-in, by the methods of RFC 8176.
private enum Factor {
    case knowledge, possession, inherence

    private static let methods: [String: Factor] = [
        "pwd": .knowledge, "pin": .knowledge, "kba": .knowledge,
        "otp": .possession, "sms": .possession, "tel": .possession, "hwk": .possession, "swk": .possession,
        "sc": .possession, "pop": .possession,
        "face": .inherence, "fpt": .inherence, "iris": .inherence, "retina": .inherence, "vbm": .inherence,
    ]

    /// Two of different kinds: a password and a PIN are one factor twice.
    static func areTwo(in methods: [String]) -> Bool {
        methods.contains("mfa") || Set(methods.compactMap { Self.methods[$0] }).count > 1
    }
}
