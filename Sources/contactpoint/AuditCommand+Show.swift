import ArgumentParser
import Audit
import Foundation
import Registry
import Server

extension AuditCommand {
    /// `contactpoint audit show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show entries of the audit: for a person, a child, an authority's users or a day.",
            discussion: """
                A team sees what its own users did, and who was shown or opened its own
                children; an auditor sees all, criteria too. Showing it is in the audit.

                Examples:
                  contactpoint audit show --child '4821 7730 5962 3115' --as 6f1c... \\
                    --purpose safeguarding --reason "complaint of a parent, ref 114"
                  contactpoint audit show --person 71 --since 2026-11-01T00:00:00Z ...
                """
        )

        @Option(help: "The account that asked.") var person: Int64?
        @Option(help: "The child who was shown or opened.") var child: String?
        @Option(help: "The number of the authority that employs who asked.") var authority: Int16?
        @Option(help: ArgumentHelp("From this time on. (default: a day before --until)", valueName: "time"))
        var since: Instant?
        @Option(help: ArgumentHelp("Before this time. (default: now)", valueName: "time")) var until: Instant?
        @Option(help: "At most so many entries, the latest; 1000 at most.") var most: Int32 = 200
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            guard (1...1000).contains(most) else { throw ValidationError("--most takes a number from 1 to 1000.") }
            let number = child.map(ChildNumber.init)
            if case .some(nil) = number { throw ValidationError("--child takes a child's number.") }
            let question = AuditTrail.Question(
                person: person,
                child: number ?? nil,
                authority: authority,
                since: since?.date,
                until: until?.date,
                most: most
            )
            let entries = try await caller.withRegistry("audit") { registry, caller, purpose in
                try await AuditTrail(registry: registry).show(question, as: caller, because: purpose)
            }
            try output.write(AuditAnswer(entries), schema: "contactpoint.audit/1") { entries.flatMap(Self.lines) }
        }

        private static func lines(_ entry: AuditEntry) -> [String] {
            let who = [
                entry.account.map { "account \($0)" }, entry.name, entry.role,
                entry.authority.map { "authority \($0)" }, entry.onBehalfOf.map { "for account \($0)" }, entry.client,
            ].compactMap(\.self).joined(separator: ", ")
            let children = entry.children.map(\.description).joined(separator: ", ")
            let why = [entry.purpose, entry.reason].compactMap(\.self).joined(separator: ": ")
            let head = "\(entry.at.formatted(.iso8601))  \(entry.action) \(entry.outcome)"
            let rest = [who, why, entry.criteria ?? "", children].filter { !$0.isEmpty }
            return [Terminal.bold(head)] + rest.map { "      " + Terminal.plain($0) }
        }
    }
}

/// A time as typed: `2026-11-23T08:00:00Z`.
struct Instant: ExpressibleByArgument {
    let date: Date

    init?(argument: String) {
        guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
        self.date = date
    }
}
