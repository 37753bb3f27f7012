/// How a database stands to a folder of migrations.
public struct MigrationStatus: Sendable {
    /// How a file stands to the history.
    public enum State: String, Sendable {
        /// Done, and the file is as it was.
        case applied
        /// To be done.
        case pending
        /// A file without a transaction whose first statements are done.
        case unfinished
        /// Done, but the file is another now.
        case changed
        /// Done from a file that the folder has no more.
        case removed
    }

    /// A file.
    public struct Entry: Sendable {
        /// The path relative to the folder.
        public var path: String
        /// The number of a versioned file.
        public var version: Int?
        /// How it stands.
        public var state: State
        /// The checksum of the file; of what was applied, if the file is gone.
        public var checksum: Checksum
        /// When it was last applied, in UTC.
        public var appliedAt: String?
        /// The login that applied it.
        public var appliedBy: String?
    }

    /// Whether the runner was ever at work in this database.
    public var hasHistory: Bool
    /// The highest number applied, 0 if there is none.
    public var databaseVersion: Int
    /// The highest number in the folder, 0 if there is none.
    public var folderVersion: Int
    /// Every file of the folder and of the history, in the order in which they are applied.
    public var entries: [Entry]
    /// Where files and history contradict each other.
    public var problems: [MigrationError]

    /// Whether there is nothing to do and nothing wrong.
    public var isCurrent: Bool {
        problems.isEmpty && entries.allSatisfy { $0.state == .applied || $0.state == .removed }
    }

    init(hasHistory: Bool, folder: MigrationFolder, history: [HistoryEntry]) {
        let plan = MigrationPlan(folder: folder, history: history)
        self.hasHistory = hasHistory
        databaseVersion = history.filter { $0.event == .applied }.compactMap(\.version).max() ?? 0
        folderVersion = folder.latestVersion
        problems = plan.problems
        let newer = history.filter { row in
            row.event == .applied && (row.version ?? 0) > folder.latestVersion
        }
        entries =
            plan.versioned.map { item in
                Entry(item.migration.file, version: item.migration.version, state: item.state, applied: item.applied)
            }
            + newer.map(Entry.init(removed:))
            + plan.repeatable.map { item in
                Entry(item.migration.file, version: nil, state: item.state, applied: item.applied)
            }
            + plan.removed.map(Entry.init(removed:))
    }
}

extension MigrationStatus.Entry {
    fileprivate init(_ file: MigrationFile, version: Int?, state: MigrationPlan.State, applied: HistoryEntry?) {
        path = file.path
        self.version = version
        checksum = file.checksum
        self.state =
            switch state {
            case .applied: .applied
            case .pending: .pending
            case .unfinished: .unfinished
            case .changed: .changed
            }
        appliedAt = applied?.at
        appliedBy = applied?.by
    }

    fileprivate init(removed row: HistoryEntry) {
        path = row.path
        version = row.version
        checksum = row.checksum
        state = .removed
        appliedAt = row.at
        appliedBy = row.by
    }
}
