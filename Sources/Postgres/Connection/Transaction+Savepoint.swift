extension Transaction {
    /// Runs `body` so that what it did can be undone by itself: kept when it returns, undone when it throws, and the
    /// transaction goes on either way.
    ///
    /// A statement that fails aborts the whole transaction; inside a savepoint it aborts back to that. Where `body`
    /// swallowed such an error this undoes it and throws `.rolledBack`.
    @discardableResult
    public func withSavepoint<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Transaction) async throws -> sending Value
    ) async throws -> sending Value {
        let name = nextSavepoint()
        try await execute("savepoint \(identifier: name)")
        let value: Value
        do {
            value = try await body(self)
        } catch {
            try await undo(name)
            throw error
        }
        guard await !hasFailed else {
            try await undo(name)
            throw PostgresError(.rolledBack, "a statement failed and the savepoint was undone")
        }
        try await execute("release savepoint \(identifier: name)")
        return value
    }

    /// Runs though the task is cancelled: else the transaction, whose owner may go on, stays aborted.
    private func undo(_ name: String) async throws(PostgresError) {
        try await settle("rollback to savepoint \(identifier: name)")
        try await settle("release savepoint \(identifier: name)")
    }
}
