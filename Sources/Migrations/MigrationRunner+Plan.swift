internal import Postgres

extension MigrationRunner {
    /// Tells what ``up(_:progress:)`` would do, and which locks it would take on which tables. Changes and locks nothing.
    public func plan(_ scope: MigrationScope = .everything) async throws -> MigrationForecast {
        try await withSession { session in
            _ = try await session.connection.execute("set default_transaction_read_only = on")
            let history = MigrationHistory(session: session)
            let rows = try await history.exists() ? try await history.entries() : []
            let plan = MigrationPlan(folder: folder, history: rows)
            let (versioned, repeatable) = plan.pending(in: scope)
            var files: [MigrationForecast.File] = []
            for item in versioned {
                let done = if case .unfinished(let count) = item.state { count } else { 0 }
                let file = item.migration.file
                files.append(try await forecast(file, version: item.migration.version, after: done, session))
            }
            for item in repeatable {
                files.append(try await forecast(item.migration.file, version: nil, after: 0, session))
            }
            return MigrationForecast(files: files, problems: plan.problems)
        }
    }

    private func forecast(
        _ file: MigrationFile,
        version: Int?,
        after done: Int,
        _ session: MigrationSession
    ) async throws -> MigrationForecast.File {
        let statements = file.statements.dropFirst(done)
        var forecasts: [(line: Int, lock: LockForecast.Lock)] = []
        var isPartial = false
        for statement in statements {
            let forecast = LockForecast(SQLCommand(statement))
            isPartial = isPartial || forecast.isPartial
            forecasts += forecast.locks.map { (statement.line, $0) }
        }
        let tables = try await Self.tables(Set(forecasts.map(\.lock.relation)), session)
        var locks: [MigrationForecast.Lock] = []
        for (line, lock) in forecasts {
            guard let table = tables[lock.relation] else { continue }
            let known = locks.firstIndex { $0.table == table.name }
            if let known, locks[known].mode >= lock.mode {
                locks[known].work = locks[known].work ?? lock.work?.rawValue
                continue
            }
            let found = MigrationForecast.Lock(
                table: table.name,
                mode: lock.mode,
                rows: table.rows,
                bytes: table.bytes,
                work: lock.work?.rawValue ?? known.flatMap { locks[$0].work },
                line: line
            )
            if let known { locks[known] = found } else { locks.append(found) }
        }
        return MigrationForecast.File(
            path: file.path,
            version: version,
            phase: file.directives.phase,
            runsInTransaction: file.directives.runsInTransaction,
            isIrreversible: file.directives.isIrreversible,
            statements: file.statements.count,
            statementsDone: done,
            locks: locks,
            isPartial: isPartial
        )
    }

    /// The tables of these names that are there; for the name of an index, its table.
    ///
    /// Sizes are those of the last analysis: to ask the files for theirs takes a lock, which would wait for a stricter one.
    private static func tables(
        _ names: Set<SQLName>,
        _ session: MigrationSession
    ) async throws -> [SQLName: (name: String, rows: Int?, bytes: Int)] {
        let names = Array(names)
        let quoted = names.map { name in
            [name.schema, name.name].compactMap(\.self).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
                .joined(separator: ".")
        }
        let rows = try await session.connection.query(
            """
            select w.position::int - 1, format('%s.%s', n.nspname, t.relname),
                (select sum(nullif(p.reltuples, -1))::bigint from pg_class as p
                    where p.oid = t.oid or p.oid in (select relid from pg_partition_tree(t.oid) where isleaf)),
                (select sum(p.relpages)::bigint * current_setting('block_size')::bigint from pg_class as p
                    where p.oid = t.oid or p.oid in (select relid from pg_partition_tree(t.oid) where isleaf))
            from unnest(\(quoted)::text[]) with ordinality as w (name, position)
            join pg_class as c on c.oid = to_regclass(w.name)
            left join pg_index as i on i.indexrelid = c.oid
            join pg_class as t on t.oid = coalesce(i.indrelid, c.oid)
            join pg_namespace as n on n.oid = t.relnamespace
            """
        )
        var tables: [SQLName: (name: String, rows: Int?, bytes: Int)] = [:]
        for (index, name, count, bytes) in try rows.decode((Int, String, Int?, Int).self) {
            tables[names[index]] = (name, count, bytes)
        }
        return tables
    }
}
