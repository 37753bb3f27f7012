import Crypto
import Foundation
package import Postgres
package import Registry

/// Makes and reads the keys with which services sign session tokens.
package struct SessionKeys: Sendable {
    private let pool: Pool

    /// - Parameter pool: logged in as `contactpoint_operator`.
    package init(pool: Pool) {
        self.pool = pool
    }

    /// Makes a new key, gives the database its padded blocks, and writes it to a file that only its owner reads.
    /// Older keys stay valid for two more minutes, so services can be restarted one after another.
    package func rotate(writingTo path: String) async throws -> SessionKey {
        let secret = SymmetricKey(size: .bits256)
        let pads = SessionKey.pads(of: secret)
        let id = try await pool.query("select access.add_key(\(pads.inner), \(pads.outer))")[0].decode(Int16.self)
        let key = SessionKey(id: id, key: secret)
        try PrivateFile.write(Data(key.text.utf8), to: path)
        return key
    }

    package static func read(from path: String) throws -> SessionKey {
        guard let data = FileManager.default.contents(atPath: path),
            let key = SessionKey(text: String(decoding: data, as: UTF8.self))
        else {
            throw AccessError(
                description: "No session key can be read from \(path). Make one with 'contactpoint access rotate-key'."
            )
        }
        return key
    }
}

/// Writes secrets: whole or not at all, for the owner only.
enum PrivateFile {
    static func write(_ data: Data, to path: String) throws {
        let temporary = path + ".new"
        try? FileManager.default.removeItem(atPath: temporary)
        guard FileManager.default.createFile(atPath: temporary, contents: data, attributes: [.posixPermissions: 0o600])
        else { throw AccessError(description: "The file \(path) can't be written.") }
        guard rename(temporary, path) == 0 else {
            throw AccessError(description: "The file \(path) can't be replaced.")
        }
    }
}
