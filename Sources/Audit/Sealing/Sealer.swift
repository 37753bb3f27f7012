import Foundation
package import Logging
package import Postgres
import ServiceLifecycle

/// Gathers what was entered since the last tree head, every second, into the next one; signs and publishes it.
///
/// Any number of servers may run one: who holds the lock seals, the others look again a second later. Nobody who writes an
/// entry waits for it. What a crash leaves is a head that isn't published yet, and the next round publishes it.
package struct Sealer: Service {
    private let pool: Pool
    private let key: SealingKey
    private let publication: Publication
    private let logger: Logger
    private let interval: Duration
    private let most: Int

    /// - Parameters:
    ///   - pool: logged in as `contactpoint_audit`.
    ///   - most: how many leaves one head adds, about: a backlog makes several.
    package init(
        pool: Pool,
        key: SealingKey,
        publication: Publication,
        logger: Logger,
        interval: Duration = .seconds(1),
        most: Int = 20_000
    ) {
        self.pool = pool
        self.key = key
        self.publication = publication
        self.logger = logger
        self.interval = interval
        self.most = most
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var rounds = 0
            repeat {
                do {
                    _ = try await seal()
                    // The months ahead are looked after by whoever seals.
                    if rounds.isMultiple(of: 3600) { _ = try await pool.query("select audit.extend(36)") }
                    rounds += 1
                } catch {
                    let error = error as? AuditError
                    logger.error(
                        "the audit is not sealed",
                        metadata: ["error": .string(error?.description ?? "the database doesn't answer")]
                    )
                }
            } while (try? await Task.sleep(for: interval)) != nil
        }
        await pool.close()
    }

    /// Seals all there is. Returns the heads it made; nil where another sealer is at work.
    ///
    /// - Throws: ``AuditError`` with `tampered` where the last head isn't what was signed and published.
    package func seal() async throws -> [TreeHead]? {
        try await pool.withConnection { connection in
            guard try await connection.query("select audit.lead()").decode(Bool.self) == [true] else { return nil }
            var tip = try await checkedTip(connection)
            var made: [TreeHead] = []
            while let head = try await next(after: tip, connection) {
                try publication.append([head])
                made.append(head)
                tip = head
                if head.leafCount < most { break }
            }
            _ = try await connection.query("select audit.note_sealed()")
            return made
        }
    }

    /// The last head, after what it lacks in the publication was published.
    private func checkedTip(_ connection: Connection) async throws -> TreeHead? {
        let tip = try TreeHead.decode(try await connection.query("select \(TreeHead.columns) from audit.tip()")).first
        if let tip, tip.key == key.publicKey.id, !tip.isSigned(by: [key.publicKey]) {
            throw AuditError(.tampered, "Head \(tip.head) in the database is not what was signed.")
        }
        var published = try publication.last()
        while published?.head != tip?.head {
            let from = published?.head ?? 0
            // The published head itself comes along, to be compared.
            let heads = try TreeHead.decode(
                try await connection.query("select \(TreeHead.columns) from audit.heads(\(from - 1), 100)")
            )
            guard from == 0 || heads.first == published else {
                throw AuditError(
                    .tampered,
                    "Head \(from) was published, and is not in the database as it was published."
                )
            }
            let missing = heads.filter { $0.head > from }
            guard let last = missing.last else {
                throw AuditError(.tampered, "Heads up to \(from) were published; the database has been set back.")
            }
            try publication.append(missing)
            published = last
        }
        guard published == tip else {
            throw AuditError(.tampered, "Head \(tip?.head ?? 0) in the database is not what was published.")
        }
        return tip
    }

    /// Makes the next head, and commits it. Nil where there is nothing to seal.
    private func next(after tip: TreeHead?, _ connection: Connection) async throws -> TreeHead? {
        try await connection.withTransaction(.repeatableRead) { transaction in
            let horizon = try await transaction.query("select audit.horizon(\(Int32(most)))::text").decode(String.self)
            guard let text = horizon.first, let snapshot = TransactionSnapshot(text) else { return nil }
            let leaves = try await transaction.query(
                "select audit.leaves(\(snapshot.text)::text::pg_snapshot)"
            )[0].decode([UInt8].self)
            guard !leaves.isEmpty else { return nil }
            guard var frontier = tip.map({ Frontier(size: $0.size, bytes: $0.frontier) }) ?? Frontier() else {
                throw AuditError(.tampered, "The last head's frontier is not that of a tree.")
            }
            var head = TreeHead(
                head: (tip?.head ?? 0) + 1,
                size: frontier.size + leaves.count / TreeHead.leafWidth,
                at: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded()),
                snapshot: snapshot,
                root: .empty,
                key: [],
                signature: [],
                frontier: [],
                leaves: leaves
            )
            for place in 0..<head.leafCount { frontier.append(head.leaf(place).hash) }
            head.root = frontier.root
            head.frontier = frontier.bytes
            try key.sign(&head)
            _ = try await transaction.query(
                """
                select audit.seal(\(head.head), \(head.size), \(head.date), \(head.snapshot.text)::text::pg_snapshot,
                    \(head.root.bytes), \(head.key), \(head.signature), \(head.frontier), \(head.leaves))
                """
            )
            return head
        }
    }
}

extension TreeHead {
    static let columns: SQL = "head, size, at, snapshot, root, key, signature, frontier, leaves"

    /// Heads as the database has them.
    static func decode(_ rows: Rows) throws -> [TreeHead] {
        try rows.decode((Int, Int, Date, String, [UInt8], [UInt8], [UInt8], [UInt8], [UInt8]).self).map {
            guard let snapshot = TransactionSnapshot($3), let root = TreeHash($4) else {
                throw AuditError(.tampered, "Head \($0) in the database can't be read.")
            }
            return TreeHead(
                head: $0,
                size: $1,
                at: Int64(($2.timeIntervalSince1970 * 1_000_000).rounded()),
                snapshot: snapshot,
                root: root,
                key: $5,
                signature: $6,
                frontier: $7,
                leaves: $8
            )
        }
    }

    var date: Date { Date(timeIntervalSince1970: Double(at) / 1_000_000) }
}
