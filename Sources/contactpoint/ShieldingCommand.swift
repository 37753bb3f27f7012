import ArgumentParser
import Foundation
import Postgres
import Registry
import Server
import Shielding

/// `contactpoint shielding`
struct ShieldingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shielding",
        abstract: "Hide where a child is from those who must not find out.",
        subcommands: [
            Request.self, Requests.self, List.self, Show.self, Decide.self, Review.self, Exposure.self, Items.self,
            Close.self, Owed.self,
            Override.self, EndOverride.self, NewIdentity.self, Unconfirmed.self, AddSystem.self,
            MakeKey.self, Deliver.self,
        ]
    )

    /// Refuses in the audit what can't be a child's number, as the API does.
    static func child(_ text: String, _ registry: Registry, _ caller: Caller, _ purpose: Purpose) async throws
        -> ChildNumber
    {
        guard let number = ChildNumber(text) else {
            let refusal = Refusal(.notFound)
            try await registry.refused("shielding", code: refusal.code.rawValue, as: caller, because: purpose)
            throw refusal
        }
        return number
    }
}

/// Why a child is shielded, as options.
struct BasisOptions: ParsableArguments {
    @Option(help: "The ground, as the API's description lists them: 'domestic abuse', 'forced marriage', ...")
    var ground: String?
    @Option(help: "The kind of evidence: 'police report', 'social work assessment', ...") var evidence: String?
    @Option(help: "Under which reference the evidence is kept, and by whom.") var reference: String?

    var basis: Shielding.Basis { Shielding.Basis(ground: ground, evidence: evidence, reference: reference) }
}

extension ShieldingCommand {
    /// `contactpoint shielding request`
    struct Request: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "request",
            abstract: "Shield a child at once, for seven days; a second person decides.",
            discussion: """
                The children at the present address are shielded with the child. Anyone
                who opened the record within a week may ask, and the responsible team.

                Example:
                  contactpoint shielding request '4821 7730 5962 3115' --as 6f1c... \\
                    --ground 'domestic abuse' --purpose safeguarding \\
                    --reason "mother fled with the children last night"
                """
        )
        @Argument(help: "The index's number, with or without spaces.") var number: String
        @OptionGroup var basis: BasisOptions
        @Flag(help: "The team takes it down for a parent.") var parent = false
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).request(
                    try await child(number, registry, caller, purpose),
                    on: basis.basis,
                    forParent: parent,
                    as: caller,
                    because: purpose
                )
            }
            Terminal.tell("Shielded. The team of the responsible authority has seven days to decide.")
        }
    }

    /// `contactpoint shielding requests`
    struct Requests: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "requests",
            abstract: "What became of the shields that you asked for in the last two months."
        )
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let requests = try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).requests(as: caller, because: purpose)
            }
            try output.write(OwnRequestList(requests: requests), schema: "contactpoint.shield-requests/1") {
                requests.map { "\($0.number)  \($0.askedAt)  \($0.state)" }
            }
        }
    }

    /// `contactpoint shielding list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "The shields in force of the team's children, those to decide or review first."
        )
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let shields = try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).shields(as: caller, because: purpose)
            }
            try output.write(ShieldList(shields: shields), schema: "contactpoint.shields/1") {
                shields.map { $0.line }
            }
        }
    }

    /// `contactpoint shielding show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "A child's shield, and the household to decide about."
        )
        @Argument(help: "The index's number, with or without spaces.") var number: String
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let found = try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).case(
                    of: try await child(number, registry, caller, purpose),
                    as: caller,
                    because: purpose
                )
            }
            try output.write(found, schema: "contactpoint.shield-case/1") {
                found.shields.map { $0.line }
                    + found.household.map { member in
                        [
                            "  \(member.request.uuidString.lowercased())", "\(member.number)",
                            Terminal.plain(MatchTable.name(family: member.family, given: member.given)),
                            "\(member.born)", member.kind,
                            member.taken.map { $0 ? "taken in" : "left out" } ?? "to decide",
                        ].joined(separator: "  ")
                    }
            }
        }
    }

    /// `contactpoint shielding decide`
    struct Decide: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide",
            abstract: "Take each child of a request's household in or leave it out, all at once.",
            discussion: """
                Example:
                  contactpoint shielding decide 56290877-19c8-447a-be33-e38648ce68b5 \\
                    --take '4821773059623115=fled with her mother' \\
                    --leave '4821773059623166=another family upstairs' \\
                    --ground 'domestic abuse' --evidence 'police report' \\
                    --reference 'NYP 2026/118' --review 2027-02-21 ...
                """
        )
        @Argument(help: "The request, as 'contactpoint shielding show' prints it.") var request: String
        @Option(help: ArgumentHelp("A child to shield, and why.", valueName: "number=why")) var take: [String] = []
        @Option(help: ArgumentHelp("A child not to shield, and why.", valueName: "number=why")) var leave: [String] = []
        @OptionGroup var basis: BasisOptions
        @Option(help: ArgumentHelp("The review date.", valueName: "YYYY-MM-DD")) var review: Day?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            guard let id = UUID(uuidString: request) else { throw ValidationError("A request is a UUID.") }
            let choices = try take.map { try Self.choice($0, true) } + leave.map { try Self.choice($0, false) }
            try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).decide(
                    id,
                    choices,
                    on: basis.basis,
                    reviewBy: review?.date,
                    as: caller,
                    because: purpose
                )
            }
            Terminal.tell("Decided.")
        }

        private static func choice(_ text: String, _ taken: Bool) throws -> Shielding.Choice {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let number = ChildNumber(parts[0]) else {
                throw ValidationError("Write a child as its number, an equals sign and the reason.")
            }
            return Shielding.Choice(number, taken: taken, why: String(parts[1]))
        }
    }

    /// `contactpoint shielding review`
    struct Review: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract: "Keep a confirmed shield, or lift it."
        )
        @Argument(help: "The index's number, with or without spaces.") var number: String
        @Flag(inversion: .prefixedNo, help: "Kept, or lifted.") var keep: Bool
        @Option(
            name: .customLong("with"),
            help: ArgumentHelp("Another child of the household, lifted too; repeatable.", valueName: "number")
        )
        var others: [String] = []
        @OptionGroup var basis: BasisOptions
        @Option(help: ArgumentHelp("The next review date.", valueName: "YYYY-MM-DD")) var review: Day?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withRegistry("shielding") { registry, caller, purpose in
                var numbers: [ChildNumber] = []
                for other in others { numbers.append(try await child(other, registry, caller, purpose)) }
                try await Shielding(registry: registry).review(
                    try await child(number, registry, caller, purpose),
                    with: numbers,
                    keep: keep,
                    on: basis.basis,
                    reviewBy: review?.date,
                    as: caller,
                    because: purpose
                )
            }
            Terminal.tell(
                keep ? "Kept." : "Lifted, or as soon as no other authority's child is shielded at the address."
            )
        }
    }

    /// `contactpoint shielding exposure`
    struct Exposure: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "exposure",
            abstract: "Who could see the whereabouts in the ninety days before the shield."
        )
        @Argument(help: "The index's number, with or without spaces.") var number: String
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let sightings = try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).exposure(
                    of: try await child(number, registry, caller, purpose),
                    as: caller,
                    because: purpose
                )
            }
            try output.write(SightingList(sightings: sightings), schema: "contactpoint.sightings/1") {
                sightings.map {
                    Terminal.plain(
                        [
                            $0.at.description, $0.name, $0.occupation, $0.employer, $0.through.map { "through \($0)" },
                            $0.client, $0.purpose,
                        ].compactMap(\.self).joined(separator: "  ")
                    )
                }
            }
        }
    }
}

extension Shield {
    /// A line for a person to read.
    fileprivate var line: String {
        [
            number.description, Terminal.plain(MatchTable.name(family: family, given: given)), state,
            lifting ? "waits to be lifted" : decideBy.map { "decide by \($0)" } ?? "review by \(reviewBy)", ground,
        ].compactMap(\.self).joined(separator: "  ")
    }
}
