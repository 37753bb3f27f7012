import Foundation
import Hummingbird
import Registry
package import Shielding

/// `/v1/shielding`: a shield from its request to its end, and what local systems are told of it.
struct ShieldingRoutes {
    let shielding: Shielding
    let systems: LocalSystems
    let registry: Registry

    init(registry: Registry) {
        shielding = Shielding(registry: registry)
        systems = LocalSystems(registry: registry)
        self.registry = registry
    }

    private typealias Step = @Sendable (ShieldingBody, Caller, Purpose) async throws -> Response
    private typealias Reading = @Sendable (Request, APIContext, Caller, Purpose) async throws -> Response

    func add(to routes: RouterGroup<APIContext>) {
        let shielding = shielding
        let systems = systems
        let group = routes.group("shielding")
        post(group, "requests", [.number, .ground, .evidence, .reference, .parent]) { body, caller, purpose in
            try await shielding.request(
                try body.child(),
                on: try body.basis(),
                forParent: try body.truth(.parent) ?? false,
                as: caller,
                because: purpose
            )
            return Response(status: .noContent)
        }
        post(group, "decisions", [.request, .children, .ground, .evidence, .reference, .review]) {
            body,
            caller,
            purpose in
            try await shielding.decide(
                try body.id(.request),
                try body.choices(),
                on: try body.basis(),
                reviewBy: try body.date(.review),
                as: caller,
                because: purpose
            )
            return Response(status: .noContent)
        }
        post(group, "reviews", [.number, .children, .keep, .ground, .evidence, .reference, .review]) {
            body,
            caller,
            purpose in
            try await shielding.review(
                try body.child(),
                with: try body.numbers(),
                keep: try body.truth(.keep),
                on: try body.basis(),
                reviewBy: try body.date(.review),
                as: caller,
                because: purpose
            )
            return Response(status: .noContent)
        }
        post(group, "identities", [.number, .family, .given, .born, .gender, .ground, .evidence, .reference]) {
            body,
            caller,
            purpose in
            try JSON.response(
                ShieldList(
                    shields: try await shielding.newIdentity(
                        for: try body.child(),
                        family: try body.text(.family),
                        given: try body.text(.given),
                        born: try body.date(.born),
                        gender: try body.text(.gender),
                        on: try body.basis(),
                        as: caller,
                        because: purpose
                    )
                )
            )
        }
        post(group, "overrides", [.number, .warned]) { body, caller, purpose in
            try await shielding.override(
                try body.child(),
                warned: try body.truth(.warned) ?? false,
                as: caller,
                because: purpose
            )
            return Response(status: .noContent)
        }
        post(group, "overrides/close", [.number]) { body, caller, purpose in
            try await shielding.closeOverride(of: try body.child(), as: caller, because: purpose)
            return Response(status: .noContent)
        }
        post(group, "holdings", [.children, .holds]) { body, caller, purpose in
            try await systems.hold(
                try body.numbers(),
                holds: try body.truth(.holds) ?? true,
                as: caller,
                because: purpose
            )
            return Response(status: .noContent)
        }
        post(group, "confirmations", [.notices]) { body, caller, purpose in
            try await systems.confirm(try body.notices(), as: caller, because: purpose)
            return Response(status: .noContent)
        }
        addReadings(to: group)
    }

    private func addReadings(to group: RouterGroup<APIContext>) {
        let shielding = shielding
        let systems = systems
        get(group, "requests") { _, _, caller, purpose in
            try JSON.response(OwnRequestList(requests: try await shielding.requests(as: caller, because: purpose)))
        }
        get(group, "shields") { _, _, caller, purpose in
            try JSON.response(ShieldList(shields: try await shielding.shields(as: caller, because: purpose)))
        }
        get(group, "shields/{number}") { _, context, caller, purpose in
            try JSON.response(
                try await shielding.case(of: try Self.number(context), as: caller, because: purpose)
            )
        }
        get(group, "shields/{number}/exposure") { _, context, caller, purpose in
            try JSON.response(
                SightingList(
                    sightings: try await shielding.exposure(of: try Self.number(context), as: caller, because: purpose)
                )
            )
        }
        get(group, "items") { _, _, caller, purpose in
            try JSON.response(ItemList(items: try await shielding.items(as: caller, because: purpose)))
        }
        get(group, "unconfirmed") { _, _, caller, purpose in
            try JSON.response(
                UnconfirmedList(unconfirmed: try await shielding.unconfirmed(as: caller, because: purpose))
            )
        }
        get(group, "notices") { _, _, caller, purpose in
            try JSON.response(NoticeList(notices: try await systems.notices(as: caller, because: purpose)))
        }
        group.post("items/{item}") { request, context in
            try await answer(request, context) { caller, purpose in
                let body = try await ShieldingBody.read(request, [.finding])
                guard let item = context.parameters.get("item").flatMap(UUID.init(uuidString:)) else {
                    throw Refusal(.notFound)
                }
                try await shielding.close(item, finding: try body.text(.finding), as: caller, because: purpose)
                return Response(status: .noContent)
            }
        }
    }

    private func post(
        _ group: RouterGroup<APIContext>,
        _ path: RouterPath,
        _ fields: [ShieldingBody.Field],
        _ step: @escaping Step
    ) {
        group.post(path) { request, context in
            try await answer(request, context) { caller, purpose in
                try await step(try await ShieldingBody.read(request, fields), caller, purpose)
            }
        }
    }

    private func get(_ group: RouterGroup<APIContext>, _ path: RouterPath, _ reading: @escaping Reading) {
        group.get(path) { request, context in
            try await answer(request, context) { caller, purpose in
                try await reading(request, context, caller, purpose)
            }
        }
    }

    /// Finds out who asks and why. What is refused before the database is asked is put into the audit here.
    private func answer(
        _ request: Request,
        _ context: APIContext,
        _ body: (Caller, Purpose) async throws -> Response
    ) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "shielding", caller: caller, registry: registry, logger: context.logger)
        let purpose = try await attempt.recording { try Purpose(of: request) }
        do {
            return try await body(caller, purpose)
        } catch let problem as Problem {
            await attempt.record(problem.code, because: purpose)
            throw problem
        }
    }

    private static func number(_ context: APIContext) throws -> ChildNumber {
        guard let text = context.parameters.get("number")?.removingPercentEncoding, let number = ChildNumber(text)
        else {
            throw Refusal(.notFound)
        }
        return number
    }
}

/// Lists as JSON, for the API and the command line.
package struct ShieldList: Encodable, Sendable {
    package let shields: [Shield]
    package init(shields: [Shield]) { self.shields = shields }
}

package struct OwnRequestList: Encodable, Sendable {
    package let requests: [OwnRequest]
    package init(requests: [OwnRequest]) { self.requests = requests }
}

package struct ItemList: Encodable, Sendable {
    package let items: [Item]
    package init(items: [Item]) { self.items = items }
}

package struct SightingList: Encodable, Sendable {
    package let sightings: [Sighting]
    package init(sightings: [Sighting]) { self.sightings = sightings }
}

package struct UnconfirmedList: Encodable, Sendable {
    package let unconfirmed: [Unconfirmed]
    package init(unconfirmed: [Unconfirmed]) { self.unconfirmed = unconfirmed }
}

package struct NoticeList: Encodable, Sendable {
    package let notices: [Notice]
    package init(notices: [Notice]) { self.notices = notices }
}
