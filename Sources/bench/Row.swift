import ArgumentParser
import Foundation

/// One measured row: a case, then keys in the order in which they are given.
struct MeasuredRow {
    enum Value {
        case text(String)
        case whole(Int)
        case number(Double, digits: Int)
    }

    let name: String
    let values: [(key: String, value: Value)]

    func line(_ output: RowOutput) -> String {
        switch output {
        case .jsonl:
            let fields = [("case", Value.text(name))] + values.map { ($0.key, $0.value) }
            return "{" + fields.map { "\"\($0.0)\":\(Self.json($0.1))" }.joined(separator: ",") + "}"
        case .text:
            return name.padding(toLength: 12, withPad: " ", startingAt: 0)
                + values.map { "\($0.key) \(Self.plain($0.value))" }.joined(separator: "  ")
        }
    }

    private static func plain(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .whole(let number): String(number)
        case .number(let number, let digits): String(format: "%.\(digits)f", number)
        }
    }

    private static func json(_ value: Value) -> String {
        if case .text(let text) = value { return "\"\(text)\"" }
        return plain(value)
    }
}

enum RowOutput: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
}

/// A sorted sample.
struct Sample {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    /// The value below which this share of the sample lies (nearest rank); 0 for an empty sample.
    func quantile(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
    }

    var median: Double { quantile(0.5) }
}
