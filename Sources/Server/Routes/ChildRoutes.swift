import Access
import Contacts
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
        let number = try await attempt.recording(because: purpose) { try context.childNumber() }
        let record = try await contacts.open(number, as: caller, because: purpose)
        throttle?.note(children: 1, to: caller)
        return try JSON.response(record)
    }
}
