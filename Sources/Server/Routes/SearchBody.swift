import Postgres
import Registry
import Search

/// The criteria as JSON. Decoding is strict: a misspelt field that was ignored would find other children.
struct SearchBody: Decodable {
    let criteria: SearchCriteria

    private enum Field: String, StrictKey {
        case family, given, born, age, gender, postcode, number, fuzzy
    }

    init(from decoder: any Decoder) throws {
        let fields = try StrictFields<Field>(decoder, of: "A search")
        criteria = SearchCriteria(
            family: try fields.text(.family),
            given: try fields.text(.given),
            born: try Self.born(in: fields),
            age: try Self.age(in: fields),
            gender: try Self.gender(in: fields),
            postcode: try fields.text(.postcode),
            number: try fields.text(.number),
            fuzzy: try fields.truth(.fuzzy) ?? true
        )
    }

    private static func gender(in fields: StrictFields<Field>) throws -> Gender? {
        guard let text = try fields.text(.gender) else { return nil }
        guard let gender = Gender(rawValue: text) else { throw Problem.genderInvalid }
        return gender
    }

    /// A number of years, or a range of them.
    private static func age(in fields: StrictFields<Field>) throws -> ClosedRange<Int>? {
        guard try fields.isPresent(.age) else { return nil }
        if let years = try? fields.number(.age) { return years...years }
        return try fields.object(.age, as: Ages.self).years
    }

    private struct Ages: Decodable {
        private enum Field: String, StrictKey {
            case from, to
        }

        let years: ClosedRange<Int>

        init(from decoder: any Decoder) throws {
            let fields = try StrictFields<Field>(decoder, of: "age", otherwise: .ageInvalid)
            guard let from = try fields.number(.from), let to = try fields.number(.to), from <= to else {
                throw Problem.ageInvalid
            }
            years = from...to
        }
    }

    private static func born(in fields: StrictFields<Field>) throws -> SearchCriteria.Born? {
        guard try fields.isPresent(.born) else { return nil }
        if let text = try? fields.text(.born) {
            guard let date = CivilDate(iso: text) else { throw Problem.bornInvalid }
            return .on(date)
        }
        return try fields.object(.born, as: Range.self).born
    }

    private struct Range: Decodable {
        private enum Field: String, StrictKey {
            case from, to
        }

        let born: SearchCriteria.Born

        init(from decoder: any Decoder) throws {
            let fields = try StrictFields<Field>(decoder, of: "born", otherwise: .bornInvalid)
            guard let from = try fields.text(.from).flatMap(CivilDate.init(iso:)),
                let to = try fields.text(.to).flatMap(CivilDate.init(iso:))
            else { throw Problem.bornInvalid }
            born = .between(from, to)
        }
    }
}
