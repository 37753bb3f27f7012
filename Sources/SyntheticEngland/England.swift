package import Postgres
package import Registry

/// A nation of children that never were: any size, the same for the same seed.
///
/// ```swift
/// let england = England(children: 100_000, seed: 7)
/// let block = england.block(3)      // some thousand children, in any order, on any core
/// ```
/// The nation is never held: it is a list of authorities with their sizes, and a *block* is a neighbourhood of up to
/// ``childrenPerBlock`` children made from its own random stream.
package struct England: Sendable {
    /// How many children there are, exactly.
    package let children: Int
    package let seed: UInt64
    /// The day as of which everyone is under 18. Nothing here reads the clock.
    package let today: CivilDate

    let places: [Place]
    let placeChoice: WeightedChoice
    let numbers: NumberPermutation
    let services: ServiceDirectory
    private let firstBlocks: [Int]

    package static let childrenPerBlock = 4096

    /// - Parameter authorities: where children live; nil for all over England. With as many as really live there, streets,
    ///   schools and namesakes are as near each other as they are.
    package init(
        children: Int,
        seed: UInt64,
        today: CivilDate = England.defaultToday,
        authorities: Set<Int16>? = nil
    ) {
        precondition(children >= 0 && children <= 1_000_000_000)
        self.children = children
        self.seed = seed
        self.today = today
        places = Self.places(children: children, authorities: authorities)
        placeChoice = WeightedChoice(places.map { Double($0.children.count) + 1e-9 })
        numbers = NumberPermutation(seed: seed)
        services = ServiceDirectory(places: places)
        firstBlocks = places.map(\.firstBlock)
    }

    /// 1 September 2026.
    package static let defaultToday = CivilDate(daysSince2000: 9740)

    package var blocks: Int { places.last.map { $0.firstBlock + $0.blocks } ?? 0 }

    /// Makes one block.
    package func block(_ index: Int) -> Block {
        precondition((0..<blocks).contains(index))
        var builder = BlockBuilder(england: self, place: place(ofBlock: index), block: index)
        return builder.build()
    }

    /// The number of the child with this index.
    package func number(of index: Int) -> ChildNumber { numbers.number(of: index) }

    func place(ofBlock block: Int) -> Int {
        // The last place that starts here or before: one without children starts where the next one does.
        var low = 0
        var high = firstBlocks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstBlocks[middle] <= block { low = middle } else { high = middle }
        }
        return low
    }

    /// Deals the children out in proportion: whole numbers that add up, the largest remainders rounded up.
    private static func places(children: Int, authorities: Set<Int16>?) -> [Place] {
        let areas = Area.all
        let weights = areas.map { authorities?.contains($0.authority) == false ? 0 : $0.weight }
        let total = weights.reduce(0, +)
        let exact = weights.map { Double(children) * $0 / total }
        var counts = exact.map { Int($0) }
        let byRemainder = areas.indices.sorted {
            (exact[$0] - exact[$0].rounded(.down), $1) > (exact[$1] - exact[$1].rounded(.down), $0)
        }
        for index in byRemainder.prefix(max(0, children - counts.reduce(0, +))) { counts[index] += 1 }
        var places: [Place] = []
        var child = 0
        var block = 0
        for (area, count) in zip(areas, counts) {
            let place = Place(area: area, children: child..<(child + count), firstBlock: block)
            places.append(place)
            child += count
            block += place.blocks
        }
        return places
    }
}
