import Foundation
import Search

/// The recall by kind of error and the calibration, as one page that needs nothing else.
struct RecallPage {
    let trial: Trial
    let children: Int
    let model: ScoringModel

    var html: String {
        """
        <!doctype html>
        <html lang="en-GB"><meta charset="utf-8"><title>ContactPoint: does search find the child?</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; max-width: 60em; margin: 2em auto; padding: 0 1em }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums } td, th { padding: .2em .9em; text-align: right }
        td:first-child, th:first-child { text-align: left } tr + tr { border-top: 1px solid #ddd }
        .bar { fill: #2a6f97 } .part { fill: #a9d6e5 } .diagonal { stroke: #999; stroke-dasharray: 5 4 }
        .axis { stroke: #444 } .dot { fill: #c1440e; fill-opacity: .85 } .error { stroke: #c1440e } text { font-size: 13px }
        </style>
        <h1>Does search find the child?</h1>
        <p>\(children.formatted(.number.locale(Locale(identifier: "en_GB")))) synthetic children; \(trial.queries) queries, some of \
        them about children who aren't in the index. Scored by parameter set \(model.version), estimated from \
        \(model.estimated.from): \(model.estimated.how).</p>
        <h2>Recall by kind of error</h2>
        <table><tr><th>error</th><th>queries</th><th>first</th><th>in the first ten</th><th></th></tr>
        \(rows)</table>
        <h2>Are scores probabilities?</h2>
        <p>Each dot is the matches of one range of scores: how likely they were said to be the child meant, and how many were. \
        On the dashed line the two agree. The larger the dot the more matches; lines are 95 % intervals (E. Wilson).</p>
        \(plot)
        <p>Of \(trial.confident) first matches scored 0.9 or more, \(trial.confidentAndRight) were right.</p>
        </html>

        """
    }

    private var rows: String {
        trial.tallies.sorted { ($0.value.first * $1.value.tried, $0.key) < ($1.value.first * $0.value.tried, $1.key) }
            .map { kind, tally in
                let first = Double(tally.first) / Double(tally.tried)
                let ten = Double(tally.ten) / Double(tally.tried)
                // The bar begins at 80 %.
                let widths = [ten, first].map { max(0, ($0 - 0.8) / 0.2 * 200) }
                return """
                    <tr><td>\(kind)</td><td>\(tally.tried)</td><td>\(Self.percent(first))</td><td>\(Self.percent(ten))</td>\
                    <td><svg width="200" height="12" role="img" aria-label="from 80 to 100 percent">\
                    <rect class="part" width="\(widths[0])" height="12"/><rect class="bar" width="\(widths[1])" height="12"/></svg></td></tr>
                    """
            }.joined(separator: "\n")
    }

    private var plot: String {
        let side = 420.0
        let margin = 50.0
        func x(_ share: Double) -> Double { margin + share * side }
        func y(_ share: Double) -> Double { margin / 2 + (1 - share) * side }
        let marks = stride(from: 0.0, through: 1.0, by: 0.2).map { share in
            """
            <text x="\(x(share))" y="\(y(0) + 18)" text-anchor="middle">\(Self.percent(share, digits: 0))</text>
            <text x="\(x(0) - 8)" y="\(y(share) + 4)" text-anchor="end">\(Self.percent(share, digits: 0))</text>
            """
        }
        let dots = trial.bins.filter { $0.count >= 10 }.map { bin in
            let predicted = bin.predicted / Double(bin.count)
            let observed = Double(bin.right) / Double(bin.count)
            let (low, high) = Self.interval(bin.right, of: bin.count)
            return """
                <line class="error" x1="\(x(predicted))" x2="\(x(predicted))" y1="\(y(low))" y2="\(y(high))"/>
                <circle class="dot" cx="\(x(predicted))" cy="\(y(observed))" r="\(2 + log10(Double(bin.count)) * 1.6)">\
                <title>\(bin.count) matches: said \(Self.percent(predicted)), were \(Self.percent(observed))</title></circle>
                """
        }
        return """
            <svg width="\(side + 2 * margin)" height="\(side + 2 * margin)" role="img" aria-label="Calibration plot">
            <line class="diagonal" x1="\(x(0))" y1="\(y(0))" x2="\(x(1))" y2="\(y(1))"/>
            <path class="axis" fill="none" d="M \(x(0)) \(y(1)) V \(y(0)) H \(x(1))"/>
            \(marks.joined(separator: "\n"))
            <text x="\(x(0.5))" y="\(y(0) + 40)" text-anchor="middle">score</text>
            <text transform="translate(12 \(y(0.5))) rotate(-90)" text-anchor="middle">share that was the child meant</text>
            \(dots.joined(separator: "\n"))
            </svg>
            """
    }

    private static func percent(_ share: Double, digits: Int = 1) -> String {
        String(format: "%.\(digits)f %%", share * 100)
    }

    /// E. B. Wilson's interval (1927) for a share.
    private static func interval(_ part: Int, of all: Int) -> (Double, Double) {
        let (n, z) = (Double(all), 1.96)
        let share = Double(part) / n
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return (max(0, middle - half), min(1, middle + half))
    }
}
