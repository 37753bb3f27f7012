import ArgumentParser
import CoreMetrics
import Postgres
import Registry
import Search
import SyntheticEngland

/// How long one search takes in the database for one client: asking with audit and commit, reading, noting what was
/// returned, each from sending to the last row. And the same with planning and scoring around it.
struct LatencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "latency")

    @OptionGroup var nation: NationOptions
    @Option(help: "Searches a round.") var queries = 1000
    @Option(help: "Rounds; the median of their medians is the figure.") var rounds = 5

    func run() async throws {
        let timers = TimerSum()
        MetricsSystem.bootstrap(timers)
        let stream = nation.england.queries(count: queries, seed: 11, dirty: true).filter(\.hasEnoughCriteria)
        try await nation.withSearch(connections: 1) { search, caller, purpose in
            var medians: [Double] = []
            var tails: [Double] = []
            var wholes: [Double] = []
            for round in 0...rounds {
                var times: [Double] = []
                var whole: [Double] = []
                _ = timers.take()
                for query in stream {
                    let start = ContinuousClock.now
                    do {
                        _ = try await search.find(query.criteria, as: caller, because: purpose)
                    } catch let refusal as Refusal where refusal.code == .tooMany {
                    }
                    whole.append((ContinuousClock.now - start) / .milliseconds(1))
                    times.append(timers.take())
                }
                if round == 0 { continue }  // the first fills the caches
                medians.append(Sample(times).median)
                tails.append(Sample(times).quantile(0.99))
                wholes.append(Sample(whole).median)
            }
            let row = MeasuredRow(
                name: "latency",
                values: [
                    ("children", .whole(nation.children)), ("kind", .text("fuzzy")), ("queries", .whole(stream.count)),
                    ("median_ms", .number(Sample(medians).median, digits: 2)),
                    ("p99_ms", .number(Sample(tails).median, digits: 2)),
                    ("with_scoring_ms", .number(Sample(wholes).median, digits: 2)),
                ]
            )
            print(row.line(nation.output))
        }
    }
}
