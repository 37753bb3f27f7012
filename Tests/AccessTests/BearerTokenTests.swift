import Foundation
import Testing

@testable import Access

@Suite("Bearer tokens")
struct BearerTokenTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "issuer-\(UUID().uuidString)").path()

    func tokens(issuer: String = DevelopmentIssuer.issuer, audience: String = DevelopmentIssuer.audience) async throws
        -> BearerTokens
    {
        let jwks = try Data(contentsOf: URL(filePath: folder + "/jwks.json"))
        return try await BearerTokens(jwks: jwks, issuer: issuer, audience: audience)
    }

    @Test("A token of the issuer names its subject; the key file is its owner's alone")
    func accepted() async throws {
        let issuer = try DevelopmentIssuer(folder: folder)
        let subject = UUID()
        #expect(try await tokens().subject(of: issuer.token(subject: subject)) == subject)
        let again = try DevelopmentIssuer(folder: folder)
        #expect(try await tokens().subject(of: again.token(subject: subject)) == subject, "the key is kept")
        let permissions = try FileManager.default.attributesOfItem(atPath: folder + "/issuer.pem")[.posixPermissions]
        #expect(permissions as? Int == 0o600)
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test("Expired, forged, altered, unsigned, for others: one refusal for all")
    func refused() async throws {
        let issuer = try DevelopmentIssuer(folder: folder)
        let good = try await issuer.token(subject: UUID())
        let expired = try await issuer.token(subject: UUID(), lifetime: -10)
        let foreign = try await DevelopmentIssuer(folder: folder + "-foreign").token(subject: UUID())
        let parts = good.split(separator: ".")
        let none = Data(#"{"alg":"none","typ":"JWT"}"#.utf8).base64EncodedString().replacing("=", with: "")
        let bad = [
            expired, foreign, "", "x", "a.b.c", String(good.dropLast(4)), "\(none).\(parts[1]).",
            "\(none).\(parts[1]).\(parts[2])",
            "\(parts[0]).\(foreign.split(separator: ".")[1]).\(parts[2])", String(repeating: "a", count: 10_000_000),
        ]
        for token in bad {
            let error = await #expect(throws: AccessError.self) { try await tokens().subject(of: token) }
            #expect(error?.description.contains("Sign in again") == true)
        }
        await #expect(throws: AccessError.self) {
            try await tokens(issuer: DevelopmentIssuer.issuer + "/").subject(of: good)
        }
        await #expect(throws: AccessError.self) { try await tokens(audience: "other").subject(of: good) }
        for folder in [folder, folder + "-foreign"] { try FileManager.default.removeItem(atPath: folder) }
    }

    @Test("A token that was verified once is good no longer than it says, and one like it isn't known by it")
    func verifiedBefore() async throws {
        let issuer = try DevelopmentIssuer(folder: folder)
        let subject = UUID()
        let tokens = try await tokens()
        let token = try await issuer.token(subject: subject, lifetime: 600)
        #expect(await tokens.known(token) == nil)
        for _ in 1...2 { #expect(try await tokens.subject(of: token) == subject) }
        #expect(await tokens.known(token)?.subject == subject)
        for now in [Date() + 3600, Date() - 3600] {
            #expect(await tokens.known(token, now: now) == nil)
            await #expect(throws: AccessError.self) { try await tokens.subject(of: token, now: now) }
        }
        let other = try await issuer.token(subject: UUID(), lifetime: 600)
        let (signature, claims) = (
            try #require(token.split(separator: ".").last), other.split(separator: ".").dropLast()
        )
        let forged = (claims + [signature]).joined(separator: ".")
        await #expect(throws: AccessError.self) { try await tokens.subject(of: forged) }
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test("A key set that isn't one is a clear error")
    func keySet() async {
        await #expect(throws: AccessError.self) {
            try await BearerTokens(jwks: Data("{}".utf8), issuer: "i", audience: "a")
        }
    }
}
