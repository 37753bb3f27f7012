import Postgres
import Registry

/// What a source does with its uploads. Each step is in the audit.
extension Feeds {
    /// Begins an upload.
    ///
    /// - Parameters:
    ///   - length: how many bytes it will have, where that is known.
    ///   - most: how many it may have.
    /// - Throws: `Refusal`: `upload-open` where another isn't at its end, `upload-too-large`.
    package func beginUpload(_ format: FeedReader.Format, length: Int64?, most: Int64) async throws -> Int64 {
        try await registry.perform(as: caller, because: purpose) { token in
            """
            select outcome, begun from feeds.begin_upload(
                \(token.bytes), \(purpose.reason), \(caller.client), \(format.rawValue), \(length), \(most))
            """
        }[0].decode("begun", as: Int64.self)
    }

    /// Appends a piece, of a megabyte at most. Returns where the next one begins.
    ///
    /// - Parameter isLast: whether the upload is complete with it: then it is imported.
    /// - Throws: ``UploadMismatch`` where the piece doesn't begin there; `Refusal`.
    package func append(
        _ bytes: [UInt8],
        to upload: Int64,
        at offset: Int64,
        isLast: Bool,
        length: Int64?,
        most: Int64
    ) async throws -> Int64 {
        let answer = try await pool.query(
            """
            select outcome, received from feeds.append_upload(
                \(token.bytes), \(purpose.reason), \(caller.client), \(upload), \(offset), \(bytes), \(isLast), \(length), \(most))
            """
        ).decode((String, Int64?).self)
        guard let (outcome, received) = answer.first else { throw Refusal(.notPermitted) }
        if outcome == Refusal.Code.mismatchingOffset.rawValue, let received { throw UploadMismatch(offset: received) }
        guard outcome == "granted", let received else { throw Refusal(.init(rawValue: outcome)) }
        return received
    }

    /// The newest uploads, or one of them.
    package func uploads(_ upload: Int64? = nil) async throws -> [Upload] {
        try await registry.perform(as: caller, because: purpose) { token in
            """
            select outcome, listed from feeds.uploads(
                \(token.bytes), \(purpose.reason), \(caller.client), \(upload))
            """
        }[0].decode("listed", as: JSON<[Upload]>.self).value
    }

    /// Ends an upload that isn't complete, and removes it.
    package func cancel(_ upload: Int64) async throws {
        try await registry.change(as: caller, because: purpose) { token in
            "select feeds.cancel_upload(\(token.bytes), \(purpose.reason), \(caller.client), \(upload))"
        }
    }

    /// A page of the rows of an upload that couldn't be taken, as they stand in the file.
    package func rejects(of upload: Int64, after line: Int32) async throws -> [UploadReject] {
        try await registry.perform(as: caller, because: purpose) { token in
            """
            select outcome, listed from feeds.rejects(
                \(token.bytes), \(purpose.reason), \(caller.client), \(upload), \(line))
            """
        }[0].decode("listed", as: JSON<[UploadReject]>.self).value
    }

    /// The piece that begins at an offset.
    func piece(of upload: Int64, at offset: Int64) async throws -> [UInt8] {
        let (rows, _) = try await registry.disclose(as: caller, because: purpose) { token in
            """
            select feeds.begin_piece(\(token.bytes), \(purpose.reason), \(caller.client), \(upload), \(offset))
            """
        } read: {
            ["select feeds.piece()"]
        }
        guard let piece = try rows[0].decode([UInt8]?.self).first ?? nil else { throw Refusal(.tokenExpired) }
        return piece
    }
}
