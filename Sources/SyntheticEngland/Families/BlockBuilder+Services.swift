private import Postgres

extension BlockBuilder {
    /// Everyone who works with the child.
    mutating func involve(_ child: inout Block.Child, index: Int, of family: Family) {
        let first = block.involvements.count
        let home = family.homes[family.homes.count - 1]
        let schoolStart = firstSeptember(born: child.born, afterYears: 4)
        addEducation(child, schoolStart: schoolStart, home: home)
        addHealth(child, schoolStart: schoolStart, home: home)
        let known = family.isKnown ? 0.75 : 0.195
        if today - child.born > 30, random.chance(known) { addAdditional(&child) }
        if today - child.born > 30, random.chance(0.02) { addSensitive(child) }
        child.involvements = first..<block.involvements.count
        addOtherNumbers(&child, index: index, isPupil: today >= schoolStart)
    }

    private mutating func addEducation(_ child: Block.Child, schoolStart: Block.Day, home: Family.Home) {
        let secondaryStart = firstSeptember(born: child.born, afterYears: 11)
        if today >= secondaryStart {
            let leavesAt16 = today - child.born > 16 * 365 + 200 && random.chance(0.15)
            add(.secondarySchool, from: secondaryStart, to: leavesAt16 ? today - 60 : Block.never, home: home)
            if today - secondaryStart < 365 {
                add(.primarySchool, from: schoolStart, to: secondaryStart - 40, home: home)
            }
        } else if today >= schoolStart {
            // Some are taught at home or missing education.
            if random.chance(0.985) { add(.primarySchool, from: schoolStart, to: Block.never, home: home) }
        } else if today - child.born > 2 * 365, random.chance(0.7) {
            add(.nursery, from: random.day(in: (child.born + 700)..<today), to: Block.never, home: home)
        }
    }

    private mutating func addHealth(_ child: Block.Child, schoolStart: Block.Day, home: Family.Home) {
        let here = max(child.born, home.stay.from)
        if random.chance(0.985) {
            let registered = random.day(in: here..<max(here + 1, min(today, here + 60)))
            add(.practice, from: registered, to: Block.never, home: home)
        }
        if today < schoolStart {
            add(.healthVisiting, from: here, to: Block.never, home: home)
        } else {
            add(.schoolNursing, from: max(schoolStart, home.stay.from), to: Block.never, home: home)
        }
    }

    private mutating func add(_ kind: ServiceKind, from: Block.Day, to: Block.Day, home: Family.Home) {
        let number = england.services.nearest(
            kind,
            place: placeIndex,
            postcode: home.postcodeIndex,
            of: place.postcodes,
            random: &random
        )
        block.involvements.append(Block.Involvement(service: number, started: from, ended: to, kind: kind))
    }

    /// One to four services with a named practitioner each. Some have ended; of those that have not, one may lead.
    private mutating func addAdditional(_ child: inout Block.Child) {
        let wanted = 1 + (random.chance(0.35) ? 1 : 0) + (random.chance(0.12) ? 1 : 0) + (random.chance(0.04) ? 1 : 0)
        var kinds: [ServiceKind] = []
        for _ in 0..<wanted {
            let kind = ServiceKind.additional[Self.additionalChoice.draw(&random)].kind
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        var leads: [Int] = []
        for kind in kinds {
            let ended = random.chance(0.2)
            let from = max(child.born, today - (ended ? 1200 : 1000))
            let started = random.day(in: from..<today)
            if !ended { leads.append(block.involvements.count) }
            block.involvements.append(
                named(
                    kind,
                    started: started,
                    ended: ended ? random.day(in: max(started, today - 360)..<today) : Block.never
                )
            )
        }
        guard let lead = leads.first else { return }
        if random.chance(kinds.count > 1 ? 0.45 : 0.12) { block.involvements[lead].isLead = true }
        if random.chance(0.18) {
            let involvement = block.involvements[lead]
            child.assessment = (involvement.service, involvement.started)
        }
    }

    private mutating func addSensitive(_ child: Block.Child) {
        let age = (today - child.born) / 365
        let kind: ServiceKind =
            age < 12 ? .mentalHealth : ServiceKind.sensitive[Self.sensitiveChoice.draw(&random)]
        let started = random.day(in: max(child.born, today - 900)..<today)
        let ended = random.chance(0.2) ? random.day(in: started..<today) : Block.never
        var involvement = named(kind, started: started, ended: ended)
        involvement.onConsent = random.chance(0.85)
        block.involvements.append(involvement)
    }

    private mutating func named(_ kind: ServiceKind, started: Block.Day, ended: Block.Day) -> Block.Involvement {
        let count = england.services.count(kind, place: placeIndex)
        let number = england.services.number(kind, random.below(count), place: placeIndex)
        var involvement = Block.Involvement(service: number, started: started, ended: ended, kind: kind)
        let mix = vocabulary.mixes[place.area.mix].map { Culture.allCases[$0.draw(&random)] } ?? .english
        let names = vocabulary.names[mix.rawValue]
        let stock = random.chance(0.75) ? names.girls : names.boys
        let given = compose { text, random in stock.draw(&random, into: &text) }
        let rest = compose { text, random in
            text.append(UInt8(ascii: " "))
            names.family.draw(&random, into: &text)
        }
        involvement.practitioner = Block.Text(start: given.start, count: given.count + rest.count)
        involvement.phone = phone(mobile: random.chance(0.4))
        if random.chance(0.9) { involvement.email = email(given, rest) }
        return involvement
    }

    /// The first of September on which a child starts a stage: reception in the school year after the fourth birthday.
    private func firstSeptember(born: Block.Day, afterYears years: Int) -> Block.Day {
        let date = CivilDate(daysSince2000: born)
        let year = date.year + years + (date.month >= 9 ? 1 : 0)
        return CivilDate(year: year, month: 9, day: 1)?.daysSince2000 ?? today
    }

    // MARK: - Other bodies' numbers

    /// For one child in ten: both tables and searches would be the same with all of them, only larger.
    private mutating func addOtherNumbers(_ child: inout Block.Child, index: Int, isPupil: Bool) {
        guard random.chance(0.1) else { return }
        child.nhsNumber = Self.nhsNumber(index)
        guard isPupil else { return }
        let year = (CivilDate(daysSince2000: child.born).year + 4) % 100
        let authority = Int(place.area.authority)
        child.upn = compose { text, random in
            let establishment = 2000 + random.below(2000)
            let serial = random.below(1000)
            let digits = ((authority * 10_000 + establishment) * 100 + year) * 1000 + serial
            text.append(Self.upnLetter(digits))
            text.append(decimal: digits, width: 12)
        }
    }

    /// Ten digits, the last so that the weighted sum is a multiple of 11. The first is 8 or 9: none such was ever given out.
    static func nhsNumber(_ index: Int) -> Int64 {
        let scattered = index % 12_500_000 * 7_654_321 % 12_500_000
        for step in 0..<16 {
            let payload = 800_000_000 + scattered * 16 + step
            var sum = 0
            var rest = payload
            for weight in 2...10 {
                sum += rest % 10 * weight
                rest /= 10
            }
            let check = (11 - sum % 11) % 11
            if check < 10 { return Int64(payload * 10 + check) }
        }
        preconditionFailure("of sixteen numbers in a row at least one has a check digit")
    }

    /// The check letter of a unique pupil number: digits weighted 2 to 13, modulo 23.
    static func upnLetter(_ digits: Int) -> UInt8 {
        var sum = 0
        var rest = digits
        for weight in stride(from: 13, through: 2, by: -1) {
            sum += rest % 10 * weight
            rest /= 10
        }
        return Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)[sum % 23]
    }

    private static let additionalChoice = WeightedChoice(ServiceKind.additional.map(\.weight))
    private static let sensitiveChoice = WeightedChoice([70, 20, 10])
}
