import Registry
import Testing

@testable import Search

@Suite("Who else is at this address")
struct HouseholdTests {
    static let girl = Nation.Person(1, "Okafor", "Chidera", "2015-05-14")
    static let brother = Nation.Person(2, "Okafor-Bello", "Emeka", "2013-02-01", gender: "male")
    static let hidden = Nation.Person(3, "Okafor", "Ngozi", "2017-08-08", shielded: true)
    static let neighbour = Nation.Person(4, "Murphy", "Liam", "2014-01-31", line: "3 High Street")
    static let gone = Nation.Person(5, "Okafor", "Ada", "2004-01-01", archived: true)
    static let people = [girl, brother, hidden, neighbour, gone]

    @Test("A team sees the others at the address, its own shielded children with them; another team doesn't see these")
    func members() async throws {
        try await Nation.with(Self.people) { nation in
            let own = try await nation.search.household(of: Self.girl.number, as: nation.team, because: nation.purpose)
            #expect(own.map(\.number) == [Self.brother.number, Self.hidden.number])
            #expect(own.map(\.shielded) == [false, true])
            let audit = try await nation.audit()
            #expect(audit.map { $0.1 } == ["granted", "returned"] && audit.allSatisfy { $0.0 == "household" })
            #expect(Set(audit[0].2) == Set(own.map(\.number.value)))

            let others = try await nation.search.household(
                of: Self.girl.number,
                as: nation.otherTeam,
                because: nation.purpose
            )
            #expect(others.map(\.number) == [Self.brother.number])
        }
    }

    @Test("The household of a shielded child is its own team's to see; to others it is as of a number never given out")
    func ofShielded() async throws {
        try await Nation.with(Self.people) { nation in
            let own = try await nation.search.household(
                of: Self.hidden.number,
                as: nation.team,
                because: nation.purpose
            )
            #expect(own.map(\.number) == [Self.brother.number, Self.girl.number])
            let nobody = ChildNumber(payload: 999_999_999_999_999)!
            for number in [Self.hidden.number, nobody] {
                let others = try await nation.search.household(
                    of: number,
                    as: nation.otherTeam,
                    because: nation.purpose
                )
                #expect(others.isEmpty)
            }
        }
    }

    @Test("A practitioner is refused, and the refusal is in the audit")
    func notForPractitioners() async throws {
        try await Nation.with(Self.people) { nation in
            let refusal = await #expect(throws: Refusal.self) {
                try await nation.search.household(of: Self.girl.number, as: nation.nurse, because: nation.purpose)
            }
            #expect(refusal?.code == .notPermitted)
            let outcomes = try await nation.audit().map(\.1)
            #expect(outcomes == ["not-permitted"])
        }
    }
}
