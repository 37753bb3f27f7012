package import Logging
package import Registry
import ServiceLifecycle

/// Takes up a new session key when it stands in the file, so that a key is rotated without a restart.
package struct SessionKeyWatch: Service {
    private let path: String
    private let ring: SessionKeyRing
    private let interval: Duration
    private let logger: Logger

    /// - Parameter interval: how often the file is looked at; far shorter than the two minutes for which the database accepts
    ///   the key before.
    package init(path: String, ring: SessionKeyRing, interval: Duration = .seconds(5), logger: Logger) {
        self.path = path
        self.ring = ring
        self.interval = interval
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: interval)) != nil { look() }
        }
    }

    /// A file that can't be read leaves the key as it is: it may be there again in a moment.
    private func look() {
        do {
            let key = try SessionKeys.read(from: path)
            guard key.id != ring.current.id else { return }
            ring.replace(with: key)
            logger.notice("a new session key is in use", metadata: ["key": "\(key.id)"])
        } catch {
            logger.warning("the session key's file can't be read", metadata: ["error": "\(error)"])
        }
    }
}
