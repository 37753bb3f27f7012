package import Crypto
import Foundation

/// The secret by which the services prove to the database who is asking. The database holds only its padded blocks.
package struct SessionKey: Sendable {
    /// The number under which the database knows the key.
    package let id: Int16
    package let key: SymmetricKey

    package init(id: Int16, key: SymmetricKey) {
        self.id = id
        self.key = key
    }

    /// Reads the form that ``text`` writes. Nil where it isn't one.
    package init?(text: String) {
        let parts = text.trimmingCharacters(in: .whitespacesAndNewlines).split(separator: ":")
        guard parts.count == 2, let id = Int16(parts[0]), let bytes = Data(base64Encoded: String(parts[1])),
            bytes.count == 32
        else { return nil }
        self.init(id: id, key: SymmetricKey(data: bytes))
    }

    /// `id:base64`, for a file that only the service reads.
    package var text: String {
        "\(id):" + key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
    }

    /// The two blocks of HMAC-SHA256 (RFC 2104): the key, filled up to 64 bytes, xor 0x36 and xor 0x5c.
    package static func pads(of key: SymmetricKey) -> (inner: [UInt8], outer: [UInt8]) {
        var block = key.withUnsafeBytes { [UInt8]($0) }
        block += [UInt8](repeating: 0, count: 64 - block.count)
        return (block.map { $0 ^ 0x36 }, block.map { $0 ^ 0x5c })
    }
}
