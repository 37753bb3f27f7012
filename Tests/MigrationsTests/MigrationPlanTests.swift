import Testing

@testable import Migrations

@Suite("What the files ask for beside the history")
struct MigrationPlanTests {
    private static let files = [
        "versioned/0001_a.sql": "select 1",
        "versioned/0002_b.sql": "-- migrate:transaction off\nselect 21; select 22",
        "repeatable/views/v.sql": "select 3",
    ]

    private func plan(
        of files: [String: String] = files,
        _ history: [HistoryEntry]
    ) async throws -> MigrationPlan {
        try await ScratchFolder.with(files) { scratch in
            MigrationPlan(folder: try scratch.read(), history: history)
        }
    }

    private func row(
        _ event: HistoryEntry.Event,
        _ version: Int?,
        _ path: String,
        _ text: String,
        statement: Int? = nil
    ) -> HistoryEntry {
        HistoryEntry(
            event: event,
            version: version,
            path: path,
            checksum: Checksum(of: Array(text.utf8)),
            statement: statement,
            at: "2026-11-22 12:00:00 UTC",
            by: "someone"
        )
    }

    private var first: HistoryEntry { row(.applied, 1, "versioned/0001_a.sql", "select 1") }
    private var second: HistoryEntry {
        row(.applied, 2, "versioned/0002_b.sql", "-- migrate:transaction off\nselect 21; select 22")
    }

    @Test("an empty history leaves everything to do")
    func untouched() async throws {
        let plan = try await plan([])
        #expect(plan.problems.isEmpty)
        #expect(plan.pendingVersioned.map(\.migration.version) == [1, 2])
        #expect(plan.pendingRepeatable.count == 1)
    }

    @Test("what was applied is left alone, a repeatable file until it changes")
    func applied() async throws {
        let view = row(.applied, nil, "repeatable/views/v.sql", "select 3")
        let complete = try await plan([first, second, view])
        #expect(complete.problems.isEmpty)
        #expect(complete.pendingVersioned.isEmpty)
        #expect(complete.pendingRepeatable.isEmpty)

        let older = row(.applied, nil, "repeatable/views/v.sql", "select 2")
        #expect(try await plan([first, second, older, view]).pendingRepeatable.isEmpty)
        #expect(try await plan([first, second, view, older]).pendingRepeatable.count == 1)
    }

    @Test("a repeatable file that is gone is told, and stops nothing")
    func removed() async throws {
        let plan = try await plan([row(.applied, nil, "repeatable/views/old.sql", "select 3")])
        #expect(plan.removed.map(\.path) == ["repeatable/views/old.sql"])
        #expect(plan.problems.isEmpty)
    }

    @Test("a changed file shows both checksums and the number for the change")
    func changed() async throws {
        let plan = try await plan([row(.applied, 1, "versioned/0001_a.sql", "select 0"), second])
        let problem = try #require(plan.problems.first)
        #expect(plan.problems.count == 1)
        #expect(problem.code == .badFiles)
        #expect(problem.path == "versioned/0001_a.sql")
        #expect(problem.expected?.contains(first.checksum.short) == true)
        #expect(problem.applied?.contains("2026-11-22 12:00:00 UTC by someone") == true)
        #expect(problem.wayOut?.contains("0003_") == true)
    }

    @Test("a renamed file is a changed file")
    func renamed() async throws {
        let plan = try await plan([row(.applied, 1, "versioned/0001_old.sql", "select 1")])
        #expect(plan.problems.map(\.summary) == ["renamed after it was applied"])
    }

    @Test("a file whose number was passed by is refused")
    func outOfOrder() async throws {
        let plan = try await plan([second])
        #expect(plan.problems.map(\.summary) == ["never applied, although a later one was"])
        #expect(plan.problems.first?.wayOut == "give the file the next number, 0003")
    }

    @Test("a database newer than the files is refused")
    func newer() async throws {
        let plan = try await plan([first, second, row(.applied, 3, "versioned/0003_c.sql", "select 3")])
        let problem = try #require(plan.problems.first)
        #expect(problem.summary == "the database is newer than the files")
        #expect(problem.expected == "versioned/0002_b.sql as the last")
        #expect(problem.applied?.hasPrefix("versioned/0003_c.sql") == true)
    }

    @Test("a file without a transaction goes on where it stopped, even if what follows was mended")
    func unfinished() async throws {
        let progress = [
            first, row(.started, 2, "versioned/0002_b.sql", "-"),
            row(.statement, 2, "versioned/0002_b.sql", "select 21", statement: 1),
        ]
        for text in ["select 21; select 22", "select 21; select 23; select 24"] {
            var files = Self.files
            files["versioned/0002_b.sql"] = "-- migrate:transaction off\n" + text
            let plan = try await plan(of: files, progress)
            #expect(plan.problems.isEmpty)
            #expect(plan.versioned[1].state == .unfinished(statementsDone: 1))
        }
    }

    @Test(
        "a half-done file whose done part changed is refused",
        arguments: ["-- migrate:transaction off\nselect 20; select 22", "select 21; select 22", ""]
    )
    func unfinishedAndChanged(text: String) async throws {
        var files = Self.files
        files["versioned/0002_b.sql"] = text
        let progress = row(.statement, 2, "versioned/0002_b.sql", "select 21", statement: 1)
        let plan = try await plan(of: files, [first, progress])
        #expect(plan.problems.map(\.code) == [.halfDone])
        #expect(plan.problems.first?.code.exitCode == 66)
    }
}
