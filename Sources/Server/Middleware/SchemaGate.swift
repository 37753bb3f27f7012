import Hummingbird

/// Lets nobody to the records of a database whose schema the server wasn't built for.
struct SchemaGate: RouterMiddleware {
    typealias Context = APIContext

    let readiness: Readiness

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        try await readiness.checkOnce()
        return try await next(request, context)
    }
}
