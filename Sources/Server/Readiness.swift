package import Access
package import Postgres
import Registry
import Synchronization

/// Tells whether the database answers and is the one this server was built for.
package final class Readiness: Sendable {
    private let pool: Pool
    private let provider: IdentityProvider?
    private let isVerified = Atomic(false)

    /// - Parameter provider: whose keys sign-ins need; nil where nobody signs in.
    package init(pool: Pool, provider: IdentityProvider? = nil) {
        self.pool = pool
        self.provider = provider
    }

    /// Asks the database for its schema version, and whether anyone can sign in.
    ///
    /// - Throws: ``SchemaMismatch``, ``NoKeys``, or `PostgresError` where the database doesn't answer or is too old.
    package func check() async throws {
        guard provider?.isReady != false else { throw NoKeys() }
        let applied = try await applied()
        let version = applied.newest
        let fit = SchemaVersion.fit(of: applied)
        guard fit == .fits else { throw SchemaMismatch(found: version, isTooNew: fit == .tooNew) }
        // A restore or an upgrade of PostgreSQL brings leakproof functions back: conditions that run before the policies.
        let leaks = try await pool.query("select exists (select from pg_catalog.pg_proc where proleakproof)")
        guard try leaks.decode(Bool.self) == [false] else { throw SchemaMismatch(found: version, leaks: true) }
        // Keys derived by other functions than those that look them up: searches would miss children, and not say so.
        let keys = try await pool.query("select search.keys_are_current()")
        guard try keys.decode(Bool.self) == [true] else { throw SchemaMismatch(found: version, hasOldKeys: true) }
        isVerified.store(true, ordering: .relaxed)
    }

    /// Whether the audit can be written and is sealed: as long as the server goes on, it has to stay so.
    ///
    /// - Returns: how many months after this one have their partition.
    /// - Throws: `Refusal` with `audit-unsealed` where sealing has fallen behind by minutes: then nothing is disclosed;
    ///   ``Problem`` where the database only reads, as a standby does.
    package func checkAudit() async throws -> Int {
        let rows = try await pool.query(
            "select audit.is_behind(), audit.months_ahead(), current_setting('transaction_read_only')::boolean"
        )
        let (isBehind, months, onlyReads) = try rows[0].decode((Bool, Int32, Bool).self)
        guard !onlyReads else { throw Problem.unavailable }
        guard !isBehind else { throw Refusal(.auditUnsealed) }
        return Int(months)
    }

    /// Asks only until the database has answered once: a server may start before its database, and serves no record from
    /// one that it doesn't know.
    func checkOnce() async throws {
        if !isVerified.load(ordering: .relaxed) { try await check() }
    }

    private func applied() async throws -> SchemaVersion.Applied {
        do {
            let rows = try await pool.query(
                """
                select coalesce(max(version), 0), coalesce(max(version) filter (where phase is distinct from 'expand'), 0)
                from migrations.history where event = 'applied'
                """
            )
            return try rows.decode((Int, Int).self).first.map { .init(newest: $0.0, binding: $0.1) }
                ?? .init(newest: 0, binding: 0)
        } catch {
            guard Self.tellsOfNoHistory(error) else { throw error }
            return .init(newest: 0, binding: 0)
        }
    }

    /// A database that was never migrated has no history that the server's login may read; one that no run of this release
    /// has seen may have one without phases.
    private static func tellsOfNoHistory(_ error: PostgresError) -> Bool {
        [.undefinedTable, SQLState(rawValue: "42703"), .insufficientPrivilege].contains(error.sqlState)
    }
}

/// The identity provider's keys were never fetched: nobody can sign in.
package struct NoKeys: Error {}

/// The database has another schema than this server was built for.
package struct SchemaMismatch: Error, CustomStringConvertible {
    package let found: Int
    /// Whether a file that this server doesn't know was applied, which isn't of the expand phase.
    package var isTooNew = false
    /// Whether functions are marked leakproof, which the bootstrap files undo.
    package var leaks = false
    /// Whether the search keys were derived by another version's functions.
    package var hasOldKeys = false

    package var description: String {
        if leaks {
            return "The database was restored or upgraded. Run the files in migrations/bootstrap again, as a superuser."
        }
        if hasOldKeys {
            return "The search keys were derived by another version. Run 'contactpoint search rebuild' first."
        }
        return !isTooNew
            ? """
            The database's schema has version \(found), this server needs \(SchemaVersion.least). \
            Run 'contactpoint migrate up' first.
            """
            : """
            The database's schema has version \(found), this server was built for \(SchemaVersion.current). \
            Deploy the server that belongs to it.
            """
    }
}
