import Foundation
import Postgres

/// Verifies the audit: that each entry is what was sealed, each head what was signed and published, and nothing is missing.
package struct AuditVerification: Sendable {
    package struct Report: Sendable, Codable {
        package var entries: Int
        package var heads: Int
        /// The last head that was checked.
        package var head: Int
        package var size: Int
        package var root: String
        /// How many heads have not been published yet.
        package var unpublished: Int
        /// How many findings there are; ``findings`` has the first thousand.
        package var count: Int
        package var findings: [Finding]
    }

    private let source: any EntrySource
    private let keys: [AuditPublicKey]
    private let publication: Publication?

    /// - Parameter publication: the heads as they were published; without it a rewritten database, signed anew with a stolen
    ///   key or set back whole, isn't found.
    package init(source: any EntrySource, keys: [AuditPublicKey], publication: Publication?) {
        self.source = source
        self.keys = keys
        self.publication = publication
    }

    /// Verifies what was sealed after a head; after 0, everything.
    ///
    /// Memory is bounded by some windows of a hundred thousand entries, however large the audit.
    package func run(since: Int = 0, progress: (Int) -> Void = { _ in }) async throws -> Report {
        var published = try publication.map { try AnyIterator($0.heads().makeIterator()) }
        let start = try await head(since, &published)
        var verifier = try TreeVerifier(keys: keys, after: start)
        var unpublished = 0
        var reached = since
        var isAtEnd = false
        while !isAtEnd {
            // Some windows at a time, checked in their order.
            var windows: [[TreeHead]] = []
            while windows.count < source.concurrency, !isAtEnd {
                let found = try await source.heads(after: reached)
                let window = Self.reconcile(
                    found,
                    after: reached,
                    &published,
                    publication != nil,
                    &verifier,
                    &unpublished
                )
                isAtEnd = window.isEmpty
                guard let last = window.last else { break }
                reached = last.head
                windows.append(window)
            }
            var snapshot = verifier.last?.snapshot ?? .beginning
            let entries = try await withThrowingTaskGroup(of: (Int, [[SealedEntry]]).self) { group in
                for (index, window) in windows.enumerated() {
                    let from = snapshot
                    snapshot = window[window.count - 1].snapshot
                    group.addTask { (index, try await source.entries(of: window, after: from)) }
                }
                var entries = [[[SealedEntry]]](repeating: [], count: windows.count)
                for try await (index, found) in group { entries[index] = found }
                return entries
            }
            for (window, entries) in zip(windows, entries) {
                for (head, entries) in zip(window, entries) { verifier.check(head, entries) }
            }
            progress(verifier.entries)
        }
        if let exported = source as? ExportedEntries, case let malformed = await exported.malformed, malformed > 0 {
            verifier.note(Finding(.lineMalformed, "\(malformed) lines of the export are no entries"))
        }
        return Report(
            entries: verifier.entries,
            heads: verifier.heads,
            head: verifier.last?.head ?? 0,
            size: verifier.last?.size ?? 0,
            root: (verifier.last?.root ?? .empty).hex,
            unpublished: unpublished,
            count: verifier.count,
            findings: verifier.findings
        )
    }

    /// The head to begin after: as it was published, if it was.
    private func head(_ number: Int, _ published: inout AnyIterator<TreeHead>?) async throws -> TreeHead? {
        guard number > 0 else { return nil }
        while let head = published?.next() {
            if head.head == number { return head }
        }
        guard publication == nil, let head = try await source.heads(after: number - 1).first, head.head == number else {
            throw AuditError(.tampered, "There is no head \(number) to verify from.")
        }
        return head
    }

    /// The heads to check against: what was published, where it was; and what the source says otherwise.
    private static func reconcile(
        _ found: [TreeHead],
        after reached: Int,
        _ published: inout AnyIterator<TreeHead>?,
        _ isPublished: Bool,
        _ verifier: inout TreeVerifier,
        _ unpublished: inout Int
    ) -> [TreeHead] {
        var window: [TreeHead] = []
        var expected = reached + 1
        for head in found {
            while expected < head.head {
                verifier.note(Finding(.headMissing, head: expected, "the source has no such head"))
                if let lost = published?.next(), lost.head == expected { window.append(lost) }
                expected += 1
            }
            expected = head.head + 1
            guard isPublished else {
                window.append(head)
                continue
            }
            guard let witness = published?.next() else {
                unpublished += 1
                window.append(head)
                continue
            }
            if witness != head {
                let detail =
                    witness.head == head.head ? "it isn't what was published" : "what was published lacks this head"
                verifier.note(Finding(.headChanged, head: head.head, detail))
            }
            window.append(witness.head == head.head ? witness : head)
        }
        // What was published and is gone from the end: the database was set back.
        if found.isEmpty {
            while window.count < 100, let lost = published?.next() {
                verifier.note(
                    Finding(.headMissing, head: lost.head, "it was published, and the source has no such head")
                )
                window.append(lost)
            }
        }
        return window
    }
}
