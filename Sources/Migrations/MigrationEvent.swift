/// A step of a run, told while it happens.
public enum MigrationEvent: Sendable {
    /// Another run holds the run lock.
    case waitingForRunLock(holder: String)
    /// A file begins.
    case started(path: String, attempt: Int)
    /// A file without a transaction goes on after the statements that are done.
    case resumed(path: String, statementsDone: Int)
    /// A statement of a file without a transaction is done.
    case statementDone(path: String, statement: Int, of: Int)
    /// An index that an interrupted `create index concurrently` left behind is dropped.
    case droppedInvalidIndex(path: String, index: String)
    /// A lock timeout or a deadlock; it will be tried again.
    case retrying(path: String, attempt: Int, sqlState: String, pause: Duration)
    /// A file is done.
    case applied(path: String, elapsed: Duration)
    /// A dry run did a file; it will be rolled back.
    case tried(path: String, elapsed: Duration)
    /// A statement takes long: for how long by now, how far it is or what it waits for, and who holds that.
    case working(path: String, statement: Int, elapsed: Duration, doing: String?, blockers: [String])
    /// What somebody else still has to apply.
    case pending(path: String, count: Int)
    /// Pending, and left for a later run: from a file of the contract phase on.
    case heldBack(path: String)
    /// Everything is done.
    case finished(applied: Int, version: Int)
}

extension MigrationEvent: CustomStringConvertible {
    /// One line for a terminal.
    public var description: String {
        switch self {
        case .waitingForRunLock(let holder): "waiting for another run: \(holder)"
        case .started(let path, let attempt): attempt == 1 ? "\(path) ..." : "\(path) ... (attempt \(attempt))"
        case .resumed(let path, let done): "\(path): goes on after statement \(done)"
        case .statementDone(let path, let statement, let count): "\(path): statement \(statement) of \(count) done"
        case .droppedInvalidIndex(let path, let index): "\(path): dropped the invalid index \(index)"
        case .retrying(let path, let attempt, let sqlState, let pause):
            "\(path): attempt \(attempt) met a lock [SQLSTATE \(sqlState)], again in \(pause.milliseconds) ms"
        case .applied(let path, let elapsed): "\(path) done in \(elapsed.milliseconds) ms"
        case .working(let path, let statement, let elapsed, let doing, let blockers):
            "\(path): statement \(statement) for \(elapsed.milliseconds / 1000) s"
                + (doing.map { ", \($0)" } ?? "") + blockers.map { "\n  held by \($0)" }.joined()
        case .tried(let path, let elapsed): "\(path) runs, in \(elapsed.milliseconds) ms"
        case .pending(let path, let count): "\(count) pending, the first is \(path)"
        case .heldBack(let path): "\(path) left for the contract phase"
        case .finished(0, let version): "nothing to do, the database is at version \(version)"
        case .finished(let count, let version): "\(count) applied, the database is at version \(version)"
        }
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
