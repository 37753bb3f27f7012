import Foundation
import Logging
import Registry
import Synchronization
import Testing

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
}
