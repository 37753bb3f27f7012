/// A short queue of rows on their way into one table. Whoever fills it waits while it is full, so that the generator never
/// runs ahead of the database by more than some megabytes.
actor TableFeed {
    private var waiting: [[UInt8]] = []
    private var isFinished = false
    private var isAbandoned = false
    private var reader: CheckedContinuation<Void, Never>?
    private var writers: [CheckedContinuation<Void, Never>] = []

    private static let capacity = 3

    /// Waits for room, then queues the rows. Rows for a feed that was abandoned are dropped: its error is on its way.
    func send(_ rows: [UInt8]) async {
        while waiting.count >= Self.capacity, !isAbandoned {
            await withCheckedContinuation { writers.append($0) }
        }
        if isAbandoned { return }
        waiting.append(rows)
        wakeReader()
    }

    /// No more rows follow.
    func finish() {
        isFinished = true
        wakeReader()
    }

    /// One of the tables has failed, and with it the load.
    func abandon() {
        isAbandoned = true
        waiting = []
        wakeReader()
        wakeWriters()
    }

    /// The next rows; nil at the end. Throws when the load was given up, so that no half table is committed.
    func next() async throws -> [UInt8]? {
        while waiting.isEmpty {
            if isAbandoned { throw CancellationError() }
            if isFinished { return nil }
            await withCheckedContinuation { reader = $0 }
        }
        let rows = waiting.removeFirst()
        wakeWriters()
        return rows
    }

    private func wakeReader() {
        reader?.resume()
        reader = nil
    }

    private func wakeWriters() {
        for writer in writers { writer.resume() }
        writers = []
    }
}
