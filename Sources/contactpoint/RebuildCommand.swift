import ArgumentParser
import Search

/// `contactpoint search rebuild`
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Derive the search keys anew, where another version derived them.",
        discussion: """
            Run it after 'contactpoint migrate up': a release may change how keys are
            derived, and searches would miss children whose keys are old. Searches and
            changes go on meanwhile. It does nothing where the keys are current, and
            may be stopped and run again at any time.

            Example:
              contactpoint search rebuild
            """
    )

    @Flag(help: "Derive them anew even where they are current.") var all = false
    @OptionGroup var index: OperatorOptions

    func run() async throws {
        let isCurrent = try await index.withPool { pool in
            let keys = SearchKeys(pool: pool)
            if !all, try await keys.areCurrent() {
                Terminal.tell("The search keys are current.")
                return true
            }
            var told = -1
            return try await keys.rebuild { share in
                let percent = Int(share * 100)
                if percent > told { Terminal.tell("deriving search keys: \(percent) %") }
                told = percent
            }
        }
        guard isCurrent else {
            Terminal.tell("The derivation was changed meanwhile. Run 'contactpoint search rebuild' again.")
            throw ExitCode(66)
        }
    }
}
