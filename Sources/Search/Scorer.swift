import Foundation
import Postgres
import Registry

extension Comparison {
    /// Compares a candidate with criteria.
    package init(of criteria: SearchCriteria, with candidate: Candidate) {
        self = Scorer(criteria, given: criteria.given).compare(candidate)
    }
}

/// Compares candidates with what was typed, and says how likely each is the child meant.
struct Scorer: Sendable {
    /// A candidate whose own odds are below this isn't a match, however few others there are.
    static let leastScore = 0.005
    /// Bits that somebody may be less likely than the likeliest, where nobody is likely.
    static let nearBest = 4.0

    private let criteria: SearchCriteria
    private let weights: Weights
    private let family: FoldedName
    private let given: FoldedName
    private let postcode: Postcode?
    private let hasWildcard: Bool

    init(_ criteria: SearchCriteria, given: String?, weights: Weights = .current) {
        self.criteria = criteria
        self.weights = weights
        hasWildcard = criteria.family?.contains("*") == true
        family = FoldedName(hasWildcard ? "" : criteria.family ?? "")
        self.given = FoldedName(given ?? "")
        postcode = criteria.postcode.flatMap(Postcode.init)
    }

    init(_ plan: SearchPlan, _ criteria: SearchCriteria, weights: Weights) {
        var criteria = criteria
        criteria.born = plan.born
        self.init(criteria, given: plan.given, weights: weights)
    }

    /// The probability that a candidate is the child meant, were there no other candidate, and why, the strongest reason
    /// first.
    func score(_ candidate: Candidate) -> (score: Double, reasons: [String]) {
        let (_, logOdds, reasons) = weigh(compare(candidate))
        return (weights.probabilities([logOdds])[0], reasons)
    }

    /// The candidates that may be the child meant, each with its probability beside the others, and why; the likeliest first.
    ///
    /// Where nobody is likely, those nearest to it are shown: of a common name with a date some weeks off there are many in
    /// England, and the child meant is one of them. Not so brothers and sisters, who are likelier another child.
    ///
    /// - Parameter includesUnlikely: whether those stay whom only the database's comparison has found.
    func matches(among candidates: [Candidate], includesUnlikely: Bool = false) -> [(
        candidate: Candidate, score: Double, reasons: [String]
    )] {
        let weighed = candidates.map { weigh(compare($0)) }
        let scores = weights.probabilities(weighed.map(\.logOdds))
        let least = log2(Self.leastScore / (1 - Self.leastScore)) + log2(weights.model.prior.absent)
        var shown = candidates.indices.filter { includesUnlikely || weights.calibrated(weighed[$0].logOdds) >= least }
        if shown.isEmpty {
            let namesakes = candidates.indices.filter { weights.isNamesake(weighed[$0].sum) }
            let best = namesakes.map { weighed[$0].logOdds }.max() ?? 0
            shown = namesakes.filter { weighed[$0].logOdds >= best - Self.nearBest }
        }
        // By the odds themselves: of two hardly likely ones the rounded scores may be the same.
        return
            shown
            .sorted {
                (weighed[$0].logOdds, candidates[$1].number.value) > (weighed[$1].logOdds, candidates[$0].number.value)
            }
            .map { (candidates[$0], scores[$0], weighed[$0].reasons) }
    }

    private func weigh(_ comparison: Comparison) -> (sum: Weights.Sum, logOdds: Double, reasons: [String]) {
        let evidence = weights.evidence(comparison)
        let reasons = evidence.sorted { abs($0.sum.weight) > abs($1.sum.weight) }.compactMap(\.reason)
        let sum = evidence.reduce(into: Weights.Sum()) { $0 += $1.sum }
        return (sum, weights.logOdds(sum), reasons)
    }

    /// What agrees how, with the name, and the order of its halves, that agrees best.
    func compare(_ candidate: Candidate) -> Comparison {
        var comparison = bestName(candidate.names)
        switch criteria.born {
        case nil: break
        case .on(let date): comparison.born = Comparison.Born(date, candidate.born)
        case .between(let first, let last):
            comparison.isInRange = first <= candidate.born && candidate.born <= last
            comparison.daysOfRange = Int(last.daysSince2000 - first.daysSince2000) + 1
        }
        if let postcode { comparison.postcode = Comparison.Place(postcode, candidate.postcodes) }
        if let gender = criteria.gender { comparison.gender = Comparison.Agreement(gender, candidate.gender) }
        return comparison
    }

    private func bestName(_ names: [Candidate.Name]) -> Comparison {
        var best = Comparison()
        var bestLogOdds = -Double.infinity
        func choose(
            _ family: (Comparison.Name, Double)?,
            _ given: (Comparison.Name, Double)?,
            _ order: Comparison.Order
        ) {
            var choice = Comparison()
            (choice.family, choice.familyShare) = (family?.0, family?.1 ?? 0)
            (choice.given, choice.givenShare) = (given?.0, given?.1 ?? 0)
            choice.order = order
            choice.isOfPattern = hasWildcard
            let logOdds = weights.logOdds(choice)
            if logOdds > bestLogOdds { (best, bestLogOdds) = (choice, logOdds) }
        }
        for name in names {
            choose(
                Comparison.Name.ofFamilies(family, name.family),
                Comparison.Name.ofGivens(given, name.given),
                name.isCurrent ? .current : .former
            )
            guard !family.isEmpty, !given.isEmpty else { continue }
            // Each by the field it is recorded in: it is the family name that a household shares, wherever it was typed.
            choose(
                Comparison.Name.ofFamilies(given, name.family),
                Comparison.Name.ofGivens(family, name.given),
                .swapped
            )
        }
        return best
    }
}
