import Postgres
import Registry
import Foundation

extension Evidence {
    /// A family name against a recorded one.
    static func family(_ typed: FoldedName, _ recorded: FoldedName) -> Evidence {
        if typed.isEmpty || recorded.isEmpty { return .none }
        if typed.whole == recorded.whole {
            return Evidence(weight: exactWeight(share: NameShares.family(typed.whole)), reason: "family name the same")
        }
        if let shared = sharedPart(typed, recorded) {
            return Evidence(
                weight: max(2, exactWeight(share: NameShares.family(shared)) - 2),
                reason: "part of the family name the same"
            )
        }
        return slipped(typed, recorded, field: "family name", differs: -5)
    }

    /// Given names against recorded ones.
    static func given(_ typed: FoldedName, _ recorded: FoldedName) -> Evidence {
        if typed.isEmpty || recorded.isEmpty { return .none }
        let first = typed.parts[0]
        let firstRecorded = recorded.parts[0]
        if typed.whole == recorded.whole || first == firstRecorded {
            return Evidence(weight: exactWeight(share: NameShares.given(first)), reason: "given name the same")
        }
        if let shared = sharedPart(typed, recorded) {
            return Evidence(
                weight: max(2, exactWeight(share: NameShares.given(shared)) - 2),
                reason: "one of the given names the same"
            )
        }
        if Nicknames.areVariants(first, firstRecorded) {
            return Evidence(weight: 5, reason: "given name is another form of the recorded one")
        }
        if min(first.count, firstRecorded.count) == 1, first.first == firstRecorded.first {
            return Evidence(weight: 2, reason: "initial of the given name the same")
        }
        return slipped(
            FoldedName(folded: first),
            FoldedName(folded: firstRecorded),
            field: "given name",
            differs: -5.5
        )
    }

    private static func slipped(_ typed: FoldedName, _ recorded: FoldedName, field: String, differs: Double) -> Evidence
    {
        let shorter = min(typed.whole.count, recorded.whole.count)
        if shorter >= 3, Similarity.isOneEdit(typed.whole, recorded.whole) {
            return Evidence(weight: shorter >= 5 ? 6 : 4, reason: "\(field) differs by one letter")
        }
        let likeness = Similarity.jaroWinkler(typed.whole, recorded.whole)
        let soundsAlike = Similarity.sound(typed.whole) == Similarity.sound(recorded.whole)
        if likeness >= 0.92 { return Evidence(weight: soundsAlike ? 5 : 4, reason: "\(field) nearly the same") }
        if soundsAlike, likeness >= 0.7 { return Evidence(weight: 3.5, reason: "\(field) sounds alike") }
        if likeness >= 0.86 { return Evidence(weight: 2, reason: "\(field) similar") }
        // One name within the other: a short form, or half of a double-barrelled name.
        if shorter >= 4, typed.whole.starts(with: recorded.whole) || recorded.whole.starts(with: typed.whole) {
            return Evidence(weight: 2, reason: "\(field) begins the same")
        }
        return Evidence(weight: likeness >= 0.75 ? differs / 2 : differs, reason: "\(field) differs")
    }

    private static func sharedPart(_ a: FoldedName, _ b: FoldedName) -> [UInt8]? {
        guard a.parts.count > 1 || b.parts.count > 1 else { return nil }
        return a.parts.filter { $0.count > 2 && b.parts.contains($0) }.max { $0.count < $1.count }
    }

    /// A birth date, or range of them, against the recorded one. A birth date has about 6,570 values.
    static func born(_ typed: SearchCriteria.Born, _ recorded: CivilDate) -> Evidence {
        switch typed {
        case .between(let first, let last):
            let days = Double(last.daysSince2000 - first.daysSince2000 + 1)
            return first <= recorded && recorded <= last
                ? Evidence(weight: log2(0.95 * 6570 / days), reason: "born in the range")
                : Evidence(weight: -7, reason: "born outside the range")
        case .on(let date):
            if date == recorded { return Evidence(weight: 12.5, reason: "birth date the same") }
            if date.year == recorded.year, date.month == recorded.day, date.day == recorded.month {
                return Evidence(weight: 7, reason: "day and month of birth swapped")
            }
            let parts = [date.year == recorded.year, date.month == recorded.month, date.day == recorded.day]
            if parts[1], parts[2], abs(date.year - recorded.year) == 1 {
                return Evidence(weight: 5.5, reason: "born the same day a year apart")
            }
            if abs(date.daysSince2000 - recorded.daysSince2000) == 1 {
                return Evidence(weight: 5, reason: "born a day apart")
            }
            if digitsThatDiffer(date, recorded) == 1 {
                return Evidence(weight: 4, reason: "birth date differs by one digit")
            }
            if parts.filter(\.self).count == 2 {
                return Evidence(weight: 1.5, reason: "two parts of the birth date the same")
            }
            return Evidence(weight: parts[0] ? -4 : -7, reason: "birth date differs")
        }
    }

    private static func digitsThatDiffer(_ a: CivilDate, _ b: CivilDate) -> Int {
        func digits(_ date: CivilDate) -> [Int] {
            [
                date.year / 1000, date.year / 100 % 10, date.year / 10 % 10, date.year % 10, date.month / 10,
                date.month % 10,
                date.day / 10, date.day % 10,
            ]
        }
        return zip(digits(a), digits(b)).count { $0 != $1 }
    }

    /// A postcode against the current and the former ones. Brothers and sisters share it.
    static func postcode(_ typed: Postcode, _ recorded: [String]) -> Evidence {
        var best = Evidence(weight: -2, reason: recorded.isEmpty ? nil : "postcode differs")
        if recorded.isEmpty { return .none }
        for (index, text) in recorded.enumerated() {
            let postcode = Postcode(stored: text)
            let former = index == 0 ? "" : "former "
            let evidence: Evidence
            if postcode == typed {
                evidence = Evidence(weight: index == 0 ? 10 : 9, reason: "\(former)postcode the same")
            } else if Similarity.isOneEdit(Array(postcode.text.utf8), Array(typed.text.utf8)) {
                evidence = Evidence(weight: 6, reason: "\(former)postcode differs by one character")
            } else if postcode.sector == typed.sector {
                evidence = Evidence(weight: 4, reason: "\(former)postcode nearby")
            } else if postcode.outward == typed.outward {
                evidence = Evidence(weight: 2.5, reason: "\(former)postcode in the same district")
            } else {
                continue
            }
            if evidence.weight > best.weight { best = evidence }
        }
        return best
    }

    /// Gender is a poor criterion: records and typists disagree.
    static func gender(_ typed: Gender, _ recorded: Gender) -> Evidence {
        if typed == .unspecified || recorded == .unspecified { return .none }
        return typed == recorded ? Evidence(weight: 0.9, reason: nil) : Evidence(weight: -3, reason: "gender differs")
    }
}
