import Crypto
import Foundation
import Synchronization

/// The bearer tokens that were verified lately, so that whoever asks again doesn't wait for a signature's check.
///
/// What can have changed since isn't kept: whether the issuer still has the key, and whether it is the token's time. A token
/// is known by its hash: memory holds none that could be used.
final class VerifiedTokens: Sendable {
    struct Verified: Sendable {
        var keyName: String
        var key: UUID
        var claims: Claims
        var signIn: BearerTokens.SignIn
    }

    /// More would be more than a server's practitioners of an hour: those that ended go, then all.
    private static let most = 20_000

    private let known = Mutex<[SHA256Digest: Verified]>([:])

    subscript(text: String) -> Verified? {
        let hash = Self.hash(text)
        return known.withLock { $0[hash] }
    }

    func insert(_ token: SignedToken, by key: KeySet.Key, of signIn: BearerTokens.SignIn) {
        let verified = Verified(keyName: token.header.kid, key: key.id, claims: token.claims, signIn: signIn)
        let hash = Self.hash(token.text)
        known.withLock {
            if $0.count >= Self.most {
                let now = Date().timeIntervalSince1970
                $0 = $0.filter { $0.value.claims.exp > now }
            }
            if $0.count >= Self.most { $0.removeAll(keepingCapacity: true) }
            $0[hash] = verified
        }
    }

    private static func hash(_ text: String) -> SHA256Digest { SHA256.hash(data: Data(text.utf8)) }
}
