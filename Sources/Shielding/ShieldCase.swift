package import Foundation
package import Postgres
package import Registry

/// A shield in force, as the team of the responsible authority sees it.
package struct Shield: Sendable, Encodable {
    package var number: ChildNumber
    package var family: String
    package var given: String
    /// `provisional` or `confirmed`.
    package var state: String
    package var started: Moment
    /// The request to decide, where there was one.
    package var request: UUID?
    /// When a provisional shield lapses.
    package var decideBy: Moment?
    package var reviewedOn: CivilDate
    /// A shield whose review is overdue stays in force.
    package var reviewBy: CivilDate
    package var ground: String?
    /// What kind of evidence there is; where it is kept is the reference. The evidence itself is held nowhere here.
    package var evidence: String?
    package var reference: String?
    package var askedBy: String?
    package var decidedBy: String?
    /// The team agreed to lift it, and another authority's child is shielded at the same address: that one is waited for.
    package var lifting: Bool
}

/// A child of the household that a request proposes: to be taken in or left out by name.
package struct HouseholdMember: Sendable, Encodable {
    package var request: UUID
    package var number: ChildNumber
    package var family: String
    package var given: String
    package var born: CivilDate
    /// `named`, `present address` or `recent address`.
    package var kind: String
    package var shielded: Bool
    /// Nil until it is decided.
    package var taken: Bool?
    package var why: String?
}

/// One child's shield and the household it was asked with.
package struct ShieldCase: Sendable, Encodable {
    package var shields: [Shield]
    package var household: [HouseholdMember]
}

/// A shield that somebody asked for, as they are told of it: nothing of who decided, why, or about which others.
package struct OwnRequest: Sendable, Encodable {
    package var request: UUID
    package var number: ChildNumber
    package var askedAt: Moment
    /// `waiting`, `confirmed`, `refused` or `lapsed`.
    package var state: String
}

/// What someone of the team must look into and close.
package struct Item: Sendable, Encodable {
    package var item: UUID
    package var number: ChildNumber
    /// `override`, `refused`, `lapsed`, `lifted`; `review overdue`, `decision overdue`; `newcomer`: somebody came to the child's
    /// address; `lift asked`: another authority would lift its shield there.
    package var kind: String
    package var openedAt: Moment
    package var openedBy: String?
    /// Open for two weeks.
    package var escalated: Bool
}

/// The items that an authority has open. No child.
package struct OwedItems: Sendable, Encodable {
    package var authority: Int16
    package var waiting: Int64
    /// Those open for two weeks.
    package var escalated: Int64
}

/// Someone who could see the whereabouts in the ninety days before the shield.
package struct Sighting: Sendable, Encodable {
    package var number: ChildNumber
    package var at: Moment
    package var name: String?
    package var occupation: String?
    package var employer: String?
    /// The system, or the team's officer, that asked for this person; nil where they asked themselves.
    package var through: String?
    package var client: String?
    package var purpose: String?
}

/// A local system that has not confirmed what became of a child's shield.
package struct Unconfirmed: Sendable, Encodable {
    package var number: ChildNumber
    package var system: String
    package var kind: String
    package var at: Moment
    package var deliveredAt: Moment?
    /// Whole seconds since it happened.
    package var age: Int
}

/// What a local system is told: a child's number and what happened. No whereabouts, no ground, no name.
package struct Notice: Sendable, Encodable {
    package var id: UUID
    package var number: ChildNumber
    /// `shielded`, `renewed` or `unshielded`.
    package var kind: String
    package var at: Moment
}

extension ChildNumber {
    /// A number from the database, where each has its check digit.
    init(stored value: Int64) throws {
        guard let number = ChildNumber(value) else { throw Refusal(.notFound) }
        self = number
    }
}
