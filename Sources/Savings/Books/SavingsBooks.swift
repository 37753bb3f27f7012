package import Foundation
package import Postgres

/// The operator's side: what is brought in, counted and estimated. It reads no child, and no name.
///
/// What comes in is whole or not at all: an import and the estimates that follow from it are one transaction.
package struct SavingsBooks: Sendable {
    private let pool: Pool

    /// - Parameter pool: logged in as `contactpoint_operator`.
    package init(pool: Pool) {
        self.pool = pool
    }

    /// The occupations that surveys and payrolls may name.
    package func occupations() async throws -> Set<String> {
        Set(try await pool.query("select name from access.occupation").decode(String.self))
    }

    /// Imports a wave.
    ///
    /// - Returns: why there is no estimate of it; nothing where there is one.
    /// - Throws: ``SavingsError`` where it overlaps another.
    package func importSurvey(_ file: SurveyFile, authority: Int16, taken: Month) async throws -> [String] {
        try await explaining {
            try await pool.withTransaction { transaction in
                let responses = file.responses
                let survey = try await transaction.query(
                    """
                    select savings.import_survey(\(authority), \(taken.first), \(file.checksum), \(responses.map(\.occupation)),
                        \(responses.map(\.weeklySearches)), \(responses.map(\.minutesPerSearch)),
                        \(responses.map(\.shareNeverFound)), \(responses.map(\.hourlyCostPence)), \(responses.map(\.weight)))
                    """
                )[0].decode(Int64.self)
                return try await estimate(survey, in: transaction)
            }
        }
    }

    /// Takes a wave out of every estimate. False where there is none.
    package func withdrawSurvey(authority: Int16, taken: Month) async throws -> Bool {
        try await pool.query("select savings.withdraw_survey(\(authority), \(taken.first))")[0].decode(Bool.self)
    }

    /// Imports the payroll of a day, and estimates the authority's waves anew.
    ///
    /// - Returns: why waves have no estimate, by month.
    package func importWorkforce(
        _ file: WorkforceFile,
        authority: Int16,
        countedOn: CivilDate
    ) async throws -> [String] {
        try await explaining {
            try await pool.withTransaction { transaction in
                let counts = file.counts
                _ = try await transaction.query(
                    """
                    select savings.import_workforce(\(authority), \(countedOn), \(counts.map(\.occupation)),
                        \(counts.map(\.headcount)), \(counts.map(\.fullTimeEquivalent)), \(counts.map(\.hourlyCostPence)))
                    """
                )
                let surveys = try await transaction.query(
                    "select survey, taken from savings.surveys() where authority = \(authority)"
                ).decode((Int64, CivilDate).self)
                var obstacles: [String] = []
                for (survey, taken) in surveys {
                    obstacles += try await estimate(survey, in: transaction).map {
                        "\(Month(containing: taken)): \($0)"
                    }
                }
                return obstacles
            }
        }
    }

    package func recordBacklog(authority: Int16, team: String, on day: CivilDate, open: Int32) async throws {
        try await importBacklog(BacklogFile(counts: [.init(team: team, day: day, open: open)]), authority: authority)
    }

    /// Imports counts of many days, all or none.
    package func importBacklog(_ file: BacklogFile, authority: Int16) async throws {
        let counts = file.counts
        try await record(
            """
            select savings.record_backlog(\(authority), \(counts.map(\.team)), \(counts.map(\.day)), \(counts.map(\.open)))
            """
        )
    }

    /// - Parameter kind: `go-live` or `training`.
    package func recordEvent(authority: Int16, team: String?, kind: String, on day: CivilDate) async throws {
        try await record("select savings.record_event(\(authority), \(team ?? ""), \(kind), \(day))")
    }

    /// - Parameter authority: nil for the nation's.
    package func recordRunningCost(authority: Int16?, from day: CivilDate, penceAYear: Int64, source: String)
        async throws
    {
        try await record("select savings.record_running_cost(\(authority), \(day), \(penceAYear), \(source))")
    }

    /// Puts an account into a team, by which its use is then counted. False where there is no such account.
    package func assign(_ subject: UUID, to team: String) async throws -> Bool {
        try await explaining {
            try await pool.query("select savings.assign_team(\(subject), \(team))")[0].decode(Bool.self)
        }
    }

    private func record(_ sql: SQL) async throws {
        try await explaining { _ = try await pool.query(sql) }
    }

    private func explaining<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as PostgresError {
            throw SavingsError(error).map { $0 as any Error } ?? error
        }
    }

    // MARK: Estimates

    private func estimate(_ survey: Int64, in transaction: Transaction) async throws -> [String] {
        let answers = try await transaction.query(
            """
            select occupation, weekly_searches::double precision, minutes_per_search::double precision,
                share_never_found::double precision, hourly_cost_pence::double precision, weight::double precision
            from savings.responses(\(survey))
            """
        ).decode((String, Double, Double, Double, Double, Double).self)
        let payroll = try await transaction.query(
            "select occupation, headcount, full_time_equivalent, hourly_cost_pence from savings.workforce_for(\(survey))"
        ).decode((String, Int32, Decimal, Int32).self)
        let sample = SurveySample(
            answers: Dictionary(grouping: answers, by: \.0).mapValues { rows in
                rows.map {
                    SurveyAnswer(
                        weeklySearches: $0.1,
                        minutesPerSearch: $0.2,
                        shareNeverFound: $0.3,
                        hourlyCostPence: $0.4,
                        weight: $0.5
                    )
                }
            },
            payroll: Dictionary(
                uniqueKeysWithValues: payroll.map {
                    ($0.0, .init(headcount: Int($0.1), fullTimeEquivalent: $0.2, hourlyCostPence: Int($0.3)))
                }
            )
        )
        let (estimates, obstacles) = sample.estimates()
        _ = try await transaction.query(
            """
            select savings.put_estimate(\(survey), \(estimates.map(\.occupation)), \(estimates.map { Int32($0.respondents) }),
                \(estimates.map { Int32($0.headcount) }), \(estimates.map(\.fullTimeEquivalent)),
                \(estimates.map(\.payrollPenceWeek)), \(estimates.map(\.searchesWeek)), \(estimates.map(\.neverFoundWeek)),
                \(estimates.map(\.minutesWeek)), \(estimates.map(\.minutesVariance)), \(estimates.map(\.minutesDegrees)),
                \(estimates.map(\.penceWeek)), \(estimates.map(\.penceVariance)), \(estimates.map(\.penceDegrees)), \(Int64(SurveySample.seed)), \(Int32(SurveySample.replicates)), \(obstacles))
            """
        )
        return obstacles
    }

    // MARK: Counting the audit

    /// How far the audit is counted.
    package struct Progress: Sendable {
        /// Entries counted by this run.
        package var counted: Int64
        package var reachedAt: Date?
    }

    /// Counts what the audit has that isn't counted, a day's entries in a transaction. It may be stopped at any time and
    /// goes on where it was; two at once wait for each other.
    ///
    /// - Parameter patience: how long to wait for transactions that ran when this began, on any database of the server.
    /// - Returns: nil where one runs longer, that may have entries from before: run it again later.
    package func catchUp(
        patience: Duration = .seconds(30),
        progress: (Progress) -> Void = { _ in }
    ) async throws -> Progress? {
        var total = Progress(counted: 0)
        var moved = ContinuousClock.now
        _ = try await pool.query("select savings.count_residents()")
        while true {
            let (counted, reached, more) = try await pool.query(
                "select counted, reached, more from savings.catch_up()"
            )[0].decode((Int64, Date?, Bool).self)
            let stands = reached == total.reachedAt
            if !stands { moved = .now }
            total.counted += counted
            total.reachedAt = reached
            progress(total)
            if !more { return total }
            if moved + patience < .now { return nil }
            if stands { try await Task.sleep(for: .milliseconds(20)) }
        }
    }
}
