import Foundation
import Testing

@testable import Audit

/// The tree as RFC 6962 has it.
@Suite struct MerkleTreeTests {
    private static func leaf(_ bytes: [UInt8]) -> TreeHash { bytes.withUnsafeBytes { TreeHash(leaf: $0) } }

    /// The test vectors of the certificate transparency project: eight leaves, and the root after each.
    private static let vectors: [(leaf: String, root: String)] = [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (
            "606162636465666768696a6b6c6d6e6f",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        ),
    ]

    @Test func theRootsAreThoseOfThePublishedVectors() throws {
        var frontier = Frontier()
        #expect(frontier.root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (text, root) in Self.vectors {
            frontier.append(Self.leaf(try #require(Hexadecimal.bytes(text))))
            #expect(frontier.root.hex == root)
            // It goes on from its bytes as well.
            frontier = try #require(Frontier(size: frontier.size, bytes: frontier.bytes))
        }
    }

    @Test func eachLeafOfTreesOfAllShapesIsProvedAndNoOtherIs() {
        for size in 1...33 {
            let leaves = (0..<size).map { Self.leaf([UInt8($0)]) }
            let root = MerkleProof.root(of: leaves[...])
            for index in leaves.indices {
                let path = MerkleProof.inclusion(of: index, in: leaves[...])
                func holds(_ leaf: TreeHash, _ index: Int, _ size: Int, _ path: [TreeHash]) -> Bool {
                    MerkleProof.isIncluded(leaf, at: index, size: size, path: path, root: root)
                }
                #expect(holds(leaves[index], index, size, path))
                #expect(!holds(Self.leaf([99]), index, size, path))
                #expect(!holds(leaves[index], index, size, path + [root]))
                if !path.isEmpty { #expect(!holds(leaves[index], index, size, path.dropLast())) }
                if size > 1 { #expect(!holds(leaves[index], (index + 1) % size, size, path)) }
            }
        }
    }

    @Test func atreeBeginsWithEachEarlierOneAndWithNoOther() {
        let leaves = (0..<33).map { Self.leaf([UInt8($0)]) }
        for size in 1...33 {
            let root = MerkleProof.root(of: leaves[..<size])
            for earlier in 1...size {
                let earlierRoot = MerkleProof.root(of: leaves[..<earlier])
                let proof = MerkleProof.consistency(from: earlier, in: leaves[..<size])
                func holds(_ earlierRoot: TreeHash, _ proof: [TreeHash]) -> Bool {
                    MerkleProof.isConsistent(from: earlier, root: earlierRoot, to: size, root: root, proof: proof)
                }
                #expect(holds(earlierRoot, proof))
                #expect(!holds(Self.leaf([99]), proof))
                #expect(!holds(earlierRoot, proof + [root]))
            }
        }
    }

    @Test func aSnapshotSeesWhatWasCommittedThen() throws {
        let snapshot = try #require(TransactionSnapshot("100:105:100,103"))
        #expect((98...106).filter(snapshot.sees) == [98, 99, 101, 102, 104])
        #expect(TransactionSnapshot("7:7:")?.sees(6) == true)
        for text in ["", "1:2", "1:x:", "1:2:a"] { #expect(TransactionSnapshot(text) == nil) }
    }

    @Test func aLineSaysWhereItsEntryBelongs() throws {
        let line =
            #"{"transaction":839,"request":"b8b38f07-569c-4fd9-a8a8-98d4520d6faf","at":"2026-11-23T04:56:22.943660Z","action":"open"}"#
        func read(_ length: Int) -> SealedEntry? {
            Array(line.utf8.prefix(length)).withUnsafeBytes { SealedEntry(line: $0) }
        }
        let entry = try #require(read(line.utf8.count))
        #expect(entry.transaction == 839)
        #expect(entry.leaf.request.uuidString == "B8B38F07-569C-4FD9-A8A8-98D4520D6FAF")
        #expect(entry.seconds == 1_795_409_782.94366)
        // Up to where the time ends.
        for length in 0..<102 { #expect(read(length) == nil) }
    }
}
