import Hummingbird
package import Registry

/// `GET /v1/authorities`: reference data.
struct AuthorityRoutes {
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("authorities", use: list)
    }

    @Sendable
    private func list(_ request: Request, context: APIContext) async throws -> Response {
        try JSON.response(
            AuthorityAnswer(try await registry.authorities()),
            cacheControl: "private, max-age=3600"
        )
    }
}

/// The authorities as JSON, for the API and the command line.
package struct AuthorityAnswer: Encodable, Sendable {
    package let authorities: [Authority]

    package init(_ authorities: [Authority]) {
        self.authorities = authorities
    }
}
