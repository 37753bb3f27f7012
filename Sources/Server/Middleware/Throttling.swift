import Access
import Hummingbird

/// Lets each signed-in request wait for as long as the throttle says, or not through.
struct Throttling: RouterMiddleware {
    typealias Context = APIContext

    let throttle: Throttle?

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        if let throttle {
            let delay = try throttle.admit(try context.requireSignedIn().caller, address: context.peer)
            if delay > .zero { try await Task.sleep(for: delay) }
        }
        return try await next(request, context)
    }
}
