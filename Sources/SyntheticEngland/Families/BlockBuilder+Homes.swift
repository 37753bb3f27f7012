extension BlockBuilder {
    /// Finds the household its homes: one now, and those before since its oldest child was born.
    mutating func settle(_ family: inout Family) {
        let oldest = family.births.reduce(today) { min($0, $1.day) }
        var moves: [Block.Day] = []
        if oldest < today {
            let count =
                switch random.unit() {
                case ..<0.58: 0
                case ..<0.86: 1
                case ..<0.96: 2
                default: 3
                }
            for _ in 0..<count { moves.append(random.day(in: (oldest + 1)..<max(oldest + 2, today))) }
            moves.sort()
        }
        var starts = [oldest - Int32(random.below(2000))] + moves
        starts.append(Block.never)
        for index in 0...moves.count {
            let isLast = index == moves.count
            let home =
                isLast
                ? currentHome()
                : formerHome(in: random.chance(0.82) ? placeIndex : england.placeChoice.draw(&random))
            family.homes.append(home)
            family.homes[index].stay.from = starts[index]
            family.homes[index].stay.to = isLast ? Block.never : starts[index + 1]
        }
    }

    private mutating func currentHome() -> Family.Home {
        let postcode = postcodes.lowerBound + families % postcodes.count
        let slot = families / postcodes.count * 2 + random.below(2)
        return home(in: placeIndex, postcode: postcode, slot: slot)
    }

    private mutating func formerHome(in place: Int) -> Family.Home {
        home(in: place, postcode: random.below(england.places[place].postcodes), slot: random.below(18))
    }

    private mutating func home(in index: Int, postcode: Int, slot: Int) -> Family.Home {
        let place = england.places[index]
        let street = compose { text, _ in
            text.append(decimal: place.houseNumber(slot: slot, postcode: postcode))
            text.append(UInt8(ascii: " "))
            place.appendStreet(ofPostcode: postcode, to: &text)
        }
        let isFlat = random.chance(0.12)
        let flat =
            isFlat
            ? compose { text, random in
                text += "Flat ".utf8
                text.append(decimal: 1 + random.below(24))
            } : .none
        let town = compose { text, _ in place.appendTown(ofPostcode: postcode, to: &text) }
        let code = compose { text, _ in place.appendPostcode(postcode, to: &text) }
        return Family.Home(
            place: index,
            postcodeIndex: postcode,
            stay: Block.Stay(
                line1: isFlat ? flat : street,
                line2: isFlat ? street : .none,
                town: town,
                postcode: code,
                from: 0,
                to: Block.never
            )
        )
    }

    /// The child's part of the household's homes, and since when the authority is responsible.
    mutating func house(_ child: inout Block.Child, of family: Family) {
        let first = block.stays.count
        var responsibleSince = child.born
        var place = placeIndex
        for home in family.homes where home.stay.to == Block.never || home.stay.to > child.born {
            var stay = home.stay
            stay.from = max(stay.from, child.born)
            if block.stays.count == first { place = home.place }
            if home.place != place {
                place = home.place
                responsibleSince = stay.from
            }
            block.stays.append(stay)
        }
        child.responsibleSince = responsibleSince
        // Records are archived of children who died or who left for good.
        let left = child.archivedOn != Block.never && random.chance(0.7)
        switch left ? 0.997 : random.unit() {
        case ..<0.975: break
        case ..<0.987: child.whereabouts = .lastKnown
        case ..<0.990: child.whereabouts = .none
        case ..<0.994: child.whereabouts = .abroadReturns
        case ..<0.998: child.whereabouts = .abroadStays
        default: child.whereabouts = .abroadUnknown
        }
        if child.whereabouts != .current {
            // Where they went isn't known here, so the last address has ended.
            let last = block.stays.count - 1
            block.stays[last].to = random.day(in: block.stays[last].from..<max(block.stays[last].from + 1, today))
            if child.whereabouts == .none { block.stays.removeLast() }
        }
        child.stays = first..<block.stays.count
    }

    /// The child's carers: those of the household, and for some a parent who lives elsewhere.
    mutating func entrust(_ child: inout Block.Child, birth: Int, of family: Family) {
        let first = block.carers.count
        block.carers += family.carers
        if let absent = family.absent, family.kind != .step || family.births[birth].isEarlier {
            block.carers.append(absent)
        }
        child.carers = first..<block.carers.count
    }
}
