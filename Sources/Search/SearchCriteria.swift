package import Postgres
package import Registry

/// What a person knows of the child they look for.
package struct SearchCriteria: Hashable, Sendable {
    /// A date of birth, or the days between two dates, both included.
    package enum Born: Hashable, Sendable {
        case on(CivilDate)
        case between(CivilDate, CivilDate)
    }

    package var family: String?
    package var given: String?
    package var born: Born?
    /// Age in whole years, in place of a date of birth.
    package var age: ClosedRange<Int>?
    package var gender: Gender?
    package var postcode: String?
    package var number: String?
    /// Whether sound-alikes, slips, nicknames and former values count. An exact search allows wildcards in the family name.
    package var fuzzy: Bool

    package init(
        family: String? = nil,
        given: String? = nil,
        born: Born? = nil,
        age: ClosedRange<Int>? = nil,
        gender: Gender? = nil,
        postcode: String? = nil,
        number: String? = nil,
        fuzzy: Bool = true
    ) {
        self.family = family
        self.given = given
        self.born = born
        self.age = age
        self.gender = gender
        self.postcode = postcode
        self.number = number
        self.fuzzy = fuzzy
    }
}

/// Why criteria can't be searched with, and what would do. Never repeats a value.
package struct CriteriaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable word for the kind of fault: `too-few-criteria`, `wildcard-too-early`, ...
    package let code: String
    package let description: String
}
