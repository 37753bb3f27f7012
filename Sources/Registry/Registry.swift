import Logging
package import Postgres

/// The one door to children's records: a transaction *as* a caller *because of* a purpose, with its audit entry.
///
/// A request is two transactions in one round trip. The first asks: a function of the database verifies the signed token,
/// decides, finds the children, writes the audit entry and a grant, and commits; it returns no child. The second names
/// the token and reads, and row-level security lets through just what a grant *committed before* allows. What isn't in the
/// audit can't be read, not even with SQL on this connection.
///
/// What it asks of the database is timed and traced, see ``DatabaseCall``: `registry.disclose`, `registry.returned`, ...
package struct Registry: Sendable {
    private let pool: Pool
    private let keys: SessionKeyRing
    private let disclosing = DatabaseCall("registry.disclose")
    private let returning = DatabaseCall("registry.returned")
    private let performing = DatabaseCall("registry.perform")
    private let changing = DatabaseCall("registry.change")
    private let refusing = DatabaseCall("registry.refused")
    private let referring = DatabaseCall("registry.reference")

    package init(pool: Pool, keys: SessionKeyRing) {
        self.pool = pool
        self.keys = keys
    }

    package init(pool: Pool, key: SessionKey) {
        self.init(pool: pool, keys: SessionKeyRing(key))
    }

    /// Asks and reads in one round trip.
    ///
    /// - Parameters:
    ///   - purpose: nil where what is asked for is of no child.
    ///   - ask: the statement that asks, given the token; its first column is the outcome.
    ///   - read: the statements that read, in one transaction of their own.
    /// - Returns: what the reads returned, and the token, for ``returned(_:of:)``.
    /// - Throws: ``Refusal`` with the outcome where it isn't `granted`; the refusal is in the audit.
    package func disclose(
        as caller: Caller,
        because purpose: Purpose?,
        ask: (SessionToken) -> SQL,
        read: () -> [SQL]
    ) async throws -> (rows: [Rows], token: SessionToken) {
        let token = SessionToken(for: caller, because: purpose, signedWith: keys.current)
        let asked = ask(token)
        let reads = read()
        let results = try await disclosing {
            try await pool.pipeline([
                [asked],
                ["select set_config('contactpoint.token', \(token.hex), true)"] + reads,
            ])
        }
        guard let outcome = try results[0][0].decode(String.self).first else { throw Refusal(.notPermitted) }
        guard outcome == "granted" else { throw Refusal(.init(rawValue: outcome)) }
        return (Array(results[1].dropFirst()), token)
    }

    /// Asks for what discloses no child: one statement that decides, writes its audit entry and acts, all or nothing.
    ///
    /// - Parameter ask: the statement, given the token; its column `outcome` says what came of it.
    /// - Returns: its rows.
    /// - Throws: ``Refusal`` with the outcome where it isn't `granted`; the refusal is in the audit.
    package func perform(
        as caller: Caller,
        because purpose: Purpose,
        ask: (SessionToken) throws -> SQL
    ) async throws -> Rows {
        let sql = try ask(SessionToken(for: caller, because: purpose, signedWith: keys.current))
        let rows = try await performing { try await pool.query(sql) }
        let outcome = try rows.first?.decode("outcome", as: String.self) ?? Refusal.Code.notPermitted.rawValue
        guard outcome == "granted" else { throw Refusal(.init(rawValue: outcome)) }
        return rows
    }

    /// Changes something in one transaction, with its audit entry.
    ///
    /// - Parameter statement: the statement that decides, audits and changes; its first column is the outcome.
    /// - Throws: ``Refusal`` with the outcome where it isn't `granted`; the refusal is in the audit.
    package func change(as caller: Caller, because purpose: Purpose, _ statement: (SessionToken) -> SQL) async throws {
        let sql = statement(SessionToken(for: caller, because: purpose, signedWith: keys.current))
        let rows = try await changing { try await pool.query(sql) }
        guard let outcome = try rows.decode(String.self).first else { throw Refusal(.notPermitted) }
        guard outcome == "granted" else { throw Refusal(.init(rawValue: outcome)) }
    }

    /// Adds to the audit which of the children considered were returned. Call it before answering.
    package func returned(_ children: [ChildNumber], of token: SessionToken) async throws {
        let noted = try await returning {
            try await pool.query("select access.returned(\(token.bytes), \(children.map(\.value)))")
        }.decode(Bool.self).first
        guard noted == true else { throw Refusal(.tokenExpired) }
    }

    /// Records a request that was refused before the database was asked: it could have disclosed a child.
    ///
    /// - Parameters:
    ///   - action: as the audit names it: `search`, `open`, ...
    ///   - code: the refusal's stable word.
    package func refused(_ action: String, code: String, as caller: Caller, because purpose: Purpose? = nil)
        async throws
    {
        let token = SessionToken(for: caller, because: purpose, signedWith: keys.current)
        _ = try await refusing {
            try await pool.query(
                "select access.refused(\(token.bytes), \(action), \(code), \(purpose?.reason), \(caller.client))"
            )
        }
    }

    /// Reads reference data that holds no child.
    package func reference(_ sql: SQL) async throws -> Rows {
        try await referring { try await pool.query(sql) }
    }
}
