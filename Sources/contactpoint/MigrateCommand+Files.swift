import ArgumentParser
import Logging
import Migrations
import Postgres

extension MigrateCommand {
    /// `contactpoint migrate lint`
    struct Lint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: "Show which migrations would lock out those who use the database, or break a rule of lint/.",
            discussion: """
                Examples:
                  contactpoint migrate lint
                  contactpoint migrate lint --scratch 'postgresql://postgres@test/postgres'
                  contactpoint migrate lint --rules

                The rules on the text need no database. Those on the catalogue, in
                the folder lint/, are asked with --scratch, of a throw-away database
                that the migrations build. Ends with status 2 if a rule is broken;
                a file may say '-- migrate:allow RULE reason'.
                """
        )

        @OptionGroup var files: FolderOptions
        @OptionGroup var scratch: ScratchOptions

        @Option(help: "The role that owns what is made.")
        var role: String?

        @Option(help: "Only files with higher numbers, for a folder that was begun without lint.")
        var after: Int = 0

        @Flag(help: "Show the rules, with a bad and a good example each.")
        var rules = false

        func run() async throws {
            try await files.run {
                let folder = try files.folder()
                if rules {
                    let report = RulesReport(folder)
                    return try files.output.write(report, schema: "contactpoint.migrations.rules/1") { report.lines }
                }
                var findings = folder.lint(after: after)
                if scratch.scratch != nil || Setting.value("CONTACTPOINT_MIGRATE_SCRATCH") != nil {
                    findings += try await MigrateCommand.checking(
                        folder,
                        role: role,
                        scratch,
                        files.output,
                        previous: nil
                    ).findings
                }
                let report = LintReport(findings)
                try files.output.write(report, schema: "contactpoint.migrations.lint/1") { report.lines }
                if report.broken > 0 { throw ExitCode(2) }
            }
        }
    }

    /// `contactpoint migrate check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Build throw-away databases from zero and from the previous release, and compare them.",
            discussion: """
                Examples:
                  export CONTACTPOINT_MIGRATE_SCRATCH='postgresql://postgres@test/postgres'
                  contactpoint migrate check --role contactpoint_owner
                  contactpoint migrate check --previous ../1.4/migrations

                Compares with schema.sql too, runs the verify scripts and the rules
                of lint/. Ends with status 2 if something differs or breaks a rule.
                """
        )

        @OptionGroup var files: FolderOptions
        @OptionGroup var scratch: ScratchOptions

        @Option(help: "The role that owns what is made.")
        var role: String?

        @Option(help: ArgumentHelp("The folder of migrations of the previous release.", valueName: "folder"))
        var previous: String?

        func run() async throws {
            try await files.run {
                let previous = try previous.map { try MigrationFolder(directory: $0) }
                let check = try await MigrateCommand.checking(
                    files.folder(),
                    role: role,
                    scratch,
                    files.output,
                    previous: previous
                )
                let report = CheckReport(check)
                try files.output.write(report, schema: "contactpoint.migrations.check/1") { report.lines }
                if !check.isGood { throw ExitCode(2) }
            }
        }
    }

    /// `contactpoint migrate new`
    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Add an empty versioned file with the next number.",
            discussion: """
                Example:
                  contactpoint migrate new "a note to a child" --phase expand
                """
        )

        @OptionGroup var files: FolderOptions

        @Argument(help: "What it does, in words.")
        var name: String

        @Option(help: "expand or contract.")
        var phase: String?

        func validate() throws {
            guard let phase else { return }
            guard Directives.Phase(rawValue: phase) != nil else {
                throw ValidationError("--phase is expand or contract.")
            }
        }

        func run() async throws {
            try await files.run {
                let phase = phase.flatMap(Directives.Phase.init(rawValue:))
                let path = try files.folder().addMigration(named: name, phase: phase)
                try files.output.write(["path": path], schema: "contactpoint.migrations.new/1") { [path] }
            }
        }
    }

    /// `contactpoint migrate manifest`
    struct Manifest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "manifest",
            abstract: "Write the MANIFEST as the files now are.",
            discussion: """
                Example:
                  contactpoint migrate manifest --directory migrations
                """
        )

        @OptionGroup var files: FolderOptions

        func run() async throws {
            try await files.run { try MigrationFolder.writeManifest(directory: files.path) }
        }
    }

    /// Checks a folder on throw-away databases.
    fileprivate static func checking(
        _ folder: MigrationFolder,
        role: String?,
        _ scratch: ScratchOptions,
        _ output: MigrationOutput,
        previous: MigrationFolder?
    ) async throws -> MigrationCheck {
        let server = try scratch.server()
        let runner = MigrationRunner(
            folder: folder,
            configuration: server,
            logger: Logger(label: "contactpoint"),
            options: MigrationOptions(
                role: role ?? Setting.value("CONTACTPOINT_MIGRATE_ROLE"),
                tool: Contactpoint.configuration.version
            )
        )
        return try await runner.check(on: server, previous: previous) { output.tell($0) }
    }
}
