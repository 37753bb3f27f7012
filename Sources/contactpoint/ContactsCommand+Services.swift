import ArgumentParser
import Contacts
import Foundation
import Postgres
import Registry

extension ContactsCommand {
    /// `contactpoint contacts services`
    struct Services: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "services",
            abstract: "List the services of an authority: 500 at most.",
            discussion: """
                Example:
                  contactpoint contacts services --authority 383 --kind school --name Mill
                """
        )

        @Option(help: "The authority's number.") var authority: Int16
        @Option(help: "What the service is, as a record has it.") var kind: String?
        @Option(help: "How its name begins.") var name: String?
        @OptionGroup var index: IndexOptions
        @OptionGroup var sessionKey: SessionKeyOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let services: [ListedService]
        }

        func run() async throws {
            let key = try sessionKey.key()
            let services = try await index.withPool {
                try await Contacts(registry: Registry(pool: $0, key: key)).services(
                    of: authority,
                    kind: kind,
                    name: name
                )
            }
            try output.write(Result(services: services), schema: "contactpoint.services/1") {
                services.map {
                    [String($0.service), "version \($0.version)", $0.kind, $0.name, $0.phone].compactMap(\.self)
                        .map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint contacts service`
    struct Service: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "service",
            abstract: "Add a service, or change one. Prints its number.",
            discussion: """
                For the team of its authority, or staff of the partner it belongs to.
                --set names kind (only of a new one), name, authority, phone, email,
                reference, from and to (the day after its last).

                Example:
                  contactpoint contacts service --set kind=school --set 'name=Mill Lane' \\
                    --as 6f1c... --purpose safeguarding --reason "opened this term"
                """
        )

        @Option(help: "The service's number, to change it.") var service: Int64?
        @Option(help: "The version you read, to change it.") var version: Int32?
        @Option(help: ArgumentHelp("What it is to be.", valueName: "name=value")) var set: [Assignment] = []
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            let details = try Assignment.patch(
                set,
                allowed: ["kind", "name", "authority", "phone", "email", "reference", "from", "to"],
                dates: ["from", "to"]
            )
            if let authority = details["authority"], authority.flatMap({ Int16($0) }) == nil {
                throw ValidationError("authority is a number.")
            }
            let kept = try await caller.withRegistry("service") {
                try await Contacts(registry: $0).keepService(service, version: version, details, as: $1, because: $2)
            }
            Terminal.write(kept.id + "\n")
        }
    }

    /// `contactpoint contacts posts`
    struct Posts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "posts",
            abstract: "List your posts, with your contact details and hours.",
            discussion: """
                Example:
                  contactpoint contacts posts --as 6f1c... --purpose safeguarding \\
                    --reason "my own details"
                """
        )

        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let posts: [OwnPost]
        }

        func run() async throws {
            let posts = try await caller.withRegistry("post") { registry, caller, _ in
                try await Contacts(registry: registry).posts(of: caller)
            }
            try output.write(Result(posts: posts), schema: "contactpoint.posts/1") {
                posts.map {
                    [String($0.service), "version \($0.version)", $0.name, $0.phone, $0.email, $0.hours]
                        .compactMap(\.self).map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint contacts post`
    struct Post: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "post",
            abstract: "Give an account a post at a service, change its details or end it.",
            discussion: """
                Who keeps the service gives posts to others; who holds one changes its
                phone, email and hours.

                Example:
                  contactpoint contacts post --service 17 --subject 90ab... \\
                    --set phone='0113 496 0001' --set 'hours=Mon to Thu, 9 to 4' \\
                    --as 6f1c... --purpose safeguarding --reason "new colleague"
                """
        )

        @Option(help: "The service's number.") var service: Int64
        @Option(help: "Whose: the account's subject. Default: yours.") var subject: String?
        @Option(help: "The version you read; none for a new post.") var version: Int32?
        @Option(help: ArgumentHelp("phone, email or hours.", valueName: "name=value")) var set: [Assignment] = []
        @Flag(help: "End the post.") var end = false
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            var details = try Assignment.patch(set, allowed: ["phone", "email", "hours"])
            if end { details["ended"] = "true" }
            var holder: UUID?
            if let subject {
                guard let uuid = UUID(uuidString: subject) else {
                    throw ValidationError("--subject takes a subject as 'contactpoint account create' prints it.")
                }
                holder = uuid
            }
            let kept = try await caller.withRegistry("post") { [details, holder] in
                try await Contacts(registry: $0).keepPost(
                    at: service,
                    of: holder,
                    version: version,
                    details,
                    as: $1,
                    because: $2
                )
            }
            Terminal.write("version \(kept.version)\n")
        }
    }
}
