import ArgumentParser
import Foundation
import Logging
import Postgres
import Registry
import Search
import SyntheticEngland

/// Estimates the parameters of scoring anew from the nation, and writes them where the next build takes them from.
struct EstimateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "estimate")

    @OptionGroup var nation: NationOptions
    @Option(help: "The index, as a superuser: pairs of records are read past the door.") var superuser: String
    @Option(help: "What was known before.") var published = "scripts/scoring-published.json"
    @Option(help: "The parameter set to write.") var scoring = "Sources/Search/scoring.json"
    @Option(help: "Queries to learn from, without their answers.") var queries = 4000

    /// Strangers in England.
    private static let england = 12_000_000.0

    func run() async throws {
        let before = try JSONDecoder().decode(ScoringModel.self, from: Data(contentsOf: URL(filePath: published)))
        var estimation = Estimation(from: before)
        let (strangers, households) = try await pairs()
        estimation.countStrangers(strangers)
        estimation.countHouseholds(households)

        let compared = try await compare(nation.england.queries(count: queries, seed: 41, dirty: false)).map(
            \.candidates
        )
        let likelihoods = estimation.maximise(compared, strangers: Double(nation.children))
        Standard.error(
            "log-likelihood a query: \(likelihoods.map { String(format: "%.4f", $0 / Double(compared.count)) })"
        )

        // Of the queries that calibrate, every seventh is about a child who isn't in the index.
        var known = try await compare(nation.england.queries(count: queries, seed: 43, dirty: false))
        let elsewhere = England(children: nation.children, seed: nation.seed + 1)
        known += try await compare(elsewhere.queries(count: queries / 6, seed: 47, dirty: false))
        estimation.calibrate(known, strangers: Double(nation.children), trust: 0.5)
        estimation.scale(from: Double(nation.children), to: Self.england)
        let today = CivilDate(daysSince2000: Int32(Date().timeIntervalSince1970 / 86400) - 10_957)
        estimation.sign(
            version: "\(today)",
            .init(
                on: "\(today)",
                from: "a synthetic England of \(nation.children) children, seed \(nation.seed)",
                how: """
                    strangers: \(strangers.count) random pairs of records; household: \(households.count) pairs at one \
                    address; meant: expectation maximisation over the candidates of \(compared.count) queries, what was \
                    known before counting for \(Int(Estimation.certainty)) pairs; calibration: half of what a conditional logit says over \
                    \(known.count) other queries, a seventh about children not in the index
                    """
            )
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try (encoder.encode(estimation.model) + Data("\n".utf8)).write(to: URL(filePath: scoring))
        let row = MeasuredRow(
            name: "estimate",
            values: [
                ("children", .whole(nation.children)), ("strangers", .whole(strangers.count)),
                ("households", .whole(households.count)), ("queries", .whole(compared.count)),
                ("slope", .number(estimation.model.calibration.slope, digits: 3)),
                ("intercept", .number(estimation.model.calibration.intercept, digits: 3)),
            ]
        )
        print(row.line(nation.output))
    }

    /// Comparisons of a record with strangers, and with others at its address.
    private func pairs() async throws -> (strangers: [Comparison], households: [Comparison]) {
        let connection = try await Connection.connect(
            ConnectionConfiguration(superuser),
            logger: Logger(label: "bench")
        )
        let sample = try Candidate.decoded(
            from: await connection.query(
                """
                select \(Candidate.columns) from search.candidate as c
                where not c.shielded order by hashint8extended(c.child, 41), c.child limit 2400
                """
            )
        )
        let typed = sample.prefix(800).map(Self.typed)
        let strangers = typed.flatMap { criteria in
            sample.dropFirst(800).map { Comparison(of: criteria, with: $0) }
        }
        let atOneAddress = try await connection.query(
            """
            select a.child, b.child
            from registry.child_address as a
            join registry.child_address as b on b.postcode = a.postcode and b.line_1 = a.line_1
                and b.line_2 is not distinct from a.line_2 and b.child <> a.child and b.lived_to is null
            where a.lived_to is null
            order by hashint8extended(a.child, 43), a.child, b.child limit 20000
            """
        ).decode((Int64, Int64).self)
        let children = Set(atOneAddress.flatMap { [$0.0, $0.1] })
        let members = Dictionary(
            uniqueKeysWithValues: try Candidate.decoded(
                from: await connection.query(
                    """
                    select \(Candidate.columns) from search.candidate as c
                    where not c.shielded and c.child = any (\(Array(children)))
                    """
                )
            ).map { ($0.number.value, $0) }
        )
        await connection.close()
        let households = atOneAddress.compactMap { one, other in
            members[one].flatMap { one in members[other].map { Comparison(of: Self.typed(one), with: $0) } }
        }
        return (strangers, households)
    }

    /// A record as somebody would type it who makes no mistake.
    private static func typed(_ record: Candidate) -> SearchCriteria {
        SearchCriteria(
            family: record.family,
            given: record.given,
            born: .on(record.born),
            gender: record.gender,
            postcode: record.postcodes.first
        )
    }

    private func compare(_ queries: [TypedQuery]) async throws -> [(candidates: [Comparison], meant: Int?)] {
        try await nation.withSearch(connections: 1) { search, caller, purpose in
            var compared: [(candidates: [Comparison], meant: Int?)] = []
            for query in queries where query.hasEnoughCriteria {
                let candidates = try await search.compare(query.criteria, as: caller, because: purpose)
                compared.append((candidates.map(\.comparison), candidates.firstIndex { $0.number == query.expected }))
            }
            return compared
        }
    }
}
