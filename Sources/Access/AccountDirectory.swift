package import Foundation
package import Postgres
package import Registry
import Synchronization

/// Resolves a token's subject to the account as it stands in the index.
///
/// Answers are kept for long to save a round trip. That is safe: the database decides each request by the account as it
/// stands *then*, and refuses a caller who was signed out or whose role or employer has changed; then the answer is forgotten.
/// Only a system's key is asked for again and again, since what it signed is checked here.
package final class AccountDirectory: Sendable {
    private struct Known {
        var caller: Caller
        var signedOutAt: Date?
        var systemKey: [String: String]?
        var since: ContinuousClock.Instant
    }

    private let pool: Pool
    private let known = Mutex<[UUID: Known]>([:])

    private static let lifetime = Duration.seconds(3600)
    private static let lifetimeOfKeys = Duration.seconds(30)
    private static let most = 100_000

    package init(pool: Pool) {
        self.pool = pool
    }

    /// - Parameter signedInAt: when the bearer token was issued, where there is one.
    /// - Throws: ``Refusal`` where there is no such account; ``AccessError`` where it was signed out since.
    package func caller(subject: UUID, client: String, signedInAt: Date? = nil) async throws -> Caller {
        let known = try await known(subject, for: Self.lifetime)
        if let signedInAt, let signedOutAt = known.signedOutAt, signedInAt <= signedOutAt {
            throw AccessError(description: "The account was signed out. Sign in again.")
        }
        var caller = known.caller
        caller.client = client
        caller.signedInAt = signedInAt
        return caller
    }

    /// The key that a case-management system signs with; nil where the subject isn't one.
    package func systemKey(of subject: UUID) async throws -> [String: String]? {
        try await known(subject, for: Self.lifetimeOfKeys).systemKey
    }

    /// Forgets an account, after the database said that it has changed.
    package func forget(subject: UUID) {
        _ = known.withLock { $0.removeValue(forKey: subject) }
    }

    private func known(_ subject: UUID, for lifetime: Duration) async throws -> Known {
        let now = ContinuousClock.now
        if let hit = known.withLock({ $0[subject] }), hit.since + lifetime > now { return hit }
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
            since: now
        )
        known.withLock {
            if $0.count >= Self.most { $0.removeAll(keepingCapacity: true) }
            $0[subject] = found
        }
        return found
    }
}
