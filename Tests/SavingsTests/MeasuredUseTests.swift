import Foundation
import Logging
import Postgres
import Savings
import TestDatabase
import Testing

/// The audit is counted once, whole, whatever commits late, and everything told adds up.
@Suite struct MeasuredUseTests {
    private static let counted = """
        select month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere
        from savings.use order by 1, 2, 3, 4
        """

    /// The query that the documentation gives an auditor.
    static func documented(_ number: Int = 0) throws -> String {
        let page = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Savings/Savings.docc/Reconciliation.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let parts = text.components(separatedBy: "```sql\n")
        return try #require(parts.dropFirst(number + 1).first?.components(separatedBy: "```").first)
    }

    @Test func countingInPiecesIsCountingAtOnce() async throws {
        try await Books.with { books in
            try await books.superuser(Books.entries(6000, seed: 0.5))
            let spans = [7, 61, 30, 200, 29, 1440, 3]
            for round in 0..<60 {
                try await books.superuser("select savings.catch_up('\(spans[round % spans.count]) minutes')")
            }
            try await books.catchUp()
            let counted = try await books.rows(Self.counted)
            #expect(counted.count > 20)
            #expect(try await books.rows(try Self.documented()) == counted)
            // entries that come afterwards are added to what is there
            try await books.superuser(
                """
                update savings.cursor set reached_at = '2026-04-02 09:00+00';
                insert into audit.entry (request, at, action, outcome, account, role, children)
                select gen_random_uuid(), at + interval '3 days 1 hour', action, outcome, account, role, children from audit.entry;
                """
            )
            try await books.catchUp()
            #expect(try await books.rows(try Self.documented()) == books.rows(Self.counted))
        }
    }

    @Test func anEntryThatCommitsLateIsCounted() async throws {
        try await Books.with { books in
            // Nothing to count yet: the cursor stands at the present.
            try await books.catchUp()
            try await books.asSuperuser { late in
                let entry: SQL = """
                    insert into audit.entry (request, action, outcome, account, role, children)
                    values (gen_random_uuid(), 'search', 'granted', 1, 1, '{}')
                    """
                try await late.withTransaction { transaction in
                    try await transaction.execute("select pg_current_xact_id()")
                    try await transaction.execute(entry)
                    // Another entry, written later, is there at once.
                    _ = try await books.asSuperuser { try await $0.execute(entry) }
                    // The one that isn't committed holds the counting back: it isn't passed by.
                    _ = try await books.books.catchUp(patience: .milliseconds(100))
                }
            }
            // Transactions of other databases on the server hold the mark back as well: those of tests beside this one.
            var months: [String] = []
            let deadline = ContinuousClock.now + .seconds(300)
            while months != ["(2)"], .now < deadline {
                // Nil where the mark stands still for long, and that is none of this test's business.
                _ = try await books.books.catchUp()
                months = try await books.rows(
                    "select sum(searches) from savings.use where month >= date_trunc('month', now())"
                )
            }
            #expect(months == ["(2)"])
        }
    }

    /// After an outage all that is settled is counted, a day at a time, whatever has been running since.
    @Test func aLongTransactionHoldsUpTheNewestAlone() async throws {
        try await Books.with { books in
            try await books.superuser(Books.entries(1000, seed: 0.4))
            // Transactions of tests beside this one hold the mark back.
            var settled: [String] = []
            let deadline = ContinuousClock.now + .seconds(300)
            while settled.isEmpty, .now < deadline {
                try await books.superuser("select savings.catch_up('1 second')")
                settled = try await books.rows("select settled_at from savings.cursor where settled_at is not null")
            }
            try await books.asSuperuser { long in
                try await long.withTransaction { transaction in
                    try await transaction.execute("select pg_current_xact_id()")
                    try await books.superuser(
                        "do $$ begin for day in 1..400 loop perform savings.catch_up(); end loop; end $$"
                    )
                }
            }
            let standing = try await books.rows("select settled_at from savings.cursor where reached_at = settled_at")
            #expect(standing.count == 1 && standing[0] >= settled[0])
            let counted = try await books.rows(Self.counted)
            #expect(counted.count > 10)
            #expect(try await books.rows(try Self.documented()) == counted)
        }
    }

    @Test func twoAtOnceCountNothingTwice() async throws {
        try await Books.with { books in
            try await books.superuser(Books.entries(3000, seed: 0.7))
            try await withThrowingTaskGroup { group in
                for _ in 0..<3 { group.addTask { try await books.catchUp() } }
                try await group.waitForAll()
            }
            try await books.catchUp()
            #expect(try await books.rows(try Self.documented()) == books.rows(Self.counted))
        }
    }

    @Test func partsAddUpToTheWhole() async throws {
        try await Books.with { books in
            try await books.superuser(Books.entries(30_000, seed: 0.3))
            try await books.catchUp()
            let whole = try await books.rows(
                "select sum(searches) as a, sum(enquiries) as b, sum(opened) as c, sum(seconds) as d from savings.use"
            )
            let told = try await books.reports.query(
                """
                select row(sum(searches), sum(enquiries), sum(opened), sum(seconds))::text
                from savings.measured('2026-01-01', '2026-12-01')
                """
            ).decode(String.self)
            #expect(told == whole)
        }
    }
}
