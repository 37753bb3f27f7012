import Contacts
import Foundation
import Hummingbird
import Registry

/// `/v1/services` and `/v1/posts`: the directory of who works where. No child in it.
struct ServiceRoutes {
    let contacts: Contacts
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("services", use: list)
        routes.post("services", use: add)
        routes.patch("services/{service}", use: change)
        routes.get("posts", use: posts)
        routes.post("services/{service}/posts/{subject}", use: give)
        routes.patch("services/{service}/posts/{subject}", use: changePost)
        routes.delete("services/{service}/posts/{subject}", use: endPost)
    }

    private struct ServiceList: Encodable {
        let services: [ListedService]
    }

    private struct PostList: Encodable {
        let posts: [OwnPost]
    }

    private enum ServiceField: String, BodyKey {
        case kind, name, authority, phone, email, reference, from, to
        static let place = "A service"
    }

    private enum PostField: String, BodyKey {
        case phone, email, hours
        static let place = "A post"
    }

    @Sendable
    private func list(_ request: Request, context: APIContext) async throws -> Response {
        let query = request.uri.queryParameters
        guard let authority = query.get("authority").flatMap({ Int16($0) }) else { throw Problem.authorityMissing }
        let services = try await contacts.services(of: authority, kind: query.get("kind"), name: query.get("name"))
        return try JSON.response(ServiceList(services: services))
    }

    @Sendable
    private func add(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("service", caller, context).asking(request) {
            try await request.fields(ServiceField.self).patch(dates: [.from, .to], authorities: [.authority])
        } ask: { details, purpose in
            let kept = try await contacts.keepService(nil, version: nil, details, as: caller, because: purpose)
            return try JSON.response(kept, status: .created, etag: kept.version)
        }
    }

    @Sendable
    private func change(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("service", caller, context).asking(request) {
            let fields = try await request.fields(ServiceField.self)
            return (
                try context.id("service"), try request.version(),
                try fields.patch(dates: [.from, .to], authorities: [.authority])
            )
        } ask: { asked, purpose in
            let kept = try await contacts.keepService(
                asked.0,
                version: asked.1,
                asked.2,
                as: caller,
                because: purpose
            )
            return try JSON.response(kept, etag: kept.version)
        }
    }

    @Sendable
    private func posts(_ request: Request, context: APIContext) async throws -> Response {
        try JSON.response(PostList(posts: try await contacts.posts(of: try context.requireSignedIn().caller)))
    }

    @Sendable
    private func give(_ request: Request, context: APIContext) async throws -> Response {
        try await keepPost(request, context, version: { nil }) { try await request.fields(PostField.self).patch() }
    }

    @Sendable
    private func changePost(_ request: Request, context: APIContext) async throws -> Response {
        try await keepPost(request, context, version: request.version) {
            try await request.fields(PostField.self).patch()
        }
    }

    @Sendable
    private func endPost(_ request: Request, context: APIContext) async throws -> Response {
        try await keepPost(request, context, version: request.version) { ["ended": "true"] }
    }

    /// The subject `me` is the caller.
    private func keepPost(
        _ request: Request,
        _ context: APIContext,
        version: () throws -> Int32?,
        _ details: () async throws -> Patch
    ) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("post", caller, context).asking(request) {
            let name = context.parameters.get("subject") ?? ""
            let subject = UUID(uuidString: name)
            guard subject != nil || name == "me" else { throw Refusal(.notFound) }
            return (try context.id("service"), subject, try version(), try await details())
        } ask: { asked, purpose in
            let kept = try await contacts.keepPost(
                at: asked.0,
                of: asked.1,
                version: asked.2,
                asked.3,
                as: caller,
                because: purpose
            )
            return try JSON.response(kept, status: asked.2 == nil ? .created : .ok, etag: kept.version)
        }
    }

    private func attempt(_ action: String, _ caller: Caller, _ context: APIContext) -> DisclosureAttempt {
        DisclosureAttempt(action: action, caller: caller, registry: registry, logger: context.logger)
    }
}
