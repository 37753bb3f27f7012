import Metrics
import Registry
import Testing

@testable import Server

/// What is measured, and what measurements may not tell.
@Suite struct MetricsTests {
    @Test func requestsAreCountedByRouteAndNeverByPath() async throws {
        let metrics = PrometheusMetrics()
        try await SmallEngland.with { england in
            try await england.serve(configure: { $0.metrics = metrics }) { api in
                _ = try await api.open("\(SmallEngland.chidera)")
                _ = try await api.open("\(SmallEngland.chidera)")
                _ = try await api.search(#"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#)
                _ = try await api.get("/v1/children?family=Okafor")
            }
        }
        let text = metrics.exposition
        let opened = #"contactpoint_http_requests_total{method="GET",route="/v1/children/{number}",status="200"} 2"#
        #expect(text.contains(opened), "\(text)")
        #expect(text.contains(#"contactpoint_http_request_seconds_count{route="/v1/searches"} 1"#))
        for secret in ["Okafor", "Chidera", "2015", "\(SmallEngland.chidera.value)", "4821"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test func aHistogramAddsUp() {
        let metrics = PrometheusMetrics()
        let timer = Timer(label: "a.b", dimensions: [("x", "say \"1\"\n")], factory: metrics)
        for nanoseconds: Int64 in [1, 500_000, 500_001, 20_000_000, 60_000_000_000] {
            timer.recordNanoseconds(nanoseconds)
        }
        Counter(label: "c", factory: metrics).increment(by: 3)
        Gauge(label: "g", factory: metrics).record(2.5)
        let lines = metrics.exposition.split(separator: "\n").map(String.init)
        let name = #"contactpoint_a_b_seconds"#
        let x = #"x="say \"1\"\n""#
        #expect(lines.contains("\(name)_bucket{\(x),le=\"0.0005\"} 2"))
        #expect(lines.contains("\(name)_bucket{\(x),le=\"0.001\"} 3"))
        #expect(lines.contains("\(name)_bucket{\(x),le=\"0.025\"} 4"))
        #expect(lines.contains("\(name)_bucket{\(x),le=\"10.0\"} 4"))
        #expect(lines.contains("\(name)_bucket{\(x),le=\"+Inf\"} 5"))
        #expect(lines.contains("\(name)_count{\(x)} 5"))
        #expect(lines.contains("contactpoint_c_total 3") && lines.contains("contactpoint_g 2.5"))
        #expect(lines.filter { $0.hasPrefix("# TYPE") }.count == 3)
    }
}
