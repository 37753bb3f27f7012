import ArgumentParser
import Foundation
import Postgres
import Registry
import Search

/// Links records of a second set with the index: how many of the links are right, and how many of the pairs are found.
struct LinkageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "linkage")

    @OptionGroup var nation: NationOptions
    @Option(help: "The second set's records, a JSON object a line.") var queries: String

    /// What a record says, and whose it is; nil where that one isn't in the index.
    private struct Line: Decodable {
        var family: String?
        var given: String?
        var born: String?
        var postcode: String?
        var expected: Int64?
    }

    /// Pairs linked where the best match says so much, and how many of these were right.
    private struct Links {
        let least: Double
        var linked = 0
        var right = 0
    }

    func run() async throws {
        let decoder = JSONDecoder()
        let lines = try Data(contentsOf: URL(filePath: queries)).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(Line.self, from: $0)
        }
        let (asked, first, links) = try await nation.withSearch(connections: 1) { search, caller, purpose in
            var asked = 0
            var first = 0
            var links = [0.5, 0.85, 0.95].map { Links(least: $0) }
            for line in lines {
                let criteria = SearchCriteria(
                    family: line.family,
                    given: line.given,
                    born: line.born.flatMap { CivilDate(iso: $0) }.map { .on($0) },
                    postcode: line.postcode
                )
                let matches: [SearchMatch]
                do {
                    matches = try await search.find(criteria, as: caller, because: purpose)
                } catch is CriteriaError {
                    // Less than anyone may search with.
                    continue
                }
                if line.expected != nil { asked += 1 }
                guard let best = matches.first else { continue }
                let isRight = best.number.value == line.expected
                if isRight { first += 1 }
                for index in links.indices where best.score >= links[index].least {
                    links[index].linked += 1
                    if isRight { links[index].right += 1 }
                }
            }
            return (asked, first, links)
        }
        for link in links {
            let precision = Double(link.right) / Double(max(1, link.linked))
            let recall = Double(link.right) / Double(max(1, asked))
            let row = MeasuredRow(
                name: "linkage",
                values: [
                    ("data", .text("FEBRL 4")), ("records", .whole(lines.count)), ("enough_criteria", .whole(asked)),
                    ("first", .number(Double(first) / Double(max(1, asked)), digits: 4)),
                    ("least_score", .number(link.least, digits: 2)), ("linked", .whole(link.linked)),
                    ("precision", .number(precision, digits: 4)), ("recall", .number(recall, digits: 4)),
                    ("f1", .number(2 * precision * recall / max(precision + recall, 1e-9), digits: 4)),
                    ("recall_of_all", .number(Double(link.right) / Double(max(1, lines.count)), digits: 4)),
                ]
            )
            print(row.line(nation.output))
        }
    }
}
