import Postgres
import Registry

/// How what was typed agrees with one child's record, field by field; nil where a field wasn't typed or isn't recorded.
package struct Comparison: Hashable, Sendable {
    /// How two names agree, the most alike first.
    package enum Name: Int, CaseIterable, Sendable {
        case same, part, variant, oneLetter, oneLetterOfFew, nearlySame, soundsAlike, initial, similar, begins, unlike
        case differs
    }

    /// How two birth dates agree, the most alike first.
    package enum Born: Int, CaseIterable, Sendable {
        case same, swapped, yearOff, dayOff, oneDigit, monthOff, firstOfJanuary, twoParts, nearby, sameYear, differs
    }

    /// How a postcode agrees with the current and the former ones, the most alike first.
    package enum Place: Int, CaseIterable, Sendable {
        case same, former, oneCharacter, sector, district, differs
    }

    /// How genders agree: a poor criterion, records and typists disagree.
    package enum Agreement: Int, CaseIterable, Sendable {
        case same, differs
    }

    /// Which of the child's names, in which order, agrees best.
    package enum Order: Int, CaseIterable, Sendable {
        case current, former, swapped
    }

    package internal(set) var family: Name?
    package internal(set) var given: Name?
    package internal(set) var order: Order?
    package internal(set) var born: Born?
    package internal(set) var postcode: Place?
    package internal(set) var gender: Agreement?

    /// How common the names are that agree, as shares of England's children; 0 for one that isn't common.
    var familyShare = 0.0
    var givenShare = 0.0
    /// Whether the birth date lies in the range that was typed, and how many days that has.
    var isInRange: Bool?
    var daysOfRange = 0
    /// The database compared the family name with the pattern.
    var isOfPattern = false
}
