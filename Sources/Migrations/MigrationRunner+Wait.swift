extension MigrationRunner {
    /// Waits until another run has applied everything: for a deployment whose servers start beside the migrations.
    ///
    /// It asks and changes nothing. A database that can't be reached yet is waited for too.
    ///
    /// - Parameters:
    ///   - scope: what has to be applied.
    ///   - patience: for how long.
    ///   - poll: how often to ask.
    /// - Throws: ``MigrationError`` with ``MigrationError/Code/lockNotAcquired`` when something is still pending in the end, the
    ///   last error where there was one, and at once where files and database contradict each other.
    public func wait(
        for scope: MigrationScope = .everything,
        patience: Duration,
        poll: Duration = .seconds(1),
        progress: @Sendable (MigrationEvent) -> Void = { _ in }
    ) async throws {
        let start = ContinuousClock.now
        var known: Int?
        while true {
            var failure: MigrationError
            do {
                let pending = try await plan(scope)
                if let problem = pending.problems.first { throw problem }
                guard let first = pending.files.first else { return }
                if known != pending.files.count { progress(.pending(path: first.path, count: pending.files.count)) }
                known = pending.files.count
                failure = MigrationError(
                    .lockNotAcquired,
                    "\(pending.files.count) files are still pending after \(patience.milliseconds) ms",
                    path: first.path,
                    wayOut: "'migrate up' applies them"
                )
            } catch let error as MigrationError where error.code == .unreachable {
                failure = error
            }
            guard ContinuousClock.now - start < patience else { throw failure }
            do {
                try await Task.sleep(for: poll)
            } catch {
                throw MigrationError(.interrupted, "stopped while it waited")
            }
        }
    }
}
