import ArgumentParser
import Trials

/// The watch on trial: what it finds in weeks of work with misuse among it, and how fast. It takes a migrated, empty database.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "False alarms, what of the misuse is found, and how soon."
    )

    @Option(help: "The database, as superuser.") var superuser: String
    @Option(help: "The same as contactpoint_audit.") var audit: String
    @Option(help: "Children of whole authorities, in all.") var children = 97_000
    @Option(parsing: .upToNextOption, help: "Where they live.") var authorities: [Int16] = [304, 805]
    @Option(help: "Misuses of each rule's kind.") var planted = 3
    @Option(help: "Searches of the month behind.") var searches = 1_000_000
    @Option(help: "Which work and misuse.") var seed: UInt64 = 1
    @Option(help: "text or jsonl.") var output: RowOutput = .text

    func run() async throws {
        var trial = WatchTrial(children: children, authorities: Set(authorities))
        trial.planted = planted
        trial.seed = seed
        let outcome = try await trial.run(superuser: superuser, audit: audit)
        show(
            "watch",
            [
                ("children", .whole(children)), ("accounts", .whole(outcome.accounts)), ("days", .whole(outcome.days)),
                ("entries", .whole(outcome.entries)), ("requests", .whole(outcome.requests)),
                ("alerts", .whole(outcome.alerts)), ("false", .whole(outcome.falseAlarms)),
                ("false_per_1000_requests", .number(outcome.falsePerThousandRequests, digits: 2)),
                ("false_per_account_month", .number(outcome.falsePerAccountAndMonth, digits: 4)),
                ("alerts_a_day_of_2000", .number(outcome.alertsPerDayOfTwoThousand, digits: 1)),
                ("planted", .whole(outcome.planted)), ("found", .whole(outcome.found)),
                ("precision", .number(outcome.precision, digits: 3)), ("recall", .number(outcome.recall, digits: 3)),
            ]
        )
        for rule in outcome.rules {
            show(
                "watch-rule",
                [
                    ("rule", .text(rule.rule)), ("planted", .whole(rule.planted)), ("found", .whole(rule.found)),
                    ("false", .whole(rule.falseAlarms)),
                ]
            )
        }
        let pace = try await WatchPace(searches: searches).run(superuser: superuser, audit: audit)
        let lags = Sample(pace.lags)
        show(
            "watch-pace",
            [
                ("entries_behind", .whole(pace.behind)), ("accounts", .whole(pace.accounts)),
                ("entries_s", .number(pace.rate, digits: 0)), ("ratio_of_100", .number(pace.rate / 100, digits: 1)),
                ("searches_s", .number(pace.searches, digits: 1)), ("arrived_s", .number(pace.arrived, digits: 0)),
                ("alerts", .whole(pace.lags.count)), ("missing", .whole(pace.missing)),
                ("lag_median_s", .number(lags.median, digits: 1)), ("lag_max_s", .number(lags.quantile(1), digits: 1)),
            ]
        )
        if pace.missing > 0 { throw ExitCode.failure }
    }

    private func show(_ name: String, _ values: [(key: String, value: MeasuredRow.Value)]) {
        print(MeasuredRow(name: name, values: values).line(output))
    }
}
