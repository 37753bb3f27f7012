import Registry

extension Feeds {
    /// How far an import is, and what it came to.
    package struct Progress: Hashable, Sendable {
        package enum Step: String, Sendable {
            case staging, matching
        }

        package var step = Step.staging
        /// Bytes of the file that were read.
        package var read = 0
        /// Rows that could be taken.
        package var rows = 0
        /// Rows that are new to the index.
        package var staged = 0
        /// Rows decided, by what became of them.
        package var decided = 0
        /// Rows that couldn't be taken.
        package var rejected = 0
    }

    /// Takes a file into the index: stages all of its rows, then compares and decides what is staged.
    ///
    /// - Parameters:
    ///   - next: the file's next bytes; nil at its end.
    ///   - tell: called as it goes on, with the rows found since that couldn't be taken.
    /// - Throws: ``FeedFileError`` where the file can't be read.
    package func load(
        _ format: FeedReader.Format,
        next: () async throws -> [UInt8]?,
        tell: (Progress, [RowFault]) async throws -> Void
    ) async throws -> Progress {
        var reader = FeedReader(format, rules: .init(today: .today(), authorities: try await authorities()))
        var progress = Progress()
        var rows: [FeedRow] = []
        var faults: [RowFault] = []
        func stageRows() async throws {
            if !rows.isEmpty {
                let (staged, used) = try await stage(rows)
                progress.staged += staged
                progress.rows += rows.count - used.count
                faults += used
            }
            rows.removeAll(keepingCapacity: true)
            progress.rejected += faults.count
            try await tell(progress, faults)
            faults.removeAll(keepingCapacity: true)
        }
        var isAtEnd = false
        while !isAtEnd {
            if let bytes = try await next() {
                try reader.append(bytes)
                progress.read += bytes.count
                try await tell(progress, [])
            } else {
                try reader.finish()
                isAtEnd = true
            }
            while let row = try reader.next() {
                switch row {
                case .success(let row): rows.append(row)
                case .failure(let fault): faults.append(fault)
                }
                if rows.count + faults.count == Self.stagedAtOnce { try await stageRows() }
            }
        }
        try await stageRows()
        progress.step = .matching
        try await tell(progress, [])
        while let decided = try await match() {
            progress.decided += decided
            try await tell(progress, [])
        }
        return progress
    }
}
