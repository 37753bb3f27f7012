import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// Searches over HTTP at a steady rate, or as fast as they are answered, each with a reason of its own: so that what was
/// answered can be compared with the audit, entry by entry.
///
/// A search is late from when it was due, not from when it was sent: a server that stalls doesn't slow down who asks.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "load")

    @Option(help: "Where the API is.") var url: String
    @Option(help: "A file with bearer tokens, a line each, which take turns.") var tokens: String
    @Option(help: "A file with bodies, a line each.") var bodies: String
    @Option(help: "Searches a second; 0 for as many as are answered.") var rate = 0.0
    @Option(help: "For how long.") var seconds: Double
    @Option(help: "How many searches are under way at once, at most.") var clients = 16
    @Option(help: "What reasons begin with; a number follows.") var reason = "measuring"
    @Option(help: "A file for what came of each: number, status (0: no answer), children returned.") var log: String?

    /// Numbers the searches of all clients.
    private final class Counter: Sendable {
        private let value = Atomic(0)
        func next() -> Int { value.add(1, ordering: .relaxed).oldValue }
    }

    /// Ask in turn.
    private struct Practitioners: Sendable {
        let client: HTTPClient
        let url: String
        let bearers: [String]
        let reason: String

        func ask(_ body: ByteBuffer, _ number: Int) async -> Outcome {
            var request = HTTPClientRequest(url: url + "/v1/searches")
            request.method = .POST
            request.headers = [
                "Authorization": "Bearer \(bearers[number % bearers.count])", "Content-Type": "application/json",
                "Access-Purpose": "safeguarding", "Access-Reason": "\(reason) \(number)",
            ]
            request.body = .bytes(body)
            var outcome = Outcome()
            do {
                let response = try await client.execute(request, timeout: .seconds(30))
                let answer = try await response.body.collect(upTo: 1 << 20)
                outcome.status = UInt16(response.status.code)
                if outcome.status == 200 {
                    outcome.children = UInt16(String(buffer: answer).matches(of: /"number"/).count)
                }
            } catch {
                // No answer, or one that broke off: whoever asked knows that there was none.
            }
            return outcome
        }
    }

    /// What came of one search.
    private struct Outcome {
        /// 0 where there was no answer.
        var status: UInt16 = 0
        /// How many children the answer has.
        var children: UInt16 = 0
        /// When it was due, and how long after that it was answered.
        var second: Float = 0
        var milliseconds: Float = 0
    }

    func run() async throws {
        let bearers = try String(contentsOfFile: tokens, encoding: .utf8).split(separator: "\n").map(String.init)
        let lines = try String(contentsOfFile: bodies, encoding: .utf8).split(separator: "\n")
            .map { ByteBuffer(substring: $0) }
        guard !lines.isEmpty, !bearers.isEmpty else { throw ValidationError("--bodies or --tokens has none.") }
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = clients
        configuration.timeout = .init(connect: .seconds(5))
        // Each search is sent once: one that was sent again would be audited twice.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let practitioners = Practitioners(client: client, url: url, bearers: bearers, reason: reason)

        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        let counter = Counter()
        let rate = rate
        let outcomes = await withTaskGroup(of: [(Int, Outcome)].self) { group in
            for _ in 0..<clients {
                group.addTask {
                    var own: [(Int, Outcome)] = []
                    while true {
                        let number = counter.next()
                        let due = rate > 0 ? start + .seconds(Double(number) / rate) : clock.now
                        guard due < end else { return own }
                        try? await clock.sleep(until: due, tolerance: .zero)
                        var outcome = await practitioners.ask(lines[number % lines.count], number)
                        outcome.second = Float((due - start) / .seconds(1))
                        outcome.milliseconds = Float((clock.now - due) / .milliseconds(1))
                        own.append((number, outcome))
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        let took = (clock.now - start) / .seconds(1)
        try await client.shutdown()
        try write(outcomes)
        report(outcomes.map(\.1), took: took)
    }

    private func write(_ outcomes: [(Int, Outcome)]) throws {
        guard let log else { return }
        let lines = outcomes.map { "\($0.0)\t\($0.1.status)\t\($0.1.children)\n" }.joined()
        try Data(lines.utf8).write(to: URL(fileURLWithPath: log))
    }

    /// Prints, for the shell: rate, answers that aren't 200 or 422 (too many matches), median and 99th percentile in
    /// milliseconds, and the 99th percentiles of the first whole minute, the last and the worst.
    private func report(_ outcomes: [Outcome], took: Double) {
        let errors = outcomes.filter { outcome in outcome.status != 200 && outcome.status != 422 }.count
        let times = Sample(outcomes.map { outcome in Double(outcome.milliseconds) })
        var byMinute: [Int: [Double]] = [:]
        for outcome in outcomes {
            byMinute[Int(outcome.second / 60), default: []].append(Double(outcome.milliseconds))
        }
        var minutes: [Double] = []
        for minute in 0..<Int(seconds / 60) { minutes.append(Sample(byMinute[minute] ?? []).quantile(0.99)) }
        let tails = minutes.isEmpty ? [times.quantile(0.99)] : minutes
        let figures: [Double] = [
            times.median, times.quantile(0.99), tails[0], tails[tails.count - 1], tails.max() ?? 0,
        ]
        let words = figures.map { String(format: "%.2f", $0) }.joined(separator: " ")
        print(String(format: "%.1f", Double(outcomes.count) / took), errors, words)
    }
}
