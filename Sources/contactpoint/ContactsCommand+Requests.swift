import ArgumentParser
import Contacts
import Foundation
import Postgres
import Registry

extension ContactsCommand {
    /// `contactpoint contacts ask`
    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask",
            abstract: "Ask the child's team to pass a request for contact on. Prints its id.",
            discussion: """
                For services that you can't see: a sensitive one, or those of a shielded
                child. The answer comes in 'contacts brokered'.

                Example:
                  contactpoint contacts ask '4821 7730 5962 3115' \\
                    --callback 'Sam Whitaker, 020 7974 0000' --as 6f1c... \\
                    --purpose safeguarding --reason "planning with all who are involved"
                """
        )

        @Argument(help: "The child's number.") var number: String
        @Option(help: "How the service can reach you: 5 to 200 characters.") var callback: String
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let id = try await caller.withContacts("broker", number) {
                try await $0.askBroker(for: $1, callback: callback, as: $2, because: $3)
            }
            Terminal.write(id + "\n")
        }
    }

    /// `contactpoint contacts brokered`
    struct Brokered: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "brokered",
            abstract: "List the requests for contact that you asked, and those that wait for you.",
            discussion: """
                Example:
                  contactpoint contacts brokered --as 6f1c... --purpose safeguarding \\
                    --reason "answers to my requests"
                """
        )

        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let requests = try await caller.withRegistry("brokered") {
                try await Contacts(registry: $0).brokered(as: $1, because: $2)
            }
            try output.write(requests, schema: "contactpoint.brokered/1") {
                requests.waiting.map {
                    [$0.id, $0.number.description, $0.state, $0.askedBy, $0.occupation, $0.callback]
                        .map(Terminal.plain).joined(separator: "  ")
                }
                    + requests.asked.map {
                        [$0.id, $0.number.description, $0.state, $0.answer].compactMap(\.self)
                            .map(Terminal.plain).joined(separator: "  ")
                    }
            }
        }
    }

    /// `contactpoint contacts broker`
    struct Broker: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "broker",
            abstract: "Pass a request for contact on, answer, decline or withdraw it.",
            discussion: """
                The child's team passes it to an involvement or declines; the service it
                was passed to answers or declines; who asked withdraws.

                Example:
                  contactpoint contacts broker 22848644863728 answer \\
                    --answer 'Ring the clinic, 0113 496 0007' --as 6f1c... \\
                    --purpose safeguarding --reason "passed to us by the team"
                """
        )

        @Argument(help: "The request's id.") var request: Int64
        @Argument(help: "pass, answer, decline or withdraw.") var step: String
        @Option(help: "The involvement's id, to pass.") var involvement: Int64?
        @Option(help: "How to reach the service: 5 to 200 characters.") var answer: String?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withRegistry("broker") {
                try await Contacts(registry: $0).broker(
                    step,
                    of: request,
                    to: involvement,
                    answer: answer,
                    as: $1,
                    because: $2
                )
            }
        }
    }

    /// `contactpoint contacts notices`
    struct Notices: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "notices",
            abstract: "List your unread notices: what happened to children you work with.",
            discussion: """
                Example:
                  contactpoint contacts notices --mark --as 6f1c... --purpose safeguarding \\
                    --reason "start of my day"
                """
        )

        @Flag(help: "Mark them as read.") var mark = false
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let notices: [Notice]
        }

        func run() async throws {
            let notices = try await caller.withRegistry("notices") { registry, caller, purpose in
                let contacts = Contacts(registry: registry)
                let notices = try await contacts.notices(as: caller, because: purpose)
                if mark {
                    try await contacts.haveRead(notices.compactMap { Int64($0.id) }, as: caller, because: purpose)
                }
                return notices
            }
            try output.write(Result(notices: notices), schema: "contactpoint.notices/1") {
                notices.map {
                    [$0.at, $0.number.description, $0.kind, $0.service].compactMap(\.self)
                        .map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }
}
