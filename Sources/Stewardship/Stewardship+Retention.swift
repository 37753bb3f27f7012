import Postgres
package import Registry

extension Stewardship {
    /// Does a batch of what ``Retention`` does, for an account of the central operator. No child is named.
    package func runRetention(as caller: Caller, because purpose: Purpose) async throws -> Retention.Batch {
        try await registry.ask(Retention.Batch.self, as: caller, because: purpose) { token in
            "select stewardship.run_retention(\(token.bytes), \(purpose.reason), \(caller.client))"
        }.answer
    }
}
