import ArgumentParser
import Audit
import Foundation
import Logging
import Postgres

/// `contactpoint audit`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The audit: sealed, verified, read and watched.",
        subcommands: [
            Show.self, Alerts.self, Close.self, Verify.self, Prove.self, Export.self, Key.self, Seal.self,
            WatchCommand.self,
            Extend.self, Home.self,
        ]
    )
}

extension AuditCommand {
    /// `contactpoint audit key`
    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "key",
            abstract: "Make a sealing key, in a file that only its owner reads, and FILE.pub for those who verify.",
            discussion: """
                Keep the key away from the database's machine and its operators. A key that
                is there already is not replaced.

                Example:
                  contactpoint audit key --audit-key-file /etc/contactpoint/audit.key
                """
        )

        @Option(help: ArgumentHelp("The file to write. [env: CONTACTPOINT_AUDIT_KEY_FILE]", valueName: "file"))
        var auditKeyFile: String?

        func run() async throws {
            let path = try Setting.required(auditKeyFile, "--audit-key-file", "CONTACTPOINT_AUDIT_KEY_FILE")
            let key = SealingKey()
            try key.write(to: path)
            Terminal.write(key.publicKey.text)
        }
    }

    /// `contactpoint audit seal`
    struct Seal: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "seal",
            abstract:
                "Seal what was entered since the last tree head, once. 'contactpoint serve' does it every second.",
            discussion: """
                Example:
                  contactpoint audit seal --audit-key-file /etc/contactpoint/audit.key \\
                    --audit-published /mnt/auditor/heads.jsonl
                """
        )

        @OptionGroup var sealing: SealingOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let heads: Int
            let entries: Int
        }

        func run() async throws {
            let made = try await sealing.database.withPool { pool in
                try await sealing.sealer(pool: pool, logger: Logger(label: "contactpoint")).seal()
            }
            guard let made else { throw Failure(75, "Another sealer is at work just now.") }
            let entries = made.reduce(0) { $0 + $1.leafCount }
            try output.write(Result(heads: made.count, entries: entries), schema: "contactpoint.audit-seal/1") {
                ["\(entries) entries sealed, \(made.count) heads published"]
            }
        }
    }

    /// `contactpoint audit extend`
    struct Extend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "extend",
            abstract: "Make the audit's partitions ahead, a month each. Sealing servers do it by themselves.",
            discussion: """
                Example:
                  contactpoint audit extend --months 36
                """
        )

        @Option(help: "For how many months after this one, up to 120.") var months: Int32 = 36
        @OptionGroup var database: AuditDatabaseOptions

        func run() async throws {
            guard (0...120).contains(months) else { throw ValidationError("--months takes a number from 0 to 120.") }
            let (made, ahead) = try await database.withPool { pool in
                let made = try await pool.query("select audit.extend(\(months))")[0].decode(Int32.self)
                return (made, try await pool.query("select audit.months_ahead()")[0].decode(Int32.self))
            }
            Terminal.tell("\(made) partitions made; the audit has \(ahead) months ahead.")
        }
    }

    /// `contactpoint audit export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write the audit to a folder: what was sealed, to be verified without the database.",
            discussion: """
                heads.jsonl has the tree heads, entries.jsonl a line an entry, whose bytes
                are what was hashed. The folder holds who asked for whom: keep it close.

                Example:
                  contactpoint audit export --to /var/audit/2026-11
                """
        )

        @Option(help: ArgumentHelp("The folder to write.", valueName: "folder")) var to: String
        @Option(help: "Leave out what was sealed up to this head.") var since = 0
        @OptionGroup var database: AuditDatabaseOptions

        func run() async throws {
            let count = try await database.withPool { pool in
                let source = try await DatabaseEntries(pool: pool, action: "export", client: Self.client)
                return try await AuditExport.write(source, to: to, since: since) {
                    Terminal.tell("\($0) entries written")
                }
            }
            Terminal.tell("\(count) entries are in \(to).")
        }
    }
}

extension AsyncParsableCommand {
    /// For the audit: the surface, and who sat at which machine.
    static var client: String { "cli \(ProcessInfo.processInfo.userName)@\(ProcessInfo.processInfo.hostName)" }
}
