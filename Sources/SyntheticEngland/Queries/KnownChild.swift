import Postgres
import Registry

/// What a person who looks for a child may know of it, from a block made again.
struct KnownChild: Sendable {
    let number: ChildNumber
    let family: String
    /// All given names.
    let given: String
    let former: (family: String, given: String)?
    let alias: (family: String, given: String)?
    let born: CivilDate
    let gender: Gender?
    /// Nil where the child is shielded or has none: a postcode would then find nothing, and should.
    let postcode: String?
    let oldPostcodes: [String]

    var firstGiven: String { given.split(separator: " ").first.map(String.init) ?? "" }

    /// Nil for an archived child, whom nobody can find.
    ///
    /// - Parameter knowsHidden: whether a shielded child's postcodes are known, as sources know them.
    init?(_ child: Block.Child, in block: Block, knowsHidden: Bool = false) {
        guard child.archivedOn == Block.never else { return nil }
        let names = block.names[child.names]
        guard let current = names.first(where: { $0.kind == .current }) else { return nil }
        func pair(_ kind: Block.Name.Kind) -> (family: String, given: String)? {
            names.first { $0.kind == kind }.map { (block.string($0.family), block.string($0.given)) }
        }
        number = child.number
        family = block.string(current.family)
        given = block.string(current.given)
        former = pair(.former)
        alias = pair(.alias)
        born = CivilDate(daysSince2000: child.born)
        gender = child.gender == .unspecified ? nil : child.gender
        let isHidden = child.shieldedOn != Block.never && !knowsHidden
        let postcodes = isHidden ? [] : block.stays[child.stays].map { block.string($0.postcode) }
        postcode = postcodes.last
        oldPostcodes = postcodes.dropLast().filter { $0 != postcodes.last }
    }
}
