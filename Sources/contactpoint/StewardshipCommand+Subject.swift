import ArgumentParser
import Foundation
import Postgres
import Registry
import Stewardship

extension Stewardship.Asker: ExpressibleByArgument {}

extension StewardshipCommand {
    /// `contactpoint stewardship subject`
    struct Subject: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "subject",
            abstract: "Show a child or a parent what is held: ask, check, answer or refuse, within a month.",
            subcommands: [Requests.self, Ask.self, Check.self, Answer.self, Refuse.self]
        )
    }
}

extension StewardshipCommand.Subject {
    static func request(_ text: String) throws -> UUID {
        guard let request = UUID(uuidString: text) else {
            throw ValidationError("\(text) is no request, see 'requests'.")
        }
        return request
    }

    /// `contactpoint stewardship subject requests`
    struct Requests: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "requests",
            abstract: "List the requests that wait for an answer, those due first.",
            discussion: """
                Example:
                  contactpoint stewardship subject requests --as 6f1c... \\
                    --purpose safeguarding --reason 'daily look at requests'
                """
        )

        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let requests: [Stewardship.SubjectRequest]
        }

        func run() async throws {
            let requests = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).subjectRequests(as: $1, because: $2)
            }
            try output.write(Result(requests: requests), schema: "contactpoint.subject-requests/1") {
                requests.map { request in
                    [
                        request.request.uuidString.lowercased(), request.number.description, request.name ?? "",
                        request.asker.rawValue, request.askerName ?? "", "due \(request.dueOn)",
                        request.overdue ? "OVERDUE" : "", request.identity ?? "identity not shown",
                        request.asker == .parent ? request.responsibility ?? "responsibility not shown" : "",
                    ].filter { !$0.isEmpty }.map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint stewardship subject ask`
    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask",
            abstract: "Record that a child or a parent asks. Prints the request and when it is due.",
            discussion: """
                Example:
                  contactpoint stewardship subject ask '4821 7730 5962 3115' --asker parent \\
                    --name 'Ngozi Okafor' --received 2026-11-20 --as 6f1c... \\
                    --purpose safeguarding --reason 'letter of the mother'
                """
        )

        @Argument(help: "The number.") var number: String
        @Option(help: "child or parent.") var asker: Stewardship.Asker
        @Option(help: "The parent's name.") var name: String?
        @Option(help: "When the request came; today where left out.") var received: String?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let number = try StewardshipCommand.child(number)
            let received = try StewardshipCommand.date(received) ?? .today()
            let asked = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).askSubject(
                    number,
                    by: asker,
                    named: name,
                    receivedOn: received,
                    as: $1,
                    because: $2
                )
            }
            Terminal.write("\(asked.request.uuidString.lowercased())\ndue \(asked.dueOn)\n")
        }
    }

    /// `contactpoint stewardship subject check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Record what was found of a request. Prints what the answer will leave out.",
            discussion: """
                Identity: passport, 'driving licence', 'identity card', 'birth certificate',
                'known in person'. Responsibility: 'birth certificate', 'adoption order',
                'court order', 'responsibility agreement', 'marriage certificate'.

                Example:
                  contactpoint stewardship subject check 8a6e1b0c-... --identity passport \\
                    --responsibility 'birth certificate' --as 6f1c... \\
                    --purpose safeguarding --reason 'seen at the desk'
                """
        )

        @Argument(help: "The request.") var request: String
        @Option(help: "The proof of identity that was shown.") var identity: String?
        @Option(help: "The proof of parental responsibility that was shown.") var responsibility: String?
        @Flag(inversion: .prefixedNo, help: "Whether the child is competent, whatever its age (Fraser).")
        var competent: Bool?
        @Flag(inversion: .prefixedNo, help: "The competent child's word that this parent may see what is private.")
        var agrees: Bool?
        @Flag(
            inversion: .prefixedNo,
            help: "That the shields there are now don't hide the child from this parent. A second person decides."
        )
        var seesPlace: Bool?
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let request = try StewardshipCommand.Subject.request(request)
            let finding = Stewardship.SubjectFinding(
                identity: identity,
                responsibility: responsibility,
                competent: competent,
                agrees: agrees,
                seesPlace: seesPlace
            )
            let outlook = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).checkSubject(request, finding, as: $1, because: $2)
            }
            try output.write(outlook, schema: "contactpoint.subject-outlook/1") {
                [
                    "the child \(outlook.competent ? "is" : "isn't") competent",
                    "the answer \(outlook.hidesPlace ? "leaves out" : "says") where the child is",
                    "the answer \(outlook.hidesPrivate ? "leaves out" : "says") what is private",
                ]
            }
        }
    }

    /// `contactpoint stewardship subject answer`
    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Answer a request: a document to print, or the data. The same day once more.",
            discussion: """
                Example:
                  contactpoint stewardship subject answer 8a6e1b0c-... --as 6f1c... \\
                    --purpose safeguarding --reason 'answer to the mother' > answer.html
                """
        )

        /// What is written.
        enum Form: String, ExpressibleByArgument, CaseIterable {
            case html, json
        }

        @Argument(help: "The request.") var request: String
        @OptionGroup var caller: CallerOptions
        @Option(help: "html or json.") var output: Form = .html

        func run() async throws {
            let request = try StewardshipCommand.Subject.request(request)
            let answer = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).answerSubject(request, as: $1, because: $2)
            }
            switch output {
            case .html: Terminal.write(answer.html())
            case .json: try OutputFormat.json.write(answer, schema: "contactpoint.subject-answer/1") { [] }
            }
        }
    }

    /// `contactpoint stewardship subject refuse`
    struct Refuse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "refuse",
            abstract: "Close a request without an answer.",
            discussion: """
                On one of these grounds: 'identity not shown', 'responsibility not shown',
                'not competent', 'serious harm', withdrawn.

                Example:
                  contactpoint stewardship subject refuse 8a6e1b0c-... 'identity not shown' \\
                    --as 6f1c... --purpose safeguarding --reason 'no proof in three weeks'
                """
        )

        @Argument(help: "The request.") var request: String
        @Argument(help: "The ground.") var because: String
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let request = try StewardshipCommand.Subject.request(request)
            guard let because = Stewardship.SubjectRefusal(rawValue: because) else {
                throw ValidationError("See --help for the grounds.")
            }
            try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).refuseSubject(request, because, as: $1, because: $2)
            }
        }
    }
}
