import Metrics
import Tracing

/// One kind of call of the database: timed, and a span of the request's trace where there is a tracer. Both tell its name and
/// nothing of what was asked.
struct DatabaseCall: Sendable {
    private let name: String
    private let timer: Timer

    init(_ name: String) {
        self.name = name
        timer = Timer(label: name)
    }

    func callAsFunction<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        let start = ContinuousClock.now
        let value = try await withSpan(name, ofKind: .client) { span in
            span.attributes["db.system.name"] = "postgresql"
            return try await body()
        }
        timer.record(duration: ContinuousClock.now - start)
        return value
    }
}
