import Foundation

/// A count before and after a day on which something changed.
///
/// Two answers, since neither is enough: the plain difference of the means, which takes any trend for an effect, and the
/// segmented regression of an interrupted time series (Wagner and others, 2002):
///
///     y = b0 + b1·t + b2·[t ≥ 0] + b3·t·[t ≥ 0],  t in days from the change
///
/// by least squares, with the standard errors of Newey and West (1987): counts of neighbouring days are alike.
package struct InterruptedSeries: Sendable {
    /// A day's count; days are from the change, which is day 0.
    package struct Point: Hashable, Sendable, Codable {
        package var day: Int
        package var count: Double

        package init(day: Int, count: Double) {
            self.day = day
            self.count = count
        }
    }

    /// What is wrong with the data for this purpose.
    package enum Warning: String, Hashable, Sendable, Codable, CaseIterable {
        case tooFewPoints, noEstimate, shortSpan, unevenSpacing, neighboursAlike, alreadyFalling, nothingToCompareWith
    }

    package let points: [Point]
    /// Means of the days before and from the change on, and their difference with Welch's interval.
    package let before: Double
    package let after: Double
    package let difference: ConfidenceInterval?
    /// b0 to b3; nil where fewer than three days stand on a side.
    package let coefficients: [Double]?
    /// The step at the change, b2.
    package let step: ConfidenceInterval?
    /// The step as a share of what the trend before leads to: b2 / b0.
    package let share: ConfidenceInterval?
    package let warnings: [Warning]

    /// Nil where a side has no count.
    package init?(_ points: [Point]) {
        let points = points.sorted { $0.day < $1.day }
        let early = points.filter { $0.day < 0 }
        let late = points.filter { $0.day >= 0 }
        guard !early.isEmpty, !late.isEmpty else { return nil }
        self.points = points
        before = early.map(\.count).reduce(0, +) / Double(early.count)
        after = late.map(\.count).reduce(0, +) / Double(late.count)
        difference = Self.welch(early.map(\.count), late.map(\.count))

        var warnings: [Warning] = [.nothingToCompareWith]
        if min(early.count, late.count) < 8 { warnings.append(.tooFewPoints) }
        if early[0].day > -14 || points[points.count - 1].day < 13 { warnings.append(.shortSpan) }
        let gaps = zip(points, points.dropFirst()).map { $1.day - $0.day }
        // A weekend is no gap.
        if let widest = gaps.max(), let narrowest = gaps.min(), widest > 3 * max(1, narrowest) + 1 {
            warnings.append(.unevenSpacing)
        }
        guard min(early.count, late.count) >= 3, let fit = LeastSquares(points.map(Self.row), points.map(\.count))
        else {
            coefficients = nil
            step = nil
            share = nil
            self.warnings = [.noEstimate] + warnings
            return
        }
        coefficients = fit.coefficients
        let lag = Self.lag(points.count)
        let covariance = fit.neweyWest(lag: lag)
        let degrees = Double(points.count - 4)
        if degrees > 0 {
            let t = StudentT.quantile(0.975, degrees: degrees)
            let (b0, b2) = (fit.coefficients[0], fit.coefficients[2])
            let width = t * max(0, covariance[2][2]).squareRoot()
            step = ConfidenceInterval(estimate: b2, lower: b2 - width, upper: b2 + width)
            // The delta method, for a ratio of two coefficients.
            let variance =
                (covariance[2][2] - 2 * b2 / b0 * covariance[0][2] + b2 * b2 / (b0 * b0) * covariance[0][0]) / (b0 * b0)
            let spread = t * max(0, variance).squareRoot()
            share =
                b0 > 0
                ? ConfidenceInterval(estimate: b2 / b0, lower: b2 / b0 - spread, upper: b2 / b0 + spread) : nil
            let slope = t * max(0, covariance[1][1]).squareRoot()
            if fit.coefficients[1] + slope < 0 { warnings.append(.alreadyFalling) }
        } else {
            step = nil
            share = nil
            warnings.append(.noEstimate)
        }
        if abs(fit.residualCorrelation) > 2 / Double(points.count).squareRoot() { warnings.append(.neighboursAlike) }
        self.warnings = warnings
    }

    /// What the regression expects on a day; with `changed` false, had nothing changed.
    package func expected(on day: Int, changed: Bool = true) -> Double? {
        guard let b = coefficients else { return nil }
        let row = changed ? Self.row(Point(day: day, count: 0)) : [1, Double(day), 0, 0]
        return zip(b, row).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The lag of Newey and West's rule of thumb: 4 (n/100)^(2/9), rounded down.
    package static func lag(_ count: Int) -> Int { Int(4 * pow(Double(count) / 100, 2.0 / 9)) }

    private static func row(_ point: Point) -> [Double] {
        let t = Double(point.day)
        return [1, t, point.day >= 0 ? 1 : 0, point.day >= 0 ? t : 0]
    }

    private static func welch(_ early: [Double], _ late: [Double]) -> ConfidenceInterval? {
        func part(_ values: [Double]) -> (mean: Double, square: Double) {
            var running = RunningVariance()
            for value in values { running.add(value) }
            return (values.reduce(0, +) / Double(values.count), running.variance / Double(values.count))
        }
        guard early.count > 1, late.count > 1 else { return nil }
        let (first, second) = (part(early), part(late))
        let difference = second.mean - first.mean
        let square = first.square + second.square
        guard square > 0 else {
            return ConfidenceInterval(estimate: difference, lower: difference, upper: difference)
        }
        let degrees =
            square * square
            / (first.square * first.square / Double(early.count - 1) + second.square * second.square
                / Double(late.count - 1))
        let width = StudentT.quantile(0.975, degrees: degrees) * square.squareRoot()
        return ConfidenceInterval(estimate: difference, lower: difference - width, upper: difference + width)
    }
}
