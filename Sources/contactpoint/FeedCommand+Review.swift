import ArgumentParser
import Feeds
import Foundation
import Postgres
import Registry

extension FeedCommand {
    /// `contactpoint feed review`
    struct Review: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract: "Decide about the rows that could be one of the team's children.",
            subcommands: [
                Next.self, Accept.self, Reject.self, Make.self, Ask.self, Pass.self,
            ]
        )

        /// Decides about a row, and says whose it is now.
        static func decide(
            _ row: Int64,
            _ step: ReviewQueue.Step,
            _ number: String?,
            question: String? = nil,
            _ caller: CallerOptions
        ) async throws {
            let number = try number.map(StewardshipCommand.child)
            let linked = try await caller.withRegistry("review") {
                try await ReviewQueue(registry: $0).decide(row, step, number, question: question, as: $1, because: $2)
            }
            if let linked, step == .accept || step == .make { Terminal.write(linked.description + "\n") }
        }
    }
}

extension FeedCommand.Review {
    /// `contactpoint feed review next`
    struct Next: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "next",
            abstract: "Show the row that waits longest beside the children it could mean.",
            discussion: """
                Differences are marked with !, what only one of both says with ?. Rows
                whose team asked for more come last. Exit status 1 where none waits.

                Example:
                  contactpoint feed review next --as 6f1c... --purpose safeguarding \\
                    --reason 'keeping our records right'
                """
        )

        @Option(help: "Skip to the one after this row.") var after: Int64?
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let row: ReviewItem.Row
            let candidates: [ReviewItem.Candidate]
            let waiting: Int
        }

        func run() async throws {
            let item = try await caller.withRegistry("review") {
                try await ReviewQueue(registry: $0).next(after: after, as: $1, because: $2)
            }
            guard let item else {
                Terminal.tell("no row waits")
                throw ExitCode(1)
            }
            let result = Result(row: item.row, candidates: item.candidates, waiting: item.waiting)
            try output.write(result, schema: "contactpoint.feed-review/1") { Self.sheet(item) }
        }

        private static func sheet(_ item: ReviewItem) -> [String] {
            let row = item.row
            var lines = [
                "row \(row.id): \(row.source) (\(row.sourceKind)) \(row.recordID), version \(row.version), \(row.state)",
                "\(item.waiting) waiting; \(row.reasons ?? "")",
            ]
            if let question = row.question { lines.append("asked: \(question)") }
            if item.candidates.isEmpty {
                lines += row.fields.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value ?? "none")" }
            }
            for candidate in item.candidates {
                let child = candidate.child
                let marks = (child.isOwn ? "" : ", another authority's") + (child.isShielded ? ", shielded" : "")
                lines.append("")
                lines.append("\(child.number) score \(String(format: "%.3f", candidate.score))\(marks)")
                lines += candidate.lines.map { line in
                    let mark =
                        switch line.mark {
                        case .same: " "
                        case .differs: "!"
                        case .unsaid: "?"
                        }
                    return "\(mark) \(pad(line.column, 18)) \(pad(line.row ?? "-", 32)) \(line.child ?? "-")"
                }
            }
            return lines.map(Terminal.plain)
        }

        private static func pad(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
    }

    /// `contactpoint feed review accept`
    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept",
            abstract: "Say that a row is this child. Prints the number.",
            discussion: """
                Example:
                  contactpoint feed review accept 812 '4821 7730 5962 3115' --as 6f1c... \\
                    --purpose safeguarding --reason 'school rang: the same child'
                """
        )
        @Argument(help: "The row, as 'feed review next' has it.") var row: Int64
        @Argument(help: "The child's number.") var number: String
        @OptionGroup var caller: CallerOptions
        func run() async throws { try await FeedCommand.Review.decide(row, .accept, number, caller) }
    }

    /// `contactpoint feed review reject`
    struct Reject: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reject",
            abstract: "Say that a row isn't this child: it is compared again with the others.",
            discussion: """
                Example:
                  contactpoint feed review reject 812 '4821 7730 5962 3115' --as 6f1c... \\
                    --purpose safeguarding --reason 'twins: both are known to us'
                """
        )
        @Argument(help: "The row, as 'feed review next' has it.") var row: Int64
        @Argument(help: "The child's number.") var number: String
        @OptionGroup var caller: CallerOptions
        func run() async throws { try await FeedCommand.Review.decide(row, .reject, number, caller) }
    }

    /// `contactpoint feed review make`
    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "make",
            abstract: "Say that a row is nobody of the index: a new record. Prints its number.",
            discussion: """
                Example:
                  contactpoint feed review make 812 --as 6f1c... --purpose safeguarding \\
                    --reason 'new to England, seen by the health visitor'
                """
        )
        @Argument(help: "The row, as 'feed review next' has it.") var row: Int64
        @OptionGroup var caller: CallerOptions
        func run() async throws { try await FeedCommand.Review.decide(row, .make, nil, caller) }
    }

    /// `contactpoint feed review ask`
    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask",
            abstract: "Say what is needed before a row can be decided. It then comes after the others.",
            discussion: """
                Example:
                  contactpoint feed review ask 812 --question 'which school now?' \\
                    --as 6f1c... --purpose safeguarding --reason 'two brothers fit'
                """
        )
        @Argument(help: "The row, as 'feed review next' has it.") var row: Int64
        @Option(help: "What is needed, 5 to 500 characters.") var question: String
        @OptionGroup var caller: CallerOptions
        func run() async throws { try await FeedCommand.Review.decide(row, .ask, nil, question: question, caller) }
    }

    /// `contactpoint feed review pass`
    struct Pass: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pass",
            abstract: "Say that a row could be this child of another authority, whose team decides.",
            discussion: """
                Example:
                  contactpoint feed review pass 812 '4821 7730 5962 3115' --as 6f1c... \\
                    --purpose safeguarding --reason 'moved to Leeds last year'
                """
        )
        @Argument(help: "The row, as 'feed review next' has it.") var row: Int64
        @Argument(help: "The child's number.") var number: String
        @OptionGroup var caller: CallerOptions
        func run() async throws { try await FeedCommand.Review.decide(row, .pass, number, caller) }
    }
}
