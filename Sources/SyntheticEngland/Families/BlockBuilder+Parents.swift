extension BlockBuilder {
    /// Names the grown-ups and decides under which names the children go.
    mutating func nameParents(_ family: inout Family) {
        family.maiden = surname(family.otherCulture)
        family.father = surname(family.culture)
        family.motherGiven = adultGiven(.girl, family.otherCulture)
        family.fatherGiven = adultGiven(.boy, family.culture)
        switch family.kind {
        case .couple: nameCouple(&family)
        case .lone: nameLone(&family)
        case .step: nameStep(&family)
        case .kin: nameKin(&family)
        }
        let mother = carer(family.mother, family.motherGiven)
        let father = carer(family.father, family.fatherGiven)
        switch family.kind {
        case .couple: family.carers = random.chance(0.97) ? [mother, father] : [mother]
        case .lone: family.carers = random.chance(0.88) ? [mother] : [father]
        case .step:
            family.carers = [mother, father]
            family.carers[1].hasParentalResponsibility = random.chance(0.3)
        case .kin:
            family.carers = random.chance(0.6) ? [mother, father] : [mother]
            for index in family.carers.indices { family.carers[index].hasParentalResponsibility = random.chance(0.4) }
        }
    }

    private mutating func nameCouple(_ family: inout Family) {
        switch random.unit() {
        case ..<0.65: family.mother = family.father
        case ..<0.92: family.mother = family.maiden
        default: family.mother = doubleBarrelled(family.maiden, family.father)
        }
        switch random.unit() {
        case ..<0.82: family.children = family.father
        case ..<0.90: family.children = doubleBarrelled(family.maiden, family.father)
        default: family.children = family.maiden
        }
        family.earlierChildren = family.children
    }

    private mutating func nameLone(_ family: inout Family) {
        family.mother = family.maiden
        family.children = random.chance(0.62) ? family.maiden : family.father
        family.earlierChildren = family.children
        if random.chance(0.45) {
            family.absent = carer(family.father, family.fatherGiven, elsewhere: true)
        }
    }

    private mutating func nameStep(_ family: inout Family) {
        family.formerPartner = surname(family.culture)
        family.formerPartnerGiven = adultGiven(.boy, family.culture)
        family.mother = random.chance(0.5) ? family.father : family.maiden
        family.earlierChildren = random.chance(0.65) ? family.formerPartner : family.maiden
        family.children = random.chance(0.8) ? family.father : doubleBarrelled(family.maiden, family.father)
        if random.chance(0.6) {
            family.absent = carer(family.formerPartner, family.formerPartnerGiven, elsewhere: true)
        }
    }

    private mutating func nameKin(_ family: inout Family) {
        family.mother = family.father
        family.children = random.chance(0.5) ? family.maiden : family.father
        family.earlierChildren = family.children
    }

    // MARK: - Words of names

    mutating func surname(_ culture: Culture) -> Block.Text {
        let names = vocabulary.names[culture.rawValue].family
        let patronyms = culture == .english && random.chance(0.03) ? vocabulary.patronyms : nil
        let isDouble = (culture == .english || culture == .iberian) && random.chance(culture == .english ? 0.02 : 0.35)
        let joint = culture == .iberian ? UInt8(ascii: " ") : UInt8(ascii: "-")
        return compose { text, random in
            if let patronyms {
                text += patronyms.first[random.below(patronyms.first.count)]
                text += patronyms.second[random.below(patronyms.second.count)]
            } else {
                names.draw(&random, into: &text)
            }
            if isDouble {
                text.append(joint)
                names.draw(&random, into: &text)
            }
        }
    }

    /// `Smith-Jones`, or `Smith Jones` once in five. A name that is double already is not made longer.
    mutating func doubleBarrelled(_ first: Block.Text, _ second: Block.Text) -> Block.Text {
        let isDouble = [first, second].contains { text in
            block.text[text.bytes].contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
        }
        if isDouble || block.text[first.bytes] == block.text[second.bytes] { return second }
        return compose { text, random in
            text.appendOwn(first.bytes)
            text.append(random.chance(0.2) ? UInt8(ascii: " ") : UInt8(ascii: "-"))
            text.appendOwn(second.bytes)
        }
    }

    mutating func adultGiven(_ sex: Family.Sex, _ culture: Culture) -> Block.Text {
        let names = vocabulary.names[culture.rawValue]
        let stock = sex == .girl ? names.girls : names.boys
        return compose { text, random in stock.draw(&random, into: &text) }
    }

    // MARK: - Contacts

    /// Numbers and addresses are of the ranges set aside for fiction (Ofcom; RFC 2606): nobody is ever rung or written to.
    mutating func carer(_ family: Block.Text, _ given: Block.Text, elsewhere: Bool = false) -> Block.Carer {
        let phone = random.chance(0.88) ? self.phone(mobile: random.chance(0.85)) : .none
        let email = random.chance(0.55) ? self.email(given, family) : .none
        var address = Block.Text.none
        if elsewhere {
            let place = england.places[random.chance(0.75) ? placeIndex : england.placeChoice.draw(&random)]
            let postcode = random.below(place.postcodes)
            address = compose { text, random in
                text.append(decimal: place.houseNumber(slot: random.below(18), postcode: postcode))
                text.append(UInt8(ascii: " "))
                place.appendStreet(ofPostcode: postcode, to: &text)
                text += ", ".utf8
                place.appendTown(ofPostcode: postcode, to: &text)
                text.append(UInt8(ascii: " "))
                place.appendPostcode(postcode, to: &text)
            }
        }
        return Block.Carer(
            family: family,
            given: given,
            hasParentalResponsibility: true,
            phone: phone,
            email: email,
            address: address
        )
    }

    mutating func phone(mobile: Bool) -> Block.Text {
        compose { text, random in
            text += (mobile ? "07700 900" : "01632 960").utf8
            text.append(decimal: random.below(1000), width: 3)
        }
    }

    mutating func email(_ given: Block.Text, _ family: Block.Text) -> Block.Text {
        compose { text, random in
            for part in [given, family] {
                for index in part.bytes where text[index] | 0x20 >= 0x61 && text[index] | 0x20 <= 0x7A {
                    text.append(text[index] | 0x20)
                }
            }
            text.append(decimal: random.below(100))
            text += "@example.org".utf8
        }
    }
}
