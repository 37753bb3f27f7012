import ArgumentParser
import Foundation
import Logging
import Migrations
import Postgres

/// `contactpoint migrate`: brings a database to the state that a folder of migrations describes.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring a database to the state that a folder of migrations describes.",
        discussion: """
            The server never migrates. Run this before a release is deployed,
            straight against the database and not through a pooler.

            Exit status:
               0  done
              65  the files are wrong, or don't fit the database
              66  a file is half done and can't be resumed as it is
              69  the database can't be reached
              73  failed and rolled back
              74  failed and left changes
              75  a lock wasn't got in time
              77  not permitted
            """,
        subcommands: [Up.self, Status.self, Verify.self]
    )
}

extension MigrateCommand {
    /// What all three have in common.
    struct Options: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "The database's URL, as the login that runs migrations. [env: CONTACTPOINT_MIGRATE_DATABASE]",
                valueName: "url"
            )
        )
        var database: String?

        @Option(
            help: ArgumentHelp(
                "The folder of migrations. [env: CONTACTPOINT_MIGRATIONS] (default: migrations)",
                valueName: "folder"
            )
        )
        var directory: String?

        @Option(help: "The role that owns what is made; the login must be a member of it. Without it, the login.")
        var role: String?

        @Option(help: "text or json.")
        var output: OutputFormat = .text

        /// The runner for these options.
        func runner() throws -> MigrationRunner {
            let url = try Setting.required(database, "--database", "CONTACTPOINT_MIGRATE_DATABASE")
            let folder = directory ?? Setting.value("CONTACTPOINT_MIGRATIONS") ?? "migrations"
            return MigrationRunner(
                folder: try MigrationFolder(directory: folder),
                configuration: ConnectionConfiguration(url),
                logger: Logger(label: "contactpoint"),
                options: MigrationOptions(role: role, tool: Contactpoint.configuration.version)
            )
        }

        /// Runs a body, and ends the process with an error's own exit status, its description on standard error.
        ///
        /// Here stands a DBA, so the server's words are shown too.
        func run(_ body: (MigrationRunner) async throws -> Void) async throws {
            do {
                try await body(runner())
            } catch let error as MigrationError {
                Terminal.tell("error: \(error.debugDescription)")
                throw ExitCode(error.code.exitCode)
            }
        }

        /// Writes a step of a run. That a file has begun is said to a person who waits, and not to a log.
        static func tell(_ event: MigrationEvent) {
            if case .started(_, attempt: 1) = event, isatty(STDERR_FILENO) == 0 { return }
            Terminal.tell(event.description)
        }
    }
}

extension MigrateCommand {
    /// `contactpoint migrate up`
    struct Up: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Apply everything that is pending.",
            discussion: """
                Examples:
                  export CONTACTPOINT_MIGRATE_DATABASE='postgresql://migrator@db/app'
                  contactpoint migrate up --role contactpoint_owner
                  contactpoint migrate up --directory migrations --output json

                Progress is on standard error, a line a file. Two runs at once do
                no harm: the second waits, and finds nothing to do.
                """
        )

        @OptionGroup var options: Options

        func run() async throws {
            try await options.run { runner in
                try await runner.up { Options.tell($0) }
                let report = MigrationReport(try await runner.status())
                try report.write(to: options.output) { ["database version \(report.databaseVersion)"] }
            }
        }
    }

    /// `contactpoint migrate status`
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
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
                for problem in status.problems { Terminal.tell("error: \(problem)") }
                if let problem = status.problems.first { throw ExitCode(problem.code.exitCode) }
                if exitCode, !status.isCurrent { throw ExitCode(2) }
            }
        }
    }

    /// `contactpoint migrate verify`
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
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
                try await runner.verify { Options.tell($0) }
                let report = MigrationReport(try await runner.status())
                try report.write(to: options.output) { ["verified up to version \(report.databaseVersion)"] }
            }
        }
    }
}
