import Foundation
import Hummingbird
import Postgres
import Registry
import Savings

/// `GET /v1/savings/england` and `GET /v1/savings/authorities/{authority}`: reports as data, for dashboards.
struct SavingsRoutes {
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("savings/england") { request, context in try await report(nil, request, context) }
        routes.get("savings/authorities/{authority}") { request, context in
            guard let authority = context.parameters.get("authority").flatMap({ Int16($0) }) else {
                throw Problem.noSuchAuthority
            }
            return try await report(authority, request, context)
        }
    }

    private func report(_ authority: Int16?, _ request: Request, _ context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let (from, to) = try Self.span(request)
        let figures = try await Savings(registry: registry, as: caller).figures(
            from: from,
            to: to,
            backlogsOf: authority.map { [$0] } ?? []
        )
        guard authority == nil || figures.authorities.contains(where: { $0.number == authority }) else {
            throw Problem.noSuchAuthority
        }
        return try JSON.response(try Report(figures, for: authority))
    }

    /// The months asked for; without them the last twelve, this one too.
    private static func span(_ request: Request) throws -> (Month, Month) {
        let query = request.uri.queryParameters
        guard query.allSatisfy({ ["from", "to"].contains($0.key) }) else { throw Problem.monthsInvalid }
        func month(_ name: Substring, _ otherwise: Month) throws -> Month {
            guard let text = query[name] else { return otherwise }
            guard let month = Month(iso: String(text)) else { throw Problem.monthsInvalid }
            return month
        }
        let to = try month("to", Month(containing: .today()))
        let from = try month("from", to.adding(-11))
        guard from <= to, from.through(to) <= 120 else { throw Problem.monthsInvalid }
        return (from, to)
    }
}

extension Problem {
    static let monthsInvalid = Problem(
        code: "months-invalid",
        title: "Months can't be read",
        status: .badRequest,
        detail: "Write from and to as 2026-05, at most ten years apart, or leave them out for the last twelve months."
    )
    static let noSuchAuthority = Problem(
        code: "no-such-authority",
        title: "No such authority",
        status: .notFound,
        detail: "There is no authority with this number: /v1/authorities lists them."
    )
}
