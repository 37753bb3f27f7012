import Hummingbird
import Logging
import NIOCore

/// `GET /metrics` on an address of its own, which the public network doesn't reach.
func metricsApplication(host: String, port: Int, metrics: PrometheusMetrics, logger: Logger) -> some ApplicationProtocol
{
    let router = Router()
    router.get("metrics") { _, _ in
        Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: metrics.exposition))
        )
    }
    return Application(
        router: router,
        configuration: .init(address: .hostname(host, port: port)),
        logger: logger
    )
}
