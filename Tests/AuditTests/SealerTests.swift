import Foundation
import Logging
import Postgres
import Testing

@testable import Audit

/// Sealing: all of it, once, in spite of late commits, crashes and rivals.
@Suite struct SealerTests {
    @Test func everyEntryIsSealedOnceInHeadsThatFollowEachOther() async throws {
        try await Trail.with { trail in
            _ = try await trail.enter(7)
            let made = try #require(try await trail.sealer(most: 3).seal())
            #expect(made.map(\.leafCount) == [3, 3, 1])
            #expect(made.map(\.head) == [1, 2, 3])
            #expect(try await trail.seal() == 0)
            _ = try await trail.enter(2)
            #expect(try await trail.seal() == 2)
            let report = try await trail.verify()
            #expect(report.findings == [])
            #expect(report.size == 9 && report.heads == 4 && report.unpublished == 0)
        }
    }

    @Test func anEntryThatIsCommittedLateIsSealedLater() async throws {
        try await Trail.with { trail in
            let late = UUID()
            let inTime = UUID()
            try await trail.superuser.withTransaction { transaction in
                _ = try await transaction.query(Trail.entry(late))
                try await trail.superuser.execute(Trail.entry(inTime))
                #expect(try await trail.seal() == 1)
                _ = try await trail.enter(4)
                #expect(try await trail.seal() == 4)
            }
            let heads = try #require(try await trail.sealer().seal())
            #expect(heads.map { $0.leaf(0).request } == [late])
            #expect(try await trail.verify().findings == [])
            // And in an export, too.
            let source = try await DatabaseEntries(pool: trail.pool, action: "export", client: "test")
            let folder = trail.folder + "/export"
            #expect(try await AuditExport.write(source, to: folder) == 6)
            #expect(try await trail.verifyExport(folder).findings == [])
        }
    }

    @Test func aBacklogIsSealedPieceByPieceAlthoughOneTransactionIsStillOpen() async throws {
        try await Trail.with { trail in
            let late = UUID()
            _ = try await trail.enter(3)
            try await trail.superuser.withTransaction { transaction in
                _ = try await transaction.query(Trail.entry(late))
                _ = try await trail.enter(8)
                let made = try #require(try await trail.sealer(most: 4).seal())
                #expect(made.reduce(0) { $0 + $1.leafCount } == 11)
            }
            #expect(try await trail.seal() == 1)
            let report = try await trail.verify()
            #expect(report.findings == [] && report.size == 12)
        }
    }

    @Test func twoSealersMakeOneTree() async throws {
        try await Trail.with { trail in
            _ = try await trail.enter(20)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 { group.addTask { _ = try await trail.sealer(most: 2).seal() } }
                try await group.waitForAll()
            }
            _ = try await trail.seal()
            let report = try await trail.verify()
            #expect(report.findings == [] && report.size == 20)
        }
    }

    @Test func whatACrashLeftIsPublishedByTheNextRound() async throws {
        try await Trail.with { trail in
            _ = try await trail.enter(3)
            _ = try await trail.seal()
            // Killed between commit and publication, and in the middle of a line.
            let elsewhere = Publication(path: trail.folder + "/elsewhere.jsonl")
            try FileManager.default.copyItem(atPath: trail.publication.path, toPath: elsewhere.path)
            _ = try await trail.enter(2)
            _ = try await trail.sealer(publication: elsewhere).seal()
            let whole = try #require(FileManager.default.contents(atPath: elsewhere.path))
            try whole.dropLast(40).write(to: URL(filePath: trail.publication.path))
            _ = try await trail.enter(1)
            #expect(try await trail.seal() == 1)
            let report = try await trail.verify()
            #expect(report.findings == [] && report.heads == 3 && report.unpublished == 0)
        }
    }

    @Test func aDatabaseThatWasSetBackIsNotSealedOn() async throws {
        try await Trail.with { trail in
            _ = try await trail.enter(2)
            _ = try await trail.seal()
            _ = try await trail.enter(2)
            _ = try await trail.seal()
            try await trail.tamper("delete from audit.head where head = 2")
            await #expect(throws: AuditError.self) { try await trail.seal() }
            try await trail.tamper("update audit.head set root = sha256('') where head = 1")
            await #expect(throws: AuditError.self) { try await trail.seal() }
            #expect(try await trail.verify().findings.first?.head == 1)
        }
    }

    @Test func sealingBegunAndStoppedForMinutesStopsReading() async throws {
        try await Trail.with { trail in
            func isBehind() async throws -> Bool {
                try await trail.pool.query("select audit.is_behind()")[0].decode(Bool.self)
            }
            #expect(try await isBehind() == false)
            _ = try await trail.enter(1)
            _ = try await trail.seal()
            #expect(try await isBehind() == false)
            try await trail.superuser.execute("update audit.sealing set sealed_at = now() - interval '6 minutes'")
            #expect(try await isBehind())
            _ = try await trail.seal()
            #expect(try await isBehind() == false)
        }
    }

    @Test func theMonthsAheadAreMadeAndGuarded() async throws {
        try await Trail.with { trail in
            let ahead = { try await trail.pool.query("select audit.months_ahead()")[0].decode(Int32.self) }
            let before = try await ahead()
            #expect(try await trail.pool.query("select audit.extend(\(before + 2))")[0].decode(Int32.self) == 2)
            #expect(try await ahead() == before + 2)
            #expect(try await trail.pool.query("select audit.extend(\(before + 2))")[0].decode(Int32.self) == 0)
            #expect(try await AuditGuards.findings(trail.pool) == [])
            // An entry of then is kept, and can't be removed.
            try await trail.superuser.execute(
                """
                insert into audit.entry (request, at, action, outcome, children)
                values (gen_random_uuid(), now() + make_interval(months => \(before + 2)), 'open', 'granted', '{}')
                """
            )
            await #expect(throws: PostgresError.self) {
                try await trail.superuser.execute("delete from audit.entry")
            }
            try await trail.superuser.execute("alter table audit.entry disable trigger \"the audit is append-only\"")
            #expect(try await AuditGuards.findings(trail.pool).map(\.kind) == [.unguarded])
        }
    }

    @Test func theSealersLoginReadsNoEntryUnlessItIsInTheAudit() async throws {
        try await Trail.with { trail in
            _ = try await trail.enter(1)
            for table in ["audit.entry", "audit.head", "audit.sealing", "registry.child", "access.account"] {
                await #expect(throws: PostgresError.self) {
                    try await trail.pool.query("select 1 from \(SQL(unsafeText: table))")
                }
            }
            let now: SQL = "pg_current_snapshot()"
            await #expect(throws: PostgresError.self) {
                try await trail.pool.query("select audit.lines(gen_random_uuid(), '3:3:', \(now))")
            }
            // Not even by asking and rolling back.
            await #expect(throws: PostgresError.self) {
                try await trail.pool.query("select audit.lines(audit.begin_lines('export', 'test'), '3:3:', \(now))")
            }
            let request = try await trail.pool.query("select audit.begin_lines('export', 'test')")[0].decode(UUID.self)
            #expect(try await trail.pool.query("select audit.lines(\(request), '3:3:', \(now))").count == 2)
        }
    }

    @Test func aLineHasEveryColumnOfAnEntry() async throws {
        try await Trail.with { trail in
            let columns = try await trail.superuser.query(
                "select attname::text from pg_attribute where attrelid = 'audit.entry'::regclass and attnum > 0 and not attisdropped"
            ).decode(String.self)
            try await trail.superuser.execute(
                """
                insert into audit.entry values ('b8b38f07-569c-4fd9-a8a8-98d4520d6faf', '2026-11-23 04:56:22.94366+00', 'open', 'granted',
                    1, 2, 3, 4, 5, 'a "b"', 'c', '{"d": 1}', '{6, 7}', '839')
                """
            )
            _ = try await trail.superuser.query("set timezone = 'Asia/Tokyo'")
            let line = try await trail.superuser.query("select audit.line(e) from audit.entry as e")[0].decode(
                String.self
            )
            #expect(
                line == """
                    {"transaction":839,"request":"b8b38f07-569c-4fd9-a8a8-98d4520d6faf","at":"2026-11-23T04:56:22.943660Z",\
                    "action":"open","outcome":"granted","account":1,"on_behalf_of":2,"role":3,"authority":4,"purpose":5,\
                    "reason":"a \\"b\\"","client":"c","criteria":{"d": 1},"children":[6,7]}
                    """
            )
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(Set(object.keys) == Set(columns))
        }
    }
}
