/// How a transaction is begun.
public struct TransactionMode: Hashable, Sendable {
    enum Isolation {
        case readCommitted, repeatableRead, serializable
    }
    var isolation = Isolation.readCommitted
    var isReadOnly = false

    /// Read committed, may write.
    public static let readWrite = TransactionMode()
    /// Read committed, a write is refused with `25006`.
    public static let readOnly = TransactionMode(isReadOnly: true)
    /// One snapshot for the whole transaction, may write.
    public static let repeatableRead = TransactionMode(isolation: .repeatableRead)
    /// One snapshot for the whole transaction, a write is refused.
    public static let snapshot = TransactionMode(isolation: .repeatableRead, isReadOnly: true)
    /// As if transactions ran one after another; may fail with `40001` and must then be run again.
    public static let serializable = TransactionMode(isolation: .serializable)

    var begin: SQL {
        switch (isolation, isReadOnly) {
        case (.readCommitted, false): "begin isolation level read committed read write"
        case (.readCommitted, true): "begin isolation level read committed read only"
        case (.repeatableRead, false): "begin isolation level repeatable read read write"
        case (.repeatableRead, true): "begin isolation level repeatable read read only"
        case (.serializable, false): "begin isolation level serializable read write"
        case (.serializable, true): "begin isolation level serializable read only"
        }
    }
}
