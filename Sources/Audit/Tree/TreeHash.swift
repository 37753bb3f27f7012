import Crypto

/// A hash of the Merkle tree: 32 bytes of SHA-256, made as RFC 6962 (2.1) has it, so that a leaf is never taken for a node.
package struct TreeHash: Hashable, Sendable {
    private var words: SIMD4<UInt64>

    /// The hash of a leaf: of 0x00 and the entry's line.
    package init(leaf line: UnsafeRawBufferPointer) {
        var hash = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
        hash.update(bufferPointer: line)
        self.init(hash.finalize())
    }

    /// The hash of a node: of 0x01 and the hashes below it.
    init(left: TreeHash, right: TreeHash) {
        var node: (UInt8, SIMD4<UInt64>, SIMD4<UInt64>) = (1, left.words, right.words)
        var hash = SHA256()
        withUnsafeBytes(of: &node.0) { hash.update(bufferPointer: $0) }
        withUnsafeBytes(of: &node.1) { hash.update(bufferPointer: $0) }
        withUnsafeBytes(of: &node.2) { hash.update(bufferPointer: $0) }
        self.init(hash.finalize())
    }

    /// The hash of a tree without leaves.
    static let empty = TreeHash(SHA256.hash(data: [UInt8]()))

    private init(_ digest: SHA256.Digest) {
        words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// Nil where there aren't 32 bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// Sixty-four hexadecimal digits.
    package var hex: String { Hexadecimal.text(bytes) }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Nil where it isn't such digits.
    static func bytes(_ text: String) -> [UInt8]? {
        let values = text.utf8.map { digits.firstIndex(of: $0) }
        guard values.count.isMultiple(of: 2), !values.contains(nil) else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0]! << 4 | values[$0 + 1]!) }
    }
}
