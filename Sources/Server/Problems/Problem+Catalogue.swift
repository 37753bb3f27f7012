import HTTPTypes
import Search
import Shielding

/// The problems that the server itself finds. Types are a promise: clients compare them.
extension Problem {
    static let bearerMissing = Problem(
        code: "bearer-missing",
        title: "Not signed in",
        status: .unauthorized,
        detail: "Send a bearer token of your identity provider in the header Authorization.",
        headers: [.wwwAuthenticate: #"Bearer realm="contactpoint""#]
    )
    /// One answer for expired, forged and meant for someone else: a forger learns nothing.
    static let bearerInvalid = Problem(
        code: "bearer-invalid",
        title: "Sign-in not valid",
        status: .unauthorized,
        detail: "The bearer token is expired or not valid here. Sign in again.",
        headers: [.wwwAuthenticate: #"Bearer realm="contactpoint", error="invalid_token""#]
    )
    static let contentType = Problem(
        code: "content-type",
        title: "Not JSON",
        status: .unsupportedMediaType,
        detail: "Send the body as JSON, with the header Content-Type: application/json."
    )
    static let uploadType = Problem(
        code: "upload-type",
        title: "Not an upload",
        status: .unsupportedMediaType,
        detail: """
            Begin with Content-Type: text/csv or application/x-ndjson, as it is or with Content-Encoding: gzip; go on with \
            Content-Type: application/partial-upload.
            """
    )
    static let uploadHeader = Problem(
        code: "upload-header",
        title: "Header missing or malformed",
        status: .badRequest,
        detail: """
            Say in Upload-Complete whether the upload ends with this request, ?1 or ?0, when going on in Upload-Offset where \
            it begins, and in Upload-Length, if it is known, how many bytes all of it has.
            """
    )
    static let uploadsNotServed = Problem(
        code: "uploads-not-served",
        title: "No uploads here",
        status: .notImplemented,
        detail: "This server takes no sources' files. Ask the operator for one that does."
    )
    static let bodyTooLarge = Problem(
        code: "body-too-large",
        title: "Body too large",
        status: .contentTooLarge,
        detail: "A body may have 64 kB, and search criteria need far less. Send what is asked for alone."
    )
    static let bodyTooSlow = Problem(
        code: "body-too-slow",
        title: "Body too slow",
        status: .requestTimeout,
        detail: "The body didn't arrive within ten seconds. Send it at once."
    )
    static let bodyNotJSON = Problem(
        code: "body-not-json",
        title: "Body can't be read",
        status: .badRequest,
        detail: "The body must be one JSON object in UTF-8, such as {\"family\": \"…\", \"born\": \"2015-05-14\"}."
    )
    static let bornInvalid = Problem(
        code: "born-invalid",
        title: "Date of birth can't be read",
        status: .badRequest,
        detail: "Write born as \"2015-05-14\", or as {\"from\": \"2015-05-01\", \"to\": \"2015-05-31\"}."
    )
    static let ageInvalid = Problem(
        code: "age-invalid",
        title: "Age can't be read",
        status: .badRequest,
        detail: "Write age in years as 8, or as {\"from\": 8, \"to\": 10}; 0 to 25."
    )
    static let genderInvalid = Problem(
        code: "gender-invalid",
        title: "Gender can't be read",
        status: .badRequest,
        detail: "Write gender as \"female\", \"male\" or \"unspecified\", or leave it out."
    )
    static let authorityMissing = Problem(
        code: "authority-missing",
        title: "Authority missing",
        status: .badRequest,
        detail: "Name an authority by its number, as /v1/authorities has them: /v1/services?authority=383."
    )
    static let dateInvalid = Problem(
        code: "date-invalid",
        title: "Date can't be read",
        status: .badRequest,
        detail: "Write dates as \"2026-02-11\"."
    )
    static let versionMissing = Problem(
        code: "version-missing",
        title: "Version missing",
        status: .preconditionRequired,
        detail: "Name the version that you read in the header If-Match, as its ETag had it: \"3\" with the quotes."
    )
    static let noSuchPath = Problem(
        code: "no-such-path",
        title: "No such path",
        status: .notFound,
        detail: "The API has no such path. Its description is at /openapi.json."
    )
    static let unavailable = Problem(
        code: "unavailable",
        title: "The index can't be reached",
        status: .serviceUnavailable,
        detail: "The index's database doesn't answer just now. Nothing was disclosed. Try again in some seconds.",
        headers: [.retryAfter: "5"]
    )
    static let busy = Problem(
        code: "busy",
        title: "Too much at once",
        status: .serviceUnavailable,
        detail: "The server answers as many requests as it can. Nothing was asked or disclosed. Try again in a second.",
        headers: [.retryAfter: "1"]
    )
    static let timeout = Problem(
        code: "timeout",
        title: "The index took too long",
        status: .serviceUnavailable,
        detail: "The answer took too long. Try again; a search with more criteria is quicker.",
        headers: [.retryAfter: "5"]
    )
    static let schemaMismatch = Problem(
        code: "schema-mismatch",
        title: "Upgrade under way",
        status: .serviceUnavailable,
        detail: "Server and database have different versions, so nothing is served. Tell the operator if it goes on.",
        headers: [.retryAfter: "30"]
    )
    static let internalError = Problem(
        code: "internal",
        title: "Something went wrong",
        status: .internalServerError,
        detail: "The request was not answered. Tell the operator the X-Request-Id of this answer if it goes on."
    )

    static func unknownField(allowed: [String], in place: String = "A search") -> Problem {
        Problem(
            code: "unknown-field",
            title: "Unknown field",
            status: .badRequest,
            detail: "\(place) has the fields \(allowed.joined(separator: ", ")) and no others."
        )
    }

    static func wrongType(_ field: String, expected: String) -> Problem {
        Problem(
            code: "wrong-type",
            title: "Field of the wrong type",
            status: .badRequest,
            detail: "The field \(field) must be \(expected)."
        )
    }

    static func methodNotAllowed(allowed: [String]) -> Problem {
        Problem(
            code: "method-not-allowed",
            title: "Method not allowed",
            status: .methodNotAllowed,
            detail: "This path is asked with \(allowed.joined(separator: " or ")).",
            headers: [.allow: allowed.joined(separator: ", ")]
        )
    }

    init(_ error: ShieldingError) {
        let (title, status): (String, HTTPResponse.Status) =
            switch error.kind {
            case .invalid: ("Step can't be taken", .badRequest)
            case .conflict: ("Step can't be taken now", .conflict)
            case .forbidden: ("Not permitted", .forbidden)
            }
        self.init(code: error.code, title: title, status: status, detail: error.description)
    }

    init(_ error: CriteriaError) {
        self.init(
            code: error.code,
            title: "Criteria can't be searched with",
            status: .badRequest,
            detail: error.description
        )
    }
}
