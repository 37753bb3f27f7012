import ArgumentParser
import Foundation
import Postgres
import Registry
import Stewardship

extension StewardshipCommand {
    /// `contactpoint stewardship correction`
    struct Correction: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "correction",
            abstract: "What families say is wrong: ask, answer, list those that wait.",
            subcommands: [List.self, Ask.self, Answer.self]
        )
    }
}

extension StewardshipCommand.Correction {
    /// `contactpoint stewardship correction list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the corrections that wait for an answer, those due first.",
            discussion: """
                Example:
                  contactpoint stewardship correction list --as 6f1c... \\
                    --purpose safeguarding --reason 'daily look at corrections'
                """
        )

        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let corrections: [Stewardship.Correction]
        }

        func run() async throws {
            let corrections = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).corrections(as: $1, because: $2)
            }
            try output.write(Result(corrections: corrections), schema: "contactpoint.corrections/1") {
                corrections.map {
                    [
                        $0.correction.uuidString.lowercased(), $0.number.description, $0.name ?? "", $0.about,
                        $0.wanted,
                        "due \($0.dueOn)", $0.overdue ? "OVERDUE" : "",
                    ].filter { !$0.isEmpty }.map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint stewardship correction ask`
    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask",
            abstract: "Record what a family wants put right. Prints the correction and when it is due.",
            discussion: """
                About: name, 'birth date', gender, number, address, carer, service or other.

                Example:
                  contactpoint stewardship correction ask '4821 7730 5962 3115' --asker parent \\
                    --about address --wanted 'we moved to 3 Low Road in May' --as 6f1c... \\
                    --purpose safeguarding --reason 'the mother rang'
                """
        )

        @Argument(help: "The number.") var number: String
        @Option(help: "child or parent.") var asker: Stewardship.Asker
        @Option(help: "What part of the record.") var about: String
        @Option(help: "In the family's words.") var wanted: String
        @Option(help: "When it was asked; today where left out.") var received: String?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            let received = try StewardshipCommand.date(received) ?? .today()
            let asked = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).askCorrection(
                    number,
                    by: asker,
                    about: about,
                    wanted: wanted,
                    receivedOn: received,
                    as: $1,
                    because: $2
                )
            }
            Terminal.write("\(asked.correction.uuidString.lowercased())\ndue \(asked.dueOn)\n")
        }
    }

    /// `contactpoint stewardship correction answer`
    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Accept a correction, with what was changed, or refuse it, with why.",
            discussion: """
                Example:
                  contactpoint stewardship correction answer 8a6e1b0c-... --accept \\
                    'address changed to 3 Low Road' --as 6f1c... --purpose safeguarding \\
                    --reason 'the school confirmed'
                """
        )

        @Argument(help: "The correction.") var correction: String
        @Option(help: "What was changed.") var accept: String?
        @Option(help: "Why nothing was changed.") var refuse: String?
        @OptionGroup var caller: CallerOptions

        func validate() throws {
            guard (accept == nil) != (refuse == nil) else { throw ValidationError("Give --accept or --refuse.") }
        }

        func run() async throws {
            guard let correction = UUID(uuidString: correction) else {
                throw ValidationError("\(correction) is no correction, see 'list'.")
            }
            try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).answerCorrection(
                    correction,
                    accepted: accept != nil,
                    accept ?? refuse ?? "",
                    as: $1,
                    because: $2
                )
            }
        }
    }
}
