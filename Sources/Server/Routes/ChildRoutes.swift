import Contacts
import Foundation
import Hummingbird
import Registry

/// `GET /v1/children/{number}`.
struct ChildRoutes {
    let contacts: Contacts
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("children/{number}", use: open)
    }

    @Sendable
    private func open(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "open", caller: caller, registry: registry, logger: context.logger)
        let purpose = try await attempt.recording { try Purpose(of: request) }
        // A wrong check digit gets the answer of a number that was never given out.
        let number = try await attempt.recording(because: purpose) { try ChildNumber(in: context) }
        return try JSON.response(try await contacts.open(number, as: caller, because: purpose))
    }
}

extension ChildNumber {
    /// The number in the path.
    ///
    /// - Throws: `Refusal` with `not-found`.
    init(in context: APIContext) throws {
        guard let text = context.parameters.get("number")?.removingPercentEncoding, let number = ChildNumber(text)
        else {
            throw Refusal(.notFound)
        }
        self = number
    }
}
