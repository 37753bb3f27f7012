import Foundation
import HTTPTypes
import Logging
import Registry
import Synchronization
import Testing

@testable import Server

/// What the server's log may not hold.
@Suite struct LogTests {
    /// Keeps each line with its metadata.
    private final class Recorder: Sendable {
        private let kept = Mutex<[String]>([])
        var text: String { kept.withLock { $0.joined(separator: "\n") } }
        func keep(_ line: String) { kept.withLock { $0.append(line) } }
    }

    private struct Handler: LogHandler {
        let recorder: Recorder
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .debug

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let metadata = metadata.merging(event.metadata ?? [:]) { $1 }
            recorder.keep("\(event.level) \(event.message) \(metadata)")
        }
    }

    @Test func noLineHoldsAChildOrAReason() async throws {
        let recorder = Recorder()
        let logger = Logger(label: "test") { _ in Handler(recorder: recorder) }
        try await SmallEngland.with { england in
            try await england.serve(logger: logger) { api in
                _ = try await api.search(#"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#)
                _ = try await api.search(#"{"family": "Okafor", "Thistlewood": 1}"#)
                _ = try await api.open("\(SmallEngland.chidera)")
                _ = try await api.open("\(SmallEngland.nobody)")
                _ = try await api.get("/v1/children?family=Okafor")
                try await england.change("revoke insert on audit.entry from contactpoint_guard")
                _ = try await api.search(#"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#)
                _ = try await api.search(#"{"family": "Okafor"}"#)
            }
        }
        let text = recorder.text
        #expect(text.contains("/v1/children/{number}"))
        #expect(text.contains("500"))
        let number = SmallEngland.chidera
        for secret in [
            "Okafor", "Chidera", "Thistlewood", "2015", "A&E", "\(number)", "\(number.value)",
            "\(number)".replacing(" ", with: "%20"), "\(SmallEngland.nobody.value)", "Leeds", "eyJ",
        ] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test func neitherChangesNorListsNorSourcesRowsAreLogged() async throws {
        let recorder = Recorder()
        let logger = Logger(label: "test") { _ in Handler(recorder: recorder) }
        try await SmallEngland.with { england in
            try await england.change(StewardshipAPITests.content)
            try await england.change(
                "insert into contacts.post (account, service) select account, 2 from access.account"
            )
            let tokens = [
                try await england.token(), try await england.token(subject: StewardshipAPITests.team),
                try await england.token(
                    subject: england.account("Leeds Audit", .auditor, "social worker", authority: 383)
                ),
            ]
            try await england.serve(logger: logger) { api in
                func askAll() async throws {
                    for token in tokens {
                        for (method, path, body) in Self.requests {
                            _ = try await api.send(
                                method,
                                "/v1/" + path,
                                body,
                                version: 1,
                                token: token,
                                reason: "Chidera Okafor fled"
                            )
                        }
                    }
                }
                try await askAll()
                // And where the database fails in the midst of each.
                try await england.change("revoke insert on audit.entry from contactpoint_guard")
                try await askAll()
            }
        }
        // A request's id is drawn at random, and could be any digits.
        let text = recorder.text.replacing(/[0-9a-f]{8}-[0-9a-f-]{27}/, with: "ID")
        let routes = [
            "children/{number}/involvements", "children/{number}/lead", "children/{number}/assessment",
            "children/{number}/brokered", "notices", "shielding/requests", "shielding/decisions", "shielding/overrides",
            "shielding/shields/{number}", "stewardship/comparisons/{number}/{other}", "stewardship/splits",
            "stewardship/moves", "stewardship/subject-requests", "stewardship/corrections", "feeds/review",
            "feeds/review/{row}", "audit",
        ]
        for route in routes { #expect(text.contains("/v1/\(route),") || text.contains("/v1/\(route)]"), "\(route)") }
        #expect(text.matches(of: /info answered/).count == 2 * 3 * Self.requests.count)
        for status in ["200", "201", "204", "400", "403", "404", "500"] {
            #expect(text.contains("\"status\": \(status)"), "\(status)")
        }
        for secret in [
            "Okafor", "Chidera", "Thistlewood", "Ngozi", "Chike", "2015", "Arkwright", "fled", "7974", "Mill Lane",
            "LS1",
            "Leeds", "domestic", "WYP", "which day", "4821", "5932", "7319", "eyJ",
        ] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    private static let requests: [(HTTPRequest.Method, String, String?)] = {
        let (one, two) = (SmallEngland.chidera.value, "593288416073422")
        let child = "children/\(one)"
        return [
            (.get, "\(child)/involvements", nil), (.get, "children/Okafor/involvements", nil),
            (
                .post, "\(child)/involvements",
                #"{"service": 2, "practitioner": "J. Arkwright", "phone": "020 7974 0000"}"#
            ),
            (.post, "\(child)/involvements", #"{"service": 2, "Okafor": "Chidera"}"#),
            (.patch, "\(child)/involvements/2", #"{"practitioner": "J. Arkwright"}"#),
            (.post, "\(child)/lead", #"{"step": "Okafor"}"#), (.post, "\(child)/lead", #"{"step": "end"}"#),
            (.post, "\(child)/assessment", #"{"step": "begin", "service": 2, "since": "2015-05-14"}"#),
            (.post, "\(child)/brokered", #"{"callback": "Arkwright, 020 7974 0000"}"#),
            (.get, "notices", nil), (.get, "brokered", nil),
            (
                .post, "shielding/requests",
                #"{"number": "\#(one)", "ground": "domestic abuse", "evidence": "police report", "reference": "WYP 26/118"}"#
            ),
            (.post, "shielding/requests", #"{"number": "\#(one)", "ground": "Okafor"}"#),
            (
                .post, "shielding/decisions",
                #"{"request": "Okafor", "children": [{"number": "\#(one)", "why": "Chidera"}]}"#
            ),
            (.post, "shielding/overrides", #"{"number": "\#(SmallEngland.rowan)", "warned": true}"#),
            (.get, "shielding/shields/\(one)", nil), (.get, "shielding/shields/\(one)/exposure", nil),
            (.get, "shielding/shields", nil), (.get, "shielding/shields/Okafor", nil),
            (.get, "stewardship/comparisons/\(one)/\(two)", nil),
            (.post, "stewardship/merges", #"{"surviving": "\#(one)", "superseded": "\#(two)", "keep": ["Okafor"]}"#),
            (
                .post, "stewardship/splits",
                #"{"number": "\#(one)", "family": "Okafor", "given": "Chike", "born": "2015-05-14", "gender": "male"}"#
            ),
            (.post, "stewardship/moves", #"{"number": "\#(one)", "step": "offer", "to": 816}"#),
            (.post, "stewardship/statements", #"{"number": "\#(one)", "statement": "Okafor", "since": "2015-05-14"}"#),
            (
                .post, "stewardship/subject-requests",
                #"{"number": "\#(one)", "asker": "parent", "name": "Ngozi Okafor"}"#
            ),
            (
                .post, "stewardship/corrections",
                #"{"number": "\#(one)", "asker": "parent", "about": "name", "wanted": "Chike Okafor"}"#
            ),
            (.get, "stewardship/subject-requests", nil), (.get, "stewardship/corrections", nil),
            (.get, "feeds/review", nil),
            (.post, "feeds/review/1", #"{"step": "ask", "question": "which day was it?"}"#),
            (.post, "feeds/review/1", #"{"step": "accept", "child": "\#(one)"}"#),
            (.post, "feeds/review/Okafor", #"{"step": "accept"}"#),
            (.get, "audit?child=\(one)&since=2026-01-01T00:00:00Z", nil), (.get, "audit?child=Okafor", nil),
        ]
    }()

    @Test func aTraceStandsInTheLogAndInProblems() async throws {
        let recorder = Recorder()
        let logger = Logger(label: "test") { _ in Handler(recorder: recorder) }
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
        try await SmallEngland.with { england in
            try await england.serve(logger: logger) { api in
                func problem(_ header: String?) async throws -> [String: Any] {
                    var headers: HTTPFields = [:]
                    headers[HTTPField.Name("traceparent")!] = header
                    let answer = try await api.ask("/v1/authorities", .get, headers)
                    return try #require(
                        try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
                    )
                }
                let traced = try await problem("00-\(trace)-00f067aa0ba902b7-01")
                #expect(traced["trace"] as? String == trace)
                #expect(try await problem(nil)["trace"] == nil)
                #expect(try await problem("00-Okafor-00f067aa0ba902b7-01")["trace"] == nil)
            }
            let spans = england.folder + "/spans"
            try await england.serve(logger: logger, configure: { $0.traces = spans }) { api async throws in
                #expect(try await api.get("/v1/authorities").body.contains(#""trace":""#))
            }
        }
        #expect(recorder.text.matches(of: /"trace_id": 4bf92f3577b34da6a3ce929d0e0e4736/).count == 1)
        #expect(recorder.text.matches(of: /"span_id": [0-9a-f]{16}/).count == 1)
        #expect(recorder.text.matches(of: /"trace_id": [0-9a-f]{32}/).count == 2)
        #expect(!recorder.text.contains("Okafor"))
    }
}
