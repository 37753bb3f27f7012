import Foundation

/// An estimate with the interval in which the truth lies, 95 times in 100 that a survey is taken.
package struct ConfidenceInterval: Hashable, Sendable, Codable {
    package var estimate: Double
    package var lower: Double
    package var upper: Double

    package init(estimate: Double, lower: Double, upper: Double) {
        self.estimate = estimate
        self.lower = lower
        self.upper = upper
    }

    /// The same, so many times as much.
    package static func * (interval: ConfidenceInterval, factor: Double) -> ConfidenceInterval {
        ConfidenceInterval(
            estimate: interval.estimate * factor,
            lower: interval.lower * factor,
            upper: interval.upper * factor
        )
    }
}

/// A total that was estimated from a sample: parts that were sampled apart add up.
package struct EstimatedTotal: Hashable, Sendable {
    package var total: Double
    package var variance: Double
    /// The sum of each part's variance squared by its degrees of freedom, for Satterthwaite's formula.
    private var weighted: Double

    /// - Parameter degrees: degrees of freedom of the variance, one at least.
    package init(total: Double, variance: Double, degrees: Double) {
        self.total = total
        self.variance = variance
        weighted = variance * variance / max(1, degrees)
    }

    package static func + (left: EstimatedTotal, right: EstimatedTotal) -> EstimatedTotal {
        var sum = left
        sum.total += right.total
        sum.variance += right.variance
        sum.weighted += right.weighted
        return sum
    }

    package static let zero = EstimatedTotal(total: 0, variance: 0, degrees: 1)

    package var standardError: Double { variance.squareRoot() }

    /// Satterthwaite's degrees of freedom (1946).
    package var degrees: Double { weighted > 0 ? variance * variance / weighted : .infinity }

    /// The 95 % interval, on the scale of logarithms: what is estimated can't be below nought and its sample has a long
    /// tail to the right, so an interval to both sides alike would miss the truth too often.
    ///
    ///     total · exp(± t · s / total), t the 97.5 % quantile of Student's t
    package var interval: ConfidenceInterval {
        guard total > 0, variance > 0 else {
            return ConfidenceInterval(estimate: total, lower: total, upper: total)
        }
        let t = StudentT.quantile(0.975, degrees: min(degrees, 1e6))
        let width = exp(t * standardError / total)
        return ConfidenceInterval(estimate: total, lower: total / width, upper: total * width)
    }
}
