import Access
import ArgumentParser
import Registry

/// `contactpoint access`
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "The keys by which services prove to the database who asks.",
        subcommands: [RotateKey.self]
    )

    /// `contactpoint access rotate-key`
    struct RotateKey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate-key",
            abstract: "Make a new session key, and write it to a file that only its owner reads.",
            discussion: """
                The database gets the key's padded blocks, never the key. Older keys stay
                valid for two minutes, and servers take up the new one within seconds: where
                they run on other machines, have the file there within two minutes.

                Example:
                  contactpoint access rotate-key --session-key-file /etc/contactpoint/session.key
                """
        )

        @Option(
            help: ArgumentHelp("The file to write. [env: CONTACTPOINT_SESSION_KEY_FILE]", valueName: "file")
        )
        var sessionKeyFile: String?
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            let path = try Setting.required(sessionKeyFile, "--session-key-file", "CONTACTPOINT_SESSION_KEY_FILE")
            let key = try await index.withPool { try await SessionKeys(pool: $0).rotate(writingTo: path) }
            Terminal.tell("Key \(key.id) is in \(path). Older keys end in two minutes.")
        }
    }
}
