/// What a source can say of a child: the columns of a CSV file, the keys of an NDJSON object.
package enum FeedColumn: String, CaseIterable, Sendable {
    case recordID = "record_id"
    case version, change
    case familyName = "family_name"
    case givenNames = "given_names"
    case formerFamilyName = "former_family_name"
    case born, gender
    case addressLine1 = "address_line_1"
    case addressLine2 = "address_line_2"
    case town, postcode
    case nhsNumber = "nhs_number"
    case upn
    case carer1Name = "carer_1_name"
    case carer1Phone = "carer_1_phone"
    case carer2Name = "carer_2_name"
    case carer2Phone = "carer_2_phone"
    case schoolURN = "school_urn"
    case gpCode = "gp_code"
    case authority

    /// Those every row needs: by them a row is known again.
    package static let required: [FeedColumn] = [.recordID, .version, .change]
}

/// What a row says of one field.
package enum Supplied: Hashable, Sendable {
    /// Known to be none, written `\N`.
    case none
    case value(String)

    package var text: String? { if case .value(let text) = self { text } else { nil } }
}
