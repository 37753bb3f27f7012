import Postgres
import Registry
import Testing

@testable import Search

@Suite("Scores: who ranks over whom")
struct ScorerTests {
    static let criteria = SearchCriteria(
        family: "Okafor",
        given: "Chidera",
        born: .on(CivilDate(iso: "2015-05-14")!),
        gender: .female,
        postcode: "LS1 4AP"
    )
    static let right = child("Okafor", "Chidera", "2015-05-14", .female, ["LS1 4AP"])

    static func child(
        _ family: String,
        _ given: String,
        _ born: String,
        _ gender: Gender = .female,
        _ postcodes: [String] = [],
        former: String? = nil
    ) -> Candidate {
        var names = [Candidate.Name(isCurrent: true, family: FoldedName(family), given: FoldedName(given))]
        if let former { names.append(.init(isCurrent: false, family: FoldedName(former), given: FoldedName(given))) }
        return Candidate(
            number: ChildNumber(payload: 123_456_789_012_345)!,
            born: CivilDate(iso: born)!,
            gender: gender,
            authority: "Leeds",
            shielded: false,
            names: names,
            family: family,
            given: given,
            postcodes: postcodes
        )
    }

    func score(_ candidate: Candidate, _ criteria: SearchCriteria = criteria) -> Double {
        Scorer(criteria, given: criteria.given).score(candidate).score
    }

    @Test("The same child in everything is as good as certain")
    func certain() {
        #expect(score(Self.right) > 0.999)
    }

    @Test("A twin, a sibling and a namesake rank below the child")
    func notTheSibling() {
        let twin = Self.child("Okafor", "Ngozi", "2015-05-14", .female, ["LS1 4AP"])
        let sibling = Self.child("Okafor", "Emeka", "2013-02-01", .male, ["LS1 4AP"])
        let namesake = Self.child("Okafor", "Chidera", "2011-09-30", .female, ["M1 1AE"])
        for other in [twin, sibling, namesake] { #expect(score(other) < score(Self.right)) }
        #expect(score(sibling) < 0.05)
        #expect(score(namesake) < 0.05)
    }

    @Test("Two twins: the typed one comes first even when the given name has a slip")
    func twins() {
        var criteria = Self.criteria
        criteria.given = "Chidrea"
        let twin = Self.child("Okafor", "Ngozi", "2015-05-14", .female, ["LS1 4AP"])
        #expect(score(Self.right, criteria) > score(twin, criteria))
    }

    @Test(
        "One slip leaves the child likely",
        arguments: [
            child("Okafor", "Chidera", "2015-05-14", .male, ["LS1 4AP"]),
            child("Okafor", "Chidera", "2014-05-14", .female, ["LS1 4AP"]),
            child("Okafor", "Chidera", "2015-05-15", .female, ["LS1 4AP"]),
            child("Okafer", "Chidera", "2015-05-14", .female, ["LS1 4AP"]),
            child("Adeyemi", "Chidera", "2015-05-14", .female, ["LS1 4AP"], former: "Okafor"),
            child("Chidera", "Okafor", "2015-05-14", .female, ["LS1 4AP"]),
            child("Okafor-Bello", "Chidera", "2015-05-14", .female, ["LS1 4AP"]),
            child("Okafor", "Chidera", "2015-05-14", .female, ["M1 1AE", "LS1 4AP"]),
            child("Okafor", "Chidera Grace", "2015-05-14", .unspecified, ["LS1 4AQ"]),
        ]
    )
    func oneSlip(_ candidate: Candidate) {
        #expect(score(candidate) > 0.9)
    }

    @Test(
        "Where nobody is likely, namesakes are shown, and no sibling; swapped names tell twins apart too"
    )
    func nearest() {
        let typed = SearchCriteria(family: "Smith", given: "Jack", born: .on(CivilDate(iso: "2014-04-01")!))
        let jack = Self.child("Smith", "Jack", "2014-03-02", .male)
        let other = Self.child("Smith", "Edmund", "2014-03-02", .male)
        let matches = Scorer(typed, given: "Jack").matches(among: [other, jack])
        #expect(matches.map(\.candidate.given) == ["Jack"] && matches[0].score < 0.05)

        let swapped = SearchCriteria(
            family: "Kate",
            given: "Okafor",
            born: Self.criteria.born,
            gender: .female,
            postcode: "LS1 4AP"
        )
        let twins = ["Mary-Kate", "Kate"].map { Self.child("Okafor", $0, "2015-05-14", .female, ["LS1 4AP"]) }
        #expect(Scorer(swapped, given: "Okafor").matches(among: twins).first?.candidate.given == "Kate")
    }

    @Test("A common name says less than a rare one")
    func frequency() {
        func weight(_ name: String) -> Double {
            let criteria = SearchCriteria(family: name, given: "Chidera", born: Self.criteria.born)
            let scorer = Scorer(criteria, given: criteria.given)
            return Weights.current.logOdds(scorer.compare(Self.child(name, "Chidera", "2015-05-14")))
        }
        #expect(weight("Featherstonehaugh") > weight("Smith") + 3)
    }

    @Test("Reasons are in words, the strongest first, and repeat no value")
    func reasons() {
        let swapped = Self.child("Okafor", "Chidera", "2015-05-14", .female, ["LS1 4AP"])
        let (_, reasons) = Scorer(Self.criteria, given: "Chidera").score(swapped)
        #expect(reasons.first == "postcode the same")
        #expect(reasons.contains("family name the same"))
        #expect(!reasons.joined().contains("Okafor") && !reasons.joined().contains("LS1"))
    }

    @Test(
        "Accents, apostrophes, hyphens and case don't matter",
        arguments: [
            ("O'Brien", "obrien"), ("Zoë", "ZOE"), ("Siân", "sian"), ("Łukasz", "lukasz"), ("D’Souza", "dsouza"),
            ("Nguyễn", "nguyễn"), ("Ørsted", "orsted"),
        ]
    )
    func folding(a: String, b: String) {
        #expect(FoldedName(a).whole == FoldedName(b).whole)
    }

    @Test("Similarities known from the literature")
    func similarity() {
        #expect(abs(Similarity.jaroWinkler(Array("martha".utf8), Array("marhta".utf8)) - 0.9611) < 0.0001)
        #expect(abs(Similarity.jaroWinkler(Array("dwayne".utf8), Array("duane".utf8)) - 0.84) < 0.0001)
        #expect(abs(Similarity.jaroWinkler(Array("dixon".utf8), Array("dicksonx".utf8)) - 0.8133) < 0.0001)
        #expect(Similarity.isOneEdit(Array("smith".utf8), Array("smtih".utf8)))
        #expect(!Similarity.isOneEdit(Array("smith".utf8), Array("smith".utf8)))
        #expect(!Similarity.isOneEdit(Array("smith".utf8), Array("smythe".utf8)))
    }
}
