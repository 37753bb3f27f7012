import Postgres
import Registry
import Testing

@testable import Search

@Suite("A source's row beside a recorded child")
struct RecordComparisonTests {
    private static let linksFrom = 0.95

    private static func score(
        _ born: String = "2012-03-02",
        nhsNumber: String? = nil,
        given: String? = "Oliver",
        recorded givens: [String] = ["Oliver Nathan"]
    ) throws -> Double {
        var recorded = RecordComparison.Recorded(
            number: try #require(ChildNumber(payload: 123_456_789_012_345)),
            born: try #require(CivilDate(iso: "2012-03-02")),
            gender: .male,
            shielded: false,
            families: givens.map { _ in "Hawkins" },
            givens: givens
        )
        recorded.postcodes = ["NE28 3RF"]
        recorded.nhsNumber = nhsNumber
        let comparison = RecordComparison(
            .init(
                family: "Hawkins",
                given: given,
                born: try #require(CivilDate(iso: born)),
                gender: .male,
                postcode: "NE28 3RF",
                nhsNumber: nhsNumber,
                upn: nil
            )
        )
        return comparison.score(recorded).score
    }

    @Test(
        "the same names and address link with a slip in the birth date",
        arguments: ["2012-03-02", "2012-02-03", "2013-03-02"]
    )
    func slips(born: String) throws {
        #expect(try Self.score(born) >= Self.linksFrom)
    }

    @Test("with quite another birth date they never do, whatever else agrees", arguments: ["2025-07-17", "2012-10-28"])
    func bornElsewhen(born: String) throws {
        #expect(try Self.score(born) < Self.linksFrom)
        #expect(try Self.score(born, nhsNumber: "9434765919") < Self.linksFrom)
    }

    @Test(
        "nobody tells twins apart without a given name: a person decides, unless the NHS number is the same",
        arguments: [(nil, ["Oliver"]), ("Oliver", [""]), (nil, [""]), ("Baby", ["Oliver"]), ("Oliver", ["Baby"])]
    )
    func unnamed(given: String?, recorded: [String]) throws {
        let score = try Self.score(given: given, recorded: recorded)
        #expect(score < Self.linksFrom && score >= 0.85)
        #expect(try Self.score(nhsNumber: "9434765919", given: given, recorded: recorded) >= Self.linksFrom)
    }

    @Test("who was recorded before having a name isn't everybody born there", arguments: ["", "Baby"])
    func namedSince(placeholder: String) throws {
        #expect(try Self.score(given: "Oliver", recorded: ["Oliver", placeholder]) >= Self.linksFrom)
        #expect(try Self.score(given: "Bernadette", recorded: ["Oliver", placeholder]) < 0.85)
    }
}
