package import Postgres
package import Registry
package import Search

/// The matches of a search as JSON, for the API and the command line.
package struct SearchAnswer: Encodable, Sendable {
    package struct Name: Encodable, Sendable {
        package let family: String
        package let given: String
    }

    package struct Match: Encodable, Sendable {
        package let number: ChildNumber
        package let name: Name
        package let born: CivilDate
        package let gender: Gender
        /// Absent where a shield hides it.
        package let authority: String?
        /// True, or absent.
        package let shielded: Bool?
        /// From 0 to 1, to three places.
        package let score: Double
        package let reasons: [String]
    }

    package let matches: [Match]

    package init(_ matches: [SearchMatch]) {
        self.matches = matches.map {
            Match(
                number: $0.number,
                name: Name(family: $0.family, given: $0.given),
                born: $0.born,
                gender: $0.gender,
                authority: $0.authority,
                shielded: $0.shielded ? true : nil,
                score: ($0.score * 1000).rounded() / 1000,
                reasons: $0.reasons
            )
        }
    }
}
