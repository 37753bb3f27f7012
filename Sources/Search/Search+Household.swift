package import Postgres
package import Registry

/// A child who lives at the address that was asked about.
package struct HouseholdMember: Hashable, Sendable {
    package var number: ChildNumber
    package var family: String
    package var given: String
    package var born: CivilDate
    package var gender: Gender
    /// The responsible authority's name; nil where a shield hides it.
    package var authority: String?
    package var shielded: Bool
}

extension Search {
    /// Who else lives where a child lives now, the oldest first: for teams, since a household is found by address and no
    /// kinship is stored. Nobody where the child has no current address, or a shield hides it from this team; shielded
    /// children only where they are the team's own.
    ///
    /// - Throws: `Refusal` where the index refuses: `not-permitted` for anybody but a team.
    package func household(of number: ChildNumber, as caller: Caller, because purpose: Purpose) async throws
        -> [HouseholdMember]
    {
        let candidates = try await disclosed(as: caller, because: purpose) { token in
            "select search.household(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value))"
        }
        return candidates.map {
            HouseholdMember(
                number: $0.number,
                family: $0.family,
                given: $0.given,
                born: $0.born,
                gender: $0.gender,
                authority: $0.authority,
                shielded: $0.shielded
            )
        }.sorted { ($0.born, $0.number.value) < ($1.born, $1.number.value) }
    }
}
