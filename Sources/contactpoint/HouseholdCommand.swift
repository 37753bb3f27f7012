import ArgumentParser
import Postgres
import Registry
import Search
import Server

/// `contactpoint search household`
struct HouseholdCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "household",
        abstract: "Show who else lives at a child's address, for a team.",
        discussion: """
            Records aren't linked: a household is whoever has the same current address.
            Shielded children are shown only to the team that is responsible for them.

            Example:
              contactpoint search household 4821773059623115 --as 6f1c... \\
                --purpose safeguarding --reason "are brothers and sisters at risk too"

            It is in the audit, with every child it shows.
            """
    )

    @Argument(help: "The index's number of the child.") var number: String
    @OptionGroup var caller: CallerOptions
    @Option(help: "text or json.") var output: OutputFormat = .text

    func run() async throws {
        let members = try await caller.withRegistry("household") { registry, caller, purpose in
            guard let number = ChildNumber(number) else {
                let refusal = Refusal(.notFound)
                try await registry.refused("household", code: refusal.code.rawValue, as: caller, because: purpose)
                throw refusal
            }
            return try await Search(registry: registry).household(of: number, as: caller, because: purpose)
        }
        try output.write(HouseholdAnswer(members), schema: "contactpoint.household/1") {
            members.map { member in
                [
                    member.number.description,
                    Terminal.bold(Terminal.plain(MatchTable.name(family: member.family, given: member.given))),
                    member.born.description, member.gender.rawValue,
                    member.authority.map(Terminal.plain) ?? (member.shielded ? "shielded" : ""),
                ].joined(separator: "  ")
            }
        }
        if members.isEmpty, output == .text { Terminal.tell("Nobody else is known to live at this child's address.") }
    }
}
