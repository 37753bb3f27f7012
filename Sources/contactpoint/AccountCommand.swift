import Access
import ArgumentParser
import Foundation
import Postgres
import Registry

/// `contactpoint account`
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "The accounts of people who use the index.",
        subcommands: [Create.self, List.self, Change.self, Decide.self, Token.self]
    )
}

extension AccountCommand {
    /// `contactpoint account create`
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Create an account. Prints its subject.",
            discussion: """
                An account needs an employer (an authority or a national partner), a
                listed occupation, an enhanced DBS check no older than three years,
                completed training and a signed agreement. A lapse stops access by itself.

                Example:
                  contactpoint account create --name 'Sam Whitaker' --role practitioner \\
                    --occupation 'social worker' --authority 383 \\
                    --dbs-checked 2026-03-02 --trained 2026-04-20 --agreed 2026-04-20

                Roles: practitioner, team, auditor, management, operator, source.
                Occupations: social worker, family support worker, contactpoint team
                officer, doctor, nurse, health visitor, midwife, school nurse, speech and
                language therapist, teacher, head teacher, education welfare officer,
                special educational needs coordinator, connexions adviser, police officer,
                probation officer, youth offending worker, fire safety officer, voluntary
                sector practitioner.
                """
        )

        @Option(help: "The person's name.") var name: String
        @Option(help: "What the account may do.") var role: Role
        @Option(help: "The person's occupation.") var occupation: String
        @Option(help: "The employing authority's number, as 'contactpoint authority list' has it.")
        var authority: Int16?
        @Option(help: "The employing national partner's name.") var partner: String?
        @Option(help: ArgumentHelp("The day of the enhanced DBS check.", valueName: "YYYY-MM-DD"))
        var dbsChecked: Day
        @Option(help: ArgumentHelp("The day on which training was completed.", valueName: "YYYY-MM-DD"))
        var trained: Day
        @Option(help: ArgumentHelp("The day on which the agreement was signed.", valueName: "YYYY-MM-DD"))
        var agreed: Day
        @OptionGroup var index: OperatorOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let subject: String
        }

        func run() async throws {
            let account = NewAccount(
                name: name,
                role: role,
                occupation: occupation,
                authority: authority,
                partner: partner,
                dbsCheckedOn: dbsChecked.date,
                trainedOn: trained.date,
                agreedOn: agreed.date
            )
            let subject = try await index.withPool { try await Accounts(pool: $0).create(account) }.uuidString
                .lowercased()
            try output.write(Result(subject: subject), schema: "contactpoint.account/1") { [subject] }
        }
    }

    /// `contactpoint account token`
    struct Token: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "token",
            abstract: "Issue a bearer token on a developer's machine.",
            discussion: """
                Real deployments take tokens from their identity provider. The folder gets
                the issuer's key (issuer.pem, secret) and its key set (jwks.json), which
                'contactpoint serve --jwks' reads.

                Example:
                  contactpoint account token --subject 6f1c... --issuer-folder .run/issuer
                """
        )

        @Option(help: ArgumentHelp("The account's subject. [env: CONTACTPOINT_SUBJECT]", valueName: "subject"))
        var subject: String?
        @Option(help: ArgumentHelp("The issuer's folder. [env: CONTACTPOINT_ISSUER_FOLDER]", valueName: "folder"))
        var issuerFolder: String?
        @Option(help: ArgumentHelp("How long the token is good for.", valueName: "seconds")) var lifetime = 3600
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let token: String
        }

        func run() async throws {
            guard let subject = UUID(uuidString: try Setting.required(subject, "--subject", "CONTACTPOINT_SUBJECT"))
            else {
                throw ValidationError("--subject takes a subject as 'contactpoint account create' prints it.")
            }
            let folder = try Setting.required(issuerFolder, "--issuer-folder", "CONTACTPOINT_ISSUER_FOLDER")
            let token = try await DevelopmentIssuer(folder: folder).token(
                subject: subject,
                lifetime: TimeInterval(lifetime)
            )
            try output.write(Result(token: token), schema: "contactpoint.token/1") { [token] }
        }
    }
}

/// A day as typed.
struct Day: ExpressibleByArgument {
    let date: CivilDate

    init?(argument: String) {
        guard let date = CivilDate(iso: argument) else { return nil }
        self.date = date
    }
}

extension Role: ExpressibleByArgument {
    package init?(argument: String) { self.init(name: argument) }
}
