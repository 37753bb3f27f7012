internal import Postgres

/// What a dry run tried, and what it couldn't.
public struct MigrationDryRun: Sendable {
    /// A file that ran, and was rolled back.
    public struct Tried: Sendable {
        /// The path relative to the folder.
        public var path: String
        /// How long it took.
        public var elapsed: Duration
        /// The locks that it took on tables that were there before, which earlier files hadn't taken.
        public var locks: [MigrationForecast.Lock]
    }

    /// A file that didn't run.
    public struct Untried: Sendable {
        /// The path relative to the folder.
        public var path: String
        /// Why not.
        public var reason: String
    }

    /// In the order in which they ran.
    public var tried: [Tried] = []
    /// In the order in which they would run.
    public var untried: [Untried] = []
}

extension MigrationRunner {
    /// Runs what is pending in one transaction, with the verify scripts, and rolls it back.
    ///
    /// All locks are held until the last file has run, so they are held longer than in a real run: it is for a copy of the
    /// database, or for a quiet hour. It stops at the first file without a transaction, which can't be rolled back. What a
    /// rollback doesn't undo stays: numbers that sequences gave out.
    ///
    /// - Throws: ``MigrationError`` for the first statement that fails.
    public func dryRun(
        _ scope: MigrationScope = .everything,
        progress: @escaping @Sendable (MigrationEvent) -> Void = { _ in }
    ) async throws -> MigrationDryRun {
        try await withRunLock(progress) { session in
            let history = MigrationHistory(session: session)
            let plan = MigrationPlan(
                folder: folder,
                history: try await history.exists() ? try await history.entries() : []
            )
            if let problem = plan.problems.first { throw problem }
            let (versioned, repeatable) = plan.pending(in: scope)
            let possible = versioned.prefix { $0.migration.file.directives.runsInTransaction }
            let missing = try await history.missing()
            var report = MigrationDryRun()
            do {
                try await session.transaction(for: nil) { transaction in
                    if let missing { try await transaction.executeScript(unsafeText: missing) }
                    var trial = Trial(session: session, transaction: transaction, progress: progress)
                    try await trial.begin()
                    for item in possible {
                        let migration = item.migration
                        try await trial.run(migration.file, verification: migration.verification)
                    }
                    if possible.count == versioned.count {
                        for item in repeatable { try await trial.run(item.migration.file) }
                    }
                    try await transaction.executeScript(unsafeText: "set constraints all immediate")
                    report.tried = trial.tried
                    throw Trial.Ended()
                }
            } catch is Trial.Ended {}
            let rest = versioned.dropFirst(possible.count)
            report.untried = rest.enumerated().map { index, item in
                .init(
                    path: item.migration.file.path,
                    reason: index == 0 ? "runs without a transaction" : "comes after a file that couldn't be tried"
                )
            }
            if !rest.isEmpty {
                report.untried += repeatable.map {
                    .init(path: $0.migration.file.path, reason: "comes after a file that couldn't be tried")
                }
            }
            return report
        }
    }
}

/// Files that run one after the other in a transaction that will be rolled back.
private struct Trial {
    /// Rolls the transaction back.
    struct Ended: Error {}

    let session: MigrationSession
    let transaction: Transaction
    let progress: @Sendable (MigrationEvent) -> Void
    var tried: [MigrationDryRun.Tried] = []
    private var before: [Int] = []
    private var held: Set<String> = []

    init(
        session: MigrationSession,
        transaction: Transaction,
        progress: @escaping @Sendable (MigrationEvent) -> Void
    ) {
        self.session = session
        self.transaction = transaction
        self.progress = progress
    }

    /// Takes down which tables are there.
    mutating func begin() async throws {
        before = try await transaction.query(
            """
            select c.oid::bigint from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm', 'v', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and c.oid is distinct from to_regclass('migrations.history')
            """
        ).decode(Int.self)
    }

    mutating func run(_ file: MigrationFile, verification: MigrationFile? = nil) async throws {
        progress(.started(path: file.path, attempt: 1))
        let start = ContinuousClock.now
        try await session.runNext(file, in: transaction)
        try await session.verify(with: verification, in: transaction)
        let elapsed = ContinuousClock.now - start
        tried.append(.init(path: file.path, elapsed: elapsed, locks: try await newLocks()))
        progress(.tried(path: file.path, elapsed: elapsed))
    }

    private mutating func newLocks() async throws -> [MigrationForecast.Lock] {
        let rows = try await transaction.query(
            """
            select format('%s.%s', n.nspname, c.relname), l.mode, nullif(c.reltuples, -1)::bigint,
                c.relpages::bigint * current_setting('block_size')::bigint
            from pg_locks as l
            join pg_class as c on c.oid = l.relation
            join pg_namespace as n on n.oid = c.relnamespace
            where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.granted
                and c.oid::bigint = any (\(before)) and l.mode <> 'AccessShareLock'
            order by 1, 2
            """
        )
        return try rows.decode((String, String, Int?, Int).self).compactMap { table, mode, count, bytes in
            guard let mode = TableLock(catalogue: mode), held.insert("\(table) \(mode)").inserted else { return nil }
            return .init(table: table, mode: mode, rows: count, bytes: bytes)
        }
    }
}
