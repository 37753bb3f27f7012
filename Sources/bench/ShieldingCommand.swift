import ArgumentParser
import Foundation
import Trials

/// Shields on trial: races, the cascade's rate, crashes, and the time of answers. Each takes a migrated, empty database.
struct ShieldingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shielding",
        abstract: "Races, crashes, and how soon local systems are told.",
        subcommands: [Race.self, Cascade.self, Crash.self, Oracle.self]
    )

    struct DatabaseOptions: ParsableArguments {
        @Option(help: "The database, as superuser.") var superuser: String
        @Option(help: "The same as contactpoint_api.") var api: String
        @Option(help: "The same as contactpoint_cascade.") var cascade: String
        @Option(help: "text or jsonl.") var output: RowOutput = .text

        var urls: TrialTown.URLs { .init(superuser: superuser, api: api, cascade: cascade) }

        /// - Throws: `ExitCode` where there is anything of which there should be nothing; all is printed before.
        func print(
            _ name: String,
            _ values: [(key: String, value: MeasuredRow.Value)],
            failures: Int
        ) throws {
            Swift.print(MeasuredRow(name: name, values: values).line(output))
            if failures > 0 { throw ExitCode.failure }
        }
    }

    struct Race: AsyncParsableCommand {
        @OptionGroup var database: DatabaseOptions
        @Option var races = 10_000

        func run() async throws {
            let outcome = try await RaceTrial(races: races).run(database.urls)
            try database.print(
                "race",
                [
                    ("races", .whole(outcome.races)), ("seen", .whole(outcome.seen)), ("void", .whole(outcome.void)),
                    ("looks_after", .whole(outcome.after)), ("looks_before", .whole(outcome.before)),
                    ("found_before", .whole(outcome.foundBefore)),
                ],
                failures: outcome.seen
            )
        }
    }

    struct Cascade: AsyncParsableCommand {
        @OptionGroup var database: DatabaseOptions
        @Option(help: "The program contactpoint.") var contactpoint: String
        @Option(help: "A folder for keys and logs.") var folder: String
        @Option var shields = 1000
        @Option(help: "A minute.") var rate = 1000.0
        @Option var systems = 100
        @Option var dead = 10

        func run() async throws {
            var trial = RateTrial(shields: shields, systems: systems, dead: dead)
            trial.rate = rate
            let outcome = try await trial.run(
                database.urls,
                deliverer: Program.deliverer(contactpoint, database: database.cascade, folder: folder)
            )
            let lags = Sample(outcome.lags)
            let late = outcome.lags.count { $0 > 5 }
            try database.print(
                "cascade",
                [
                    ("shields_minute", .number(outcome.rate, digits: 0)), ("shields", .whole(shields)),
                    ("systems", .whole(systems)), ("dead", .whole(dead)), ("notices", .whole(outcome.expected)),
                    ("missing", .whole(outcome.missing)), ("median_s", .number(lags.median, digits: 3)),
                    ("p99_s", .number(lags.quantile(0.99), digits: 3)),
                    ("max_s", .number(lags.quantile(1), digits: 3)),
                    ("over_5_s", .whole(late)), ("tries_of_dead", .whole(outcome.failures)),
                ],
                failures: outcome.missing + late
            )
        }
    }

    struct Crash: AsyncParsableCommand {
        @OptionGroup var database: DatabaseOptions
        @Option(help: "The program contactpoint.") var contactpoint: String
        @Option(help: "A folder for keys and logs.") var folder: String
        @Option(help: "Where PostgreSQL's first process is named.") var processFile: String
        @Option(help: "A command that starts PostgreSQL again.") var startDatabase: String
        @Option var kills = 200

        func run() async throws {
            var trial = CrashTrial(
                kills: kills,
                victims: [.program, .backend, .postmaster],
                contactpoint: contactpoint,
                folder: folder,
                database: .init(processFile: processFile, start: ["/bin/sh", "-c", startDatabase])
            )
            trial.progress = { Standard.error($0) }
            let outcome = try await trial.run(database.urls)
            try database.print(
                "crash",
                [
                    ("kills", .whole(outcome.kills.values.reduce(0, +))), ("steps", .whole(outcome.steps.count)),
                    ("programs", .whole(outcome.kills[.program] ?? 0)),
                    ("backends", .whole(outcome.kills[.backend] ?? 0)),
                    ("postmasters", .whole(outcome.kills[.postmaster] ?? 0)),
                    ("half_shielded", .whole(outcome.halfShielded)), ("undone", .whole(outcome.undone)),
                    ("notices", .whole(outcome.notices)), ("lost", .whole(outcome.lost)),
                    ("repeated", .whole(outcome.repeated)), ("confirmed", .whole(outcome.confirmed)),
                    ("confirmed_undelivered", .whole(outcome.confirmedUndelivered)),
                ],
                failures: outcome.halfShielded + outcome.undone + outcome.lost + outcome.confirmedUndelivered
            )
        }
    }

    struct Oracle: AsyncParsableCommand {
        @OptionGroup var database: DatabaseOptions
        @Argument(help: "ownBesideSensitive, ownBesideShielded, searchByPostcode or openShielded.") var question: String
        @Option var pairs = 10_000

        func run() async throws {
            guard let question = TimingTrial.Question(rawValue: question) else {
                throw ValidationError("There is no such question.")
            }
            let outcome = try await TimingTrial(question, pairs: pairs).run(database.urls)
            try database.print(
                "oracle",
                [
                    ("question", .text(question.rawValue)), ("pairs", .whole(outcome.pairs)),
                    ("differences", .whole(outcome.differences)), ("median_ms", .number(outcome.median, digits: 3)),
                    ("effect_ms", .number(outcome.effect, digits: 4)), ("ci_low_ms", .number(outcome.low, digits: 4)),
                    ("ci_high_ms", .number(outcome.high, digits: 4)),
                ],
                failures: outcome.differences
            )
        }
    }
}
