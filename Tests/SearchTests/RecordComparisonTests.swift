import Postgres
import Registry
import Testing

@testable import Search

@Suite("A source's row beside a recorded child")
struct RecordComparisonTests {
    private static let linksFrom = 0.95

    private static func score(_ born: String, nhsNumber: String? = nil) throws -> Double {
        var recorded = RecordComparison.Recorded(
            number: try #require(ChildNumber(payload: 123_456_789_012_345)),
            born: try #require(CivilDate(iso: "2012-03-02")),
            gender: .male,
            shielded: false,
            families: ["Hawkins"],
            givens: ["Oliver Nathan"]
        )
        recorded.postcodes = ["NE28 3RF"]
        recorded.nhsNumber = nhsNumber
        let comparison = RecordComparison(
            .init(
                family: "Hawkins",
                given: "Oliver",
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
}
