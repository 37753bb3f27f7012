import ArgumentParser
import Audit
import Foundation
import Postgres

extension AuditCommand {
    /// `contactpoint audit verify`
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Verify that the audit is what was sealed: each entry, each head, nothing missing.",
            discussion: """
                Takes the entries from the database, or from a folder that 'contactpoint
                audit export' wrote. Give the published heads too: without them a database
                that was set back as a whole verifies.

                Examples:
                  contactpoint audit verify --public-key audit.key.pub --published heads.jsonl
                  contactpoint audit verify --export /var/audit/2026-11 --public-key audit.key.pub
                  contactpoint audit verify --since 86400 ...

                Ends with 1 where something isn't as it was sealed, and names it.
                """
        )

        @Option(help: ArgumentHelp("The folder of an export, instead of the database.", valueName: "folder"))
        var export: String?
        @Option(help: ArgumentHelp("The heads as they were published.", valueName: "file")) var published: String?
        @Option(
            help: ArgumentHelp("The public keys, one a line. [env: CONTACTPOINT_AUDIT_PUBLIC_KEY]", valueName: "file")
        )
        var publicKey: String?
        @Option(help: "Verify what was sealed after this head.") var since = 0
        @OptionGroup var database: AuditDatabaseOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let path = try Setting.required(publicKey, "--public-key", "CONTACTPOINT_AUDIT_PUBLIC_KEY")
            let keys = try AuditPublicKey.read(from: path)
            let publication = published.map(Publication.init)
            var report: AuditVerification.Report
            if let export {
                report = try await Self.verify(try ExportedEntries(folder: export), keys, publication, since)
            } else {
                report = try await database.withPool { pool in
                    let source = try await DatabaseEntries(pool: pool, action: "verify", client: Self.client)
                    var report = try await Self.verify(source, keys, publication, since)
                    let unguarded = try await AuditGuards.findings(pool)
                    report.findings += unguarded
                    report.count += unguarded.count
                    return report
                }
            }
            try output.write(report, schema: "contactpoint.audit-verify/1") {
                report.findings.map { Terminal.plain($0.description) } + [
                    "\(report.entries) entries under \(report.heads) heads, up to head \(report.head): "
                        + (report.count == 0 ? "all as sealed" : "\(report.count) findings")
                ]
            }
            if publication == nil { Terminal.tell("Without --published a database set back as a whole isn't found.") }
            if report.unpublished > 0 { Terminal.tell("\(report.unpublished) heads are not published.") }
            if report.count > 0 { throw ExitCode(1) }
        }

        private static func verify(
            _ source: any EntrySource,
            _ keys: [AuditPublicKey],
            _ publication: Publication?,
            _ since: Int
        ) async throws -> AuditVerification.Report {
            var told = 0
            return try await AuditVerification(source: source, keys: keys, publication: publication).run(since: since) {
                if $0 >= told + 1_000_000 {
                    told = $0
                    Terminal.tell("\($0) entries verified")
                }
            }
        }
    }

    /// `contactpoint audit prove`
    struct Prove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prove",
            abstract: "Prove that a request's entries are in the tree, or that the tree begins with an earlier one.",
            discussion: """
                Examples:
                  contactpoint audit prove --heads heads.jsonl --request 6f1c... >proof.json
                  contactpoint audit prove --heads heads.jsonl --from 86400 >proof.json
                  contactpoint audit prove --check proof.json
                """
        )

        @Option(help: ArgumentHelp("The heads, published or exported, from the first on.", valueName: "file"))
        var heads: String?
        @Option(help: "The request whose entries are in the tree.") var request: String?
        @Option(help: "The earlier head.") var from: Int?
        @Option(help: ArgumentHelp("A proof to check, instead of making one.", valueName: "file")) var check: String?

        func run() async throws {
            if let check {
                guard let data = FileManager.default.contents(atPath: check),
                    let proof = try? JSONDecoder().decode(ProofFile.self, from: data)
                else { throw Failure(65, "The file \(check) is no proof.") }
                guard proof.holds else { throw Failure(1, "The proof doesn't hold.") }
                Terminal.tell("The proof holds, for the tree of \(proof.size) entries with the root \(proof.root).")
                return
            }
            guard let heads else { throw ValidationError("Give --heads, or --check.") }
            let all = Array(try Publication(path: heads).heads())
            let proof: ProofFile
            switch (request, from) {
            case (let text?, nil):
                guard let request = UUID(uuidString: text) else { throw ValidationError("--request takes a UUID.") }
                proof = try ProofFile(of: request, in: all)
            case (nil, let from?): proof = try ProofFile(from: from, in: all)
            default: throw ValidationError("Give --request or --from.")
            }
            try OutputFormat.json.write(proof, schema: "contactpoint.audit-proof/1") { [] }
        }
    }
}
