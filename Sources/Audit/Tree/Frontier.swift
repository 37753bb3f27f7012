/// The right edge of a growing Merkle tree: the roots of the perfect trees that its leaves make, the largest first. It has
/// as many as the size has binary ones, so a tree of any size is continued from less than a kilobyte.
package struct Frontier: Hashable, Sendable {
    package private(set) var size = 0
    private var roots: [TreeHash] = []

    package init() {}

    /// Continues from a frontier as ``bytes`` wrote it. Nil where it can't be that of a tree of this size.
    package init?(size: Int, bytes: [UInt8]) {
        guard size >= 0, bytes.count == size.nonzeroBitCount * 32 else { return nil }
        self.size = size
        roots = stride(from: 0, to: bytes.count, by: 32).compactMap { TreeHash(bytes[$0..<$0 + 32]) }
    }

    package var bytes: [UInt8] { roots.flatMap(\.bytes) }

    package mutating func append(_ leaf: TreeHash) {
        roots.append(leaf)
        var size = size
        while size & 1 == 1 {
            let right = roots.removeLast()
            roots.append(TreeHash(left: roots.removeLast(), right: right))
            size >>= 1
        }
        self.size += 1
    }

    /// The hash of the whole tree.
    package var root: TreeHash {
        guard var root = roots.last else { return .empty }
        for left in roots.dropLast().reversed() { root = TreeHash(left: left, right: root) }
        return root
    }
}
