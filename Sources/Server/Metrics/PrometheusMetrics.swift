package import Metrics
import Synchronization

/// Keeps metrics in memory and writes them as Prometheus reads them (text format 0.0.4): counters, and histograms of seconds.
package final class PrometheusMetrics: MetricsFactory {
    /// Upper bounds of the histograms' buckets, in nanoseconds: from half a millisecond to ten seconds.
    private static let bounds: [Int64] = [
        500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000, 50_000_000,
        100_000_000, 250_000_000, 500_000_000, 1_000_000_000, 2_500_000_000, 5_000_000_000, 10_000_000_000,
    ]

    private struct Name: Hashable {
        let label: String
        let dimensions: [String]

        init(_ label: String, _ dimensions: [(String, String)]) {
            self.label = Self.word(label)
            self.dimensions = dimensions.map { "\(Self.word($0))=\"\(Self.escaped($1))\"" }.sorted()
        }

        private static func word(_ text: String) -> String {
            String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        }

        private static func escaped(_ text: String) -> String {
            text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        }

        func text(_ suffix: String, _ more: [String] = []) -> String {
            let all = dimensions + more
            return "contactpoint_" + label + suffix + (all.isEmpty ? "" : "{\(all.joined(separator: ","))}")
        }
    }

    private final class Count: CounterHandler, Sendable {
        let value = Atomic<Int64>(0)
        func increment(by amount: Int64) { value.add(amount, ordering: .relaxed) }
        func reset() { value.store(0, ordering: .relaxed) }
    }

    private final class Histogram: TimerHandler, Sendable {
        struct State {
            var buckets = [Int64](repeating: 0, count: PrometheusMetrics.bounds.count + 1)
            var sum: Int64 = 0
        }

        let state = Mutex(State())

        func recordNanoseconds(_ duration: Int64) {
            let bucket = PrometheusMetrics.bounds.firstIndex { duration <= $0 } ?? PrometheusMetrics.bounds.count
            state.withLock {
                $0.buckets[bucket] += 1
                $0.sum &+= duration
            }
        }
    }

    /// The last value that was said.
    private final class Gauge: RecorderHandler, MeterHandler, Sendable {
        let value = Mutex(0.0)
        func record(_ value: Int64) { set(Double(value)) }
        func record(_ value: Double) { set(value) }
        func set(_ value: Int64) { set(Double(value)) }
        func set(_ value: Double) { self.value.withLock { $0 = value } }
        func increment(by amount: Double) { value.withLock { $0 += amount } }
        func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    }

    private struct Kept {
        var counts: [Name: Count] = [:]
        var histograms: [Name: Histogram] = [:]
        var gauges: [Name: Gauge] = [:]
    }

    private let kept = Mutex(Kept())

    package init() {}

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let name = Name(label, dimensions)
        return kept.withLock { kept in
            let count = kept.counts[name] ?? Count()
            kept.counts[name] = count
            return count
        }
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        let name = Name(label, dimensions)
        return kept.withLock { kept in
            let histogram = kept.histograms[name] ?? Histogram()
            kept.histograms[name] = histogram
            return histogram
        }
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        gauge(label, dimensions)
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> Gauge {
        let name = Name(label, dimensions)
        return kept.withLock { kept in
            let gauge = kept.gauges[name] ?? Gauge()
            kept.gauges[name] = gauge
            return gauge
        }
    }

    // What was counted stays counted: handlers are shared by their names.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}

    /// All of it, as `/metrics` answers.
    package var exposition: String {
        let (counts, histograms, gauges) = kept.withLock { ($0.counts, $0.histograms, $0.gauges) }
        var lines: [String] = []
        var typed: Set<String> = []
        func type(_ name: Name, _ suffix: String, _ kind: String) {
            if typed.insert(name.label + suffix).inserted {
                lines.append("# TYPE contactpoint_\(name.label)\(suffix) \(kind)")
            }
        }
        func sorted<Value>(_ values: [Name: Value]) -> [(key: Name, value: Value)] {
            values.sorted { ($0.key.label, $0.key.text("")) < ($1.key.label, $1.key.text("")) }
        }
        for (name, count) in sorted(counts) {
            type(name, "_total", "counter")
            lines.append("\(name.text("_total")) \(count.value.load(ordering: .relaxed))")
        }
        for (name, gauge) in sorted(gauges) {
            type(name, "", "gauge")
            lines.append("\(name.text("")) \(gauge.value.withLock { $0 })")
        }
        for (name, histogram) in sorted(histograms) {
            let state = histogram.state.withLock { $0 }
            type(name, "_seconds", "histogram")
            var sum: Int64 = 0
            for (bound, count) in zip(Self.bounds.map { "\(Double($0) / 1e9)" } + ["+Inf"], state.buckets) {
                sum += count
                lines.append("\(name.text("_seconds_bucket", ["le=\"\(bound)\""])) \(sum)")
            }
            lines.append("\(name.text("_seconds_sum")) \(Double(state.sum) / 1e9)")
            lines.append("\(name.text("_seconds_count")) \(sum)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
