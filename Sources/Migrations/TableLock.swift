/// A lock on a table, from the weakest to the strictest (PostgreSQL's documentation, 13.3.1).
public enum TableLock: Int, Sendable, Comparable, CaseIterable {
    case accessShare = 1, rowShare, rowExclusive, shareUpdateExclusive, share, shareRowExclusive, exclusive
    case accessExclusive

    /// Whether the first is the weaker one.
    public static func < (left: TableLock, right: TableLock) -> Bool { left.rawValue < right.rawValue }

    /// Reads the mode as `pg_locks` has it.
    init?(catalogue name: String) {
        guard let lock = Self.allCases.first(where: { $0.catalogueName == name }) else { return nil }
        self = lock
    }

    /// The mode as `pg_locks` has it.
    var catalogueName: String {
        description.lowercased().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
            + "Lock"
    }

    /// Whether one session's lock keeps another session from this one.
    func conflicts(with other: TableLock) -> Bool {
        let conflicts: [TableLock: Set<TableLock>] = [
            .accessShare: [.accessExclusive],
            .rowShare: [.exclusive, .accessExclusive],
            .rowExclusive: [.share, .shareRowExclusive, .exclusive, .accessExclusive],
            .shareUpdateExclusive: [.shareUpdateExclusive, .share, .shareRowExclusive, .exclusive, .accessExclusive],
            .share: [.rowExclusive, .shareUpdateExclusive, .shareRowExclusive, .exclusive, .accessExclusive],
            .shareRowExclusive: [
                .rowExclusive, .shareUpdateExclusive, .share, .shareRowExclusive, .exclusive, .accessExclusive,
            ],
            .exclusive: Set(Self.allCases).subtracting([.accessShare]),
            .accessExclusive: Set(Self.allCases),
        ]
        return conflicts[self]?.contains(other) == true
    }

    /// Who has to wait as long as it is held.
    public var blocks: String {
        switch self {
        case .accessShare, .rowShare: "nobody who reads or writes"
        case .rowExclusive, .shareUpdateExclusive: "no reader or writer, other changes to the table"
        case .share, .shareRowExclusive, .exclusive: "everyone who writes"
        case .accessExclusive: "everyone, readers too"
        }
    }
}

extension TableLock: CustomStringConvertible {
    /// The name in PostgreSQL's documentation.
    public var description: String {
        switch self {
        case .accessShare: "ACCESS SHARE"
        case .rowShare: "ROW SHARE"
        case .rowExclusive: "ROW EXCLUSIVE"
        case .shareUpdateExclusive: "SHARE UPDATE EXCLUSIVE"
        case .share: "SHARE"
        case .shareRowExclusive: "SHARE ROW EXCLUSIVE"
        case .exclusive: "EXCLUSIVE"
        case .accessExclusive: "ACCESS EXCLUSIVE"
        }
    }
}
