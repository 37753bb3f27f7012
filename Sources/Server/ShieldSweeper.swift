import Logging
import Postgres
import ServiceLifecycle

/// Ends provisional shields that nobody decided in time, and puts overdue reviews on their team's list.
struct ShieldSweeper: Service {
    let pool: Pool
    let logger: Logger
    var interval: Duration = .seconds(60)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: interval)) != nil {
                do {
                    _ = try await pool.query("select shielding.lapse()")
                } catch {
                    logger.warning("shields that are due were not looked at", metadata: ["error": "\(error)"])
                }
            }
        }
    }
}
