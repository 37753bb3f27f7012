internal import Postgres

extension MigrationRun {
    /// Runs the statements one by one, each recorded as it is done, and goes on after those of an earlier run.
    ///
    /// A statement that was done and not yet recorded when the run was killed is run again: such files are to be written so
    /// that this is harmless (`if not exists`).
    func applyWithoutTransaction(_ migration: VersionedMigration, statementsDone: Int) async throws {
        let file = migration.file
        let version = migration.version
        let start = ContinuousClock.now
        progress(
            statementsDone == 0
                ? .started(path: file.path, attempt: 1)
                : .resumed(path: file.path, statementsDone: statementsDone)
        )
        try await record(history.insertion(.started, of: file, version: version), for: file)
        for (index, statement) in file.statements.enumerated().dropFirst(statementsDone) {
            let number = index + 1
            let begin = ContinuousClock.now
            try await retrying(file) { _ in
                try await run(statement, number: number, of: file)
            }
            let checksum = Checksum(of: Array(statement.text.utf8))
            try await record(
                history.insertion(
                    .statement,
                    of: file,
                    version: version,
                    statement: (number, checksum),
                    elapsed: ContinuousClock.now - begin
                ),
                for: file
            )
            progress(.statementDone(path: file.path, statement: number, of: file.statements.count))
        }
        try await finish(migration, elapsed: ContinuousClock.now - start)
        progress(.applied(path: file.path, elapsed: ContinuousClock.now - start))
    }

    /// Verifies and records a file all of whose statements are done.
    private func finish(_ migration: VersionedMigration, elapsed: Duration) async throws {
        do {
            try await session.transaction(for: migration.file) { transaction in
                try await session.begin(migration.file, in: transaction)
                try await session.verify(with: migration.verification, in: transaction)
                try await session.commit(
                    transaction,
                    recording: history.insertion(
                        .applied,
                        of: migration.file,
                        version: migration.version,
                        elapsed: elapsed
                    )
                )
            }
        } catch var error as MigrationError where error.code == .rolledBack {
            error.code = .leftChanges
            error.wayOut =
                "mend what the script found, or the script, then 'migrate up' again; the statements stay done"
            throw error
        }
    }

    private func run(_ statement: SQLScript.Statement, number: Int, of file: MigrationFile) async throws {
        session.activity.begin(file.path, statement: number)
        defer { session.activity.end() }
        do {
            try await limitSession(by: file.directives)
            try await dropInvalidIndex(leftBy: statement, of: file)
            try await session.connection.executeScript(unsafeText: statement.text)
        } catch let error as PostgresError {
            let leavesChanges = number > 1 || statement.buildsIndexConcurrently
            throw MigrationError(
                error,
                code: leavesChanges ? .leftChanges : .rolledBack,
                leavesChanges ? "failed, and what was done before it stays" : "failed and left nothing",
                file: file,
                statement: (number, statement.line)
            ).naming(session.activity.blockers)
        }
    }

    private func limitSession(by directives: Directives) async throws {
        let lockTimeout = directives.lockTimeout ?? session.options.lockTimeoutWithoutTransaction
        let statementTimeout = directives.statementTimeout ?? session.options.statementTimeout
        _ = try await session.connection.query(
            """
            select set_config('lock_timeout', \("\(lockTimeout.milliseconds)ms"), false),
                set_config('statement_timeout', \("\(statementTimeout.milliseconds)ms"), false)
            """
        )
    }

    /// Drops what a broken `create index concurrently` of this name left behind: an index that is kept up to date, is never
    /// used, and lets `if not exists` pass.
    private func dropInvalidIndex(leftBy statement: SQLScript.Statement, of file: MigrationFile) async throws {
        guard statement.buildsIndexConcurrently else { return }
        let rows = try await session.connection.query(
            """
            select c.relname::text, format('%I.%I', n.nspname, c.relname)
            from pg_index as i
            join pg_class as c on c.oid = i.indexrelid
            join pg_namespace as n on n.oid = c.relnamespace
            where not i.indisvalid and c.relkind = 'i'
            """
        )
        for (name, qualified) in try rows.decode((String, String).self) where statement.names(name) {
            try await session.connection.executeScript(unsafeText: "drop index concurrently \(qualified)")
            progress(.droppedInvalidIndex(path: file.path, index: qualified))
        }
    }

    private func record(_ insertion: SQL, for file: MigrationFile) async throws {
        try await session.becomeOwner()
        do {
            _ = try await session.connection.execute(insertion)
        } catch {
            throw MigrationError(error, code: .leftChanges, "the history can't be written", file: file)
        }
    }
}

extension SQLScript.Statement {
    /// Whether it is `create [unique] index concurrently`, which leaves an invalid index when it fails.
    fileprivate var buildsIndexConcurrently: Bool {
        words.starts(with: ["create", "index", "concurrently"])
            || words.starts(with: ["create", "unique", "index", "concurrently"])
    }

    /// Whether a name stands in it, as a word or quoted.
    fileprivate func names(_ name: String) -> Bool {
        words.contains(name) || text.contains("\"\(name)\"")
    }
}
