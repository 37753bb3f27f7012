import Crypto
package import Foundation

/// A signed statement about the audit: so many entries up to then, and this is the root of their tree.
///
/// What is signed is ``signed``. The rest can be checked against it: the frontier makes the root, and the leaves lead from
/// the frontier of the head before to this one.
package struct TreeHead: Hashable, Sendable {
    /// Counts from 1 without gaps.
    package var head: Int
    /// How many leaves the tree has.
    package var size: Int
    /// When it was signed, by the sealer's clock: microseconds since 1970.
    package var at: Int64
    package var snapshot: TransactionSnapshot
    package var root: TreeHash
    /// ``SealingKey/id`` of the key that signed.
    package var key: [UInt8]
    package var signature: [UInt8]
    package var frontier: [UInt8]
    /// What the head adds, 48 bytes a leaf: the request's number and the hash of the entry's line.
    package var leaves: [UInt8]

    static let leafWidth = 48

    package var leafCount: Int { leaves.count / Self.leafWidth }

    /// The bytes that are signed: a line for what they are, and a line a field.
    package var signed: [UInt8] {
        Array(
            """
            contactpoint audit head 1
            \(head)
            \(size)
            \(at)
            \(snapshot.text)
            \(root.hex)
            \(Hexadecimal.text(key))

            """.utf8
        )
    }

    /// Whether one of the keys signed it, and frontier and root belong together.
    package func isSigned(by keys: [AuditPublicKey]) -> Bool {
        guard let signer = keys.first(where: { $0.id == key }) else { return false }
        return signer.key.isValidSignature(signature, for: signed)
            && Frontier(size: size, bytes: frontier)?.root == root
    }

    /// The leaf at a place among those that the head adds.
    package func leaf(_ place: Int) -> SealedLeaf {
        let from = place * Self.leafWidth
        return leaves.withUnsafeBytes {
            SealedLeaf(
                request: UUID(uuid: $0.loadUnaligned(fromByteOffset: from, as: uuid_t.self)),
                hash: TreeHash($0[from + 16..<from + 48])!
            )
        }
    }
}

/// A leaf and the request whose entry it seals.
package struct SealedLeaf: Hashable, Sendable {
    package var request: UUID
    package var hash: TreeHash
}

extension TreeHead: Codable {
    private enum Field: String, CodingKey {
        case head, size, at, snapshot, root, key, signature, frontier, leaves
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func bytes(_ field: Field, _ make: (String) -> [UInt8]?) throws -> [UInt8] {
            guard let bytes = make(try fields.decode(String.self, forKey: field)) else {
                throw DecodingError.dataCorruptedError(forKey: field, in: fields, debugDescription: "not bytes")
            }
            return bytes
        }
        let base64 = { (text: String) in Data(base64Encoded: text).map(Array.init) }
        guard let snapshot = TransactionSnapshot(try fields.decode(String.self, forKey: .snapshot)),
            let root = TreeHash(try bytes(.root, Hexadecimal.bytes))
        else {
            throw DecodingError.dataCorruptedError(forKey: .snapshot, in: fields, debugDescription: "not a head")
        }
        self.init(
            head: try fields.decode(Int.self, forKey: .head),
            size: try fields.decode(Int.self, forKey: .size),
            at: try fields.decode(Int64.self, forKey: .at),
            snapshot: snapshot,
            root: root,
            key: try bytes(.key, Hexadecimal.bytes),
            signature: try bytes(.signature, base64),
            frontier: try bytes(.frontier, base64),
            leaves: try bytes(.leaves, base64)
        )
        guard leaves.count.isMultiple(of: Self.leafWidth) else {
            throw DecodingError.dataCorruptedError(forKey: .leaves, in: fields, debugDescription: "not leaves")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(head, forKey: .head)
        try fields.encode(size, forKey: .size)
        try fields.encode(at, forKey: .at)
        try fields.encode(snapshot.text, forKey: .snapshot)
        try fields.encode(root.hex, forKey: .root)
        try fields.encode(Hexadecimal.text(key), forKey: .key)
        try fields.encode(Data(signature).base64EncodedString(), forKey: .signature)
        try fields.encode(Data(frontier).base64EncodedString(), forKey: .frontier)
        try fields.encode(Data(leaves).base64EncodedString(), forKey: .leaves)
    }

    /// One line of JSON, as it is published.
    var line: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self) + Data("\n".utf8)
        }
    }
}
