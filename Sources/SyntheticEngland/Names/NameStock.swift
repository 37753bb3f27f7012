/// Names of one kind with their frequencies: those listed, and a long tail put together from two halves.
struct NameStock: Sendable {
    let listed: WordList
    private let frequencies: [WeightedChoice]
    private let halves: Halves?

    struct Halves: Sendable {
        var first: WordList
        var second: WordList
        /// Of all draws, how many are put together.
        var share: Double
        var joint: [UInt8] = []
    }

    /// - Parameters:
    ///   - offset: flattens the head: with 13, the first of 860 names has 1.6 in a hundred of the draws.
    ///   - cohorts: how many cohorts of births have frequencies of their own.
    init(_ names: String, offset: Double, cohorts: Int = 1, halves: Halves? = nil) {
        let listed = WordList(names)
        self.listed = listed
        frequencies = (0..<cohorts).map { cohort in
            WeightedChoice(
                ranks: listed.count,
                offset: offset,
                drift: (cohorts == 1 ? 0 : 0.6, UInt64(cohort) + UInt64(listed.count))
            )
        }
        self.halves = halves
    }

    /// Appends a name to the text.
    func draw(_ random: inout Random, cohort: Int = 0, into text: inout [UInt8]) {
        if let halves, random.chance(halves.share) {
            // Of two draws the lesser: earlier stems are commoner, so the tail is no plateau.
            let first = min(random.below(halves.first.count), random.below(halves.first.count))
            text += halves.first[first]
            text += halves.joint
            text += halves.second[min(random.below(halves.second.count), random.below(halves.second.count))]
        } else {
            text += listed[frequencies[min(cohort, frequencies.count - 1)].draw(&random)]
        }
    }
}
