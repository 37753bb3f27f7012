import Foundation

extension ReviewItem {
    /// What the row and the child say, value by value. Case, accents and spacing make no difference, nor does a former value.
    static func lines(_ fields: [String: String?], _ child: ReviewedChild) -> [Line] {
        func said(_ column: FeedColumn) -> String? { fields[column.rawValue] ?? nil }
        let address = child.addresses.first
        return [
            line(.familyName, said(.familyName), child.names.map(\.family)),
            line(.givenNames, said(.givenNames), child.names.map(\.given)),
            line(.formerFamilyName, said(.formerFamilyName), child.names.dropFirst().map(\.family)),
            line(.born, said(.born), [child.born]),
            line(.gender, said(.gender), child.gender == "unspecified" ? [] : [child.gender]),
            line(.addressLine1, said(.addressLine1), child.addresses.map(\.line1)),
            line(.addressLine2, said(.addressLine2), [address?.line2].compactMap(\.self)),
            line(.town, said(.town), child.addresses.map(\.town)),
            line(.postcode, said(.postcode), child.addresses.map(\.postcode)),
            line(.nhsNumber, said(.nhsNumber), [child.nhsNumber].compactMap(\.self)),
            line(.upn, said(.upn), [child.upn].compactMap(\.self)),
            line(.carer1Name, said(.carer1Name), child.carers.map(\.name)),
            line(.carer1Phone, said(.carer1Phone), child.carers.compactMap(\.phone)),
            line(.carer2Name, said(.carer2Name), child.carers.map(\.name)),
            line(.carer2Phone, said(.carer2Phone), child.carers.compactMap(\.phone)),
            line(.schoolURN, said(.schoolURN), child.schools),
            line(.gpCode, said(.gpCode), child.practices),
        ].filter { $0.row != nil || $0.child != nil }
    }

    private static func line(_ column: FeedColumn, _ row: String?, _ recorded: [String]) -> Line {
        let values = recorded.filter { !$0.isEmpty }
        guard let row else { return Line(column: column.rawValue, row: nil, child: values.first, mark: .unsaid) }
        let same = values.first { folded($0) == folded(row) }
        let mark: Line.Mark = values.isEmpty ? .unsaid : same == nil ? .differs : .same
        return Line(column: column.rawValue, row: row, child: same ?? values.first, mark: mark)
    }

    private static func folded(_ value: String) -> String {
        value.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
    }
}
