import ArgumentParser

/// What `scripts/bench` runs inside one process. People use the script: it makes the data, the server and the accounts.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures ContactPoint against a nation that scripts/bench has made.",
        subcommands: [
            LatencyCommand.self, EstimateCommand.self, RecallCommand.self, OracleCommand.self, LinkageCommand.self,
            TrigramCommand.self, BodiesCommand.self, TokensCommand.self, RequestsCommand.self, PostgresCommand.self,
            SavingsCommand.self, ShieldingCommand.self, WatchCommand.self, LoadCommand.self, BareServerCommand.self,
        ]
    )
}
