import Postgres
import Registry

extension Comparison.Name {
    /// A family name against a recorded one, and how common the part is that agrees.
    static func ofFamilies(_ typed: FoldedName, _ recorded: FoldedName) -> (level: Self, share: Double)? {
        if typed.isEmpty || recorded.isEmpty { return nil }
        if typed.whole == recorded.whole { return (.same, NameShares.family(typed.whole)) }
        if isOneSlip(typed, recorded) { return (.oneLetter, 0) }
        if let shared = sharedPart(typed, recorded) { return (.part, NameShares.family(shared)) }
        return (slipped(typed, recorded), 0)
    }

    /// Given names against recorded ones, and how common the one is that agrees.
    static func ofGivens(_ typed: FoldedName, _ recorded: FoldedName) -> (level: Self, share: Double)? {
        if typed.isEmpty || recorded.isEmpty { return nil }
        let first = typed.parts[0]
        let firstRecorded = recorded.parts[0]
        if typed.whole == recorded.whole || first == firstRecorded { return (.same, NameShares.given(first)) }
        if isOneSlip(typed, recorded) { return (.oneLetter, 0) }
        if let shared = sharedPart(typed, recorded) { return (.part, NameShares.given(shared)) }
        if Nicknames.areVariants(first, firstRecorded) { return (.variant, 0) }
        if min(first.count, firstRecorded.count) == 1, first.first == firstRecorded.first { return (.initial, 0) }
        return (slipped(FoldedName(folded: first), FoldedName(folded: firstRecorded)), 0)
    }

    private static func slipped(_ typed: FoldedName, _ recorded: FoldedName) -> Self {
        let shorter = min(typed.whole.count, recorded.whole.count)
        if shorter >= 3, Similarity.isOneEdit(typed.whole, recorded.whole) {
            return shorter >= 5 ? .oneLetter : .oneLetterOfFew
        }
        let likeness = Similarity.jaroWinkler(typed.whole, recorded.whole)
        if likeness >= 0.92 { return .nearlySame }
        if likeness >= 0.7, Similarity.sound(typed.whole) == Similarity.sound(recorded.whole) { return .soundsAlike }
        if likeness >= 0.86 || shorter >= 4 && typed.whole.sorted() == recorded.whole.sorted() { return .similar }
        // One name within the other: a short form, or half of a double-barrelled name.
        if shorter >= 4, typed.whole.starts(with: recorded.whole) || recorded.whole.starts(with: typed.whole) {
            return .begins
        }
        return likeness >= 0.75 ? .unlike : .differs
    }

    /// Whether both have several parts and all together differ by a letter: more than a part that they share.
    private static func isOneSlip(_ a: FoldedName, _ b: FoldedName) -> Bool {
        a.parts.count > 1 && b.parts.count > 1 && Similarity.isOneEdit(a.whole, b.whole)
    }

    private static func sharedPart(_ a: FoldedName, _ b: FoldedName) -> [UInt8]? {
        guard a.parts.count > 1 || b.parts.count > 1 else { return nil }
        return a.parts.filter { $0.count > 2 && b.parts.contains($0) && !FoldedName.particles.contains($0) }
            .max { $0.count < $1.count }
    }
}

extension Comparison.Born {
    /// A birth date against the recorded one.
    init(_ typed: CivilDate, _ recorded: CivilDate) {
        let sameYear = typed.year == recorded.year
        let sameMonth = typed.month == recorded.month
        let sameDay = typed.day == recorded.day
        let days = abs(typed.daysSince2000 - recorded.daysSince2000)
        self =
            if days == 0 {
                .same
            } else if sameYear, typed.month == recorded.day, typed.day == recorded.month {
                .swapped
            } else if sameMonth, sameDay, abs(typed.year - recorded.year) == 1 {
                .yearOff
            } else if days == 1 {
                .dayOff
            } else if Self.digitsThatDiffer(typed, recorded) == 1 {
                .oneDigit
            } else if sameYear, sameDay {
                .monthOff
            } else if sameYear, Self.isFirstOfJanuary(typed) || Self.isFirstOfJanuary(recorded) {
                .firstOfJanuary
            } else if sameMonth, sameDay || sameYear {
                .twoParts
            } else if days <= 31 {
                .nearby
            } else {
                sameYear ? .sameYear : .differs
            }
    }

    /// What records say where the day isn't known.
    private static func isFirstOfJanuary(_ date: CivilDate) -> Bool { date.month == 1 && date.day == 1 }

    private static func digitsThatDiffer(_ a: CivilDate, _ b: CivilDate) -> Int {
        func digits(_ date: CivilDate) -> [Int] {
            [
                date.year / 1000, date.year / 100 % 10, date.year / 10 % 10, date.year % 10, date.month / 10,
                date.month % 10, date.day / 10, date.day % 10,
            ]
        }
        return zip(digits(a), digits(b)).count { $0 != $1 }
    }
}

extension Comparison.Place {
    /// A postcode against the current one, which comes first, and the former ones; nil where none is recorded.
    init?(_ typed: Postcode, _ recorded: [String]) {
        guard !recorded.isEmpty else { return nil }
        var best = Self.differs
        for (index, text) in recorded.enumerated() {
            let postcode = Postcode(stored: text)
            let level: Self
            if postcode == typed {
                level = index == 0 ? .same : .former
            } else if Similarity.isOneEdit(Array(postcode.text.utf8), Array(typed.text.utf8)) {
                level = .oneCharacter
            } else if postcode.sector == typed.sector {
                level = .sector
            } else if postcode.outward == typed.outward {
                level = .district
            } else {
                continue
            }
            if level.rawValue < best.rawValue { best = level }
        }
        self = best
    }
}

extension Comparison.Agreement {
    init?(_ typed: Gender, _ recorded: Gender) {
        if typed == .unspecified || recorded == .unspecified { return nil }
        self = typed == recorded ? .same : .differs
    }
}
