package import Registry

/// Gives each child its number: a bijection, keyed by the seed, from 0, 1, 2 ... onto the numbers the index can have.
///
/// A balanced Feistel network on 50 bits walks its cycle until it is within the 9 · 10¹⁴ payloads, so numbers are unique
/// without a list of those given away, look random, and can be made in any order.
package struct NumberPermutation: Sendable {
    private let keys: [UInt64]
    private static let payloads: UInt64 = 900_000_000_000_000
    private static let halfMask: UInt64 = (1 << 25) - 1

    package init(seed: UInt64) {
        var random = Random(seed: seed, stream: 1)
        keys = (0..<6).map { _ in random.next() }
    }

    /// The number of the child with this index, which is below 9 · 10¹⁴.
    package func number(of index: Int) -> ChildNumber {
        precondition(index >= 0 && UInt64(index) < Self.payloads)
        var value = UInt64(index)
        repeat { value = permuted(value) } while value >= Self.payloads
        guard let number = ChildNumber(payload: Int64(value) + 100_000_000_000_000) else {
            preconditionFailure("a payload of fifteen digits is a number")
        }
        return number
    }

    private func permuted(_ value: UInt64) -> UInt64 {
        var left = value >> 25
        var right = value & Self.halfMask
        for key in keys {
            (left, right) = (right, left ^ (Random.mixed(right ^ key) & Self.halfMask))
        }
        return left << 25 | right
    }
}
