import HTTPTypes
import Hummingbird
import Logging
import Tracing

/// Takes up the trace that a request belongs to (W3C Trace Context): its id stands in the log and in problems. Nothing else of
/// the client's gets there, and an id is 32 hexadecimal digits or none.
///
/// With a tracer each request is a span of that trace, or of one of its own. Hummingbird's middleware would write the path and
/// the query into the span: they are about children.
struct RequestTraces: RouterMiddleware {
    typealias Context = APIContext

    private struct Headers: Extractor {
        func extract(key: String, from headers: HTTPFields) -> String? {
            HTTPField.Name(key).flatMap { headers[$0] }
        }
    }

    let tracer: FileTracer?

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        guard let tracer else {
            context.trace = request.headers[.traceParent].flatMap(SpanContext.init)?.trace
            return try await next(request, context)
        }
        var above = InstrumentationContext.topLevel
        tracer.extract(request.headers, into: &above, using: Headers())
        let span = tracer.startSpan(request.safeMethod, context: above, ofKind: .server)
        defer { span.end() }
        context.trace = span.position.trace
        context.logger[metadataKey: "span_id"] = .string(span.position.span)
        let traced = context
        let response = try await withTracer(tracer) {
            try await InstrumentationContext.withValue(span.context) { try await next(request, traced) }
        }
        let route = context.endpointPath
        if let route { span.operationName += " " + route }
        span.updateAttributes {
            $0["http.request.method"] = request.safeMethod
            $0["http.route"] = route
            $0["http.response.status_code"] = response.status.code
        }
        if response.status.kind == .serverError { span.setStatus(.init(code: .error)) }
        return response
    }
}
