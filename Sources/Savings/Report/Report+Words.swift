import Foundation

extension Report {
    /// How many authorities are responsible for children's services.
    static let authorities = 153

    /// What the reader is told not to read out of the figures.
    static func limits(_ report: Report) -> [String] {
        var limits: [String] = []
        if let surveyed = report.surveyed {
            limits.append(
                "The baseline is what \(Format.whole(surveyed.respondents)) practitioners believe. People misjudge how long they look; nobody timed them."
            )
            limits.append(
                "That the problem falls by \(Format.share(report.assumptions.reductionLow)) to \(Format.share(report.assumptions.reductionHigh)) is assumed. No survey and no measurement here shows it."
            )
            limits.append(
                "Who answered may differ from who didn't. Weights mend what the sample was drawn by, and nothing else."
            )
            if surveyed.byOccupation.contains(where: {
                $0.occupations == 1 && $0.respondents < 10 && $0.respondents < $0.headcount
            }) {
                limits.append(
                    "Some occupations have fewer than 10 answers: the interval is then too narrow, by experience of simulations."
                )
            }
        }
        if !report.notCovered.isEmpty {
            limits.append("Nobody asked: \(report.notCovered.joined(separator: ", ")). They are in no figure here.")
        }
        if report.authority == nil, let surveyed = report.surveyed {
            limits.append(
                "\(surveyed.authorities) of \(authorities) authorities have a survey. The others are not guessed at: this is no figure for England."
            )
        }
        if report.measured != nil {
            limits.append(
                "A record opened within 30 minutes of a search counts as found. Whether the practitioner then reached the other one isn't known."
            )
            limits.append("Time saved isn't cash: it is worth what practitioners do with it.")
        }
        if !report.backlogs.isEmpty {
            limits.append(
                "A backlog falls for many reasons. One team, before and after, with no other to compare it with, shows that it fell and not why."
            )
        }
        return limits
    }

    static func methods(_ assumptions: Assumptions, surveyed: Surveyed?) -> [Method] {
        var methods: [Method] = []
        if let surveyed {
            methods.append(
                Method(
                    what: "Hours and money of the problem, a year (surveyed)",
                    how:
                        "Σ over occupations of N · (Σ w·y / Σ w) · \(assumptions.weeks) weeks; y: searches a week × minutes a search (× cost of an hour), w: the answer's weight, N: headcount of the payroll",
                    source: "Stratified ratio estimation: Cochran, Sampling Techniques, 1977, chapter 6"
                )
            )
            methods.append(
                Method(
                    what: "95 % interval",
                    how:
                        "total · exp(± t · s / total); s² = Σ of the occupations' variances, each by a rescaled bootstrap with n − 1 draws and finite population correction (\(Format.whole(surveyed.replicates)) replicates, seed \(surveyed.seed)); t with Satterthwaite's degrees of freedom, an occupation's being 2n / (κ − (n−3)/(n−1)), n − 1 at most, κ its answers' kurtosis",
                    source:
                        "Rao and Wu, JASA 83, 1988; Satterthwaite, Biometrics 2, 1946; O’Neill, American Statistician 68, 2014"
                )
            )
            methods.append(
                Method(
                    what: "Saving (surveyed × assumed)",
                    how:
                        "Central: the problem × \(Format.share(assumptions.reductionMiddle)), the middle of the scenario. Conservative: the lower end of the interval × \(Format.share(assumptions.reductionLow)). Range: from there to the upper end × \(Format.share(assumptions.reductionHigh))",
                    source: "The scenario of 35-40 % is a published expectation of one authority"
                )
            )
        }
        methods += [
            Method(
                what: "Measured use",
                how:
                    "An enquiry is a run of one practitioner's searches, none later than 30 minutes after the last, up to the first record opened. Minutes run from its first search to that record. Across a border: the child's authority isn't the practitioner's, of records opened by staff of an authority; shielded children count as near by, so the share is too low by their part",
                source: "The audit; the page Reconciliation of the documentation has the query"
            ),
            Method(
                what: "Backlog",
                how:
                    "y = b0 + b1·t + b2·[t ≥ 0] + b3·t·[t ≥ 0] by least squares, t in days; the step is b2, in per cent of b0; intervals with Newey and West's standard errors. The plain difference of means has Welch's interval",
                source: "Wagner and others, J Clin Pharm Ther 27, 2002; Newey and West, Econometrica 55, 1987"
            ),
            Method(
                what: "Comparison of authorities",
                how:
                    "Enquiries a year for 1,000 children around the nation's rate, with limits of a Poisson count widened by the authorities' own dispersion",
                source: "Spiegelhalter, Statistics in Medicine 24, 2005"
            ),
            Method(
                what: "Small numbers",
                how:
                    "Outside their own authority numbers from 1 to 4 are put together with others so that they can't be worked out by subtraction, headcounts are to the nearest ten, and a month is told when it is over",
                source: "Decided in the database"
            ),
        ]
        return methods
    }
}
