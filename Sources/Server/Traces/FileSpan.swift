import Synchronization
import Tracing

/// A span that goes to a ``FileTracer`` when it ends, where its trace is sampled.
///
/// Of an error the type alone is kept, and of a status no message: a value may be in their words. Events and links could say
/// anything, and aren't kept.
final class FileSpan: Span {
    private struct State {
        var name: String
        var attributes = SpanAttributes()
        var status: SpanStatus.Code?
        var isEnded = false
    }

    let context: InstrumentationContext
    let position: SpanContext
    private let parent: SpanContext?
    private let kind: SpanKind
    private let start: UInt64
    private let tracer: FileTracer
    private let state: Mutex<State>

    init(
        _ name: String,
        below above: InstrumentationContext,
        kind: SpanKind,
        start: UInt64,
        tracer: FileTracer
    ) {
        parent = above.span
        position = SpanContext(below: parent)
        var context = above
        context.span = position
        self.context = context
        self.kind = kind
        self.start = start
        self.tracer = tracer
        state = Mutex(State(name: name))
    }

    var operationName: String {
        get { state.withLock(\.name) }
        set { state.withLock { $0.name = newValue } }
    }

    var attributes: SpanAttributes {
        get { state.withLock(\.attributes) }
        set { state.withLock { $0.attributes = newValue } }
    }

    var isRecording: Bool { position.isSampled && !state.withLock(\.isEnded) }

    func setStatus(_ status: SpanStatus) {
        state.withLock { $0.status = status.code }
    }

    func recordError<Instant: TracerInstant>(
        _ error: any Error,
        attributes: SpanAttributes,
        at instant: @autoclosure () -> Instant
    ) {
        state.withLock { $0.attributes["error.type"] = String(reflecting: type(of: error)) }
    }

    func addEvent(_ event: SpanEvent) {}

    func addLink(_ link: SpanLink) {}

    func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
        let end = instant().nanosecondsSinceEpoch
        let last: State? = state.withLock { state in
            guard !state.isEnded else { return nil }
            state.isEnded = true
            return state
        }
        guard let last, position.isSampled else { return }
        tracer.take(
            SpanRecord(
                last.name,
                at: position,
                below: parent,
                kind: kind,
                from: start,
                to: end,
                attributes: last.attributes,
                status: last.status
            )
        )
    }
}
