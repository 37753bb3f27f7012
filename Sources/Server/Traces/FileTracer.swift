import Foundation
import Logging
import Metrics
import NIOPosix
import ServiceLifecycle
import Synchronization
import Tracing

/// Makes spans and appends those that ended to a file every second, an export in OTLP/JSON a line, where an OpenTelemetry
/// collector takes them up (`otlpjsonfile`). The file may be moved away at any time.
///
/// No request waits for it. What the buffer has no room for is dropped, and so is what can't be written; the metric
/// `traces.dropped` counts both.
final class FileTracer: Tracer, Service {
    private let path: String
    private let logger: Logger
    private let limit: Int
    private let interval: Duration
    private let dropped: Counter
    private let ended = Mutex<[SpanRecord]>([])

    /// - Parameter limit: how many spans wait to be written.
    init(
        path: String,
        metrics: (any MetricsFactory)?,
        logger: Logger,
        limit: Int = 16_384,
        interval: Duration = .seconds(1)
    ) {
        self.path = path
        self.logger = logger
        self.limit = limit
        self.interval = interval
        dropped = Counter(label: "traces.dropped", factory: metrics ?? NOOPMetricsHandler.instance)
    }

    func startSpan<Instant: TracerInstant>(
        _ operationName: String,
        context: @autoclosure () -> InstrumentationContext,
        ofKind kind: SpanKind,
        at instant: @autoclosure () -> Instant,
        function: String,
        file fileID: String,
        line: UInt
    ) -> FileSpan {
        FileSpan(operationName, below: context(), kind: kind, start: instant().nanosecondsSinceEpoch, tracer: self)
    }

    func take(_ span: SpanRecord) {
        let isTaken = ended.withLock { spans in
            guard spans.count < limit else { return false }
            spans.append(span)
            return true
        }
        if !isTaken { dropped.increment() }
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: self.interval)) != nil {
                // A disk that hangs holds up none of the threads that answer.
                try? await NIOThreadPool.singleton.runIfActive { self.forceFlush() }
            }
        }
        forceFlush()
    }

    /// Writes what has ended.
    func forceFlush() {
        let spans = ended.withLock { spans in
            defer { spans = [] }
            return spans
        }
        guard !spans.isEmpty else { return }
        do {
            try append(try SpanRecord.line(spans))
        } catch {
            dropped.increment(by: Int64(spans.count))
            logger.warning("spans were not written", metadata: ["error": "\(error)"])
        }
    }

    /// Appends a line whole or not at all.
    private func append(_ line: Data) throws {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o640)
        guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let size = try file.seekToEnd()
        do {
            try file.write(contentsOf: line)
        } catch {
            try file.truncate(atOffset: size)
            throw error
        }
    }
}

extension FileTracer {
    private static let header = "traceparent"

    func extract<Carrier, Extract: Extractor>(
        _ carrier: Carrier,
        into context: inout InstrumentationContext,
        using extractor: Extract
    ) where Extract.Carrier == Carrier {
        context.span = extractor.extract(key: Self.header, from: carrier).flatMap(SpanContext.init)
    }

    func inject<Carrier, Inject: Injector>(
        _ context: InstrumentationContext,
        into carrier: inout Carrier,
        using injector: Inject
    ) where Inject.Carrier == Carrier {
        guard let span = context.span else { return }
        injector.inject(span.header, forKey: Self.header, into: &carrier)
    }
}
