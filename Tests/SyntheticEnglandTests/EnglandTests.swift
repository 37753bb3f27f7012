import Postgres
import Registry
import Testing

@testable import SyntheticEngland

@Suite("A nation by its size and seed")
struct EnglandTests {
    @Test("the same seed makes the same rows, in whatever order the blocks are made")
    func sameSeed() {
        let first = England(children: 5000, seed: 3)
        let again = England(children: 5000, seed: 3)
        let forwards = (0..<first.blocks).map { first.block($0).rows().buffers.map(\.bytes) }
        let backwards = (0..<again.blocks).reversed().map { again.block($0).rows().buffers.map(\.bytes) }
        #expect(forwards == backwards.reversed())
        #expect(first.serviceRows().bytes == again.serviceRows().bytes)
    }

    @Test("another seed makes other children")
    func otherSeed() {
        let first = England(children: 500, seed: 3)
        let other = England(children: 500, seed: 4)
        #expect(first.block(0).rows()[.name].bytes != other.block(0).rows()[.name].bytes)
        #expect(first.number(of: 0) != other.number(of: 0))
    }

    @Test("there are exactly as many children as asked for", arguments: [0, 1, 152, 153, 9999])
    func size(_ children: Int) {
        let england = England(children: children, seed: 5)
        let made = (0..<england.blocks).reduce(0) { $0 + england.block($1).children.count }
        #expect(made == children)
    }

    @Test("authorities have children in proportion to the real ones, and no block is of two")
    func proportion() throws {
        let england = England(children: 1_000_000, seed: 1)
        #expect(england.places.count == 153)
        let kent = try #require(england.places.first { $0.area.authority == 886 })
        let rutland = try #require(england.places.first { $0.area.authority == 857 })
        let scilly = try #require(england.places.first { $0.area.authority == 420 })
        #expect((25_000...33_000).contains(kent.children.count))
        #expect((500...900).contains(rutland.children.count))
        #expect((10...60).contains(scilly.children.count))
        #expect(england.block(england.blocks - 1).authority == england.places.last?.area.authority)
        for block in 0..<england.blocks {
            let place = england.places[england.place(ofBlock: block)]
            #expect((place.firstBlock..<place.firstBlock + place.blocks).contains(block))
        }
    }

    @Test("numbers are valid, unique and tell nothing of the order")
    func numbers() {
        let numbers = (0..<20_000).map { Town.england.number(of: $0) }
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.allSatisfy { ChildNumber($0.value) == $0 })
        let rising = zip(numbers, numbers.dropFirst()).count { $0.value < $1.value }
        #expect((9500...10_500).contains(rising))
    }

    @Test("everyone is under eighteen on the day of reference")
    func ages() {
        let today = Town.england.today
        #expect(today.description == "2026-09-01")
        let days = Town.blocks.flatMap { $0.children.map(\.born) }
        #expect(days.allSatisfy { CivilDate(daysSince2000: $0) < today })
        #expect(days.allSatisfy { CivilDate(daysSince2000: $0) > CivilDate(year: 2008, month: 9, day: 1) ?? today })
        for year in 0..<17 {
            let ofYear = days.count { (today.daysSince2000 - $0) / 365 == year }
            #expect((0.03...0.085).contains(Double(ofYear) / Double(days.count)), "age \(year)")
        }
    }
}
