import Foundation
import Postgres
import Registry

/// Pictures of a report: inline SVG in the page's own colours, told apart by shape and pattern, each with its words.
enum Chart {
    static let width = 680.0

    /// A figure with its title, and a description for who can't see it.
    private static func frame(_ id: String, _ title: String, _ words: String, height: Double, _ body: [Markup])
        -> Markup
    {
        """
        <figure><figcaption id="\(id)-t">\(title)</figcaption>
        <div class="scroll"><svg viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-t \(id)-d">
        <desc id="\(id)-d">\(words)</desc>\(body)</svg></div></figure>
        """
    }

    private static func text(_ x: Double, _ y: Double, _ text: String, _ style: String = "") -> Markup {
        "<text x=\"\(x)\" y=\"\(y)\" class=\"\(style)\">\(text)</text>"
    }

    /// Round numbers from nought to above the largest.
    static func ticks(_ largest: Double, _ count: Int = 4) -> [Double] {
        guard largest > 0, largest.isFinite else { return [0, 1] }
        let rough = largest / Double(count)
        let power = pow(10, floor(log10(rough)))
        let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? power * 10
        return Array(stride(from: 0, through: largest + step * 0.999, by: step))
    }

    /// A bar a month.
    static func trend(_ rows: [Report.Measured.Row], words: String) -> Markup {
        let (left, top, height) = (78.0, 14.0, 150.0)
        let ticks = ticks(Double(rows.map(\.enquiries).max() ?? 1))
        let scale = height / (ticks.last ?? 1)
        let slot = (width - left - 8) / Double(max(1, rows.count))
        let every = max(1, Int((58 / slot).rounded(.up)))
        var body: [Markup] = ticks.map { tick in
            let y = top + height - tick * scale
            return
                "<line x1=\"\(left)\" x2=\"\(width - 8)\" y1=\"\(y)\" y2=\"\(y)\" class=\"grid\"/>\(text(left - 6, y + 4, Format.figures(tick), "end"))"
        }
        for (index, row) in rows.enumerated() {
            let x = left + Double(index) * slot
            let whole = Double(row.enquiries) * scale
            let opened = Double(row.opened) * scale
            body.append(
                """
                <rect x="\(x + slot * 0.12)" y="\(top + height - whole)" width="\(slot * 0.76)" height="\(whole)" class="pale"/>\
                <rect x="\(x + slot * 0.12)" y="\(top + height - opened)" width="\(slot * 0.76)" height="\(opened)" class="solid"/>
                """
            )
            if index % every == 0 { body.append(text(x + slot / 2, top + height + 16, row.label, "middle")) }
        }
        body.append(
            """
            <rect x="\(left)" y="\(top + height + 26)" width="12" height="10" class="solid"/>\(text(left + 18, top + height + 35, "ended in a record opened"))\
            <rect x="\(left + 200)" y="\(top + height + 26)" width="12" height="10" class="pale"/>\(text(left + 218, top + height + 35, "did not"))
            """
        )
        return frame("trend", "Enquiries, by month", words, height: top + height + 42, body)
    }

    /// A point with its interval for each label; values are pence.
    static func intervals(
        _ id: String,
        _ title: String,
        _ rows: [(label: String, interval: ConfidenceInterval)],
        words: String
    ) -> Markup {
        let (left, row, top) = (250.0, 26.0, 8.0)
        let ticks = ticks(rows.map(\.interval.upper).max() ?? 1)
        let scale = (width - left - 48) / (ticks.last ?? 1)
        let bottom = top + row * Double(rows.count)
        var body: [Markup] = ticks.map { tick in
            let x = left + tick * scale
            return
                "<line x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top)\" y2=\"\(bottom)\" class=\"grid\"/>\(text(x, bottom + 16, Format.pounds(tick).replacing(".00m", with: "m"), "middle"))"
        }
        for (index, item) in rows.enumerated() {
            let y = top + row * (Double(index) + 0.5)
            let (low, high) = (left + item.interval.lower * scale, left + item.interval.upper * scale)
            body.append(
                """
                \(text(left - 12, y + 4, item.label, "end"))<line x1="\(low)" x2="\(high)" y1="\(y)" y2="\(y)" class="line"/>\
                <line x1="\(low)" x2="\(low)" y1="\(y - 5)" y2="\(y + 5)" class="line"/>\
                <line x1="\(high)" x2="\(high)" y1="\(y - 5)" y2="\(y + 5)" class="line"/>\
                <circle cx="\(left + item.interval.estimate * scale)" cy="\(y)" r="5" class="solid"/>
                """
            )
        }
        return frame(id, title, words, height: bottom + 24, body)
    }

    /// What moves the result most: a bar from low to high around the central case.
    static func sensitivity(_ rows: [Report.Sensitivity], central: Double, words: String) -> Markup {
        let (left, row, top) = (316.0, 38.0, 8.0)
        let values = rows.flatMap { [$0.lowPence, $0.highPence] } + [central]
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        let scale = (width - left - 40) / max(1, high - low)
        func x(_ value: Double) -> Double { left + (value - low) * scale }
        let bottom = top + row * Double(rows.count)
        var body: [Markup] = []
        for (index, item) in rows.enumerated() {
            let y = top + row * (Double(index) + 0.5)
            body.append(
                """
                \(text(left - 14, y - 2, item.assumption, "end"))\(text(left - 14, y + 12, "\(item.low) – \(item.high)", "end dim"))\
                <rect x="\(x(min(item.lowPence, item.highPence)))" y="\(y - 8)" width="\(max(2, item.swing * scale))" height="16" class="pale"/>
                """
            )
        }
        body.append(
            "<line x1=\"\(x(central))\" x2=\"\(x(central))\" y1=\"\(top)\" y2=\"\(bottom)\" class=\"line dashed\"/>"
        )
        let isCrowded = { (value: Double) in abs(x(value) - x(central)) < 90 }
        for value in [low, high] where !isCrowded(value) {
            body.append(text(x(value), bottom + 16, Format.pounds(value), "middle"))
        }
        body.append(text(x(central), bottom + 16, "\(Format.pounds(central)) central", "middle"))
        return frame(
            "sensitivity",
            "The central case in pounds a year, with one assumption changed",
            words,
            height: bottom + 24,
            body
        )
    }

    /// Counts before and after, with what the regression expects and what it would have expected.
    static func backlog(_ id: String, _ backlog: Report.Backlog, words: String) -> Markup {
        let (left, top, height) = (54.0, 26.0, 170.0)
        let days = backlog.points.map(\.day)
        let (first, last) = (Double(days.min() ?? 0), Double(days.max() ?? 1))
        let ticks = ticks(backlog.points.map(\.count).max() ?? 1)
        let across = (width - left - 16) / max(1, last - first)
        func x(_ day: Double) -> Double { left + (day - first) * across }
        func y(_ count: Double) -> Double {
            top + height - min(max(0, count), ticks.last ?? 1) * height / (ticks.last ?? 1)
        }
        var body: [Markup] = ticks.map { tick in
            "<line x1=\"\(left)\" x2=\"\(width - 16)\" y1=\"\(y(tick))\" y2=\"\(y(tick))\" class=\"grid\"/>\(text(left - 6, y(tick) + 4, Format.figures(tick), "end"))"
        }
        body += backlog.points.map {
            "<circle cx=\"\(x(Double($0.day)))\" cy=\"\(y($0.count))\" r=\"3\" class=\"solid\"/>"
        }
        let series = backlog.series
        func segment(_ from: Int, _ to: Int, changed: Bool, _ style: String) {
            guard let start = series.expected(on: from, changed: changed),
                let end = series.expected(on: to, changed: changed)
            else { return }
            body.append(
                "<line x1=\"\(x(Double(from)))\" y1=\"\(y(start))\" x2=\"\(x(Double(to)))\" y2=\"\(y(end))\" class=\"\(style)\"/>"
            )
        }
        segment(Int(first), -1, changed: true, "line")
        segment(0, Int(last), changed: true, "line")
        segment(-1, Int(last), changed: false, "line dashed")
        body.append(
            """
            <line x1="\(x(-0.5))" x2="\(x(-0.5))" y1="\(top - 20)" y2="\(top + height)" class="mark"/>\
            \(text(x(-0.5) + 5, top - 10, "\(backlog.event), \(Format.day(backlog.day))"))\
            \(text(left, top + height + 16, Format.day(backlog.day.adding(days: Int(first)))))\
            \(text(width - 16, top + height + 16, Format.day(backlog.day.adding(days: Int(last))), "end"))\
            \(text(width / 2, top + height + 16, "dots: counts · line: trend · dashes: trend before, drawn on", "middle dim"))
            """
        )
        return frame(id, "Open cases of \(backlog.team), by day", words, height: top + height + 24, body)
    }

    /// Authorities' rates by size between the limits of chance.
    static func funnel(_ comparison: Report.Comparison, words: String) -> Markup {
        let (left, top, height) = (58.0, 12.0, 260.0)
        let plot = comparison.plot
        let largest = plot.places.map(\.size).max() ?? 1
        let smallest = plot.places.map(\.size).min() ?? 1
        let ceiling = max(
            plot.places.map(\.rate).max() ?? 1,
            min(plot.limits(at: smallest, deviations: 3.09).upper, plot.rate * 2.5)
        )
        let ticks = ticks(ceiling)
        let sizes = Chart.ticks(largest)
        func x(_ size: Double) -> Double { left + size / (sizes.last ?? 1) * (width - left - 16) }
        func y(_ rate: Double) -> Double { top + height - min(rate, ticks.last ?? 1) / (ticks.last ?? 1) * height }
        var body: [Markup] = ticks.map { tick in
            "<line x1=\"\(left)\" x2=\"\(width - 16)\" y1=\"\(y(tick))\" y2=\"\(y(tick))\" class=\"grid\"/>\(text(left - 6, y(tick) + 4, Format.figures(tick), "end"))"
        }
        for (deviations, style) in [(1.96, "line dashed"), (3.09, "line")] {
            for isUpper in [true, false] {
                let points = (1...80).map { step -> String in
                    let size = smallest * 0.7 + (largest - smallest * 0.7) * Double(step - 1) / 79
                    let limits = plot.limits(at: size, deviations: deviations)
                    let height = y(isUpper ? limits.upper : limits.lower)
                    return "\(Int(x(size).rounded())),\(Int(height.rounded()))"
                }
                body.append("<polyline points=\"\(points.joined(separator: " "))\" class=\"\(style) nofill\"/>")
            }
        }
        body.append(
            "<line x1=\"\(left)\" x2=\"\(width - 16)\" y1=\"\(y(plot.rate))\" y2=\"\(y(plot.rate))\" class=\"mark\"/>"
        )
        for (row, place) in zip(comparison.rows, plot.places) {
            let (cx, cy) = (x(place.size), y(place.rate))
            body.append(
                row.standsOut
                    ? "<path d=\"M\(cx) \(cy - 6)l6 10h-12z\" class=\"solid\"><title>\(row.name)</title></path>"
                    : "<circle cx=\"\(cx)\" cy=\"\(cy)\" r=\"3.5\" class=\"open\"><title>\(row.name)</title></circle>"
            )
        }
        body += sizes.map { text(x($0), top + height + 16, Format.figures($0), "middle") }
        body.append(
            """
            \(text(width / 2, top + height + 34, "thousands of children × years · solid lines 99.8 %, dashes 95 % · triangles stand out", "middle dim"))
            """
        )
        return frame(
            "funnel",
            "Enquiries a year for 1,000 children, by an authority’s size",
            words,
            height: top + height + 42,
            body
        )
    }
}

extension Markup.StringInterpolation {
    /// A coordinate.
    mutating func appendInterpolation(_ value: Double) {
        let tenths = Int((value * 10).rounded())
        text +=
            tenths % 10 == 0
            ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
