import ArgumentParser
import Foundation
import Postgres
import Registry
import Search
import SyntheticEngland

/// How often the right child is first, and among the first ten, by kind of error; and whether scores are probabilities: of
/// matches scored 0.9, nine in ten should be right.
struct RecallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "recall")

    @OptionGroup var nation: NationOptions
    @Option(help: "Dirty queries to try.") var queries = 4000
    @Option(help: "Print this many of the misses to standard error.") var misses = 0
    @Option(help: "Write the table and the plot as a page to this file.") var report: String?

    func run() async throws {
        let stream = nation.england.queries(count: queries, seed: 23, dirty: true).filter(\.hasEnoughCriteria)
        let clean = nation.england.queries(count: queries / 2, seed: 29, dirty: false).filter {
            $0.hasEnoughCriteria && $0.kind == .clean
        }
        // About children who aren't in the index: their number is another's here, or nobody's.
        let absent = England(children: nation.children, seed: nation.seed + 1).queries(
            count: queries / 6,
            seed: 37,
            dirty: false
        ).filter(\.hasEnoughCriteria)
        let trial = try await nation.withSearch(connections: 1) { search, caller, purpose in
            var trial = Trial()
            var shown = 0
            let asked =
                stream.map { ($0, [$0.kind.rawValue, "all dirty"]) } + clean.map { ($0, [$0.kind.rawValue]) }
                + absent.map { ($0, []) }
            for (query, names) in asked {
                var matches: [SearchMatch] = []
                do {
                    matches = try await search.find(query.criteria, as: caller, because: purpose)
                } catch let refusal as Refusal where refusal.code == .tooMany {
                }
                trial.add(query, matches, as: names)
                let rank = Trial.rank(of: query, in: matches)
                if rank != 0, !names.isEmpty, shown < misses {
                    shown += 1
                    Standard.error("rank \(rank.map(String.init) ?? "none"): \(query) \(matches.prefix(1))")
                }
            }
            return trial
        }
        for row in rows(of: trial) { print(row.line(nation.output)) }
        if let report {
            let page = RecallPage(trial: trial, children: nation.children, model: try nation.model()).html
            try Data(page.utf8).write(to: URL(filePath: report))
            Standard.error("report: \(report)")
        }
    }

    private func rows(of trial: Trial) -> [MeasuredRow] {
        let children = (key: "children", value: MeasuredRow.Value.whole(nation.children))
        func share(_ part: Int, of all: Int) -> MeasuredRow.Value {
            .number(Double(part) / Double(max(1, all)), digits: 4)
        }
        return trial.tallies.sorted { $0.key < $1.key }.map { kind, tally in
            MeasuredRow(
                name: "recall",
                values: [
                    children, ("error", .text(kind)), ("queries", .whole(tally.tried)),
                    ("first", share(tally.first, of: tally.tried)), ("ten", share(tally.ten, of: tally.tried)),
                ]
            )
        } + [
            MeasuredRow(
                name: "precision",
                values: [
                    children, ("queries", .whole(trial.queries)), ("scored_0.9", .whole(trial.confident)),
                    ("right", share(trial.confidentAndRight, of: trial.confident)),
                    ("matches_a_query", .number(Double(trial.matches) / Double(max(1, trial.queries)), digits: 2)),
                ]
            )
        ]
            + zip(Trial.ends, trial.bins).filter { $0.1.count > 0 }.map { end, bin in
                MeasuredRow(
                    name: "calibration",
                    values: [
                        children, ("bin", .number(end, digits: 2)), ("matches", .whole(bin.count)),
                        ("predicted", .number(bin.predicted / Double(bin.count), digits: 3)),
                        ("observed", share(bin.right, of: bin.count)),
                    ]
                )
            }
    }
}
