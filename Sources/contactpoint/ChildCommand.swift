import ArgumentParser
import Contacts
import Registry

/// `contactpoint child`
struct ChildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "child",
        abstract: "A child's record.",
        subcommands: [Show.self]
    )

    /// `contactpoint child show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Open a record: who the child is, and who works with the child.",
            discussion: """
                Example:
                  contactpoint child show '4821 7730 5962 3115' --as 6f1c... \\
                    --purpose safeguarding --reason "injury seen at A&E"

                The access is in the audit before anything is read.
                """
        )

        @Argument(help: "The index's number, with or without spaces.") var number: String
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let record = try await caller.withRegistry("open") { registry, caller, purpose in
                guard let number = ChildNumber(number) else {
                    let refusal = Refusal(.notFound)
                    try await registry.refused("open", code: refusal.code.rawValue, as: caller, because: purpose)
                    throw refusal
                }
                return try await Contacts(registry: registry).open(number, as: caller, because: purpose)
            }
            try output.write(record, schema: "contactpoint.child/1") { RecordSheet(record).lines }
        }
    }
}
