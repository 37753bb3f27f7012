import Registry
import Testing

@testable import SyntheticEngland

@Suite("What the index holds of the children")
struct RecordTests {
    @Test("half a per cent is shielded, and a whole family at once")
    func shielded() {
        let shielded = Town.share { child, _ in child.shieldedOn != Block.never }
        #expect((0.0025...0.0085).contains(shielded))
        let families = Town.households.filter { $0.1.contains { $0.shieldedOn != Block.never } && $0.1.count > 1 }
        let whole = families.count { $0.1.allSatisfy { $0.shieldedOn != Block.never } }
        #expect(Double(whole) > Double(families.count) * 0.6)
    }

    @Test("one per cent is archived")
    func archived() {
        #expect((0.007...0.013).contains(Town.share { child, _ in child.archivedOn != Block.never }))
    }

    @Test("a third has additional services, and at most one of those that go on leads")
    func additional() {
        let additional = Set(ServiceKind.additional.map(\.kind))
        func services(_ child: Block.Child, _ block: Block) -> [Block.Involvement] {
            block.involvements[child.involvements].filter { additional.contains($0.kind) }
        }
        #expect((0.29...0.38).contains(Town.share { !services($0, $1).isEmpty }))
        for block in Town.blocks {
            for child in block.children {
                let leads = block.involvements[child.involvements].filter(\.isLead)
                #expect(leads.count <= 1 && leads.allSatisfy { $0.ended == Block.never })
                #expect(services(child, block).allSatisfy { !$0.practitioner.isNone && !$0.phone.isNone })
                #expect(
                    block.involvements[child.involvements].allSatisfy {
                        $0.ended == Block.never || $0.ended >= $0.started
                    }
                )
            }
        }
    }

    @Test("one in fifty has a sensitive service; some have a common assessment")
    func sensitive() {
        let sensitive = Town.share { child, block in
            block.involvements[child.involvements].contains { ServiceKind.sensitive.contains($0.kind) }
        }
        #expect((0.015...0.025).contains(sensitive))
        #expect((0.02...0.09).contains(Town.share { child, _ in child.assessment != nil }))
    }

    @Test("gender is seldom unspecified")
    func gender() {
        #expect((0.0005...0.004).contains(Town.share { child, _ in child.gender == .unspecified }))
        #expect((0.49...0.54).contains(Town.share { child, _ in child.gender == .male }))
    }

    @Test("NHS numbers have their check digit and are unique")
    func nhsNumbers() {
        let numbers = (0..<20_000).map { BlockBuilder.nhsNumber($0) }
        #expect(Set(numbers).count == numbers.count)
        for number in numbers {
            let digits = String(number).compactMap(\.wholeNumberValue)
            let sum = zip(digits, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(digits.count == 10 && (11 - sum % 11) % 11 == digits[9])
        }
    }

    @Test("the check letter of a pupil number is the Department's")
    func pupilNumbers() {
        // 8·2 + 2·3 + 2·4 + 7·11 + 5·12 + 2·13 with zeros between is 193, which is 9 modulo 23: K.
        #expect(BlockBuilder.upnLetter(822_000_000_752) == UInt8(ascii: "K"))
    }
}
