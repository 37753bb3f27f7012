package import Postgres
package import Registry

/// Compares a source's row with recorded children, by the model that ranks searches.
///
/// It is stricter than a search where a link would be wrong for good: brothers, sisters and twins share everything but the
/// given name, so a given name that differs keeps two records apart however much else agrees. Where it could be the same one
/// mistyped, a person decides.
package struct RecordComparison: Sendable {
    /// A child as a source reports it.
    package struct Reported: Sendable {
        package var family: String?
        package var given: String?
        package var born: CivilDate
        package var gender: Gender?
        package var postcode: String?
        package var nhsNumber: String?
        package var upn: String?

        package init(
            family: String?,
            given: String?,
            born: CivilDate,
            gender: Gender?,
            postcode: String?,
            nhsNumber: String?,
            upn: String?
        ) {
            self.family = family
            self.given = given
            self.born = born
            self.gender = gender
            self.postcode = postcode
            self.nhsNumber = nhsNumber
            self.upn = upn
        }
    }

    /// A child of the index, hidden fields included.
    package struct Recorded: Sendable {
        package var number: ChildNumber
        package var born: CivilDate
        package var gender: Gender
        package var shielded: Bool
        /// The current name first; each family name has its given names.
        package var families: [String]
        package var givens: [String]
        /// The current one first.
        package var postcodes: [String] = []
        package var nhsNumber: String?
        package var upn: String?

        package init(
            number: ChildNumber,
            born: CivilDate,
            gender: Gender,
            shielded: Bool,
            families: [String],
            givens: [String]
        ) {
            self.number = number
            self.born = born
            self.gender = gender
            self.shielded = shielded
            self.families = families
            self.givens = givens
        }
    }

    /// No given name: what a record says of a child that had none yet.
    private static let placeholders: Set<String> = [
        "baby", "babe", "infant", "unknown", "unnamed", "notknown", "child",
    ]
    /// Second names that all of a family's sons or daughters may have.
    private static let namesOfAll: Set<String> = [
        "ahmad", "ahmed", "ali", "bano", "begum", "ben", "bhai", "bibi", "devi", "din", "kaur", "khan", "khatun",
        "kumar", "kumari", "lal", "mohamed", "mohammad", "mohammed", "muhammad", "rahman", "singh", "ullah",
    ]
    /// Above what a pair reaches whose given names differ.
    package static let mostOfSiblings = 0.5
    /// What a pair reaches at most of which a person must say whether it is one child: less than what links.
    private static let mostOfDoubtful = 0.9
    /// Up to which age a child without a given name may be a twin of whom nobody has told the index: a birth is registered, with
    /// a name, within six weeks, and known to health and benefits within the year.
    private static let daysOfNewborn = 366

    private let reported: Reported
    private let scorer: Scorer
    private let given: FoldedName

    package init(_ reported: Reported) {
        let given = Self.isPlaceholder(FoldedName(reported.given ?? "")) ? nil : reported.given
        self.reported = reported
        self.given = FoldedName(given ?? "")
        scorer = Scorer(
            SearchCriteria(
                family: reported.family,
                given: given,
                born: .on(reported.born),
                gender: reported.gender,
                postcode: reported.postcode
            ),
            given: given
        )
    }

    private static func isPlaceholder(_ name: FoldedName) -> Bool {
        name.parts.contains { placeholders.contains(String(decoding: $0, as: UTF8.self)) }
    }

    /// Whether a given name is none: missing, or a placeholder such as "Baby".
    package static func isUnnamed(_ given: String?) -> Bool {
        let name = FoldedName(given ?? "")
        return name.isEmpty || isPlaceholder(name)
    }

    /// The probability that both are one child, why, and whether that rests on no given name: one of them has none, and no
    /// number of another body is the same.
    package func score(_ recorded: Recorded) -> (score: Double, reasons: [String], isUnnamed: Bool) {
        let names = zip(recorded.families, recorded.givens.map { FoldedName($0) })
            .map { (family: $0, given: Self.isPlaceholder($1) ? FoldedName("") : $1) }
        var (score, reasons) = scorer.score(
            Candidate(
                number: recorded.number,
                born: recorded.born,
                gender: recorded.gender,
                authority: nil,
                shielded: recorded.shielded,
                names: names.enumerated().map { place, name in
                    .init(isCurrent: place == 0, family: FoldedName(name.family), given: name.given)
                },
                family: recorded.families.first ?? "",
                given: recorded.givens.first ?? "",
                postcodes: recorded.postcodes
            )
        )
        // A name that was a placeholder once says nothing beside the one given since.
        let named = names.filter { !$0.given.isEmpty }
        let isUnnamed = given.isEmpty || named.isEmpty
        var isNumbered = false
        let best = named.map { likeness($0.family, $0.given) }.max() ?? Likeness.same
        let isSibling = !isUnnamed && best == .other
        let isMistyped = isSibling && couldBeMistyped(recorded)
        if isMistyped {
            reasons.append("the given name could be mistyped, or a twin's")
        } else if isSibling {
            score = min(score, Self.mostOfSiblings)
            reasons.append("another given name: could be a brother, sister or twin")
        } else if !isUnnamed, best == .doubtful {
            score = min(score, Self.mostOfDoubtful)
            reasons.append("only some of the given names agree: could be a brother, sister, twin or namesake")
        } else if isUnnamed, couldBeNewbornTwin(of: recorded) {
            score = min(score, Self.mostOfDoubtful)
            reasons.append("no given name: could be a twin")
        } else if isUnnamed, !sharesFamily(with: recorded) {
            score = min(score, Self.mostOfDoubtful)
            reasons.append("neither name the same")
        } else if isUnnamed, recorded.born != reported.born {
            score = min(score, Self.mostOfDoubtful)
            reasons.append("no given name, and another birth date: could be a brother, sister or twin")
        } else if isElsewhere(recorded), !hasFamily(of: recorded) {
            score = min(score, Self.mostOfDoubtful)
            reasons.append("another family name elsewhere: could be a namesake")
        }
        // Another body's number is proof of neither: they are mistyped, and allotted twice.
        for (kind, ours, theirs) in [
            ("NHS number", reported.nhsNumber, recorded.nhsNumber), ("UPN", reported.upn, recorded.upn),
        ] {
            guard let ours, let theirs else { continue }
            if ours == theirs {
                isNumbered = true
                score = 1 - (1 - score) / 2
                reasons.insert("\(kind) the same", at: 0)
            } else {
                score = min(score, 0.9)
                reasons.append("\(kind) differs")
            }
        }
        // Names run in families: a brother or a cousin at the same address may have both.
        let isBornElsewhen = [.sameYear, .differs].contains(Comparison.Born(reported.born, recorded.born))
        score = isMistyped || isBornElsewhen ? min(score, Self.mostOfDoubtful) : score
        return (score, reasons, isUnnamed && !isNumbered)
    }

    /// Whether a given name of the same birthday's child is like the reported one, or its initial.
    private func couldBeMistyped(_ recorded: Recorded) -> Bool {
        guard recorded.born == reported.born, let first = given.parts.first else { return false }
        return recorded.givens.contains { name in
            guard let other = FoldedName(name).parts.first else { return false }
            return Similarity.isOneEdit(first, other) || Similarity.jaroWinkler(first, other) >= 0.8
                || min(first.count, other.count) == 1 && first.first == other.first
        }
    }

    /// Whether a child of these days may have a twin whom the index doesn't know yet: later both are known, and several match.
    private func couldBeNewbornTwin(of recorded: Recorded) -> Bool {
        if let number = reported.nhsNumber, number == recorded.nhsNumber { return false }
        let youngest = max(reported.born.daysSince2000, recorded.born.daysSince2000)
        return CivilDate.today().daysSince2000 - youngest < Self.daysOfNewborn
    }

    private func sharesFamily(with recorded: Recorded) -> Bool {
        let family = FoldedName(reported.family ?? "")
        return recorded.families.contains { agree(family, FoldedName($0)) }
    }

    private func isElsewhere(_ recorded: Recorded) -> Bool {
        guard let postcode = reported.postcode.map({ Postcode(stored: $0) }) else { return false }
        return Comparison.Place(postcode, recorded.postcodes) == .differs
    }

    /// Whether a recorded name has just the reported family name, in either place: in England some name differs from it by a
    /// letter, of a child born the same day.
    private func hasFamily(of recorded: Recorded) -> Bool {
        let family = FoldedName(reported.family ?? "").whole
        return (recorded.families + recorded.givens).contains { FoldedName($0).whole == family }
    }

    /// How given names agree. Twins may share a second one, as nearly all Singhs and Kaurs do, and a first one may be a form of
    /// the other's: Amelia Jessica and Mia Constance.
    private enum Likeness: Int, Comparable {
        case other, doubtful, same

        static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
    }

    /// How a recorded name, in either order, has the reported given name.
    private func likeness(_ family: String, _ recordedGiven: FoldedName) -> Likeness {
        let reportedFamily = FoldedName(reported.family ?? "")
        let family = FoldedName(family)
        // A Singh's given name has his family name in it, and Edward Edwards's is like it: neither was swapped.
        let isSwapped =
            given.whole == family.whole && reportedFamily.whole == recordedGiven.whole
            || !agree(reportedFamily, family) && agree(given, family) && agree(reportedFamily, recordedGiven)
        return isSwapped ? .same : Self.likeness(given, recordedGiven)
    }

    private static func likeness(_ a: FoldedName, _ b: FoldedName) -> Likeness {
        guard let first = a.parts.first, let other = b.parts.first else { return .other }
        if a.whole == b.whole { return .same }
        guard isForm(first, other) else {
            if couldBeOne(first, other), sharesSecond(a, b) { return .same }
            // Called by a second name.
            return a.parts.contains(other) || b.parts.contains(first) ? .doubtful : .other
        }
        let (later, others) = (a.parts.dropFirst(), b.parts.dropFirst())
        let agrees =
            later.isEmpty || others.isEmpty
            || later.contains { name in
                others.contains { isForm(name, $0) || min(name.count, $0.count) == 1 && name.first == $0.first }
            }
        return agrees ? .same : .doubtful
    }

    /// Whether one could be the other mistyped, or written by ear.
    private static func couldBeOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        Similarity.isOneEdit(a, b) || Similarity.jaroWinkler(a, b) >= 0.8 || Similarity.sound(a) == Similarity.sound(b)
    }

    /// Whether both have a second name that tells one child of a family from another.
    private static func sharesSecond(_ a: FoldedName, _ b: FoldedName) -> Bool {
        a.parts.dropFirst().contains { name in
            name.count > 2 && b.parts.dropFirst().contains(name)
                && !namesOfAll.contains(String(decoding: name, as: UTF8.self))
        }
    }

    private static func isForm(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a == b || Nicknames.areVariants(a, b) || Similarity.isOneEdit(a, b) && min(a.count, b.count) > 4
            || Similarity.jaroWinkler(a, b) >= 0.92
    }

    private func agree(_ a: FoldedName, _ b: FoldedName) -> Bool {
        guard let first = a.parts.first, let other = b.parts.first else { return false }
        if a.whole == b.whole || a.parts.contains(where: { $0.count > 2 && b.parts.contains($0) }) { return true }
        return Self.isForm(first, other)
    }
}
