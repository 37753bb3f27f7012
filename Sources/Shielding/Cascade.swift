import AsyncHTTPClient
import Foundation
package import Logging
import NIOCore
import NIOHTTP1
package import Postgres
import Registry
import ServiceLifecycle

/// Tells local systems what happened to the shields of the children they hold: at least once, in order for each child.
///
/// The database has the notices and who is to have them; this only carries them. A system that fails is tried again later and
/// later, five minutes apart at most, and holds up nobody else. Several may run: a system is lent to one at a time.
package struct Cascade: Service {
    private let pool: Pool
    private let signature: NoticeSignature
    private let logger: Logger
    private let interval: Duration
    private let timeout: TimeAmount

    /// - Parameters:
    ///   - pool: logged in as `contactpoint_cascade`.
    ///   - interval: how long to wait before looking again.
    ///   - timeout: seconds a system may take to answer.
    package init(
        pool: Pool,
        signature: NoticeSignature,
        logger: Logger,
        interval: Duration = .milliseconds(250),
        timeout: Int64 = 5
    ) {
        self.pool = pool
        self.signature = signature
        self.logger = logger
        self.interval = interval
        self.timeout = .seconds(timeout)
    }

    /// Delivers until the service is shut down.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await deliver()
        }
    }

    /// Delivers until the task is cancelled.
    package func deliver() async {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: timeout, read: timeout)
        // Many systems may live at one host, each with one message under way: those that never answer must not take the places
        // of the others.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1024
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    for batch in try await take() {
                        group.addTask { await deliver(batch, client) }
                    }
                } catch {
                    logger.warning("notices of shields wait", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: interval)
            }
            group.cancelAll()
        }
        try? await client.shutdown()
    }

    /// The notices that one system is due, in order.
    private struct Batch {
        let system: Int64
        let url: String
        var events: [Int64] = []
        var notices: [Notice] = []
    }

    private func take() async throws -> [Batch] {
        let rows = try await pool.query("select system, url, event, notice, number, kind, at from shielding.take(64)")
        var batches: [Batch] = []
        for (system, url, event, notice, number, kind, at) in try rows.decode(
            (Int64, String, Int64, UUID, Int64, String, Date).self
        ) {
            if batches.last?.system != system { batches.append(Batch(system: system, url: url)) }
            batches[batches.count - 1].events.append(event)
            batches[batches.count - 1].notices.append(
                Notice(id: notice, number: try ChildNumber(stored: number), kind: kind, at: Moment(at))
            )
        }
        return batches
    }

    private struct Body: Encodable {
        let schema = "contactpoint.shielding.notices/1"
        let notices: [Notice]
    }

    private func deliver(_ batch: Batch, _ client: HTTPClient) async {
        do {
            let status = try await send(batch, client)
            guard (200..<300).contains(status) else {
                logger.info("a system refused notices", metadata: ["system": "\(batch.system)", "status": "\(status)"])
                return try await fail(batch)
            }
            // 202 says: received, and to be confirmed by the system itself.
            _ = try await pool.query(
                "select shielding.delivered(\(batch.system), \(batch.events), \(status != 202))"
            )
        } catch {
            // What a system answers may have anything in it: only the kind of error is logged.
            logger.info(
                "a system was not told",
                metadata: ["system": "\(batch.system)", "error": "\(String(reflecting: type(of: error)))"]
            )
            try? await fail(batch)
        }
    }

    private func fail(_ batch: Batch) async throws {
        _ = try await pool.query("select shielding.undelivered(\(batch.system))")
    }

    private func send(_ batch: Batch, _ client: HTTPClient) async throws -> Int {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try encoder.encode(Body(notices: batch.notices))
        var request = HTTPClientRequest(url: batch.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        for (name, value) in try signature.headers(id: UUID(), at: Date(), body: body) {
            request.headers.add(name: name, value: value)
        }
        request.body = .bytes(ByteBuffer(bytes: body))
        let response = try await client.execute(request, timeout: timeout, logger: nil)
        // The answer says nothing that is wanted; it is read so that the connection can be used again.
        _ = try? await response.body.collect(upTo: 64 * 1024)
        return Int(response.status.code)
    }
}
