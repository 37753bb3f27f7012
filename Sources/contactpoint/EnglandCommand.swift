import ArgumentParser
import Foundation
import Logging
import Synchronization
import SyntheticEngland

/// `contactpoint england`
struct EnglandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "england",
        abstract: "A nation of children that never were, for demonstration, tests and benchmarks.",
        subcommands: [Generate.self, Queries.self, Source.self]
    )

    /// `contactpoint england generate`
    struct Generate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "generate",
            abstract: "Fill an empty, migrated database with a nation. The same seed makes the same one.",
            discussion: """
                Row-level security is forced on every table, so this needs a superuser's
                connection. Never run it against a database that real children are in:
                it refuses to, since it wants the index empty.

                Example:
                  contactpoint england generate --children 100000 --seed 7 \\
                    --database 'postgresql:///contactpoint?user=postgres'
                """
        )

        @Option(help: "How many children.") var children: Int
        @Option(help: "Which nation.") var seed: UInt64 = 7
        @Option(
            help: ArgumentHelp("The database, as superuser. [env: CONTACTPOINT_SUPERUSER_DATABASE]", valueName: "url")
        )
        var database: String?

        func validate() throws {
            guard (1...1_000_000_000).contains(children) else {
                throw ValidationError("--children takes a number from 1 to 1000000000.")
            }
        }

        func run() async throws {
            let url = try Setting.required(database, "--database", "CONTACTPOINT_SUPERUSER_DATABASE")
            let start = ContinuousClock.now
            let report = ProgressReport()
            do {
                try await EnglandLoader.load(
                    children: children,
                    seed: seed,
                    database: url,
                    logger: Logger(label: "contactpoint")
                ) { report.tell($0) }
            } catch let error as EnglandLoadError {
                throw Failure(error.code == .notSuperuser ? 77 : 65, "\(error.description).")
            }
            let seconds = Int((ContinuousClock.now - start) / .seconds(1))
            Terminal.tell("\(children) children in \(seconds) s")
        }
    }
}

/// Tells how a load gets on: a line when a phase begins, and then one every other second.
private final class ProgressReport: Sendable {
    private struct Told {
        var phase: LoadProgress.Phase?
        var at = ContinuousClock.now
    }

    private let told = Mutex(Told())

    func tell(_ progress: LoadProgress) {
        let isDue = told.withLock { told in
            guard told.phase != progress.phase || told.at + .seconds(2) < .now else { return false }
            told = Told(phase: progress.phase)
            return true
        }
        guard isDue, progress.phase != .done else { return }
        Terminal.tell("\(progress.phase.rawValue) \(progress.done) of \(progress.total)")
    }
}
