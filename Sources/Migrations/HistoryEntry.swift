/// A row of the history: something that a run did, in the order in which it was done.
package struct HistoryEntry: Hashable, Sendable {
    /// What was done.
    package enum Event: String, Sendable {
        /// A file without a transaction was begun, or begun again.
        case started
        /// A statement of a file without a transaction was done.
        case statement
        /// A file was done, by the runner or, if a note says so, by somebody else.
        case applied
        /// A file that was changed after it was applied was accepted as it now is.
        case accepted
        /// What was done of a file without a transaction was undone by hand: it begins anew.
        case forgotten
    }

    package var event: Event
    /// The number of a versioned file.
    package var version: Int?
    package var path: String
    /// The checksum of the file, or of the statement's text.
    package var checksum: Checksum
    /// The number of the statement that was done, from 1.
    package var statement: Int?
    /// When, as PostgreSQL writes it.
    package var at: String
    /// The login.
    package var by: String

    /// When and by whom, for a message.
    var occasion: String { "\(at) by \(by)" }
}
