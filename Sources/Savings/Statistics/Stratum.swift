import Foundation

/// What one practitioner answered, as an estimate needs it.
package struct SurveyAnswer: Hashable, Sendable {
    package var weeklySearches: Double
    package var minutesPerSearch: Double
    package var shareNeverFound: Double
    package var hourlyCostPence: Double
    /// How many practitioners of the occupation the answer stands for, up to a factor of the occupation.
    package var weight: Double

    package init(
        weeklySearches: Double,
        minutesPerSearch: Double,
        shareNeverFound: Double,
        hourlyCostPence: Double,
        weight: Double = 1
    ) {
        self.weeklySearches = weeklySearches
        self.minutesPerSearch = minutesPerSearch
        self.shareNeverFound = shareNeverFound
        self.hourlyCostPence = hourlyCostPence
        self.weight = weight
    }

    /// Minutes a week spent finding out who else works with a child.
    package var minutes: Double { weeklySearches * minutesPerSearch }
    /// What these minutes cost.
    package var pence: Double { minutes / 60 * hourlyCostPence }
}

/// The answers of one occupation of an authority, and how many work in it: a stratum of the sample.
package struct Stratum: Sendable {
    package var headcount: Int
    package var answers: [SurveyAnswer]

    package init(headcount: Int, answers: [SurveyAnswer]) {
        self.headcount = headcount
        self.answers = answers
    }

    /// The weighted mean of what an answer says, times the headcount:
    ///
    ///     N · Σ w·y / Σ w
    package func total(_ value: (SurveyAnswer) -> Double) -> Double {
        let weights = answers.reduce(0) { $0 + $1.weight }
        return Double(headcount) * answers.reduce(0) { $0 + $1.weight * value($1) } / weights
    }

    /// Degrees of freedom of the total's variance: fewer than n - 1 where answers have long tails, so that it is known less well.
    ///
    ///     2 n / (κ - (n-3)/(n-1)),  κ: the kurtosis of w·(y - ȳ)
    ///
    /// It is n - 1 for normal answers (O'Neill, The American Statistician 68, 2014), and n - 1 is the most that is taken.
    package func degrees(_ value: (SurveyAnswer) -> Double) -> Double {
        let count = Double(answers.count)
        let mean = total(value) / Double(headcount)
        let squares = answers.map { pow($0.weight * (value($0) - mean), 2) }
        let second = squares.reduce(0, +) / count
        guard count > 1, second > 0 else { return max(1, count - 1) }
        let kurtosis = squares.reduce(0) { $0 + $1 * $1 } / count / (second * second)
        let excess = kurtosis - (count - 3) / (count - 1)
        return excess > 0 ? min(count - 1, max(1, 2 * count / excess)) : count - 1
    }

    /// The variances of the totals of minutes and of pence, by the rescaled bootstrap of Rao and Wu (1988), with n - 1
    /// draws from n answers, for a sample of a known, finite number of practitioners:
    ///
    ///     w* = w · (1 - λ + λ · n/(n-1) · r),  λ² = 1 - n/N,  r: how often the answer was drawn
    ///
    /// Where everyone answered λ is nought, and so is the variance. Fewer than two answers have none.
    package func variances(replicates: Int, random: inout SeededRandom) -> (minutes: Double, pence: Double)? {
        let count = answers.count
        guard count > 1, replicates > 1 else { return nil }
        let shrink = max(0, 1 - Double(count) / Double(headcount)).squareRoot()
        let values = answers.map { (weight: $0.weight, minutes: $0.minutes, pence: $0.pence) }
        var minutes = RunningVariance()
        var pence = RunningVariance()
        var draws = [Int](repeating: 0, count: count)
        for _ in 0..<replicates {
            for index in 0..<count { draws[index] = 0 }
            for _ in 1..<count { draws[Int(random.next().multipliedFullWidth(by: UInt64(count)).high)] += 1 }
            var sums = (weight: 0.0, minutes: 0.0, pence: 0.0)
            for index in 0..<count {
                let drawn = Double(draws[index]) * Double(count) / Double(count - 1)
                let weight = values[index].weight * (1 - shrink + shrink * drawn)
                sums.weight += weight
                sums.minutes += weight * values[index].minutes
                sums.pence += weight * values[index].pence
            }
            minutes.add(Double(headcount) * sums.minutes / sums.weight)
            pence.add(Double(headcount) * sums.pence / sums.weight)
        }
        return (minutes.variance, pence.variance)
    }
}

/// The variance of a row of numbers, in one pass (Welford, 1962).
package struct RunningVariance: Sendable {
    private var count = 0.0
    private var mean = 0.0
    private var squares = 0.0

    package init() {}

    package mutating func add(_ value: Double) {
        count += 1
        let distance = value - mean
        mean += distance / count
        squares += distance * (value - mean)
    }

    /// Nought for fewer than two numbers.
    package var variance: Double { count > 1 ? squares / (count - 1) : 0 }
}
