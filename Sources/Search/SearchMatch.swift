package import Postgres
package import Registry

/// A child found, with how sure that is and why.
package struct SearchMatch: Hashable, Sendable {
    package var number: ChildNumber
    /// The current name, also where a former one matched.
    package var family: String
    package var given: String
    package var born: CivilDate
    package var gender: Gender
    /// The responsible authority's name; nil where a shield hides it.
    package var authority: String?
    package var shielded: Bool
    /// From 0 to 1.
    package var score: Double
    /// In words, the strongest first.
    package var reasons: [String]
}
