import Postgres
import Registry
import Testing

@testable import Search

@Suite("Criteria: the minimum, and what is refused with which word")
struct CriteriaTests {
    static let today = CivilDate(iso: "2026-11-22")!
    static let born = SearchCriteria.Born.on(CivilDate(iso: "2015-05-14")!)

    @Test(
        "Enough to search with",
        arguments: [
            SearchCriteria(family: "Okafor", given: "Chidera", born: born),
            SearchCriteria(family: "Okafor", born: born, gender: .female, postcode: "LS1 4AP"),
            SearchCriteria(given: "Chidera", born: born, gender: .female, postcode: "ls14ap"),
            SearchCriteria(family: "Okafor", given: "Baby", born: born),
            SearchCriteria(family: "Okafor", born: born, fuzzy: false),
            SearchCriteria(family: "Ok*", born: born, fuzzy: false),
            SearchCriteria(
                family: "Okafor",
                born: .between(CivilDate(iso: "2015-01-01")!, CivilDate(iso: "2015-12-31")!),
                fuzzy: false
            ),
        ]
    )
    func accepted(_ criteria: SearchCriteria) throws {
        let plan = try criteria.plan(today: Self.today)
        #expect(!plan.borns.isEmpty)
    }

    @Test(
        "Refused, each with its word",
        arguments: [
            (SearchCriteria(family: "Okafor", given: "Chidera"), "too-few-criteria"),
            (SearchCriteria(family: "Okafor", born: born), "too-few-criteria"),
            (SearchCriteria(given: "Chidera", born: born, fuzzy: false), "too-few-criteria"),
            (SearchCriteria(postcode: "LS1 4AP"), "too-few-criteria"),
            (SearchCriteria(), "too-few-criteria"),
            (SearchCriteria(family: "  ", given: "\t", born: born), "name-malformed"),
            (SearchCriteria(family: "O*", born: born, fuzzy: false), "wildcard-too-early"),
            (SearchCriteria(family: "*kafor", born: born, fuzzy: false), "wildcard-too-early"),
            (SearchCriteria(family: "O'*", born: born, fuzzy: false), "wildcard-too-early"),
            (SearchCriteria(family: "Oka*", given: "Chidera", born: born), "wildcard-in-fuzzy"),
            (SearchCriteria(family: "Okafor", given: "Chi*", born: born, fuzzy: false), "wildcard-in-given"),
            (SearchCriteria(family: String(repeating: "x", count: 10_000), given: "A", born: born), "name-too-long"),
            (SearchCriteria(family: "Oka\0for", given: "Chidera", born: born), "name-malformed"),
            (SearchCriteria(family: "123", given: "Chidera", born: born), "name-malformed"),
            (SearchCriteria(family: "%%%", born: born, fuzzy: false), "name-malformed"),
            (
                SearchCriteria(family: "Okafor", given: "Chidera", born: .on(CivilDate(iso: "2026-11-23")!)),
                "born-in-future"
            ),
            (
                SearchCriteria(
                    family: "Okafor",
                    born: .between(CivilDate(iso: "2016-01-01")!, CivilDate(iso: "2015-01-01")!),
                    fuzzy: false
                ),
                "range-reversed"
            ),
            (
                SearchCriteria(
                    family: "Okafor",
                    born: .between(CivilDate(iso: "2008-01-01")!, CivilDate(iso: "2026-01-01")!),
                    fuzzy: false
                ),
                "range-too-long"
            ),
            (SearchCriteria(family: "Okafor", given: "Chidera", born: born, age: 8...9), "born-and-age"),
            (SearchCriteria(family: "Okafor", given: "Chidera", age: 8...90), "age-invalid"),
            (SearchCriteria(family: "Okafor", given: "Chidera", age: 1...9), "range-too-long"),
            (SearchCriteria(family: "Okafor", given: "Chidera", born: born, postcode: "nowhere"), "postcode-malformed"),
            (SearchCriteria(number: "1234 5678 9012 3456"), "number-malformed"),
            (SearchCriteria(family: "Okafor", number: "1234 5678 9012 3456"), "number-not-alone"),
        ]
    )
    func refused(_ criteria: SearchCriteria, code: String) {
        let error = #expect(throws: CriteriaError.self) { try criteria.plan(today: Self.today) }
        #expect(error?.code == code)
        #expect(error?.description.contains("Okafor") == false, "a message repeats no value")
    }

    @Test("An age is a range of birth dates: of the last day on which somebody is so old, and the first")
    func ages() throws {
        func range(_ age: ClosedRange<Int>, _ today: String) throws -> [String?] {
            let criteria = SearchCriteria(family: "Okafor", given: "Ada", age: age)
            guard case .between(let first, let last) = try criteria.plan(today: CivilDate(iso: today)!).born else {
                return []
            }
            return [first.description, last.description]
        }
        #expect(try range(8...8, "2026-11-22") == ["2017-11-23", "2018-11-22"])
        #expect(try range(0...1, "2026-11-22") == ["2024-11-23", "2026-11-22"])
        #expect(try range(8...8, "2024-02-29") == ["2015-03-01", "2016-02-29"])
    }

    @Test("What would narrow a search names what wasn't typed")
    func narrowing() {
        #expect(SearchCriteria(family: "Khan", born: Self.born, fuzzy: false).narrowing.contains("a given name"))
        let aged = SearchCriteria(family: "Khan", given: "Ali", age: 8...8)
        #expect(aged.narrowing.contains("the full birth date") && !aged.narrowing.contains("a given name"))
        let all = SearchCriteria(family: "Khan", given: "Ali", born: Self.born, gender: .male, postcode: "LS1 4AP")
        #expect(all.narrowing.contains("number"))
    }

    @Test("A neighbouring day in another month is tried in that month")
    func neighbours() throws {
        func months(_ iso: String) throws -> [String] {
            let criteria = SearchCriteria(family: "Smith", given: "Bill", born: .on(CivilDate(iso: iso)!))
            return try criteria.plan(today: Self.today).months.map { String($0.description.prefix(7)) }
        }
        #expect(try months("2015-05-31") == ["2015-05", "2015-06"])
        #expect(try months("2015-12-31") == ["2015-12", "2016-01"])
        #expect(try months("2015-05-14") == ["2015-05"])
        #expect(try months("2015-01-01") == ["2015-01", "2014-12"])
    }

    @Test("A LIKE pattern holds nothing but letters and the wildcards that were typed as *")
    func pattern() throws {
        let plan = try SearchCriteria(family: "O'B_r%*n", born: Self.born, fuzzy: false).plan(today: Self.today)
        #expect(plan.familyPattern == "obr%n")
    }

    @Test("Day and month are tried swapped, names too, and nicknames")
    func variants() throws {
        let plan = try SearchCriteria(
            family: "Smith",
            given: "Bill",
            born: .on(CivilDate(iso: "2015-05-04")!)
        ).plan(today: Self.today)
        #expect(plan.borns.contains(CivilDate(iso: "2015-04-05")!))
        let pairs = zip(plan.families, plan.givens).map { "\($0 ?? "-") \($1 ?? "-")" }
        #expect(pairs.contains("Smith william"))
        #expect(pairs.contains("Bill Smith"), "names may have changed places")
        #expect(!pairs.contains("Bill william"))
    }

    @Test("A long range of birth dates is tried by its months")
    func months() throws {
        func plan(_ first: String, _ last: String) throws -> SearchPlan {
            let born = SearchCriteria.Born.between(CivilDate(iso: first)!, CivilDate(iso: last)!)
            return try SearchCriteria(family: "Smith", given: "Bill", born: born).plan(today: Self.today)
        }
        let long = try plan("2014-11-20", "2015-02-03")
        #expect(long.borns.isEmpty)
        #expect(long.months.map(\.description) == ["2014-11-01", "2014-12-01", "2015-01-01", "2015-02-01"])
        #expect(try plan("2015-01-01", "2015-01-31").borns.count == 31)
    }
}

@Suite("Postcodes: form, and the slips it betrays")
struct PostcodeTests {
    @Test(
        arguments: [
            ("LS1 4AP", "LS1 4AP"), ("ls14ap", "LS1 4AP"), (" l s 1 4 a p ", "LS1 4AP"), ("LSI 4AP", "LS1 4AP"),
            ("LS1O 4AP", "LS10 4AP"), ("LS1 4A0", "LS1 4AO"), ("SW1A 1AA", "SW1A 1AA"), ("swia iaa", "SW1A 1AA"),
            ("M1 1AE", "M1 1AE"), ("MI IAE", "M1 1AE"), ("B33 8TH", "B33 8TH"), ("0X1 2JD", "OX1 2JD"),
        ])
    func repaired(typed: String, postcode: String) {
        #expect(Postcode(typed)?.text == postcode)
    }

    @Test(arguments: ["", "LS1", "1234567", "LS1 4APX", "ÄS1 4AP", "LS1 4A\0", "🙂🙂🙂🙂🙂", "LS1 4A%"])
    func refused(typed: String) {
        #expect(Postcode(typed) == nil)
    }
}
