import HTTPTypes
import Hummingbird

/// Headers that each answer carries.
struct AnswerHeaders: RouterMiddleware {
    typealias Context = APIContext

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.requestID] = context.requestID
        response.headers[.xContentTypeOptions] = "nosniff"
        // An answer opened in a browser runs nothing, is framed by nobody, and tells no other site where it was.
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'"
        }
        response.headers[.strictTransportSecurity] = "max-age=63072000"
        response.headers[.referrerPolicy] = "no-referrer"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        // A child's record is kept nowhere on the way.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        // An answer to HEAD has no body, a problem's neither: a client that reads on takes it for the next answer.
        return request.method == .head ? response.createHeadResponse() : response
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-Id")!
    /// Why a child's record is asked for: one of the lawful purposes.
    static let accessPurpose = HTTPField.Name("Access-Purpose")!
    /// The same in the practitioner's own words.
    static let accessReason = HTTPField.Name("Access-Reason")!
    /// `Bearer` and the token of the practitioner who rang the team up.
    static let accessOnBehalfOf = HTTPField.Name("Access-On-Behalf-Of")!
    /// The client's own name of a change, so that the same one sent again isn't made twice.
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
    /// Of RFC 5789.
    static let acceptPatch = HTTPField.Name("Accept-Patch")!
    /// Of draft-ietf-httpbis-resumable-upload.
    static let uploadComplete = HTTPField.Name("Upload-Complete")!
    static let uploadLength = HTTPField.Name("Upload-Length")!
    static let uploadLimit = HTTPField.Name("Upload-Limit")!
    static let uploadOffset = HTTPField.Name("Upload-Offset")!
    static let traceParent = HTTPField.Name("traceparent")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let crossOriginResourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
}
