import Foundation
import Postgres

/// Numbers and words as a report prints them.
enum Format {
    /// What small groups that are put together are called.
    static let together = "small groups together"

    /// 1,234,567
    static func whole(_ number: some BinaryInteger) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return number < 0 ? "\u{2212}" + text : text
    }

    /// To three figures that count: an estimate has no more.
    static func figures(_ number: Double) -> String {
        guard number.isFinite, number != 0 else { return "0" }
        let unit = pow(10, floor(log10(abs(number))) - 2)
        let rounded = (number / unit).rounded() * unit
        if abs(rounded) >= 100 { return whole(Int(rounded.rounded())) }
        let text = String(format: abs(rounded) >= 10 ? "%.1f" : "%.2f", abs(rounded))
        return (number < 0 ? "\u{2212}" : "") + text
    }

    /// £312,000, of pence, to three figures; £18.5m, £22.10.
    static func pounds(_ pence: Double) -> String {
        let pounds = abs(pence) / 100
        let text =
            switch pounds {
            case 999_500...: figures(pounds / 1_000_000) + "m"
            case 0.005..<99.995: String(format: "%.2f", pounds)
            default: figures(pounds)
            }
        return (pence < 0 && text != "0" ? "\u{2212}£" : "£") + text
    }

    static func pounds(_ pence: ConfidenceInterval) -> String { "\(pounds(pence.lower)) to \(pounds(pence.upper))" }

    /// May 2026
    static func month(_ month: Month) -> String { "\(months[month.month - 1]) \(month.year)" }

    /// 11 May 2026
    static func day(_ day: CivilDate) -> String { "\(day.day) \(month(Month(containing: day)))" }

    /// 2 July 2026, 01:00, as clocks in England have it.
    static func time(_ time: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: time)
        return String(
            format: "%d %@ %d, %02d:%02d",
            parts.day ?? 0,
            months[(parts.month ?? 1) - 1],
            parts.year ?? 0,
            parts.hour ?? 0,
            parts.minute ?? 0
        )
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static func figures(_ interval: ConfidenceInterval) -> String {
        "\(figures(interval.lower)) to \(figures(interval.upper))"
    }

    /// 37.5 %
    static func share(_ share: Double, digits: Int = 1) -> String {
        var text = String(format: "%.\(digits)f", abs(share * 100))
        if text.hasSuffix(".0") { text.removeLast(2) }
        return (share < 0 ? "\u{2212}" : "") + text + " %"
    }

    static func shares(_ interval: ConfidenceInterval) -> String {
        "\(share(interval.lower)) to \(share(interval.upper))"
    }
}

extension InterruptedSeries.Warning {
    /// For a report.
    var words: String {
        switch self {
        case .tooFewPoints: "Fewer than 8 counts stand before or after the day: the step is a guess."
        case .noEstimate: "There are too few counts for an interrupted time series: only the plain difference is given."
        case .shortSpan: "Less than two weeks are seen on a side: a backlog that comes back can't be told."
        case .unevenSpacing: "The counts are far apart in places: days between them are guessed."
        case .neighboursAlike:
            "Neighbouring days are alike beyond the lines drawn; the interval allows for it, and is still too narrow if that goes on for weeks."
        case .alreadyFalling: "The backlog was falling already: the plain difference takes that for an effect."
        case .nothingToCompareWith:
            "No other team's backlog is compared: whatever else changed on that day is in the step too."
        }
    }
}
