import Testing

@testable import SyntheticEngland

@Suite("Postcodes and addresses")
struct PlaceTests {
    @Test("every postcode has the form of one")
    func form() throws {
        let form = /[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABDEFGHJLNPQRSTUWXYZ]{2}/
        for block in Town.blocks {
            for stay in block.stays {
                let postcode = block.string(stay.postcode)
                try #require(try form.wholeMatch(in: postcode) != nil, "\(postcode)")
            }
        }
    }

    @Test("a district belongs to one authority")
    func districts() {
        var owners: [[UInt8]: Int16] = [:]
        for area in Area.all {
            for index in 0..<area.districts.count {
                let district = Array(area.districts[index])
                #expect(owners[district] == nil, "\(String(decoding: district, as: UTF8.self))")
                owners[district] = area.authority
            }
        }
        #expect(owners.count > 1900)
    }

    @Test("a child lives in a district of the responsible authority")
    func belonging() throws {
        for block in Town.blocks {
            let area = try #require(Area.all.first { $0.authority == block.authority })
            let districts = Set((0..<area.districts.count).map { String(decoding: area.districts[$0], as: UTF8.self) })
            for child in block.children {
                guard let stay = Town.current(child, block) else { continue }
                let district = block.string(stay.postcode).split(separator: " ")[0]
                #expect(districts.contains(String(district)))
            }
        }
    }

    @Test("at full size no place runs out of postcodes, and none is there twice")
    func fullSize() throws {
        let england = England(children: 12_000_000, seed: 1)
        #expect((850_000...910_000).contains(england.places.reduce(0) { $0 + $1.postcodes }))
        for authority: Int16 in [330, 886, 420, 201] {
            let place = try #require(england.places.first { $0.area.authority == authority })
            var seen: Set<[UInt8]> = []
            for postcode in 0..<place.postcodes {
                var text: [UInt8] = []
                place.appendPostcode(postcode, to: &text)
                seen.insert(text)
            }
            #expect(seen.count == place.postcodes)
        }
    }

    @Test("families move: some children have earlier addresses, some of these in another authority")
    func moves() {
        let moved = Town.share { child, _ in child.stays.count > 1 }
        #expect((0.2...0.5).contains(moved))
        let across = Town.share { child, _ in child.responsibleSince != child.born }
        #expect((0.02...0.15).contains(across))
    }

    @Test("schools and practices have realistic sizes")
    func services() throws {
        let england = England(children: 12_000_000, seed: 1)
        let leeds = try #require(england.places.firstIndex { $0.area.authority == 383 })
        let children = england.places[leeds].children.count
        #expect((200...260).contains(england.services.count(.primarySchool, place: leeds)))
        #expect((55...75).contains(england.services.count(.secondarySchool, place: leeds)))
        #expect((1600...1800).contains(children / england.services.count(.practice, place: leeds)))
    }
}
