import Crypto
import Foundation

/// The secret with which tree heads are signed: Ed25519, in a file that the database's machine need not have.
package struct SealingKey: Sendable {
    let key: Curve25519.Signing.PrivateKey

    package init() { key = Curve25519.Signing.PrivateKey() }

    /// Reads a file that ``write(to:)`` wrote.
    package init(path: String) throws {
        guard let text = FileManager.default.contents(atPath: path),
            let seed = Data(
                base64Encoded: String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            ),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else {
            throw AuditError(.key, "No sealing key can be read from \(path). Make one with 'contactpoint audit key'.")
        }
        self.key = key
    }

    /// Writes the key to a file that only its owner reads, and `PATH.pub` for whoever verifies. It replaces no key.
    package func write(to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else {
            throw AuditError(.key, "The file \(path) can't be made. A key that is there already is not replaced.")
        }
        defer { close(descriptor) }
        try FileHandle(fileDescriptor: descriptor).write(
            contentsOf: Data((key.rawRepresentation.base64EncodedString() + "\n").utf8)
        )
        try Data(publicKey.text.utf8).write(to: URL(filePath: path + ".pub"), options: .atomic)
    }

    package var publicKey: AuditPublicKey { AuditPublicKey(key: key.publicKey) }

    /// Signs a head: sets its key and signature.
    func sign(_ head: inout TreeHead) throws {
        head.key = publicKey.id
        head.signature = Array(try key.signature(for: head.signed))
    }
}

/// What heads are verified with.
package struct AuditPublicKey: Sendable {
    let key: Curve25519.Signing.PublicKey
    /// The first eight bytes of the key's SHA-256.
    package let id: [UInt8]

    init(key: Curve25519.Signing.PublicKey) {
        self.key = key
        id = Array(SHA256.hash(data: key.rawRepresentation).prefix(8))
    }

    /// Reads a file with one key a line, in base64: the keys that were in use one after another.
    package static func read(from path: String) throws -> [AuditPublicKey] {
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let keys = try text.split(whereSeparator: \.isNewline).map { line in
            guard let bytes = Data(base64Encoded: line.trimmingCharacters(in: .whitespaces)),
                let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
            else { throw AuditError(.key, "The file \(path) has a line that is no public key.") }
            return AuditPublicKey(key: key)
        }
        guard !keys.isEmpty else { throw AuditError(.key, "No public key can be read from \(path).") }
        return keys
    }

    package var text: String { key.rawRepresentation.base64EncodedString() + "\n" }
}
