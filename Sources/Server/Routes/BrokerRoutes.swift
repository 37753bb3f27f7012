import Contacts
import Hummingbird
import Registry

/// `/v1/brokered` and `/v1/notices`: contact that the team passes on, and "tell me when".
struct BrokerRoutes {
    let contacts: Contacts
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.post("children/{number}/brokered", use: request)
        routes.get("brokered", use: list)
        routes.post("brokered/{id}", use: step)
        routes.get("notices", use: notices)
        routes.post("notices/read", use: read)
    }

    private struct NewRequest: Encodable {
        let id: String
    }

    private struct NoticeList: Encodable {
        let notices: [Notice]
    }

    private enum RequestField: String, BodyKey {
        case callback
        static let place = "A request for contact"
    }

    private enum StepField: String, BodyKey {
        case step, involvement, answer
        static let place = "A step of a request"
    }

    private enum ReadField: String, BodyKey {
        case notices
        static let place = "A list of notices read"
    }

    @Sendable
    private func request(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("broker", caller, context).asking(request) {
            let fields = try await request.fields(RequestField.self)
            return (try context.childNumber(), try fields.text(.callback) ?? "")
        } ask: { asked, purpose in
            let id = try await contacts.askBroker(for: asked.0, callback: asked.1, as: caller, because: purpose)
            return try JSON.response(NewRequest(id: id), status: .created)
        }
    }

    @Sendable
    private func list(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("brokered", caller, context).asking(request) {
        } ask: { _, purpose in
            try JSON.response(try await contacts.brokered(as: caller, because: purpose))
        }
    }

    @Sendable
    private func step(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("broker", caller, context).asking(request) {
            let fields = try await request.fields(StepField.self)
            return (
                try context.id("id"), try fields.text(.step) ?? "", try fields.id(.involvement),
                try fields.text(.answer)
            )
        } ask: { asked, purpose in
            try await contacts.broker(
                asked.1,
                of: asked.0,
                to: asked.2,
                answer: asked.3,
                as: caller,
                because: purpose
            )
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func notices(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("notices", caller, context).asking(request) {
        } ask: { _, purpose in
            try JSON.response(NoticeList(notices: try await contacts.notices(as: caller, because: purpose)))
        }
    }

    @Sendable
    private func read(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("notices", caller, context).asking(request) {
            guard let ids = try await request.fields(ReadField.self).texts(.notices) else {
                throw Problem.wrongType("notices", expected: "a list of strings")
            }
            return ids.compactMap { Int64($0) }
        } ask: { ids, purpose in
            try await contacts.haveRead(ids, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }

    private func attempt(_ action: String, _ caller: Caller, _ context: APIContext) -> DisclosureAttempt {
        DisclosureAttempt(action: action, caller: caller, registry: registry, logger: context.logger)
    }
}
