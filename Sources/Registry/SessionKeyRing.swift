import Synchronization

/// The session key that services sign with now. It may be exchanged while requests are under way: each takes the key once, and
/// the database accepts the one before for some time.
package final class SessionKeyRing: Sendable {
    private let key: Mutex<SessionKey>

    package init(_ key: SessionKey) {
        self.key = Mutex(key)
    }

    package var current: SessionKey { key.withLock { $0 } }

    package func replace(with new: SessionKey) { key.withLock { $0 = new } }
}
