import Access
import Hummingbird
import Registry

/// Finds out who asks, from the bearer token (RFC 6750).
struct BearerAuthentication: RouterMiddleware {
    typealias Context = APIContext

    let tokens: BearerTokens
    let accounts: AccountDirectory

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard let token = Self.token(in: request.headers[.authorization]) else { throw Problem.bearerMissing }
        guard let subject = try? await tokens.subject(of: String(token)) else { throw Problem.bearerInvalid }
        let caller = try await accounts.caller(subject: subject, client: "api \(context.peer)")
        var context = context
        context.signedIn = .init(subject: subject, caller: caller)
        do {
            return try await next(request, context)
        } catch let refusal as Refusal where Self.tellsOfAccount(refusal) {
            accounts.forget(subject: subject)
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
