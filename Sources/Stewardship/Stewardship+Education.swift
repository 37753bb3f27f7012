import Postgres
package import Registry

extension Stewardship {
    /// A child of compulsory school age at no school that the index knows of.
    package struct MissingEducation: Sendable, Codable {
        package var number: ChildNumber
        package var name: String?
        package var born: String
        /// When the last school ended; nil where none is known.
        package var since: String?
        package var lastSchool: String?
        package var whereabouts: String
    }

    private struct Missing: Decodable {
        let missing: [MissingEducation]
    }

    /// The children of the team's authority who miss education (Education Act 1996 s.436A), those longest without a school
    /// first. The purpose is `missing-education` and no other.
    package func missingEducation(as caller: Caller, because purpose: Purpose) async throws -> [MissingEducation] {
        try await registry.ask(Missing.self, as: caller, because: purpose) { token in
            "select stewardship.missing(\(token.bytes), \(purpose.reason), \(caller.client))"
        }.answer.missing
    }
}
