import Hummingbird
import Logging

/// Takes up the trace that a request belongs to (W3C Trace Context): its id stands in the log and in problems. Nothing else of
/// the client's gets there, and an id is 32 hexadecimal digits or none.
struct TraceContext: RouterMiddleware {
    typealias Context = APIContext

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard let trace = request.headers[.traceParent].flatMap(Self.id) else {
            return try await next(request, context)
        }
        var context = context
        context.trace = trace
        context.logger[metadataKey: "trace_id"] = .string(trace)
        return try await next(request, context)
    }

    /// The trace's id in `version-trace-parent-flags`. Later versions may add parts at the end; version ff there is not.
    static func id(_ header: String) -> String? {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4 || parts.count > 4 && parts[0] != "00", parts[0] != "ff",
            zip(parts, [2, 32, 16, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(isDigit) }),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" })
        else { return nil }
        return String(parts[1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
