import Access
import ArgumentParser
import Foundation
import Postgres
import Registry

/// Who of a team asks, and why.
struct TeamOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Your own account's subject. [env: CONTACTPOINT_SUBJECT]", valueName: "subject")
    )
    var subject: String?
    @Option(help: "Why, in your own words, 5 to 500 characters. It is kept in the audit.") var reason: String?
    @OptionGroup var index: IndexOptions
    @OptionGroup var sessionKey: SessionKeyOptions

    /// Lends the team. What is refused on the way is in the audit.
    func withTeam<Value: Sendable>(_ body: (Team, Caller, Purpose) async throws -> Value) async throws -> Value {
        let subject = try Setting.required(subject, "--as", "CONTACTPOINT_SUBJECT").asSubject("--as")
        let key = try sessionKey.key()
        return try await index.withPool { pool in
            let registry = Registry(pool: pool, key: key)
            let caller = try await AccountDirectory(pool: pool).caller(subject: subject, client: CallerOptions.client)
            let purpose: Purpose
            do {
                purpose = try Team.purpose(reason)
            } catch let refusal as Refusal {
                try await registry.refused("account", code: refusal.code.rawValue, as: caller)
                throw refusal
            }
            return try await body(Team(registry: registry), caller, purpose)
        }
    }
}

extension String {
    fileprivate func asSubject(_ place: String) throws -> UUID {
        guard let subject = UUID(uuidString: self) else {
            throw ValidationError("\(place) takes a subject as 'contactpoint account create' prints it.")
        }
        return subject
    }
}

extension AccountCommand {
    /// `contactpoint account list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List your authority's accounts, and what waits for a second person.",
            discussion: """
                For the team. Example:
                  contactpoint account list --as 6f1c... --reason 'monthly check of leavers'
                """
        )

        @OptionGroup var team: TeamOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let accounts: [TeamAccount]
            let proposals: [AccountProposal]
        }

        func run() async throws {
            let result = try await team.withTeam { team, caller, purpose in
                var result = try await team.accounts(as: caller, because: purpose)
                var last = result.accounts
                while last.count == 200, let after = last.last?.number {
                    last = try await team.accounts(after: after, as: caller, because: purpose).accounts
                    result.accounts += last
                }
                return Result(accounts: result.accounts, proposals: result.proposals)
            }
            try output.write(result, schema: "contactpoint.accounts/1") {
                result.accounts.map {
                    let state = $0.fault ?? "holds"
                    return
                        "\($0.subject.uuidString.lowercased())  \($0.role)  \(Terminal.plain($0.name)), \($0.occupation)  \(state)"
                }
                    + result.proposals.map {
                        "proposal \($0.proposal) by \(Terminal.plain($0.proposedBy)): \(Terminal.plain($0.reason))"
                    }
            }
        }
    }

    /// `contactpoint account change`
    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "change",
            abstract: "Change an account of your authority: access follows at once, on open sessions too.",
            discussion: """
                For the team. A team role and the rights take a second person: then a
                proposal's number is printed, for 'contactpoint account decide'.

                Examples:
                  contactpoint account change 6f1c... --suspend --reason 'laptop stolen'
                  contactpoint account change 6f1c... --dbs-checked 2026-10-02 --reason 'renewed'
                  contactpoint account change 6f1c... --role team --reason 'joins us in May'
                """
        )

        @Argument(help: "The account's subject.") var subject: String
        @Option(help: "The person's name.") var name: String?
        @Option(help: "practitioner or team.") var role: Role?
        @Option(help: "The person's occupation.") var occupation: String?
        @Option(help: ArgumentHelp("The day of the enhanced DBS check.", valueName: "YYYY-MM-DD")) var dbsChecked: Day?
        @Option(help: ArgumentHelp("The day on which training was completed.", valueName: "YYYY-MM-DD")) var trained:
            Day?
        @Option(help: ArgumentHelp("The day on which the agreement was signed.", valueName: "YYYY-MM-DD")) var agreed:
            Day?
        @Flag(inversion: .prefixedNo, help: "The right to override a shield.") var mayOverride: Bool?
        @Flag(inversion: .prefixedNo, help: "The right to read the archive.") var mayReadArchive: Bool?
        @Flag(name: .customLong("suspend"), inversion: .prefixedNo, help: "Suspend, or end a suspension.")
        var suspended: Bool?
        @Flag(name: .customLong("leave"), inversion: .prefixedNo, help: "The person has left.") var left: Bool?
        @Flag(help: "Take on a person who has left another employer.") var employ = false
        @Flag(help: "Refuse what the person signed in so far.") var signOut = false
        @OptionGroup var team: TeamOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let subject = try subject.asSubject("The argument")
            var change = AccountChange()
            change.name = name
            change.role = role?.name
            change.occupation = occupation
            change.dbsCheckedOn = dbsChecked?.date
            change.trainedOn = trained?.date
            change.agreedOn = agreed?.date
            change.mayOverride = mayOverride
            change.mayReadArchive = mayReadArchive
            change.suspended = suspended
            change.left = left
            change.employed = employ ? true : nil
            change.signedOut = signOut ? true : nil
            let wanted = change
            let result = try await team.withTeam { team, caller, purpose in
                try await team.change(subject, wanted, as: caller, because: purpose)
            }
            if let proposal = result.proposal {
                Terminal.tell("A second person of the team must confirm proposal \(proposal).")
            }
            try output.write(result, schema: "contactpoint.account-change/1") {
                [result.proposal.map { "proposal \($0)" } ?? subject.uuidString.lowercased()]
            }
        }
    }

    /// `contactpoint account decide`
    struct Decide: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide",
            abstract: "Confirm or refuse what another one of your team proposed.",
            discussion: """
                Example:
                  contactpoint account decide 12 --confirm --reason 'agreed with the service manager'
                """
        )

        @Argument(help: "The proposal's number, as 'account list' has it.") var proposal: Int64
        @Flag(inversion: .prefixedNo, help: "Confirm it, or refuse it.") var confirm: Bool
        @OptionGroup var team: TeamOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let result = try await team.withTeam { team, caller, purpose in
                try await team.decide(proposal, confirm: confirm, as: caller, because: purpose)
            }
            try output.write(result, schema: "contactpoint.account-change/1") {
                [result.subject?.uuidString.lowercased() ?? "refused"]
            }
        }
    }
}
