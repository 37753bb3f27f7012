import ArgumentParser
import Postgres
import Stewardship

extension StewardshipCommand {
    /// `contactpoint stewardship reorganise`
    struct Reorganise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reorganise",
            abstract: "Pass the records of an authority that ended to its successors. Reads no child.",
            discussion: """
                That it ended, and who its successors are, is in the reference data. Of
                several, --rule says who has which postcodes (districts or sectors) and who
                the rest; the narrowest counts. A run that was stopped goes on where it was.

                Example:
                  contactpoint stewardship reorganise 909 --rule LA9=943 --rule =942 --dry-run
                  contactpoint stewardship reorganise 909
                """
        )

        @Argument(help: "The number of the authority that ended.") var authority: Int16
        @Option(name: .customLong("rule"), help: "POSTCODES=SUCCESSOR. Instead of the rules given before.") var rules:
            [String] = []
        @Flag(help: "Count what would go to whom, and pass nothing on.") var dryRun = false
        @Option(help: "How many records pass in a transaction: 1 to 10000.") var batch: Int32 = 2000
        @OptionGroup var index: OperatorOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let shares: [Reorganisation.Share]
        }

        func validate() throws {
            guard (1...10_000).contains(batch) else { throw ValidationError("--batch is 1 to 10000.") }
            _ = try parsed()
        }

        func run() async throws {
            let rules = try parsed()
            let shares = try await index.withPool { pool in
                let reorganisation = Reorganisation(pool: pool)
                if !rules.isEmpty { try await reorganisation.setRules(rules, of: authority) }
                let shares = try await reorganisation.plan(authority)
                if dryRun { return shares }
                var passed = 0
                while true {
                    let done = try await reorganisation.run(authority, most: batch)
                    if done.finished { return shares }
                    passed += done.passed
                    Terminal.tell("\(passed) of \(shares.reduce(0) { $0 + $1.records }) passed")
                }
            }
            try output.write(Result(shares: shares), schema: "contactpoint.reorganisation/1") {
                shares.map { "\($0.successor.map(String.init) ?? "nobody")  \($0.records)" }
            }
        }

        private func parsed() throws -> [String: Int16] {
            try rules.reduce(into: [:]) { rules, rule in
                let parts = rule.split(separator: "=", omittingEmptySubsequences: false)
                guard parts.count == 2, let successor = Int16(parts[1]), rules[String(parts[0])] == nil else {
                    throw ValidationError("Write rules as LA9=943, the rest as =942, each once.")
                }
                rules[String(parts[0])] = successor
            }
        }
    }
}
