/// Proofs about a tree (RFC 6962, 2.1): that a leaf is in it, and that a later tree begins with an earlier one.
package enum MerkleProof {
    /// The audit path of a leaf: the hashes beside the way from the leaf to the root, the lowest first.
    package static func inclusion(of index: Int, in leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        guard leaves.count > 1 else { return [] }
        let half = split(leaves.count)
        let (left, right) = (leaves.prefix(half), leaves.dropFirst(half))
        return index < half
            ? inclusion(of: index, in: left) + [root(of: right)]
            : inclusion(of: index - half, in: right) + [root(of: left)]
    }

    /// The proof that the first `size` leaves are those of the earlier tree.
    package static func consistency(from size: Int, in leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        consistency(from: size, in: leaves, isWhole: true)
    }

    private static func consistency(from size: Int, in leaves: ArraySlice<TreeHash>, isWhole: Bool) -> [TreeHash] {
        if size == leaves.count { return isWhole ? [] : [root(of: leaves)] }
        let half = split(leaves.count)
        let (left, right) = (leaves.prefix(half), leaves.dropFirst(half))
        return size <= half
            ? consistency(from: size, in: left, isWhole: isWhole) + [root(of: right)]
            : consistency(from: size - half, in: right, isWhole: false) + [root(of: left)]
    }

    /// Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2).
    package static func isIncluded(
        _ leaf: TreeHash,
        at index: Int,
        size: Int,
        path: [TreeHash],
        root: TreeHash
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var (position, last, hash) = (index, size - 1, leaf)
        for step in path {
            guard last > 0 else { return false }
            if position & 1 == 1 || position == last {
                hash = TreeHash(left: step, right: hash)
                while position & 1 == 0, position > 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                hash = TreeHash(left: hash, right: step)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the later tree begins with the earlier one (RFC 9162, 2.1.4.2).
    package static func isConsistent(
        from size: Int,
        root earlier: TreeHash,
        to laterSize: Int,
        root later: TreeHash,
        proof: [TreeHash]
    ) -> Bool {
        guard size > 0, size <= laterSize else { return false }
        if size == laterSize { return proof.isEmpty && earlier == later }
        // Where the earlier tree is perfect, its root is the first node.
        var path = size.nonzeroBitCount == 1 ? [earlier] + proof : proof
        guard !path.isEmpty else { return false }
        var (position, last) = (size - 1, laterSize - 1)
        while position & 1 == 1 {
            position >>= 1
            last >>= 1
        }
        let first = path.removeFirst()
        var (old, new) = (first, first)
        for step in path {
            guard last > 0 else { return false }
            if position & 1 == 1 || position == last {
                old = TreeHash(left: step, right: old)
                new = TreeHash(left: step, right: new)
                while position & 1 == 0, position > 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                new = TreeHash(left: new, right: step)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && old == earlier && new == later
    }

    static func root(of leaves: ArraySlice<TreeHash>) -> TreeHash {
        var frontier = Frontier()
        for leaf in leaves { frontier.append(leaf) }
        return frontier.root
    }

    /// The largest power of two below the count.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
