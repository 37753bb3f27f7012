import ArgumentParser
import Foundation
import Logging
import SyntheticEngland

/// `contactpoint england`
struct EnglandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "england",
        abstract: "A nation of children that never were, for demonstration, tests and benchmarks.",
        subcommands: [Generate.self]
    )

    /// `contactpoint england generate`
    struct Generate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
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
            do {
                try await EnglandLoader.load(
                    children: children,
                    seed: seed,
                    database: url,
                    logger: Logger(label: "contactpoint")
                ) { Self.tell($0) }
            } catch let error as EnglandLoadError {
                throw Failure(error.code == .notSuperuser ? 77 : 65, "\(error.description).")
            }
            let seconds = Int((ContinuousClock.now - start) / .seconds(1))
            Terminal.tell("\(children) children in \(seconds) s")
        }

        /// Progress: lines on a terminal and in a log alike, one a step.
        private static func tell(_ progress: LoadProgress) {
            guard progress.phase != .done else { return }
            Terminal.tell("\(progress.phase.rawValue) \(progress.done) of \(progress.total)")
        }
    }
}
