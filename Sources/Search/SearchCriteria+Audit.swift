import Foundation
import Postgres
import Registry

extension SearchCriteria {
    /// The criteria as typed, for the audit: read by auditors only.
    var auditText: String {
        struct Audited: Encodable {
            var family, given, from, to, gender, postcode, number: String?
            var ages: [Int]?
            var fuzzy: Bool
        }
        var audited = Audited(
            family: family,
            given: given,
            gender: gender?.rawValue,
            postcode: postcode,
            number: number,
            ages: age.map { [$0.lowerBound, $0.upperBound] },
            fuzzy: fuzzy
        )
        switch born {
        case nil: break
        case .on(let date):
            audited.from = date.description
            audited.to = date.description
        case .between(let first, let last):
            audited.from = first.description
            audited.to = last.description
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(audited)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
