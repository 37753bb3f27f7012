import Postgres
import Registry

/// Somebody who types a query about one child, and goes wrong in one way.
struct Typist {
    let child: KnownChild
    let today: CivilDate
    var random: Random

    /// Which fields are typed. The first is the commonest; the others are the other two minimums of a fuzzy search.
    private enum Shape { case names, familyAndPlace, givenAndPlace }

    /// Nil where this cannot go wrong with this child.
    mutating func type(_ kind: TypingError) -> TypedQuery? {
        guard let shape = shape(for: kind), var query = typed(shape, kind) else { return nil }
        guard apply(kind, to: &query) else { return nil }
        decorate(&query)
        return query.hasEnoughCriteria ? query : nil
    }

    /// A source's row: all that its record has, gone wrong in one way. Nil where this cannot go wrong with this child.
    mutating func report(_ kind: TypingError) -> TypedQuery? {
        var row = TypedQuery(of: child, kind: kind)
        if kind == .missingGiven { row.given = nil }
        guard apply(kind, to: &row) else { return nil }
        if kind == .missingGender { row.postcode = child.postcode }
        return row
    }

    private mutating func shape(for kind: TypingError) -> Shape? {
        let mayHavePlace = child.postcode != nil && child.gender != nil
        switch kind {
        case .swappedNames, .transliteration, .twoErrors, .missingGender, .alias, .droppedAccent, .droppedApostrophe:
            return .names
        case .missingGiven: return mayHavePlace ? .familyAndPlace : nil
        case .familySlip, .familySound, .formerName, .halfOfDouble:
            return mayHavePlace && random.chance(0.2) ? .familyAndPlace : .names
        case .givenSlip, .givenSound, .nickname: return mayHavePlace && random.chance(0.2) ? .givenAndPlace : .names
        default:
            guard mayHavePlace else { return .names }
            return random.chance(0.65) ? .names : random.chance(0.5) ? .familyAndPlace : .givenAndPlace
        }
    }

    /// The record's values in the fields of the shape.
    private mutating func typed(_ shape: Shape, _ kind: TypingError) -> TypedQuery? {
        var query = TypedQuery(kind: kind, born: child.born, expected: child.number)
        let given = random.chance(0.8) ? child.firstGiven : child.given
        if shape != .givenAndPlace { query.family = child.family }
        if shape != .familyAndPlace { query.given = given }
        if query.family == "" || query.given == "" {
            // A child with one name: it goes into the family's field, and the place has to do the rest.
            guard shape == .names, kind == .clean, child.postcode != nil, child.gender != nil else { return nil }
            query.given = nil
        }
        let needsPlace = shape != .names || query.given == nil
        if needsPlace || random.chance(0.5) { query.gender = child.gender }
        if needsPlace || random.chance(0.3) { query.postcode = child.postcode }
        return query
    }

    private mutating func apply(_ kind: TypingError, to query: inout TypedQuery) -> Bool {
        switch kind {
        case .clean: return true
        case .familySlip: return change(&query.family) { Slip.name($0, &$1) }
        case .givenSlip: return change(&query.given) { Slip.name($0, &$1) }
        case .familySound: return change(&query.family) { SoundAlikes.respelled($0, &$1) }
        case .givenSound: return change(&query.given) { SoundAlikes.respelled($0, &$1) }
        case .nickname: return change(&query.given) { Self.nickname($0, &$1) }
        case .swappedNames: return swapNames(&query)
        case .swappedDayMonth, .wrongYear, .dayOff, .dateDigit: return misdate(kind, &query)
        case .oldPostcode:
            guard !child.oldPostcodes.isEmpty else { return false }
            query.postcode = random.element(of: child.oldPostcodes)
            return true
        case .postcodeSlip:
            query.postcode = query.postcode ?? child.postcode
            return change(&query.postcode) { Slip.postcode($0, &$1) }
        case .missingGiven:
            if random.chance(0.4) { query.given = random.element(of: ["Baby", "Infant", "Unknown"]) }
            return child.firstGiven != "Baby"
        case .formerName:
            guard let former = child.former, former.family != child.family, former.given == child.given else {
                return false
            }
            query.family = former.family
            return true
        case .alias:
            guard let alias = child.alias else { return false }
            query.family = alias.family
            query.given = String(alias.given.split(separator: " ").first ?? "")
            return query.given != ""
        case .missingGender:
            query.gender = nil
            query.postcode = nil
            return child.gender != nil
        case .halfOfDouble: return change(&query.family) { Self.half($0, &$1) }
        case .droppedAccent: return dropInNames(&query) { DroppedMarks.withoutAccents($0) }
        case .droppedApostrophe:
            let joint = random.element(of: ["", " "])
            return dropInNames(&query) { DroppedMarks.withoutApostrophes($0, joint: joint) }
        case .transliteration: return transliterate(&query)
        case .twoErrors: return applyTwo(to: &query)
        }
    }

    private mutating func applyTwo(to query: inout TypedQuery) -> Bool {
        let first = random.element(of: [TypingError.familySlip, .familySound, .familySlip])
        let second = random.element(of: [
            TypingError.givenSlip, .givenSound, .nickname, .dayOff, .dateDigit, .swappedDayMonth, .wrongYear,
        ])
        guard apply(first, to: &query), apply(second, to: &query) else { return false }
        // Two errors with nothing but the names and the date: who types so badly adds what else they know.
        query.gender = child.gender
        if random.chance(0.5) { query.postcode = child.postcode }
        return true
    }

    private mutating func change(_ field: inout String?, _ error: (String, inout Random) -> String?) -> Bool {
        guard let value = field, let wrong = error(value, &random), wrong != value, !wrong.isEmpty else { return false }
        field = wrong
        return true
    }

    private mutating func swapNames(_ query: inout TypedQuery) -> Bool {
        guard let family = query.family, let given = query.given, family != given else { return false }
        (query.family, query.given) = (given, family)
        return true
    }

    private mutating func misdate(_ kind: TypingError, _ query: inout TypedQuery) -> Bool {
        let born = child.born
        let wrong: CivilDate? =
            switch kind {
            case .swappedDayMonth: CivilDate(year: born.year, month: born.day, day: born.month)
            case .wrongYear:
                CivilDate(year: born.year + (random.chance(0.5) ? 1 : -1), month: born.month, day: born.day)
            case .dayOff: born.adding(days: random.chance(0.5) ? 1 : -1)
            default: Slip.digit(of: born, &random)
            }
        guard let wrong, wrong != born, wrong <= today else { return false }
        query.born = wrong
        return true
    }

    private func dropInNames(_ query: inout TypedQuery, _ drop: (String) -> String) -> Bool {
        let family = query.family.map(drop)
        let given = query.given.map(drop)
        guard family != query.family || given != query.given else { return false }
        (query.family, query.given) = (family, given)
        return true
    }

    private mutating func transliterate(_ query: inout TypedQuery) -> Bool {
        if random.chance(0.5), change(&query.given, { Transliterations.other($0, &$1) }) { return true }
        if change(&query.family, { Transliterations.other($0, &$1) }) { return true }
        return change(&query.given) { Transliterations.other($0, &$1) }
    }

    private static func nickname(_ given: String, _ random: inout Random) -> String? {
        guard let first = given.split(separator: " ").first else { return nil }
        let short = Nicknames.short(of: String(first))
        return short.isEmpty ? nil : random.element(of: short)
    }

    private static func half(_ family: String, _ random: inout Random) -> String? {
        let halves = family.split { $0 == "-" || $0 == " " }.filter { $0.count > 2 }
        guard halves.count > 1 else { return nil }
        return String(random.element(of: halves))
    }

    /// Capitals and spaces as people type them: none of that is an error.
    private mutating func decorate(_ query: inout TypedQuery) {
        let style = random.unit()
        if style < 0.2 {
            query.family = query.family?.lowercased()
            query.given = query.given?.lowercased()
        } else if style < 0.28 {
            query.family = query.family?.uppercased()
            query.given = query.given?.uppercased()
        }
        if random.chance(0.3) { query.postcode = query.postcode?.replacing(" ", with: "") }
        if random.chance(0.2) { query.postcode = query.postcode?.lowercased() }
    }
}
