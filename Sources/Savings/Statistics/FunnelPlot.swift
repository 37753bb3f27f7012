import Foundation

/// Rates of authorities of different size, compared fairly: around the nation's rate small ones scatter more by chance
/// (Spiegelhalter, 2005).
///
/// Limits are those of a Poisson count, widened by how much more the authorities scatter than that: differences of what
/// they do, and not of how well. Outside the limits is a question to ask, not a verdict.
package struct FunnelPlot: Sendable {
    /// One authority: what was counted, and among how many.
    package struct Place: Hashable, Sendable {
        package var name: String
        package var count: Double
        package var size: Double

        package init(name: String, count: Double, size: Double) {
            self.name = name
            self.count = count
            self.size = size
        }

        package var rate: Double { count / size }
    }

    package let places: [Place]
    /// The nation's rate.
    package let rate: Double
    /// How many times more the places vary than a Poisson count; 1 where they vary no more.
    package let dispersion: Double

    /// Nil where there is nothing to compare.
    package init?(_ places: [Place]) {
        let places = places.filter { $0.size > 0 }
        let sizes = places.reduce(0) { $0 + $1.size }
        let counts = places.reduce(0) { $0 + $1.count }
        guard places.count > 1, sizes > 0, counts > 0 else { return nil }
        self.places = places
        let rate = counts / sizes
        self.rate = rate
        // Tenths at both ends are drawn in, so that those who stand out don't set the measure (Winsor).
        let scores = places.map { ($0.rate - rate) / (rate / $0.size).squareRoot() }.sorted()
        let cut = scores.count / 10
        let drawn = scores.map { min(max($0, scores[cut]), scores[scores.count - 1 - cut]) }
        dispersion = max(1, drawn.reduce(0) { $0 + $1 * $1 } / Double(drawn.count))
    }

    /// The limits at a size, so many standard deviations away: 1.96 for 95 %, 3.09 for 99.8 %.
    package func limits(at size: Double, deviations: Double) -> (lower: Double, upper: Double) {
        let width = deviations * (rate / size * dispersion).squareRoot()
        return (max(0, rate - width), rate + width)
    }

    package func stands(out place: Place, deviations: Double = 3.09) -> Bool {
        let limits = limits(at: place.size, deviations: deviations)
        return place.rate < limits.lower || place.rate > limits.upper
    }
}
