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
    /// The probability that this is the child meant, from 0 to 1.
    package var score: Double
    /// In words, the strongest first.
    package var reasons: [String]
}

extension SearchMatch {
    init(_ candidate: Candidate, score: Double, reasons: [String]) {
        self.init(
            number: candidate.number,
            family: candidate.family,
            given: candidate.given,
            born: candidate.born,
            gender: candidate.gender,
            authority: candidate.authority,
            shielded: candidate.shielded,
            score: score,
            reasons: reasons
        )
    }
}
