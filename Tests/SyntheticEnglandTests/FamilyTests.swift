import Testing

@testable import SyntheticEngland

@Suite("Families and their names")
struct FamilyTests {
    @Test("a child has one current name, and one current address or a reason for none")
    func currentParts() {
        for block in Town.blocks {
            for child in block.children {
                #expect(block.names[child.names].count { $0.kind == .current } == 1)
                let current = block.stays[child.stays].count { $0.to == Block.never }
                #expect(current == (child.whereabouts == .current ? 1 : 0))
                #expect(block.stays[child.stays].allSatisfy { $0.to == Block.never || $0.to >= $0.from })
                #expect((1...4).contains(child.carers.count))
            }
        }
        #expect((0.96...0.99).contains(Town.share { child, _ in child.whereabouts == .current }))
    }

    @Test("siblings share address and carers, and have different first names")
    func siblings() {
        let families = Town.households.filter { $0.1.count > 1 }
        #expect(families.count > 3000)
        for (block, children) in families {
            let first = block.carers[children[0].carers].map { block.string($0.given) + block.string($0.family) }[0]
            for child in children {
                #expect(block.carers[child.carers].map { block.string($0.given) + block.string($0.family) }[0] == first)
            }
            let given = children.map { Town.name($0, block).given }.filter { $0 != "Baby" && $0 != "" }
            #expect(Set(given).count == given.count)
        }
    }

    @Test("twins are born, and step-families have children of several names")
    func twinsAndSteps() {
        let families = Town.households.filter { $0.1.count > 1 }
        let twins = families.count { Set($0.1.map(\.born)).count < $0.1.count }
        #expect((0.005...0.06).contains(Double(twins) / Double(families.count)))
        let blended = families.count { block, children in Set(children.map { Town.name($0, block).family }).count > 1 }
        #expect((0.05...0.3).contains(Double(blended) / Double(families.count)))
        let threeCarers = Town.share { child, _ in child.carers.count > 2 }
        #expect(threeCarers > 0.005)
    }

    @Test(
        "the names of England are varied",
        arguments: [
            "O'", "-", "Ł", "é", "ë", "ski", "Kaur", "Patel", "Mohammed", "Muhammad", "Okafor", "Chen", "Al-", "Siân",
        ]
    )
    func variety(_ part: String) {
        #expect(
            Town.share { child, block in
                let name = Town.name(child, block)
                return name.family.contains(part) || name.given.contains(part)
            } > 0
        )
    }

    @Test("the commonest family name is as common as in England, and the tail is long")
    func frequencies() {
        var counts: [String: Int] = [:]
        for block in Town.blocks {
            for child in block.children { counts[Town.name(child, block).family, default: 0] += 1 }
        }
        let most = Double(counts.values.max() ?? 0) / Double(Town.england.children)
        #expect((0.006...0.02).contains(most))
        #expect(counts.count > 4000)
    }

    @Test("some have one name, a former name or an alias")
    func otherNames() {
        #expect(Town.share { Town.name($0, $1).given.isEmpty } > 0.0003)
        func share(_ kind: Block.Name.Kind) -> Double {
            Town.share { child, block in block.names[child.names].contains { $0.kind == kind } }
        }
        #expect((0.01...0.06).contains(share(.former)))
        #expect((0.01...0.05).contains(share(.alias)))
    }
}
