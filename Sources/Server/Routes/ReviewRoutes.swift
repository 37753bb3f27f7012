import Feeds
import Hummingbird
import Registry

/// `/v1/feeds/review`: the rows that a team decides about.
struct ReviewRoutes {
    let queue: ReviewQueue
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("feeds/review", use: next)
        routes.post("feeds/review/{row}", use: decide)
    }

    private struct Item: Encodable {
        let row: ReviewItem.Row
        let candidates: [ReviewItem.Candidate]
        let waiting: Int
    }

    private struct Decided: Encodable {
        /// Nil where the row belongs to no record yet.
        let number: ChildNumber?
    }

    private enum Field: String, BodyKey {
        case step, child, question
        static let place = "A decision about a row"
    }

    /// 204 where no row waits.
    @Sendable
    private func next(_ request: Request, context: APIContext) async throws -> Response {
        let (caller, attempt) = try attempt(context)
        return try await attempt.asking(request) {
            try request.uri.queryParameters["after"].map { text in
                guard let after = Int64(text), after >= 0 else { throw Refusal(.valueMalformed) }
                return after
            }
        } ask: { after, purpose in
            guard let item = try await queue.next(after: after, as: caller, because: purpose) else {
                return Response(status: .noContent)
            }
            return try JSON.response(Item(row: item.row, candidates: item.candidates, waiting: item.waiting))
        }
    }

    @Sendable
    private func decide(_ request: Request, context: APIContext) async throws -> Response {
        let (caller, attempt) = try attempt(context)
        return try await attempt.asking(request) {
            let fields = try await request.fields(Field.self)
            guard let step = ReviewQueue.Step(rawValue: try fields.text(.step) ?? "") else {
                throw Refusal(.valueMalformed)
            }
            return (
                try context.id("row"), step, try fields.isPresent(.child) ? try fields.child(.child) : nil,
                try fields.text(.question)
            )
        } ask: { asked, purpose in
            let number = try await queue.decide(
                asked.0,
                asked.1,
                asked.2,
                question: asked.3,
                as: caller,
                because: purpose
            )
            return try JSON.response(Decided(number: number))
        }
    }

    private func attempt(_ context: APIContext) throws -> (Caller, DisclosureAttempt) {
        let caller = try context.requireSignedIn().caller
        return (
            caller, DisclosureAttempt(action: "review", caller: caller, registry: registry, logger: context.logger)
        )
    }
}
