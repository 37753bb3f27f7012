import Audit
import Foundation
import Hummingbird
import Registry

/// `GET /v1/audit/alerts` and `POST /v1/audit/alerts/{alert}`: the queue of what the watch found, and closing one of it.
struct AlertRoutes {
    let queue: AlertQueue
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("audit/alerts", use: list)
        routes.post("audit/alerts/{alert}", use: close)
    }

    private struct Answer: Encodable {
        let alerts: [Alert]
    }

    private struct Conclusion: Decodable {
        let conclusion: String
    }

    private struct Closed: Encodable {
        let alert: Int64
    }

    @Sendable
    private func list(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "alerts", caller: caller, registry: registry, logger: context.logger)
        let purpose = try await attempt.recording { try Purpose(of: request) }
        let isClosed = try await attempt.recording(because: purpose) {
            switch request.uri.queryParameters["closed"] {
            case nil, "false": false
            case "true": true
            default: throw Problem.wrongType("closed", expected: "true or false")
            }
        }
        return try JSON.response(Answer(alerts: try await queue.list(closed: isClosed, as: caller, because: purpose)))
    }

    @Sendable
    private func close(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(
            action: "close-alert",
            caller: caller,
            registry: registry,
            logger: context.logger
        )
        let purpose = try await attempt.recording { try Purpose(of: request) }
        let (alert, conclusion) = try await attempt.recording(because: purpose) {
            guard let alert = context.parameters.get("alert").flatMap({ Int64($0) }) else { throw Refusal(.notFound) }
            let body = try await request.body.collect(upTo: 16 * 1024)
            guard let given = try? JSONDecoder().decode(Conclusion.self, from: Data(body.readableBytesView)) else {
                throw Problem.bodyNotJSON
            }
            return (alert, given.conclusion)
        }
        try await queue.close(alert, conclusion: conclusion, as: caller, because: purpose)
        return try JSON.response(Closed(alert: alert))
    }
}
