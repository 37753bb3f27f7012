/// Who sees which field of whom. `ShieldMatrixTests` reads each cell as SQL, `ShieldMatrixAPITests` through the API; both must
/// see what the documentation's tables say.
package enum ShieldMatrix {
    /// The records, by the heading of their table.
    package enum Record: String, Sendable {
        case ordinary = "An ordinary record"
        case sensitive = "A record with a sensitive service"
        case shielded = "A shielded record"
        case provisional = "A provisionally shielded record"
        case archived = "An archived record"

        package var readers: [Reader] {
            Reader.allCases.filter { self == .archived || $0 != .archive && $0 != .otherArchive }
        }
    }

    /// Everybody of DOMAIN's who has an account.
    package enum Reader: String, CaseIterable, Sendable {
        case responsibleTeam = "responsible team"
        case otherTeam = "other team"
        case health
        case education
        case other = "other practitioner"
        case overriding
        /// A nurse, through a case-management system.
        case throughSystem = "health, through a system"
        /// A practitioner who rang the responsible team up: the rights are the practitioner's, not the team's.
        case mediated = "other, through the responsible team"
        case auditor
        case management
        case `operator` = "central operator"
        case source
        case system = "system for nobody"
        /// The teams again, by the archive's own door.
        case archive = "responsible team, in the archive"
        case otherArchive = "other team, in the archive"
    }

    package enum Field: String, CaseIterable, Sendable {
        case identity = "current name, birth date, gender, number"
        case formerNames = "former names, known as"
        case carers = "carers' names"
        case shield = "that there is a shield"
        case home = "responsible authority, state of the whereabouts"
        case addresses
        case carerContacts = "carers' contact details"
        case services = "services, practitioners, lead professional"
        case formerLeads = "who led before"
        case assessment = "that a common assessment exists, and with whom"
        case sensitiveMark = "that a sensitive service is involved"
        case sensitiveService = "which sensitive service"
        case nhs = "NHS number"
        case upn = "UPN"
        case shieldCase = "the case of the shield: ground, evidence, household"

        /// Where the field stands, and which rows there are it.
        package var rows: (table: String, condition: String) {
            switch self {
            case .identity: ("registry.child_name", "kind = 'current'")
            case .formerNames: ("registry.child_name", "kind <> 'current'")
            case .carers: ("registry.carer", "true")
            case .shield: ("shielding.shield", "ended is null")
            case .home: ("registry.child_home", "true")
            case .addresses: ("registry.child_address", "true")
            case .carerContacts: ("registry.carer_contact", "true")
            case .services: ("contacts.involvement", "true")
            case .formerLeads: ("contacts.lead_term", "true")
            case .assessment: ("contacts.common_assessment", "true")
            case .sensitiveMark: ("contacts.sensitive_mark", "true")
            case .sensitiveService: ("contacts.sensitive_involvement", "true")
            case .nhs: ("registry.other_number", "kind = 'nhs'")
            case .upn: ("registry.other_number", "kind = 'upn'")
            case .shieldCase: ("shielding.request", "true")
            }
        }

        /// The same in the archive, which has the sensitive services themselves and no mark of them.
        package var archived: (table: String, condition: String) {
            self == .sensitiveMark ? Field.sensitiveService.rows : rows
        }
    }

    /// Whether the documentation has the table of what each reader saw.
    package static func isDocumented(_ record: Record, _ seen: [Reader: Set<Field>]) throws -> Bool {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let head = ["field"] + record.readers.map(\.rawValue)
        let rows = Field.allCases.map { field in
            [field.rawValue] + record.readers.map { seen[$0]?.contains(field) == true ? "yes" : "-" }
        }
        return try DocumentedPart.isWritten(
            ([head, head.map { _ in "---" }] + rows).map(line),
            marked: "|",
            in: "Sources/Shielding/Shielding.docc/WhatAShieldHides.md",
            under: "### \(record.rawValue)"
        )
    }
}
