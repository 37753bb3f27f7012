import Logging
import Postgres
import ServiceLifecycle

/// Removes grants that have run out, so that the table of grants stays small.
struct GrantSweeper: Service {
    let pool: Pool
    let logger: Logger
    var interval: Duration = .seconds(30)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: interval)) != nil {
                do {
                    _ = try await pool.query("select access.sweep()")
                } catch {
                    logger.warning("expired grants were not removed", metadata: ["error": "\(error)"])
                }
            }
        }
    }
}
