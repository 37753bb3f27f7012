import Postgres
import Registry
import Testing

@testable import Search

/// An answer that varies with what a shield hides would tell it: to a caller who guesses, right and wrong must be alike.
@Suite("Hidden values of shielded children answer nothing")
struct OracleTests {
    static let hidden = Nation.Person(1, "Winters", "Rose", "2012-03-07", postcode: "LS1 4AP", shielded: true)
    static let others: [Nation.Person] = [
        .init(2, "Winters", "Rose", "2012-03-07", postcode: "LS1 4AP"),
        .init(3, "Winter", "Rosie", "2012-03-07", postcode: "M1 1AE"),
        .init(4, "Winters", "Rory", "2012-03-07", gender: "male", postcode: "LS1 4AP"),
        .init(5, "Summers", "Rose", "2012-07-03", postcode: "LS1 4AQ"),
        .init(6, "Winters", "Rose", "2013-03-07", postcode: "SW1A 1AA"),
    ]
    static let places = ["LS1 4AP", "LS1 4AQ", "LS2 9ZZ", "M1 1AE", "SW1A 1AA"]

    /// Each way to search with a place.
    static func queries(_ postcode: String) -> [SearchCriteria] {
        let born = SearchCriteria.Born.on(CivilDate(iso: "2012-03-07")!)
        return [
            SearchCriteria(family: "Winters", given: "Rose", born: born, postcode: postcode),
            SearchCriteria(family: "Wintres", given: "Rosie", born: born, gender: .female, postcode: postcode),
            SearchCriteria(family: "Winters", born: born, gender: .female, postcode: postcode),
            SearchCriteria(given: "Rose", born: born, gender: .female, postcode: postcode),
            SearchCriteria(family: "Winters", given: "Rose", age: 10...14, postcode: postcode),
            SearchCriteria(family: "Winters", born: born, postcode: postcode, fuzzy: false),
            SearchCriteria(family: "Win*", born: born, postcode: postcode, fuzzy: false),
        ]
    }

    private static func answer(_ criteria: SearchCriteria, in nation: Nation) async throws -> String {
        do {
            let matches = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            return matches.map { "\($0)" }.joined(separator: "\n")
        } catch { return "\(error)" }
    }

    @Test("A shielded child alone: right place, wrong place, near place, all the same, in every way to search")
    func rightAndWrong() async throws {
        try await Nation.with([Self.hidden]) { nation in
            for place in Self.places {
                for criteria in Self.queries(place) {
                    let answer = try await Self.answer(criteria, in: nation)
                    #expect(answer == "")
                }
            }
        }
    }

    @Test(
        "With a place, other children's matches, scores, order and counts are the same whether the shielded child is there"
    )
    func otherChildren() async throws {
        let without = try await answers(of: Self.others)
        let with = try await answers(of: Self.others + [Self.hidden])
        #expect(with == without)
        #expect(without.contains { !$0.isEmpty })
    }

    @Test("Fifty-one would be too many: a shielded fifty-first doesn't count in a search with a place")
    func counts() async throws {
        let fifty = (10..<60).map { Nation.Person($0, "Patel", "Aarav", "2016-02-02", gender: "male") }
        let one = Nation.Person(9, "Patel", "Aarav", "2016-02-02", gender: "male", shielded: true)
        let born = SearchCriteria.Born.on(CivilDate(iso: "2016-02-02")!)
        try await Nation.with(fifty + [one]) { nation in
            for fuzzy in [true, false] {
                let criteria = SearchCriteria(
                    family: "Patel",
                    given: "Aarav",
                    born: born,
                    postcode: "RM10 7AA",
                    fuzzy: fuzzy
                )
                let matches = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
                #expect(matches.count == 50)
            }
        }
    }

    @Test("What is considered, which the audit holds and time follows, doesn't have the shielded child either")
    func considered() async throws {
        try await Nation.with(Self.others + [Self.hidden]) { nation in
            for place in Self.places {
                for criteria in Self.queries(place) { _ = try await Self.answer(criteria, in: nation) }
            }
            let audit = try await nation.audit()
            #expect(audit.allSatisfy { !$0.2.contains(Self.hidden.number.value) })
        }
    }

    private func answers(of people: [Nation.Person]) async throws -> [String] {
        try await Nation.with(people) { nation in
            var answers: [String] = []
            for place in Self.places {
                for criteria in Self.queries(place) { answers.append(try await Self.answer(criteria, in: nation)) }
            }
            return answers
        }
    }
}
