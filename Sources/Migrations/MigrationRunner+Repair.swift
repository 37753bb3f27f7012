internal import Postgres

/// What a DBA says of a file that the history and the folder don't agree on.
public enum MigrationRepair: Sendable {
    /// The file was changed after it was applied, and what it builds is the same: a comment, a space.
    case accept
    /// What remained of the file was done by hand.
    case done
    /// What was done of a file without a transaction was undone by hand: it begins anew.
    case startOver
}

extension MigrationRunner {
    /// Records that a database that wasn't made by the runner has what the files up to a number build.
    ///
    /// Nothing is run but the verify scripts, which must hold. The repeatable files stay pending.
    ///
    /// - Parameters:
    ///   - version: the last number that the database has.
    ///   - reason: kept in the history.
    public func baseline(_ version: Int, reason: String) async throws {
        try await withRunLock({ _ in }) { session in
            let history = MigrationHistory(session: session)
            try await history.create()
            guard let last = folder.versioned.first(where: { $0.version == version }) else {
                throw MigrationError(
                    .usage,
                    "there is no file with the number \(version.fourDigits)",
                    expected: "a number from 1 to \(folder.latestVersion)"
                )
            }
            if let row = try await history.entries().first(where: { $0.version != nil }) {
                throw MigrationError(
                    .usage,
                    "the database has a history, and needs no baseline",
                    applied: "\(row.path), \(row.occasion)",
                    wayOut: "'migrate status' shows it; 'migrate repair' mends a single file"
                )
            }
            try await session.transaction(for: last.file) { transaction in
                try await session.begin(last.file, in: transaction)
                for migration in folder.versioned.prefix(version) {
                    try await record(migration, .applied, note: "baseline: \(reason)", history, in: transaction)
                }
            }
        }
    }

    /// Mends the history where a person knows better what became of a file. Rows are added, none is changed.
    ///
    /// - Parameters:
    ///   - path: the versioned file, relative to the folder.
    ///   - repair: what is the case.
    ///   - reason: kept in the history.
    public func repair(_ path: String, _ repair: MigrationRepair, reason: String) async throws {
        try await withRunLock({ _ in }) { session in
            let history = MigrationHistory(session: session)
            try await history.create()
            let plan = MigrationPlan(folder: folder, history: try await history.entries())
            guard let item = plan.versioned.first(where: { $0.migration.file.path == path }) else {
                throw MigrationError(.usage, "there is no such versioned file", path: path)
            }
            let isUnfinished = if case .unfinished = item.state { true } else { false }
            let event: HistoryEntry.Event
            switch repair {
            case .accept where item.state == .changed: event = .accepted
            case .startOver where isUnfinished: event = .forgotten
            case .done
            where (isUnfinished || item.state == .pending)
                && plan.versioned.prefix(item.migration.version - 1).allSatisfy { $0.applied != nil }:
                event = .applied
            default:
                throw MigrationError(
                    .usage,
                    "there is nothing of that kind to repair: the file is \(item.state.name)",
                    path: path,
                    expected: "--accept for a changed file, --done for the first that is not applied, "
                        + "--start-over for one that is half done"
                )
            }
            try await session.transaction(for: item.migration.file) { transaction in
                try await session.begin(item.migration.file, in: transaction)
                try await record(item.migration, event, note: "repair: \(reason)", history, in: transaction)
            }
        }
    }

    private func record(
        _ migration: VersionedMigration,
        _ event: HistoryEntry.Event,
        note: String,
        _ history: MigrationHistory,
        in transaction: Transaction
    ) async throws {
        if event != .forgotten { try await history.session.verify(with: migration.verification, in: transaction) }
        try await history.session.record(
            history.insertion(event, of: migration.file, version: migration.version, note: note),
            in: transaction
        )
    }
}

extension MigrationPlan.State {
    /// In words.
    fileprivate var name: String {
        switch self {
        case .applied: "applied"
        case .pending: "pending"
        case .unfinished(let count): "half done, \(count) statements"
        case .changed: "changed since it was applied"
        }
    }
}
