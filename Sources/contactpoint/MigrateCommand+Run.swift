import ArgumentParser
import Migrations

extension MigrateCommand {
    /// `contactpoint migrate up`
    struct Up: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "up",
            abstract: "Apply everything that is pending.",
            discussion: """
                Examples:
                  export CONTACTPOINT_MIGRATE_DATABASE='postgresql://migrator@db/app'
                  contactpoint migrate up --role contactpoint_owner
                  contactpoint migrate up --phase expand      before the release is deployed
                  contactpoint migrate up --dry-run           runs, and rolls back
                  contactpoint migrate up --output jsonl

                Progress is on standard error, a line a file. Two runs at once do
                no harm: the second waits, and finds nothing to do.
                """
        )

        @OptionGroup var options: Options

        @Option(help: "all, or expand: stop at the first file of the contract phase.")
        var phase: Phase = .all

        @Flag(help: "Run what can be rolled back in one transaction, show what it locked, and roll it back.")
        var dryRun = false

        @Option(help: "For how many seconds to wait for another run.")
        var wait: Int = 60

        func run() async throws {
            try await options.files.run {
                let runner = try options.runner(runLockWait: .seconds(wait))
                if dryRun {
                    let report = DryRunReport(try await runner.dryRun(phase.scope) { options.output.tell($0) })
                    try options.output.write(report, schema: "contactpoint.migrations.dry-run/1") { report.lines }
                } else {
                    let report = MigrationReport(try await runner.up(phase.scope) { options.output.tell($0) })
                    try report.write(to: options.output) { ["database version \(report.databaseVersion)"] }
                }
            }
        }
    }

    /// `contactpoint migrate resume`
    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume",
            abstract: "Finish the file that is half done, and begin no other.",
            discussion: """
                Example:
                  contactpoint migrate resume --role contactpoint_owner
                """
        )

        @OptionGroup var options: Options

        func run() async throws {
            try await options.run { runner in
                let report = MigrationReport(try await runner.up(.unfinished) { options.output.tell($0) })
                try report.write(to: options.output) { ["database version \(report.databaseVersion)"] }
            }
        }
    }

    /// `contactpoint migrate wait`
    struct Wait: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "wait",
            abstract: "Wait until another run has applied everything. Changes nothing.",
            discussion: """
                Example:
                  contactpoint migrate wait --timeout 300 && contactpoint serve
                """
        )

        @OptionGroup var options: Options

        @Option(help: "For how many seconds.")
        var timeout: Int = 300

        @Option(help: "all, or expand: what stands before the first file of the contract phase.")
        var phase: Phase = .all

        func run() async throws {
            try await options.run { runner in
                try await runner.wait(for: phase.scope, patience: .seconds(timeout)) { options.output.tell($0) }
                let report = MigrationReport(try await runner.status())
                try report.write(to: options.output) { ["database version \(report.databaseVersion)"] }
            }
        }
    }
}
