import ArgumentParser
import Foundation
import Savings

/// The statistics of time saved: how often intervals hold the truth, and estimates for another program to make again.
struct SavingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "savings",
        abstract: "Coverage of the 95 % interval, and random surveys with their estimates.",
        subcommands: [Coverage.self, Surveys.self]
    )

    struct Coverage: ParsableCommand {
        @Option var surveys = 1000
        @Option var spread = 0.5
        @Option var seed: UInt64 = 1
        @Option var output: RowOutput = .text

        func run() {
            let coverage = CoverageStudy.coverage(surveys: surveys, spread: spread, seed: seed)
            let row = MeasuredRow(
                name: "coverage",
                values: [
                    ("simulations", .whole(surveys)), ("spread", .number(spread, digits: 2)),
                    ("coverage", .number(coverage, digits: 4)),
                ]
            )
            print(row.line(output))
        }
    }

    /// A line an answer: survey, stratum, headcount, weight, minutes, pence; then a line an estimate, beginning with `estimate`.
    struct Surveys: ParsableCommand {
        @Option var count = 20
        @Option var replicates = 20_000

        func run() {
            for number in 0..<count {
                var random = SeededRandom(seed: UInt64(number), stream: 9)
                for stratum in 0..<4 {
                    let answers = (0..<(6 + Int(random.unit() * 30))).map { _ in
                        SurveyAnswer(
                            weeklySearches: Double(Int(random.unit() * 8)) / 2,
                            minutesPerSearch: 3 + Double(Int(random.unit() * random.unit() * 60)),
                            shareNeverFound: 0.2,
                            hourlyCostPence: 1500 + Double(Int(random.unit() * 1500)),
                            weight: 1 + Double(Int(random.unit() * 4))
                        )
                    }
                    let headcount = answers.count + Int(random.unit() * 200)
                    for answer in answers {
                        print(number, stratum, headcount, answer.weight, answer.minutes, answer.pence)
                    }
                    let part = Stratum(headcount: headcount, answers: answers)
                    guard let variances = part.variances(replicates: replicates, random: &random) else { continue }
                    print(
                        "estimate",
                        number,
                        stratum,
                        part.total(\.minutes),
                        variances.minutes.squareRoot(),
                        part.total(\.pence),
                        variances.pence.squareRoot()
                    )
                }
            }
        }
    }
}
