private import Postgres
private import Registry

/// Makes queries as people type them, about the children of a nation that was loaded with the same size and seed.
///
/// It makes blocks of the nation again rather than reading the database, so it knows more than a search may see: old
/// postcodes, former names, and that a child is shielded (then no postcode is typed). The errors are those of people;
/// none was chosen for how the search works.
package struct QueryGenerator: Sendable {
    private let england: England
    private var random: Random
    private var children: [KnownChild] = []
    private var leftOfBlock = 0
    private let errors: [TypingError]
    private let errorChoice: WeightedChoice

    /// Queries made from a block before the next one is made again.
    private static let queriesPerBlock = 50

    package init(england: England, seed: UInt64) {
        precondition(england.children > 0)
        self.england = england
        random = Random(seed: seed, stream: 5)
        errors = TypingError.allCases.filter { $0 != .clean }
        errorChoice = WeightedChoice(errors.map(\.weight))
    }

    /// Queries of which about a third are typed as the record has it.
    package mutating func mixed(_ count: Int) -> [TypedQuery] {
        (0..<count).map { _ in
            let kind = random.chance(1.0 / 3) ? .clean : errors[errorChoice.draw(&random)]
            return query(kind) ?? anyQuery()
        }
    }

    /// Queries that all have something wrong.
    package mutating func dirty(_ count: Int) -> [TypedQuery] {
        (0..<count).map { _ in query(errors[errorChoice.draw(&random)]) ?? anyQuery() }
    }

    /// Queries with one kind of error: fewer than asked for where the nation is too small to have them.
    package mutating func queries(_ count: Int, of kind: TypingError) -> [TypedQuery] {
        var queries: [TypedQuery] = []
        for _ in 0..<count {
            guard let query = query(kind) else { break }
            queries.append(query)
        }
        return queries
    }

    private mutating func anyQuery() -> TypedQuery {
        while true {
            if let query = query(.familySlip) ?? query(.dayOff) { return query }
        }
    }

    /// Looks for a child whom this can happen to.
    private mutating func query(_ kind: TypingError) -> TypedQuery? {
        for _ in 0..<min(8, england.blocks) {
            if leftOfBlock == 0 || children.isEmpty { takeBlock() }
            guard !children.isEmpty else { continue }
            let start = random.below(children.count)
            for step in 0..<min(children.count, 600) {
                var typist = Typist(
                    child: children[(start + step) % children.count],
                    today: england.today,
                    random: random
                )
                let query = typist.type(kind)
                random = typist.random
                if let query {
                    leftOfBlock -= 1
                    return query
                }
            }
            leftOfBlock = 0
        }
        return nil
    }

    /// A block by the number of its children, so that every child is as likely as any other.
    private mutating func takeBlock() {
        let index = random.below(england.children)
        let place = england.places.firstIndex { $0.children.contains(index) } ?? 0
        let chosen = england.places[place]
        let within = chosen.blocks * (index - chosen.children.lowerBound) / max(1, chosen.children.count)
        let block = england.block(chosen.firstBlock + within)
        children = block.children.compactMap { KnownChild($0, in: block) }
        leftOfBlock = Self.queriesPerBlock
    }
}
