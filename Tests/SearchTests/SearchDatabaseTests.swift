import Postgres
import Registry
import Testing

@testable import Search

@Suite("Searching the index, as the application's login")
struct SearchDatabaseTests {
    static let chidera = Nation.Person(1, "Okafor", "Chidera Grace", "2015-05-14")
    static let hidden = Nation.Person(2, "Winters", "Rose", "2012-03-07", postcode: "LS1 4AP", shielded: true)
    static let people = [
        chidera, hidden,
        .init(3, "O'Brien-Smith", "Zoë", "2014-01-31", former: "Murphy"),
        .init(4, "Murphy", "Liam", "2014-01-31", gender: "male"),
        .init(5, "Gone", "Long", "2009-09-09", archived: true),
        .init(6, "van der Berg", "Mohammed", "2016-06-30", gender: "male", postcode: "OX1 2JD"),
        .init(7, "Nguyễn", "Małgorzata", "2013-11-05"),
        .init(8, "O'Sullivan", "Caoimhe", "2011-08-01"),
        .init(9, "Kowalska", "Zofia", "2014-01-01"),
    ]

    static let spellings: [(SearchCriteria, Int64)] = [
        (SearchCriteria(family: "Okafor", given: "Chidera", born: born("2015-05-14")), 1),
        (SearchCriteria(family: "okafer", given: "CHIDERA", born: born("2015-05-14")), 1),
        (SearchCriteria(family: "Chidera", given: "Okafor", born: born("2015-05-14")), 1),
        (SearchCriteria(family: "Okafor", given: "Chidera", born: born("2014-05-14")), 1),
        (SearchCriteria(family: "Okafor", given: "Chidera", born: born("2015-08-14")), 1),
        (SearchCriteria(family: "Okafor", given: "Chidera", born: born("2015-05-28")), 1),
        (SearchCriteria(family: "Okarof", given: "Chdera", born: born("2015-05-14")), 1),
        (
            SearchCriteria(
                family: "Okafor",
                given: "Chidera",
                born: .between(CivilDate(iso: "2013-06-01")!, CivilDate(iso: "2016-06-01")!)
            ), 1
        ),
        (SearchCriteria(family: "Okafor", born: born("2015-05-14"), gender: .female, postcode: "RM1O 7AA"), 1),
        (SearchCriteria(given: "Grace", born: born("2015-05-14"), gender: .female, postcode: "rm10 7aa"), 1),
        (SearchCriteria(family: "Smith", given: "Zoe", born: born("2014-01-31")), 3),
        (SearchCriteria(family: "Murphy", given: "Zoe", born: born("2014-01-31")), 3),
        (SearchCriteria(family: "Winters", given: "Rosie", born: born("2012-07-03")), 2),
        // Particles, spellings of one name, letters with marks in either form, a part after an apostrophe.
        (SearchCriteria(family: "Berg", given: "Muhammad", born: born("2016-06-30")), 6),
        (SearchCriteria(family: "Vanderberg", given: "Mohd", born: born("2016-06-30")), 6),
        (SearchCriteria(family: "Nguyen", given: "Malgorzata", born: born("2013-11-05")), 7),
        (SearchCriteria(family: "NGUYE\u{302}\u{303}N", given: "Gosia", born: born("2013-05-11")), 7),
        (SearchCriteria(family: "Sullivan", given: "Caoimhe", born: born("2011-08-01")), 8),
        (SearchCriteria(family: "O Sullivan", given: "Kaoimhe", born: born("2011-07-31")), 8),
        // Both a name and the date mistyped.
        (SearchCriteria(family: "Okafro", given: "Chidera", born: born("2015-05-24")), 1),
        (SearchCriteria(family: "Okafor", given: "Chidrea", born: born("2015-06-14")), 1),
        (SearchCriteria(family: "Okafir", given: "Chidera", born: born("2005-05-14")), 1),
        // The first of January stands for a day that isn't known, typed or recorded.
        (SearchCriteria(family: "Okafor", given: "Chidera", born: born("2015-01-01")), 1),
        (SearchCriteria(family: "Kowalska", given: "Zosia", born: born("2014-09-17")), 9),
        // An initial, and an age.
        (SearchCriteria(family: "Okafor", given: "C", born: born("2015-05-14")), 1),
        (SearchCriteria(family: "Okafor", given: "Chidera", age: ageOf("2015-05-14")), 1),
        (SearchCriteria(family: "OBrien*", born: born("2014-01-31"), fuzzy: false), 3),
        (SearchCriteria(family: "Sm*", born: born("2014-01-31"), fuzzy: false), 3),
        (
            SearchCriteria(
                family: "murphy",
                born: .between(CivilDate(iso: "2013-06-01")!, CivilDate(iso: "2014-06-01")!),
                gender: .male,
                fuzzy: false
            ), 4
        ),
    ]

    /// A range of ages with the one of today in it.
    static func ageOf(_ iso: String) -> ClosedRange<Int> {
        let years = CivilDate.today().year - CivilDate(iso: iso)!.year
        return years - 2...years + 1
    }

    static func born(_ iso: String) -> SearchCriteria.Born { .on(CivilDate(iso: iso)!) }

    @Test(
        "A tired person's spelling finds the child first",
        arguments: spellings
    )
    func finds(_ criteria: SearchCriteria, index: Int64) async throws {
        try await Nation.with(Self.people) { nation in
            let matches = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            let wanted = ChildNumber(payload: 100_000_000_000_000 + index)
            #expect(matches.first?.number == wanted)
            let audit = try await nation.audit()
            #expect(audit.map(\.1) == ["granted", "returned"])
            #expect(Set(audit[1].2) == Set(matches.map(\.number.value)), "the audit holds every child returned")
            #expect(Set(audit[0].2).isSuperset(of: audit[1].2), "and every child considered")
        }
    }

    @Test("By number alone")
    func byNumber() async throws {
        try await Nation.with(Self.people) { nation in
            let number = Self.chidera.number
            let matches = try await nation.search.find(
                SearchCriteria(number: number.description),
                as: nation.nurse,
                because: nation.purpose
            )
            #expect(matches.map(\.number) == [number])
            #expect(matches.first?.authority == "Barking and Dagenham")
        }
    }

    @Test("A shielded child is found by name and birth date without whereabouts, and not at all with a postcode")
    func shielded() async throws {
        try await Nation.with(Self.people) { nation in
            var criteria = SearchCriteria(family: "Winters", given: "Rose", born: Self.born("2012-03-07"))
            let found = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            #expect(found.map(\.number) == [Self.hidden.number])
            #expect(found.first?.shielded == true)
            #expect(found.first?.authority == nil)
            for postcode in ["LS1 4AP", "LS1 4AQ", "M1 1AE"] {
                criteria.postcode = postcode
                let withPostcode = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
                #expect(withPostcode.isEmpty, "right or wrong, the postcode gives one answer")
            }
            criteria.fuzzy = false
            criteria.postcode = "LS1 4AP"
            #expect(try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose).isEmpty)
        }
    }

    @Test("An archived child is found by nobody")
    func archived() async throws {
        try await Nation.with(Self.people) { nation in
            let criteria = SearchCriteria(family: "Gone", given: "Long", born: Self.born("2009-09-09"))
            let byNurse = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            let byTeam = try await nation.search.find(criteria, as: nation.team, because: nation.purpose)
            #expect(byNurse.isEmpty && byTeam.isEmpty)
        }
    }

    @Test("Fifty matches are a list, fifty-one are an error that says how to narrow, and show nobody")
    func tooMany() async throws {
        let many = (10..<60).map { Nation.Person($0, "Patel", "Aarav", "2016-02-02", gender: "male") }
        try await Nation.with(many) { nation in
            let fuzzy = SearchCriteria(family: "Patel", given: "Aarav", born: Self.born("2016-02-02"))
            let exact = SearchCriteria(family: "Patel", born: Self.born("2016-02-02"), fuzzy: false)
            for criteria in [fuzzy, exact] {
                #expect(try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose).count == 50)
            }
            try await nation.add(.init(60, "Patel", "Aarav", "2016-02-02", gender: "male"))
            for criteria in [fuzzy, exact] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
                }
                #expect(refusal?.code == .tooMany)
                #expect(refusal?.description.contains("Narrow") == true)
            }
            let returned = try await nation.audit().filter { $0.1 == "returned" }
            #expect(returned.count { !$0.2.isEmpty } == 2, "the two answers of fifty; the refusals returned nobody")
        }
    }

    @Test("Criteria that can't be searched with are refused, and the refusal is in the audit")
    func refusalIsAudited() async throws {
        try await Nation.with([Self.chidera]) { nation in
            await #expect(throws: CriteriaError.self) {
                try await nation.search.find(
                    SearchCriteria(family: "Okafor"),
                    as: nation.nurse,
                    because: nation.purpose
                )
            }
            let outcomes = try await nation.audit().map(\.1)
            #expect(outcomes == ["too-few-criteria"])
        }
    }

    @Test("A suspended account finds nobody, from the next request on")
    func suspended() async throws {
        try await Nation.with([Self.chidera]) { nation in
            _ = try await nation.superuser.execute("update access.account set suspended_at = now()")
            let refusal = await #expect(throws: Refusal.self) {
                try await nation.search.find(
                    SearchCriteria(number: Self.chidera.number.description),
                    as: nation.nurse,
                    because: nation.purpose
                )
            }
            #expect(refusal?.code == .accountSuspended)
            #expect(try await nation.audit().map(\.1) == ["account-suspended"])
        }
    }

    @Test(
        "Cleaning and parts are the same in SQL and in Swift",
        arguments: [
            "O'Brien-Smith", "Zoë", "van der Berg", "Łukasz", "Ng", "D’Souza", "Mary Jane", "SIÂN", "", "St. John",
            "Nguyễn", "Åse Ørsted", "Groß", "Ægir", "ʻAkau", "Zoe\u{308}", "Đặng", "O‘Hara", "Smith–Jones", "İpek",
        ]
    )
    func folding(name: String) async throws {
        try await Nation.with([]) { nation in
            let sql = try await nation.superuser.query("select replace(search.fold(\(name)), ' ', '')")[0].decode(
                String.self
            )
            #expect(sql == String(decoding: FoldedName(name).whole, as: UTF8.self))
        }
    }
}
