import ArgumentParser
import Foundation
import Postgres
import Registry
import Server

/// `contactpoint authority`
struct AuthorityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority",
        abstract: "The authorities responsible for children's services.",
        subcommands: [List.self]
    )

    /// `contactpoint authority list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the authorities by their number.",
            discussion: """
                Examples:
                  contactpoint authority list | grep -i leeds
                  contactpoint authority list --output json
                """
        )

        @OptionGroup var index: IndexOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let authorities = try await index.withPool { pool in
                try Authority.decode(try await pool.query(Authority.all))
            }
            let width = authorities.map(\.name.count).max() ?? 0
            try output.write(AuthorityAnswer(authorities), schema: "contactpoint.authorities/1") {
                authorities.map {
                    "\($0.number)  \($0.name.padding(toLength: width, withPad: " ", startingAt: 0))  \($0.gssCode)  \($0.region)"
                }
            }
        }
    }
}
