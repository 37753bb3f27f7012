import Access
import Hummingbird
import Registry
import Search

/// `POST /v1/searches`. A POST, so that criteria stand in no URL, no log and no cache.
struct SearchRoutes {
    let search: Search
    let registry: Registry
    let throttle: Throttle?

    func add(to routes: RouterGroup<APIContext>) {
        routes.post("searches", use: find)
    }

    @Sendable
    private func find(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(
            action: "search",
            caller: caller,
            registry: registry,
            logger: context.logger
        )
        let purpose = try await attempt.recording { try Purpose(of: request) }
        let criteria = try await attempt.recording(because: purpose) {
            try await JSONBody.read(SearchBody.self, of: request).criteria
        }
        // From here on Search and the database write the audit, refusals too.
        let matches = try await search.find(criteria, as: caller, because: purpose)
        throttle?.note(children: matches.count, to: caller)
        return try JSON.response(SearchAnswer(matches))
    }
}

extension Purpose {
    /// - Throws: `Refusal` where a header is missing or says nothing.
    init(of request: Request) throws {
        try self.init(request.headers[.accessPurpose], reason: request.headers[.accessReason])
    }
}
