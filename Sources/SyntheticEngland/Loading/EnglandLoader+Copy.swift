private import Postgres

extension EnglandLoader {
    /// Makes the blocks on all lanes and copies each table on a connection of its own.
    func copy() async throws {
        let feeds = EnglandTable.allCases.map { _ in TableFeed() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for table in EnglandTable.allCases {
                group.addTask { try await copy(table, from: feeds[table.rawValue]) }
            }
            group.addTask { try await generate(into: feeds) }
            do {
                try await group.waitForAll()
            } catch {
                for feed in feeds { await feed.abandon() }
                group.cancelAll()
                throw error
            }
        }
    }

    private func copy(_ table: EnglandTable, from feed: TableFeed) async throws {
        do {
            try await withBuildingConnection { connection in
                try await connection.withTransaction { transaction in
                    try await transaction.executeScript(unsafeText: "truncate \(table.name)")
                    try await transaction.copyIn(
                        SQL(unsafeText: "copy \(table.name) (\(table.columns)) from stdin (format binary, freeze)")
                    ) { copy in
                        try await copy.write(RowBuffer.header)
                        while let rows = try await feed.next() { try await copy.write(rows) }
                        try await copy.write(RowBuffer.trailer)
                    }
                }
            }
        } catch {
            await feed.abandon()
            throw error
        }
    }

    /// Blocks are made side by side and handed over in their order: the tables' rows lie in the same order every time.
    private func generate(into feeds: [TableFeed]) async throws {
        let began = ContinuousClock.now
        await feeds[EnglandTable.service.rawValue].send(england.serviceRows().bytes)
        await feeds[EnglandTable.service.rawValue].finish()
        try await withThrowingTaskGroup(of: (Int, BlockRows, Int).self) { group in
            var next = 0
            func start(_ block: Int) {
                group.addTask {
                    let block = england.block(block)
                    return (block.index, block.rows(), block.children.count)
                }
            }
            while next < min(Self.lanes, england.blocks) {
                start(next)
                next += 1
            }
            var early: [Int: (BlockRows, Int)] = [:]
            var turn = 0
            var children = 0
            while let (index, rows, count) = try await group.next() {
                early[index] = (rows, count)
                while let (rows, count) = early.removeValue(forKey: turn) {
                    for table in EnglandTable.allCases where rows[table].rows > 0 {
                        await feeds[table.rawValue].send(rows[table].bytes)
                    }
                    turn += 1
                    children += count
                    if turn % 16 == 0 || turn == england.blocks {
                        progress(
                            LoadProgress(
                                phase: .copying,
                                done: children,
                                total: england.children,
                                elapsed: ContinuousClock.now - began
                            )
                        )
                    }
                }
                try Task.checkCancellation()
                if next < england.blocks {
                    start(next)
                    next += 1
                }
            }
        }
        for feed in feeds { await feed.finish() }
    }
}
