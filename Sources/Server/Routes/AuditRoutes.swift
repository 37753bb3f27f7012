package import Audit
import Foundation
import Hummingbird
import Registry

/// `GET /v1/audit`: for auditors and teams.
struct AuditRoutes {
    let trail: AuditTrail
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("audit", use: show)
    }

    @Sendable
    private func show(_ request: Request, context: APIContext) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "audit", caller: caller, registry: registry, logger: context.logger)
        let purpose = try await attempt.recording { try Purpose(of: request) }
        let question = try await attempt.recording(because: purpose) { try Self.question(request) }
        return try JSON.response(AuditAnswer(try await trail.show(question, as: caller, because: purpose)))
    }

    private static let fields = ["person", "child", "authority", "since", "until", "most"]

    private static func question(_ request: Request) throws -> AuditTrail.Question {
        let parameters = request.uri.queryParameters
        for (name, values) in Dictionary(grouping: parameters, by: { String($0.key) }) {
            guard fields.contains(name), values.count == 1 else {
                throw Problem.unknownField(allowed: fields, in: "A question to the audit")
            }
        }
        func value<Value>(_ name: String, _ expected: String, _ read: (String) -> Value?) throws -> Value? {
            guard let text = parameters[name[...]] else { return nil }
            guard let value = read(String(text)) else { throw Problem.wrongType(name, expected: expected) }
            return value
        }
        let time = { (text: String) in try? Date(text, strategy: .iso8601) }
        return AuditTrail.Question(
            person: try value("person", "an account's number") { Int64($0) },
            child: try value("child", "a child's number") { ChildNumber($0) },
            authority: try value("authority", "an authority's number") { Int16($0) },
            since: try value("since", "a time such as 2026-11-23T08:00:00Z", time),
            until: try value("until", "a time such as 2026-11-23T08:00:00Z", time),
            most: try value("most", "a number from 1 to 1000") {
                Int32($0).flatMap { (1...1000).contains($0) ? $0 : nil }
            }
                ?? 200
        )
    }
}

/// Entries of the audit as JSON, for the API and the command line.
package struct AuditAnswer: Encodable, Sendable {
    package struct Entry: Encodable, Sendable {
        let at, request, action, outcome: String
        let account: Int64?
        let name, role: String?
        let authority: Int16?
        let onBehalfOf: Int64?
        let purpose, reason, client, criteria: String?
        let children: [ChildNumber]
    }

    package let entries: [Entry]

    package init(_ entries: [AuditEntry]) {
        self.entries = entries.map {
            Entry(
                at: $0.at.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)),
                request: $0.request.uuidString.lowercased(),
                action: $0.action,
                outcome: $0.outcome,
                account: $0.account,
                name: $0.name,
                role: $0.role,
                authority: $0.authority,
                onBehalfOf: $0.onBehalfOf,
                purpose: $0.purpose,
                reason: $0.reason,
                client: $0.client,
                criteria: $0.criteria,
                children: $0.children
            )
        }
    }
}
