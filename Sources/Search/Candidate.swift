import Postgres
import Registry

/// A child that the database let through, with all that is compared.
struct Candidate: Sendable {
    struct Name: Sendable {
        var isCurrent: Bool
        var family: FoldedName
        var given: FoldedName
    }

    var number: ChildNumber
    var born: CivilDate
    var gender: Gender
    var authority: String?
    var shielded: Bool
    /// The current one first, if there is one.
    var names: [Name]
    /// The name to show, as it is written.
    var family: String
    var given: String
    /// Current first, then former ones.
    var postcodes: [String]
}
