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
               2  with --exit-code: something is pending, differs or breaks a rule
              64  usage: an option, or a pooler's address
              65  the files are wrong, or don't fit the database
              66  a file is half done and can't be resumed as it is
              69  the database can't be reached
              73  failed and rolled back
              74  failed and left changes
              75  a lock wasn't got in time, or something is still pending
              77  not permitted
             130  interrupted
            """,
        subcommands: [
            Up.self, Plan.self, Status.self, Verify.self, Lint.self, Check.self, Drift.self, Wait.self, New.self,
            Manifest.self, Resume.self, Repair.self, Baseline.self,
        ]
    )
}

extension MigrateCommand {
    /// Where the migrations are, and how to write what is found.
    struct FolderOptions: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "The folder of migrations. [env: CONTACTPOINT_MIGRATIONS] (default: migrations)",
                valueName: "folder"
            )
        )
        var directory: String?

        @Option(help: "text, json, or jsonl: an object a line as it happens, the result last.")
        var output: MigrationOutput = .text

        var path: String { directory ?? Setting.value("CONTACTPOINT_MIGRATIONS") ?? "migrations" }

        func folder() throws -> MigrationFolder { try MigrationFolder(directory: path) }

        /// Runs a body, and ends the process with an error's own exit status, its description on standard error.
        ///
        /// Here stands a DBA, so the server's words are shown too. An interrupt stops the statement on the server and is
        /// waited for, so that what the exit status says is true.
        func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
            signal(SIGINT, SIG_IGN)
            signal(SIGTERM, SIG_IGN)
            let sources = [SIGINT, SIGTERM].map { DispatchSource.makeSignalSource(signal: $0) }
            let stop = AsyncStream { stream in
                for source in sources {
                    source.setEventHandler { stream.yield() }
                    source.resume()
                }
            }
            defer { for source in sources { source.cancel() } }
            do {
                try await withThrowingTaskGroup { group in
                    group.addTask { try await body() }
                    group.addTask { for await _ in stop { throw CancellationError() } }
                    // The first to end is the body, or the watch over signals; then the body is waited for.
                    do {
                        try await group.next()
                    } catch is CancellationError {
                        group.cancelAll()
                        try await group.next()
                    }
                    group.cancelAll()
                }
            } catch let error as MigrationError {
                output.report(error)
                throw ExitCode(error.code.exitCode)
            }
        }
    }

    /// What commands that use the database have in common.
    struct Options: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "The database's URL, as the login that runs migrations. [env: CONTACTPOINT_MIGRATE_DATABASE]",
                valueName: "url"
            )
        )
        var database: String?

        @OptionGroup var files: FolderOptions

        @Option(
            help: ArgumentHelp(
                "The role that owns what is made; the login must be a member of it. Without it, the login. [env: CONTACTPOINT_MIGRATE_ROLE]"
            )
        )
        var role: String?

        var output: MigrationOutput { files.output }

        /// The runner for these options.
        func runner(on url: String? = nil, runLockWait: Duration = .seconds(60)) throws -> MigrationRunner {
            let url = try url ?? Setting.required(database, "--database", "CONTACTPOINT_MIGRATE_DATABASE")
            return MigrationRunner(
                folder: try files.folder(),
                configuration: ConnectionConfiguration(url),
                logger: Logger(label: "contactpoint"),
                options: MigrationOptions(
                    role: role ?? Setting.value("CONTACTPOINT_MIGRATE_ROLE"),
                    tool: Contactpoint.configuration.version,
                    runLockWait: runLockWait
                )
            )
        }

        /// Runs a body with the runner.
        func run(_ body: @escaping @Sendable (MigrationRunner) async throws -> Void) async throws {
            try await files.run { try await body(runner()) }
        }
    }

    /// Where throw-away databases are made.
    struct ScratchOptions: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "A server for throw-away databases, as a login that may make them and run bootstrap/. [env: CONTACTPOINT_MIGRATE_SCRATCH]",
                valueName: "url"
            )
        )
        var scratch: String?

        func server() throws -> ConnectionConfiguration {
            ConnectionConfiguration(try Setting.required(scratch, "--scratch", "CONTACTPOINT_MIGRATE_SCRATCH"))
        }
    }

    /// `expand`, for `--phase`.
    enum Phase: String, ExpressibleByArgument, CaseIterable {
        case all, expand

        var scope: MigrationScope { self == .expand ? .expand : .everything }
    }
}
