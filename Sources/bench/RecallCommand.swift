import ArgumentParser
import Foundation
import Postgres
import Registry
import Search
import SyntheticEngland

/// How often the right child is first, and among the first ten, by kind of error.
struct RecallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "recall")

    @OptionGroup var nation: NationOptions
    @Option(help: "Dirty queries to try.") var queries = 4000
    @Option(help: "Print this many of the misses to standard error.") var misses = 0

    private struct Tally {
        var tried = 0
        var first = 0
        var ten = 0
    }

    func run() async throws {
        let stream = nation.england.queries(count: queries, seed: 23, dirty: true).filter(\.hasEnoughCriteria)
        let clean = nation.england.queries(count: queries / 2, seed: 29, dirty: false).filter {
            $0.hasEnoughCriteria && $0.kind == .clean
        }
        var tallies: [String: Tally] = [:]
        var shown = 0
        try await nation.withSearch(connections: 1) { search, caller, purpose in
            for (query, isDirty) in stream.map({ ($0, true) }) + clean.map({ ($0, false) }) {
                var rank: Int?
                do {
                    let matches = try await search.find(query.criteria, as: caller, because: purpose)
                    rank = matches.firstIndex { $0.number == query.expected }
                } catch let refusal as Refusal where refusal.code == .tooMany {
                }
                for name in [query.kind.rawValue] + (isDirty ? ["all dirty"] : []) {
                    tallies[name, default: Tally()].tried += 1
                    if rank == 0 { tallies[name]?.first += 1 }
                    if let rank, rank < 10 { tallies[name]?.ten += 1 }
                }
                if rank != 0, shown < misses {
                    shown += 1
                    Standard.error("rank \(rank.map(String.init) ?? "none"): \(query)")
                }
            }
        }
        for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            let row = MeasuredRow(
                name: "recall",
                values: [
                    ("children", .whole(nation.children)), ("error", .text(kind)), ("queries", .whole(tally.tried)),
                    ("first", .number(Double(tally.first) / Double(tally.tried), digits: 4)),
                    ("ten", .number(Double(tally.ten) / Double(tally.tried), digits: 4)),
                ]
            )
            print(row.line(nation.output))
        }
    }
}
