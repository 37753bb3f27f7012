import ArgumentParser
import CoreMetrics
import Foundation
import Logging
import Postgres
import Registry
import Search
import SyntheticEngland

/// Whether a right hidden value of a shielded child can be told from a wrong one, by the answer or by the time it takes.
///
/// Each pair is two searches by a shielded child's names and birth date, one with the postcode it really has and one with a
/// postcode of another shielded child; which comes first is drawn. Answers, with scores and order, must be the same once
/// what openly lives at the two postcodes is taken away, and the times must not differ.
struct OracleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "oracle")

    @OptionGroup var nation: NationOptions
    @Option(help: "The index, as a superuser: it knows what is hidden.") var superuser: String
    @Option(help: "Pairs of searches.") var pairs = 10_000

    private struct Hidden {
        let family: String
        let given: String
        let born: CivilDate
        let postcode: String
    }

    func run() async throws {
        let timers = TimerSum()
        MetricsSystem.bootstrap(timers)
        let hidden = try await shielded()
        guard hidden.count > 1 else { throw ValidationError("the nation has no shielded children to ask about") }
        var random = SystemRandomNumberGenerator()
        var differences: [Double] = []
        var found = 0
        var right: [Double] = []
        try await nation.withSearch(connections: 1) { search, caller, purpose in
            for pair in -200..<pairs {
                let child = hidden[(pair + 200) % hidden.count]
                let other = hidden[Int.random(in: 0..<hidden.count, using: &random)]
                let rightFirst = Bool.random(using: &random)
                var times: [Bool: Double] = [:]
                for isRight in [rightFirst, !rightFirst] {
                    let criteria = SearchCriteria(
                        family: child.family,
                        given: child.given,
                        born: .on(child.born),
                        postcode: isRight ? child.postcode : other.postcode
                    )
                    _ = timers.take()
                    do {
                        let matches = try await search.find(criteria, as: caller, because: purpose)
                        if matches.contains(where: \.shielded) { found += 1 }
                    } catch let refusal as Refusal where refusal.code == .tooMany {
                    }
                    times[isRight] = timers.take()
                }
                // The first two hundred warm up.
                guard pair >= 0, let a = times[true], let b = times[false] else { continue }
                differences.append(a - b)
                right.append(a)
            }
        }
        // The trimmed mean (a tenth off either end) and the bootstrap-free interval of a mean.
        let sorted = differences.sorted()
        let kept = Array(sorted[(sorted.count / 10)..<(sorted.count - sorted.count / 10)])
        let mean = kept.reduce(0, +) / Double(kept.count)
        let variance = kept.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(kept.count - 1)
        let half = 1.96 * (variance / Double(kept.count)).squareRoot()
        let row = MeasuredRow(
            name: "oracle",
            values: [
                ("children", .whole(nation.children)), ("pairs", .whole(differences.count)), ("found", .whole(found)),
                ("median_ms", .number(Sample(right).median, digits: 3)), ("effect_ms", .number(mean, digits: 4)),
                ("ci_low_ms", .number(mean - half, digits: 4)), ("ci_high_ms", .number(mean + half, digits: 4)),
            ]
        )
        print(row.line(nation.output))
    }

    private func shielded() async throws -> [Hidden] {
        let connection = try await Connection.connect(
            ConnectionConfiguration(superuser),
            logger: Logger(label: "bench")
        )
        let rows = try await connection.query(
            """
            select n.family, n.given, c.born, a.postcode
            from shielding.shield as s
            join registry.child as c on c.number = s.child and c.archived_on is null
            join registry.child_name as n on n.child = s.child and n.kind = 'current' and n.given <> '' and n.family <> ''
            join registry.child_address as a on a.child = s.child and a.lived_to is null
            where s.ended is null
                -- Who openly has the name at the place is no secret, and would be found there.
                and not exists (
                    select from registry.child_address as b join registry.child_name as m on m.child = b.child
                    where b.postcode = a.postcode and b.child <> a.child and m.family = n.family)
            order by s.child
            """
        ).decode((String, String, CivilDate, String).self)
        await connection.close()
        return rows.map { Hidden(family: $0.0, given: $0.1, born: $0.2, postcode: $0.3) }
    }
}
