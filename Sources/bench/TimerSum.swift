import CoreMetrics
import Synchronization

/// Sums what the index's timers say since it was last asked: how long the database took.
final class TimerSum: MetricsFactory, TimerHandler {
    private let nanoseconds = Atomic<Int64>(0)

    /// Milliseconds recorded since the last call.
    func take() -> Double { Double(nanoseconds.exchange(0, ordering: .relaxed)) / 1e6 }

    func recordNanoseconds(_ duration: Int64) { nanoseconds.add(duration, ordering: .relaxed) }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { self }
    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        NOOPMetricsHandler.instance
    }
    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        NOOPMetricsHandler.instance
    }
    func destroyTimer(_ handler: any TimerHandler) {}
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
}
