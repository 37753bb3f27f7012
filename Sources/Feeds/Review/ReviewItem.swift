package import Registry

/// A row that a person decides, beside the children it could mean.
package struct ReviewItem: Sendable {
    /// The row, as its source sent it.
    package struct Row: Sendable, Codable {
        /// Names the row in every step of its review.
        package var id: Int64
        package var source: String
        package var sourceKind: String
        package var recordID: String
        package var version: Int64
        /// `review`, or `held`: it could be a shielded child.
        package var state: String
        package var reasons: String?
        package var score: Double?
        package var proposed: ChildNumber?
        /// What the team said it needs to know.
        package var question: String?
        package var stagedAt: String
        /// By the words of the file; nil where it is known to be none.
        package var fields: [String: String?]
    }

    /// A child whom the row could mean.
    package struct Candidate: Sendable, Encodable {
        package var child: ReviewedChild
        package var score: Double
        package var reasons: [String]
        /// Row by row what both say, in the order of the file's columns.
        package var lines: [Line]
    }

    /// One value of the row beside the child's.
    package struct Line: Sendable, Hashable, Encodable {
        package enum Mark: String, Sendable, Encodable {
            case same
            case differs
            /// One of both doesn't say.
            case unsaid
        }

        package var column: String
        package var row: String?
        package var child: String?
        package var mark: Mark
    }

    package var row: Row
    /// The likeliest first.
    package var candidates: [Candidate]
    /// How many rows wait for the team, this one included.
    package var waiting: Int
}

/// A child as a team sees it in a review: its own whole, another authority's as everyone does.
package struct ReviewedChild: Sendable, Codable {
    package struct Name: Sendable, Codable {
        package var family: String
        package var given: String
    }

    package struct Address: Sendable, Codable {
        package var line1: String
        package var line2: String?
        package var town: String
        package var postcode: String
    }

    package struct Carer: Sendable, Codable {
        package var name: String
        package var phone: String?
    }

    package var number: ChildNumber
    package var born: String
    package var gender: String
    /// Whether the team may say that the row is this child.
    package var isOwn: Bool
    package var isShielded: Bool
    /// The current one first, as with addresses.
    package var names: [Name]
    package var addresses: [Address]
    package var carers: [Carer]
    /// By the references of their bodies, as sources name them: URN and ODS code.
    package var schools: [String]
    package var practices: [String]
    package var nhsNumber: String?
    package var upn: String?
}
