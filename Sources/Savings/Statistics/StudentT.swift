import Foundation

/// Student's t distribution.
package enum StudentT {
    /// The value that a share of the distribution lies below.
    ///
    /// - Parameters:
    ///   - share: above 0 and below 1.
    ///   - degrees: degrees of freedom, above 0, whole or not.
    package static func quantile(_ share: Double, degrees: Double) -> Double {
        guard share != 0.5 else { return 0 }
        var low = -1.0
        var high = 1.0
        while cumulative(low, degrees: degrees) > share { low *= 2 }
        while cumulative(high, degrees: degrees) < share { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if cumulative(middle, degrees: degrees) < share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The share of the distribution that lies below a value.
    package static func cumulative(_ value: Double, degrees: Double) -> Double {
        let tail = 0.5 * regularisedBeta(degrees / (degrees + value * value), degrees / 2, 0.5)
        return value > 0 ? 1 - tail : tail
    }

    /// The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun, 26.5.8).
    private static func regularisedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        // The fraction ends sooner on this side of the mean.
        return x < (a + 1) / (a + b + 2) ? fraction(x, a, b) : 1 - fraction(1 - x, b, a)
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)) / a
        // Lentz's method.
        var c = 1.0
        var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
        var fraction = d
        for m in 1...500 {
            let m = Double(m)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / nonzero(1 + even * d)
            c = nonzero(1 + even / c)
            fraction *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonzero(1 + odd * d)
            c = nonzero(1 + odd / c)
            fraction *= d * c
            if abs(d * c - 1) < 1e-15 { break }
        }
        return front * fraction
    }

    private static func nonzero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }

    private static func logGamma(_ value: Double) -> Double { lgamma(value) }
}
