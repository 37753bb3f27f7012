package import Foundation
package import Postgres
package import Registry

/// A person's account to be created.
package struct NewAccount: Sendable {
    package var name: String
    package var role: Role
    package var occupation: String
    /// The employer: an authority's number, or a national partner's name.
    package var authority: Int16?
    package var partner: String?
    package var dbsCheckedOn: CivilDate
    package var trainedOn: CivilDate
    package var agreedOn: CivilDate

    package init(
        name: String,
        role: Role,
        occupation: String,
        authority: Int16?,
        partner: String?,
        dbsCheckedOn: CivilDate,
        trainedOn: CivilDate,
        agreedOn: CivilDate
    ) {
        self.name = name
        self.role = role
        self.occupation = occupation
        self.authority = authority
        self.partner = partner
        self.dbsCheckedOn = dbsCheckedOn
        self.trainedOn = trainedOn
        self.agreedOn = agreedOn
    }
}

/// Why an account could not be created, or a key not be added.
package struct AccessError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
}

/// The operator's side of access: accounts and session keys. It reads no child.
package struct Accounts: Sendable {
    private let pool: Pool

    /// - Parameter pool: logged in as `contactpoint_operator`.
    package init(pool: Pool) {
        self.pool = pool
    }

    /// Creates an account and returns its subject, the name under which tokens speak of it.
    package func create(_ account: NewAccount) async throws -> UUID {
        do {
            let rows = try await pool.query(
                """
                select access.create_account(
                    \(account.name), \(account.role.name), \(account.occupation), \(account.authority), \(account.partner),
                    \(account.dbsCheckedOn), \(account.trainedOn), \(account.agreedOn))
                """
            )
            return try rows[0].decode(UUID.self)
        } catch {
            throw Self.explained(error) ?? error
        }
    }

    /// The occupations that may have an account.
    package func occupations() async throws -> [String] {
        try await pool.query("select name from access.occupation order by name").decode(String.self)
    }

    /// Constraint names are the interface between the database and its messages.
    static func explained(_ error: PostgresError) -> AccessError? {
        switch error.constraint {
        case "account_occupation_fkey":
            AccessError(
                description: "The occupation is not one of those listed: see 'contactpoint account create --help'."
            )
        case "account_authority_fkey":
            AccessError(description: "There is no authority with this number: see 'contactpoint authority list'.")
        case let constraint? where constraint.contains(" "):
            AccessError(description: "Not done: \(constraint).")
        default: nil
        }
    }
}
