package import Foundation
import JWTKit

/// The public keys of an issuer (JWKS, RFC 7517), each pinned to one algorithm.
///
/// What a token says of its algorithm chooses nothing: it must be the one its key is for. Symmetric keys are left out, since
/// whoever may verify with one may sign with it.
package struct KeySet: Sendable {
    /// A key that verifies, and the one algorithm it does so with.
    package struct Key: Sendable {
        package let algorithm: String
        /// Another one each time that the set is read.
        let id = UUID()
        private let verifier: any JWTAlgorithm

        fileprivate init(algorithm: String, verifier: any JWTAlgorithm) {
            self.algorithm = algorithm
            self.verifier = verifier
        }

        package func verifies(_ signature: Data, of signed: Data) -> Bool {
            (try? verifier.verify(signature, signs: signed)) ?? false
        }
    }

    private let keys: [String: Key]

    package var isEmpty: Bool { keys.isEmpty }

    package subscript(id: String) -> Key? { keys[id] }

    /// Keys of kinds not known here, for encryption, without a name, or too short are left out, as RFC 7517 section 5 says.
    ///
    /// - Throws: ``AccessError`` where it isn't a key set.
    package init(jwks: Data) async throws {
        guard jwks.count <= 1 << 20, let set = try? JSONDecoder().decode(Written.self, from: jwks) else {
            throw AccessError(description: "The key set (JWKS) can't be read: it must be JSON as RFC 7517 says.")
        }
        var keys: [String: Key] = [:]
        var twice: Set<String> = []
        for written in set.keys {
            guard let id = written.kid, let key = await written.key() else { continue }
            if keys.updateValue(key, forKey: id) != nil { twice.insert(id) }
        }
        // A name that two keys have names neither.
        self.keys = keys.filter { !twice.contains($0.key) }
    }
}

extension KeySet {
    private struct Written: Decodable {
        let keys: [WrittenKey]
    }

    /// The public fields alone: a private key published by mistake isn't read.
    private struct WrittenKey: Codable {
        var kty: String?
        var kid: String?
        var use: String?
        var alg: String?
        var crv: String?
        var n: String?
        var e: String?
        var x: String?
        var y: String?

        private var defaultAlgorithm: String? {
            switch (kty, crv) {
            case ("RSA", _): "RS256"
            case ("EC", "P-256"): "ES256"
            case ("EC", "P-384"): "ES384"
            case ("EC", "P-521"): "ES512"
            case ("OKP", "Ed25519"): "EdDSA"
            default: nil
            }
        }

        /// The algorithms that fit the kind of key.
        private var fitting: Set<String> {
            kty == "RSA"
                ? ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"] : Set([defaultAlgorithm].compactMap { $0 })
        }

        /// NIST SP 800-131A: shorter ones are broken within reach.
        private var isLongEnough: Bool {
            kty != "RSA" || (n.flatMap(Data.init(base64URL:)).map { $0.drop { $0 == 0 }.count >= 256 } ?? false)
        }

        func key() async -> Key? {
            guard use == nil || use == "sig", let algorithm = alg ?? defaultAlgorithm, fitting.contains(algorithm),
                isLongEnough
            else { return nil }
            var known = self
            known.alg = algorithm
            known.use = nil
            guard let id = kid, let data = try? JSONEncoder().encode(known),
                let jwk = try? JSONDecoder().decode(JWK.self, from: data)
            else { return nil }
            let collection = JWTKeyCollection()
            guard (try? await collection.add(jwk: jwk)) != nil,
                let verifier = try? await collection.getKey(for: JWKIdentifier(string: id))
            else { return nil }
            return Key(algorithm: algorithm, verifier: verifier)
        }
    }
}

extension Data {
    /// Reads base64url without padding (RFC 7515), in its one canonical form.
    package init?(base64URL text: some StringProtocol) {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.utf8.count + 3)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): plain.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): plain.append(UInt8(ascii: "/"))
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
            default: plain.append(byte)
            }
        }
        while plain.count % 4 != 0 { plain.append(UInt8(ascii: "=")) }
        self.init(base64Encoded: Data(plain))
        guard base64EncodedData().elementsEqual(plain) else { return nil }
    }

    package var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
