import Access
import Contacts
import Foundation
import Hummingbird
import Registry

/// `GET /v1/children/{number}`.
struct ChildRoutes {
    let contacts: Contacts
    let registry: Registry
    let throttle: Throttle?

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("children/{number}", use: open)
    }

    @Sendable
    private func open(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "open", caller: caller, registry: registry, logger: context.logger)
        let purpose = try await attempt.recording { try Purpose(of: request) }
        // A wrong check digit gets the answer of a number that was never given out.
        let number = try await attempt.recording(because: purpose) {
            guard let text = context.parameters.get("number")?.removingPercentEncoding,
                let number = ChildNumber(text)
            else { throw Refusal(.notFound) }
            return number
        }
        let record = try await contacts.open(number, as: caller, because: purpose)
        throttle?.note(children: 1, to: caller)
        return try JSON.response(record)
    }
}
