import Contacts
import Hummingbird
import Registry

/// `/v1/children/{number}/involvements`, `…/lead` and `…/assessment`: what practitioners keep of their own work.
struct InvolvementRoutes {
    let contacts: Contacts
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("children/{number}/involvements", use: own)
        routes.post("children/{number}/involvements", use: record)
        routes.patch("children/{number}/involvements/{id}", use: change)
        routes.delete("children/{number}/involvements/{id}", use: remove)
        routes.post("children/{number}/lead", use: lead)
        routes.post("children/{number}/assessment", use: assess)
    }

    private struct List: Encodable {
        let involvements: [OwnInvolvement]
    }

    private enum NewField: String, BodyKey {
        case service, role, from, practitioner, occupation, phone, email, basis
        static let place = "An involvement"
    }

    private enum ChangeField: String, BodyKey {
        case role, from, to, practitioner, occupation, phone, email, withdrawn
        static let place = "A change of an involvement"
    }

    private enum LeadField: String, BodyKey {
        case step, involvement
        static let place = "A step of the lead"
    }

    private enum AssessmentField: String, BodyKey {
        case step, service, since
        static let place = "A common assessment"
    }

    @Sendable
    private func own(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("own", caller, context).asking(request) {
            try context.childNumber()
        } ask: { number, purpose in
            try JSON.response(List(involvements: try await contacts.own(of: number, as: caller, because: purpose)))
        }
    }

    @Sendable
    private func record(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("involve", caller, context).asking(request) {
            let fields = try await request.fields(NewField.self)
            guard let service = try fields.whole(.service) else {
                throw Problem.wrongType("service", expected: "a whole number")
            }
            let new = NewInvolvement(
                service: service,
                role: try fields.text(.role),
                from: try fields.date(.from),
                practitioner: try fields.text(.practitioner),
                occupation: try fields.text(.occupation),
                phone: try fields.text(.phone),
                email: try fields.text(.email),
                basis: try fields.text(.basis)
            )
            return (try context.childNumber(), new)
        } ask: { asked, purpose in
            let kept = try await contacts.record(asked.1, with: asked.0, as: caller, because: purpose)
            return try JSON.response(kept, status: .created, etag: kept.version)
        }
    }

    @Sendable
    private func change(_ request: Request, context: APIContext) async throws -> Response {
        try await change(request, context) {
            try await request.fields(ChangeField.self).patch(dates: [.from, .to], truths: [.withdrawn])
        }
    }

    @Sendable
    private func remove(_ request: Request, context: APIContext) async throws -> Response {
        try await change(request, context) { ["removed": "true"] }
    }

    private func change(
        _ request: Request,
        _ context: APIContext,
        _ changes: () async throws -> Patch
    ) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("involve", caller, context).asking(request) {
            (try context.childNumber(), try context.id("id"), try request.version(), try await changes())
        } ask: { asked, purpose in
            let kept = try await contacts.change(
                asked.1,
                of: asked.0,
                version: asked.2,
                asked.3,
                as: caller,
                because: purpose
            )
            return try JSON.response(kept, etag: kept.version)
        }
    }

    @Sendable
    private func lead(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("lead", caller, context).asking(request) {
            let fields = try await request.fields(LeadField.self)
            return (try context.childNumber(), try fields.text(.step) ?? "", try fields.id(.involvement))
        } ask: { asked, purpose in
            try await contacts.lead(asked.1, of: asked.0, to: asked.2, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func assess(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        return try await attempt("assess", caller, context).asking(request) {
            let fields = try await request.fields(AssessmentField.self)
            return (
                try context.childNumber(), try fields.text(.step) ?? "", try fields.whole(.service),
                try fields.date(.since)
            )
        } ask: { asked, purpose in
            try await contacts.assess(
                asked.1,
                of: asked.0,
                by: asked.2,
                since: asked.3,
                as: caller,
                because: purpose
            )
            return Response(status: .noContent)
        }
    }

    private func attempt(_ action: String, _ caller: Caller, _ context: APIContext) -> DisclosureAttempt {
        DisclosureAttempt(action: action, caller: caller, registry: registry, logger: context.logger)
    }
}

extension StrictFields {
    /// An id as the API writes them: a string. What is none is one that was never given out.
    func id(_ key: Key) throws -> Int64? {
        try text(key).map { Int64($0) ?? -1 }
    }
}
