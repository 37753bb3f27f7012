private import Postgres
private import Registry

/// Makes the families of one block, one after the other, from the block's own random stream.
struct BlockBuilder {
    let england: England
    let placeIndex: Int
    let place: Place
    let today: Block.Day
    let vocabulary = Vocabulary.shared
    var random: Random
    var block: Block

    /// Families made so far: each takes the next postcode of the neighbourhood, and a house of its own there.
    var families = 0
    let postcodes: Range<Int>
    private let indices: Range<Int>

    /// Children are younger than this.
    static let years: Int32 = 18

    init(england: England, place index: Int, block: Int) {
        self.england = england
        placeIndex = index
        place = england.places[index]
        today = england.today.daysSince2000
        random = Random(seed: england.seed, stream: 3, index: block)
        self.block = Block(index: block, authority: place.area.authority)
        postcodes = place.postcodes(ofBlock: block - place.firstBlock)
        indices = place.children(ofBlock: block - place.firstBlock)
        self.block.children.reserveCapacity(indices.count)
        self.block.text.reserveCapacity(indices.count * 320)
    }

    mutating func build() -> Block {
        while block.children.count < indices.count {
            var family = makeFamily(most: indices.count - block.children.count)
            settle(&family)
            nameParents(&family)
            for index in family.births.indices {
                makeChild(index, of: &family)
            }
            families += 1
        }
        return block
    }

    private mutating func makeChild(_ birth: Int, of family: inout Family) {
        let index = indices.lowerBound + block.children.count
        var child = Block.Child(
            number: england.number(of: index),
            gender: .unspecified,
            born: family.births[birth].day,
            responsibleSince: 0
        )
        let sex = family.births[birth].sex
        child.gender = random.chance(0.002) ? .unspecified : sex == .girl ? .female : .male
        name(&child, birth: birth, of: &family)
        if random.chance(0.01) { child.archivedOn = random.day(in: max(child.born, today - 6 * 365)..<today) }
        house(&child, of: family)
        entrust(&child, birth: birth, of: family)
        if family.isShielded || random.chance(0.0005) {
            child.shieldedOn = random.day(in: max(child.born, today - 3 * 365)..<today)
        }
        involve(&child, index: index, of: family)
        block.children.append(child)
    }

    // MARK: - Words

    /// Appends what `write` writes, as a piece of text.
    mutating func compose(_ write: (inout [UInt8], inout Random) -> Void) -> Block.Text {
        let start = block.text.count
        write(&block.text, &random)
        return Block.Text(start: Int32(start), count: Int32(block.text.count - start))
    }

    mutating func text(_ string: String) -> Block.Text {
        compose { text, _ in text += string.utf8 }
    }
}

extension [UInt8] {
    mutating func append(decimal number: Int, width: Int = 1) {
        var divisor = 1
        for _ in 1..<Swift.max(width, 1) { divisor *= 10 }
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// Appends bytes that are already in here: a copy is needed since they may move.
    mutating func appendOwn(_ range: Range<Int>) {
        reserveCapacity(count + range.count)
        for index in range { append(self[index]) }
    }
}
