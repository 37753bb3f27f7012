import Hummingbird
import Logging

/// One line a request: method, route, status, time. Never the path, the query or the body: they are about children.
struct RequestLog: RouterMiddleware {
    typealias Context = APIContext

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = (ContinuousClock.now - start) / .milliseconds(1)
        context.logger.info(
            "answered",
            metadata: [
                "method": .string(request.safeMethod),
                "route": .string(context.endpointPath ?? "none"),
                "status": .stringConvertible(response.status.code),
                "milliseconds": .stringConvertible((elapsed * 10).rounded() / 10),
            ]
        )
        return response
    }
}
