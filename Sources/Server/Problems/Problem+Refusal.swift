import Access
import Feeds
import HTTPTypes
import Registry

extension Problem {
    /// What was understood and not granted. The words are the refusal's own.
    init(_ refusal: Refusal) {
        let (title, status): (String, HTTPResponse.Status) =
            switch refusal.code {
            case .purposeMissing: ("Purpose missing", .badRequest)
            case .reasonMissing: ("Reason missing", .badRequest)
            case .notFound: ("No such record", .notFound)
            case .valueMalformed, .identityInvalid, .groundInvalid, .groundMissing: ("Value not possible", .badRequest)
            case .versionConflict: ("Changed meanwhile", .preconditionFailed)
            case .leadTaken, .notLeading, .noOffer, .assessmentExists, .noAssessment, .couldBeShielded, .undecided,
                .laterAct, .moveOpen, .requestClosed, .notChecked, .notCompetent, .ofAge:
                ("Not as it is now", .conflict)
            case .keyUsed: ("Taken up already", .conflict)
            case .uploadOpen, .mismatchingOffset: ("Not as it is now", .conflict)
            case .completedUpload: ("Upload complete", .badRequest)
            case .inconsistentLength: ("Upload of another length", .badRequest)
            case .uploadTooLarge: ("Upload too large", .contentTooLarge)
            case .changeMalformed: ("Change can't be made", .badRequest)
            case .tooManyRequests: ("Too many requests", .tooManyRequests)
            case .tooMany: ("Too many matches", .unprocessableContent)
            case .tooWide: ("Question too wide", .badRequest)
            case .conclusionMissing: ("Conclusion missing", .badRequest)
            case .auditUnsealed: ("The audit isn't sealed", .serviceUnavailable)
            // The session is the server's own and lives for a minute: the client did nothing wrong.
            case .tokenExpired: ("The index took too long", .serviceUnavailable)
            default: ("Not permitted", .forbidden)
            }
        self.init(code: refusal.code.rawValue, title: title, status: status, detail: refusal.description)
        if status == .serviceUnavailable { headers[.retryAfter] = "1" }
        if status == .tooManyRequests { headers[.retryAfter] = "60" }
    }
}

extension Problem {
    init(_ mismatch: UploadMismatch) {
        self.init(Refusal(.mismatchingOffset))
        headers[.uploadOffset] = String(mismatch.offset)
    }

    /// What the database's constraints say of an account, in words that hold no value.
    static func changeMalformed(_ error: AccessError) -> Problem {
        var problem = Problem(Refusal(.changeMalformed))
        problem.detail = error.description
        return problem
    }
}
