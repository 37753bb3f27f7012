import Foundation
import Testing

@testable import Savings

/// Of a hundred intervals some ninety-five hold the truth. `scripts/bench savings` tries it a thousand times.
@Suite struct CoverageTests {
    @Test func intervalsHoldTheTruthAsOftenAsTheySay() {
        // Of 200 intervals that hold 94 in 100, fewer than 174 hold with a probability below 1 in 10,000; the seed is fixed.
        let coverage = CoverageStudy.coverage(surveys: 200, seed: 3)
        #expect((0.87...0.995).contains(coverage), "\(coverage)")
    }

    @Test func anIntervalThatIsTooNarrowWouldBeSeen() {
        let study = CoverageStudy(seed: 3)
        let held = (0..<100).map { study.survey($0, replicates: 100) }.filter { outcome in
            let half = (outcome.interval.upper / outcome.interval.lower).squareRoot()
            let narrow =
                outcome.interval.estimate / (1 + (half - 1) / 2)...outcome.interval.estimate * (1 + (half - 1) / 2)
            return narrow.contains(outcome.truth)
        }
        #expect(held.count < 87)
    }
}
