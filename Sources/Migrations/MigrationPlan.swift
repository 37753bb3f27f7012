/// What the files ask for beside what the history says: a pure function of both.
package struct MigrationPlan: Sendable {
    /// A numbered file, in the state in which the history has it.
    package struct Versioned: Sendable {
        package var migration: VersionedMigration
        package var state: State
        /// The row that says it was applied.
        package var applied: HistoryEntry?
    }

    /// A repeatable file, in the state in which the history has it.
    package struct Repeatable: Sendable {
        package var migration: RepeatableMigration
        package var state: State
        /// The row that says it was applied last.
        package var applied: HistoryEntry?
    }

    /// How a file stands to the history.
    package enum State: Hashable, Sendable {
        /// Done, and the file is as it was.
        case applied
        /// Never begun; or, for a repeatable file, changed since.
        case pending
        /// A file without a transaction of which the first statements are done.
        case unfinished(statementsDone: Int)
        /// Done, but the file is another now.
        case changed
    }

    /// By number.
    package var versioned: [Versioned] = []
    /// In the order in which they are applied.
    package var repeatable: [Repeatable] = []
    /// Repeatable files of the history that the folder has no more; what they made is still there.
    package var removed: [HistoryEntry] = []
    /// Where files and history contradict each other. With any of them nothing may run.
    package var problems: [MigrationError] = []

    /// What remains to be done, in order.
    package var pendingVersioned: [Versioned] { versioned.filter { $0.state != .applied } }
    /// What remains to be done after that.
    package var pendingRepeatable: [Repeatable] { repeatable.filter { $0.state != .applied } }

    /// Compares a folder with a history.
    package init(folder: MigrationFolder, history: [HistoryEntry]) {
        let applied = Dictionary(
            history.filter { $0.event == .applied || $0.event == .accepted }.compactMap { row in
                row.version.map { ($0, row) }
            },
            uniquingKeysWith: { _, last in last }
        )
        let latest = applied.keys.max() ?? 0
        for migration in folder.versioned {
            let row = applied[migration.version]
            versioned.append(Versioned(migration: migration, state: .pending, applied: row))
            if let row {
                compare(migration, with: row, next: max(folder.latestVersion, latest) + 1)
            } else if migration.version < latest {
                problems.append(.outOfOrder(migration, before: applied[latest], next: folder.latestVersion + 1))
            } else {
                findProgress(of: migration, in: history)
            }
        }
        if latest > folder.latestVersion, let row = applied[latest] {
            problems.append(.databaseNewer(row, than: folder))
        }
        planRepeatable(folder.repeatable, history: history)
    }

    private mutating func compare(_ migration: VersionedMigration, with row: HistoryEntry, next: Int) {
        let isSame = row.checksum == migration.file.checksum && row.path == migration.file.path
        versioned[versioned.count - 1].state = isSame ? .applied : .changed
        if !isSame { problems.append(.changed(migration.file, since: row, next: next)) }
    }

    /// Finds out how far a file without a transaction had got, and whether what was done is still what the file begins with.
    private mutating func findProgress(of migration: VersionedMigration, in history: [HistoryEntry]) {
        let begun = history.lastIndex { $0.version == migration.version && $0.event == .forgotten }
        let rows = history[(begun ?? 0)...].filter { $0.version == migration.version && $0.event == .statement }
        guard !rows.isEmpty else { return }
        versioned[versioned.count - 1].state = .unfinished(statementsDone: rows.count)
        let texts = migration.file.statements.map { Checksum(of: Array($0.text.utf8)) }
        guard migration.file.directives.runsInTransaction || !texts.starts(with: rows.map(\.checksum)) else { return }
        problems.append(.unfinishedChanged(migration.file, statementsDone: rows.count, last: rows[rows.count - 1]))
    }

    private mutating func planRepeatable(_ migrations: [RepeatableMigration], history: [HistoryEntry]) {
        let rows = Dictionary(
            history.filter { $0.event == .applied && $0.version == nil }.map { ($0.path, $0) },
            uniquingKeysWith: { _, last in last }
        )
        repeatable = migrations.map { migration in
            let row = rows[migration.file.path]
            let isSame = row?.checksum == migration.file.checksum
            return Repeatable(migration: migration, state: isSame ? .applied : .pending, applied: row)
        }
        let paths = Set(migrations.map(\.file.path))
        removed = rows.values.filter { !paths.contains($0.path) }.sorted { $0.path < $1.path }
    }
}

extension MigrationError {
    fileprivate static func changed(_ file: MigrationFile, since row: HistoryEntry, next: Int) -> MigrationError {
        MigrationError(
            .badFiles,
            row.path == file.path ? "changed after it was applied" : "renamed after it was applied",
            path: file.path,
            expected: "sha256 \(file.checksum.short)… \(file.path)",
            applied: "sha256 \(row.checksum.short)… \(row.path), \(row.occasion)",
            wayOut: "restore the file as it was applied, and put the change into a new file \(next.fourDigits)_….sql; "
                + "or, if what it builds is the same, 'migrate repair \(file.path) --accept'"
        )
    }

    fileprivate static func outOfOrder(
        _ migration: VersionedMigration,
        before latest: HistoryEntry?,
        next: Int
    ) -> MigrationError {
        MigrationError(
            .badFiles,
            "never applied, although a later one was",
            path: migration.file.path,
            expected: "\(migration.version.fourDigits) before all later ones",
            applied: latest.map { "\($0.path), \($0.occasion)" },
            wayOut: "give the file the next number, \(next.fourDigits)"
        )
    }

    fileprivate static func databaseNewer(_ row: HistoryEntry, than folder: MigrationFolder) -> MigrationError {
        MigrationError(
            .badFiles,
            "the database is newer than the files",
            path: row.path,
            expected: folder.versioned.last.map { "\($0.file.path) as the last" } ?? "no versioned file at all",
            applied: "\(row.path), \(row.occasion)",
            wayOut: "run the release that has this file, or a later one"
        )
    }

    fileprivate static func unfinishedChanged(
        _ file: MigrationFile,
        statementsDone: Int,
        last: HistoryEntry
    ) -> MigrationError {
        MigrationError(
            .halfDone,
            "half done, and the statements that are done were changed since",
            path: file.path,
            expected: "the first \(statementsDone) statements of the file as they were, and transaction off",
            applied: "statements 1 to \(statementsDone), the last \(last.occasion)",
            wayOut:
                "restore those statements, only the ones after them may be mended; or finish or undo them by hand and "
                + "say so: 'migrate repair \(file.path) --done' or '--start-over'"
        )
    }
}
