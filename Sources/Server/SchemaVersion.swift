/// The versions of the database's schema that this server runs on.
///
/// A release's expand files are applied while the release before it still serves, and its contract files only when no server
/// of that one is left. So a server bears files that it doesn't know, if they are all of the expand phase, and does without
/// its own contract files at the end.
package enum SchemaVersion {
    /// The highest number in `migrations/versioned`.
    package static let current = 34

    /// The number of the last file that isn't of the contract phase: what has to be applied before this server is deployed.
    package static let least = 34

    /// What the history says was applied.
    struct Applied: Equatable {
        /// The highest number.
        var newest: Int
        /// The highest number of a file that isn't of the expand phase: a server that doesn't know it can't bear it.
        var binding: Int
    }

    /// How a database stands to a server.
    enum Fit {
        case fits, tooOld, tooNew
    }

    static func fit(of applied: Applied, current: Int = current, least: Int = least) -> Fit {
        if applied.newest < least { return .tooOld }
        return applied.binding <= current ? .fits : .tooNew
    }
}
