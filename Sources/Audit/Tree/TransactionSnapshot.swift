/// Which transactions had been committed at some moment: PostgreSQL's `pg_snapshot`, written `lowest:next:running,…`.
package struct TransactionSnapshot: Hashable, Sendable {
    /// The first transaction that had not begun.
    let next: UInt64
    private let running: [UInt64]
    package let text: String

    /// What there was before the first entry.
    package static let beginning = TransactionSnapshot("3:3:")!

    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let next = UInt64(parts[1]) else { return nil }
        let running = parts[2].split(separator: ",").map { UInt64($0) }
        guard !running.contains(nil) else { return nil }
        self.next = next
        self.running = running.compactMap(\.self)
        self.text = text
    }

    /// Whether what the transaction did can be seen, if it was committed.
    func sees(_ transaction: UInt64) -> Bool {
        transaction < next && !running.contains(transaction)
    }
}
