import Hummingbird
import Synchronization

/// Answers so many requests at once and no more: the rest are told at once to come again, instead of all of them waiting.
struct RequestLimit: RouterMiddleware {
    typealias Context = APIContext

    private final class Count: Sendable {
        let value = Atomic(0)
    }

    let limit: Int
    private let underWay = Count()

    init(_ limit: Int) {
        self.limit = limit
    }

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        defer { underWay.value.subtract(1, ordering: .relaxed) }
        guard underWay.value.add(1, ordering: .relaxed).newValue <= limit else { throw Problem.busy }
        return try await next(request, context)
    }
}
