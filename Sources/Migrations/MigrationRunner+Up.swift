internal import Postgres

/// Which of the pending files a run applies.
public enum MigrationScope: Sendable {
    /// All of them.
    case everything
    /// Those up to the first file of the contract phase, and the repeatable ones: what a release needs before it is deployed.
    case expand
    /// The file without a transaction that is half done, and no other.
    case unfinished
}

extension MigrationRunner {
    /// Applies everything that is pending: the versioned files in order, each in a transaction of its own, then the repeatable
    /// files that changed, all of them in one.
    ///
    /// A file, its verify script and its row in the history are committed together. Where a statement meets a lock or a
    /// deadlock the file is rolled back, and tried again after a pause.
    ///
    /// - Parameters:
    ///   - scope: which of the pending files.
    ///   - progress: told of each step as it happens.
    /// - Returns: how the database stands to the folder now.
    /// - Throws: ``MigrationError``; its code says in which state the database is.
    @discardableResult
    public func up(
        _ scope: MigrationScope = .everything,
        progress: @escaping @Sendable (MigrationEvent) -> Void = { _ in }
    ) async throws -> MigrationStatus {
        try await withRunLock(progress) { session in
            let history = MigrationHistory(session: session)
            try await history.create()
            let plan = MigrationPlan(folder: folder, history: try await history.entries())
            if let problem = plan.problems.first { throw problem }
            let run = MigrationRun(session: session, history: history, progress: progress)
            let (versioned, repeatable) = plan.pending(in: scope)
            for item in versioned {
                try await run.apply(item)
            }
            try await run.apply(repeatable)
            let remaining = plan.pendingVersioned.dropFirst(versioned.count)
            for item in remaining { progress(.heldBack(path: item.migration.file.path)) }
            progress(
                .finished(
                    applied: versioned.count + repeatable.count,
                    version: remaining.first.map { $0.migration.version - 1 } ?? folder.latestVersion
                )
            )
            try await session.becomeOwner()
            return MigrationStatus(hasHistory: true, folder: folder, history: try await history.entries())
        }
    }

    /// Lends a session that holds the run lock, while another looks at what it waits for.
    func withRunLock<R: Sendable>(
        _ progress: @escaping @Sendable (MigrationEvent) -> Void,
        _ body: @Sendable (MigrationSession) async throws -> R
    ) async throws -> R {
        try await withSession { session in
            try await RunLock(session: session).acquire { progress(.waitingForRunLock(holder: $0)) }
            let watch = Watch(
                configuration: configuration,
                logger: logger,
                interval: options.watchInterval,
                process: await session.connection.backendPID,
                activity: session.activity,
                progress: progress
            )
            async let _ = watch.run()
            let result = try await body(session)
            // Leaving the scope cancels the watch and waits for it.
            return result
        }
    }
}

extension MigrationPlan {
    /// What a run applies, in order.
    func pending(in scope: MigrationScope) -> (versioned: ArraySlice<Versioned>, repeatable: [Repeatable]) {
        let versioned = pendingVersioned[...]
        return switch scope {
        case .everything: (versioned, pendingRepeatable)
        case .expand: (versioned.prefix { $0.migration.file.directives.phase != .contract }, pendingRepeatable)
        case .unfinished: (versioned.prefix { if case .unfinished = $0.state { true } else { false } }, [])
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
        guard file.directives.runsInTransaction else {
            let done = if case .unfinished(let count) = item.state { count } else { 0 }
            return try await applyWithoutTransaction(item.migration, statementsDone: done)
        }
        try await retrying(file) { attempt in
            let start = ContinuousClock.now
            progress(.started(path: file.path, attempt: attempt))
            try await session.transaction(for: file) { transaction in
                try await session.runFirst(file, in: transaction)
                try await session.verify(with: item.migration.verification, in: transaction)
                let elapsed = ContinuousClock.now - start
                try await session.commit(
                    transaction,
                    recording: history.insertion(
                        .applied,
                        of: file,
                        version: item.migration.version,
                        elapsed: elapsed
                    )
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
                    try await session.runNext(file, in: transaction)
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
