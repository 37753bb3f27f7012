import Foundation
import Testing

@testable import Search

/// Pairs are drawn from known parameters, and the estimation has to find these.
@Suite("Estimating the parameters of scoring")
struct EstimationTests {
    /// Numbers that are the same in each run (G. Marsaglia's xorshift).
    private struct Draw {
        var state: UInt64 = 88_172_645_463_325_252

        mutating func unit() -> Double {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Double(state >> 11) / Double(1 << 53)
        }
    }

    /// Queries with four candidates each: the child meant first, who agrees in the family name in `m` of them, and strangers.
    private static func queries(m: Double, _ count: Int = 4000) -> [[Comparison]] {
        var draw = Draw()
        func pair(family: Double, given: Double, born: Double) -> Comparison {
            var pair = Comparison()
            pair.order = .current
            pair.family = draw.unit() < family ? .same : .oneLetter
            pair.given = draw.unit() < given ? .same : .differs
            pair.born = draw.unit() < born ? .same : .differs
            return pair
        }
        return (0..<count).map { _ in
            [pair(family: m, given: 0.9, born: 0.95)]
                + (0..<3).map { _ in pair(family: 0.02, given: 0.02, born: 0.02) }
        }
    }

    @Test("Expectation maximisation finds m without being told which pairs match, and converges")
    func maximisation() throws {
        for truth in [0.6, 0.9] {
            var estimation = Estimation(from: .current)
            let likelihoods = estimation.maximise(Self.queries(m: truth), strangers: 1000)
            #expect(likelihoods[11] > likelihoods[0] - 0.01, "\(likelihoods)")
            #expect(abs(likelihoods[11] - likelihoods[10]) < 0.01, "it converges: \(likelihoods)")
            // What was known before counts for as many pairs.
            let before = try #require(ScoringModel.current.family["same"]).meant
            let found = try #require(estimation.model.family["same"]).meant
            #expect(abs(found - (truth + before) / 2) < 0.06, "\(truth): \(found)")
        }
    }

    @Test("The same pairs give the same parameters")
    func deterministic() {
        func model() -> ScoringModel {
            var estimation = Estimation(from: .current)
            _ = estimation.maximise(Self.queries(m: 0.8, 500), strangers: 1000, rounds: 5)
            return estimation.model
        }
        #expect(model() == model())
    }

    @Test("Calibrated scores are shares: of those that say 0.7 and more, about as many are right")
    func calibration() {
        var estimation = Estimation(from: .current)
        // One time in four nobody is meant: the model, which doesn't know, says too much until it is calibrated.
        var draw = Draw()
        let queries = Self.queries(m: 0.9).map { (candidates: $0, meant: draw.unit() < 0.75 ? Optional(0) : nil) }
        estimation.calibrate(queries, strangers: 1000)
        var model = estimation.model
        model.prior.strangers = 1000
        let weights = Weights(model)
        var said = 0.0
        var right = 0.0
        var count = 0.0
        for query in queries {
            let scores = weights.probabilities(query.candidates.map { weights.logOdds($0) })
            for (index, score) in scores.enumerated() where score > 0.6 {
                said += score
                count += 1
                if index == query.meant { right += 1 }
            }
        }
        #expect(count > 100)
        #expect(abs(said / count - right / count) < 0.05, "said \(said / count), were \(right / count)")
    }

    @Test("The set that ships says from what, when and how, and its shares add up to 1")
    func shipped() {
        let model = ScoringModel.current
        #expect(!model.estimated.on.isEmpty && !model.estimated.from.isEmpty && !model.estimated.how.isEmpty)
        let fields = [
            (model.family, Comparison.Name.allCases.count), (model.given, Comparison.Name.allCases.count),
            (model.order, Comparison.Order.allCases.count), (model.born, Comparison.Born.allCases.count),
            (model.postcode, Comparison.Place.allCases.count), (model.gender, Comparison.Agreement.allCases.count),
        ]
        for (field, levels) in fields {
            #expect(field.count == levels)
            #expect(abs(field.values.reduce(0) { $0 + $1.meant } - 1) < 0.001)
            for odds in field.values {
                #expect(odds.meant > 0 && odds.household > 0 && odds.stranger > 0 && odds.stranger <= 1)
            }
        }
        #expect(model.calibration.slope > 0)
    }
}
