import Postgres
import Registry

/// A row as a source sends it, with the child it is about.
package struct SourceRow: Sendable, Hashable {
    package enum Change: String, Sendable { case upsert, delete }

    /// The source's own id. It says nothing of the child's number.
    package var recordID: String
    package var version: Int
    package var change = Change.upsert
    package var authority: Int16
    /// What the source knows, one thing of it wrong perhaps.
    package var reported: TypedQuery
}

/// Makes the rows of a source that knows every child of a nation: name, birth date, gender and postcode, shielded children
/// too, since sources don't know of shields. Other bodies' numbers are left out: matching must do without.
///
/// A child comes once before any comes twice. Later on it comes as a newer version of its record, as another record about
/// the same child, or as the source's retraction.
package struct SourceGenerator: Sendable {
    private let england: England
    /// The share of rows with something wrong.
    private let dirty: Double
    private var random: Random
    private var block = 0
    private var round = 0
    private var first = 0
    private var known: [(child: KnownChild, index: Int)] = []
    private var authority: Int16 = 0
    private let errors: [TypingError]
    private let errorChoice: WeightedChoice

    package init(england: England, seed: UInt64, dirty: Double) {
        precondition(england.children > 0)
        self.england = england
        self.dirty = dirty
        random = Random(seed: seed, stream: 6)
        errors = TypingError.allCases.filter { $0 != .clean }
        errorChoice = WeightedChoice(errors.map(\.weight))
    }

    package mutating func next() -> SourceRow {
        while known.isEmpty { takeBlock() }
        let (child, index) = known.removeLast()
        var row = SourceRow(recordID: "S\(index)", version: round + 1, authority: authority, reported: reported(child))
        if round > 0 {
            switch random.unit() {
            case ..<0.5: break
            case ..<0.95: row.recordID += "-\(round)"
            default: row.change = .delete
            }
        }
        return row
    }

    private mutating func takeBlock() {
        if block == england.blocks { (block, round, first) = (0, round + 1, 0) }
        let made = england.block(block)
        authority = made.authority
        known = made.children.enumerated().compactMap { place, child in
            KnownChild(child, in: made, knowsHidden: true).map { ($0, first + place) }
        }.reversed()
        first += made.children.count
        block += 1
    }

    /// The child's record, with an error that can happen to it where one is due.
    private mutating func reported(_ child: KnownChild) -> TypedQuery {
        if random.chance(dirty) {
            for _ in 0..<8 {
                if let row = typed(child, errors[errorChoice.draw(&random)]) { return row }
            }
        }
        return TypedQuery(of: child, kind: .clean)
    }

    private mutating func typed(_ child: KnownChild, _ kind: TypingError) -> TypedQuery? {
        var typist = Typist(child: child, today: england.today, random: random)
        defer { random = typist.random }
        return typist.report(kind)
    }
}

extension TypedQuery {
    /// All that a source knows.
    init(of child: KnownChild, kind: TypingError) {
        self.init(
            kind: kind,
            family: child.family,
            given: child.given,
            born: child.born,
            gender: child.gender,
            postcode: child.postcode,
            expected: child.number
        )
    }
}
