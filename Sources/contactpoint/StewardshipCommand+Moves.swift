import ArgumentParser
import Foundation
import Postgres
import Registry
import Stewardship

extension Stewardship.Step: ExpressibleByArgument {}

extension StewardshipCommand {
    /// `contactpoint stewardship move`
    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "move",
            abstract: "Offer, request, agree to, decline or withdraw the move of a record.",
            discussion: """
                The side that has the record offers it, or the other one requests it; the
                other side agrees within two weeks. Then the record passes.

                Example:
                  contactpoint stewardship move '4821 7730 5962 3115' offer --to 383 \\
                    --as 6f1c... --purpose safeguarding --reason 'moved to Leeds'
                """
        )

        @Argument(help: "The number.") var number: String
        @Argument(help: "offer, request, agree, decline or withdraw.") var step: Stewardship.Step
        @Option(name: .customLong("to"), help: "The authority to which it is offered.") var receiver: Int16?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            try await caller.withRegistry("move") {
                try await Stewardship(registry: $0).move(number, step, to: receiver, as: $1, because: $2)
            }
        }
    }

    /// `contactpoint stewardship moves`
    struct Moves: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "moves",
            abstract: "List your authority's open moves, those that wait longest first.",
            discussion: """
                Example:
                  contactpoint stewardship moves --as 6f1c... --purpose safeguarding \\
                    --reason 'weekly look at moves'
                """
        )

        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let moves: [Stewardship.Move]
        }

        func run() async throws {
            let moves = try await caller.withRegistry("move") {
                try await Stewardship(registry: $0).moves(as: $1, because: $2)
            }
            try output.write(Result(moves: moves), schema: "contactpoint.moves/1") {
                moves.map { move in
                    [
                        move.number.description, move.name ?? "", move.side, move.other.map { "\($0)" } ?? "-",
                        "by \(move.answerBy)", move.waitsForYou ? "waits for you" : "waits for them",
                        move.urgency ?? "",
                    ].map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint stewardship owed`
    struct Owed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "owed",
            abstract: "Count the moves that authorities owe an answer. Reads no child.",
            discussion: """
                Example:
                  contactpoint stewardship owed --database "$CONTACTPOINT_OPERATOR_DATABASE"
                """
        )

        @OptionGroup var index: OperatorOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let owed: [Retention.Owed]
        }

        func run() async throws {
            let owed = try await index.withPool { try await Retention(pool: $0).owedMoves() }
            try output.write(Result(owed: owed), schema: "contactpoint.owed-moves/1") {
                owed.map { "\($0.authority)  \($0.waiting) waiting, \($0.escalated) escalated" }
            }
        }
    }

    /// `contactpoint stewardship state`
    struct State: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "state",
            abstract: "Record a death, that a child left England, or that it is back.",
            discussion: """
                One of: died; 'left England, returns within 3 years'; 'left England, does
                not return'; 'left England, return not known'; back.

                Example:
                  contactpoint stewardship state '4821 7730 5962 3115' died --since 2026-10-02 \\
                    --as 6f1c... --purpose safeguarding --reason 'register of deaths'
                """
        )

        @Argument(help: "The number.") var number: String
        @Argument(help: "What was stated.") var statement: String
        @Option(help: "Since when.") var since: String?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            let stated = Stewardship.Statement(rawValue: statement)
            guard stated != nil || statement == "back" else {
                throw ValidationError("See --help for what can be stated.")
            }
            let since = try StewardshipCommand.date(since)
            try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).state(stated, of: number, since: since, as: $1, because: $2)
            }
        }
    }

    /// `contactpoint stewardship keep`
    struct Keep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keep",
            abstract: "Keep a young person until 25, by their own explicit consent.",
            discussion: """
                For care leavers and young people with a learning disability alone.
                Without --because the consent is withdrawn.

                Example:
                  contactpoint stewardship keep '4821 7730 5962 3115' --because 'care leaver' \\
                    --consented 2026-10-02 --as 6f1c... --purpose safeguarding \\
                    --reason 'asked for it, form signed'
                """
        )

        @Argument(help: "The number.") var number: String
        @Option(help: "'care leaver' or 'learning disability'.") var because: String?
        @Option(help: "When they consented.") var consented: String?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            let consented = try StewardshipCommand.date(consented)
            try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).keep(
                    number,
                    as: because,
                    consentedOn: consented,
                    as: $1,
                    because: $2
                )
            }
        }
    }

    /// `contactpoint stewardship archived`
    struct Archived: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "archived",
            abstract: "Read an archived record of your authority.",
            discussion: """
                For a year after it was archived; after that with the right to read the
                archive, on one of three grounds: 'section 47 enquiry', 'serious case
                review', 'child death review'.

                Example:
                  contactpoint stewardship archived '4821 7730 5962 3115' \\
                    --ground 'serious case review' --as 6f1c... --purpose safeguarding \\
                    --reason 'review 2026/14'
                """
        )

        @Argument(help: "The number.") var number: String
        @Option(help: "The ground, after a year.") var ground: String?
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            let archived = try await caller.withRegistry("archive") {
                try await Stewardship(registry: $0).archived(number, ground: ground, as: $1, because: $2)
            }
            try output.write(archived, schema: "contactpoint.archived/1") {
                ["archived on \(archived.archivedOn): \(archived.ground)"] + StewardshipCommand.lines(archived.record)
            }
        }
    }
}
