import Foundation
import Postgres
import Registry

/// What the database is asked for: criteria checked, cleaned and widened by what people mistype.
struct SearchPlan: Sendable {
    /// Names to try in pairs: the first family name with the first given name, and so on.
    var families: [String?] = []
    var givens: [String?] = []
    /// Birth dates to try.
    var borns: [CivilDate] = []
    /// What the recorded birth date is compared with.
    var born: SearchCriteria.Born?
    /// Birth months to try with both names, by their first days, the one typed first.
    var months: [CivilDate] = []
    var postcodes: [String] = []
    var number: ChildNumber?
    /// A LIKE pattern over folded family names; only for an exact search.
    var familyPattern: String?
    var given: String?
    var gender: Gender?
}

extension SearchCriteria {
    /// Days that a range of birth dates may span.
    package static let longestRange = 1830
    /// Days that a fuzzy search tries one by one; a longer range is searched by its months.
    static let mostDays = 31

    /// Checks the criteria against the minimum that the national demographic service sets, and plans the search.
    ///
    /// - Throws: ``CriteriaError``; nothing was asked of the database then.
    func plan(today: CivilDate) throws -> SearchPlan {
        var plan = SearchPlan()
        if let number {
            guard family == nil, given == nil, born == nil, age == nil, postcode == nil, gender == nil else {
                throw CriteriaError(code: "number-not-alone", description: "Search by number alone, or without it.")
            }
            guard let valid = ChildNumber(number) else {
                throw CriteriaError(
                    code: "number-malformed",
                    description:
                        "The number must be sixteen digits, and its check digit must be right. Ask for it again."
                )
            }
            plan.number = valid
            return plan
        }
        let family = try Self.name(self.family, longest: 100, field: "family name")
        let given = try Self.name(self.given, longest: 200, field: "given name")
        if let postcode, !postcode.allSatisfy(\.isWhitespace) {
            guard let valid = Postcode(postcode) else {
                throw CriteriaError(code: "postcode-malformed", description: "The postcode must look like LS1 4AP.")
            }
            plan.postcodes = [valid.text]
        }
        plan.gender = gender == .unspecified ? nil : gender
        plan.born = try Self.bornAt(age, today: today) ?? born
        guard age == nil || born == nil else {
            throw CriteriaError(code: "born-and-age", description: "Give a birth date or an age, not both.")
        }
        try planBirth(&plan, today: today)
        if fuzzy {
            try planFuzzy(&plan, family: family, given: given)
        } else {
            try planExact(&plan, family: family, given: given)
        }
        return plan
    }

    private func planBirth(_ plan: inout SearchPlan, today: CivilDate) throws {
        switch plan.born {
        case nil: break
        case .on(let date):
            guard date <= today else {
                throw CriteriaError(
                    code: "born-in-future",
                    description: "The birth date lies in the future. Check the year."
                )
            }
            plan.borns = [date]
        case .between(let first, let last):
            guard first <= last else {
                throw CriteriaError(
                    code: "range-reversed",
                    description: "The range of birth dates ends before it begins."
                )
            }
            guard first <= today else {
                throw CriteriaError(
                    code: "born-in-future",
                    description: "The birth dates lie in the future. Check the year."
                )
            }
            guard last.daysSince2000 - first.daysSince2000 < Self.longestRange else {
                throw CriteriaError(
                    code: "range-too-long",
                    description: "The range of birth dates may span five years. Narrow it."
                )
            }
            plan.borns = (first.daysSince2000...last.daysSince2000).map(CivilDate.init(daysSince2000:))
        }
    }

    private func planFuzzy(_ plan: inout SearchPlan, family: String?, given: String?) throws {
        guard family?.contains("*") != true, given?.contains("*") != true else {
            throw CriteriaError(
                code: "wildcard-in-fuzzy",
                description: "A wildcard goes with an exact search (fuzzy: false) and the family name."
            )
        }
        let named =
            (family != nil && given != nil)
            || (plan.gender != nil && !plan.postcodes.isEmpty && (family ?? given) != nil)
        guard named, !plan.borns.isEmpty else {
            throw CriteriaError(
                code: "too-few-criteria",
                description: """
                    Give family name, given name and birth date; or one of the names with birth date, gender and \
                    postcode; or search exactly (fuzzy: false) by family name and birth date; or by number alone.
                    """
            )
        }
        // "Baby" fills the field and says nothing.
        let given = given.flatMap { Self.standsForNoName($0) ? nil : $0 }
        plan.given = given
        let folded = given.map { FoldedName($0) }
        let nicknames = (folded?.parts.first.map { Nicknames.variants(of: $0) } ?? []).map {
            String(decoding: $0, as: UTF8.self)
        }
        // Names may have changed places.
        plan.families = [family, given] + nicknames.map { _ in family }
        plan.givens = [given, family] + nicknames
        plan.months = Set(plan.borns.compactMap { CivilDate(year: $0.year, month: $0.month, day: 1) }).sorted()
        if case .on(let date) = plan.born {
            let swapped = Self.swapped(date)
            plan.borns = [date] + swapped
            plan.months = Self.months(of: date, swapped: swapped)
        } else if plan.borns.count > Self.mostDays {
            plan.borns = []
        }
    }

    private func planExact(_ plan: inout SearchPlan, family: String?, given: String?) throws {
        guard let family, !plan.borns.isEmpty else {
            throw CriteriaError(
                code: "too-few-criteria",
                description:
                    "An exact search needs a family name and a birth date, or a range of birth dates; or a number alone."
            )
        }
        guard given?.contains("*") != true else {
            throw CriteriaError(code: "wildcard-in-given", description: "A wildcard may stand in the family name only.")
        }
        let pieces = family.split(separator: "*", omittingEmptySubsequences: false).map { FoldedName(String($0)).whole }
        guard pieces.count == 1 || pieces[0].count >= 2 else {
            throw CriteriaError(
                code: "wildcard-too-early",
                description: "Write at least the first two letters of the family name before a *."
            )
        }
        let letters = pieces.map { String(decoding: $0, as: UTF8.self).filter { $0 != "%" && $0 != "_" && $0 != "\\" } }
        plan.familyPattern = letters.joined(separator: "%")
        plan.families = [pieces.count == 1 ? family : letters[0]]
        plan.given = given
    }

    /// A name cleaned of what can't be part of one; nil where there is none.
    private static func name(_ typed: String?, longest: Int, field: String) throws -> String? {
        guard let typed else { return nil }
        guard typed.unicodeScalars.count <= longest else {
            throw CriteriaError(
                code: "name-too-long",
                description: "The \(field) may have \(longest) characters at most."
            )
        }
        guard !typed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw CriteriaError(
                code: "name-malformed",
                description: "The \(field) holds a control character. Type it again."
            )
        }
        let trimmed = typed.trimmingCharacters(in: .whitespaces)
        if trimmed.isEmpty { return nil }
        guard trimmed.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
            throw CriteriaError(code: "name-malformed", description: "The \(field) holds no letter. Type it again.")
        }
        return trimmed
    }

    /// What records say where a child had no given name yet.
    private static func standsForNoName(_ given: String) -> Bool {
        let words: Set<String> = [
            "baby", "infant", "unknown", "unnamed", "child", "boy", "girl", "male", "female", "twin", "triplet",
            "one", "two", "three", "i", "ii", "a", "b", "of", "newborn", "notknown", "not", "known", "tba",
        ]
        let parts = FoldedName(given.filter { !$0.isNumber }).parts.map { String(decoding: $0, as: UTF8.self) }
        return parts.allSatisfy(words.contains)
    }

    /// Dates that are typed for one another: day and month swapped.
    private static func swapped(_ date: CivilDate) -> [CivilDate] {
        guard date.day <= 12, date.day != date.month,
            let swapped = CivilDate(year: date.year, month: date.day, day: date.month)
        else { return [] }
        return [swapped]
    }

    /// The month typed, the one of the swapped date, and the one that a neighbouring day lies in.
    private static func months(of date: CivilDate, swapped: [CivilDate]) -> [CivilDate] {
        var months: [CivilDate] = []
        for day in [date] + swapped + [-1, 1].map({ CivilDate(daysSince2000: date.daysSince2000 + $0) }) {
            if let first = CivilDate(year: day.year, month: day.month, day: 1), !months.contains(first) {
                months.append(first)
            }
        }
        return months
    }

    /// The birth dates of children who are so many years old.
    private static func bornAt(_ age: ClosedRange<Int>?, today: CivilDate) throws -> Born? {
        guard let age else { return nil }
        guard age.lowerBound >= 0, age.upperBound <= 25 else {
            throw CriteriaError(code: "age-invalid", description: "An age is 0 to 25 years, or a range of them.")
        }
        func birthday(_ years: Int) -> CivilDate? {
            // Who was born on 29 February is a year older on 1 March.
            CivilDate(year: today.year - years, month: today.month, day: today.day)
                ?? CivilDate(year: today.year - years, month: 2, day: 28)
        }
        guard let first = birthday(age.upperBound + 1), let last = birthday(age.lowerBound) else { return nil }
        return .between(CivilDate(daysSince2000: first.daysSince2000 + 1), last)
    }
}

extension SearchCriteria {
    /// What would tell the child meant from others: what wasn't typed, the most telling first. It depends on no child.
    var narrowing: String {
        var ways: [String] = []
        if given?.isEmpty ?? true { ways.append("a given name") }
        if case .on = born {} else { ways.append(born == nil && age == nil ? "a birth date" : "the full birth date") }
        if family?.contains("*") == true { ways.append("more letters of the family name") }
        if postcode == nil { ways.append("a postcode (shielded children are then left out)") }
        if gender == nil || gender == .unspecified { ways.append("the gender") }
        if ways.isEmpty { ways.append("all given names, or ask for the child's number") }
        return "Narrow by adding " + ways.formatted(.list(type: .or).locale(Locale(identifier: "en_GB"))) + "."
    }
}
