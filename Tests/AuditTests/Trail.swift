import Foundation
import Logging
import Postgres
import Registry
import TestDatabase

@testable import Audit

/// A database with a sealer, a key of its own and a file to publish to.
struct Trail: Sendable {
    let urls: TestDatabase.URLs
    let folder: String
    let key = SealingKey()
    let pool: Pool
    let superuser: Pool

    var publication: Publication { Publication(path: folder + "/heads.jsonl") }

    static func with(_ body: (Trail) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.path() + "/audit-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestDatabase.withMigrated { urls in
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let pool = Pool(ConnectionConfiguration(urls.audit), size: 3, logger: logger)
            let superuser = Pool(ConnectionConfiguration(urls.superuser), size: 2, logger: logger)
            do {
                try await body(Trail(urls: urls, folder: folder, pool: pool, superuser: superuser))
            } catch {
                await pool.close()
                await superuser.close()
                throw error
            }
            await pool.close()
            await superuser.close()
        }
    }

    func sealer(most: Int = 20_000, publication: Publication? = nil) -> Sealer {
        Sealer(
            pool: pool,
            key: key,
            publication: publication ?? self.publication,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            most: most
        )
    }

    /// Entries of some requests, each in a transaction of its own. Returns the requests.
    func enter(_ count: Int) async throws -> [UUID] {
        var requests: [UUID] = []
        for number in 0..<count {
            let request = UUID()
            try await superuser.execute(Self.entry(request, number))
            requests.append(request)
        }
        return requests
    }

    static func entry(_ request: UUID, _ number: Int = 0) -> SQL {
        """
        insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, client, criteria, children)
        values (\(request), 'search', 'granted', \(number), 1, 301, 1, 'bruise "seen" by O''Neill é', 'api', '{"family": "Smith"}', array[4821773059623115])
        """
    }

    func seal() async throws -> Int {
        try await sealer().seal()?.reduce(0) { $0 + $1.leafCount } ?? -1
    }

    /// As a superuser who has switched the triggers off.
    func tamper(_ sql: SQL) async throws {
        try await superuser.withTransaction { transaction in
            _ = try await transaction.query("set local session_replication_role = replica")
            _ = try await transaction.query(sql)
        }
    }

    func verify(since: Int = 0, publication: Publication? = nil, isPublished: Bool = true) async throws
        -> AuditVerification.Report
    {
        let source = try await DatabaseEntries(pool: pool, action: "verify", client: "test")
        return try await AuditVerification(
            source: source,
            keys: [key.publicKey],
            publication: isPublished ? publication ?? self.publication : nil
        ).run(since: since)
    }

    func verifyExport(_ folder: String) async throws -> AuditVerification.Report {
        try await AuditVerification(
            source: try ExportedEntries(folder: folder),
            keys: [key.publicKey],
            publication: publication
        ).run()
    }
}
