private import Postgres

extension EnglandLoader {
    /// Derives candidates and search keys with the database's own functions, in slices of the numbers' range, on all lanes.
    func deriveKeys() async throws {
        // Without statistics a slice looks like a handful of rows, and each child would go through all names.
        try await withConnection { connection in
            for table in Self.tables where table.hasPrefix("registry.") || table.hasPrefix("shielding.") {
                _ = try await connection.query(SQL(unsafeText: "analyze \(table)"))
            }
        }
        let slices = max(Self.lanes, min(256, england.children / 20_000))
        let first: Int64 = 1_000_000_000_000_000
        let width = 9_000_000_000_000_000 / Int64(slices) + 1
        try await inLanes(
            phase: .keying,
            count: slices,
            scale: Double(england.children) / Double(slices)
        ) { connection, slice in
            let lower = first + Int64(slice) * width
            let upper = lower + width - 1
            try await connection.execute(
                "insert into search.candidate select c.* from search.candidates_of_stored(\(lower), \(upper)) as c"
            )
            try await connection.execute(
                """
                insert into search.key (key, child)
                select k.key, k.child from search.keys_of_stored(\(lower), \(upper)) as k
                """
            )
        }
        try await withConnection { _ = try await $0.query("select search.rebuilt(search.fingerprint())") }
    }

    /// Makes dropped definitions again.
    func restore(
        _ definitions: TableDefinitions,
        kinds: Set<TableDefinitions.Kind>,
        only: String? = nil,
        except: String? = nil
    ) async throws {
        let wanted = definitions.all.filter { definition in
            let isOfTable = { (table: String) in definition.create.contains(" \(table) ") }
            return kinds.contains(definition.kind) && (only.map(isOfTable) ?? true) && !(except.map(isOfTable) ?? false)
        }
        try await inLanes(phase: .indexing, count: wanted.count) { connection, index in
            try await connection.executeScript(unsafeText: wanted[index].create)
        }
    }

    /// Makes the foreign keys for new rows at once, then checks the stored rows: checking locks neither table against the
    /// other lane, making would.
    func validate(_ definitions: TableDefinitions) async throws {
        let wanted = definitions.all.filter { $0.kind == .foreignKey }
        try await withBuildingConnection { connection in
            for definition in wanted { try await connection.executeScript(unsafeText: definition.create) }
        }
        let checks = wanted.compactMap(\.validate)
        try await inLanes(phase: .validating, count: checks.count) { connection, index in
            try await connection.executeScript(unsafeText: checks[index])
        }
        try await withConnection { try await $0.executeScript(unsafeText: TableDefinitions.forget) }
    }

    /// Statistics for the planner, and the visibility map that index-only scans on the keys need.
    func vacuum() async throws {
        let tables = Self.tables.reversed() as [String]
        try await inLanes(phase: .vacuuming, count: tables.count) { connection, index in
            try await connection.executeScript(unsafeText: "vacuum (analyze) \(tables[index])")
        }
    }

    /// Does pieces of work, as many at a time as there are lanes, each lane on a connection of its own.
    private func inLanes(
        phase: LoadProgress.Phase,
        count: Int,
        scale: Double = 1,
        _ work: @escaping @Sendable (Connection, Int) async throws -> Void
    ) async throws {
        let began = ContinuousClock.now
        let queue = WorkQueue(count: count)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<min(Self.lanes, count) {
                group.addTask {
                    try await withBuildingConnection { connection in
                        while let piece = await queue.next() {
                            try Task.checkCancellation()
                            try await work(connection, piece)
                            let done = await queue.finish()
                            progress(
                                LoadProgress(
                                    phase: phase,
                                    done: Int((Double(done) * scale).rounded()),
                                    total: Int((Double(count) * scale).rounded()),
                                    elapsed: ContinuousClock.now - began
                                )
                            )
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}

/// Pieces of work, handed out one at a time.
private actor WorkQueue {
    private let count: Int
    private var handedOut = 0
    private var finished = 0

    init(count: Int) { self.count = count }

    func next() -> Int? {
        guard handedOut < count else { return nil }
        defer { handedOut += 1 }
        return handedOut
    }

    func finish() -> Int {
        finished += 1
        return finished
    }
}
