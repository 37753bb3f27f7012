import Crypto
package import Foundation

/// Signs what local systems are told, so that they know it is from the index, whole and not an old one sent again.
///
/// The signature is Ed25519 (RFC 8032) over `id.timestamp.body`. The secret stays with whoever delivers; systems have the
/// public key, so no system can speak to another in the index's name.
package struct NoticeSignature: Sendable {
    /// How old a message may be, in seconds.
    package static let lifetime: TimeInterval = 300

    private let key: Curve25519.Signing.PrivateKey

    package init() { key = Curve25519.Signing.PrivateKey() }

    /// Reads what ``text`` writes. Nil where it isn't that.
    package init?(text: String) {
        guard let bytes = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    /// The secret, for a file that only its owner reads.
    package var text: String { key.rawRepresentation.base64EncodedString() + "\n" }

    /// What systems are given.
    package var publicKey: String { key.publicKey.rawRepresentation.base64EncodedString() }

    /// The headers of a message.
    package func headers(id: UUID, at date: Date, body: Data) throws -> [(String, String)] {
        let timestamp = Int(date.timeIntervalSince1970)
        let signature = try key.signature(for: Self.signed(id.uuidString.lowercased(), "\(timestamp)", body))
        return [
            ("ContactPoint-Id", id.uuidString.lowercased()),
            ("ContactPoint-Timestamp", "\(timestamp)"),
            ("ContactPoint-Signature", "ed25519=" + signature.base64EncodedString()),
        ]
    }

    /// Whether a message is the index's and fresh, as a local system finds out.
    package static func isValid(
        id: String,
        timestamp: String,
        signature: String,
        body: Data,
        publicKey: String,
        now: Date = Date()
    ) -> Bool {
        guard let seconds = TimeInterval(timestamp), abs(now.timeIntervalSince1970 - seconds) <= lifetime,
            signature.hasPrefix("ed25519="), let bytes = Data(base64Encoded: String(signature.dropFirst(8))),
            let raw = Data(base64Encoded: publicKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw)
        else { return false }
        return key.isValidSignature(bytes, for: signed(id, timestamp, body))
    }

    private static func signed(_ id: String, _ timestamp: String, _ body: Data) -> Data {
        Data("\(id).\(timestamp).".utf8) + body
    }
}
