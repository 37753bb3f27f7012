import ArgumentParser
import Foundation
import Postgres
import Registry
import Search
import Server

/// `contactpoint search`
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find children by what is known of them.",
        discussion: """
            'contactpoint search --family ...' is short for 'contactpoint search find
            --family ...'. See 'contactpoint search find --help'.
            """,
        subcommands: [FindCommand.self, HouseholdCommand.self, RebuildCommand.self],
        defaultSubcommand: FindCommand.self
    )
}

/// `contactpoint search find`
struct FindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find children by what is known of them.",
        discussion: """
            Give family name, given name and birth date; or one of the names with
            birth date, gender and postcode; or a number alone. Sound-alikes, typing
            slips, nicknames, swapped names and former values count, unless --exact:
            then family name and birth date do, and * stands for letters.

            Examples:
              contactpoint search --family Okafor --given Chidera --born 2015-05-14 \\
                --as 6f1c... --purpose safeguarding --reason "injury seen at A&E"
              contactpoint search --family 'Oka*' --born 2015-05-01..2015-05-31 --exact ...
              contactpoint search --number '4821 7730 5962 3115' ... --output json

            The search is in the audit, with every child it considered.
            """
    )

    @Option(help: "Family name.") var family: String?
    @Option(help: "Given names.") var given: String?
    @Option(help: ArgumentHelp("Birth date, or a range of them.", valueName: "YYYY-MM-DD[..YYYY-MM-DD]"))
    var born: BirthDates?
    @Option(help: ArgumentHelp("Age in years, in place of a birth date, or a range.", valueName: "YEARS[..YEARS]"))
    var age: Ages?
    @Option(help: "female, male or unspecified.") var gender: Gender?
    @Option(help: "A postcode where the child lives or lived. Never finds a shielded child.") var postcode: String?
    @Option(help: "The index's number of the child, alone.") var number: String?
    @Flag(help: "Search by the names as typed.") var exact = false
    @OptionGroup var caller: CallerOptions
    @Option(help: "text or json.") var output: OutputFormat = .text

    func run() async throws {
        let criteria = SearchCriteria(
            family: family,
            given: given,
            born: born?.born,
            age: age?.years,
            gender: gender,
            postcode: postcode,
            number: number,
            fuzzy: !exact
        )
        let matches = try await caller.withRegistry("search") { registry, caller, purpose in
            try await Search(registry: registry).find(criteria, as: caller, because: purpose)
        }
        try output.write(SearchAnswer(matches), schema: "contactpoint.search/1") {
            MatchTable(matches).lines
        }
        if matches.isEmpty, output == .text {
            Terminal.tell("No child matches. Try fewer or other criteria; a postcode never finds a shielded child.")
        }
    }
}

/// A birth date or a range of them, as typed.
struct BirthDates: ExpressibleByArgument {
    let born: SearchCriteria.Born

    init?(argument: String) {
        let dates = argument.components(separatedBy: "..").map(CivilDate.init(iso:))
        switch (dates.count, dates.first ?? nil, dates.last ?? nil) {
        case (1, let date?, _): born = .on(date)
        case (2, let first?, let last?): born = .between(first, last)
        default: return nil
        }
    }
}

/// An age or a range of them, as typed.
struct Ages: ExpressibleByArgument {
    let years: ClosedRange<Int>

    init?(argument: String) {
        let numbers = argument.components(separatedBy: "..").map { Int($0) }
        guard numbers.count <= 2, let first = numbers.first ?? nil, let last = numbers.last ?? nil, first <= last else {
            return nil
        }
        years = first...last
    }
}

extension Gender: ExpressibleByArgument {}
