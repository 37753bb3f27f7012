import Registry

@testable import SyntheticEngland

/// A nation that several suites look at, made once.
enum Town {
    static let england = England(children: 20_000, seed: 11)
    static let blocks = (0..<england.blocks).map { england.block($0) }

    static func share(_ predicate: (Block.Child, Block) -> Bool) -> Double {
        var count = 0
        for block in blocks { count += block.children.count { predicate($0, block) } }
        return Double(count) / Double(england.children)
    }

    /// Children who live at one address, by block: those of one family, since no two families share a house.
    static var households: [(Block, [Block.Child])] {
        blocks.flatMap { block in
            let homes = Dictionary(grouping: block.children.filter { current($0, block) != nil }) { child in
                current(child, block).map {
                    [block.string($0.line1), block.string($0.line2), block.string($0.postcode)]
                }
            }
            return homes.values.map { (block, $0) }
        }
    }

    static func current(_ child: Block.Child, _ block: Block) -> Block.Stay? {
        block.stays[child.stays].first { $0.to == Block.never }
    }

    static func name(_ child: Block.Child, _ block: Block) -> (family: String, given: String) {
        let current = block.names[child.names].first { $0.kind == .current }
        return (current.map { block.string($0.family) } ?? "", current.map { block.string($0.given) } ?? "")
    }
}
