package import Foundation

/// A wave's answers and the payroll they are scaled up to, by occupation.
package struct SurveySample: Sendable {
    /// Estimates name it, so that they can be made again.
    package static let seed: UInt64 = 2008
    package static let replicates = 2000
    /// Fewer answers than this make no estimate of an authority.
    package static let least = 5

    package struct Payroll: Sendable {
        package var headcount: Int
        package var fullTimeEquivalent: Decimal
        package var hourlyCostPence: Int

        package init(headcount: Int, fullTimeEquivalent: Decimal, hourlyCostPence: Int) {
            self.headcount = headcount
            self.fullTimeEquivalent = fullTimeEquivalent
            self.hourlyCostPence = hourlyCostPence
        }
    }

    /// What the answers of an occupation add up to in a week, for all who work in it.
    package struct Estimate: Sendable {
        package var occupation: String
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
    }

    package var answers: [String: [SurveyAnswer]]
    package var payroll: [String: Payroll]

    package init(answers: [String: [SurveyAnswer]], payroll: [String: Payroll]) {
        self.answers = answers
        self.payroll = payroll
    }

    /// The estimates by occupation, or why there are none: one occupation that can't be estimated leaves the whole wrong.
    package func estimates() -> (estimates: [Estimate], obstacles: [String]) {
        let count = answers.values.reduce(0) { $0 + $1.count }
        guard !payroll.isEmpty else {
            return ([], ["There is no payroll to scale answers up to: contactpoint savings workforce import."])
        }
        guard count >= Self.least else {
            return ([], ["Only \(count) practitioners answered: \(Self.least) at least make an estimate."])
        }
        var estimates: [Estimate] = []
        var obstacles: [String] = []
        for (stream, occupation) in answers.keys.sorted().enumerated() {
            let answers = answers[occupation] ?? []
            guard let staff = payroll[occupation] else {
                obstacles.append(
                    """
                    "\(occupation)" has \(answers.count) answers and no headcount: add it to the payroll \
                    (contactpoint savings workforce import).
                    """
                )
                continue
            }
            guard answers.count <= staff.headcount else {
                obstacles.append(
                    """
                    "\(occupation)" has \(answers.count) answers and a headcount of \(staff.headcount): one of the two is \
                    wrong.
                    """
                )
                continue
            }
            let stratum = Stratum(headcount: staff.headcount, answers: answers)
            var random = SeededRandom(seed: Self.seed, stream: UInt64(stream))
            guard let variances = stratum.variances(replicates: Self.replicates, random: &random) else {
                if staff.headcount == 1 {
                    estimates.append(Self.estimate(occupation, stratum, staff, (0, 0)))
                } else {
                    obstacles.append(
                        """
                        "\(occupation)" has one answer for \(staff.headcount) practitioners: one says nothing of how far \
                        others differ. Ask more of them, or leave the occupation out of the survey.
                        """
                    )
                }
                continue
            }
            estimates.append(Self.estimate(occupation, stratum, staff, variances))
        }
        return obstacles.isEmpty ? (estimates, []) : ([], obstacles)
    }

    private static func estimate(
        _ occupation: String,
        _ stratum: Stratum,
        _ staff: Payroll,
        _ variances: (minutes: Double, pence: Double)
    ) -> Estimate {
        let minutes = stratum.total(\.minutes)
        return Estimate(
            occupation: occupation,
            respondents: stratum.answers.count,
            headcount: staff.headcount,
            fullTimeEquivalent: staff.fullTimeEquivalent,
            payrollPenceWeek: Int64((minutes / 60 * Double(staff.hourlyCostPence)).rounded()),
            searchesWeek: hundredths(stratum.total(\.weeklySearches)),
            neverFoundWeek: hundredths(stratum.total { $0.weeklySearches * $0.shareNeverFound }),
            minutesWeek: Int64(minutes.rounded()),
            minutesVariance: variances.minutes,
            minutesDegrees: stratum.degrees(\.minutes),
            penceWeek: Int64(stratum.total(\.pence).rounded()),
            penceVariance: variances.pence,
            penceDegrees: stratum.degrees(\.pence)
        )
    }

    private static func hundredths(_ value: Double) -> Decimal { Decimal(Int64((value * 100).rounded())) / 100 }
}
