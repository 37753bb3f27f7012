/// An authority at the size of this nation: which children live there and how many postcodes they have.
struct Place: Sendable {
    let area: Area
    /// Indices of its children in the nation.
    let children: Range<Int>
    let postcodes: Int
    /// Index of its first block in the nation.
    let firstBlock: Int
    let blocks: Int

    /// Twelve million children live in about 900,000 of the 1.5 million postcodes.
    private static let postcodesPerChild = 0.075
    private static let unitsPerDistrict = 4000

    init(area: Area, children: Range<Int>, firstBlock: Int) {
        self.area = area
        self.children = children
        self.firstBlock = firstBlock
        blocks = (children.count + England.childrenPerBlock - 1) / England.childrenPerBlock
        postcodes = min(
            Self.unitsPerDistrict * area.districts.count,
            max(1, Int(Double(children.count) * Self.postcodesPerChild))
        )
    }

    /// The children of one of its blocks.
    func children(ofBlock block: Int) -> Range<Int> {
        let first = children.lowerBound + children.count * block / blocks
        return first..<(children.lowerBound + children.count * (block + 1) / blocks)
    }

    /// The postcodes where a block's families live: a neighbourhood.
    func postcodes(ofBlock block: Int) -> Range<Int> {
        let first = postcodes * block / blocks
        return first..<max(first + 1, postcodes * (block + 1) / blocks)
    }

    func appendPostcode(_ postcode: Int, to text: inout [UInt8]) {
        let districts = area.districts.count
        let district = postcode * districts / postcodes
        let local = postcode - (district * postcodes + districts - 1) / districts
        let perDistrict = (postcodes + districts - 1) / districts
        let perSector = (perDistrict + 9) / 10
        // 147 and 400 have no common factor, so the units of a sector are scattered and none is twice.
        let unit = ((local % perSector) * 147 + district * 61) % 400
        text += area.districts[district]
        text.append(UInt8(ascii: " "))
        text.append(UInt8(ascii: "0") + UInt8((local / perSector + 1) % 10))
        text.append(Self.letters[unit / 20])
        text.append(Self.letters[unit % 20])
    }

    func appendTown(ofPostcode postcode: Int, to text: inout [UInt8]) {
        text += area.towns[postcode * area.towns.count / postcodes]
    }

    /// Three postcodes share a street, and the house numbers run on from one to the next.
    func appendStreet(ofPostcode postcode: Int, to text: inout [UInt8]) {
        let vocabulary = Vocabulary.shared
        var random = Random(seed: UInt64(area.authority), stream: 2, index: postcode / 3)
        text += vocabulary.streets[random.below(vocabulary.streets.count)]
        text.append(UInt8(ascii: " "))
        text += vocabulary.streetKinds[vocabulary.streetKindFrequencies.draw(&random)]
    }

    func houseNumber(slot: Int, postcode: Int) -> Int {
        postcode % 3 * 18 + slot + 1
    }

    /// The letters of inward codes: no C, I, K, M, O, V.
    private static let letters = Array("ABDEFGHJLNPQRSTUWXYZ".utf8)
}
