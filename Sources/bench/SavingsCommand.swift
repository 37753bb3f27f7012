import Access
import ArgumentParser
import Foundation
import Logging
import Postgres
import Registry
import Savings

/// The statistics of time saved: how often intervals hold the truth, and estimates for another program to make again.
struct SavingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "savings",
        abstract: "Coverage of the 95 % interval, random surveys with their estimates, and attacks on small numbers.",
        subcommands: [Coverage.self, Surveys.self, Disclosure.self]
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
                        part.degrees(\.minutes),
                        part.total(\.pence),
                        variances.pence.squareRoot(),
                        part.degrees(\.pence)
                    )
                }
            }
        }
    }

    /// Attacks by an analyst and by a team, who together are told all there is.
    struct Disclosure: AsyncParsableCommand {
        @Option(help: "The index, as a superuser: its use is written over.") var superuser: String
        @Option(help: "The index, as contactpoint_report.") var reportDatabase: String
        @Option(help: "The index, as contactpoint_api.") var database: String
        @Option(help: "The file with the session key.") var sessionKeyFile: String
        @Option(help: "An account of a team.") var subject: String
        @Option(help: "Its authority.") var authority: Int16
        @Option var rounds = 300
        @Option var output: RowOutput = .text

        func run() async throws {
            guard let subject = UUID(uuidString: subject) else { throw ValidationError("--subject must be a UUID") }
            let logger = Logger(label: "bench")
            let reports = Pool(ConnectionConfiguration(reportDatabase), size: 1, logger: logger)
            let api = Pool(ConnectionConfiguration(database), size: 1, logger: logger)
            let connection = try await Connection.connect(ConnectionConfiguration(superuser), logger: logger)
            let caller = try await AccountDirectory(pool: api).caller(subject: subject, client: "bench")
            let registry = Registry(pool: api, key: try SessionKeys.read(from: sessionKeyFile))
            var tried = 0
            var leaks: [String] = []
            for seed in 1...rounds {
                for statement in DisclosureAttack.use(seed: seed) { try await connection.execute(statement) }
                let attack = try await DisclosureAttack(asSuperuser: connection)
                for (savings, viewer) in [
                    (Savings(pool: reports), nil), (Savings(registry: registry, as: caller), authority),
                ] {
                    let outcome = try await attack.outcome(reading: savings, viewer: viewer)
                    tried += outcome.tried
                    leaks += outcome.leaks
                }
            }
            await connection.close()
            await api.close()
            await reports.close()
            let row = MeasuredRow(
                name: "disclosure",
                values: [("rounds", .whole(rounds)), ("attacks", .whole(tried)), ("leaks", .whole(leaks.count))]
            )
            print(row.line(output))
            for leak in leaks.prefix(20) { FileHandle.standardError.write(Data("\(leak)\n".utf8)) }
        }
    }
}
