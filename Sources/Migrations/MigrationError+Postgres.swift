internal import Postgres

extension MigrationError {
    /// An error of the database, with the code that tells what became of the work.
    ///
    /// - Parameter code: what a failed statement means here. A lost connection, a lack of permission and a lock that didn't
    ///   come free speak for themselves where nothing was left half done.
    init(
        _ error: PostgresError,
        code: Code,
        _ summary: String,
        file: MigrationFile? = nil,
        statement: (number: Int, line: Int)? = nil
    ) {
        self.init(Self.code(of: error, otherwise: code), summary, path: file?.path, line: statement?.line)
        self.statement = statement?.number
        sqlState = error.sqlState?.rawValue
        serverMessage = [error.serverMessage, error.serverDetail, error.serverHint, error.serverContext]
            .compactMap(\.self).joined(separator: "\n            ")
        if serverMessage?.isEmpty == true { serverMessage = error.reason }
        if let constraint = error.constraint { self.summary += ", constraint \(constraint)" }
        wayOut =
            error.sqlState?.conditionClass == "53"
            ? "make room for it (disk, memory, connections), then 'migrate up' again" : Self.wayOut(for: self.code)
    }

    /// Whether trying again may help.
    var isLockConflict: Bool {
        sqlState == SQLState.lockNotAvailable.rawValue || sqlState == SQLState.deadlockDetected.rawValue
    }

    /// The error with who held the lock, if it is about one.
    func naming(_ blockers: [String]) -> MigrationError {
        var error = self
        if isLockConflict { error.blockers = blockers }
        return error
    }

    private static func code(of error: PostgresError, otherwise code: Code) -> Code {
        switch (error.code, error.sqlState) {
        case (.connection, let state?) where state.conditionClass == "28" || state == .insufficientPrivilege:
            .notPermitted
        case (.connection, _): .unreachable
        case (.cancelled, _): .interrupted
        case (.server, _) where code == .leftChanges: code
        case (.server, .insufficientPrivilege?): .notPermitted
        case (.server, .lockNotAvailable?), (.server, .deadlockDetected?): .lockNotAcquired
        default: code
        }
    }

    private static func wayOut(for code: Code) -> String? {
        switch code {
        case .unreachable:
            "check the address and the server, then 'migrate up' again; what was committed is in the history"
        case .notPermitted: "'migrate up' as a login that may become the owner role; bootstrap/ makes them"
        case .lockNotAcquired: "find who holds the lock (pg_locks, pg_stat_activity), then 'migrate up' again"
        case .rolledBack: "mend the file, then 'migrate up' again; nothing of it was kept"
        case .interrupted: "'migrate up' again; what was committed is in the history"
        case .leftChanges: "mend this statement or the ones after it, then 'migrate up' again: it goes on here"
        default: nil
        }
    }
}
