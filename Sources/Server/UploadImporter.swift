import Feeds
import Logging
import ServiceLifecycle

/// Imports what sources have uploaded, and goes on for servers that died.
struct UploadImporter: Service {
    let imports: UploadImports
    let interval: Duration
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: interval)) != nil {
                do {
                    while try await imports.importNext() {}
                } catch {
                    logger.warning(
                        "an upload was not imported",
                        metadata: ["error": .string(ProblemAnswers.safeDescription(error))]
                    )
                }
            }
        }
    }
}
