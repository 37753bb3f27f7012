import ArgumentParser
import Foundation
import Registry
import Server
import Shielding

extension ShieldingCommand {
    /// `contactpoint shielding items`
    struct Items: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "items",
            abstract: "What the team must look into and close: overrides, refusals, lapses, newcomers, what is overdue."
        )
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let items = try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).items(as: caller, because: purpose)
            }
            try output.write(ItemList(items: items), schema: "contactpoint.shield-items/1") {
                items.map {
                    [
                        $0.item.uuidString.lowercased(), $0.number.description, $0.kind, $0.openedAt.description,
                        $0.openedBy.map(Terminal.plain), $0.escalated ? "escalated" : nil,
                    ].compactMap(\.self).joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint shielding close`
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: "Close an item with what was found."
        )
        @Argument(help: "The item, as 'contactpoint shielding items' prints it.") var item: String
        @Option(help: "What was found, 5 to 500 characters.") var finding: String
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            guard let id = UUID(uuidString: item) else { throw ValidationError("An item is a UUID.") }
            try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).close(id, finding: finding, as: caller, because: purpose)
            }
            Terminal.tell("Closed.")
        }
    }

    /// `contactpoint shielding owed`
    struct Owed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "owed",
            abstract: "Count the items that authorities have open, and those open for two weeks. Reads no child.",
            discussion: """
                Example:
                  contactpoint shielding owed --database "$CONTACTPOINT_OPERATOR_DATABASE"
                """
        )
        @OptionGroup var index: OperatorOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let owed: [OwedItems]
        }

        func run() async throws {
            let owed = try await index.withPool { try await Shielding.owed(pool: $0) }
            try output.write(Result(owed: owed), schema: "contactpoint.owed-items/1") {
                owed.map { "\($0.authority)  \($0.waiting) waiting, \($0.escalated) escalated" }
            }
        }
    }

    /// `contactpoint shielding override`
    struct Override: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "override",
            abstract: "Look past the shield of one child, for fifteen minutes at most.",
            discussion: """
                The responsible team is told at once, and an investigation is opened that
                one of them must close. Then 'contactpoint child show' shows this record.
                """
        )
        @Argument(help: "The index's number, with or without spaces.") var number: String
        @Flag(help: "That you know what follows.") var warned = false
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).override(
                    try await child(number, registry, caller, purpose),
                    warned: warned,
                    as: caller,
                    because: purpose
                )
            }
            Terminal.tell("The shield of this record is open to you for fifteen minutes. The team has been told.")
        }
    }

    /// `contactpoint shielding end-override`
    struct EndOverride: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "end-override",
            abstract: "End an override before its fifteen minutes."
        )
        @Argument(help: "The index's number, with or without spaces.") var number: String
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).closeOverride(
                    of: try await child(number, registry, caller, purpose),
                    as: caller,
                    because: purpose
                )
            }
            Terminal.tell("Ended.")
        }
    }

    /// `contactpoint shielding new-identity`
    struct NewIdentity: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new-identity",
            abstract: "Begin a new record under a shield, and close the old one without telling why."
        )
        @Argument(help: "The old record's number.") var number: String
        @Option(help: "The new family name.") var family: String
        @Option(help: "The new given names.") var given: String
        @Option(help: ArgumentHelp("The birth date.", valueName: "YYYY-MM-DD")) var born: Day
        @Option(help: "female, male or unspecified.") var gender: String
        @OptionGroup var basis: BasisOptions
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let shields = try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).newIdentity(
                    for: try await child(number, registry, caller, purpose),
                    family: family,
                    given: given,
                    born: born.date,
                    gender: gender,
                    on: basis.basis,
                    as: caller,
                    because: purpose
                )
            }
            try output.write(ShieldList(shields: shields), schema: "contactpoint.shields/1") {
                shields.map(\.number.description)
            }
        }
    }
}
