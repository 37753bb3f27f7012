import Postgres
import Registry
import Testing

@testable import SyntheticEngland

@Suite("Queries as people type them")
struct QueryTests {
    private static let children: [ChildNumber: KnownChild] = {
        var children: [ChildNumber: KnownChild] = [:]
        for block in Town.blocks {
            for child in block.children { children[child.number] = KnownChild(child, in: block) }
        }
        return children
    }()

    @Test(
        "every kind of error is made, with enough criteria, about a child who can be found",
        arguments: TypingError.allCases
    )
    func kinds(_ kind: TypingError) throws {
        var generator = QueryGenerator(england: Town.england, seed: 1)
        let queries = generator.queries(20, of: kind)
        try #require(queries.count == 20)
        for query in queries {
            let child = try #require(Self.children[query.expected])
            #expect(query.hasEnoughCriteria)
            #expect(query.kind == kind)
            #expect(Self.isAsItShouldBe(query, child), "\(query) \(child)")
        }
    }

    @Test("no postcode is typed of a shielded child, and nothing of an archived one")
    func hidden() {
        var generator = QueryGenerator(england: Town.england, seed: 2)
        var shielded: Set<ChildNumber> = []
        var archived: Set<ChildNumber> = []
        for block in Town.blocks {
            for child in block.children {
                if child.shieldedOn != Block.never { shielded.insert(child.number) }
                if child.archivedOn != Block.never { archived.insert(child.number) }
            }
        }
        let queries = generator.mixed(2000)
        #expect(queries.allSatisfy { !archived.contains($0.expected) })
        #expect(queries.allSatisfy { $0.postcode == nil || !shielded.contains($0.expected) })
    }

    @Test("a third of the mixed queries is clean, none of the dirty ones; the same seed makes the same ones")
    func streams() {
        var generator = QueryGenerator(england: Town.england, seed: 3)
        var again = QueryGenerator(england: Town.england, seed: 3)
        let mixed = generator.mixed(1000)
        #expect((280...390).contains(mixed.count { $0.kind == .clean }))
        let dirty = generator.dirty(1000)
        #expect(dirty.allSatisfy { $0.kind != .clean })
        #expect(Set(dirty.map(\.kind)).count > 18)
        #expect(again.mixed(1000) == mixed)
    }

    /// Whether the query differs from the record where its error says, and there alone.
    private static func isAsItShouldBe(_ query: TypedQuery, _ child: KnownChild) -> Bool {
        func same(_ typed: String?, _ values: [String]) -> Bool {
            guard let typed else { return true }
            return values.contains { $0.lowercased() == typed.lowercased() }
        }
        func plain(_ postcode: String) -> String { postcode.replacing(" ", with: "") }
        let given = same(query.given, [child.given, child.firstGiven])
        let family = same(query.family, [child.family])
        let born = query.born == child.born
        let postcode = same(query.postcode.map(plain), child.postcode.map { [plain($0)] } ?? [])
        return switch query.kind {
        case .clean, .missingGender: given && family && born && postcode
        case .familySlip, .familySound, .halfOfDouble, .formerName: !family && given && born && postcode
        case .givenSlip, .givenSound, .nickname: family && !given && born && postcode
        case .swappedNames: !family && !given && born && postcode
        case .swappedDayMonth, .wrongYear, .dayOff, .dateDigit: family && given && !born && postcode
        case .oldPostcode, .postcodeSlip: family && given && born && !postcode
        case .missingGiven: family && (query.given == nil || !given) && born && postcode
        case .alias, .droppedAccent, .droppedApostrophe, .transliteration: !(family && given) && born && postcode
        case .twoErrors: !family && !(given && born) && postcode
        }
    }
}
