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
        var signedOutAt: Date?
        var systemKey: [String: String]?
        var until: ContinuousClock.Instant
    }

    private let pool: Pool
    private let lifetime: Duration
    private let known = Mutex<[UUID: Known]>([:])

    package init(pool: Pool, lifetime: Duration = .seconds(30)) {
        self.pool = pool
        self.lifetime = lifetime
    }

    /// - Parameter signedInAt: when the bearer token was issued, where there is one.
    /// - Throws: ``Refusal`` where there is no such account; ``AccessError`` where it was signed out since.
    package func caller(subject: UUID, client: String, signedInAt: Date? = nil) async throws -> Caller {
        let known = try await known(subject)
        if let signedInAt, let signedOutAt = known.signedOutAt, signedInAt <= signedOutAt {
            throw AccessError(description: "The account was signed out. Sign in again.")
        }
        var caller = known.caller
        caller.client = client
        return caller
    }

    /// The key that a case-management system signs with; nil where the subject isn't one.
    package func systemKey(of subject: UUID) async throws -> [String: String]? {
        try await known(subject).systemKey
    }

    /// Forgets an account, after the database said that it has changed.
    package func forget(subject: UUID) {
        _ = known.withLock { $0.removeValue(forKey: subject) }
    }

    private func known(_ subject: UUID) async throws -> Known {
        let now = ContinuousClock.now
        if let hit = known.withLock({ $0[subject] }), hit.until > now { return hit }
        let rows = try await pool.query(
            "select account, role, authority, signed_out_at, system_key from access.caller(\(subject))"
        )
        guard
            let (account, code, authority, signedOutAt, key) = try rows.decode(
                (Int64, Int16, Int16?, Date?, JSON<[String: String]>?).self
            ).first, let role = Role(rawValue: code)
        else { throw Refusal(.accountUnknown) }
        let found = Known(
            caller: Caller(account: account, role: role, authority: authority, client: ""),
            signedOutAt: signedOutAt,
            systemKey: key?.value,
            until: now + lifetime
        )
        known.withLock {
            if $0.count > 100_000 { $0 = $0.filter { $0.value.until > now } }
            $0[subject] = found
        }
        return found
    }
}
