import Hummingbird
import Logging
import Postgres

/// Turns whatever was thrown into a problem that says what to do.
struct ProblemAnswers: RouterMiddleware {
    typealias Context = APIContext

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error)
            if problem.status.kind == .serverError {
                context.logger.error(
                    "not answered",
                    metadata: ["problem": .string(problem.code), "error": .string(Self.safeDescription(error))]
                )
            }
            return try problem.response(trace: context.trace)
        }
    }

    /// Descriptions of the index's own errors are safe. Of others only the type is, since a value may be in their words.
    static func safeDescription(_ error: any Error) -> String {
        switch error {
        case let error as PostgresError: error.description
        case let error as SchemaMismatch: error.description
        default: String(reflecting: type(of: error))
        }
    }
}
