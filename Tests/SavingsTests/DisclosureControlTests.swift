import Foundation
import Logging
import Postgres
import Savings
import TestDatabase
import Testing

/// An attack that tries: everything that is told to somebody is an equation, and together they are solved for small cells.
@Suite struct DisclosureControlTests {
    /// The cells that are small, and the equations that were told.
    private struct Told {
        var cells: [String] = []
        var small: [Int] = []
        var sums: [[Double]] = []
    }

    /// Random use of three authorities, with many small numbers.
    private static func use(seed: Int) -> String {
        """
        delete from savings.use;
        select setseed(\(Double(seed) / 1000));
        insert into savings.use (month, authority, occupation, team, searches, enquiries, opened, seconds, located, elsewhere)
        select month, authority, occupation, '', s, e, o, o * 60, l, floor(random() * (l + 1))
        from (select *, floor(random() * (o + 1)) as l from (
            select *, floor(random() * (e + 1)) as o from (
                select *, 1 + floor(random() * s) as e from (
                    select month::date, authority, occupation, 1 + floor(power(random(), 3) * 30) as s
                    from generate_series(timestamp '2026-01-01', '2026-02-01', '1 month') as month,
                        unnest(array[202, 383, 816]) as authority,
                        unnest(array['nurse', 'teacher', 'social worker', 'midwife', 'doctor']) as occupation
                    where random() < 0.8) as a) as b) as c) as d;
        """
    }

    /// Which small cells follow from what a reader is told, for each measure.
    private func found(_ books: Books, viewer: Int16?, measure: String) async throws -> [String] {
        let told = try await books.asSuperuser { connection -> Told in
            let cells = try await connection.query(
                SQL(
                    unsafeText:
                        "select month::text || '|' || authority || '|' || occupation, \(measure), authority from savings.use order by 1"
                )
            ).decode((String, Int64, Int16).self)
            var told = Told(cells: cells.map(\.0))
            told.small = cells.indices.filter { (1...4).contains(cells[$0].1) && cells[$0].2 != viewer }
            return told
        }
        var attack = told
        let place = Dictionary(uniqueKeysWithValues: told.cells.enumerated().map { ($1, $0) })
        // All that can be asked: each month, and both.
        for (first, last) in [("2026-01-01", "2026-01-01"), ("2026-02-01", "2026-02-01"), ("2026-01-01", "2026-02-01")]
        {
            let rows = try await books.reports.query(
                """
                select month::text, authority, occupation, cells
                from savings.measured(\(first)::date, \(last)::date)
                """
            ).decode((String, Int16, String?, Int32).self)
            for part in Set(rows.map { "\($0.0)|\($0.1)|" }) {
                let mine = rows.filter { "\($0.0)|\($0.1)|" == part }
                let shown = Set(mine.compactMap(\.2))
                let all = told.cells.filter { $0.hasPrefix(part) }
                for row in mine {
                    var sum = [Double](repeating: 0, count: told.cells.count)
                    for cell in all {
                        let occupation = String(cell.split(separator: "|")[2])
                        if row.2 == occupation || (row.2 == nil && !shown.contains(occupation)) {
                            sum[place[cell]!] = 1
                        }
                    }
                    // A row says how many cells it is of.
                    #expect(Int(sum.reduce(0, +)) == Int(row.3))
                    attack.sums.append(sum)
                }
            }
        }
        return attack.small.filter { Self.follows(cell: $0, from: attack.sums) }.map { told.cells[$0] }
    }

    /// Whether a cell alone is a sum of multiples of the equations: Gauss's elimination.
    private static func follows(cell: Int, from sums: [[Double]]) -> Bool {
        var target = [Double](repeating: 0, count: sums.first?.count ?? 0)
        guard !target.isEmpty else { return false }
        target[cell] = 1
        var rows = sums
        var used = 0
        for column in target.indices {
            guard let pivot = (used..<rows.count).first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
            rows.swapAt(used, pivot)
            for row in rows.indices where row != used && abs(rows[row][column]) > 1e-9 {
                let factor = rows[row][column] / rows[used][column]
                for index in target.indices { rows[row][index] -= factor * rows[used][index] }
            }
            let factor = target[column] / rows[used][column]
            for index in target.indices { target[index] -= factor * rows[used][index] }
            used += 1
        }
        return target.allSatisfy { abs($0) < 1e-9 }
    }

    @Test func noSmallNumberFollowsFromWhatIsTold() async throws {
        try await Books.with { books in
            var small = 0
            for seed in 1...12 {
                try await books.superuser(Self.use(seed: seed))
                small += Int(
                    try await books.rows("select count(*) from savings.use where searches < 5")[0].dropFirst()
                        .dropLast()
                )!
                for measure in ["searches", "enquiries", "opened", "located", "elsewhere"] {
                    #expect(try await found(books, viewer: nil, measure: measure) == [])
                }
                // No number that is told is small, nor one that is left where two are subtracted.
                let told = try await books.reports.query(
                    """
                    select count(*) from savings.measured('2026-01-01', '2026-02-01') as m
                    cross join lateral unnest(array[m.searches, m.enquiries, m.opened, m.located, m.elsewhere,
                        m.enquiries - m.opened, m.opened - m.located, m.located - m.elsewhere]) as count
                    where count between 1 and 4
                    """
                ).decode(Int64.self)
                #expect(told == [0])
            }
            #expect(small > 50)
        }
    }

    /// The attack works where nothing guards: cells told alone are found.
    @Test func theAttackFindsWhatIsLeftOpen() {
        let sums: [[Double]] = [[1, 1, 1], [1, 0, 0], [0, 1, 0]]
        #expect(Self.follows(cell: 2, from: sums))
        #expect(!Self.follows(cell: 2, from: [[1, 1, 1], [1, 0, 0]]))
    }

    @Test func smallGroupsOfSurveysAreToldTogether() async throws {
        try await Books.with { books in
            try await books.superuser(
                """
                insert into savings.survey (authority, taken, respondents, checksum) values (383, '2026-05-01', 30, 'x');
                insert into savings.estimate
                select 1, occupation, respondents, headcount, headcount, 100, 10, 1, 1000, 100, 2000, 100, 1, 100
                from (values ('midwife', 2, 8), ('nurse', 12, 90), ('social worker', 10, 60), ('teacher', 9, 80))
                    as e (occupation, respondents, headcount);
                """
            )
            let told = try await books.reports.query(
                "select occupation, cells, respondents from savings.estimated() order by 1"
            ).decode((String?, Int32, Int64).self)
            #expect(told.map { "\($0.0 ?? "-") \($0.1) \($0.2)" } == ["social worker 1 10", "teacher 1 9", "- 2 14"])
        }
    }

    @Test func analystsReadAggregatesAndNothingElse() async throws {
        try await Books.with { books in
            let tables = try await books.rows(
                "select c.oid::regclass from pg_class as c where c.relnamespace = 'savings'::regnamespace and c.relkind = 'r'"
            )
            #expect(tables.count == 13)
            for url in [books.urls.report, books.urls.api, books.urls.operator, books.urls.feed] {
                let pool = Pool(ConnectionConfiguration(url), size: 1, logger: Logger(label: "test"))
                for table in tables + ["(audit.entry)", "(access.account)"] {
                    let name = table.dropFirst().dropLast()
                    await #expect(throws: PostgresError.self, "\(url) \(name)") {
                        try await pool.query(SQL(unsafeText: "select 1 from \(name) limit 1"))
                    }
                }
                await pool.close()
            }
            for call in ["savings.responses(1)", "savings.surveys()", "savings.catch_up()", "savings.workforce_for(1)"]
            {
                await #expect(throws: PostgresError.self, "\(call)") {
                    try await books.reports.query(SQL(unsafeText: "select 1 from \(call)"))
                }
            }
            // The API's login reads nothing without a report that an earlier transaction granted.
            let api = Pool(ConnectionConfiguration(books.urls.api), size: 1, logger: Logger(label: "test"))
            try await books.superuser(Self.use(seed: 1))
            let read = try await api.query("select count(*) from savings.measured('2026-01-01', '2026-12-01')").decode(
                Int64.self
            )
            await api.close()
            #expect(read == [0])
        }
    }
}
