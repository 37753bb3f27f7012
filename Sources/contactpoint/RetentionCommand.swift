import ArgumentParser
import Postgres
import Stewardship

/// `contactpoint retention`
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Archive and erase the records whose time has come. Reads no child.",
        subcommands: [Plan.self, Run.self]
    )

    private struct Result: Encodable {
        let due: [Retention.Due]
    }

    /// `contactpoint retention plan`
    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan",
            abstract: "Count what a run would do. Changes nothing.",
            discussion: """
                Example:
                  contactpoint retention plan --output json
                """
        )

        @OptionGroup var index: OperatorOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let due = try await index.withPool { try await Retention(pool: $0).plan() }
            try output.write(Result(due: due), schema: "contactpoint.retention-plan/1") {
                due.map { "\($0.step)  \($0.records)  (\($0.ground))" }
            }
        }
    }

    /// `contactpoint retention run`
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Do what is due, batch by batch. A run that was stopped goes on where it was.",
            discussion: """
                Example:
                  contactpoint retention run --batch 2000
                """
        )

        @Option(help: "How many records are looked at in a transaction: 1 to 100000.") var batch: Int32 = 2000
        @OptionGroup var index: OperatorOptions

        func validate() throws {
            guard (1...100_000).contains(batch) else { throw ValidationError("--batch is 1 to 100000.") }
        }

        func run() async throws {
            let (archived, erased) = try await index.withPool { pool in
                let retention = Retention(pool: pool)
                var (archived, erased) = (0, 0)
                while true {
                    let done = try await retention.run(most: batch)
                    archived += done.archived
                    erased += done.erased
                    if done.archived + done.erased > 0 { Terminal.tell("\(archived) archived, \(erased) erased") }
                    if done.finished { return (archived, erased) }
                }
            }
            Terminal.write("\(archived) archived, \(erased) erased\n")
        }
    }
}
