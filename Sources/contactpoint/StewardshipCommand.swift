import ArgumentParser
import Foundation
import Postgres
import Registry
import Stewardship

/// `contactpoint stewardship`
struct StewardshipCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stewardship",
        abstract: "Keep records right: merge, split, move and end them, and answer families.",
        subcommands: [
            Compare.self, Merge.self, Split.self, Undo.self, Acts.self, Move.self, Moves.self, Owed.self, State.self,
            Keep.self, Archived.self, MissingEducation.self, Subject.self, Correction.self, Reorganise.self,
        ]
    )

    static func child(_ text: String) throws -> ChildNumber {
        guard let number = ChildNumber(text) else { throw ValidationError("\(text) is no child's number.") }
        return number
    }

    static func act(_ text: String) throws -> UUID {
        guard let act = UUID(uuidString: text) else { throw ValidationError("\(text) is no act, see 'acts'.") }
        return act
    }

    static func date(_ text: String?) throws -> CivilDate? {
        guard let text else { return nil }
        guard let date = CivilDate(iso: text) else { throw ValidationError("Write dates as 2026-02-11.") }
        return date
    }

    /// A record for a person, a line a row.
    static func lines(_ sheet: Stewardship.Sheet) -> [String] {
        sheet.sorted { $0.key < $1.key }.flatMap { place, rows in rows.map { Terminal.plain("\(place): \($0)") } }
    }
}

extension StewardshipCommand {
    /// `contactpoint stewardship compare`
    struct Compare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compare",
            abstract: "Show two records of your authority, and what contradicts.",
            discussion: """
                Example:
                  contactpoint stewardship compare '4821 7730 5962 3115' '5932 8841 6073 4229' \\
                    --as 6f1c... --purpose safeguarding --reason 'the school says they are one'
                """
        )

        @Argument(help: "The number that would go on.") var surviving: String
        @Argument(help: "The number that would lead to it.") var superseded: String
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let (a, b) = (try StewardshipCommand.child(surviving), try StewardshipCommand.child(superseded))
            let comparison = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).compare(a, b, as: $1, because: $2)
            }
            try output.write(comparison, schema: "contactpoint.comparison/1") {
                ["\(a)"] + StewardshipCommand.lines(comparison.surviving) + ["", "\(b)"]
                    + StewardshipCommand.lines(comparison.superseded) + [""]
                    + comparison.contradictions.sorted { $0.key < $1.key }.map {
                        Terminal.plain("! \($0.key): \($0.value.surviving) / \($0.value.superseded)")
                    }
            }
        }
    }

    /// `contactpoint stewardship merge`
    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge",
            abstract: "Make one record of two of one child. Prints the act, by which it is undone.",
            discussion: """
                What 'compare' lists as a contradiction is decided: --keep for the
                surviving record's value, --take for the superseded one's.

                Example:
                  contactpoint stewardship merge '5932 8841 6073 4229' \\
                    --into '4821 7730 5962 3115' --keep name --take address --as 6f1c... \\
                    --purpose safeguarding --reason 'one child, the school confirmed'
                """
        )

        @Argument(help: "The number that will lead to the other one.") var superseded: String
        @Option(name: .customLong("into"), help: "The number that goes on.") var surviving: String
        @Option(help: "What the surviving record is right about. Several: once each.") var keep: [String] = []
        @Option(help: "What the superseded record is right about. Several: once each.") var take: [String] = []
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let (surviving, superseded) = (
                try StewardshipCommand.child(surviving), try StewardshipCommand.child(superseded)
            )
            guard Set(keep + take).count == keep.count + take.count else {
                throw ValidationError("Decide each contradiction once.")
            }
            let decisions = Dictionary(
                uniqueKeysWithValues: keep.map { ($0, Stewardship.Choice.surviving) } + take.map { ($0, .superseded) }
            )
            let act = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).merge(
                    superseded,
                    into: surviving,
                    decisions: decisions,
                    as: $1,
                    because: $2
                )
            }
            Terminal.write(act.uuidString.lowercased() + "\n")
        }
    }

    /// `contactpoint stewardship split`
    struct Split: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "split",
            abstract: "Begin a record for a second child that was mixed into one. Prints its number and the act.",
            discussion: """
                What is named goes to the new record; addresses and carers are in both. A
                shield covers both.

                Example:
                  contactpoint stewardship split '4821 7730 5962 3115' --family Okafor \\
                    --given Adaeze --born 2015-05-14 --gender female --record census/A17 \\
                    --as 6f1c... --purpose safeguarding --reason 'twins in one record'
                """
        )

        @Argument(help: "The number.") var number: String
        @Option(help: "The second child's family name.") var family: String
        @Option(help: "The second child's given names.") var given: String
        @Option(help: "The second child's birth date.") var born: String
        @Option(help: "female, male or unspecified.") var gender: String
        @Option(name: .customLong("name"), help: "A former name that is the second child's: its ordinal.") var names:
            [Int] = []
        @Option(name: .customLong("other-number"), help: "nhs or upn, where it is the second child's.") var numbers:
            [String] = []
        @Option(name: .customLong("involvement"), help: "An involvement that is the second child's.") var involvements:
            [String] = []
        @Option(name: .customLong("record"), help: "A source's record that is the second child's: SOURCE/ID.")
        var records: [String] = []
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            let parts = Stewardship.Parts(
                family: family,
                given: given,
                born: born,
                gender: gender,
                names: names,
                numbers: numbers,
                involvements: involvements,
                records: records
            )
            let split = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).split(number, parts, as: $1, because: $2)
            }
            Terminal.write("\(split.number)\n\(split.act.uuidString.lowercased())\n")
        }
    }

    /// `contactpoint stewardship undo`
    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo",
            abstract: "Take a merge or a split back. What came later stays with the record that it belongs to.",
            discussion: """
                Example:
                  contactpoint stewardship undo 8a6e1b0c-... --as 6f1c... \\
                    --purpose safeguarding --reason 'two children after all'
                """
        )

        @Argument(help: "The act, as 'acts' lists it.") var act: String
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let act = try StewardshipCommand.act(act)
            try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).undo(act, as: $1, because: $2)
            }
        }
    }

    /// `contactpoint stewardship acts`
    struct Acts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "acts",
            abstract: "List the merges and splits of a record, the last one first.",
            discussion: """
                Example:
                  contactpoint stewardship acts '4821 7730 5962 3115' --as 6f1c... \\
                    --purpose safeguarding --reason 'checking a merge'
                """
        )

        @Argument(help: "The number.") var number: String
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let acts: [Stewardship.Act]
        }

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            let acts = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).acts(on: number, as: $1, because: $2)
            }
            try output.write(Result(acts: acts), schema: "contactpoint.acts/1") {
                acts.map {
                    [
                        $0.act.uuidString.lowercased(), $0.kind, $0.surviving.description, $0.other.description, $0.at,
                        $0.decidedBy, $0.undoneAt.map { "undone \($0)" } ?? "",
                    ].map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }
}
