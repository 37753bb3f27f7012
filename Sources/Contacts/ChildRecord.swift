package import Postgres
package import Registry

/// A child's record as one caller may see it. What a shield or a sensitive service hides is absent, not blanked.
package struct ChildRecord: Sendable, Codable {
    package struct Name: Sendable, Codable {
        /// `current`, `former` or `alias`.
        package var kind: String
        package var family: String
        package var given: String
    }

    package struct Address: Sendable, Codable {
        package var lines: [String]
        package var town: String
        package var postcode: String
        package var from: CivilDate
        package var to: CivilDate?
    }

    package struct Carer: Sendable, Codable {
        package var family: String
        package var given: String
        package var parentalResponsibility: Bool
        package var phone: String?
        package var email: String?
        package var address: String?
    }

    package struct Involvement: Sendable, Codable {
        /// Under which it is named, among the child's.
        package var id: String
        /// What the service is: `school`, `gp practice`, `children's social care`, ...
        package var kind: String
        package var service: String
        package var from: CivilDate
        package var to: CivilDate?
        package var practitioner: String?
        package var occupation: String?
        /// `key worker`, `named professional`, ...
        package var role: String?
        package var phone: String?
        package var email: String?
        /// When the practitioner can be reached.
        package var hours: String?
        package var leadProfessional: Bool
    }

    /// Who led before.
    package struct LeadTerm: Sendable, Codable {
        package var service: String
        package var practitioner: String?
        package var from: CivilDate
        package var to: CivilDate
    }

    package struct CommonAssessment: Sendable, Codable {
        package var service: String
        package var phone: String?
        package var since: CivilDate
        /// When it ended; nil while it goes on.
        package var to: CivilDate?
    }

    package struct SensitiveInvolvement: Sendable, Codable {
        package var kind: String
        package var service: String
        package var from: CivilDate
        package var to: CivilDate?
        package var practitioner: String?
        package var phone: String?
        package var email: String?
        /// `consent` or `significant harm suspected`.
        package var basis: String
    }

    package var number: ChildNumber
    package var names: [Name]
    package var born: CivilDate
    package var gender: Gender
    /// Whether a shield is in force. Then the notice says how to reach help.
    package var shielded: Bool
    package var notice: String?
    package var authority: String?
    package var whereabouts: String?
    package var addresses: [Address]
    package var carers: [Carer]
    package var involvements: [Involvement]
    /// Those who led in the last year and lead no longer, the latest first.
    package var formerLeads: [LeadTerm]
    package var commonAssessment: CommonAssessment?
    /// That a sensitive service is involved; which one, only the team sees.
    package var sensitiveServiceInvolved: Bool
    package var sensitiveInvolvements: [SensitiveInvolvement]
    package var nhsNumber: String?
    package var upn: String?
}
