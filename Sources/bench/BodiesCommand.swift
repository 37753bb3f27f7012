import ArgumentParser
import Foundation
import Postgres
import Registry
import SyntheticEngland

/// Bodies of searches for the load generator, a line each.
struct BodiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bodies")

    @Option(help: "How many children the nation was made with.") var children: Int
    @Option(help: "The seed it was made with.") var seed: UInt64 = 1
    @Option(help: "How many bodies.") var count = 2000

    private struct Body: Encodable {
        var family, given, born, gender, postcode: String?
        var fuzzy = true
    }

    func run() async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for query in England(children: children, seed: seed).queries(count: count, seed: 31, dirty: true)
        where query.hasEnoughCriteria {
            let body = Body(
                family: query.family,
                given: query.given,
                born: query.born?.description,
                gender: query.gender?.rawValue,
                postcode: query.postcode
            )
            print(String(decoding: try encoder.encode(body), as: UTF8.self))
        }
    }
}
