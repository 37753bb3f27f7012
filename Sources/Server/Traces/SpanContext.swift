import Tracing

/// Where a span stands (W3C Trace Context): its trace, its own id, and whether the trace is sampled. Ids are lower-case
/// hexadecimal digits, 32 and 16 of them, and never zeros alone.
struct SpanContext: Hashable, Sendable {
    let trace: String
    let span: String
    let isSampled: Bool

    private init(trace: String, span: String, isSampled: Bool) {
        self.trace = trace
        self.span = span
        self.isSampled = isSampled
    }
}

extension SpanContext {
    /// A new span below another, or of a trace of its own.
    init(below parent: SpanContext?) {
        self.init(
            trace: parent?.trace ?? Self.id() + Self.id(),
            span: Self.id(),
            isSampled: parent?.isSampled ?? true
        )
    }

    /// Reads `version-trace-span-flags`. Later versions may add parts at the end; version ff there is not.
    init?(_ header: String) {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4 || parts.count > 4 && parts[0] != "00", parts[0] != "ff",
            zip(parts, [2, 32, 16, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(Self.isDigit) }),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" }),
            let flags = UInt8(parts[3], radix: 16)
        else { return nil }
        self.init(trace: String(parts[1]), span: String(parts[2]), isSampled: flags & 1 == 1)
    }

    /// The header by which the trace goes on elsewhere.
    var header: String { "00-\(trace)-\(span)-\(isSampled ? "01" : "00")" }

    private static func id() -> String {
        let digits = String(UInt64.random(in: 1...UInt64.max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

extension InstrumentationContext {
    private enum Key: InstrumentationContextKey {
        typealias Value = SpanContext
    }

    var span: SpanContext? {
        get { self[Key.self] }
        set { self[Key.self] = newValue }
    }
}
