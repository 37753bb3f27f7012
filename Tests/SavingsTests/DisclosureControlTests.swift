import Foundation
import Logging
import Postgres
import Savings
import TestDatabase
import Testing

/// What is told to others has no small number in it, and none can be worked out.
@Suite struct DisclosureControlTests {
    private static let march = Month(iso: "2026-03")!

    /// `scripts/bench savings` tries it some hundred times.
    @Test func noSmallNumberFollowsFromWhatIsTold() async throws {
        try await Books.with { books in
            let readers: [(Savings, Int16?)] = [
                (Savings(pool: books.reports), nil), (try await books.team(of: 383), 383),
            ]
            var (tried, told) = (0, 0)
            for seed in 1...8 {
                let attack = try await books.asSuperuser { connection in
                    for statement in DisclosureAttack.use(seed: seed) { try await connection.execute(statement) }
                    return try await DisclosureAttack(asSuperuser: connection)
                }
                for (savings, viewer) in readers {
                    let outcome = try await attack.outcome(reading: savings, viewer: viewer)
                    #expect(outcome.leaks == [], "seed \(seed)")
                    tried += outcome.tried
                    told += outcome.told
                }
            }
            #expect(tried > 200 && told > 200)
        }
    }

    /// The attack works where nothing guards.
    @Test func theAttackFindsWhatIsLeftOpen() async throws {
        #expect(RowSpace([[1, 1, 1], [1, 0, 0], [0, 1, 0]]).holds(unit: 2))
        #expect(!RowSpace([[1, 1, 1], [1, 0, 0]]).holds(unit: 2))
        #expect(RowSpace([[1, 1, 0], [0, 1, 1], [1, 0, 1]]).holds(unit: 0))
        try await Books.with { books in
            let attack = try await books.asSuperuser { connection in
                for statement in DisclosureAttack.use(seed: 1) { try await connection.execute(statement) }
                try await connection.executeScript(
                    unsafeText: """
                        create or replace function savings.merged(cells bigint[]) returns boolean[] language sql as $$
                            select array_fill(false, array[array_length(cells, 1)]) $$;
                        """
                )
                return try await DisclosureAttack(asSuperuser: connection)
            }
            let outcome = try await attack.outcome(reading: Savings(pool: books.reports), viewer: nil)
            #expect(outcome.leaks.contains { $0.contains("follows") })
            #expect(outcome.leaks.contains { $0.contains(" of 1") })
        }
    }

    /// Asked for before and after, a month that grows would tell of each enquiry as it ends.
    @Test func aMonthIsToldToOthersWhenItIsOver() async throws {
        try await Books.with { books in
            let analyst = Savings(pool: books.reports)
            let team = try await books.team(of: 383)
            let march = Self.march
            try await books.asSuperuser { connection in
                for statement in DisclosureAttack.use(seed: 1) { try await connection.execute(statement) }
            }
            #expect(try await analyst.figures(from: march, to: march).use.isEmpty)
            let own = try await team.figures(from: march, to: march).use
            #expect(!own.isEmpty && own.allSatisfy { $0.authority == 383 })
            // An enquiry that began in March and hasn't ended may still add to it.
            try await books.superuser(
                """
                update savings.cursor set reached_at = '2026-04-01 00:10';
                insert into savings.pending (account, first_at, last_at) values (1, '2026-03-31 22:30Z', '2026-03-31 23:05Z');
                """
            )
            #expect(try await analyst.figures(from: march, to: march).use.isEmpty)
            try await books.superuser("delete from savings.pending")
            #expect(try await !analyst.figures(from: march, to: march).use.isEmpty)
        }
    }

    /// However few shielded children were opened, it is in no number, and leaves nothing else out.
    @Test func shieldsAreInNoNumber() async throws {
        try await Books.with { books in
            try await books.superuser(
                """
                insert into audit.entry (request, at, action, outcome, account, role, children)
                select gen_random_uuid(), timestamptz '2026-03-30 08:00+00' + n * interval '1 hour' + step * interval '1 minute',
                    case step when 0 then 'search' else 'open' end, 'granted', a.account, 1,
                    array(select number from registry.child as c join registry.child_home as h on h.child = c.number
                        where h.authority = 383 order by number limit 1 offset case when n <= 3 then 0 else 30 + n end)
                from generate_series(1, 30) as n, generate_series(0, 1) as step,
                    (select min(account) as account from access.account where authority = 383) as a
                """
            )
            #expect(
                try await books.rows(
                    """
                    select count(distinct e.children) from audit.entry as e join shielding.shield as s on s.child = e.children[1]
                    where e.action = 'open'
                    """
                ) == ["(1)"]
            )
            try await books.catchUp()
            let use = try await Savings(pool: books.reports).figures(from: Self.march, to: Self.march).use
            #expect(use.map { "\($0.occupation ?? "-") \($0.searches) \($0.opened) \($0.elsewhere)" }.count == 1)
            #expect(use.first?.occupation != nil && use.first?.opened == 30 && use.first?.elsewhere == 0)
        }
    }

    @Test func smallGroupsOfSurveysAreToldTogether() async throws {
        try await Books.with { books in
            try await books.superuser(
                """
                insert into savings.survey (authority, taken, respondents, checksum) values (383, '2026-05-01', 30, 'x');
                insert into savings.estimate
                select 1, occupation, respondents, headcount, headcount, 100, 10, 1, 1000, 100, 2000, 100, 1, 100, 3, 3
                from (values ('midwife', 2, 8), ('nurse', 12, 90), ('social worker', 10, 60), ('teacher', 9, 80))
                    as e (occupation, respondents, headcount);
                """
            )
            let told = try await books.reports.query(
                "select occupation, cells, respondents, headcount, full_time_equivalent::float8 from savings.estimated() order by 1"
            ).decode((String?, Int32, Int64, Int64, Double).self)
            // Headcounts are rounded: another wave of the same payroll may tell its occupations apart.
            #expect(
                told.map { "\($0.0 ?? "-") \($0.1) \($0.2) \($0.3) \(Int($0.4))" } == [
                    "social worker 1 10 60 60", "teacher 1 9 80 80", "- 2 14 100 100",
                ]
            )
            let own = try await books.team(of: 383).figures(from: Self.march, to: Self.march).surveyed
            #expect(own.compactMap(\.occupation).count == 4)
            #expect(own.contains { $0.respondents == 2 && $0.headcount == 8 })
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
            try await books.asSuperuser { connection in
                for statement in DisclosureAttack.use(seed: 1) { try await connection.execute(statement) }
            }
            let read = try await api.query("select count(*) from savings.measured('2026-01-01', '2026-12-01')").decode(
                Int64.self
            )
            await api.close()
            #expect(read == [0])
        }
    }
}
