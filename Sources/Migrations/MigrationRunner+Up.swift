internal import Postgres

extension MigrationRunner {
    /// Applies everything that is pending: the versioned files in order, each in a transaction of its own, then the repeatable
    /// files that changed, all of them in one.
    ///
    /// A file, its verify script and its row in the history are committed together. Where a statement meets a lock or a
    /// deadlock the file is rolled back, and tried again after a pause.
    ///
    /// - Parameter progress: told of each step as it happens.
    /// - Throws: ``MigrationError``; its code says in which state the database is.
    public func up(progress: @escaping @Sendable (MigrationEvent) -> Void = { _ in }) async throws {
        try await withSession { session in
            try await RunLock(session: session).acquire { progress(.waitingForRunLock(holder: $0)) }
            let history = MigrationHistory(session: session)
            try await history.create()
            let plan = MigrationPlan(folder: folder, history: try await history.entries())
            if let problem = plan.problems.first { throw problem }
            let run = MigrationRun(session: session, history: history, progress: progress)
            for item in plan.pendingVersioned {
                try await run.apply(item)
            }
            try await run.apply(plan.pendingRepeatable)
            progress(
                .finished(
                    applied: plan.pendingVersioned.count + plan.pendingRepeatable.count,
                    version: folder.latestVersion
                )
            )
        }
    }
}

/// Applies files one after the other and records them.
struct MigrationRun {
    let session: MigrationSession
    let history: MigrationHistory
    let progress: @Sendable (MigrationEvent) -> Void

    func apply(_ item: MigrationPlan.Versioned) async throws {
        let file = item.migration.file
        try await session.becomeOwner()
        guard file.directives.runsInTransaction else {
            let done = if case .unfinished(let count) = item.state { count } else { 0 }
            return try await applyWithoutTransaction(item.migration, statementsDone: done)
        }
        try await retrying(file) { attempt in
            let start = ContinuousClock.now
            progress(.started(path: file.path, attempt: attempt))
            try await session.transaction(for: file) { transaction in
                try await session.run(file, in: transaction)
                try await session.verify(with: item.migration.verification, in: transaction)
                let elapsed = ContinuousClock.now - start
                try await session.record(
                    history.insertion(.applied, of: file, version: item.migration.version, elapsed: elapsed),
                    in: transaction
                )
            }
            progress(.applied(path: file.path, elapsed: ContinuousClock.now - start))
        }
    }

    /// Applies repeatable files, all or none of them: a view without its grants is of no use.
    func apply(_ items: [MigrationPlan.Repeatable]) async throws {
        guard let first = items.first else { return }
        try await session.becomeOwner()
        try await retrying(first.migration.file) { attempt in
            var times: [(path: String, elapsed: Duration)] = []
            try await session.transaction(for: nil) { transaction in
                for item in items {
                    let file = item.migration.file
                    let start = ContinuousClock.now
                    progress(.started(path: file.path, attempt: attempt))
                    try await transaction.executeScript(unsafeText: "reset all")
                    try await session.limit(transaction, by: file.directives)
                    try await session.run(file, in: transaction)
                    let elapsed = ContinuousClock.now - start
                    try await session.record(
                        history.insertion(.applied, of: file, elapsed: elapsed),
                        in: transaction
                    )
                    times.append((file.path, elapsed))
                }
            }
            for (path, elapsed) in times { progress(.applied(path: path, elapsed: elapsed)) }
        }
    }

    /// Runs a body again while it meets locks.
    func retrying<R>(_ file: MigrationFile, _ body: (_ attempt: Int) async throws -> R) async throws -> R {
        let retries = file.directives.retries ?? session.options.retries
        var attempt = 1
        while true {
            do {
                return try await body(attempt)
            } catch let error as MigrationError where error.isLockConflict && attempt <= retries {
                let pause = session.options.backoff(attempt)
                progress(
                    .retrying(path: file.path, attempt: attempt, sqlState: error.sqlState ?? "", pause: pause)
                )
                try await Task.sleep(for: pause)
                attempt += 1
            }
        }
    }
}
