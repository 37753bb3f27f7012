import Access
import Hummingbird
import Registry

/// Lets each signed-in request wait for as long as the throttle says, or not through.
struct Throttling: RouterMiddleware {
    typealias Context = APIContext

    let throttle: Throttle?
    let registry: Registry

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        if let throttle {
            let delay = try await admit(request, context, throttle)
            if delay > .zero { try await Task.sleep(for: delay) }
        }
        return try await next(request, context)
    }

    /// Somebody who is stopped is in the audit, once a minute while it lasts.
    private func admit(_ request: Request, _ context: APIContext, _ throttle: Throttle) async throws -> Duration {
        let caller = try context.requireSignedIn().caller
        do {
            return try throttle.admit(caller, address: context.peer)
        } catch {
            if throttle.isToBeNoted(caller) {
                await DisclosureAttempt(action: "throttle", caller: caller, registry: registry, logger: context.logger)
                    .record(Refusal.Code.tooManyRequests.rawValue, because: try? Purpose(of: request))
            }
            throw error
        }
    }
}
