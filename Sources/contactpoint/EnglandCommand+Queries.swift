import ArgumentParser
import Foundation
import Postgres
import Registry
import SyntheticEngland

extension EnglandCommand {
    /// `contactpoint england queries`
    struct Queries: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "queries",
            abstract: "Write queries as people type them, each with the child that is meant. A JSON object a line.",
            discussion: """
                Needs no database: the same children and seed make the same nation as
                'contactpoint england generate'.

                Example:
                  contactpoint england queries --children 100000 --count 5 --dirty
                """
        )

        @Option(help: "How many queries.") var count: Int
        @Option(help: "How many children the nation has.") var children: Int
        @Option(help: "Which nation.") var seed: UInt64 = 7
        @Option(help: "Which queries of it.") var querySeed: UInt64 = 1
        @Flag(help: "Only queries with something mistyped, missing or out of date.") var dirty = false

        private struct Line: Encodable {
            let schema = "contactpoint.query/1"
            let family, given, born, gender, postcode: String?
            let kind: String
            let expected: ChildNumber
        }

        func validate() throws {
            guard (1...1_000_000_000).contains(children), (0...10_000_000).contains(count) else {
                throw ValidationError("--children takes 1 to 1000000000, --count 0 to 10000000.")
            }
        }

        func run() async throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            var generator = QueryGenerator(england: England(children: children, seed: seed), seed: querySeed)
            for query in dirty ? generator.dirty(count) : generator.mixed(count) {
                let line = Line(
                    family: query.family,
                    given: query.given,
                    born: query.born?.description,
                    gender: query.gender?.rawValue,
                    postcode: query.postcode,
                    kind: query.kind.rawValue,
                    expected: query.expected
                )
                Terminal.write(String(decoding: try encoder.encode(line), as: UTF8.self) + "\n")
            }
        }
    }
}
