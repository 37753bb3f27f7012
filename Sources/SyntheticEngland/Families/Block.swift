package import Registry

/// Some thousand children of one neighbourhood, with all that the index holds of them.
///
/// Words stand in one buffer and are pointed at, since siblings share most of theirs and a value of its own for each
/// would be the cost of the whole generator.
package struct Block: Sendable {
    package let index: Int
    package internal(set) var children: [Child] = []
    package let authority: Int16

    var text: [UInt8] = []
    var names: [Name] = []
    var stays: [Stay] = []
    var carers: [Carer] = []
    var involvements: [Involvement] = []

    /// A piece of the block's text.
    struct Text: Hashable, Sendable {
        var start: Int32
        var count: Int32

        static let none = Text(start: 0, count: -1)
        var isNone: Bool { count < 0 }
        var bytes: Range<Int> { Int(start)..<Int(start + max(0, count)) }
    }

    /// A day as PostgreSQL counts, or ``never``.
    typealias Day = Int32
    static let never: Day = .min

    struct Name: Sendable {
        var kind: Kind
        var family: Text
        var given: Text

        enum Kind: Sendable { case current, former, alias }
    }

    /// A time at an address.
    struct Stay: Sendable {
        var line1: Text
        var line2: Text
        var town: Text
        var postcode: Text
        var from: Day
        var to: Day
    }

    struct Carer: Sendable {
        var family: Text
        var given: Text
        var hasParentalResponsibility: Bool
        var phone: Text
        var email: Text
        var address: Text
    }

    struct Involvement: Sendable {
        var service: Int64
        var started: Day
        var ended: Day
        var practitioner: Text = .none
        var phone: Text = .none
        var email: Text = .none
        var kind: ServiceKind
        var isLead = false
        var onConsent = true
    }

    package struct Child: Sendable {
        package var number: ChildNumber
        package var gender: Gender
        var born: Day
        var archivedOn: Day = never
        var responsibleSince: Day
        var whereabouts: Whereabouts = .current
        var names: Range<Int> = 0..<0
        var stays: Range<Int> = 0..<0
        var carers: Range<Int> = 0..<0
        var involvements: Range<Int> = 0..<0
        /// The service that holds a common assessment, and since when.
        var assessment: (service: Int64, since: Day)?
        var shieldedOn: Day = never
        var nhsNumber: Int64?
        var upn: Text = .none
    }

    enum Whereabouts: Int, Sendable {
        case current, lastKnown, none, abroadReturns, abroadStays, abroadUnknown

        var name: String {
            switch self {
            case .current: "current"
            case .lastKnown: "last known"
            case .none: "no known address"
            case .abroadReturns: "left England, returns within 3 years"
            case .abroadStays: "left England, does not return"
            case .abroadUnknown: "left England, return not known"
            }
        }
    }

    init(index: Int, authority: Int16) {
        self.index = index
        self.authority = authority
    }

    func string(_ text: Text) -> String {
        String(decoding: self.text[text.bytes], as: UTF8.self)
    }
}
