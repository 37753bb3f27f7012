import Access
import ArgumentParser
import Foundation
import Logging
import Postgres
import Registry
import Search
import SyntheticEngland

/// The nation to measure against, and the account to measure as.
struct NationOptions: ParsableArguments {
    @Option(help: "The index, as contactpoint_api.") var database: String
    @Option(help: "The file with the session key.") var sessionKeyFile: String
    @Option(help: "The account that searches.") var subject: String
    @Option(help: "How many children the nation was made with.") var children: Int
    @Option(help: "The seed it was made with.") var seed: UInt64 = 1
    @Option(help: "text or jsonl.") var output: RowOutput = .text
    @Option(help: "Score by the parameters of this file, instead of those compiled in.") var parameters: String?

    func model() throws -> ScoringModel {
        guard let parameters else { return .current }
        return try JSONDecoder().decode(ScoringModel.self, from: Data(contentsOf: URL(filePath: parameters)))
    }

    var england: England { England(children: children, seed: seed) }

    /// Lends the search service as the account, over at most `connections` connections. Scores have the prior of an index of
    /// the nation's size.
    func withSearch<Result>(
        connections: Int,
        _ body: (Search, Caller, Purpose) async throws -> Result
    ) async throws -> Result {
        var configuration = ConnectionConfiguration(database)
        configuration.applicationName = "bench"
        // One client has a thread to itself, as with pgbench: what is measured is the database, and not how tasks are woken.
        if connections == 1 { configuration.glance = .milliseconds(500) }
        let pool = Pool(configuration, size: connections, logger: Logger(label: "bench"))
        let registry = Registry(pool: pool, key: try SessionKeys.read(from: sessionKeyFile))
        guard let subject = UUID(uuidString: subject) else { throw ValidationError("--subject must be a UUID") }
        let caller = try await AccountDirectory(pool: pool).caller(subject: subject, client: "bench")
        let result = try await body(
            Search(registry: registry, weights: Weights(model().scaled(to: Double(children)))),
            caller,
            Purpose("safeguarding", reason: "measuring the search")
        )
        await pool.close()
        return result
    }
}

extension TypedQuery {
    var criteria: SearchCriteria {
        SearchCriteria(
            family: family,
            given: given,
            born: born.map { .on($0) },
            gender: gender,
            postcode: postcode,
            fuzzy: true
        )
    }
}

extension England {
    /// Queries with an error each, or a mixture with clean ones.
    func queries(count: Int, seed: UInt64, dirty: Bool) -> [TypedQuery] {
        var generator = QueryGenerator(england: self, seed: seed)
        return dirty ? generator.dirty(count) : generator.mixed(count)
    }
}
