import Foundation
import Registry

/// Scores candidates against what was typed: the sum of the fields' weights, turned into a probability.
struct Scorer: Sendable {
    /// log2 of the odds, before looking at any field, that one of England's twelve million is the child meant.
    static let prior = -22.0
    /// A candidate below this isn't a match.
    static let leastScore = 0.02

    private let criteria: SearchCriteria
    private let family: FoldedName
    private let given: FoldedName
    private let postcode: Postcode?
    /// The database compared the family name with the pattern.
    private let hasWildcard: Bool

    init(_ criteria: SearchCriteria, given: String?) {
        self.criteria = criteria
        hasWildcard = criteria.family?.contains("*") == true
        family = FoldedName(hasWildcard ? "" : criteria.family ?? "")
        self.given = FoldedName(given ?? "")
        postcode = criteria.postcode.flatMap(Postcode.init)
    }

    /// The probability that this is the child meant, and why, the strongest reason first.
    func score(_ candidate: Candidate) -> (score: Double, reasons: [String]) {
        var evidence = bestName(candidate.names)
        if let born = criteria.born { evidence.append(.born(born, candidate.born)) }
        if let postcode { evidence.append(.postcode(postcode, candidate.postcodes)) }
        if let gender = criteria.gender { evidence.append(.gender(gender, candidate.gender)) }
        let weight = evidence.reduce(Self.prior) { $0 + $1.weight }
        let probability = 1 / (1 + exp2(-weight))
        let reasons = evidence.sorted { abs($0.weight) > abs($1.weight) }.compactMap(\.reason)
        return ((probability * 10_000).rounded() / 10_000, reasons)
    }

    /// The name, and the order of its halves, that agrees best.
    private func bestName(_ names: [Candidate.Name]) -> [Evidence] {
        var best: [Evidence] = []
        var bestWeight = -Double.infinity
        for name in names {
            var straight = [Evidence.family(family, name.family), Evidence.given(given, name.given)]
            if hasWildcard { straight[0] = Evidence(weight: 4, reason: "family name as the pattern has it") }
            var swapped = [Evidence.family(family, name.given), Evidence.given(given, name.family)]
            if family.isEmpty || given.isEmpty { swapped = [] }
            if !swapped.isEmpty { swapped.append(Evidence(weight: -4, reason: "family and given name swapped")) }
            if !name.isCurrent { straight.append(Evidence(weight: -0.5, reason: "a former or other name")) }
            for choice in [straight, swapped] where !choice.isEmpty {
                let weight = choice.reduce(0) { $0 + $1.weight }
                if weight > bestWeight {
                    bestWeight = weight
                    best = choice
                }
            }
        }
        return best
    }
}
