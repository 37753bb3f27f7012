private import Registry

extension BlockBuilder {
    /// The name now, and for some a former one and others they are known by.
    mutating func name(_ child: inout Block.Child, birth index: Int, of family: inout Family) {
        let birth = family.births[index]
        let base = birth.isEarlier ? family.earlierChildren : family.children
        let culture = random.chance(0.75) ? family.culture : family.otherCulture
        let surname = gendered(base, birth.sex, family.culture)
        let given = self.given(birth, culture: culture, of: &family)
        let first = block.names.count
        let isOneName = culture != .english && random.chance(0.006)
        let current =
            isOneName
            ? Block.Name(kind: .current, family: firstWord(of: given), given: Block.Text(start: 0, count: 0))
            : Block.Name(kind: .current, family: surname, given: given)
        block.names.append(current)
        addFormerName(to: current, birth: birth, of: family)
        addAlias(to: current, birth: birth, of: family)
        child.names = first..<block.names.count
    }

    private mutating func addFormerName(to current: Block.Name, birth: Family.Birth, of family: Family) {
        let age = today - birth.day
        if birth.isEarlier, random.chance(0.15) {
            // The child took the step-parent's name.
            block.names[block.names.count - 1].family = gendered(family.father, birth.sex, family.culture)
            block.names.append(Block.Name(kind: .former, family: current.family, given: current.given))
        } else if age < 700, random.chance(0.03) {
            let infant = text(birth.ofSeveral > 0 ? Self.twinWords[birth.ofSeveral - 1] : "Baby")
            let mother = random.chance(0.5) ? family.mother : current.family
            block.names.append(Block.Name(kind: .former, family: mother, given: infant))
        } else if age > 365, random.chance(0.02) {
            let former = random.chance(0.6) ? family.maiden : surname(family.culture)
            guard block.text[former.bytes] != block.text[current.family.bytes] else { return }
            block.names.append(Block.Name(kind: .former, family: former, given: current.given))
        }
    }

    private mutating func addAlias(to current: Block.Name, birth: Family.Birth, of family: Family) {
        guard current.given.count > 0, random.chance(0.035) else { return }
        if random.chance(0.7) {
            let short = Nicknames.short(of: block.string(firstWord(of: current.given)))
            guard !short.isEmpty else { return }
            let nickname = text(random.element(of: short))
            block.names.append(Block.Name(kind: .alias, family: current.family, given: nickname))
        } else {
            let other = family.kind == .step ? family.father : family.maiden
            guard block.text[other.bytes] != block.text[current.family.bytes] else { return }
            block.names.append(Block.Name(kind: .alias, family: other, given: current.given))
        }
    }

    /// All given names, parted by spaces. Siblings have different first ones.
    private mutating func given(_ birth: Family.Birth, culture: Culture, of family: inout Family) -> Block.Text {
        if today - birth.day < 42, random.chance(0.3) {
            return text(birth.ofSeveral > 0 ? Self.twinWords[birth.ofSeveral - 1] : "Baby")
        }
        let names = vocabulary.names[culture.rawValue]
        let stock = birth.sex == .girl ? names.girls : names.boys
        let cohort = birth.day < 5114 ? 0 : birth.day < 7305 ? 1 : 2
        var first = compose { text, random in stock.draw(&random, cohort: cohort, into: &text) }
        for _ in 0..<6 where family.given.contains(where: { block.text[$0.bytes] == block.text[first.bytes] }) {
            first = compose { text, random in stock.draw(&random, cohort: cohort, into: &text) }
        }
        family.given.append(first)
        let seconds = random.chance(names.secondName) ? random.chance(0.12) ? 2 : 1 : 0
        let title = culture == .sikh && random.chance(0.6) ? birth.sex == .girl ? " Kaur" : " Singh" : ""
        guard seconds > 0 || !title.isEmpty else { return first }
        let more = compose { text, random in
            text += title.utf8
            for _ in 0..<seconds {
                text.append(UInt8(ascii: " "))
                stock.draw(&random, into: &text)
            }
        }
        // Written right behind the first name: together they are one piece of text.
        return Block.Text(start: first.start, count: first.count + more.count)
    }

    func firstWord(of name: Block.Text) -> Block.Text {
        let bytes = block.text[name.bytes]
        let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
        return Block.Text(start: name.start, count: Int32(end) - name.start)
    }

    /// Polish sisters and brothers: Kowalska and Kowalski; Panjabi ones: Kaur and Singh.
    private mutating func gendered(_ family: Block.Text, _ sex: Family.Sex, _ culture: Culture) -> Block.Text {
        let bytes = block.text[family.bytes]
        if culture == .eastEuropean, sex == .girl, bytes.suffix(3).elementsEqual("ski".utf8) {
            return compose { text, _ in
                text.appendOwn(family.bytes.dropLast())
                text.append(UInt8(ascii: "a"))
            }
        }
        guard culture == .sikh else { return family }
        let isTitle = bytes.elementsEqual("Singh".utf8) || bytes.elementsEqual("Kaur".utf8)
        return isTitle ? text(sex == .girl ? "Kaur" : "Singh") : family
    }

    private static let twinWords = ["Twin One", "Twin Two", "Triplet Three"]
}
