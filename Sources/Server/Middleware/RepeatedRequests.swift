import Hummingbird
import Registry

/// Takes a change that a client sends again, having lost the answer, for the one that it is: the header Idempotency-Key
/// (draft-ietf-httpapi-idempotency-key-header) makes the request's id, which the database takes up once.
///
/// A repeat is answered 409 and not with the first answer, which may hold a child and is kept nowhere.
struct RepeatedRequests: RouterMiddleware {
    typealias Context = APIContext

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, let key = request.headers[.idempotencyKey], !key.isEmpty else {
            return try await next(request, context)
        }
        let signedIn = try context.requireSignedIn()
        var context = context
        context.signedIn = .init(subject: signedIn.subject, caller: signedIn.caller.repeating(by: key))
        return try await next(request, context)
    }
}
