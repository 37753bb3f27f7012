package import Foundation
package import Registry

/// Finds out who asks, and for whom: from a bearer token of the identity provider's, or from an assertion that a
/// case-management system signed with its own key.
///
/// A system's assertion (RFC 7523) has the system's subject as `iss` and the practitioner's as `sub`, tells how the
/// practitioner signed in, and is good for five minutes at most. With its own subject as `sub` the system asks for itself,
/// what a local system may: no person signed in then. A team's officer whom a practitioner rang up sends both people's tokens.
/// Where one asks for another the practitioner has the rights and the audit names both.
package struct SignInDesk: Sendable {
    private let tokens: BearerTokens
    private let accounts: AccountDirectory

    package init(tokens: BearerTokens, accounts: AccountDirectory) {
        self.tokens = tokens
        self.accounts = accounts
    }

    /// Who asks.
    ///
    /// - Parameters:
    ///   - token: what stands in `Authorization`.
    ///   - other: the token of the practitioner who rang up, if any.
    ///   - certificate: the SHA-256 of the client's certificate, for tokens that are bound to one.
    /// - Throws: ``AccessError`` where a token isn't valid here; ``Refusal`` where there is no such account.
    package func caller(
        token: String,
        onBehalfOf other: String?,
        client: String,
        certificate: () async throws -> Data?
    ) async throws -> (subjects: [UUID], caller: Caller) {
        let known = await tokens.known(token)
        let read = known == nil ? SignedToken(token) : nil
        if let read, let system = UUID(uuidString: read.claims.iss) {
            guard other == nil else {
                throw AccessError(description: "A system's assertion names whom it is for itself.")
            }
            return try await caller(asserted: read, by: system, client: client, certificate: certificate)
        }
        let signIn = if let known { known } else { try await tokens.signIn(of: read) }
        let own = try await caller(signIn, client: client, certificate: certificate)
        guard let other else { return ([signIn.subject], own) }
        let theirs = try await tokens.signIn(of: other)
        let practitioner = try await caller(theirs, client: client, certificate: certificate)
        return ([signIn.subject, theirs.subject], Self.combined(own, for: practitioner))
    }

    private func caller(
        _ signIn: BearerTokens.SignIn,
        client: String,
        certificate: () async throws -> Data?
    ) async throws -> Caller {
        try await signIn.check(certificate)
        return try await accounts.caller(subject: signIn.subject, client: client, signedInAt: signIn.issuedAt)
    }

    private func caller(
        asserted token: SignedToken,
        by system: UUID,
        client: String,
        certificate: () async throws -> Data?
    ) async throws -> (subjects: [UUID], caller: Caller) {
        guard let key = try await accounts.systemKey(of: system) else {
            throw AccessError(description: "The assertion isn't of a system that is known here.")
        }
        let signIn = try await tokens.assertion(token, by: system, key: key)
        try await signIn.check(certificate)
        let own = try await accounts.caller(subject: system, client: client, signedInAt: signIn.issuedAt)
        if signIn.subject == system { return ([system], own) }
        let practitioner = try await accounts.caller(subject: signIn.subject, client: client)
        return ([system, signIn.subject], Self.combined(own, for: practitioner))
    }

    private static func combined(_ own: Caller, for practitioner: Caller) -> Caller {
        var caller = practitioner
        caller.account = own.account
        caller.onBehalfOf = practitioner.account
        caller.signedInAt = own.signedInAt
        caller.practitionerSignedInAt = practitioner.signedInAt
        return caller
    }

    package func forget(_ subjects: [UUID]) { subjects.forEach(accounts.forget) }
}

extension BearerTokens.SignIn {
    /// - Throws: ``AccessError`` where the token is bound to a certificate that the client didn't show (RFC 8705).
    fileprivate func check(_ shown: () async throws -> Data?) async throws {
        guard let certificate else { return }
        guard try await shown() == certificate else {
            throw AccessError(description: "The token is bound to another certificate.")
        }
    }
}

extension BearerTokens {
    /// Verifies a system's assertion by the key that its account has.
    func assertion(_ token: SignedToken, by system: UUID, key: [String: String]) async throws -> SignIn {
        let set = try await KeySet(jwks: try JSONEncoder().encode(["keys": [key]]))
        var rules = rules
        rules.issuer = system.uuidString.lowercased()
        rules.ownSubject = system
        rules.longestLife = 300
        return try await BearerTokens(rules: rules, provider: IdentityProvider(set)).signIn(of: token)
    }
}
