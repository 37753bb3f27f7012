import Hummingbird
import Metrics

/// Counts requests by method, route and status, and times them by route. Routes, never paths: those are about children.
struct RequestMetrics: RouterMiddleware {
    typealias Context = APIContext

    let factory: any MetricsFactory

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let route = ("route", context.endpointPath ?? "none")
        Counter(
            label: "http.requests",
            dimensions: [route, ("method", request.safeMethod), ("status", "\(response.status.code)")],
            factory: factory
        ).increment()
        Timer(label: "http.request", dimensions: [route], factory: factory).record(
            duration: ContinuousClock.now - start
        )
        return response
    }
}

extension Request {
    /// The method where it is one of HTTP's own, else `other`: a client's own word could hold anything.
    var safeMethod: String {
        HTTPRequest.Method.known.contains(method) ? method.rawValue : "other"
    }
}

extension HTTPRequest.Method {
    /// HTTP's own methods, less CONNECT, which is for proxies.
    static let known: Set<Self> = [.get, .head, .post, .put, .patch, .delete, .options, .trace, Self("QUERY")!]
}
