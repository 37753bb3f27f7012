import Crypto
import Foundation
import Testing

@testable import Access

/// Bearer tokens made by someone who knows everything but the issuer's private key, and tokens of the issuer's that aren't
/// for this index, not now, or not strong enough. All get one refusal.
@Suite("Attacks with bearer tokens")
struct TokenAttackTests {
    /// An issuer with all that can be got wrong.
    struct Forge {
        static let issuer = "https://login.example"
        static let now = 1_800_000_000.0

        let good = P256.Signing.PrivateKey()
        let second = P256.Signing.PrivateKey()
        let own = P256.Signing.PrivateKey()
        let edwards = Curve25519.Signing.PrivateKey()

        func jwk(_ key: P256.Signing.PrivateKey, kid: String, more: String = "") -> String {
            let point = key.publicKey.rawRepresentation
            return """
                {"kty":"EC","crv":"P-256","kid":"\(kid)","x":"\(point.prefix(32).base64URL)",\
                "y":"\(point.suffix(32).base64URL)"\(more)}
                """
        }

        var jwks: Data {
            Data(
                """
                {"keys":[\(jwk(good, kid: "good")),\(jwk(second, kid: "second", more: #","alg":"ES256","use":"sig""#)),
                \(jwk(own, kid: "for-encryption", more: #","use":"enc""#)),
                \(jwk(good, kid: "twice")),\(jwk(own, kid: "twice")),
                {"kty":"OKP","crv":"Ed25519","alg":"EdDSA","kid":"edwards","x":"\(edwards.publicKey.rawRepresentation.base64URL)"},
                {"kty":"oct","kid":"shared","alg":"HS256","k":"c2VjcmV0"},
                {"kty":"RSA","kid":"short","alg":"RS256","e":"AQAB","n":"\(Data(repeating: 0xab, count: 128).base64URL)"},
                {"kty":"unheard-of","kid":"odd"}]}
                """.utf8
            )
        }

        func tokens() async throws -> BearerTokens {
            BearerTokens(
                rules: .init(issuer: Self.issuer, audience: "contactpoint", strongContexts: ["urn:two-factor"]),
                provider: IdentityProvider(try await KeySet(jwks: jwks))
            )
        }

        static let header = #"{"alg":"ES256","kid":"good","typ":"JWT"}"#

        static func claims(
            iss: String = #""https://login.example""#,
            sub: String = #""6f1c4d0e-58d4-4f0e-9f0b-0d5a2c1f7e11""#,
            aud: String = #""contactpoint""#,
            iat: String = "\(Int(now) - 10)",
            exp: String = "\(Int(now) + 600)",
            more: String = #","amr":["pwd","otp"]"#
        ) -> String {
            #"{"iss":\#(iss),"sub":\#(sub),"aud":\#(aud),"iat":\#(iat),"exp":\#(exp)\#(more)}"#
        }

        func signed(_ header: String, _ claims: String, by key: P256.Signing.PrivateKey? = nil) throws -> String {
            let text = Data(header.utf8).base64URL + "." + Data(claims.utf8).base64URL
            return text + "." + (try (key ?? good).signature(for: Data(text.utf8)).rawRepresentation.base64URL)
        }

        func hmac(_ header: String, _ claims: String, secret: Data) -> String {
            let text = Data(header.utf8).base64URL + "." + Data(claims.utf8).base64URL
            let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: secret))
            return text + "." + Data(code).base64URL
        }
    }

    struct Attack: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let token: @Sendable (Forge) throws -> String

        init(_ name: String, _ token: @escaping @Sendable (Forge) throws -> String) {
            testDescription = name
            self.token = token
        }

        /// The issuer's own signature under another header.
        static func header(_ name: String, _ header: String) -> Attack {
            Attack(name) { try $0.signed(header, Forge.claims()) }
        }

        /// The issuer's own signature under other claims.
        static func claims(_ name: String, _ claims: String) -> Attack {
            Attack(name) { try $0.signed(Forge.header, claims) }
        }
    }

    private static let unsigned: [Attack] = [
        Attack("alg none, no signature") {
            _ in Data(#"{"alg":"none"}"#.utf8).base64URL + "." + Data(Forge.claims().utf8).base64URL + "."
        },
        Attack("alg None with kid, signature of a good token") {
            let good = try $0.signed(Forge.header, Forge.claims()).split(separator: ".")
            return Data(#"{"alg":"None","kid":"good"}"#.utf8).base64URL + ".\(good[1]).\(good[2])"
        },
        Attack("signature dropped") {
            String(try $0.signed(Forge.header, Forge.claims()).split(separator: ".").dropLast().joined(separator: "."))
        },
        Attack("signature empty") {
            try $0.signed(Forge.header, Forge.claims()).split(separator: ".").dropLast().joined(separator: ".") + "."
        },
        Attack("signature of zeros") {
            try $0.signed(Forge.header, Forge.claims()).split(separator: ".").dropLast().joined(separator: ".") + "."
                + Data(count: 64).base64URL
        },
        Attack("signature cut short") { String(try $0.signed(Forge.header, Forge.claims()).dropLast(8)) },
        Attack("signature in DER") {
            let text = Data(Forge.header.utf8).base64URL + "." + Data(Forge.claims().utf8).base64URL
            return text + "." + (try $0.good.signature(for: Data(text.utf8)).derRepresentation.base64URL)
        },
        Attack("claims exchanged under a good signature") {
            let good = try $0.signed(Forge.header, Forge.claims()).split(separator: ".")
            let other = Forge.claims(sub: #""00000000-0000-4000-8000-000000000001""#)
            return "\(good[0]).\(Data(other.utf8).base64URL).\(good[2])"
        },
        Attack("signed by the attacker's key") { try $0.signed(Forge.header, Forge.claims(), by: $0.own) },
        Attack("signed by the issuer's other key than named") {
            try $0.signed(Forge.header, Forge.claims(), by: $0.second)
        },
    ]

    private static let confused: [Attack] = [
        Attack("HS256 with the public key's raw bytes as secret") {
            $0.hmac(
                #"{"alg":"HS256","kid":"good"}"#,
                Forge.claims(),
                secret: $0.good.publicKey.rawRepresentation
            )
        },
        Attack("HS256 with the public key's PEM as secret") {
            $0.hmac(
                #"{"alg":"HS256","kid":"good"}"#,
                Forge.claims(),
                secret: Data($0.good.publicKey.pemRepresentation.utf8)
            )
        },
        Attack("HS256 with the key set as secret") {
            $0.hmac(#"{"alg":"HS256","kid":"good"}"#, Forge.claims(), secret: $0.jwks)
        },
        Attack("HS256 by a symmetric key that was published") {
            $0.hmac(#"{"alg":"HS256","kid":"shared"}"#, Forge.claims(), secret: Data("secret".utf8))
        },
        Attack("HS256 with an empty secret") {
            $0.hmac(#"{"alg":"HS256","kid":"good"}"#, Forge.claims(), secret: Data())
        },
        .header("RS256 named over an ES256 signature", #"{"alg":"RS256","kid":"good"}"#),
        .header("ES384 named", #"{"alg":"ES384","kid":"good"}"#),
        .header("EdDSA key named, ES256 signature", #"{"alg":"ES256","kid":"edwards"}"#),
        Attack("key for encryption") {
            try $0.signed(#"{"alg":"ES256","kid":"for-encryption"}"#, Forge.claims(), by: $0.own)
        },
        .header("a name that two keys have", #"{"alg":"ES256","kid":"twice"}"#),
        Attack("the other key of that name") {
            try $0.signed(#"{"alg":"ES256","kid":"twice"}"#, Forge.claims(), by: $0.own)
        },
        .header("RSA key of 1024 bits", #"{"alg":"RS256","kid":"short"}"#),
        .header("no algorithm", #"{"kid":"good"}"#),
        .header("algorithm in lower case", #"{"alg":"es256","kid":"good"}"#),
    ]

    private static let pointing: [Attack] = [
        .header("kid missing", #"{"alg":"ES256"}"#),
        .header("kid unknown", #"{"alg":"ES256","kid":"better"}"#),
        .header("kid a path", #"{"alg":"ES256","kid":"../../../../dev/null"}"#),
        .header("kid a URL", #"{"alg":"ES256","kid":"http://127.0.0.1:1/jwks.json"}"#),
        .header("kid SQL", #"{"alg":"ES256","kid":"x' union select 'good' --"}"#),
        .header("kid a list", #"{"alg":"ES256","kid":["good"]}"#),
        .header("kid with NUL", #"{"alg":"ES256","kid":"good\u0000"}"#),
        .header("jku", #"{"alg":"ES256","kid":"good","jku":"http://127.0.0.1:1/jwks.json"}"#),
        .header("x5u", #"{"alg":"ES256","kid":"good","x5u":"http://127.0.0.1:1/c.pem"}"#),
        .header("x5c", #"{"alg":"ES256","kid":"good","x5c":["AAAA"]}"#),
        Attack("jwk of the attacker's in the header") {
            try $0.signed(#"{"alg":"ES256","kid":"x","jwk":\#($0.jwk($0.own, kid: "x"))}"#, Forge.claims(), by: $0.own)
        },
        .header("crit", #"{"alg":"ES256","kid":"good","crit":["exp"]}"#),
        .header("b64 false", #"{"alg":"ES256","kid":"good","b64":false,"crit":["b64"]}"#),
        .header("zip", #"{"alg":"ES256","kid":"good","zip":"DEF"}"#),
        .header("alg twice", #"{"alg":"none","alg":"ES256","kid":"good"}"#),
        .header("alg in disguise", #"{"alg":"ES256","\u0061lg":"none","kid":"good"}"#),
        .header("typ of another kind of token", #"{"alg":"ES256","kid":"good","typ":"logout+jwt"}"#),
        .header("header no object", #"["ES256"]"#),
    ]

    private static let claimed: [Attack] = [
        .claims("expired", Forge.claims(exp: "\(Int(Forge.now) - 6)")),
        .claims("expired long ago", Forge.claims(iat: "1000", exp: "2000")),
        .claims("exp a text", Forge.claims(exp: #""9999999999""#)),
        .claims(
            "exp missing",
            #"{"iss":"https://login.example","sub":"6f1c4d0e-58d4-4f0e-9f0b-0d5a2c1f7e11","aud":"contactpoint","iat":1,"amr":["mfa"]}"#
        ),
        .claims("good for a year", Forge.claims(exp: "\(Int(Forge.now) + 31_536_000)")),
        .claims("exp beyond numbers", Forge.claims(exp: "1e400")),
        .claims("issued in the future", Forge.claims(iat: "\(Int(Forge.now) + 60)")),
        .claims("not before later", Forge.claims(more: #","amr":["mfa"],"nbf":\#(Int(Forge.now) + 60)"#)),
        .claims(
            "iat missing",
            #"{"iss":"https://login.example","sub":"6f1c4d0e-58d4-4f0e-9f0b-0d5a2c1f7e11","aud":"contactpoint","exp":1800000600,"amr":["mfa"]}"#
        ),
        .claims("audience of another service", Forge.claims(aud: #""payroll""#)),
        .claims("audiences of other services", Forge.claims(aud: #"["payroll","contactpoint2"]"#)),
        .claims("audience empty", Forge.claims(aud: "[]")),
        .claims("audience in other case", Forge.claims(aud: #""ContactPoint""#)),
        .claims("another issuer", Forge.claims(iss: #""https://login.example.evil""#)),
        .claims("the issuer with a slash more", Forge.claims(iss: #""https://login.example/""#)),
        .claims("the issuer without TLS", Forge.claims(iss: #""http://login.example""#)),
        .claims("issuers in a list", Forge.claims(iss: #"["https://login.example"]"#)),
        .claims("amr stripped", Forge.claims(more: "")),
        .claims("amr empty", Forge.claims(more: #","amr":[]"#)),
        .claims("a password alone", Forge.claims(more: #","amr":["pwd"]"#)),
        .claims("one factor twice", Forge.claims(more: #","amr":["pwd","pin","kba"]"#)),
        .claims("amr unheard of", Forge.claims(more: #","amr":["strong","really"]"#)),
        .claims("amr a text", Forge.claims(more: #","amr":"mfa""#)),
        .claims("a weak acr", Forge.claims(more: #","acr":"urn:one-factor""#)),
        .claims("sub no account's", Forge.claims(sub: #""admin""#)),
        .claims("sub a list", Forge.claims(sub: #"["6f1c4d0e-58d4-4f0e-9f0b-0d5a2c1f7e11"]"#)),
        .claims("sub twice", Forge.claims(more: #","amr":["mfa"],"sub":"00000000-0000-4000-8000-000000000001""#)),
        .claims("claims twice over", Forge.claims() + Forge.claims()),
        .claims("claims no object", #""contactpoint""#),
        .claims("deep nesting", Forge.claims(more: #","amr":["mfa"],"x":\#(String(repeating: "[", count: 3000))"#)),
    ]

    private static let malformed: [Attack] = [
        Attack("empty") { _ in "" }, Attack("dots") { _ in ".." }, Attack("words") { _ in "not a token" },
        Attack("ten megabytes") { _ in String(repeating: "a", count: 10_000_000) },
        Attack("oversized but well signed") {
            try $0.signed(
                Forge.header,
                Forge.claims(more: #","amr":["mfa"],"x":"\#(String(repeating: "a", count: 8192))""#)
            )
        },
        Attack("four parts") { try $0.signed(Forge.header, Forge.claims()) + ".AAAA" },
        Attack("five parts, as an encrypted one") { try "a.b." + $0.signed(Forge.header, Forge.claims()) },
        Attack("padded") { try $0.signed(Forge.header, Forge.claims()) + "==" },
        Attack("white space in it") { try $0.signed(Forge.header, Forge.claims()).replacing(".", with: ". ") },
        Attack("plain base64") {
            try $0.signed(Forge.header, Forge.claims()).replacing("-", with: "+").replacing("_", with: "/") + "="
        },
    ]

    static let attacks = unsigned + confused + pointing + claimed + malformed

    @Test("is refused", arguments: attacks)
    func refused(_ attack: Attack) async throws {
        let forge = Forge()
        let token = try attack.token(forge)
        let tokens = try await forge.tokens()
        let error = await #expect(throws: AccessError.self) {
            try await tokens.signIn(of: token, now: Date(timeIntervalSince1970: Forge.now))
        }
        #expect(error?.description.hasSuffix("Sign in again.") == true)
    }

    @Test("there are forty at least, and what they start from is accepted: the refusals mean something")
    func accepted() async throws {
        #expect(Self.attacks.count >= 40)
        print("bearer tokens: \(Self.attacks.count) attacks, all refused")
        let forge = Forge()
        let tokens = try await forge.tokens()
        let now = Date(timeIntervalSince1970: Forge.now)
        let texts = [
            Forge.claims(), Forge.claims(aud: #"["payroll","contactpoint"]"#), Forge.claims(more: #","amr":["mfa"]"#),
            Forge.claims(more: #","acr":"urn:two-factor""#),
            Forge.claims(more: #","amr":["face","hwk"],"name":"\u00e9""#),
            Forge.claims(iat: "\(Int(Forge.now) + 4)"), Forge.claims(exp: "\(Int(Forge.now) - 4)"),
        ]
        for claims in texts {
            let subject = try await tokens.subject(of: forge.signed(Forge.header, claims), now: now)
            #expect(subject == UUID(uuidString: "6f1c4d0e-58d4-4f0e-9f0b-0d5a2c1f7e11"), "\(claims)")
        }
        let other = try forge.signed(#"{"alg":"ES256","kid":"second"}"#, Forge.claims(), by: forge.second)
        #expect(try await tokens.subject(of: other, now: now) != UUID())
        let text = Data(#"{"alg":"EdDSA","kid":"edwards"}"#.utf8).base64URL + "." + Data(Forge.claims().utf8).base64URL
        let edwards = text + "." + (try forge.edwards.signature(for: Data(text.utf8)).base64URL)
        #expect(try await tokens.subject(of: edwards, now: now) != UUID())
    }
}
