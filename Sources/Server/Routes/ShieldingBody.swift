import Foundation
import Hummingbird
import Postgres
import Registry
import Shielding

/// The body of a step of shielding. Each step has its fields and no others.
struct ShieldingBody: Decodable {
    enum Field: String, StrictKey {
        case number, ground, evidence, reference, parent, request, children, review, keep, finding, warned
        case family, given, born, gender, holds, notices
    }

    /// A child of the household, and what is decided of it.
    struct Choice: Decodable {
        private enum Field: String, StrictKey {
            case number, taken, why
        }

        let choice: Shielding.Choice

        init(from decoder: any Decoder) throws {
            let fields = try StrictFields<Field>(decoder, of: "A child of the household")
            guard let number = try fields.text(.number).flatMap(ChildNumber.init(_:)),
                let taken = try fields.truth(.taken)
            else { throw Problem.wrongType("children", expected: "objects with number, taken and why") }
            choice = Shielding.Choice(number, taken: taken, why: try fields.text(.why) ?? "")
        }
    }

    private let fields: StrictFields<Field>

    /// Reads the body of a request.
    ///
    /// - Throws: ``Problem``.
    static func read(_ request: Request, _ allowed: [Field]) async throws -> ShieldingBody {
        let body: ShieldingBody = try await JSONBody.read(of: request)
        for field in Field.allCases where !allowed.contains(field) {
            guard try !body.fields.isPresent(field) else {
                throw Problem.unknownField(allowed: allowed.map(\.rawValue), in: "This step")
            }
        }
        return body
    }

    init(from decoder: any Decoder) throws {
        fields = try StrictFields<Field>(decoder, of: "A step of shielding")
    }

    /// A wrong check digit gets the answer of a number that was never given out.
    func child() throws -> ChildNumber {
        guard let number = try text(.number).flatMap(ChildNumber.init(_:)) else { throw Refusal(.notFound) }
        return number
    }

    func basis() throws -> Shielding.Basis {
        Shielding.Basis(ground: try text(.ground), evidence: try text(.evidence), reference: try text(.reference))
    }

    func choices() throws -> [Shielding.Choice] {
        try list(.children, of: Choice.self).map(\.choice)
    }

    func numbers() throws -> [ChildNumber] {
        try list(.children, of: String.self).compactMap(ChildNumber.init(_:))
    }

    func notices() throws -> [UUID] {
        try list(.notices, of: UUID.self)
    }

    func text(_ field: Field) throws -> String? { try fields.text(field) }
    func truth(_ field: Field) throws -> Bool? { try fields.truth(field) }

    func date(_ field: Field) throws -> CivilDate? {
        guard let text = try text(field) else { return nil }
        guard let date = CivilDate(iso: text) else {
            throw Problem.wrongType(field.rawValue, expected: "a date such as 2027-02-21")
        }
        return date
    }

    /// - Throws: `Refusal` with `not-found` where it is none: ids are the index's own.
    func id(_ field: Field) throws -> UUID {
        guard let id = try text(field).flatMap(UUID.init(uuidString:)) else { throw Refusal(.notFound) }
        return id
    }

    private func list<Element: Decodable>(_ field: Field, of type: Element.Type) throws -> [Element] {
        guard try fields.isPresent(field) else { return [] }
        do {
            return try fields.object(field, as: [Element].self)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem.wrongType(field.rawValue, expected: "a list")
        }
    }
}
