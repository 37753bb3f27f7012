import Foundation
import Logging
import Postgres
import Testing

@testable import Audit

/// What a superuser may do to the audit, triggers off, and how it shows.
@Suite struct TamperTests {
    /// Three heads of four entries each; then somebody tampers.
    private func found(_ tampering: (Trail, [UUID]) async throws -> Void) async throws -> (
        [Finding], [UUID]
    ) {
        var result: ([Finding], [UUID]) = ([], [])
        try await Trail.with { trail in
            var requests: [UUID] = []
            for _ in 0..<3 {
                requests += try await trail.enter(4)
                _ = try await trail.seal()
            }
            #expect(try await trail.verify().findings == [])
            try await tampering(trail, requests)
            result = (try await trail.verify().findings, requests)
        }
        return result
    }

    @Test(arguments: [
        "reason = overlay(reason placing 'c' from 1 for 1)", "children = array[4821773059623116]",
        "outcome = 'refused'",
        "account = account # 1", "at = at + interval '1 microsecond'", "criteria = '{\"family\": \"Smitt\"}'",
        "purpose = null",
        "client = client || ' '",
    ])
    func oneBitOfAnEntryIsFoundAndTheEntryNamed(change: String) async throws {
        let (findings, requests) = try await found { trail, requests in
            try await trail.tamper(
                "update audit.entry set \(SQL(unsafeText: change)) where request = \(requests[5])"
            )
        }
        #expect(findings.map(\.kind) == [.entryChanged])
        #expect(findings.first?.request == requests[5] && findings.first?.leaf == 5 && findings.first?.head == 2)
    }

    @Test func anEntryRemovedIsNamed() async throws {
        let (findings, requests) = try await found { trail, requests in
            try await trail.tamper("delete from audit.entry where request = \(requests[8])")
        }
        #expect(findings.map(\.kind) == [.entryMissing])
        #expect(findings.first?.request == requests[8] && findings.first?.leaf == 8)
    }

    @Test func twoEntriesSwappedAreBothNamed() async throws {
        let (findings, requests) = try await found { trail, requests in
            try await trail.tamper(
                """
                update audit.entry as e set account = o.account, children = o.children, transaction = o.transaction, at = o.at
                from audit.entry as o
                where (e.request, o.request) in ((\(requests[1]), \(requests[2])), (\(requests[2]), \(requests[1])))
                """
            )
        }
        #expect(Set(findings.compactMap(\.request)) == [requests[1], requests[2]])
        #expect(findings.first?.head == 1)
    }

    @Test func anEntryPutInAfterwardsIsNamed() async throws {
        let forged = UUID()
        let (findings, _) = try await found { trail, requests in
            try await trail.tamper(
                """
                insert into audit.entry (request, at, action, outcome, children, transaction)
                select \(forged), at, 'open', 'granted', '{}', transaction from audit.entry where request = \(requests[6])
                """
            )
        }
        #expect(findings.map(\.kind) == [.entryAdded])
        #expect(findings.first?.request == forged && findings.first?.head == 2)
    }

    @Test func anEntryChangedWithItsLeafIsNamedByWhatWasPublished() async throws {
        let (findings, requests) = try await found { trail, requests in
            try await trail.tamper("update audit.entry set children = '{}' where request = \(requests[4])")
            try await trail.tamper(
                """
                update audit.head set leaves = overlay(leaves placing (
                    select sha256('\\x00'::bytea || convert_to(audit.line(e), 'UTF8')) from audit.entry as e where e.request = \(requests[4])
                ) from 17 for 32) where head = 2
                """
            )
        }
        #expect(findings.map(\.kind) == [.headChanged, .entryChanged])
        #expect(findings.last?.request == requests[4])
    }

    @Test func aHeadReplacedIsNamed() async throws {
        let (findings, _) = try await found { trail, _ in
            try await trail.tamper(
                "update audit.head set signature = set_byte(signature, 9, 1 # get_byte(signature, 9)) where head = 2"
            )
        }
        #expect(findings.map(\.kind) == [.headChanged])
        #expect(findings.first?.head == 2)
    }

    @Test func aHeadSignedWithAnotherKeyIsNamed() async throws {
        try await Trail.with { trail in
            _ = try await trail.enter(2)
            let other = Publication(path: trail.folder + "/other.jsonl")
            _ = try await Sealer(pool: trail.pool, key: SealingKey(), publication: other, logger: .init(label: "test"))
                .seal()
            let report = try await trail.verify(publication: other)
            #expect(report.findings.map(\.kind) == [.headForged])
            #expect(try await trail.verify(isPublished: false).findings.map(\.kind) == [.headForged])
        }
    }

    @Test func theWholeSetBackToYesterdayShowsInWhatWasPublished() async throws {
        let (findings, _) = try await found { trail, requests in
            try await trail.tamper("delete from audit.entry where request = any (\(Array(requests[8...])))")
            try await trail.tamper("delete from audit.head where head = 3")
        }
        #expect(findings.first?.kind == .headMissing && findings.first?.head == 3)
        #expect(findings.filter { $0.kind == .entryMissing }.count == 4)
    }

    @Test func aClockSetBackNamesTheEntry() async throws {
        try await Trail.with { trail in
            _ = try await trail.enter(2)
            _ = try await trail.seal()
            let request = UUID()
            // What an entry says whose server's clock was set back by a day.
            try await trail.superuser.execute(
                """
                insert into audit.entry (request, at, action, outcome, children)
                values (\(request), clock_timestamp() - interval '1 day', 'open', 'granted', '{}')
                """
            )
            _ = try await trail.seal()
            let findings = try await trail.verify().findings
            #expect(findings.map(\.kind) == [.entryTime])
            #expect(findings.first?.request == request && findings.first?.leaf == 2)
        }
    }

    @Test func whatWaitedForTheSealerIsNoClockSetBack() async throws {
        try await Trail.with { trail in
            for _ in 0..<3 {
                try await trail.superuser.execute(
                    """
                    insert into audit.entry (request, at, action, outcome, children)
                    values (gen_random_uuid(), clock_timestamp() - interval '1 hour', 'open', 'granted', '{}')
                    """
                )
            }
            _ = try await trail.sealer(most: 1).seal()
            let report = try await trail.verify()
            #expect(report.findings == [] && report.heads == 3)
        }
    }

    @Test func anExportThatWasTamperedWithIsFound() async throws {
        try await Trail.with { trail in
            let requests = try await trail.enter(6)
            _ = try await trail.sealer(most: 2).seal()
            let source = try await DatabaseEntries(pool: trail.pool, action: "export", client: "test")
            let folder = trail.folder + "/export"
            _ = try await AuditExport.write(source, to: folder)
            let path = folder + "/entries.jsonl"
            let lines = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
                .split(separator: "\n").map(String.init)
            func findings(_ changed: [String]) async throws -> [Finding] {
                try changed.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
                return try await trail.verifyExport(folder).findings
            }
            #expect(try await findings(lines) == [])
            var changed = lines
            changed[3] = changed[3].replacing("Smith", with: "Smyth")
            #expect(try await findings(changed).map(\.request) == [requests[3]])
            changed = lines
            changed.remove(at: 2)
            #expect(try await findings(changed).map(\.request) == [requests[2]])
            changed = lines
            changed.swapAt(4, 5)
            #expect(try await findings(changed).map(\.kind) == [.entryOrder])
            changed = lines
            changed[0] = "{}"
            #expect(try await Set(findings(changed).map(\.kind)) == [.entryMissing, .lineMalformed])
        }
    }

    @Test func verifyingGoesOnFromAHead() async throws {
        let (findings, _) = try await found { trail, requests in
            try await trail.tamper("delete from audit.entry where request = \(requests[0])")
            let report = try await trail.verify(since: 1)
            #expect(report.findings == [] && report.entries == 8)
        }
        #expect(findings.count == 1)
    }

    @Test func aProofNeedsNoDatabase() async throws {
        try await Trail.with { trail in
            let requests = try await trail.enter(5)
            _ = try await trail.sealer(most: 2).seal()
            let heads = Array(try trail.publication.heads())
            let inclusion = try ProofFile(of: requests[3], in: heads)
            #expect(inclusion.holds && inclusion.size == 5)
            #expect(try ProofFile(from: 1, in: heads).holds)
            var forged = inclusion
            forged.entries?[0].index = 2
            #expect(!forged.holds)
            forged = try ProofFile(from: 1, in: heads)
            forged.earlierRoot = heads[1].root.hex
            #expect(!forged.holds)
            #expect(throws: AuditError.self) { try ProofFile(of: UUID(), in: heads) }
        }
    }
}
