import ArgumentParser
import Foundation
import Postgres
import Registry
import Savings

/// `contactpoint savings`
struct SavingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "savings",
        abstract: "Practitioner time saved: surveys, measured use, backlogs, estimates, reports.",
        subcommands: [
            Survey.self, Workforce.self, Backlog.self, Event.self, Cost.self, Team.self, CatchUp.self, WriteReport.self,
        ]
    )

    /// `contactpoint savings survey`
    struct Survey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "survey",
            abstract: "What practitioners say it costs them to find out who works with a child.",
            subcommands: [Import.self, Withdraw.self]
        )
    }

    /// `contactpoint savings workforce`
    struct Workforce: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "workforce",
            abstract: "How many practitioners an authority has, to scale answers up.",
            subcommands: [Import.self]
        )
    }

    /// `contactpoint savings backlog`
    struct Backlog: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backlog",
            abstract: "Open cases of a team, by day.",
            subcommands: [Record.self, Import.self]
        )
    }

    /// `contactpoint savings event`
    struct Event: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "event",
            abstract: "Go-live and training: the days from which an effect is looked for.",
            subcommands: [Record.self]
        )
    }

    /// `contactpoint savings cost`
    struct Cost: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cost",
            abstract: "What it costs to run ContactPoint.",
            subcommands: [Record.self]
        )
    }

    /// `contactpoint savings team`
    struct Team: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "team",
            abstract: "Which team an account works in.",
            subcommands: [Assign.self]
        )
    }
}

extension SavingsCommand.Survey {
    /// `contactpoint savings survey import`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Import a wave of a survey, whole or not at all.",
            discussion: """
                Columns: respondent, occupation, team, employer, weekly_searches,
                minutes_per_search, share_never_found, hourly_cost_gbp, weight. A row a
                practitioner; the respondent is a number, never a name. Respondent, team
                and employer are not kept. Everything that is wrong with the file is told
                at once, by line and column.

                Example:
                  contactpoint savings survey import leeds.csv --authority 383 --taken 2026-05
                """
        )

        @Argument(help: "The file, CSV in UTF-8.") var file: String
        @Option(help: "The authority's number.") var authority: Int16
        @Option(help: ArgumentHelp("The month in which it was taken.", valueName: "YYYY-MM")) var taken: Month
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard taken <= Month(containing: .today()) else {
                throw ValidationError("--taken is in the future: give the month in which the answers were taken.")
            }
            let text = try InputFile.text(file)
            let (count, obstacles) = try await index.withPool { pool in
                let books = SavingsBooks(pool: pool)
                let survey = try SurveyFile(text, occupations: try await books.occupations())
                return (
                    survey.responses.count, try await books.importSurvey(survey, authority: authority, taken: taken)
                )
            }
            Terminal.tell("\(count) answers of \(taken) are in the books.")
            for obstacle in obstacles { Terminal.tell("No estimate yet: \(obstacle)") }
        }
    }

    /// `contactpoint savings survey withdraw`
    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw",
            abstract: "Take a wave out of every estimate, where it turned out to be wrong."
        )

        @Option(help: "The authority's number.") var authority: Int16
        @Option(help: ArgumentHelp("The month in which it was taken.", valueName: "YYYY-MM")) var taken: Month
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            let isGone = try await index.withPool {
                try await SavingsBooks(pool: $0).withdrawSurvey(authority: authority, taken: taken)
            }
            guard isGone else { throw Failure(1, "There is no survey of this authority and month.") }
        }
    }
}

extension SavingsCommand.Workforce {
    /// `contactpoint savings workforce import`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Import the payroll of a day: headcounts by occupation.",
            discussion: """
                Columns: occupation, headcount, full_time_equivalent, hourly_cost_gbp. The
                same authority and day again replace what was there. The authority's
                waves are estimated anew.

                Example:
                  contactpoint savings workforce import staff.csv --authority 383 --counted 2026-05-01
                """
        )

        @Argument(help: "The file, CSV in UTF-8.") var file: String
        @Option(help: "The authority's number.") var authority: Int16
        @Option(help: ArgumentHelp("The day of the count.", valueName: "YYYY-MM-DD")) var counted: Day
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard counted.date <= .today() else {
                throw ValidationError("--counted is in the future: give the day of the payroll.")
            }
            let text = try InputFile.text(file)
            let (count, obstacles) = try await index.withPool { pool in
                let books = SavingsBooks(pool: pool)
                let workforce = try WorkforceFile(text, occupations: try await books.occupations())
                let obstacles = try await books.importWorkforce(
                    workforce,
                    authority: authority,
                    countedOn: counted.date
                )
                return (workforce.counts.count, obstacles)
            }
            Terminal.tell("\(count) occupations are in the books.")
            for obstacle in obstacles { Terminal.tell("No estimate yet: \(obstacle)") }
        }
    }
}

extension SavingsCommand.Backlog {
    /// `contactpoint savings backlog record`
    struct Record: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract:
                "Record how many cases of a team are open on a day. A second count of the day replaces the first.",
            discussion: """
                Example:
                  contactpoint savings backlog record --authority 383 --team 'Duty and advice' \\
                    --date 2026-05-11 --open 214
                """
        )

        @Option(help: "The authority's number.") var authority: Int16
        @Option(help: "The team's name.") var team: String
        @Option(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD")) var date: Day
        @Option(parsing: .unconditional, help: "How many cases are open.") var open: Int32
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard date.date <= .today() else {
                throw ValidationError("--date is in the future: give the day on which the cases were counted.")
            }
            try await index.withPool {
                try await SavingsBooks(pool: $0)
                    .recordBacklog(authority: authority, team: team, on: date.date, open: open)
            }
        }
    }
}

extension SavingsCommand.Backlog {
    /// `contactpoint savings backlog import`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Record the counts of many days from a file, all or none. Columns: team, date, open."
        )

        @Argument(help: "The file, CSV in UTF-8.") var file: String
        @Option(help: "The authority's number.") var authority: Int16
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            let backlog = try BacklogFile(try InputFile.text(file))
            try await index.withPool {
                try await SavingsBooks(pool: $0).importBacklog(backlog, authority: authority)
            }
            Terminal.tell("\(backlog.counts.count) counts are in the books.")
        }
    }
}

extension SavingsCommand.Event {
    /// `contactpoint savings event record`
    struct Record: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: "Record the day of an authority's go-live or a team's training."
        )

        enum Kind: String, ExpressibleByArgument, CaseIterable {
            case goLive = "go-live"
            case training
        }

        @Option(help: "The authority's number.") var authority: Int16
        @Option(help: "The team's name; without it the whole authority's.") var team: String?
        @Option(help: "go-live or training.") var kind: Kind
        @Option(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD")) var date: Day
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            try await index.withPool {
                try await SavingsBooks(pool: $0)
                    .recordEvent(authority: authority, team: team, kind: kind.rawValue, on: date.date)
            }
        }
    }
}

extension SavingsCommand.Cost {
    /// `contactpoint savings cost record`
    struct Record: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: "Record a year's running cost, of an authority or of the nation.",
            discussion: """
                Example:
                  contactpoint savings cost record --authority england --from 2026-04-01 \\
                    --pounds-a-year 41000000 --source 'Hansard, 2009'
                """
        )

        @Option(help: "The authority's number, or england.") var authority: Place
        @Option(help: ArgumentHelp("From which day.", valueName: "YYYY-MM-DD")) var from: Day
        @Option(parsing: .unconditional, help: "Pounds a year, whole ones.") var poundsAYear: Int64
        @Option(help: "Where the figure is from.") var source: String
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard (0...100_000_000_000).contains(poundsAYear) else {
                throw ValidationError("--pounds-a-year takes 0 to 100000000000.")
            }
            try await index.withPool {
                try await SavingsBooks(pool: $0).recordRunningCost(
                    authority: authority.number,
                    from: from.date,
                    penceAYear: poundsAYear * 100,
                    source: source
                )
            }
        }
    }
}

extension SavingsCommand.Team {
    /// `contactpoint savings team assign`
    struct Assign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "assign",
            abstract: "Put an account into a team: its use is counted there from then on."
        )

        @Option(help: "The account's subject.") var subject: String
        @Option(help: "The team's name.") var team: String
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard let subject = UUID(uuidString: subject) else {
                throw ValidationError("--subject takes a subject as 'contactpoint account create' prints it.")
            }
            let isDone = try await index.withPool { try await SavingsBooks(pool: $0).assign(subject, to: team) }
            guard isDone else { throw Failure(1, "There is no such account.") }
        }
    }
}

extension SavingsCommand {
    /// `contactpoint savings catch-up`
    struct CatchUp: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "catch-up",
            abstract: "Count what the audit has that isn't counted yet.",
            discussion: """
                Run it every few minutes. After an outage it takes a day's entries at a
                time; it may be stopped at any time and goes on where it was.
                """
        )

        @OptionGroup var index: OperatorOptions

        func run() async throws {
            let done = try await index.withPool { pool in
                var told = ContinuousClock.now
                return try await SavingsBooks(pool: pool).catchUp { progress in
                    guard told + .seconds(1) < .now else { return }
                    told = .now
                    Terminal.tell("counted \(progress.counted) entries, to \(Self.time(progress.reachedAt))")
                }
            }
            guard let done else {
                throw Failure(1, "A transaction has been running since before this began. Run it again later.")
            }
            Terminal.tell("\(done.counted) entries counted; all is, to \(Self.time(done.reachedAt)).")
        }

        private static func time(_ date: Date?) -> String { date.map { $0.formatted(.iso8601) } ?? "nowhere" }
    }
}

/// An authority by its number, or England.
struct Place: ExpressibleByArgument {
    /// Nil for England.
    let number: Int16?

    init?(argument: String) {
        if argument.lowercased() == "england" {
            number = nil
        } else if let number = Int16(argument), number > 0 {
            self.number = number
        } else {
            return nil
        }
    }
}

/// A file that a command reads.
enum InputFile {
    static func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(65, "\(path) can't be read.")
        }
        guard data.count <= 64 << 20 else { throw Failure(65, "\(path) has more than 64 MB.") }
        guard let text = String(data: data, encoding: .utf8), !text.contains("\0") else {
            throw Failure(65, "\(path) isn't text in UTF-8.")
        }
        return text
    }
}

extension Month: ExpressibleByArgument {
    package init?(argument: String) { self.init(iso: argument) }
}
