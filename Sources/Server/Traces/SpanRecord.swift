import Foundation
import Tracing

/// A span that ended, as OTLP/JSON has it: ids in hexadecimal, enumerations as numbers, whole numbers of 64 bits as texts.
struct SpanRecord: Encodable, Sendable {
    struct Attribute: Encodable, Sendable {
        struct Value: Encodable, Sendable {
            var stringValue: String?
            var intValue: String?
            var doubleValue: Double?
            var boolValue: Bool?
        }

        let key: String
        let value: Value
    }

    struct Status: Encodable, Sendable {
        let code: Int
    }

    let traceId: String
    let spanId: String
    let parentSpanId: String?
    let name: String
    let kind: Int
    let startTimeUnixNano: String
    let endTimeUnixNano: String
    let attributes: [Attribute]
    let status: Status?

    init(
        _ name: String,
        at position: SpanContext,
        below parent: SpanContext?,
        kind: SpanKind,
        from start: UInt64,
        to end: UInt64,
        attributes: SpanAttributes,
        status: SpanStatus.Code?
    ) {
        self.name = name
        traceId = position.trace
        spanId = position.span
        parentSpanId = parent?.span
        self.kind =
            switch kind {
            case .internal: 1
            case .server: 2
            case .client: 3
            case .producer: 4
            case .consumer: 5
            }
        startTimeUnixNano = String(start)
        endTimeUnixNano = String(end)
        var kept: [Attribute] = []
        attributes.forEach { key, value in
            if let value = Attribute.Value(value) { kept.append(Attribute(key: key, value: value)) }
        }
        self.attributes = kept
        self.status =
            switch status {
            case .ok: Status(code: 1)
            case .error: Status(code: 2)
            case nil: nil
            }
    }
}

extension SpanRecord.Attribute.Value {
    /// Nil for a list: no span here has one.
    fileprivate init?(_ attribute: SpanAttribute) {
        switch attribute {
        case .string(let text): self.init(stringValue: text)
        case .int32(let number): self.init(intValue: String(number))
        case .int64(let number): self.init(intValue: String(number))
        case .double(let number): self.init(doubleValue: number)
        case .bool(let truth): self.init(boolValue: truth)
        default: return nil
        }
    }
}

extension SpanRecord {
    /// One export request, as OpenTelemetry's file exporter writes it.
    private struct Export: Encodable {
        struct Resource: Encodable {
            let attributes = [Attribute(key: "service.name", value: .init(stringValue: "contactpoint"))]
        }

        struct Scope: Encodable {
            let name = "contactpoint"
        }

        struct ScopeSpans: Encodable {
            let scope = Scope()
            let spans: [SpanRecord]
        }

        struct ResourceSpans: Encodable {
            let resource = Resource()
            let scopeSpans: [ScopeSpans]
        }

        let resourceSpans: [ResourceSpans]
    }

    /// Spans in a line of their own.
    static func line(_ spans: [SpanRecord]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let export = Export(resourceSpans: [.init(scopeSpans: [.init(spans: spans)])])
        return try encoder.encode(export) + Data("\n".utf8)
    }
}
