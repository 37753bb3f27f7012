import Foundation
package import Postgres
package import Registry

/// Imports what sources have uploaded, one after another. Each upload is one server's at a time, and another's when that one
/// hasn't been heard of for as long as the lease.
package struct UploadImports: Sendable {
    private struct Claim {
        let upload: Int64
        let lease: UUID
        let size: Int64
        let format: FeedReader.Format
        let feeds: Feeds
    }

    private static let ends: [Refusal.Code] = [.accountLeft, .accountSuspended, .accountUnknown, .notPermitted]

    private let pool: Pool
    private let keys: SessionKeyRing
    private let lease: Int32

    /// - Parameters:
    ///   - pool: logged in as `contactpoint_feed`.
    ///   - lease: in seconds.
    package init(pool: Pool, keys: SessionKeyRing, lease: Int32 = 60) {
        self.pool = pool
        self.keys = keys
        self.lease = lease
    }

    /// Imports the next upload that waits; false where none does. What can't be imported has failed and says why; what only
    /// can't be imported now is thrown, and is taken up again.
    package func importNext() async throws -> Bool {
        guard let claim = try await claim() else { return false }
        var progress = Feeds.Progress()
        var noted = ContinuousClock.now
        do {
            var offset: Int64 = 0
            progress = try await claim.feeds.load(claim.format) {
                guard offset < claim.size else { return nil }
                let piece = try await claim.feeds.piece(of: claim.upload, at: offset)
                offset += Int64(piece.count)
                return piece
            } tell: { latest, faults in
                let isFirst = latest.step != progress.step || progress.decided == 0 && latest.decided > 0
                let isDue = !faults.isEmpty || isFirst || noted + .seconds(1) < .now
                progress = latest
                guard isDue else { return }
                try await note(claim, latest.step.rawValue, latest, faults)
                noted = .now
            }
            try await note(claim, "imported", progress)
        } catch let error as FeedFileError {
            try await note(claim, "failed", progress, fault: error.code, detail: error.description)
        } catch let refusal as Refusal {
            // What isn't about the source may pass: a server without the newest key, an audit that isn't sealed.
            guard Self.ends.contains(refusal.code) else { throw refusal }
            try await note(claim, "failed", progress, fault: refusal.code.rawValue, detail: refusal.description)
        }
        return true
    }

    private func claim() async throws -> Claim? {
        let waiting = try await pool.query("select upload, account, authority from feeds.next_upload()")
            .decode((Int64, Int64, Int16?).self)
        guard let (upload, account, authority) = waiting.first else { return nil }
        var caller = Caller(account: account, role: .source, authority: authority, client: "")
        let token = SessionToken(for: caller, because: nil, signedWith: keys.current)
        let claimed = try await pool.query(
            """
            select outcome, lease, received, format, purpose, reason, client
            from feeds.claim_upload(\(token.bytes), \(upload), \(lease))
            """
        ).decode((String, UUID?, Int64?, FeedReader.Format?, String?, String?, String?).self)
        guard let (outcome, lease, size, format, purpose, reason, client) = claimed.first else { return nil }
        // Another server was faster.
        if outcome == Refusal.Code.notFound.rawValue { return nil }
        guard let lease, let size, let format, let client else { throw Refusal(.init(rawValue: outcome)) }
        caller.client = client
        let feeds = Feeds(pool: pool, keys: keys, caller: caller, purpose: try Purpose(purpose, reason: reason))
        return Claim(upload: upload, lease: lease, size: size, format: format, feeds: feeds)
    }

    /// - Throws: `Refusal` with `token-expired` where the upload is another's by now.
    private func note(
        _ claim: Claim,
        _ state: String,
        _ progress: Feeds.Progress,
        _ faults: [RowFault] = [],
        fault: String? = nil,
        detail: String? = nil
    ) async throws {
        let isOurs = try await pool.query(
            """
            select feeds.note_upload(\(claim.feeds.token.bytes), \(claim.lease), \(lease), \(state), \(progress.rows), \(progress.rejected),
                \(progress.step == .staging ? progress.read : progress.decided), \(fault), \(detail),
                \(faults.map { Int32(clamping: $0.line) }), \(faults.map(\.column)), \(faults.map(\.code)),
                \(faults.map(\.message)))
            """
        ).decode(Bool.self)
        guard isOurs == [true] else { throw Refusal(.tokenExpired) }
    }
}

extension FeedReader.Format: PostgresDecodable {}
