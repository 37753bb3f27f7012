/// A source's file that comes in pieces, and what becomes of it.
package struct Upload: Codable, Sendable {
    package enum State: String, Codable, Sendable {
        /// More is awaited.
        case receiving
        /// All of it is here, and its rows are read and staged, or will be.
        case staging
        /// Its rows are compared and decided.
        case matching
        /// Everything was done; what couldn't be taken is told by line.
        case imported
        /// Nothing more comes of it.
        case failed
    }

    /// How many bytes are kept in one piece.
    package static let pieceSize = 1 << 20

    /// Its id.
    package let upload: String
    package let state: State
    package let format: String
    /// How many bytes: where the next piece begins.
    package let received: Int64
    /// How many bytes it will have, where that is known.
    package let length: Int64?
    /// Rows that could be taken, and that couldn't.
    package let rows, rejected: Int64
    /// Rows of the source that are still to be decided, while that is done.
    package let waiting: Int64?
    /// How many rows the step that it is in does in a second, and for how long it goes on.
    package let perSecond, secondsLeft: Int64?
    /// Why it failed: a stable word, and what to do.
    package let fault, detail: String?
    package let begunAt: String
    package let endedAt: String?

    package var isComplete: Bool { state != .receiving }
}

/// A row of an upload that couldn't be taken.
package struct UploadReject: Codable, Sendable {
    package let line: Int
    package let column: String?
    package let code, message: String
}

/// A piece doesn't begin where the one before ended.
package struct UploadMismatch: Error, Sendable {
    /// Where it should have.
    package let offset: Int64
}
