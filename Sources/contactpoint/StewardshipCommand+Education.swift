import ArgumentParser
import Postgres
import Registry
import Stewardship

extension StewardshipCommand {
    /// `contactpoint stewardship missing-education`
    struct MissingEducation: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "missing-education",
            abstract: "List your authority's children of school age who are at no known school.",
            discussion: """
                Those longest without a school first, with the last one known. Run it
                monthly; the purpose is missing-education.

                Example:
                  contactpoint stewardship missing-education --as 6f1c... \\
                    --purpose missing-education --reason 'list of November' --output json
                """
        )

        @OptionGroup var caller: CallerOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let missing: [Stewardship.MissingEducation]
        }

        func run() async throws {
            let missing = try await caller.withRegistry("steward") {
                try await Stewardship(registry: $0).missingEducation(as: $1, because: $2)
            }
            try output.write(Result(missing: missing), schema: "contactpoint.missing-education/1") {
                missing.map {
                    [
                        $0.number.description, $0.name ?? "", $0.born, $0.since.map { "since \($0)" } ?? "none known",
                        $0.lastSchool ?? "", $0.whereabouts,
                    ].map(Terminal.plain).joined(separator: "  ")
                }
            }
        }
    }
}
