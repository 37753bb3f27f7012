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
        family: String = "Hawkins",
        recorded givens: [String] = ["Oliver Nathan"],
        recordedFamily: String = "Hawkins",
        recordedBorn: String = "2012-03-02",
        recordedPostcode: String = "NE28 3RF"
    ) throws -> Double {
        var recorded = RecordComparison.Recorded(
            number: try #require(ChildNumber(payload: 123_456_789_012_345)),
            born: try #require(CivilDate(iso: recordedBorn)),
            gender: .male,
            shielded: false,
            families: givens.map { _ in recordedFamily },
            givens: givens
        )
        recorded.postcodes = [recordedPostcode]
        recorded.nhsNumber = nhsNumber
        let comparison = RecordComparison(
            .init(
                family: family,
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

    private static let unnamed: [(String?, [String])] = [
        (nil, ["Oliver"]), ("Oliver", [""]), (nil, [""]), ("Baby", ["Oliver"]), ("Oliver", ["Baby"]),
    ]

    @Test(
        "nobody tells newborn twins apart without a given name: a person decides, unless the NHS number is the same",
        arguments: unnamed
    )
    func newborn(given: String?, recorded: [String]) throws {
        let born = CivilDate(daysSince2000: CivilDate.today().daysSince2000 - 20).description
        func score(_ number: String? = nil) throws -> Double {
            try Self.score(born, nhsNumber: number, given: given, recorded: recorded, recordedBorn: born)
        }
        #expect(try score() < Self.linksFrom && score() >= 0.85)
        #expect(try score("9434765919") >= Self.linksFrom)
    }

    @Test("later the index knows both twins, and a family name and an address do", arguments: unnamed)
    func withoutGivenName(given: String?, recorded: [String]) throws {
        #expect(try Self.score(given: given, recorded: recorded) >= Self.linksFrom)
        #expect(try Self.score(given: given, family: "Okonkwo", recorded: recorded) < Self.linksFrom)
    }

    @Test(
        "twins whose given names agree in part only are never linked",
        arguments: [
            ("Gurdeep Singh", "Bhupinder Singh"), ("Balwinder Kaur", "Amarjit Kaur"),
            ("Balwinder Kaur", "Kulwinder Kaur"), ("Ella Rose", "Grace Rose"),
            ("Amelia Jessica", "Mia Constance"),
            ("Noah Theodore", "Noé Harvey"), ("Ivy", "Rhia Ivy"), ("Edward James", "Edward Dawson"),
        ]
    )
    func inPart(given: String, recorded: String) throws {
        for (a, b) in [(given, recorded), (recorded, given)] {
            #expect(try Self.score(given: a, recorded: [b]) < Self.linksFrom)
        }
    }

    @Test(
        "a family name within the given ones isn't the names swapped",
        arguments: [
            ("Arjan Singh", "Rajveer Singh", "Singh"), ("Balwinder Kaur", "Amarjit Kaur", "Kaur"),
            ("Edward James", "Edward Dawson", "Edwards"),
        ]
    )
    func notSwapped(given: String, recorded: String, family: String) throws {
        for (a, b) in [(given, recorded), (recorded, given)] {
            #expect(try Self.score(given: a, family: family, recorded: [b], recordedFamily: family) < Self.linksFrom)
        }
        #expect(
            try Self.score(given: family, family: given, recorded: [given], recordedFamily: family) >= Self.linksFrom
        )
    }

    @Test("a namesake elsewhere whose family name is a letter off is never linked, one who moved is")
    func namesakeElsewhere() throws {
        func score(_ family: String) throws -> Double {
            try Self.score(
                given: "Hussain",
                family: family,
                recorded: ["Hussain"],
                recordedFamily: "Chaudhry",
                recordedPostcode: "WF12 7FL"
            )
        }
        #expect(try score("Chaudhary") < Self.linksFrom)
        #expect(try score("Chaudhry") >= Self.linksFrom)
    }

    @Test("without a given name a child born the day before isn't the same", arguments: ["2012-03-01", "2012-03-12"])
    func unnamedBornElsewhen(born: String) throws {
        #expect(try Self.score(born, given: nil) < Self.linksFrom)
    }

    @Test(
        "a second name left out, shortened or mistyped keeps nobody apart",
        arguments: [
            ("Oliver", "Oliver Nathan"), ("Oliver N", "Oliver Nathan"), ("Olliver Natan", "Oliver Nathan"),
            ("Ollie Nathan", "Oliver Nathan"), ("Oilevr Nathan", "Oliver Nathan"), ("Kaylee Grace", "Caylee Grace"),
        ]
    )
    func secondNames(given: String, recorded: String) throws {
        for (a, b) in [(given, recorded), (recorded, given)] {
            #expect(try Self.score(given: a, recorded: [b]) >= Self.linksFrom)
        }
    }

    @Test("who was recorded before having a name isn't everybody born there", arguments: ["", "Baby"])
    func namedSince(placeholder: String) throws {
        #expect(try Self.score(given: "Oliver", recorded: ["Oliver", placeholder]) >= Self.linksFrom)
        #expect(try Self.score(given: "Bernadette", recorded: ["Oliver", placeholder]) < 0.85)
    }
}
