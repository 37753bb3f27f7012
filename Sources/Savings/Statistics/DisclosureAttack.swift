package import Postgres

/// An attack on what is told of small groups: every number that a reader is told is an equation, and together they are solved
/// for the cells that nobody but their own authority may know.
///
/// The test and the benchmark try it on random use, another number of times each.
package struct DisclosureAttack: Sendable {
    package struct Outcome: Sendable {
        /// How many small cells of others there were.
        package var tried: Int
        /// How many rows were told of others.
        package var told: Int
        /// What was found out, in words.
        package var leaks: [String]
    }

    /// Random use of three authorities and their teams, with many small numbers; the last month isn't over. A superuser's.
    package static func use(seed: Int) -> [SQL] {
        [
            "delete from savings.use",
            "update savings.cursor set reached_at = '2026-03-15'",
            "select setseed(\(Double(seed % 1000) / 1000))",
            """
            insert into savings.use (month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere)
            select month, authority, occupation, team, s, e, o, o * 60, floor(random() * (o + 1))
            from (select *, floor(random() * (e + 1)) as o from (
                select *, 1 + floor(random() * s) as e from (
                    select month::date, authority, occupation, team, 1 + floor(power(random(), 3) * 1000) as s
                    from generate_series(timestamp '2026-01-01', '2026-03-01', '1 month') as month,
                        unnest(array[202, 383, 816]) as authority,
                        unnest(array['nurse', 'teacher', 'social worker', 'midwife', 'doctor']) as occupation,
                        unnest(array['', 'Duty']) as team
                    where random() < 0.5) as a) as b) as c
            """,
        ]
    }

    private struct Cell {
        var month: Month
        var authority: Int16
        var occupation: String
        var team: String
        var isSmall: Bool
    }

    private let cells: [Cell]

    /// Reads what nobody is told, to know what would be found.
    package init(asSuperuser connection: Connection) async throws {
        cells = try await connection.query(
            """
            select month, authority, occupation, team,
                least(nullif(searches, 0), nullif(enquiries, 0), nullif(opened, 0), nullif(elsewhere, 0)) < 5
            from savings.use order by 1, 2, 3, 4
            """
        ).decode((CivilDate, Int16, String, String, Bool).self).map {
            Cell(month: Month(containing: $0), authority: $1, occupation: $2, team: $3, isSmall: $4)
        }
    }

    /// Asks for every span of months there is, and puts it all together.
    ///
    /// - Parameter viewer: whose own authority's figures the reader is told in full; nil for an analyst.
    package func outcome(reading savings: Savings, viewer: Int16?) async throws -> Outcome {
        let months = Set(cells.map(\.month)).sorted()
        var told: [Figures.Use] = []
        for first in months {
            for last in months where first <= last {
                told += try await savings.figures(from: first, to: last).use
            }
        }
        let equations = told.map { row in members(of: row, among: told, viewer: viewer) }
        let space = RowSpace(equations.map { members in cells.indices.map { members.contains($0) ? 1 : 0 } })
        let targets = cells.indices.filter { cells[$0].isSmall && cells[$0].authority != viewer }
        let others = zip(told, equations).filter { $0.0.authority != viewer }
        return Outcome(
            tried: targets.count,
            told: told.count { $0.authority != viewer },
            leaks: targets.filter(space.holds).map { "\(cells[$0]) follows" }
                + others.flatMap { row, members in
                    Set(members.map { cells[$0].occupation }).count == row.cells && row.team.isEmpty
                        ? Self.provable(row) : ["\(row) isn't of the cells it says"]
                }
        )
    }

    /// The cells that a row is a sum of.
    private func members(of row: Figures.Use, among told: [Figures.Use], viewer: Int16?) -> Set<Int> {
        let alone = Set(
            told.filter { $0.month == row.month && $0.authority == row.authority }.compactMap(\.occupation)
        )
        return Set(
            cells.indices.filter { index in
                let cell = cells[index]
                guard cell.month == row.month, cell.authority == row.authority else { return false }
                if row.authority == viewer { return cell.occupation == row.occupation && cell.team == row.team }
                return row.occupation.map { $0 == cell.occupation } ?? !alone.contains(cell.occupation)
            }
        )
    }

    /// Numbers that are small, or left small where two are subtracted; and those of several cells that prove one of them to be
    /// small, where each of the others has 2 at least.
    private static func provable(_ row: Figures.Use) -> [String] {
        let counts = [row.searches, row.enquiries, row.opened, row.elsewhere]
        return (counts + zip(counts, counts.dropFirst()).map { $0.0 - $0.1 }).filter { count in
            count > 0 && count - (row.cells - 1) * 2 < 5
        }.map { "\(row.month) \(row.authority) \(row.occupation ?? "together"): \($0) of \(row.cells)" }
    }
}

/// What follows from equations by adding up multiples of them: Gauss and Jordan's elimination.
package struct RowSpace: Sendable {
    /// Each has a one where no other has anything.
    private var rows: [(pivot: Int, row: [Double])] = []

    package init(_ equations: [[Double]]) {
        for equation in equations {
            let rest = reduced(equation)
            guard let pivot = rest.indices.first(where: { abs(rest[$0]) > 1e-9 }) else { continue }
            let row = rest.map { $0 / rest[pivot] }
            for index in rows.indices where rows[index].row[pivot] != 0 {
                let factor = rows[index].row[pivot]
                rows[index].row = zip(rows[index].row, row).map { $0 - factor * $1 }
            }
            rows.append((pivot, row))
        }
    }

    /// Whether one unknown alone follows.
    package func holds(unit: Int) -> Bool {
        guard let width = rows.first?.row.count else { return false }
        var equation = [Double](repeating: 0, count: width)
        equation[unit] = 1
        return reduced(equation).allSatisfy { abs($0) < 1e-9 }
    }

    private func reduced(_ equation: [Double]) -> [Double] {
        rows.reduce(equation) { rest, next in
            let factor = rest[next.pivot]
            return factor == 0 ? rest : zip(rest, next.row).map { $0 - factor * $1 }
        }
    }
}
