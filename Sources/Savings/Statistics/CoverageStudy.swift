import Foundation

/// How often the 95 % interval holds the truth, tried on authorities whose truth is known: the test and the benchmark draw
/// surveys from them, of another size each.
package struct CoverageStudy: Sendable {
    /// The outcome of one simulated survey.
    package struct Outcome: Sendable {
        package var truth: Double
        package var interval: ConfidenceInterval
        package var holds: Bool { interval.lower <= truth && truth <= interval.upper }
    }

    private struct Occupation {
        var people: [SurveyAnswer]
        /// Half of them are asked twice as often as the others: their answers weigh half as much.
        var isKeen: [Bool]
        var asked: Int
    }

    private let occupations: [Occupation]
    private let truth: Double

    /// Makes an authority of six occupations with 60 to 800 practitioners, who differ as people do: most look a few times a
    /// week, some many times; some look for minutes, a few for an hour.
    ///
    /// - Parameters:
    ///   - share: the share of each occupation that is asked, but 12 people at least.
    ///   - spread: how much people differ: the standard deviation of the logarithms of how often and of how long they look.
    ///     At 0.5 the time of an occupation's people varies by 0.8 of its mean, at 0.65 by 1.15.
    package init(seed: UInt64, share: Double = 0.15, spread: Double = 0.5) {
        var random = SeededRandom(seed: seed, stream: 1)
        let sizes = [60, 90, 150, 250, 400, 800]
        let occupations = sizes.enumerated().map { index, size in
            let people = (0..<size).map { _ in
                SurveyAnswer(
                    weeklySearches: (exp(0.6 + 0.1 * Double(index) + spread * Self.normal(&random)) * 2).rounded() / 2,
                    minutesPerSearch: exp(2.6 + spread * Self.normal(&random)).rounded(),
                    shareNeverFound: 0.2,
                    hourlyCostPence: 1500 + 300 * Double(index) + (random.unit() * 400).rounded()
                )
            }
            return Occupation(
                people: people,
                isKeen: people.map { _ in random.unit() < 0.5 },
                asked: max(12, Int(Double(size) * share))
            )
        }
        self.occupations = occupations
        truth = occupations.reduce(0) { $0 + $1.people.reduce(0) { $0 + $1.pence } }
    }

    /// Takes a survey and estimates what it costs a week.
    package func survey(_ number: Int, replicates: Int = 400) -> Outcome {
        var random = SeededRandom(seed: UInt64(number), stream: 2)
        var total = EstimatedTotal.zero
        for occupation in occupations {
            let keen = occupation.people.indices.filter { occupation.isKeen[$0] }
            let others = occupation.people.indices.filter { !occupation.isKeen[$0] }
            let askedKeen = min(keen.count, Int((Double(occupation.asked) * 2 / 3).rounded()))
            let askedOthers = min(others.count, occupation.asked - askedKeen)
            var answers: [SurveyAnswer] = []
            for (group, asked) in [(keen, askedKeen), (others, askedOthers)] {
                for index in group.shuffled(using: &random).prefix(asked) {
                    var answer = occupation.people[index]
                    answer.weight = Double(group.count) / Double(asked)
                    answers.append(answer)
                }
            }
            let stratum = Stratum(headcount: occupation.people.count, answers: answers)
            let variance = stratum.variances(replicates: replicates, random: &random)?.pence ?? 0
            total =
                total
                + EstimatedTotal(
                    total: stratum.total(\.pence),
                    variance: variance,
                    degrees: stratum.degrees(\.pence)
                )
        }
        return Outcome(truth: truth, interval: total.interval)
    }

    /// The share of intervals that hold the truth; every hundred surveys are of another authority.
    package static func coverage(
        surveys: Int,
        share: Double = 0.15,
        spread: Double = 0.5,
        seed: UInt64 = 1
    ) -> Double {
        var held = 0
        var study = CoverageStudy(seed: seed, share: share, spread: spread)
        for number in 0..<surveys {
            if number % 100 == 0 { study = CoverageStudy(seed: seed &+ UInt64(number), share: share, spread: spread) }
            if study.survey(number).holds { held += 1 }
        }
        return Double(held) / Double(surveys)
    }

    /// Box and Muller.
    private static func normal(_ random: inout SeededRandom) -> Double {
        (-2 * log(1 - random.unit())).squareRoot() * cos(2 * .pi * random.unit())
    }
}
