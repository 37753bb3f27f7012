private import Foundation

/// Draws an index with a given probability in constant time: Walker's alias method (1977), built as Vose's (1991).
struct WeightedChoice: Sendable {
    private let thresholds: [UInt32]
    private let aliases: [UInt32]

    var count: Int { thresholds.count }

    init(_ weights: [Double]) {
        let total = weights.reduce(0, +)
        var scaled = weights.map { $0 * Double(weights.count) / total }
        var thresholds = [UInt32](repeating: .max, count: weights.count)
        var aliases = Array(0..<UInt32(weights.count))
        var small = scaled.indices.filter { scaled[$0] < 1 }
        var large = scaled.indices.filter { scaled[$0] >= 1 }
        while let less = small.popLast(), let more = large.last {
            thresholds[less] = UInt32(scaled[less] * Double(UInt32.max))
            aliases[less] = UInt32(more)
            scaled[more] -= 1 - scaled[less]
            if scaled[more] < 1 {
                large.removeLast()
                small.append(more)
            }
        }
        self.thresholds = thresholds
        self.aliases = aliases
    }

    /// Frequencies by rank as names have them, `1 / (rank + offset)`: Zipf's law with Mandelbrot's offset, which flattens
    /// the head. `drift` moves every rank up or down at random, as fashion does from one cohort to the next.
    init(ranks: Int, offset: Double, drift: (amount: Double, cohort: UInt64) = (0, 0)) {
        self.init(
            (0..<ranks).map { rank in
                var random = Random(seed: drift.cohort, stream: 7, index: rank)
                return exp((random.unit() - 0.5) * 2 * drift.amount) / (Double(rank + 1) + offset)
            }
        )
    }

    func draw(_ random: inout Random) -> Int {
        let bits = random.next()
        let column = Int((bits >> 32).multipliedReportingOverflow(by: UInt64(count)).partialValue >> 32)
        return UInt32(truncatingIfNeeded: bits) <= thresholds[column] ? column : Int(aliases[column])
    }
}
