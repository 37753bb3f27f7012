import Foundation

/// A model's parameters as logarithms to base 2, by level, ready to add up.
package struct Weights: Sendable {
    /// log2 of how often something is seen in each class.
    struct Sum {
        var meant = 0.0
        var household = 0.0
        var stranger = 0.0

        static func += (sum: inout Sum, more: Sum) {
            sum.meant += more.meant
            sum.household += more.household
            sum.stranger += more.stranger
        }

        /// log2 of how much likelier it is of the child meant than of a stranger.
        var weight: Double { meant - stranger }
    }

    package let model: ScoringModel
    private let family: [Sum]
    private let given: [Sum]
    private let order: [Sum]
    private let born: [Sum]
    private let postcode: [Sum]
    private let gender: [Sum]

    /// Those of ``ScoringModel/current``.
    package static let current = Weights(.current)

    package init(_ model: ScoringModel) {
        self.model = model
        family = Self.table(model.family, Comparison.Name.self)
        given = Self.table(model.given, Comparison.Name.self)
        order = Self.table(model.order, Comparison.Order.self)
        born = Self.table(model.born, Comparison.Born.self)
        postcode = Self.table(model.postcode, Comparison.Place.self)
        gender = Self.table(model.gender, Comparison.Agreement.self)
    }

    private static func table<Level: CaseIterable>(_ odds: [String: ScoringModel.Odds], _: Level.Type) -> [Sum] {
        Level.allCases.map { level in
            // A level that the set doesn't know says nothing.
            guard let odds = odds[String(describing: level)] else { return Sum() }
            return Sum(meant: log2(odds.meant), household: log2(odds.household), stranger: log2(odds.stranger))
        }
    }

    /// The fields' evidence, each with its reason.
    func evidence(_ comparison: Comparison) -> [(sum: Sum, reason: String?)] {
        var evidence: [(Sum, String?)] = []
        evidence.reserveCapacity(6)
        if let level = comparison.family {
            evidence.append((family(level, share: comparison.familyShare), level.reason("family name")))
        }
        if comparison.isOfPattern { evidence.append((Sum(stranger: -4), "family name as the pattern has it")) }
        if let level = comparison.given {
            evidence.append((given(level, comparison), level.reason("given name")))
        }
        if let level = comparison.order { evidence.append((order[level.rawValue], level.reason)) }
        if let level = comparison.born { evidence.append((born[level.rawValue], level.reason)) }
        if let isInRange = comparison.isInRange {
            // A birth date has about 6,570 values.
            let share = min(0.95, Double(comparison.daysOfRange) / 6570)
            let chance = log2(isInRange ? share : 1 - share)
            let sum = Sum(meant: log2(isInRange ? 0.98 : 0.02), household: chance, stranger: chance)
            evidence.append((sum, isInRange ? "born in the range" : "born outside the range"))
        }
        if let level = comparison.postcode { evidence.append((postcode[level.rawValue], level.reason)) }
        if let level = comparison.gender { evidence.append((gender[level.rawValue], level.reason)) }
        return evidence
    }

    /// A name that agrees exactly: a common one says less.
    private func family(_ level: Comparison.Name, share: Double) -> Sum {
        var sum = family[level.rawValue]
        if level == .same { sum.stranger = log2(max(share, model.rareFamily)) }
        if level == .part { sum.stranger = max(sum.stranger, log2(max(share, model.rareFamily))) }
        return sum
    }

    private func given(_ level: Comparison.Name, _ comparison: Comparison) -> Sum {
        var sum = given[level.rawValue]
        let share = log2(max(comparison.givenShare, model.rareGiven))
        if level == .same { sum.stranger = share + (comparison.family == .same ? log2(model.bothNames) : 0) }
        if level == .part { sum.stranger = max(sum.stranger, share) }
        return sum
    }

    /// log2 of the odds that this is the child meant and no other of the index, before looking at the other candidates.
    func logOdds(_ comparison: Comparison) -> Double {
        logOdds(evidence(comparison).reduce(into: Sum()) { $0 += $1.sum })
    }

    func logOdds(_ sum: Sum) -> Double {
        let others = model.prior.strangers * exp2(sum.stranger) + model.prior.household * exp2(sum.household)
        return sum.meant - log2(others)
    }

    /// Whether what agrees speaks for the child meant, 250 times as much as for a stranger and more than for its brothers and
    /// sisters.
    func isNamesake(_ sum: Sum) -> Bool {
        sum.weight >= 8 && sum.meant > sum.household + log2(model.prior.household)
    }

    /// The log-odds as they were observed on queries held out.
    func calibrated(_ logOdds: Double) -> Double {
        min(model.calibration.slope * logOdds + model.calibration.intercept, 60)
    }

    /// The probabilities that each candidate is the child meant, who is one of them or none.
    ///
    /// - Parameter logOdds: of each, as ``logOdds(_:)-1s8lc`` has them.
    func probabilities(_ logOdds: [Double]) -> [Double] {
        let odds = logOdds.map { exp2(calibrated($0)) }
        let all = model.prior.absent + odds.reduce(0, +)
        return odds.map { ($0 / all * 10_000).rounded() / 10_000 }
    }
}
