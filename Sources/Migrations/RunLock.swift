internal import Postgres

/// The advisory lock that one run at a time holds.
///
/// It is polled. A run that blocked in `pg_advisory_lock` would sit in a statement with a snapshot, and
/// `create index concurrently` in the run that holds the lock waits for all snapshots: each would wait for the other. The
/// lock belongs to the session, so it is gone with the connection, however the run ends.
struct RunLock {
    /// "migratio" in ASCII. Advisory locks belong to a database, so one number serves all.
    static let key: Int64 = 0x6D69_6772_6174_696F

    let session: MigrationSession

    /// Waits for the lock.
    ///
    /// - Parameter waiting: called with who holds it, once for each holder.
    func acquire(_ waiting: (String) -> Void) async throws {
        let start = ContinuousClock.now
        var known: String?
        do {
            while try await !tryAcquire() {
                let holder = try await holder() ?? known ?? "a session that has just ended"
                if holder != known { waiting(holder) }
                known = holder
                guard ContinuousClock.now - start < session.options.runLockWait else {
                    throw MigrationError(
                        .lockNotAcquired,
                        "another run didn't end within \(session.options.runLockWait.milliseconds) ms",
                        applied: holder,
                        wayOut: "wait for it, or end it with pg_terminate_backend, then 'migrate up' again"
                    )
                }
                try await Task.sleep(for: session.options.runLockPoll)
            }
        } catch let error as PostgresError {
            throw MigrationError(error, code: .unexpected, "the run lock can't be asked for")
        }
    }

    private func tryAcquire() async throws -> Bool {
        let rows = try await session.connection.query("select pg_try_advisory_lock(\(Self.key))")
        return try rows.decode(Bool.self).first ?? false
    }

    /// Who holds the lock, in words; a login without privileges sees little of other logins' sessions.
    private func holder() async throws -> String? {
        let rows = try await session.connection.query(
            """
            select l.pid, coalesce(a.usename::text, '?'), coalesce(nullif(a.application_name, ''), '?'),
                coalesce(host(a.client_addr), 'this machine'),
                coalesce(to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), '?')
            from pg_locks as l
            left join pg_stat_activity as a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                and l.database = (select oid from pg_database where datname = current_database())
                and (l.classid::bigint << 32) + l.objid::bigint = \(Self.key)
            """
        )
        return try rows.decode((Int, String, String, String, String).self).first.map {
            pid,
            login,
            application,
            host,
            since in
            "process \(pid), \(login) with \(application) from \(host), connected since \(since)"
        }
    }
}
