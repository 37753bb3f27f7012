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
        package static let tooManyRequests = Code(rawValue: "too-many-requests")
        package static let changeMalformed = Code(rawValue: "change-malformed")
        package static let notPermitted = Code(rawValue: "not-permitted")
        package static let accountUnknown = Code(rawValue: "account-unknown")
        package static let accountChanged = Code(rawValue: "account-changed")
        package static let accountLeft = Code(rawValue: "account-left")
        package static let accountSuspended = Code(rawValue: "account-suspended")
        package static let dbsCheckLapsed = Code(rawValue: "dbs-check-lapsed")
        package static let trainingMissing = Code(rawValue: "training-missing")
        package static let agreementMissing = Code(rawValue: "agreement-missing")
        package static let versionConflict = Code(rawValue: "version-conflict")
        package static let valueMalformed = Code(rawValue: "value-malformed")
        package static let serviceNotYours = Code(rawValue: "service-not-yours")
        package static let shielded = Code(rawValue: "shielded")
        package static let notInvolved = Code(rawValue: "not-involved")
        package static let leadTaken = Code(rawValue: "lead-taken")
        package static let notLeading = Code(rawValue: "not-leading")
        package static let noOffer = Code(rawValue: "no-offer")
        package static let assessmentExists = Code(rawValue: "assessment-exists")
        package static let noAssessment = Code(rawValue: "no-assessment")
        package static let tokenMalformed = Code(rawValue: "token-malformed")
        package static let tokenForged = Code(rawValue: "token-forged")
        package static let tokenExpired = Code(rawValue: "token-expired")
        package static let tooWide = Code(rawValue: "too-wide")
        package static let conclusionMissing = Code(rawValue: "conclusion-missing")
        package static let auditUnsealed = Code(rawValue: "audit-unsealed")
        package static let tokenReplayed = Code(rawValue: "token-replayed")
        package static let keyUsed = Code(rawValue: "key-used")
        package static let undecided = Code(rawValue: "undecided")
        package static let laterAct = Code(rawValue: "later-act")
        package static let moveOpen = Code(rawValue: "move-open")
        package static let identityInvalid = Code(rawValue: "identity-invalid")
        package static let groundInvalid = Code(rawValue: "ground-invalid")
        package static let groundMissing = Code(rawValue: "ground-missing")
        package static let couldBeShielded = Code(rawValue: "could-be-shielded")
        package static let requestClosed = Code(rawValue: "request-closed")
        package static let notChecked = Code(rawValue: "not-checked")
        package static let notCompetent = Code(rawValue: "not-competent")
        package static let ofAge = Code(rawValue: "of-age")
        package static let secondPerson = Code(rawValue: "second-person")
        package static let uploadOpen = Code(rawValue: "upload-open")
        package static let uploadTooLarge = Code(rawValue: "upload-too-large")
        package static let mismatchingOffset = Code(rawValue: "mismatching-upload-offset")
        package static let completedUpload = Code(rawValue: "completed-upload")
        package static let inconsistentLength = Code(rawValue: "inconsistent-upload-length")
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
        case .tooManyRequests:
            "You, your employer or your address asked too much within the hour. Nothing was disclosed; go on in a minute."
        case .changeMalformed:
            "The account can't be made or changed so. A new one needs name, occupation and the three dates; see /openapi.json."
        case .notPermitted: "Your account may not do this."
        case .accountUnknown: "There is no account for this sign-in. Ask your authority's ContactPoint team."
        case .accountChanged: "Your account has changed. Sign in again."
        case .accountLeft, .accountSuspended:
            "This account is closed or suspended. Ask your authority's ContactPoint team."
        case .dbsCheckLapsed:
            "The enhanced DBS check of this account is missing or older than three years. Ask your ContactPoint team."
        case .trainingMissing:
            "The training of this account isn't recorded as completed within three years. Ask your ContactPoint team."
        case .agreementMissing: "The user agreement of this account is not signed. Ask your ContactPoint team."
        case .versionConflict: "Somebody changed this since you read it. Read it again, then change it."
        case .valueMalformed:
            "A value is not one that this field takes: see the API's description for lists, lengths and dates."
        case .serviceNotYours: "You record for a service at which you have a post. Ask who keeps the service for one."
        case .shielded: "This record is shielded: only the team of its responsible authority may do this."
        case .notInvolved: "Only who is involved with the child may do this. Record your involvement first."
        case .leadTaken: "The child has a lead professional, who can offer you the lead."
        case .notLeading: "Only the lead professional, or the team of the child's authority, may do this."
        case .noOffer: "There is no offer of the lead that is yours to answer."
        case .assessmentExists: "A common assessment exists. It must end before another begins."
        case .noAssessment: "There is no common assessment that is yours to end."
        case .tooWide:
            "Ask for a person, a child or an authority's users, from one time to a later one; else for a day at most."
        case .conclusionMissing: "Say what the review found, in 10 to 2000 characters."
        case .auditUnsealed: "The audit has not been sealed for minutes, so nothing is disclosed. Try again later."
        case .keyUsed:
            "A request with this Idempotency-Key was taken up already. Read what came of it; another request takes another key."
        case .undecided:
            "The two records contradict each other: decide each of what 'stewardship compare' lists, and nothing else."
        case .laterAct: "A later merge or split of these records stands: undo that one first."
        case .moveOpen: "A move of this child is open already."
        case .identityInvalid: "A record needs a name, a birth date and a gender (or 'unspecified')."
        case .groundMissing, .groundInvalid:
            "Name the ground: 'section 47 enquiry', 'serious case review' or 'child death review'."
        case .couldBeShielded:
            "The row could be a shielded child: reject that child first, then the row is compared again."
        case .requestClosed: "This request was answered or refused already."
        case .notChecked:
            "Identity is to be shown first, and by a parent responsibility too: record both with 'stewardship subject check'."
        case .notCompetent:
            "Below twelve a child speaks for itself only where your team decided that it is competent, and so above where not."
        case .ofAge: "Nobody has parental responsibility for who is of age: the young person asks."
        case .secondPerson: "Whoever recorded the request doesn't decide this: another of your team does."
        case .uploadOpen:
            "An upload of yours isn't at its end: complete or cancel it, or wait until it is imported. GET lists yours."
        case .uploadTooLarge:
            "An upload may have as many bytes as Upload-Limit says. Send a part of the rows, or compress it."
        case .mismatchingOffset: "The piece doesn't begin where the one before ended: Upload-Offset says where it does."
        case .completedUpload: "The upload is complete: nothing can be added, and it can't be cancelled."
        case .inconsistentLength: "The upload has another length than it was said to have. Cancel it and send it again."
        case .tokenExpired: "The request took too long to reach the index. Try again."
        default: "The index refused the request (\(code.rawValue)). Tell the operator if it goes on."
        }
    }
}
