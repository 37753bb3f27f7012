import Foundation
import Postgres
package import Registry

/// The queue of what the watch found: a person reviews each alert and closes it with a conclusion.
package struct AlertQueue: Sendable {
    private let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    /// The alerts about the caller's own users and children, or all for an auditor; the most suspicious first.
    package func list(closed: Bool = false, as caller: Caller, because purpose: Purpose) async throws -> [Alert] {
        let (rows, _) = try await registry.disclose(as: caller, because: purpose) { token in
            "select audit.begin_alerts(\(token.bytes), \(purpose.reason), \(caller.client), \(closed))"
        } read: {
            [
                """
                select alert, score, account, name, authority, child, first_at, last_at, reasons, closed_at, closed_by, conclusion
                from audit.alerts()
                """
            ]
        }
        return try rows[0].map(Alert.init)
    }

    /// Closes an alert. Nobody closes one about themselves.
    ///
    /// - Throws: `Refusal` with `not-found` or `conclusion-missing`.
    package func close(_ alert: Int64, conclusion: String, as caller: Caller, because purpose: Purpose) async throws {
        _ = try await registry.disclose(as: caller, because: purpose) { token in
            "select audit.close_alert(\(token.bytes), \(purpose.reason), \(caller.client), \(alert), \(conclusion))"
        } read: {
            []
        }
    }
}

/// Something unusual in the use of the index, with the reasons for thinking so.
package struct Alert: Sendable, Encodable {
    package struct Reason: Sendable, Codable {
        package let count: Int
        package let says: String
    }

    package let alert: Int64
    /// From 0.5 to 1.
    package let score: Double
    /// Who; nil where it is about a child whom many opened.
    package let account: Int64?
    package let name: String?
    package let authority: Int16?
    /// For whom; nil where it is about many children.
    package let child: ChildNumber?
    package let firstAt: String
    package let lastAt: String
    /// By the rule's name.
    package let reasons: [String: Reason]
    package let closedAt: String?
    package let closedBy: Int64?
    package let conclusion: String?

    init(_ row: Row) throws {
        alert = try row.decode("alert")
        let score: Float = try row.decode("score")
        self.score = (Double(score) * 100).rounded() / 100
        account = try row.decode("account")
        name = try row.decode("name")
        authority = try row.decode("authority")
        let child: Int64? = try row.decode("child")
        self.child = child.flatMap { ChildNumber(String($0)) }
        let first: Date = try row.decode("first_at")
        let last: Date = try row.decode("last_at")
        firstAt = first.formatted(.iso8601)
        lastAt = last.formatted(.iso8601)
        let text: String = try row.decode("reasons")
        reasons = try JSONDecoder().decode([String: Reason].self, from: Data(text.utf8))
        let closed: Date? = try row.decode("closed_at")
        closedAt = closed?.formatted(.iso8601)
        closedBy = try row.decode("closed_by")
        conclusion = try row.decode("conclusion")
    }
}
