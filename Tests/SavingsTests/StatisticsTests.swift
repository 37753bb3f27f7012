import Foundation
import Testing

@testable import Savings

/// Against values of R 4.2 (qt, lm, survey 4.1, sandwich 3.0), and against what must hold.
@Suite struct StatisticsTests {
    @Test func quantilesOfStudentsT() {
        let known: [(Double, Double)] = [(1, 12.706204736), (4, 2.776445105), (27.5, 2.050086346), (1000, 1.962339081)]
        for (degrees, value) in known {
            #expect(abs(StudentT.quantile(0.975, degrees: degrees) - value) < 1e-8)
            #expect(abs(StudentT.quantile(0.025, degrees: degrees) + value) < 1e-8)
        }
    }

    @Test func whereEveryoneAnsweredThereIsNoChance() throws {
        let answers = (1...8).map {
            SurveyAnswer(weeklySearches: Double($0), minutesPerSearch: 10, shareNeverFound: 0.5, hourlyCostPence: 1760)
        }
        var random = SeededRandom(seed: 1)
        let stratum = Stratum(headcount: 8, answers: answers)
        let variances = try #require(stratum.variances(replicates: 200, random: &random))
        #expect(variances.minutes < 1e-12)
        #expect(abs(stratum.total(\.minutes) - 360) < 1e-9)
    }

    @Test func theSameSeedMakesTheSameReplicates() {
        let answers = (1...8).map {
            SurveyAnswer(weeklySearches: Double($0), minutesPerSearch: 10, shareNeverFound: 0, hourlyCostPence: 1760)
        }
        let variance = { (seed: UInt64) in
            var random = SeededRandom(seed: seed)
            return Stratum(headcount: 80, answers: answers).variances(replicates: 100, random: &random)?.minutes
        }
        #expect(variance(7) == variance(7))
        #expect(variance(7) != variance(8))
    }

    /// The variance of a mean of equal weights is known: N² (1 - n/N) s²/n.
    @Test func theBootstrapHasTheTextbooksVariance() throws {
        let answers = (1...12).map {
            SurveyAnswer(weeklySearches: Double($0 * $0), minutesPerSearch: 1, shareNeverFound: 0, hourlyCostPence: 100)
        }
        var spread = RunningVariance()
        for answer in answers { spread.add(answer.minutes) }
        let textbook = 40 * 40 * (1 - 12.0 / 40) * spread.variance / 12
        var random = SeededRandom(seed: 3)
        let stratum = Stratum(headcount: 40, answers: answers)
        let bootstrap = try #require(stratum.variances(replicates: 20_000, random: &random)).minutes
        // The variance of 20,000 replicates is off by 1 % (one standard deviation); 5 allow for chance.
        #expect(abs(bootstrap / textbook - 1) < 0.05, "\(bootstrap) \(textbook)")
    }

    @Test func longTailsLeaveFewDegreesOfFreedom() {
        func degrees(_ searches: [Double]) -> Double {
            Stratum(
                headcount: 100,
                answers: searches.map {
                    SurveyAnswer(weeklySearches: $0, minutesPerSearch: 1, shareNeverFound: 0, hourlyCostPence: 100)
                }
            ).degrees(\.minutes)
        }
        // Kurtosis 1, then by hand: the squares of -1, -1, -1, -1, 4 have the mean 4 and their squares the mean 52.
        #expect(degrees([1, 3, 1, 3, 1, 3]) == 5)
        #expect(abs(degrees([1, 1, 1, 1, 6]) - 10 / (52.0 / 16 - 0.5)) < 1e-9)
        #expect(degrees([2, 2, 2]) == 2)
    }

    @Test func independentPartsAddUp() {
        let parts = [(10.0, 4.0, 7.0), (20.0, 9.0, 11.0)].map {
            EstimatedTotal(total: $0.0, variance: $0.1, degrees: $0.2)
        }
        let sum = parts.reduce(.zero, +)
        #expect(sum.total == 30 && sum.variance == 13)
        #expect(abs(sum.degrees - 169 / (16.0 / 7 + 81.0 / 11)) < 1e-9)
        #expect(sum.interval.lower > 0 && sum.interval.lower < 30 && sum.interval.upper > 30)
    }

    @Test func aStepIsTakenForAStep() throws {
        let points = (-20..<20).map { day -> InterruptedSeries.Point in
            let noise = (day * day * 7) % 11
            return InterruptedSeries.Point(day: day, count: Double((day < 0 ? 300 : 200) + noise))
        }
        let series = try #require(InterruptedSeries(points))
        let share = try #require(series.share)
        #expect(abs(share.estimate + 1.0 / 3) < 0.03)
        #expect(share.lower < share.estimate && share.estimate < share.upper && share.upper < -0.25)
        #expect(series.warnings.contains(.nothingToCompareWith) && !series.warnings.contains(.tooFewPoints))
    }

    @Test func aTrendIsNotTakenForAStep() throws {
        let points = (-20..<20).map {
            InterruptedSeries.Point(day: $0, count: 300 - 5 * Double($0) + Double($0 * $0 % 7))
        }
        let series = try #require(InterruptedSeries(points))
        #expect(try #require(series.difference).upper < -50)
        let step = try #require(series.step)
        #expect(step.lower < 0 && step.upper > 0)
        #expect(series.warnings.contains(.alreadyFalling))
    }

    @Test func dataThatCannotCarryItIsSaidToBe() throws {
        #expect(InterruptedSeries([.init(day: -1, count: 3)]) == nil)
        let two = try #require(InterruptedSeries([.init(day: -1, count: 300), .init(day: 0, count: 200)]))
        #expect(two.step == nil && two.difference == nil)
        #expect(two.warnings.contains(.noEstimate) && two.warnings.contains(.tooFewPoints))
        let few = try #require(
            InterruptedSeries([-3, -2, -1, 0, 1, 30].map { .init(day: $0, count: Double(200 - $0)) })
        )
        #expect(few.warnings.contains(.unevenSpacing) && few.warnings.contains(.shortSpan))
    }

    @Test func aFunnelNarrowsAsPlacesGrow() throws {
        var random = SeededRandom(seed: 5)
        let places = (0..<153).map { index in
            let size = 2_000 + Double(index) * 600
            return FunnelPlot.Place(name: "\(index)", count: size * 0.02 * (0.9 + 0.2 * random.unit()), size: size)
        }
        let plot = try #require(FunnelPlot(places))
        let (small, large) = (plot.limits(at: 2_000, deviations: 1.96), plot.limits(at: 90_000, deviations: 1.96))
        #expect(small.lower < large.lower && large.upper < small.upper)
        #expect(plot.places.filter { plot.stands(out: $0) }.isEmpty)
        let odd = FunnelPlot.Place(name: "odd", count: 4_000, size: 90_000)
        #expect(try #require(FunnelPlot(places + [odd])).stands(out: odd))
    }
}
