package import Foundation
package import Postgres
package import Registry
import Synchronization

/// Resolves a token's subject to the account as it stands in the index.
///
/// Answers are kept for some seconds to save a round trip. That is safe: the database decides each request by the account
/// as it stands *then*, and refuses a caller whose role or employer has changed.
package final class AccountDirectory: Sendable {
    private struct Known {
        var caller: Caller
        var until: ContinuousClock.Instant
    }

    private let pool: Pool
    private let lifetime: Duration
    private let known = Mutex<[UUID: Known]>([:])

    package init(pool: Pool, lifetime: Duration = .seconds(30)) {
        self.pool = pool
        self.lifetime = lifetime
    }

    /// - Throws: ``Refusal`` where there is no such account.
    package func caller(subject: UUID, client: String) async throws -> Caller {
        let now = ContinuousClock.now
        if let hit = known.withLock({ $0[subject] }), hit.until > now {
            var caller = hit.caller
            caller.client = client
            return caller
        }
        let rows = try await pool.query("select account, role, authority from access.caller(\(subject))")
        guard let (account, code, authority) = try rows.decode((Int64, Int16, Int16?).self).first,
            let role = Role(rawValue: code)
        else { throw Refusal(.accountUnknown) }
        let caller = Caller(account: account, role: role, authority: authority, client: client)
        known.withLock {
            if $0.count > 100_000 { $0 = $0.filter { $0.value.until > now } }
            $0[subject] = Known(caller: caller, until: now + lifetime)
        }
        return caller
    }

    /// Forgets an account, after the database said that it has changed.
    package func forget(subject: UUID) {
        _ = known.withLock { $0.removeValue(forKey: subject) }
    }
}
