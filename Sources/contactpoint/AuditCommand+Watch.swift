import ArgumentParser
import Audit
import Foundation
import Logging
import Postgres
import Registry

extension AuditCommand {
    /// `contactpoint audit watch`
    struct WatchCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "watch",
            abstract: "Look once at what was entered since the last time. Sealing servers do it every ten seconds.",
            discussion: """
                What the rules (audit.rule) find goes into the queue: 'contactpoint audit
                alerts' lists it.

                Example:
                  contactpoint audit watch
                """
        )

        @OptionGroup var database: AuditDatabaseOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let look = try await database.withPool { pool in
                try await Watch(pool: pool, logger: Logger(label: "contactpoint")).look()
            }
            try output.write(look, schema: "contactpoint.audit-watch/1") {
                ["\(look.entries) entries looked at, \(look.alerts) alerts raised"]
            }
        }
    }

    /// `contactpoint audit alerts`
    struct Alerts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "alerts",
            abstract: "List the alerts that somebody must review, the most suspicious first.",
            discussion: """
                A team has those about its own users and its own children, an auditor all.

                Example:
                  contactpoint audit alerts --as 6f1c... --purpose safeguarding --reason "weekly review"
                """
        )

        @Flag(help: "Those that were closed.") var closed = false
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let alerts: [Alert]
        }

        func run() async throws {
            let alerts = try await caller.withRegistry("alerts") { registry, caller, purpose in
                try await AlertQueue(registry: registry).list(closed: closed, as: caller, because: purpose)
            }
            try output.write(Result(alerts: alerts), schema: "contactpoint.audit-alerts/1") {
                alerts.flatMap(Self.lines)
            }
        }

        private static func lines(_ alert: Alert) -> [String] {
            let who = [
                alert.account.map { "account \($0)" }, alert.name, alert.authority.map { "authority \($0)" },
                alert.child.map { "child \($0)" },
            ].compactMap(\.self).joined(separator: ", ")
            let reasons = alert.reasons.sorted { $0.key < $1.key }.map {
                "\($0.key) (\($0.value.count)): \($0.value.says)"
            }
            return [
                Terminal.bold("\(alert.alert)  \(Int(alert.score * 100))%  \(alert.lastAt)  ") + Terminal.plain(who)
            ]
                + (reasons + [alert.conclusion ?? ""]).filter { !$0.isEmpty }.map { "      " + Terminal.plain($0) }
        }
    }

    /// `contactpoint audit close`
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: "Close an alert with what the review found. Nobody closes one about themselves.",
            discussion: """
                Example:
                  contactpoint audit close 12 --conclusion "is the child's midwife, rota checked" --as 6f1c... ...
                """
        )

        @Argument(help: "The alert's number.") var alert: Int64
        @Option(help: "What the review found, 10 to 2000 characters.") var conclusion: String
        @OptionGroup var caller: CallerOptions

        func run() async throws {
            try await caller.withRegistry("close-alert") { registry, caller, purpose in
                try await AlertQueue(registry: registry).close(
                    alert,
                    conclusion: conclusion,
                    as: caller,
                    because: purpose
                )
            }
            Terminal.tell("Alert \(alert) is closed.")
        }
    }

    /// `contactpoint audit home`
    struct Home: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "home",
            abstract: "Note at which postcode a user lives, so that the watch knows a neighbour's child.",
            discussion: """
                Example:
                  contactpoint audit home --subject 6f1c... --postcode 'LS1 4AP'
                """
        )

        @Option(help: "The account's subject.") var subject: String
        @Option(help: "As AA9A 9AA.") var postcode: String
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard let uuid = UUID(uuidString: subject) else { throw ValidationError("--subject takes a subject.") }
            let isKept = try await index.withPool { pool in
                try await pool.query("select audit.set_home(\(uuid), \(postcode))")[0].decode(Bool.self)
            }
            guard isKept else { throw Failure(1, "There is no account with this subject.") }
        }
    }
}
