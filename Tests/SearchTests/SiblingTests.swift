import Postgres
import Registry
import Testing

@testable import Search

/// Brothers, sisters and twins are the classic false match: same family name and address, perhaps the same birth date.
@Suite("Siblings and twins are told apart")
struct SiblingTests {
    static let family: [Nation.Person] = [
        .init(1, "Hussain", "Aisha", "2015-05-14"), .init(2, "Hussain", "Amina", "2015-05-14"),
        .init(3, "Hussain", "Ali", "2013-05-14", gender: "male"),
        .init(4, "Hussain", "Adam", "2016-05-15", gender: "male"),
        .init(5, "Smith", "Jack", "2014-03-02", gender: "male"),
        .init(6, "Smith", "Jacob", "2014-03-02", gender: "male"),
        .init(7, "O'Neill", "Mary-Kate", "2012-11-30"), .init(8, "O'Neill", "Kate", "2012-11-30"),
        .init(9, "van der Berg", "Noah", "2018-01-01", gender: "male"), .init(10, "van der Berg", "Mia", "2018-01-02"),
    ]

    /// Each child as typed with one slip or none, with and without what siblings share.
    static func queries(for child: Nation.Person) -> [SearchCriteria] {
        let born = CivilDate(iso: child.born)!
        let given = Array(child.given)
        var queries: [SearchCriteria] = []
        for place in [nil, child.postcode] {
            for gender in [nil, Gender(rawValue: child.gender)] {
                func add(_ family: String, _ given: String, _ day: CivilDate) {
                    queries.append(
                        SearchCriteria(family: family, given: given, born: .on(day), gender: gender, postcode: place)
                    )
                }
                add(child.family, child.given, born)
                add(child.family.uppercased() + "e", child.given, born)
                add(child.given, child.family, born)
                add(child.family, child.given, born.adding(days: 30))
                add(child.family, child.given.replacing("a", with: "e"), born)
                guard given.count > 4 else { continue }
                // Two neighbours swapped; and all letters but the first jumbled.
                add(child.family, String(given.prefix(2) + [given[3], given[2]] + given.dropFirst(4)), born)
                add(child.family, String(given.prefix(1) + given.dropFirst().reversed()), born)
            }
        }
        return queries
    }

    @Test("No twin, brother or sister ranks over the child meant, and a twin's score says that it is a twin")
    func ranks() async throws {
        try await Nation.with(Self.family) { nation in
            for child in Self.family {
                for criteria in Self.queries(for: child) {
                    let matches = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
                    #expect(matches.first?.number == child.number, "\(criteria): \(matches)")
                    #expect(matches.dropFirst().allSatisfy { $0.score < 0.5 }, "\(criteria): \(matches)")
                }
            }
        }
    }

    @Test("A twin alone, whose brother or sister isn't in the index, is no sure match")
    func twinAlone() async throws {
        try await Nation.with([Self.family[0]]) { nation in
            let criteria = SearchCriteria(
                family: "Hussain",
                given: "Bilal",
                born: .on(CivilDate(iso: "2015-05-14")!),
                gender: .male,
                postcode: "RM10 7AA"
            )
            let matches = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            #expect(matches.allSatisfy { $0.score < 0.5 }, "\(matches)")
        }
    }

    @Test("Scores are at most 1 together: of three who agree in all, each is one in three")
    func together() async throws {
        let three = (1...3).map { Nation.Person($0, "Patel", "Aarav", "2016-02-02", gender: "male") }
        try await Nation.with(three) { nation in
            let criteria = SearchCriteria(family: "Patel", given: "Aarav", born: .on(CivilDate(iso: "2016-02-02")!))
            let matches = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            #expect(matches.count == 3 && matches.allSatisfy { (0.2...0.45).contains($0.score) }, "\(matches)")
        }
    }
}
