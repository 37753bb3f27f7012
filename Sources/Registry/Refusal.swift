/// A request that was understood and not granted. Its description says what to do and names no child.
package struct Refusal: Error, Hashable, Sendable {
    /// The outcomes that the database writes into the audit, and those decided before asking it.
    package struct Code: RawRepresentable, Hashable, Sendable {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }

        package static let purposeMissing = Code(rawValue: "purpose-missing")
        package static let reasonMissing = Code(rawValue: "reason-missing")
        package static let notFound = Code(rawValue: "not-found")
        package static let tooMany = Code(rawValue: "too-many")
        package static let notPermitted = Code(rawValue: "not-permitted")
        package static let accountUnknown = Code(rawValue: "account-unknown")
        package static let accountChanged = Code(rawValue: "account-changed")
        package static let accountLeft = Code(rawValue: "account-left")
        package static let accountSuspended = Code(rawValue: "account-suspended")
        package static let dbsCheckLapsed = Code(rawValue: "dbs-check-lapsed")
        package static let trainingMissing = Code(rawValue: "training-missing")
        package static let agreementMissing = Code(rawValue: "agreement-missing")
        package static let tokenMalformed = Code(rawValue: "token-malformed")
        package static let tokenForged = Code(rawValue: "token-forged")
        package static let tokenExpired = Code(rawValue: "token-expired")
        package static let tokenReplayed = Code(rawValue: "token-replayed")
    }

    package let code: Code
    /// What would do instead, where that depends on what was asked.
    private let advice: String?

    package init(_ code: Code, advice: String? = nil) {
        self.code = code
        self.advice = advice
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String {
        switch code {
        case .purposeMissing:
            "Say what the access is for: \(Purpose.Kind.allCases.map(\.name).joined(separator: ", "))."
        case .reasonMissing:
            "Give the reason for the access in your own words, 5 to 500 characters; it is kept in the audit."
        case .notFound: "There is no record with this number that you can open. Check the number, or search by name."
        case .tooMany:
            "More than 50 children match. \(advice ?? "Narrow the search.")"
        case .notPermitted: "Your role does not open children's records."
        case .accountUnknown: "There is no account for this sign-in. Ask your authority's ContactPoint team."
        case .accountChanged: "Your account has changed. Sign in again."
        case .accountLeft, .accountSuspended:
            "This account is closed or suspended. Ask your authority's ContactPoint team."
        case .dbsCheckLapsed:
            "The enhanced DBS check of this account is missing or older than three years. Ask your ContactPoint team."
        case .trainingMissing: "The training of this account is not recorded as completed. Ask your ContactPoint team."
        case .agreementMissing: "The user agreement of this account is not signed. Ask your ContactPoint team."
        case .tokenExpired: "The request took too long to reach the index. Try again."
        default: "The index refused the request (\(code.rawValue)). Tell the operator if it goes on."
        }
    }
}
