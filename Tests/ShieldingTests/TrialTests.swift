import Foundation
import Testing
import TestDatabase
import Trials

/// What `scripts/bench shielding` tries thousands of times, a few times.
@Suite("Trials")
struct TrialTests {
    /// The program that was built beside the tests.
    private static let contactpoint = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "contactpoint").path

    private func withDatabase<Value: Sendable>(
        _ body: (TrialTown.URLs, String) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "trial-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await TestDatabase.withMigrated {
            try await body(.init(superuser: $0.superuser, api: $0.api, cascade: $0.cascade), folder)
        }
    }

    @Test("the next search and the next opening after a shield's commit see nothing of what it hides")
    func races() async throws {
        let outcome = try await withDatabase { urls, _ in try await RaceTrial(races: 40).run(urls) }
        #expect(outcome.races == 40 && outcome.void == 0)
        #expect(outcome.after >= 80)
        #expect(outcome.seen == 0)
    }

    @Test("dead systems hold up no other, at the same host even")
    func rate() async throws {
        let outcome = try await withDatabase { urls, folder in
            let deliverer = Program.deliverer(Self.contactpoint, database: urls.cascade, folder: folder)
            return try await RateTrial(shields: 25, systems: 16, dead: 8).run(urls, deliverer: deliverer)
        }
        #expect(outcome.expected == 200 && outcome.missing == 0)
        #expect(outcome.failures > 0)
    }

    @Test("whatever dies at whichever step: no household is half shielded, no notice lost, none confirmed undelivered")
    func crashes() async throws {
        let outcome = try await withDatabase { urls, folder in
            var trial = CrashTrial(
                kills: 10,
                victims: [.program, .connection],
                contactpoint: Self.contactpoint,
                folder: folder
            )
            trial.stride = 4
            return try await trial.run(urls)
        }
        #expect(outcome.kills.values.reduce(0, +) == 10)
        #expect(outcome.steps.count == 9)
        #expect(outcome.halfShielded == 0 && outcome.undone == 0)
        #expect(outcome.notices > 0 && outcome.lost == 0)
        #expect(outcome.confirmed > 0 && outcome.confirmedUndelivered == 0)
    }

    @Test("answers are alike however much they hide", arguments: TimingTrial.Question.allCases)
    func answers(question: TimingTrial.Question) async throws {
        let outcome = try await withDatabase { urls, _ in try await TimingTrial(question, pairs: 10).run(urls) }
        #expect(outcome.pairs == 10 && outcome.differences == 0)
    }
}
