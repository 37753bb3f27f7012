import Foundation
import HTTPTypes
import Logging
import NIOCore
import Registry
import Testing
import Tracing

@testable import Server

/// What is traced, and what traces may not tell.
@Suite struct TraceTests {
    /// A span as a collector reads it.
    private struct Span: Decodable {
        struct Attribute: Decodable {
            struct Value: Decodable {
                let stringValue: String?
                let intValue: String?
            }

            let key: String
            let value: Value
        }

        struct Status: Decodable {
            let code: Int
        }

        let traceId, spanId, name, startTimeUnixNano, endTimeUnixNano: String
        let parentSpanId: String?
        let kind: Int
        let attributes: [Attribute]
        let status: Status?

        func attribute(_ key: String) -> String? {
            attributes.first { $0.key == key }.flatMap { $0.value.stringValue ?? $0.value.intValue }
        }
    }

    private struct Export: Decodable {
        struct ResourceSpans: Decodable {
            struct ScopeSpans: Decodable {
                let spans: [Span]
            }

            let scopeSpans: [ScopeSpans]
        }

        let resourceSpans: [ResourceSpans]
    }

    private struct Headers: Extractor, Injector {
        func extract(key: String, from headers: [String: String]) -> String? { headers[key] }
        func inject(_ value: String, forKey key: String, into headers: inout [String: String]) { headers[key] = value }
    }

    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    private static let caller = "00f067aa0ba902b7"

    private static func spans(in text: String) throws -> [Span] {
        try text.split(separator: "\n").flatMap {
            try JSONDecoder().decode(Export.self, from: Data($0.utf8)).resourceSpans.flatMap(\.scopeSpans)
                .flatMap(\.spans)
        }
    }

    private static func tracer(_ path: String, _ metrics: PrometheusMetrics? = nil, limit: Int = 100) -> FileTracer {
        FileTracer(path: path, metrics: metrics, logger: Logger(label: "test"), limit: limit)
    }

    private static func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path() + "/traces-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    @Test func aRequestIsASpanOfItsCallersTraceWithTheDatabasesBelow() async throws {
        let other = "0af7651916cd43dd8448eb211c80319c"
        let text = try await SmallEngland.with { england in
            let file = england.folder + "/traces.jsonl"
            try await england.serve(configure: { $0.traces = file }) { api async throws in
                func search(_ traceParent: String) async throws -> API.Answer {
                    var headers = api.headers(token: nil, purpose: "safeguarding", reason: "injury seen at A&E")
                    headers[.contentType] = "application/json"
                    headers[.traceParent] = traceParent
                    let criteria = #"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#
                    return try await api.ask("/v1/searches", .post, headers, ByteBuffer(string: criteria))
                }
                #expect(try await search("00-\(Self.trace)-\(Self.caller)-01").body.contains("Okafor"))
                #expect(try await search("00-\(other)-\(Self.caller)-00").status == 200)
                _ = try await api.open("\(SmallEngland.chidera)")
                _ = try await api.get("/v1/children?family=Okafor&postcode=LS1")
                _ = try await api.ask("/v1/Okafor", HTTPRequest.Method("PURGE")!)
                try await england.change("revoke insert on audit.entry from contactpoint_guard")
                #expect(try await api.open("\(SmallEngland.chidera)").status == 500)
            }
            return try String(contentsOfFile: file, encoding: .utf8)
        }
        let spans = try Self.spans(in: text)
        let searches = spans.filter { $0.traceId == Self.trace && $0.kind == 2 }
        let search = try #require(searches.first)
        #expect(searches.count == 1 && search.parentSpanId == Self.caller && search.name == "POST /v1/searches")
        #expect(search.attribute("http.request.method") == "POST")
        #expect(search.attribute("http.route") == "/v1/searches")
        #expect(search.attribute("http.response.status_code") == "200")
        #expect(search.attributes.count == 3 && search.status == nil)

        let below = spans.filter { $0.parentSpanId == search.spanId }
        #expect(below.map(\.name) == ["registry.disclose", "registry.returned"])
        for span in below {
            #expect(span.traceId == Self.trace && span.kind == 3 && span.status == nil)
            #expect(search.startTimeUnixNano <= span.startTimeUnixNano)
            #expect(span.startTimeUnixNano < span.endTimeUnixNano && span.endTimeUnixNano <= search.endTimeUnixNano)
        }
        #expect(spans.filter { $0.traceId == Self.trace }.count == 3)

        // Of a trace that its caller doesn't sample nothing is kept; who names none gets one.
        #expect(!text.contains(other))
        let opened = spans.filter { $0.name == "GET /v1/children/{number}" && $0.kind == 2 }
        #expect(Set(opened.map(\.traceId)).count == 2 && opened.allSatisfy { $0.parentSpanId == nil })
        let failed = try #require(opened.first { $0.attribute("http.response.status_code") == "500" })
        let asked = try #require(spans.first { $0.parentSpanId == failed.spanId })
        #expect(failed.status?.code == 2 && asked.status?.code == 2)
        #expect(asked.attribute("error.type") == "Postgres.PostgresError")
        let lost = try #require(spans.first { $0.attribute("http.request.method") == "other" })
        #expect(lost.name == "other NotFound" && lost.attribute("http.response.status_code") == "404")

        for secret in [
            "Okafor", "PURGE", "Chidera", "2015-05-14", "A&E", "injury", "LS1", "postcode", "Leeds", "audit.entry",
            "\(SmallEngland.chidera)", "\(SmallEngland.chidera.value)", "eyJ", "127.0.0.1", "?",
        ] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test func aTraceIsReadAsItsStandardSays() {
        let (id, parent) = (Self.trace, Self.caller)
        for (good, isSampled) in [
            ("00-\(id)-\(parent)-01", true), ("00-\(id)-\(parent)-00", false), ("01-\(id)-\(parent)-03", true),
            ("cc-\(id)-\(parent)-02-more", false),
        ] {
            let read = SpanContext(good)
            #expect(read?.trace == id && read?.span == parent && read?.isSampled == isSampled, "\(good)")
        }
        let zeros = String(repeating: "0", count: 32)
        for bad in [
            "", "-", "00", "ff-\(id)-\(parent)-01", "00-\(id)-\(parent)-01-more", "00-\(id)-\(parent)",
            "00-\(zeros)-\(parent)-01",
            "00-\(id)-\(zeros.prefix(16))-01", "00-\(id.uppercased())-\(parent)-01", "00-\(id)0-\(parent)-01",
            "0-\(id)-\(parent)-01", "00-\(id)-\(parent)-01, 00-\(id)-\(parent)-01", "00-\(id)-\(parent)-+1",
            "00-\(id.dropLast())é-\(parent)-01",
        ] {
            #expect(SpanContext(bad) == nil, "\(bad)")
        }
    }

    @Test func aSpanStandsBelowTheOneAroundIt() throws {
        try Self.withFolder { folder in
            let tracer = Self.tracer(folder + "/traces")
            /// The header that a request made within two spans carries on, where the outer one's request came with `header`.
            func carried(_ header: String?) -> String? {
                var context = InstrumentationContext.topLevel
                tracer.extract(header.map { ["traceparent": $0] } ?? [:], into: &context, using: Headers())
                return tracer.withSpan("outer", context: context) { _ in
                    tracer.withSpan("inner") { inner in
                        var headers: [String: String] = [:]
                        tracer.inject(inner.context, into: &headers, using: Headers())
                        return headers["traceparent"]
                    }
                }
            }
            let below = try #require(carried("00-\(Self.trace)-\(Self.caller)-01").flatMap(SpanContext.init))
            let apart = try #require(carried("00-\(Self.trace)-\(Self.caller)").flatMap(SpanContext.init))
            let unsampled = try #require(carried("00-\(Self.trace)-\(Self.caller)-00").flatMap(SpanContext.init))
            #expect(below.trace == Self.trace && below.isSampled)
            #expect(apart.trace != Self.trace && apart.isSampled)
            #expect(unsampled.trace == Self.trace && !unsampled.isSampled)
            tracer.forceFlush()
            let spans = try Self.spans(in: String(contentsOfFile: folder + "/traces", encoding: .utf8))
            #expect(spans.map(\.name) == ["inner", "outer", "inner", "outer"])
            #expect(spans.map(\.traceId) == [below.trace, below.trace, apart.trace, apart.trace])
            #expect(spans.map(\.spanId)[0] == below.span && spans.map(\.spanId)[2] == apart.span)
            #expect(spans.map(\.parentSpanId) == [spans[1].spanId, Self.caller, spans[3].spanId, nil])
            #expect(Set(spans.map(\.spanId)).count == 4)
        }
    }

    @Test func whatIsLostIsCounted() throws {
        try Self.withFolder { folder in
            let metrics = PrometheusMetrics()
            let file = folder + "/away/traces"
            let tracer = Self.tracer(file, metrics, limit: 2)
            func end(_ count: Int) { for number in 0..<count { tracer.withSpan("\(number)") { _ in } } }
            // The folder isn't there: two can't be written, and one more had no room.
            end(3)
            tracer.forceFlush()
            #expect(metrics.exposition.contains("contactpoint_traces_dropped_total 3\n"))
            try FileManager.default.createDirectory(atPath: folder + "/away", withIntermediateDirectories: true)
            end(3)
            tracer.forceFlush()
            end(1)
            tracer.forceFlush()
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(try Self.spans(in: text).map(\.name) == ["0", "1", "0"] && text.hasSuffix("]}\n"))
            #expect(metrics.exposition.contains("contactpoint_traces_dropped_total 4\n"))
        }
    }
}
