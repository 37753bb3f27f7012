package import Foundation

/// A proof in a file, for somebody who has a head and an entry, or two heads, and nothing else.
package struct ProofFile: Codable, Sendable {
    package struct Entry: Codable, Sendable {
        package var request: UUID
        package var index: Int
        package var hash: String
        package var path: [String]
    }

    /// The tree that the proof is about.
    package var size: Int
    package var root: String
    /// That entries of a request are in the tree.
    package var entries: [Entry]?
    /// That the tree begins with an earlier one.
    package var earlierSize: Int?
    package var earlierRoot: String?
    package var path: [String]?

    private static func leaves(_ heads: [TreeHead]) -> [SealedLeaf] {
        heads.flatMap { head in (0..<head.leafCount).map(head.leaf) }
    }

    /// Proves that a request's entries are in the tree of the last head. Needs all heads from the first on.
    package init(of request: UUID, in heads: [TreeHead]) throws {
        let leaves = Self.leaves(heads)
        guard let last = heads.last, last.size == leaves.count else {
            throw AuditError(.file, "A proof needs all heads from the first on.")
        }
        let hashes = leaves.map(\.hash)[...]
        size = last.size
        root = last.root.hex
        entries = leaves.indices.filter { leaves[$0].request == request }.map { index in
            Entry(
                request: request,
                index: index,
                hash: leaves[index].hash.hex,
                path: MerkleProof.inclusion(of: index, in: hashes).map(\.hex)
            )
        }
        if entries?.isEmpty != false { throw AuditError(.file, "No entry of this request has been sealed.") }
    }

    /// Proves that the tree of the last head begins with that of an earlier one.
    package init(from earlier: Int, in heads: [TreeHead]) throws {
        let leaves = Self.leaves(heads)
        guard let last = heads.last, last.size == leaves.count, let first = heads.first(where: { $0.head == earlier })
        else { throw AuditError(.file, "A proof needs all heads from the first on, and the earlier one among them.") }
        size = last.size
        root = last.root.hex
        earlierSize = first.size
        earlierRoot = first.root.hex
        path = MerkleProof.consistency(from: first.size, in: leaves.map(\.hash)[...]).map(\.hex)
    }

    /// Whether it proves what it says.
    package var holds: Bool {
        func hash(_ text: String) -> TreeHash? { Hexadecimal.bytes(text).flatMap { TreeHash($0) } }
        guard let root = hash(root) else { return false }
        let entriesHold = (entries ?? []).allSatisfy { entry in
            let path = entry.path.compactMap(hash)
            guard path.count == entry.path.count, let leaf = hash(entry.hash) else { return false }
            return MerkleProof.isIncluded(leaf, at: entry.index, size: size, path: path, root: root)
        }
        guard let path else { return entries?.isEmpty == false && entriesHold }
        let steps = path.compactMap(hash)
        guard steps.count == path.count, let earlierSize, let earlier = earlierRoot.flatMap(hash) else { return false }
        return entriesHold
            && MerkleProof.isConsistent(from: earlierSize, root: earlier, to: size, root: root, proof: steps)
    }
}
