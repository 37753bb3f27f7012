import Foundation

/// A regression by ordinary least squares, small enough to be solved by elimination.
package struct LeastSquares: Sendable {
    package let coefficients: [Double]
    package let residuals: [Double]
    private let rows: [[Double]]
    /// The inverse of X'X.
    private let inverse: [[Double]]

    /// Nil where the columns say the same.
    package init?(_ rows: [[Double]], _ values: [Double]) {
        guard let width = rows.first?.count, rows.count >= width else { return nil }
        var cross = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
        var target = [Double](repeating: 0, count: width)
        for (row, value) in zip(rows, values) {
            for i in 0..<width {
                target[i] += row[i] * value
                for j in 0..<width { cross[i][j] += row[i] * row[j] }
            }
        }
        guard let inverse = Self.inverted(cross) else { return nil }
        let coefficients = inverse.map { zip($0, target).reduce(0) { $0 + $1.0 * $1.1 } }
        self.rows = rows
        self.inverse = inverse
        self.coefficients = coefficients
        residuals = zip(rows, values).map { row, value in
            value - zip(row, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    /// How alike the residuals of neighbours are: from -1 to 1.
    package var residualCorrelation: Double {
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        guard squares > 0 else { return 0 }
        return zip(residuals, residuals.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / squares
    }

    /// The coefficients' covariance where residuals differ in size and neighbours are alike (Newey and West, 1987), with
    /// Bartlett's weights and n/(n-k) for a small sample.
    package func neweyWest(lag: Int) -> [[Double]] {
        let width = coefficients.count
        var meat = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
        for distance in 0...lag where distance < rows.count {
            let weight = distance == 0 ? 1 : 1 - Double(distance) / Double(lag + 1)
            for index in distance..<rows.count {
                let product = weight * residuals[index] * residuals[index - distance]
                for i in 0..<width {
                    for j in 0..<width {
                        let one = rows[index][i] * rows[index - distance][j]
                        let other = distance == 0 ? 0 : rows[index - distance][i] * rows[index][j]
                        meat[i][j] += product * (one + other)
                    }
                }
            }
        }
        let small = rows.count > width ? Double(rows.count) / Double(rows.count - width) : 1
        let bread = Self.product(Self.product(inverse, meat), inverse)
        return bread.map { $0.map { $0 * small } }
    }

    private static func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
        left.map { row in
            right[0].indices.map { column in row.indices.reduce(0) { $0 + row[$1] * right[$1][column] } }
        }
    }

    /// Gauss and Jordan, with the largest pivot of each column.
    private static func inverted(_ matrix: [[Double]]) -> [[Double]]? {
        let size = matrix.count
        var work = matrix
        var inverse = (0..<size).map { i in (0..<size).map { $0 == i ? 1.0 : 0 } }
        let scale = matrix.flatMap { $0 }.map(abs).max() ?? 0
        for column in 0..<size {
            guard let pivot = (column..<size).max(by: { abs(work[$0][column]) < abs(work[$1][column]) }),
                abs(work[pivot][column]) > scale * 1e-13
            else { return nil }
            work.swapAt(column, pivot)
            inverse.swapAt(column, pivot)
            let divisor = work[column][column]
            for j in 0..<size {
                work[column][j] /= divisor
                inverse[column][j] /= divisor
            }
            for row in 0..<size where row != column {
                let factor = work[row][column]
                for j in 0..<size {
                    work[row][j] -= factor * work[column][j]
                    inverse[row][j] -= factor * inverse[column][j]
                }
            }
        }
        return inverse
    }
}
