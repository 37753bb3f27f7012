package import Postgres
package import Registry

/// A search as somebody types it, with the child they mean.
package struct TypedQuery: Sendable, Hashable {
    package var kind: TypingError
    package var family: String?
    package var given: String?
    package var born: CivilDate?
    package var gender: Gender?
    package var postcode: String?
    /// The right answer.
    package var expected: ChildNumber

    /// Whether a fuzzy search may be made with it: given + family + birth date, or birth date + gender + postcode with
    /// one of the names.
    package var hasEnoughCriteria: Bool {
        guard born != nil else { return false }
        if given != nil, family != nil { return true }
        return (given != nil || family != nil) && gender != nil && postcode != nil
    }
}

/// What is wrong with a query, or nothing.
package enum TypingError: String, CaseIterable, Sendable {
    case clean
    case familySlip = "slip in family name"
    case givenSlip = "slip in given name"
    case familySound = "family name by ear"
    case givenSound = "given name by ear"
    case nickname
    case swappedNames = "swapped names"
    case swappedDayMonth = "swapped day and month"
    case wrongYear = "year off by one"
    case dayOff = "day off by one"
    case dateDigit = "one digit of date"
    case oldPostcode = "old postcode"
    case postcodeSlip = "slip in postcode"
    case missingGiven = "no given name"
    case formerName = "former name"
    case alias
    case missingGender = "no gender"
    case halfOfDouble = "half of double name"
    case droppedAccent = "accent dropped"
    case droppedApostrophe = "apostrophe dropped"
    case transliteration
    case twoErrors = "two errors"

    /// How common it is among queries with an error. Typing and hearing lead, as in studies of data entry and of
    /// patients' registrations; what only some names can have comes less often.
    var weight: Double {
        switch self {
        case .clean: 0
        case .familySlip: 14
        case .givenSlip: 12
        case .familySound: 9
        case .givenSound: 8
        case .nickname: 10
        case .swappedNames: 5
        case .swappedDayMonth: 5
        case .wrongYear: 4
        case .dayOff: 6
        case .dateDigit: 5
        case .oldPostcode: 5
        case .postcodeSlip: 5
        case .missingGiven: 4
        case .formerName: 3
        case .alias: 3
        case .missingGender: 3
        case .halfOfDouble: 4
        case .droppedAccent: 2
        case .droppedApostrophe: 2
        case .transliteration: 3
        case .twoErrors: 6
        }
    }
}
