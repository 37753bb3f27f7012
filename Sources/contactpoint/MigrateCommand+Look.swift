import ArgumentParser
import Migrations

extension MigrateCommand {
    /// `contactpoint migrate plan`
    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan",
            abstract: "Show what would run, and which tables it would lock. Changes and locks nothing.",
            discussion: """
                Examples:
                  contactpoint migrate plan --role contactpoint_owner
                  contactpoint migrate plan --phase expand --exit-code
                """
        )

        @OptionGroup var options: Options

        @Option(help: "all, or expand: stop at the first file of the contract phase.")
        var phase: Phase = .all

        @Flag(help: "End with status 2 if something is pending.")
        var exitCode = false

        func run() async throws {
            try await options.run { runner in
                let report = PlanReport(try await runner.plan(phase.scope))
                try options.output.write(report, schema: "contactpoint.migrations.plan/1") { report.lines }
                try options.output.end(with: report.problems)
                if exitCode, !report.files.isEmpty { throw ExitCode(2) }
            }
        }
    }

    /// `contactpoint migrate status`
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status",
            abstract: "Show what is applied and what is pending. Changes nothing.",
            discussion: """
                Examples:
                  contactpoint migrate status --role contactpoint_owner
                  contactpoint migrate status --exit-code || echo "something is pending"
                """
        )

        @OptionGroup var options: Options

        @Flag(help: "End with status 2 if something is pending.")
        var exitCode = false

        func run() async throws {
            try await options.run { runner in
                let status = try await runner.status()
                let report = MigrationReport(status)
                try report.write(to: options.output) { report.table }
                try options.output.end(with: status.problems)
                if exitCode, !status.isCurrent { throw ExitCode(2) }
            }
        }
    }

    /// `contactpoint migrate verify`
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Check that what was applied is what the files say, and that the verify scripts hold.",
            discussion: """
                Example:
                  contactpoint migrate verify --role contactpoint_owner

                Every script runs in a read-only transaction.
                """
        )

        @OptionGroup var options: Options

        func run() async throws {
            try await options.run { runner in
                try await runner.verify { options.output.tell($0) }
                let report = MigrationReport(try await runner.status())
                try report.write(to: options.output) { ["verified up to version \(report.databaseVersion)"] }
            }
        }
    }

    /// `contactpoint migrate drift`
    struct Drift: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drift",
            abstract: "Compare the database with schema.sql, and show what somebody changed by hand.",
            discussion: """
                Example:
                  contactpoint migrate drift --scratch 'postgresql://postgres@test/postgres'

                The database itself is only read. schema.sql is loaded into a
                throw-away database; without that file the migrations are.
                """
        )

        @OptionGroup var options: Options
        @OptionGroup var scratch: ScratchOptions

        @Flag(help: "End with status 2 if something differs.")
        var exitCode = false

        func run() async throws {
            try await options.run { runner in
                let report = DriftReport(try await runner.drift(on: scratch.server()))
                try options.output.write(report, schema: "contactpoint.migrations.drift/1") { report.lines }
                if exitCode, !report.differences.isEmpty { throw ExitCode(2) }
            }
        }
    }
}
