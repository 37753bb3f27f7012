import Access
import ArgumentParser
import Foundation
import Logging
import Postgres
import Registry
import Server
import ServiceLifecycle
import Shielding
import UnixSignals

extension ShieldingCommand {
    /// `contactpoint shielding unconfirmed`
    struct Unconfirmed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unconfirmed",
            abstract: "Which local systems have not confirmed what became of a shield, and for how long."
        )
        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        func run() async throws {
            let waiting = try await caller.withRegistry("shielding") { registry, caller, purpose in
                try await Shielding(registry: registry).unconfirmed(as: caller, because: purpose)
            }
            try output.write(UnconfirmedList(unconfirmed: waiting), schema: "contactpoint.unconfirmed/1") {
                waiting.map {
                    [
                        $0.number.description, Terminal.plain($0.system), $0.kind, "\($0.age) s",
                        $0.deliveredAt == nil ? "not told" : "told",
                    ].joined(separator: "  ")
                }
            }
        }
    }

    /// `contactpoint shielding add-system`
    struct AddSystem: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add-system",
            abstract: "Register a local system under its account, of the role system or source.",
            discussion: """
                Example:
                  contactpoint shielding add-system 6f1c... --name 'Leeds case management' \\
                    --url https://cms.leeds.example/contactpoint
                """
        )
        @Argument(help: "The account's subject.") var subject: String
        @Option(help: "The system's name, as teams know it.") var name: String
        @Option(help: "Where it is told at once, over TLS. Without one it asks.") var url: String?
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard let id = UUID(uuidString: subject) else { throw ValidationError("A subject is a UUID.") }
            let added = try await index.withPool { try await LocalSystems.add(id, name: name, url: url, pool: $0) }
            guard added else {
                throw Failure(65, "There is no account of the role system or source with this subject.")
            }
            Terminal.tell("Registered. It says by the API which children it holds.")
        }
    }

    /// `contactpoint shielding make-key`
    struct MakeKey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "make-key",
            abstract: "Make the key that signs what local systems are told. Prints the public key for them."
        )
        @Option(help: ArgumentHelp("The file to write. [env: CONTACTPOINT_CASCADE_KEY_FILE]", valueName: "file"))
        var cascadeKeyFile: String?

        func run() async throws {
            let path = try Setting.required(cascadeKeyFile, "--cascade-key-file", "CONTACTPOINT_CASCADE_KEY_FILE")
            let signature = NoticeSignature()
            guard !FileManager.default.fileExists(atPath: path) else {
                throw Failure(65, "The file \(path) exists. Systems know its public key: move it away first.")
            }
            guard
                FileManager.default.createFile(
                    atPath: path,
                    contents: Data(signature.text.utf8),
                    attributes: [.posixPermissions: 0o600]
                )
            else { throw Failure(65, "The file \(path) can't be written.") }
            Terminal.write(signature.publicKey + "\n")
        }
    }

    /// `contactpoint shielding deliver`
    struct Deliver: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "deliver",
            abstract: "Tell local systems what happens to shields, until told to stop (SIGTERM, SIGINT).",
            discussion: """
                Several may run. Its login may take notices and nothing else.

                Example:
                  contactpoint shielding deliver --cascade-key-file /etc/contactpoint/cascade.key \\
                    --database 'postgresql:///contactpoint?user=contactpoint_cascade'
                """
        )
        @Option(
            help: ArgumentHelp(
                "The database, as contactpoint_cascade. [env: CONTACTPOINT_CASCADE_DATABASE]",
                valueName: "url"
            )
        )
        var database: String?
        @Option(help: ArgumentHelp("The key's file. [env: CONTACTPOINT_CASCADE_KEY_FILE]", valueName: "file"))
        var cascadeKeyFile: String?

        func run() async throws {
            var logger = Logger(label: "contactpoint")
            if Setting.value("CONTACTPOINT_LOG_LEVEL") == nil { logger.logLevel = .info }
            let path = try Setting.required(cascadeKeyFile, "--cascade-key-file", "CONTACTPOINT_CASCADE_KEY_FILE")
            guard let data = FileManager.default.contents(atPath: path),
                let signature = NoticeSignature(text: String(decoding: data, as: UTF8.self))
            else { throw Failure(65, "No key can be read from \(path). Make one with 'shielding make-key'.") }
            let url = try Setting.required(database, "--database", "CONTACTPOINT_CASCADE_DATABASE")
            let pool = Pool(ServerConfiguration.database(url), size: 8, logger: logger)
            try await ServiceGroup(
                services: [pool, Cascade(pool: pool, signature: signature, logger: logger)],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            ).run()
        }
    }
}
