import Foundation
package import Postgres

/// Where the entries to verify come from.
package protocol EntrySource: Sendable {
    /// How many windows may be asked for at a time; one where they must come in order.
    var concurrency: Int { get }

    /// Heads after a number, some at a time, in order; none at the end.
    func heads(after head: Int) async throws -> [TreeHead]

    /// For each of the heads, which follow each other, the entries that its snapshot sees and the one before didn't.
    func entries(of heads: [TreeHead], after snapshot: TransactionSnapshot) async throws -> [[SealedEntry]]
}

/// The entries of a database, as they are now.
package struct DatabaseEntries: EntrySource {
    private let pool: Pool
    /// The entry in the audit that this reading has.
    private let request: UUID

    package let concurrency = 2

    /// Writes the entry without which the database shows no line.
    ///
    /// - Parameters:
    ///   - pool: logged in as `contactpoint_audit`.
    ///   - action: `verify` or `export`.
    package init(pool: Pool, action: String, client: String) async throws {
        self.pool = pool
        let rows = try await pool.query("select audit.begin_lines(\(action), \(client))")
        request = try rows[0].decode(UUID.self)
    }

    package func heads(after head: Int) async throws -> [TreeHead] {
        try TreeHead.decode(try await pool.query("select \(TreeHead.columns) from audit.heads(\(head), 1000)"))
    }

    package func entries(of heads: [TreeHead], after snapshot: TransactionSnapshot) async throws -> [[SealedEntry]] {
        var entries = [[SealedEntry]](repeating: [], count: heads.count)
        try await lines(of: heads, after: snapshot) { head, entry, _ in entries[head].append(entry) }
        return entries
    }

    /// Lends the lines of some heads, those of one head in the order of its leaves.
    func lines(
        of heads: [TreeHead],
        after snapshot: TransactionSnapshot,
        _ body: (Int, SealedEntry, UnsafeRawBufferPointer) -> Void
    ) async throws {
        guard let last = heads.last else { return }
        let sql: SQL = """
            select line from audit.lines(\(request), \(snapshot.text)::text::pg_snapshot, \(last.snapshot.text)::text::pg_snapshot) as line
            """
        try await pool.stream(sql) { rows in
            for try await row in rows {
                var line = try row.decode(String.self)
                try line.withUTF8 { utf8 in
                    let bytes = UnsafeRawBufferPointer(utf8)
                    guard let entry = SealedEntry(line: bytes),
                        let head = heads.place(of: entry.transaction)
                    else {
                        throw AuditError(.tampered, "The database's function audit.line writes lines that are none.")
                    }
                    body(head, entry, bytes)
                }
            }
        }
    }
}

/// The entries of an export, one window after another.
package actor ExportedEntries: EntrySource {
    private var heads: LineFile
    private var pendingHead: TreeHead?
    private var lines: LineFile
    private var pendingEntry: SealedEntry?
    /// Lines that are no entry.
    package private(set) var malformed = 0

    package nonisolated let concurrency = 1

    package init(folder: String) throws {
        heads = try LineFile(path: folder + "/" + AuditExport.headsName)
        lines = try LineFile(path: folder + "/" + AuditExport.entriesName)
    }

    package func heads(after head: Int) -> [TreeHead] {
        var page: [TreeHead] = []
        var leaves = 0
        let decoder = JSONDecoder()
        while let next = pendingHead ?? heads.next().flatMap({ try? decoder.decode(TreeHead.self, from: Data($0)) }) {
            pendingHead = nil
            if next.head <= head { continue }
            if !page.isEmpty, leaves + next.leafCount > 100_000 {
                pendingHead = next
                break
            }
            page.append(next)
            leaves += next.leafCount
        }
        return page
    }

    package func entries(of heads: [TreeHead], after snapshot: TransactionSnapshot) -> [[SealedEntry]] {
        var entries = [[SealedEntry]](repeating: [], count: heads.count)
        while let entry = pendingEntry ?? nextEntry() {
            pendingEntry = nil
            // Those that were sealed before are passed over.
            if snapshot.sees(entry.transaction) { continue }
            guard let head = heads.place(of: entry.transaction) else {
                pendingEntry = entry
                break
            }
            entries[head].append(entry)
        }
        return entries
    }

    private func nextEntry() -> SealedEntry? {
        while let line = lines.next() {
            if let entry = line.withUnsafeBytes({ SealedEntry(line: $0) }) { return entry }
            malformed += 1
        }
        return nil
    }
}

extension [TreeHead] {
    /// The first of these heads that sees the transaction.
    func place(of transaction: UInt64) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].snapshot.next <= transaction { low = middle + 1 } else { high = middle }
        }
        return self[low...].firstIndex { $0.snapshot.sees(transaction) }
    }
}
