import Foundation
package import Postgres
import Registry

extension Report {
    /// Makes a report from what the database tells.
    ///
    /// - Parameter authority: nil for England.
    /// - Throws: ``SavingsError`` where there is no such authority.
    package init(
        _ figures: Figures,
        for authority: Int16?,
        assuming assumptions: Assumptions = .standard,
        madeOn: CivilDate = .today()
    ) throws {
        let known = figures.authorities.first { $0.number == authority }
        guard authority == nil || known != nil else {
            throw SavingsError("There is no authority with this number: see 'contactpoint authority list'.")
        }
        self.authority = authority
        name = known?.name ?? "England"
        from = figures.from
        to = figures.to
        self.madeOn = madeOn
        self.assumptions = assumptions

        let waves = Self.waves(figures, of: authority)
        let baseline = Self.baseline(waves, events: figures.events)
        surveyed = Surveyed(baseline, assumptions)
        laterWaves =
            authority == nil
            ? []
            : Dictionary(
                grouping: waves.filter { wave in baseline.first.map { $0.taken < wave.taken } ?? false },
                by: \.taken
            )
            .sorted { $0.key < $1.key }.compactMap { Surveyed($0.value, assumptions) }
        obstacles = figures.obstacles.filter { authority == nil || $0.authority == authority }.map { obstacle in
            let place = figures.authorities.first { $0.number == obstacle.authority }?.name ?? "\(obstacle.authority)"
            return
                "\(place), \(obstacle.taken): \(obstacle.text ?? "there is a survey and no estimate; its authority is told why.")"
        }
        let surveys = Set(baseline.map(\.survey))
        let missing = figures.uncovered.filter { surveys.contains($0.survey) }
        notCovered = Dictionary(grouping: missing, by: \.occupation).sorted { $0.key < $1.key }.map {
            "\($0.key) (\(Format.whole($0.value.reduce(0) { $0 + $1.headcount })))"
        }
        saving = surveyed.map { Saving($0, assumptions) }
        cost = Self.cost(figures, of: authority, saving: saving, surveyed: surveyed)
        let running = cost.flatMap { $0.netCentralPence == nil ? nil : Double($0.penceAYear) }
        scenarios =
            surveyed.map { surveyed in
                Set([0.1, 0.2, 0.3, 0.5, assumptions.reductionLow, assumptions.reductionHigh]).sorted().map {
                    reduction in
                    let pence = surveyed.pence * reduction
                    return Scenario(
                        reduction: reduction,
                        pence: pence,
                        netPence: running.map { pence.estimate - $0 }
                    )
                }
            } ?? []
        sensitivity = surveyed.map { Self.sensitivity($0, baseline, assumptions) } ?? []
        measured = Measured(figures, of: authority)
        // Use of all authorities at what one of them surveyed would be a mixture of places, too.
        crossCheck =
            authority == nil
            ? nil : Self.crossCheck(figures, of: authority, surveyed)
        backlogs = Self.backlogs(figures, of: authority)
        comparison = authority == nil ? Comparison(figures, assumptions) : nil
        cannotConclude = []
        method = Self.methods(assumptions, surveyed: surveyed)
        cannotConclude = Self.limits(self)
    }

    /// The waves of an authority or of all.
    private static func waves(_ figures: Figures, of authority: Int16?) -> [Figures.Surveyed] {
        figures.surveyed.filter { authority == nil || $0.authority == authority }
    }

    /// Of each authority the last wave before its go-live; where it has none, or only later ones, the first or the last.
    private static func baseline(_ waves: [Figures.Surveyed], events: [Figures.Event]) -> [Figures.Surveyed] {
        Dictionary(grouping: waves, by: \.authority).sorted { $0.key < $1.key }.flatMap { authority, waves in
            let live = events.filter { $0.authority == authority && $0.kind == "go-live" }.map(\.day).min()
            let taken = Set(waves.map(\.taken)).sorted()
            let chosen = live.map { day in taken.last { $0.first < day } ?? taken.first } ?? taken.last
            return waves.filter { $0.taken == chosen }
        }
    }

    private static func cost(_ figures: Figures, of authority: Int16?, saving: Saving?, surveyed: Surveyed?) -> Cost? {
        let end = figures.to.adding(1).first
        guard let cost = figures.costs.last(where: { $0.authority == authority && $0.from < end }) else { return nil }
        let pence = Double(cost.penceAYear)
        // What the nation's index costs isn't set against what a part of the nation saves.
        let isWhole = authority != nil || surveyed?.authorities == Report.authorities
        let (saving, surveyed) = isWhole ? (saving, surveyed) : (nil, nil)
        return Cost(
            penceAYear: cost.penceAYear,
            since: cost.from,
            source: cost.source,
            netCentralPence: saving.map {
                ConfidenceInterval(
                    estimate: $0.centralPence.estimate - pence,
                    lower: $0.centralPence.lower - pence,
                    upper: $0.centralPence.upper - pence
                )
            },
            netConservativePence: saving.map { $0.conservativePence - pence },
            breakEven: surveyed.flatMap {
                guard $0.pence.lower > 0 else { return nil }
                return ConfidenceInterval(
                    estimate: pence / $0.pence.estimate,
                    lower: pence / $0.pence.upper,
                    upper: pence / $0.pence.lower
                )
            }
        )
    }

    /// One assumption at a time, the one that moves the result most first.
    private static func sensitivity(
        _ surveyed: Surveyed,
        _ baseline: [Figures.Surveyed],
        _ assumptions: Assumptions
    ) -> [Sensitivity] {
        let result = surveyed.pence.estimate * assumptions.reductionMiddle
        let payroll = Double(baseline.reduce(0) { $0 + $1.payrollPenceWeek }) * Double(assumptions.weeks)
        let equivalents = baseline.reduce(0.0) { sum, row in
            sum + Double(row.penceWeek) * NSDecimalNumber(decimal: row.fullTimeEquivalent).doubleValue
                / Double(row.headcount)
        }
        func share(_ share: Double) -> String { Format.share(share) }
        return [
            Sensitivity(
                assumption: "By how much the problem falls (assumed)",
                low: share(assumptions.reductionLow),
                high: share(assumptions.reductionHigh),
                lowPence: surveyed.pence.estimate * assumptions.reductionLow,
                highPence: surveyed.pence.estimate * assumptions.reductionHigh
            ),
            Sensitivity(
                assumption: "Chance of the sample (surveyed)",
                low: "lower end of the interval",
                high: "upper end",
                lowPence: surveyed.pence.lower * assumptions.reductionMiddle,
                highPence: surveyed.pence.upper * assumptions.reductionMiddle
            ),
            Sensitivity(
                assumption: "Recall is true (assumed; people overstate)",
                low: "a fifth less than said",
                high: "as said",
                lowPence: result * 0.8,
                highPence: result
            ),
            Sensitivity(
                assumption: "Weeks of work in a year (assumed)",
                low: "39, school terms",
                high: "46",
                lowPence: result * 39 / Double(assumptions.weeks),
                highPence: result * 46 / Double(assumptions.weeks)
            ),
            Sensitivity(
                assumption: "Heads or full-time equivalents (payroll)",
                low: "full-time equivalents",
                high: "heads",
                lowPence: equivalents * Double(assumptions.weeks) * assumptions.reductionMiddle,
                highPence: result
            ),
            Sensitivity(
                assumption: "Cost of an hour (surveyed, or the payroll's)",
                low: payroll < surveyed.pence.estimate ? "payroll" : "surveyed",
                high: payroll < surveyed.pence.estimate ? "surveyed" : "payroll",
                lowPence: min(payroll * assumptions.reductionMiddle, result),
                highPence: max(payroll * assumptions.reductionMiddle, result)
            ),
        ].sorted { $0.swing > $1.swing }
    }

    private static func crossCheck(_ figures: Figures, of authority: Int16?, _ surveyed: Surveyed?) -> CrossCheck? {
        let total = Measured.Row("all", figures.useOfMonthsOver.filter { $0.authority == authority })
        guard let minutes = total.minutes, let surveyed, surveyed.hours.estimate > 0 else { return nil }
        let enquiries = Double(total.opened) * 12 / Double(figures.monthsOver)
        let perHour = surveyed.pence.estimate / surveyed.hours.estimate
        return CrossCheck(
            enquiriesAYear: enquiries,
            surveyedMinutes: surveyed.minutesPerSearch,
            measuredMinutes: minutes,
            pencePerHour: perHour,
            pence: enquiries * (surveyed.minutesPerSearch - minutes) / 60 * perHour
        )
    }

    private static func backlogs(_ figures: Figures, of authority: Int16?) -> [Backlog] {
        guard let authority else { return [] }
        let events = figures.events.filter { $0.authority == authority }
        let teams = Dictionary(grouping: figures.backlogs.filter { $0.authority == authority }, by: \.team)
        return teams.sorted { $0.key < $1.key }.flatMap { team, counts in
            events.filter { $0.team == team || $0.team.isEmpty }.sorted { $0.day < $1.day }.compactMap {
                event -> Backlog? in
                let points = counts.compactMap { count in
                    count.open.map {
                        InterruptedSeries.Point(
                            day: Int(count.day.daysSince2000 - event.day.daysSince2000),
                            count: Double($0)
                        )
                    }
                }
                guard let series = InterruptedSeries(points) else { return nil }
                return Backlog(
                    team: team,
                    event: event.kind,
                    day: event.day,
                    points: series.points,
                    before: series.before,
                    after: series.after,
                    difference: series.difference,
                    step: series.step,
                    share: series.share,
                    warnings: series.warnings.map(\.words)
                        + (points.count < counts.count ? ["Days with fewer than 5 open cases are left out."] : []),
                    series: series
                )
            }
        }
    }
}

extension Report.Surveyed {
    /// Nil where there are no estimates.
    init?(_ rows: [Figures.Surveyed], _ assumptions: Assumptions) {
        guard let first = rows.first else { return nil }
        let weeks = Double(assumptions.weeks)
        let minutes = rows.map(\.minutes).reduce(.zero, +)
        let pence = rows.map(\.pence).reduce(.zero, +)
        let searches = rows.reduce(Decimal(0)) { $0 + $1.searchesWeek }
        let unfound = rows.reduce(Decimal(0)) { $0 + $1.neverFoundWeek }
        let weekly = NSDecimalNumber(decimal: searches).doubleValue
        taken = Set(rows.map(\.taken)).sorted()
        authorities = Set(rows.map(\.authority)).count
        respondents = rows.reduce(0) { $0 + $1.respondents }
        headcount = rows.reduce(0) { $0 + $1.headcount }
        hours = minutes.interval * (weeks / 60)
        self.pence = pence.interval * weeks
        self.searches = weekly * weeks
        shareNeverFound = weekly > 0 ? NSDecimalNumber(decimal: unfound).doubleValue / weekly : 0
        minutesPerSearch = weekly > 0 ? minutes.total / weekly : 0
        seed = first.seed
        replicates = first.replicates
        byOccupation = Dictionary(grouping: rows, by: \.occupation).map { occupation, rows in
            Row(
                occupation: occupation,
                occupations: occupation == nil ? rows.reduce(0) { $0 + $1.cells } : 1,
                respondents: rows.reduce(0) { $0 + $1.respondents },
                headcount: rows.reduce(0) { $0 + $1.headcount },
                hours: rows.map(\.minutes).reduce(.zero, +).interval * (weeks / 60),
                pence: rows.map(\.pence).reduce(.zero, +).interval * weeks
            )
        }.sorted {
            ($0.occupation == nil ? 1 : 0, -$0.pence.estimate) < ($1.occupation == nil ? 1 : 0, -$1.pence.estimate)
        }
    }
}

extension Report.Saving {
    init(_ surveyed: Report.Surveyed, _ assumptions: Assumptions) {
        let (low, high) = (assumptions.reductionLow, assumptions.reductionHigh)
        reductionLow = low
        reductionHigh = high
        centralPence = surveyed.pence * assumptions.reductionMiddle
        centralHours = surveyed.hours * assumptions.reductionMiddle
        conservativePence = surveyed.pence.lower * low
        conservativeHours = surveyed.hours.lower * low
        rangePence = ConfidenceInterval(
            estimate: centralPence.estimate,
            lower: surveyed.pence.lower * low,
            upper: surveyed.pence.upper * high
        )
    }
}

extension Report.Measured.Row {
    init(_ label: String, _ rows: some Sequence<Figures.Use>) {
        self.init(label: label)
        for row in rows {
            searches += row.searches
            enquiries += row.enquiries
            opened += row.opened
            seconds += row.seconds
            // A partner's staff have no authority that a child could be outside of.
            if row.authority > 0 { openedByAuthorities += row.opened }
            elsewhere += row.elsewhere
        }
    }
}

extension Report.Measured {
    /// Nil where nothing is told.
    init?(_ figures: Figures, of authority: Int16?) {
        let use = figures.use.filter { authority == nil || $0.authority == authority }
        guard !use.isEmpty else { return nil }
        total = Row("all", use)
        let byMonth = Dictionary(grouping: use, by: \.month)
        // A month that isn't over, or not begun, has no row where nothing of it is told.
        months = (0..<figures.from.through(figures.to)).map { figures.from.adding($0) }.compactMap { month in
            let isOver = figures.growing.map { month < $0 } ?? false
            if let rows = byMonth[month] { return Row(isOver ? month.description : "\(month), not over", rows) }
            return isOver ? Row(month.description, []) : nil
        }
        notOver = figures.growing.flatMap { $0 <= figures.to ? $0 : nil }
        byOccupation = Dictionary(grouping: use) { $0.occupation ?? Format.together }
            .map { Row($0, $1) }
            .sorted {
                ($0.label == Format.together ? 1 : 0, -$0.searches) < (
                    $1.label == Format.together ? 1 : 0, -$1.searches
                )
            }
        let teams = Dictionary(grouping: use, by: \.team)
        byTeam =
            authority != nil && (teams.count > 1 || teams.keys.first != "")
            ? teams.map { Row($0.isEmpty ? "no team named" : $0, $1) }.sorted { $0.searches > $1.searches } : []
        countedTo = figures.reachedAt
    }
}

extension Report.Comparison {
    /// Nil where fewer than three authorities can be compared.
    init?(_ figures: Figures, _ assumptions: Assumptions) {
        let years = Double(figures.monthsOver) / 12
        let use = Dictionary(grouping: figures.useOfMonthsOver.filter { $0.authority > 0 }, by: \.authority)
            .mapValues { $0.reduce(0) { $0 + $1.enquiries } }
        let surveyed = Dictionary(grouping: figures.surveyed, by: \.authority)
        let known = figures.authorities.filter { use[$0.number] != nil && (figures.residents[$0.number] ?? 0) > 0 }
        guard known.count > 2 else { return nil }
        func thousands(_ authority: Authority) -> Double {
            Double(figures.residents[authority.number] ?? 0) / 1000 * years
        }
        let places = known.map {
            FunnelPlot.Place(name: $0.name, count: Double(use[$0.number] ?? 0), size: thousands($0))
        }
        guard let plot = FunnelPlot(places) else { return nil }
        self.plot = plot
        rate = plot.rate
        dispersion = plot.dispersion
        rows = zip(known, places).map { authority, place in
            let children = figures.residents[authority.number] ?? 0
            let width = 1.96 * (place.count * plot.dispersion).squareRoot() / place.size
            let latest = surveyed[authority.number]?.map(\.taken).max()
            let wave = surveyed[authority.number]?.filter { $0.taken == latest }.map(\.pence).reduce(.zero, +)
            return Row(
                authority: authority.number,
                name: authority.name,
                children: children,
                enquiries: use[authority.number] ?? 0,
                rate: ConfidenceInterval(
                    estimate: place.rate,
                    lower: max(0, place.rate - width),
                    upper: place.rate + width
                ),
                poundsPerChild: wave.map { $0.interval * (Double(assumptions.weeks) / 100 / Double(children)) },
                standsOut: plot.stands(out: place)
            )
        }
    }
}
