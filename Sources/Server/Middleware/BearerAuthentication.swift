import Access
import Foundation
import Hummingbird
import Registry

/// Finds out who asks, from the bearer token (RFC 6750), and for whom.
struct BearerAuthentication: RouterMiddleware {
    typealias Context = APIContext

    let desk: SignInDesk

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard let token = Self.token(in: request.headers[.authorization]) else { throw Problem.bearerMissing }
        let other = request.headers[.accessOnBehalfOf]
        if other != nil, Self.token(in: other) == nil { throw Problem.bearerInvalid }
        var context = context
        let subjects: [UUID]
        do {
            let signedIn = try await desk.caller(
                token: String(token),
                onBehalfOf: Self.token(in: other).map(String.init),
                client: "api \(context.peer)",
                certificate: context.clientCertificate
            )
            subjects = signedIn.subjects
            context.signedIn = .init(subject: subjects[0], caller: signedIn.caller)
        } catch is AccessError {
            throw Problem.bearerInvalid
        }
        do {
            return try await next(request, context)
        } catch let refusal as Refusal where Self.tellsOfAccount(refusal) {
            desk.forget(subjects)
            throw refusal
        }
    }

    private static func token(in header: String?) -> Substring? {
        guard let header, let space = header.firstIndex(of: " "), header[..<space].lowercased() == "bearer" else {
            return nil
        }
        let token = header[space...].drop { $0 == " " }
        return token.isEmpty ? nil : token
    }

    /// The account isn't as it was remembered.
    private static func tellsOfAccount(_ refusal: Refusal) -> Bool {
        [.accountUnknown, .accountChanged, .accountLeft, .accountSuspended].contains(refusal.code)
    }
}
