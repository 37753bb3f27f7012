package import Foundation
package import Registry

/// What is held of a child, as the child or a parent may have it. What the database left out isn't in it, and nothing says
/// that it was.
package struct SubjectAnswer: Sendable, Codable {
    package struct Name: Sendable, Codable {
        /// `current`, `former` or `alias`
        package var kind: String
        package var family: String
        package var given: String
    }

    package struct OtherNumber: Sendable, Codable {
        /// `nhs` or `upn`
        package var kind: String
        package var value: String
    }

    package struct Address: Sendable, Codable {
        package var address: String
        package var since: String
        package var until: String?
    }

    package struct Carer: Sendable, Codable {
        package var name: String
        package var parentalResponsibility: Bool
    }

    package struct Service: Sendable, Codable {
        package var kind: String
        package var name: String
        package var practitioner: String?
        package var occupation: String?
        package var phone: String?
        package var email: String?
        package var since: String
        package var until: String?
        package var leads: Bool?
    }

    package struct Assessment: Sendable, Codable {
        package var with: String
        package var since: String
        package var until: String?
    }

    package struct Source: Sendable, Codable {
        package var kind: String
        package var latest: String
    }

    /// Those of a sector who looked on a day.
    package struct Look: Sendable, Codable {
        package var on: String
        /// `search`, `household` or `open`
        package var how: String
        package var sector: String
        package var purpose: String
        package var times: Int
    }

    package var request: UUID
    package var number: ChildNumber
    package var asker: Stewardship.Asker
    package var askerName: String?
    package var receivedOn: String
    package var answeredOn: String
    package var born: String
    package var gender: String
    /// To a parent, that the child left England and nothing else: addresses tell the rest.
    package var whereabouts: String?
    /// To the child alone.
    package var authority: String?
    /// `care leaver` or `learning disability`
    package var keptUntil25: String?
    package var names: [Name]
    package var numbers: [OtherNumber]
    package var addresses: [Address]
    package var carers: [Carer]
    package var services: [Service]
    package var assessments: [Assessment]
    package var sources: [Source]
    package var looks: [Look]
}
