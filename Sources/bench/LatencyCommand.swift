import ArgumentParser
import Postgres
import Registry
import Search
import SyntheticEngland

/// How long one search takes for one client: asking with audit and commit, reading, scoring, noting what was returned.
struct LatencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "latency")

    @OptionGroup var nation: NationOptions
    @Option(help: "Searches a round.") var queries = 1000
    @Option(help: "Rounds; the median of their medians is the figure.") var rounds = 5

    func run() async throws {
        let stream = nation.england.queries(count: queries, seed: 11, dirty: true).filter(\.hasEnoughCriteria)
        try await nation.withSearch(connections: 1) { search, caller, purpose in
            var medians: [Double] = []
            var tails: [Double] = []
            for round in 0...rounds {
                var times: [Double] = []
                for query in stream {
                    let start = ContinuousClock.now
                    do {
                        _ = try await search.find(query.criteria, as: caller, because: purpose)
                    } catch let refusal as Refusal where refusal.code == .tooMany {
                    }
                    times.append((ContinuousClock.now - start) / .milliseconds(1))
                }
                if round == 0 { continue }  // the first fills the caches
                medians.append(Sample(times).median)
                tails.append(Sample(times).quantile(0.99))
            }
            let row = MeasuredRow(
                name: "latency",
                values: [
                    ("children", .whole(nation.children)), ("kind", .text("fuzzy")), ("queries", .whole(stream.count)),
                    ("median_ms", .number(Sample(medians).median, digits: 2)),
                    ("p99_ms", .number(Sample(tails).median, digits: 2)),
                ]
            )
            print(row.line(nation.output))
        }
    }
}
