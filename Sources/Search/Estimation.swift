import Foundation

/// Estimates the parameters of a ``ScoringModel`` from compared pairs.
///
/// The shares among strangers and among a household are counted on pairs known to be such: records drawn at random, and
/// records at one address. The shares among the children meant (m) come from queries whose answer isn't known, by
/// expectation maximisation (A. Dempster, N. Laird, D. Rubin, 1977): the parameters say how likely each candidate of a
/// query is the child meant, and these likelihoods, as weights, give the parameters anew. What a level was before counts
/// as some pairs more, so that what a sample lacks isn't thought impossible. No chance is involved.
package struct Estimation: Sendable {
    package private(set) var model: ScoringModel
    /// Pairs that what was known of m before counts for.
    package static let certainty = 4000.0
    /// What m was before.
    private let before: ScoringModel

    package init(from model: ScoringModel) {
        self.model = model
        before = model
    }

    /// Counts the levels of pairs of strangers.
    package mutating func countStrangers(_ pairs: [Comparison]) {
        var counts = Counts()
        for pair in pairs { counts.add(pair, 1) }
        replace(counts, \.stranger, certainty: 2000, with: before)
        // Of those whose name isn't in the list of common ones.
        func rare(_ level: KeyPath<Comparison, Comparison.Name?>, _ share: KeyPath<Comparison, Double>) -> Double {
            let same = pairs.filter { $0[keyPath: level] == .same && $0[keyPath: share] == 0 }.count
            return (Double(same) + 1) / (Double(pairs.count) + 3000)
        }
        model.rareFamily = rare(\.family, \.familyShare)
        model.rareGiven = rare(\.given, \.givenShare)
        let straight = pairs.filter { $0.order != .swapped }
        let both = Double(straight.count { $0.family == .same && $0.given == .same }) + 0.5
        let family = Double(straight.count { $0.family == .same }) + 0.5
        let given = Double(straight.count { $0.given == .same }) + 0.5
        model.bothNames = max(1, both * (Double(straight.count) + 0.5) / (family * given))
    }

    /// Counts the levels of pairs of children of one household.
    package mutating func countHouseholds(_ pairs: [Comparison]) {
        var counts = Counts()
        for pair in pairs { counts.add(pair, 1) }
        replace(counts, \.household, certainty: 500, with: before)
    }

    /// Finds m by expectation maximisation over the candidates of each query.
    ///
    /// - Parameter strangers: how many the index has that the queries were asked of.
    /// - Returns: log2 of the likelihood before each round.
    package mutating func maximise(_ queries: [[Comparison]], strangers: Double, rounds: Int = 12) -> [Double] {
        var likelihoods: [Double] = []
        var inIndex = model
        inIndex.prior.strangers = strangers
        for _ in 0..<rounds {
            let weights = Weights(inIndex)
            var counts = Counts()
            var likelihood = 0.0
            for candidates in queries {
                let odds = candidates.map { exp2(min(weights.logOdds($0), 60)) }
                let all = inIndex.prior.absent + odds.reduce(0, +)
                likelihood += log2(all)
                for (candidate, own) in zip(candidates, odds) { counts.add(candidate, own / all) }
            }
            replace(counts, \.meant, certainty: Self.certainty, with: before)
            (inIndex.family, inIndex.given, inIndex.order) = (model.family, model.given, model.order)
            (inIndex.born, inIndex.postcode, inIndex.gender) = (model.born, model.postcode, model.gender)
            likelihoods.append(likelihood)
        }
        return likelihoods
    }

    /// Carries what was counted in an index of so many strangers over to another.
    package mutating func scale(from strangers: Double, to others: Double) {
        model.prior.strangers = strangers
        model = model.scaled(to: others)
    }

    /// Fits the calibration on queries whose answer is known: which of the candidates, or none, is a choice whose likelihood
    /// Newton's method maximises (D. McFadden's conditional logit, 1974). Were there one candidate each, it would be Platt's.
    ///
    /// - Parameters:
    ///   - queries: the candidates of each, and which of them was meant; nil for none.
    ///   - strangers: how many the index has that the queries were asked of.
    ///   - trust: how far to go, 0 to 1, from the model as it is to what the queries say: others mistype in other ways.
    package mutating func calibrate(
        _ queries: [(candidates: [Comparison], meant: Int?)],
        strangers: Double,
        trust: Double = 1
    ) {
        var inIndex = model
        inIndex.prior.strangers = strangers
        let weights = Weights(inIndex)
        let known = queries.map { query in
            (logOdds: query.candidates.map { min(weights.logOdds($0), 60) }, meant: query.meant)
        }
        var (slope, intercept) = (1.0, 0.0)
        for _ in 0..<60 {
            // Where the right ones are apart from the others any slope would do: what isn't told stays near 1 and 0.
            var gradient = (slope: 1 - slope, intercept: -intercept)
            var curvature = (slope: 1.0, both: 0.0, intercept: 1.0)
            for (logOdds, meant) in known {
                let odds = logOdds.map { exp2(min(slope * $0 + intercept, 60)) }
                let all = model.prior.absent + odds.reduce(0, +)
                var (mean, square, found) = (0.0, 0.0, 0.0)
                for (x, own) in zip(logOdds, odds) {
                    let p = own / all
                    mean += p * x
                    square += p * x * x
                    found += p
                }
                gradient.slope += (meant.map { logOdds[$0] } ?? 0) - mean
                gradient.intercept += (meant == nil ? 0 : 1) - found
                curvature.slope += log(2) * (square - mean * mean)
                curvature.both += log(2) * mean * (1 - found)
                curvature.intercept += log(2) * found * (1 - found)
            }
            let determinant = curvature.slope * curvature.intercept - curvature.both * curvature.both
            slope += max(
                -0.5,
                min(0.5, (curvature.intercept * gradient.slope - curvature.both * gradient.intercept) / determinant)
            )
            intercept += max(
                -2,
                min(2, (curvature.slope * gradient.intercept - curvature.both * gradient.slope) / determinant)
            )
        }
        model.calibration = .init(
            slope: max(0.05, trust * slope + 1 - trust),
            intercept: trust * intercept
        )
    }

    /// Says from what and when.
    package mutating func sign(version: String, _ origin: ScoringModel.Origin) {
        model.version = version
        model.estimated = origin
    }

    private mutating func replace(
        _ counts: Counts,
        _ kind: WritableKeyPath<ScoringModel.Odds, Double>,
        certainty: Double,
        with before: ScoringModel
    ) {
        func replaced(
            _ field: [String: ScoringModel.Odds],
            _ old: [String: ScoringModel.Odds],
            _ seen: [String: Double]
        )
            -> [String: ScoringModel.Odds]
        {
            let total = seen.values.reduce(0, +) + certainty
            var field = field
            for (level, odds) in old where kind == \.meant || !Self.onlyTyped.contains(level) {
                let share = (seen[level, default: 0] + certainty * odds[keyPath: kind]) / total
                field[level]?[keyPath: kind] = max(1e-8, (share * 1e9).rounded() / 1e9)
            }
            return field
        }
        model.family = replaced(model.family, before.family, counts.family)
        model.given = replaced(model.given, before.given, counts.given)
        model.born = replaced(model.born, before.born, counts.born)
        model.gender = replaced(model.gender, before.gender, counts.gender)
        // Which order is tried is no chance of a stranger's, and a household was found by its place.
        if kind == \.meant { model.order = replaced(model.order, before.order, counts.order) }
        if kind != \.household { model.postcode = replaced(model.postcode, before.postcode, counts.postcode) }
    }

    /// Initials and beginnings are typed, and stand in no record: pairs of records say nothing of them.
    private static let onlyTyped = [Comparison.Name.initial, .begins].map { String(describing: $0) }
}

/// How often each level was seen, a pair counting for its weight.
private struct Counts {
    var family: [String: Double] = [:]
    var given: [String: Double] = [:]
    var order: [String: Double] = [:]
    var born: [String: Double] = [:]
    var postcode: [String: Double] = [:]
    var gender: [String: Double] = [:]

    private static let names = Comparison.Name.allCases.map { String(describing: $0) }
    private static let orders = Comparison.Order.allCases.map { String(describing: $0) }
    private static let borns = Comparison.Born.allCases.map { String(describing: $0) }
    private static let places = Comparison.Place.allCases.map { String(describing: $0) }
    private static let agreements = Comparison.Agreement.allCases.map { String(describing: $0) }

    mutating func add(_ pair: Comparison, _ weight: Double) {
        if let level = pair.family { family[Self.names[level.rawValue], default: 0] += weight }
        if let level = pair.given { given[Self.names[level.rawValue], default: 0] += weight }
        if let level = pair.order { order[Self.orders[level.rawValue], default: 0] += weight }
        if let level = pair.born { born[Self.borns[level.rawValue], default: 0] += weight }
        if let level = pair.postcode { postcode[Self.places[level.rawValue], default: 0] += weight }
        if let level = pair.gender { gender[Self.agreements[level.rawValue], default: 0] += weight }
    }
}
