package import Postgres
package import Registry

/// A child that the database let through, with all that is compared.
package struct Candidate: Sendable {
    struct Name: Sendable {
        var isCurrent: Bool
        var family: FoldedName
        var given: FoldedName
    }

    package var number: ChildNumber
    package var born: CivilDate
    package var gender: Gender
    var authority: String?
    var shielded: Bool
    /// The current one first, if there is one.
    var names: [Name]
    /// The name to show, as it is written.
    package var family: String
    package var given: String
    /// Current first, then former ones.
    package var postcodes: [String]
}

extension Candidate {
    /// What is compared and shown of a row of `search.candidate`.
    package static let columns: SQL = """
        c.child, c.born, c.gender, (select a.name from registry.authority as a where a.authority = c.authority),
            c.shielded, c.families, c.givens, c.postcodes
        """

    /// Reads rows that have ``columns``.
    package static func decoded(from rows: Rows) throws -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(rows.count)
        for (number, born, gender, authority, shielded, families, givens, postcodes) in try rows.decode(
            (Int64, CivilDate, String, String?, Bool, [String], [String], [String]).self
        ) {
            guard let valid = ChildNumber(number) else { continue }
            candidates.append(
                Candidate(
                    number: valid,
                    born: born,
                    gender: Gender(rawValue: gender) ?? .unspecified,
                    authority: authority,
                    shielded: shielded,
                    names: zip(families, givens).enumerated().map { position, name in
                        Name(isCurrent: position == 0, family: FoldedName(name.0), given: FoldedName(name.1))
                    },
                    family: families.first ?? "",
                    given: givens.first ?? "",
                    postcodes: postcodes
                )
            )
        }
        return candidates
    }
}
