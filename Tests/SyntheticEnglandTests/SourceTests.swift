import Postgres
import Registry
import Testing

@testable import SyntheticEngland

@Suite("Rows as sources send them")
struct SourceTests {
    private static func rows(_ count: Int, dirty: Double, seed: UInt64 = 1) -> [SourceRow] {
        var generator = SourceGenerator(england: Town.england, seed: seed, dirty: dirty)
        return (0..<count).map { _ in generator.next() }
    }

    private static let children = Town.blocks.flatMap { block in
        block.children.filter { $0.archivedOn == Block.never }.map { $0.number }
    }

    @Test("every child comes once before any comes twice, then as a newer version, another record or a retraction")
    func rounds() {
        let all = Self.rows(Self.children.count * 2, dirty: 0)
        let firsts = all.prefix(Self.children.count)
        #expect(Set(firsts.map(\.reported.expected)) == Set(Self.children))
        #expect(firsts.allSatisfy { $0.version == 1 && $0.change == .upsert })
        let owner = Dictionary(uniqueKeysWithValues: firsts.map { ($0.recordID, $0.reported.expected) })
        let seconds = all.dropFirst(Self.children.count)
        let newer = seconds.filter { owner[$0.recordID] == $0.reported.expected && $0.version == 2 }
        #expect(newer.contains { $0.change == .upsert } && newer.contains { $0.change == .delete })
        #expect(seconds.count - newer.count > seconds.count / 3)
        #expect(Set(all.map { "\($0.recordID) \($0.version)" }).count == all.count)
    }

    @Test("a share of rows has an error of every kind, the others say what the record says, shielded or not")
    func errors() {
        let rows = Self.rows(Self.children.count, dirty: 0.9)
        #expect(Set(rows.map(\.reported.kind)) == Set(TypingError.allCases))
        let clean = Dictionary(
            uniqueKeysWithValues: Self.rows(Self.children.count, dirty: 0).map { ($0.recordID, $0.reported) }
        )
        for row in rows {
            var reported = row.reported
            reported.kind = .clean
            #expect((reported == clean[row.recordID]) == (row.reported.kind == .clean), "\(row)")
        }
        let shielded = Set(Town.blocks.flatMap(\.children).filter { $0.shieldedOn != Block.never }.map(\.number))
        #expect(clean.values.contains { shielded.contains($0.expected) && $0.postcode != nil })
    }
}
