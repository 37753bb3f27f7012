import Postgres

/// Why something isn't in the books, in words that say what to do.
package struct SavingsError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }

    /// Constraint names are the interface between the database and its messages.
    init?(_ error: PostgresError) {
        switch error.constraint {
        case "an authority takes one survey a month":
            self.init(
                """
                Two surveys overlap: there is one of this authority and month already. Withdraw it first \
                (contactpoint savings survey withdraw), or give the month in which these answers were taken.
                """
            )
        case "a file is one survey":
            self.init("These very answers are in the books as another wave of this authority. Nothing was imported.")
        case let constraint? where constraint.hasSuffix("_authority_fkey"):
            self.init("There is no authority with this number: see 'contactpoint authority list'.")
        case let constraint? where constraint.hasSuffix("_occupation_fkey"):
            self.init("The occupation is not one of those listed: see 'contactpoint account create --help'.")
        case let constraint? where constraint.contains(" "):
            self.init("Not recorded: \(constraint).")
        default: return nil
        }
    }
}
