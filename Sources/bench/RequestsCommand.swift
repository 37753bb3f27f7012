import Access
import ArgumentParser
import Foundation
import Logging
import Postgres
import Registry
import Search
import SyntheticEngland

/// Signed requests in a table, for pgbench to run the SQL of searches. They are good for a minute.
struct RequestsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "requests")

    @OptionGroup var nation: NationOptions
    @Option(help: "The index, as a superuser: it makes the table.") var superuser: String
    @Option(help: "How many requests.") var count = 16_000

    func run() async throws {
        let key = try SessionKeys.read(from: nation.sessionKeyFile)
        let connection = try await Connection.connect(
            ConnectionConfiguration(superuser),
            logger: Logger(label: "bench")
        )
        try await connection.executeScript(
            unsafeText: """
                create schema if not exists bench;
                grant usage on schema bench to contactpoint_api;
                drop table if exists bench.request;
                create table bench.request (
                    n integer primary key, token bytea, reason text, client text, criteria jsonb,
                    families text[], givens text[], borns date[], months date[], postcodes text[],
                    number bigint, pattern text, given text, gender text
                );
                grant select on bench.request to contactpoint_api;
                """
        )
        let stream = nation.england.queries(count: 4000, seed: 31, dirty: true).filter(\.hasEnoughCriteria)
        try await nation.withSearch(connections: 1) { _, caller, purpose in
            try await connection.withTransaction { transaction in
                for n in 0..<count {
                    let token = SessionToken(for: caller, because: purpose, signedWith: key)
                    let arguments = try Search.arguments(
                        stream[n % stream.count].criteria,
                        token: token,
                        as: caller,
                        because: purpose
                    )
                    _ = try await transaction.execute("insert into bench.request values (\(Int32(n)), \(arguments))")
                }
            }
        }
        try await connection.executeScript(unsafeText: "vacuum analyze bench.request")
        await connection.close()
    }
}
