/// A small generator of random numbers: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// Each block of households has its own, seeded by the nation's seed and the block's index, so blocks can be made in any
/// order and on any core with the same outcome.
package struct Random: Sendable {
    private var state: UInt64

    package init(seed: UInt64, stream: UInt64, index: Int = 0) {
        state = Self.mixed(Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Self.mixed(stream) &+ UInt64(index))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A number from 0 up to but not including the bound, which is positive.
    package mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func day(in range: Range<Int32>) -> Int32 {
        range.isEmpty ? range.lowerBound : range.lowerBound + Int32(below(range.count))
    }

    /// True with this probability.
    package mutating func chance(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// From 0 up to but not including 1.
    package mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    package mutating func element<Element>(of elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    /// The finaliser of SplitMix64: a bijection of 64 bits in which every input bit moves every output bit.
    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
