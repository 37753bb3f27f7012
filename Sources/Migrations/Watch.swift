internal import Logging
internal import Postgres

/// Looks at a run from a second session, and tells what a statement that takes long waits for or how far it is.
///
/// A session that waits can't say for whom. The second one is opened when there is something to see, and not before.
struct Watch: Sendable {
    let configuration: ConnectionConfiguration
    let logger: Logger
    let interval: Duration
    let process: Int32
    let activity: Activity
    let progress: @Sendable (MigrationEvent) -> Void

    /// Looks again and again, until the task is cancelled.
    func run() async {
        var connection: Connection?
        while (try? await Task.sleep(for: interval)) != nil {
            guard let current = activity.current, ContinuousClock.now - current.since >= interval else { continue }
            do {
                let open =
                    if let connection { connection } else {
                        try await Connection.connect(configuration, logger: logger)
                    }
                connection = open
                try await look(at: current, through: open)
            } catch {
                // The run itself will find out what is wrong with the database; until then its progress is told.
                connection = nil
                tell(current, doing: nil, blockers: [])
            }
        }
        await connection?.close()
    }

    private func look(at current: Activity.Current, through connection: Connection) async throws {
        let waits = try await blockers(through: connection)
        // What was seen may be of the next statement already: it is told with that one.
        guard let now = activity.current, (now.path, now.statement) == (current.path, current.statement) else { return }
        if waits.isEmpty {
            tell(current, doing: try await phase(through: connection), blockers: [])
        } else {
            activity.blockers = waits.map(\.holder)
            tell(current, doing: "waits for \(waits[0].wanted)", blockers: waits.map(\.holder))
        }
    }

    private func tell(_ current: Activity.Current, doing: String?, blockers: [String]) {
        progress(
            .working(
                path: current.path,
                statement: current.statement,
                elapsed: ContinuousClock.now - current.since,
                doing: doing,
                blockers: blockers
            )
        )
    }

    /// What the run waits for and who holds it. `pg_blocking_pids` would do, where everyone may call it.
    private func blockers(through connection: Connection) async throws -> [(wanted: String, holder: String)] {
        let rows = try await connection.query(
            """
            select w.mode, coalesce(w.relation::regclass::text, w.locktype), w.locktype, h.mode, h.pid,
                coalesce(a.usename::text, '?'), coalesce(nullif(a.application_name, ''), '?'), coalesce(a.state, '?'),
                coalesce(extract(epoch from clock_timestamp() - a.xact_start)::bigint, 0)
            from pg_locks as w
            join pg_locks as h on h.granted and h.pid <> w.pid and h.locktype = w.locktype
                and (h.database, h.relation, h.page, h.tuple, h.virtualxid, h.transactionid, h.classid, h.objid, h.objsubid)
                    is not distinct from
                    (w.database, w.relation, w.page, w.tuple, w.virtualxid, w.transactionid, w.classid, w.objid, w.objsubid)
            left join pg_stat_activity as a on a.pid = h.pid
            where not w.granted and w.pid = \(process)
            order by a.xact_start
            """
        )
        return try rows.decode((String, String, String, String, Int, String, String, String, Int).self).compactMap {
            row in
            let (wanted, object, type, held, pid, login, application, state, seconds) = row
            if type == "relation", let held = TableLock(catalogue: held), let wanted = TableLock(catalogue: wanted),
                !held.conflicts(with: wanted)
            {
                return nil
            }
            let mode = TableLock(catalogue: wanted).map { "\($0) on " } ?? ""
            return (
                wanted: type == "relation" ? "\(mode)\(object)" : "a transaction to end",
                holder: "process \(pid), \(login) with \(application), \(state), in a transaction for \(seconds) s"
            )
        }
    }

    /// How far a build of an index is.
    private func phase(through connection: Connection) async throws -> String? {
        let rows = try await connection.query(
            """
            select phase || case when blocks_total > 0 then format(' %s %%', 100 * blocks_done / blocks_total) else '' end
            from pg_stat_progress_create_index where pid = \(process)
            """
        )
        return try rows.decode(String?.self).compactMap(\.self).first
    }
}
