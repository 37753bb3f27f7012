package import Foundation
package import Postgres
package import Registry

/// What the database tells of use, surveys and backlogs, as far as the reader may know it: the stuff of all reports.
package struct Figures: Sendable {
    /// A row of measured use. Small ones of others are put together: their occupation is nil.
    package struct Use: Sendable {
        package var month: Month
        /// 0 for national partners.
        package var authority: Int16
        package var occupation: String?
        package var team: String
        package var cells: Int
        package var searches: Int
        package var enquiries: Int
        package var opened: Int
        package var seconds: Int
        package var elsewhere: Int
    }

    /// What an occupation's answers add up to in a week. Small ones of others are put together: their occupation is nil.
    package struct Surveyed: Sendable {
        package var survey: Int64
        package var authority: Int16
        package var taken: Month
        package var occupation: String?
        package var cells: Int
        package var respondents: Int
        package var headcount: Int
        package var fullTimeEquivalent: Decimal
        package var payrollPenceWeek: Int64
        package var searchesWeek: Decimal
        package var neverFoundWeek: Decimal
        package var minutesWeek: Int64
        package var minutesVariance: Double
        package var minutesDegrees: Double
        package var penceWeek: Int64
        package var penceVariance: Double
        package var penceDegrees: Double
        package var seed: Int64
        package var replicates: Int

        package var minutes: EstimatedTotal {
            EstimatedTotal(total: Double(minutesWeek), variance: minutesVariance, degrees: minutesDegrees)
        }

        package var pence: EstimatedTotal {
            EstimatedTotal(total: Double(penceWeek), variance: penceVariance, degrees: penceDegrees)
        }
    }

    package struct Obstacle: Sendable {
        package var authority: Int16
        package var taken: Month
        /// Nil where it is another authority's business.
        package var text: String?
    }

    package struct Uncovered: Sendable {
        package var survey: Int64
        package var occupation: String
        package var headcount: Int
    }

    package struct Backlog: Sendable {
        package var authority: Int16
        package var team: String
        package var day: CivilDate
        /// Nil where it is small and another authority's.
        package var open: Int?
    }

    package struct Event: Sendable {
        package var authority: Int16
        /// Empty where it is the whole authority's.
        package var team: String
        package var kind: String
        package var day: CivilDate
    }

    package struct RunningCost: Sendable {
        /// Nil for the nation's.
        package var authority: Int16?
        package var from: CivilDate
        package var penceAYear: Int64
        package var source: String
    }

    package var from: Month
    package var to: Month
    package var authorities: [Authority]
    package var use: [Use]
    package var surveyed: [Surveyed]
    package var obstacles: [Obstacle]
    package var uncovered: [Uncovered]
    package var backlogs: [Backlog]
    package var events: [Event]
    package var costs: [RunningCost]
    /// Children by authority, to the nearest hundred.
    package var residents: [Int16: Int]
    /// How far the audit is counted; nil where it never was.
    package var reachedAt: Date?
    /// The first month that isn't over, of which others are told nothing; nil where the audit never was counted.
    package var growing: Month?

    /// How many months of the span are over. Rates are of those.
    package var monthsOver: Int {
        growing.map { max(0, from.through(min(to, $0.adding(-1)))) } ?? 0
    }

    package var useOfMonthsOver: [Use] { use.filter { row in growing.map { row.month < $0 } ?? false } }

    /// The statements that ``init(from:to:rows:)`` reads the rows of.
    ///
    /// - Parameter places: whose backlogs are read; nil for all. They are long, and a nation's report has none.
    package static func reads(from: Month, to: Month, backlogsOf places: [Int16]?) -> [SQL] {
        [
            Authority.all,
            """
            select month, authority, occupation, team, cells, searches, enquiries, opened, seconds, elsewhere
            from savings.measured(\(from.first), \(to.first)) order by month, authority, occupation, team
            """,
            """
            select survey, authority, taken, occupation, cells, respondents, headcount, full_time_equivalent, payroll_pence_week,
                searches_week, never_found_week, minutes_week, minutes_variance, minutes_degrees, pence_week, pence_variance, pence_degrees,
                seed, replicates
            from savings.estimated()
            """,
            "select authority, taken, text from savings.obstacles()",
            "select survey, occupation, headcount from savings.uncovered()",
            "select authority, team, counted_on, open from savings.backlogs() where \(places == nil) or authority = any (\(places ?? []))",
            "select authority, team, kind, happened_on from savings.events()",
            "select authority, valid_from, pence_a_year, source from savings.running_costs()",
            "select authority, residents from savings.residents()",
            "select savings.reached(), savings.growing()",
        ]
    }

    package init(from: Month, to: Month, rows: [Rows]) throws {
        self.from = from
        self.to = to
        authorities = try Authority.decode(rows[0])
        use = try rows[1].map(Use.init)
        surveyed = try rows[2].map(Surveyed.init)
        obstacles = try rows[3].decode((Int16, CivilDate, String?).self).map {
            Obstacle(authority: $0, taken: Month(containing: $1), text: $2)
        }
        uncovered = try rows[4].decode((Int64, String, Int32).self).map {
            Uncovered(survey: $0, occupation: $1, headcount: Int($2))
        }
        backlogs = try rows[5].decode((Int16, String, CivilDate, Int32?).self).map {
            Backlog(authority: $0, team: $1, day: $2, open: $3.map(Int.init))
        }
        events = try rows[6].decode((Int16, String, String, CivilDate).self).map {
            Event(authority: $0, team: $1, kind: $2, day: $3)
        }
        costs = try rows[7].decode((Int16?, CivilDate, Int64, String).self).map {
            RunningCost(authority: $0, from: $1, penceAYear: $2, source: $3)
        }
        residents = Dictionary(
            uniqueKeysWithValues: try rows[8].decode((Int16, Int32).self).map { ($0, Int($1)) }
        )
        let counted = try rows[9].decode((Date?, CivilDate?).self).first
        reachedAt = counted?.0
        growing = counted?.1.map(Month.init(containing:))
    }
}

extension Figures.Surveyed {
    fileprivate init(_ row: Row) throws {
        survey = try row.decode("survey", as: Int64.self)
        authority = try row.decode("authority", as: Int16.self)
        taken = Month(containing: try row.decode("taken", as: CivilDate.self))
        occupation = try row.decode("occupation", as: String?.self)
        cells = Int(try row.decode("cells", as: Int32.self))
        respondents = Int(try row.decode("respondents", as: Int64.self))
        headcount = Int(try row.decode("headcount", as: Int64.self))
        fullTimeEquivalent = try row.decode("full_time_equivalent", as: Decimal.self)
        payrollPenceWeek = try row.decode("payroll_pence_week", as: Int64.self)
        searchesWeek = try row.decode("searches_week", as: Decimal.self)
        neverFoundWeek = try row.decode("never_found_week", as: Decimal.self)
        minutesWeek = try row.decode("minutes_week", as: Int64.self)
        minutesVariance = try row.decode("minutes_variance", as: Double.self)
        minutesDegrees = try row.decode("minutes_degrees", as: Double.self)
        penceWeek = try row.decode("pence_week", as: Int64.self)
        penceVariance = try row.decode("pence_variance", as: Double.self)
        penceDegrees = try row.decode("pence_degrees", as: Double.self)
        seed = try row.decode("seed", as: Int64.self)
        replicates = Int(try row.decode("replicates", as: Int32.self))
    }
}

extension Figures.Use {
    fileprivate init(_ row: Row) throws {
        month = Month(containing: try row.decode("month", as: CivilDate.self))
        authority = try row.decode("authority", as: Int16.self)
        occupation = try row.decode("occupation", as: String?.self)
        team = try row.decode("team", as: String.self)
        cells = Int(try row.decode("cells", as: Int32.self))
        searches = try row.decode("searches", as: Int.self)
        enquiries = try row.decode("enquiries", as: Int.self)
        opened = try row.decode("opened", as: Int.self)
        seconds = try row.decode("seconds", as: Int.self)
        elsewhere = try row.decode("elsewhere", as: Int.self)
    }
}
