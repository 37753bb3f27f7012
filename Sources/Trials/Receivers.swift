package import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization

/// Local systems that are told of shields: an HTTP server where each has a path of its own and answers as it is bid.
package final class Receivers: Sendable {
    /// How a system answers.
    package enum Manner: Sendable {
        /// 204: received and applied.
        case healthy
        /// 500, to everything.
        case failing
        /// Never.
        case silent
    }

    /// A notice as it came, and when.
    package struct Receipt: Sendable {
        package let notice: UUID
        package let number: Int64
        package let kind: String
        package let at: ContinuousClock.Instant
    }

    private struct State {
        /// Each notice once, in the order in which they first came.
        var receipts: [[Receipt]]
        var known: [Set<UUID>]
        var repeated = 0
        /// Messages that are kept waiting for their answer; nil where none are to be.
        var waiting: [CheckedContinuation<Void, Never>]?
    }

    private let manners: [Manner]
    private let state: Mutex<State>

    private init(_ manners: [Manner]) {
        self.manners = manners
        state = Mutex(
            State(
                receipts: Array(repeating: [], count: manners.count),
                known: Array(repeating: [], count: manners.count)
            )
        )
    }

    /// Serves while the body runs, which is given the systems' URLs.
    package static func with<Value: Sendable>(
        _ manners: [Manner],
        _ body: @Sendable (Receivers, [String]) async throws -> Value
    ) async throws -> Value {
        let receivers = Receivers(manners)
        let (ports, started) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: receivers.router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { started.yield($0.localAddress?.port ?? 0) },
            logger: TrialTown.silent
        )
        let group = ServiceGroup(services: [application], logger: TrialTown.silent)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try? await group.run()
                started.finish()
            }
            guard let port = await ports.first(where: { _ in true }) else {
                throw TrialFailure("the systems' server doesn't start")
            }
            let result: Result<Value, any Error>
            do {
                let urls = manners.indices.map { "http://127.0.0.1:\(port)/systems/\($0)" }
                result = .success(try await body(receivers, urls))
            } catch {
                result = .failure(error)
            }
            receivers.answerAll()
            tasks.cancelAll()
            return try result.get()
        }
    }

    private struct Message: Decodable {
        struct Notice: Decodable {
            let id: UUID
            let number: String
            let kind: String
        }

        let notices: [Notice]
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        router.post("systems/{system}") { [self] request, context in
            let at = ContinuousClock.now
            guard let system = context.parameters.get("system").flatMap({ Int($0) }), manners.indices.contains(system)
            else { return Response(status: .notFound) }
            switch manners[system] {
            case .failing:
                return Response(status: .internalServerError)
            case .silent:
                try await Task.sleep(for: .seconds(60))
                return Response(status: .noContent)
            case .healthy:
                let body = try await request.body.collect(upTo: 1 << 20)
                let message = try JSONDecoder().decode(Message.self, from: Data(body.readableBytesView))
                note(message, of: system, at: at)
                await waitToAnswer()
                return Response(status: .noContent)
            }
        }
        return router
    }

    private func note(_ message: Message, of system: Int, at: ContinuousClock.Instant) {
        state.withLock { state in
            for notice in message.notices {
                guard state.known[system].insert(notice.id).inserted else {
                    state.repeated += 1
                    continue
                }
                let number = Int64(notice.number.filter(\.isNumber)) ?? 0
                state.receipts[system].append(.init(notice: notice.id, number: number, kind: notice.kind, at: at))
            }
        }
    }

    private func waitToAnswer() async {
        await withCheckedContinuation { continuation in
            let waits = state.withLock { state in
                guard state.waiting != nil else { return false }
                state.waiting?.append(continuation)
                return true
            }
            if !waits { continuation.resume() }
        }
    }

    /// From now on messages are taken and not answered.
    package func keepWaiting() {
        state.withLock { $0.waiting = [] }
    }

    /// How many messages wait for their answer.
    package var waiting: Int { state.withLock { $0.waiting?.count ?? 0 } }

    /// Answers those that wait, and all from now on.
    package func answerAll() {
        let waiting = state.withLock { state in
            defer { state.waiting = nil }
            return state.waiting ?? []
        }
        for continuation in waiting { continuation.resume() }
    }

    /// What a system has been told, each notice once.
    package func receipts(of system: Int) -> [Receipt] { state.withLock { $0.receipts[system] } }

    /// How often a notice came again.
    package var repeated: Int { state.withLock { $0.repeated } }
}
