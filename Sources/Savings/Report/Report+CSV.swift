import Foundation

extension Report {
    /// A line a figure, for a spreadsheet: where it is from, what of, its value and its interval.
    package func csv() -> String {
        var lines = [["origin", "figure", "of", "value", "lower", "upper", "unit"]]
        func add(
            _ origin: String,
            _ figure: String,
            _ of: String,
            _ value: Double,
            _ interval: ConfidenceInterval? = nil,
            _ unit: String
        ) {
            lines.append([
                origin, figure, of, Self.number(value), interval.map { Self.number($0.lower) } ?? "",
                interval.map { Self.number($0.upper) } ?? "", unit,
            ])
        }
        if let surveyed {
            add("surveyed", "cost a year", "all", surveyed.pence.estimate / 100, surveyed.pence * 0.01, "GBP")
            add("surveyed", "hours a year", "all", surveyed.hours.estimate, surveyed.hours, "hours")
            add("surveyed", "share never found", "all", surveyed.shareNeverFound, nil, "share")
            for row in surveyed.byOccupation {
                let label = Self.label(row)
                add("surveyed", "cost a year", label, row.pence.estimate / 100, row.pence * 0.01, "GBP")
                add("surveyed", "hours a year", label, row.hours.estimate, row.hours, "hours")
                add("surveyed", "answers", label, Double(row.respondents), nil, "practitioners")
                add("payroll", "headcount", label, Double(row.headcount), nil, "practitioners")
            }
        }
        add("assumed", "fall of the problem, low", "all", assumptions.reductionLow, nil, "share")
        add("assumed", "fall of the problem, high", "all", assumptions.reductionHigh, nil, "share")
        add("assumed", "weeks of work a year", "all", Double(assumptions.weeks), nil, "weeks")
        if let saving {
            add(
                "surveyed x assumed",
                "saving a year, central",
                "all",
                saving.centralPence.estimate / 100,
                saving.centralPence * 0.01,
                "GBP"
            )
            add("surveyed x assumed", "saving a year, conservative", "all", saving.conservativePence / 100, nil, "GBP")
            add(
                "surveyed x assumed",
                "hours saved a year, central",
                "all",
                saving.centralHours.estimate,
                saving.centralHours,
                "hours"
            )
        }
        if let cost {
            add("recorded", "running cost a year", "all", Double(cost.penceAYear) / 100, nil, "GBP")
            if let net = cost.netCentralPence {
                add("surveyed x assumed", "net a year, central", "all", net.estimate / 100, net * 0.01, "GBP")
            }
            if let even = cost.breakEven { add("surveyed", "break-even fall", "all", even.estimate, even, "share") }
        }
        for row in scenarios {
            let fall = "fall of \(Format.share(row.reduction))"
            add("surveyed x assumed", "saving a year", fall, row.pence.estimate / 100, row.pence * 0.01, "GBP")
        }
        for row in sensitivity {
            add("surveyed x assumed", "central with: \(row.assumption)", row.low, row.lowPence / 100, nil, "GBP")
            add("surveyed x assumed", "central with: \(row.assumption)", row.high, row.highPence / 100, nil, "GBP")
        }
        if let measured {
            // A team may be called like an occupation.
            let kinds = [
                ("", [measured.total]), ("", measured.byOccupation), ("team ", measured.byTeam), ("", measured.months),
            ]
            for (kind, row) in kinds.flatMap({ kind, rows in rows.map { (kind, $0) } }) {
                let label = kind + row.label
                add("measured", "searches", label, Double(row.searches), nil, "searches")
                add("measured", "enquiries", label, Double(row.enquiries), nil, "enquiries")
                add("measured", "ended in a record opened", label, Double(row.opened), nil, "enquiries")
                if let minutes = row.minutes {
                    add("measured", "minutes to the record", label, minutes, nil, "minutes")
                }
                if let share = row.shareElsewhere { add("measured", "across a border", label, share, nil, "share") }
            }
        }
        for backlog in backlogs {
            add("recorded", "open cases before", backlog.team, backlog.before, nil, "cases")
            add("recorded", "open cases after", backlog.team, backlog.after, nil, "cases")
            if let share = backlog.share {
                add("recorded", "step at \(backlog.event)", backlog.team, share.estimate, share, "share")
            }
        }
        for row in comparison?.rows ?? [] {
            add("measured", "enquiries a year for 1,000 children", row.name, row.rate.estimate, row.rate, "enquiries")
        }
        return lines.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Four decimals at most, and no exponent.
    private static func number(_ value: Double) -> String {
        var text = String(format: "%.4f", value)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text == "-0" ? "0" : text
    }

    /// A text that a spreadsheet would run as a formula gets an apostrophe before it.
    private static func field(_ text: String) -> String {
        let isNumber = text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
        let safe = !isNumber && text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
