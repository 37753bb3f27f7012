import ArgumentParser
import Contacts
import Postgres
import Registry

/// `contactpoint contacts`
struct ContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "Who works with a child: your involvements, the lead, brokered contact, notices.",
        subcommands: [
            Own.self, Record.self, Change.self, Lead.self, Assessment.self, Ask.self, Brokered.self, Broker.self,
            Notices.self, Services.self, Service.self, Posts.self, Post.self,
        ]
    )
}

extension CallerOptions {
    /// Lends contacts. What is wrong with the number is in the audit too.
    func withContacts<Value: Sendable>(
        _ action: String,
        _ number: String,
        _ body: (Contacts, ChildNumber, Caller, Purpose) async throws -> Value
    ) async throws -> Value {
        try await withRegistry(action) { registry, caller, purpose in
            guard let number = ChildNumber(number) else {
                let refusal = Refusal(.notFound)
                try await registry.refused(action, code: refusal.code.rawValue, as: caller, because: purpose)
                throw refusal
            }
            return try await body(Contacts(registry: registry), number, caller, purpose)
        }
    }
}

/// `name=value` as typed; without a value it clears.
struct Assignment: ExpressibleByArgument {
    let name: String
    let value: String?

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        name = String(parts[0])
        value = parts[1].isEmpty ? nil : String(parts[1])
    }

    /// - Throws: `ValidationError` for a name that isn't allowed, or a date that is none.
    static func patch(_ assignments: [Assignment], allowed: [String], dates: [String] = []) throws -> Patch {
        var patch: Patch = [:]
        for assignment in assignments {
            guard allowed.contains(assignment.name) else {
                throw ValidationError("--set takes \(allowed.joined(separator: ", ")).")
            }
            if dates.contains(assignment.name), let value = assignment.value, CivilDate(iso: value) == nil {
                throw ValidationError("Write \(assignment.name) as YYYY-MM-DD.")
            }
            patch.updateValue(assignment.value, forKey: assignment.name)
        }
        return patch
    }
}

extension ContactsCommand {
    /// `contactpoint contacts own`
    struct Own: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "own",
            abstract: "List the involvements with a child that are yours to change, with their versions.",
            discussion: """
                Example:
                  contactpoint contacts own '4821 7730 5962 3115' --as 6f1c... \\
                    --purpose safeguarding --reason "closing my case"
                """
        )

        @Argument(help: "The child's number.") var number: String
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let involvements: [OwnInvolvement]
        }

        func run() async throws {
            let own = try await caller.withContacts("own", number) { try await $0.own(of: $1, as: $2, because: $3) }
            try output.write(Result(involvements: own), schema: "contactpoint.own/1") {
                own.map {
                    [
                        $0.id, "version \($0.version)", $0.service, $0.practitioner,
                        $0.to.map { "ended \($0)" } ?? "since \($0.from)", $0.leadProfessional ? "leads" : nil,
                        $0.leadOffered ? "the lead is offered" : nil,
                    ].compactMap(\.self).map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint contacts record`
    struct Record: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: "Record that your service works with a child. Prints the involvement's id.",
            discussion: """
                Roles: allocated worker, key worker, named professional, assessing,
                supporting, specialist advice. A sensitive service needs a basis: consent,
                or 'significant harm suspected'.

                Example:
                  contactpoint contacts record '4821 7730 5962 3115' --service 17 \\
                    --role 'key worker' --as 6f1c... \\
                    --purpose safeguarding --reason "took the case on today"
                """
        )

        @Argument(help: "The child's number.") var number: String
        @Option(help: "The service's number; you have a post there.") var service: Int64
        @Option(help: "The practitioner's role.") var role: String?
        @Option(help: ArgumentHelp("The first day. Default: today.", valueName: "YYYY-MM-DD")) var from: Day?
        @Option(help: "Another practitioner's name. Default: you.") var practitioner: String?
        @Option(help: "For a sensitive service.") var basis: String?
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let new = NewInvolvement(
                service: service,
                role: role,
                from: from?.date,
                practitioner: practitioner,
                basis: basis
            )
            let kept = try await caller.withContacts("involve", number) {
                try await $0.record(new, with: $1, as: $2, because: $3)
            }
            try output.write(kept, schema: "contactpoint.kept/1") { [kept.id] }
        }
    }

    /// `contactpoint contacts change`
    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "change",
            abstract: "Change, end, withdraw or remove an involvement of yours.",
            discussion: """
                --set names role, from, to, practitioner, occupation, phone or email; an
                empty value clears. 'to' ends it. --withdraw is for consent that was
                withdrawn, --remove for one that was recorded in error: it goes from the
                record and stays in the history.

                Example:
                  contactpoint contacts change '4821 7730 5962 3115' 21248736729226 \\
                    --version 1 --set to=2026-03-31 --as 6f1c... \\
                    --purpose safeguarding --reason "closing my case"
                """
        )

        @Argument(help: "The child's number.") var number: String
        @Argument(help: "The involvement's id.") var id: Int64
        @Option(help: "The version you read.") var version: Int32
        @Option(help: ArgumentHelp("What to change.", valueName: "name=value")) var set: [Assignment] = []
        @Flag(help: "Consent was withdrawn.") var withdraw = false
        @Flag(help: "It was recorded in error.") var remove = false
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            var changes = try Assignment.patch(
                set,
                allowed: ["role", "from", "to", "practitioner", "occupation", "phone", "email"],
                dates: ["from", "to"]
            )
            if withdraw { changes["withdrawn"] = "true" }
            if remove { changes["removed"] = "true" }
            let kept = try await caller.withContacts("involve", number) { [changes] in
                try await $0.change(id, of: $1, version: version, changes, as: $2, because: $3)
            }
            try output.write(kept, schema: "contactpoint.kept/1") { ["version \(kept.version)"] }
        }
    }

    /// `contactpoint contacts lead`
    struct Lead: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lead",
            abstract: "Take, hand over or end the lead.",
            discussion: """
                Steps: take (where nobody leads) and offer name an involvement; who it is
                offered to accepts or declines; who offered withdraws; who leads ends.

                Example:
                  contactpoint contacts lead '4821 7730 5962 3115' offer \\
                    --involvement 21248736729226 --as 6f1c... \\
                    --purpose safeguarding --reason "case moves to the school"
                """
        )

        @Argument(help: "The child's number.") var number: String
        @Argument(help: "take, offer, accept, decline, withdraw or end.") var step: String
        @Option(help: "The involvement's id, for take and offer.") var involvement: Int64?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withContacts("lead", number) {
                try await $0.lead(step, of: $1, to: involvement, as: $2, because: $3)
            }
        }
    }

    /// `contactpoint contacts assessment`
    struct Assessment: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "assessment",
            abstract: "Say that a common assessment (CAF) began with your service, or ended.",
            discussion: """
                Example:
                  contactpoint contacts assessment '4821 7730 5962 3115' begin --service 17 \\
                    --as 6f1c... --purpose safeguarding --reason "assessment agreed"
                """
        )

        @Argument(help: "The child's number.") var number: String
        @Argument(help: "begin or end.") var step: String
        @Option(help: "Your service's number, to begin.") var service: Int64?
        @Option(help: ArgumentHelp("The first day. Default: today.", valueName: "YYYY-MM-DD")) var since: Day?
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withContacts("assess", number) {
                try await $0.assess(step, of: $1, by: service, since: since?.date, as: $2, because: $3)
            }
        }
    }
}
