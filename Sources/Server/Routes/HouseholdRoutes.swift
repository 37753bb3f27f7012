import Access
import Foundation
import Hummingbird
package import Postgres
package import Registry
package import Search

/// `GET /v1/children/{number}/household`.
struct HouseholdRoutes {
    let search: Search
    let registry: Registry
    let throttle: Throttle?

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("children/{number}/household", use: show)
    }

    @Sendable
    private func show(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "household", caller: caller, registry: registry, logger: context.logger)
        let purpose = try await attempt.recording { try Purpose(of: request) }
        let number = try await attempt.recording(because: purpose) { try context.childNumber() }
        let members = try await search.household(of: number, as: caller, because: purpose)
        throttle?.note(children: members.count, to: caller)
        return try JSON.response(HouseholdAnswer(members))
    }
}

/// Who else lives at a child's address as JSON, for the API and the command line.
package struct HouseholdAnswer: Encodable, Sendable {
    package struct Member: Encodable, Sendable {
        package let number: ChildNumber
        package let name: SearchAnswer.Name
        package let born: CivilDate
        package let gender: Gender
        /// Absent where a shield hides it.
        package let authority: String?
        /// True, or absent.
        package let shielded: Bool?
    }

    package let children: [Member]

    package init(_ members: [HouseholdMember]) {
        children = members.map {
            Member(
                number: $0.number,
                name: .init(family: $0.family, given: $0.given),
                born: $0.born,
                gender: $0.gender,
                authority: $0.authority,
                shielded: $0.shielded ? true : nil
            )
        }
    }
}
