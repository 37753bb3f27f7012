/// The tables a nation fills.
enum EnglandTable: Int, CaseIterable, Sendable {
    case service, child, name, home, address, carer, carerContact, otherNumber
    case involvement, assessment, sensitive, mark, shield

    /// Schema-qualified.
    var name: String {
        switch self {
        case .service: "contacts.service"
        case .child: "registry.child"
        case .name: "registry.child_name"
        case .home: "registry.child_home"
        case .address: "registry.child_address"
        case .carer: "registry.carer"
        case .carerContact: "registry.carer_contact"
        case .otherNumber: "registry.other_number"
        case .involvement: "contacts.involvement"
        case .assessment: "contacts.common_assessment"
        case .sensitive: "contacts.sensitive_involvement"
        case .mark: "contacts.sensitive_mark"
        case .shield: "shielding.shield"
        }
    }

    /// In the order the rows are written in.
    var columns: String {
        switch self {
        case .service: "service, kind, name, authority, phone, email, reference"
        case .child: "number, born, gender, archived_on"
        case .name: "child, ordinal, kind, family, given"
        case .home: "child, authority, responsible_since, whereabouts"
        case .address: "child, ordinal, line_1, line_2, town, postcode, lived_from, lived_to"
        case .carer: "child, ordinal, family, given, parental_responsibility"
        case .carerContact: "child, ordinal, phone, email, address"
        case .otherNumber: "child, kind, value"
        case .involvement:
            "child, involvement, service, started, ended, practitioner, occupation, phone, email, lead_professional"
        case .assessment: "child, assessment, service, since"
        case .sensitive:
            "child, involvement, service, started, ended, practitioner, phone, email, basis, recorded_by, recorded_at"
        case .mark: "child, until"
        case .shield: "child, started"
        }
    }
}
