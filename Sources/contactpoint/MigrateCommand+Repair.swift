import ArgumentParser
import Migrations

extension MigrateCommand {
    /// `contactpoint migrate baseline`
    struct Baseline: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "baseline",
            abstract: "Record that a database which wasn't made by the runner has what the first files build.",
            discussion: """
                Example:
                  contactpoint migrate baseline 7 --reason "restored from the old system"

                Runs nothing but the verify scripts, which must hold.
                """
        )

        @OptionGroup var options: Options

        @Argument(help: "The last number that the database has.")
        var version: Int

        @Option(help: "Why. It is kept in the history.")
        var reason: String

        func run() async throws {
            try await options.run { runner in
                try await runner.baseline(version, reason: reason)
                let report = MigrationReport(try await runner.status())
                try report.write(to: options.output) { ["database version \(report.databaseVersion)"] }
            }
        }
    }

    /// `contactpoint migrate repair`
    struct Repair: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "repair",
            abstract: "Say what became of a file that the history and the folder don't agree on.",
            discussion: """
                Examples:
                  contactpoint migrate repair versioned/0007_a.sql --accept --reason "a comment"
                  contactpoint migrate repair versioned/0007_a.sql --done --reason "ticket 12"

                Nothing is run but the verify script, which must hold. A row is added
                to the history, none is changed.
                """
        )

        @OptionGroup var options: Options

        @Argument(help: "The versioned file, relative to the folder.")
        var path: String

        @Flag(help: "Changed after it was applied, and builds the same.")
        var accept = false

        @Flag(help: "What remained of it was done by hand.")
        var done = false

        @Flag(help: "What was done of it was undone by hand: it begins anew.")
        var startOver = false

        @Option(help: "Why. It is kept in the history.")
        var reason: String

        func validate() throws {
            guard [accept, done, startOver].count(where: { $0 }) == 1 else {
                throw ValidationError("Give one of --accept, --done and --start-over.")
            }
        }

        func run() async throws {
            try await options.run { runner in
                let repair: MigrationRepair = accept ? .accept : done ? .done : .startOver
                try await runner.repair(path, repair, reason: reason)
                let report = MigrationReport(try await runner.status())
                try report.write(to: options.output) { report.table }
            }
        }
    }
}
