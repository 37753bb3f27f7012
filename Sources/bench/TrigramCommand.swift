import ArgumentParser
import Foundation
import Logging
import Postgres
import Registry
import SyntheticEngland

/// The alternative one would try first: a trigram index on the name, without row-level security, audit or grant.
struct TrigramCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "trigram")

    @OptionGroup var nation: NationOptions
    @Option(help: "The index, as a superuser: it makes the trigram index.") var superuser: String
    @Option(help: "Queries to time.") var queries = 40

    func run() async throws {
        var configuration = ConnectionConfiguration(superuser)
        configuration.statementDeadline = .seconds(3600)
        let connection = try await Connection.connect(configuration, logger: Logger(label: "bench"))
        try await connection.executeScript(
            unsafeText: """
                create extension if not exists pg_trgm schema extensions;
                set maintenance_work_mem = '2GB';
                set search_path = pg_catalog, extensions;
                create index if not exists bench_trigram on registry.child_name
                    using gin ((family || ' ' || given) extensions.gin_trgm_ops);
                """
        )
        var times: [Double] = []
        var first = 0
        var ten = 0
        let stream = nation.england.queries(count: queries * 3, seed: 11, dirty: true)
            .filter { $0.hasEnoughCriteria && $0.family != nil && $0.given != nil && $0.born != nil }.prefix(queries)
        for query in stream {
            guard let born = query.born else { continue }
            let typed = "\(query.family ?? "") \(query.given ?? "")"
            let start = ContinuousClock.now
            let rows = try await connection.query(
                """
                select n.child
                from registry.child_name as n
                join registry.child as c on c.number = n.child
                where (n.family || ' ' || n.given) operator(extensions.%) \(typed)
                order by extensions.similarity(n.family || ' ' || n.given, \(typed))
                    - abs(c.born - \(born)) / 3650.0 desc
                limit 50
                """
            ).decode(Int64.self)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
            let rank = rows.firstIndex(of: query.expected.value)
            if rank == 0 { first += 1 }
            if let rank, rank < 10 { ten += 1 }
        }
        await connection.close()
        let row = MeasuredRow(
            name: "peer",
            values: [
                ("name", .text("pg_trgm")), ("children", .whole(nation.children)), ("queries", .whole(times.count)),
                ("median_ms", .number(Sample(times).median, digits: 1)),
                ("first", .number(Double(first) / Double(max(1, times.count)), digits: 4)),
                ("ten", .number(Double(ten) / Double(max(1, times.count)), digits: 4)),
            ]
        )
        print(row.line(nation.output))
    }
}
