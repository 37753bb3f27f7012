import Foundation
import Postgres
import Testing

@testable import Feeds
@testable import Registry

/// A source's file in pieces, and the import that follows, whoever makes it.
@Suite("Uploads")
struct UploadTests {
    private static let header =
        "record_id,version,change,family_name,given_names,born,gender,postcode,authority,town,nhs_number\n"
    private static let file = header + "A1,1,\(FeedImportTests.okafor)\nA2,1,upsert\nA3,1,\(FeedImportTests.newcomer)\n"

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// Appends a piece, of an upload of a thousand bytes at most.
    @discardableResult
    private func append(
        _ text: String,
        to upload: Int64,
        at offset: Int,
        isLast: Bool = false,
        length: Int64? = nil,
        as caller: Caller = FeedIndex.census,
        of index: FeedIndex
    ) async throws -> Int64 {
        try await index.feeds(as: caller).append(
            Self.bytes(text),
            to: upload,
            at: Int64(offset),
            isLast: isLast,
            length: length,
            most: 1000
        )
    }

    /// A whole upload.
    private func upload(_ text: String, of index: FeedIndex) async throws -> Int64 {
        let upload = try await index.feeds().beginUpload(.csv, length: nil, most: 1000)
        try await append(text, to: upload, at: 0, isLast: true, of: index)
        return upload
    }

    private func imports(of index: FeedIndex, lease: Int32 = 60) -> UploadImports {
        UploadImports(pool: index.pool, keys: SessionKeyRing(index.key), lease: lease)
    }

    /// Takes an upload to import it. Returns the outcome and the lease.
    private func claim(
        _ upload: Int64,
        for seconds: Int32 = 60,
        as caller: Caller = FeedIndex.census,
        of index: FeedIndex
    ) async throws -> (String, UUID?) {
        let token = try index.feeds(as: caller).token.bytes
        return try #require(
            try await index.pool.query(
                "select outcome, lease from feeds.claim_upload(\(token), \(upload), \(seconds))"
            ).decode((String, UUID?).self).first
        )
    }

    /// The code with which a step is refused.
    private func refusal(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.code.rawValue
        } catch let mismatch as UploadMismatch {
            return "offset \(mismatch.offset)"
        } catch {
            return "\(error)"
        }
    }

    @Test("pieces are one file, which is imported once, with what couldn't be taken told by line")
    func imported() async throws {
        try await FeedIndex.with { index in
            let feeds = try index.feeds()
            let upload = try await feeds.beginUpload(.csv, length: nil, most: 1000)
            #expect(try await imports(of: index).importNext() == false)
            let half = Self.file.utf8.count / 2
            #expect(try await append(String(Self.file.prefix(half)), to: upload, at: 0, of: index) == half)
            #expect(try await feeds.uploads(upload).first?.received == Int64(half))
            try await append(String(Self.file.dropFirst(half)), to: upload, at: half, isLast: true, of: index)
            #expect(try await feeds.uploads(upload).first?.isComplete == true)
            #expect(try await imports(of: index).importNext())
            #expect(try await imports(of: index).importNext() == false)
            let done = try #require(try await feeds.uploads().first)
            #expect(done.state == .imported)
            #expect((done.rows, done.rejected, done.length) == (2, 1, Int64(Self.file.utf8.count)))
            #expect(try await feeds.rejects(of: upload, after: 0).map(\.line) == [3])
            #expect(try await feeds.rejects(of: upload, after: 3).isEmpty)
            #expect(try await index.states() == ["A1/1 linked", "A3/1 made"])
            #expect(try await index.truth("select count(*)::text from feeds.chunk") == "0")
            // Once more changes nothing.
            _ = try await self.upload(Self.file, of: index)
            #expect(try await imports(of: index).importNext())
            #expect(try await index.states() == ["A1/1 linked", "A3/1 made"])
            #expect(try await index.truth("select count(*)::text from registry.child") == "3")
            let steps = try await index.truth(
                """
                select string_agg(distinct action || coalesce(' ' || (criteria ->> 'step'), ''), ', ') from audit.entry
                where action in ('upload', 'piece') and outcome = 'granted'
                """
            )
            #expect(steps == "piece, upload append, upload begin, upload look, upload rejects")
        }
    }

    @Test("what doesn't fit is refused, and changes nothing")
    func refused() async throws {
        try await FeedIndex.with { index in
            let feeds = try index.feeds()
            let tooLong = await refusal { _ = try await feeds.beginUpload(.csv, length: 1001, most: 1000) }
            #expect(tooLong == "upload-too-large")
            let upload = try await feeds.beginUpload(.csv, length: 20, most: 1000)
            let second = await refusal { _ = try await feeds.beginUpload(.csv, length: nil, most: 1000) }
            #expect(second == "upload-open")
            try await append("record_id,", to: upload, at: 0, of: index)
            let long = String(repeating: "x", count: 991)
            let refusals: [(String, String, Int, Bool, Int64?)] = [
                ("offset 10", "version", 0, false, nil), ("offset 10", "version", 11, false, nil),
                ("upload-too-large", long, 10, false, nil), ("inconsistent-upload-length", "version", 10, true, nil),
                ("inconsistent-upload-length", "version", 10, false, 21),
                ("inconsistent-upload-length", "version,change", 10, false, nil),
            ]
            for (code, text, offset, isLast, length) in refusals {
                let found = await refusal {
                    try await append(text, to: upload, at: offset, isLast: isLast, length: length, of: index)
                }
                #expect(found == code)
            }
            let nobodys = Caller(account: 3, role: .source, authority: nil, client: "test")
            let nurse = Caller(account: 4, role: .practitioner, authority: nil, client: "test")
            for (caller, code) in [(FeedIndex.nhs, "not-found"), (nobodys, "not-found"), (nurse, "not-permitted")] {
                let others = try index.feeds(as: caller)
                for step: () async throws -> Void in [
                    { try await append("x", to: upload, at: 10, as: caller, of: index) },
                    { _ = try await others.uploads(upload) }, { _ = try await others.rejects(of: upload, after: 0) },
                    { try await others.cancel(upload) }, { _ = try await others.piece(of: upload, at: 0) },
                ] {
                    let found = await refusal(step)
                    #expect(found == code || caller == nobodys && found == "not-permitted")
                }
            }
            #expect(try await feeds.uploads(upload).first?.received == 10)
            try await append("version,ch", to: upload, at: 10, isLast: true, of: index)
            let late = await refusal { try await append("x", to: upload, at: 20, of: index) }
            #expect(late == "completed-upload")
            let cancelled = await refusal { try await feeds.cancel(upload) }
            #expect(cancelled == "completed-upload")
        }
    }

    @Test("a cancelled upload is gone, an abandoned one after a day")
    func ended() async throws {
        try await FeedIndex.with { index in
            let feeds = try index.feeds()
            let first = try await feeds.beginUpload(.csv, length: nil, most: 1000)
            try await append("record_id", to: first, at: 0, of: index)
            try await feeds.cancel(first)
            #expect(try await feeds.uploads().isEmpty)
            let second = try await feeds.beginUpload(.csv, length: nil, most: 1000)
            try await append("record_id", to: second, at: 0, of: index)
            #expect(try await imports(of: index).importNext() == false)
            #expect(try await feeds.uploads(second).first?.state == .receiving)
            _ = try await index.truth(
                "update feeds.upload set noted_at = noted_at - interval '25 hours' returning 'old'"
            )
            #expect(try await imports(of: index).importNext() == false)
            #expect(try await feeds.uploads().first?.fault == "abandoned")
            for step: () async throws -> Void in [
                { _ = try await feeds.uploads(second) }, { _ = try await feeds.rejects(of: second, after: 0) },
                { try await append(",version", to: second, at: 9, of: index) }, { try await feeds.cancel(second) },
            ] {
                let found = await refusal(step)
                #expect(found == "not-found")
            }
            #expect(try await index.truth("select count(*)::text from feeds.chunk") == "0")
        }
    }

    @Test("a file that can't be read, and one whose source lost its right, has failed and says why")
    func failed() async throws {
        try await FeedIndex.with { index in
            let unreadable = try await upload("record_id,version,change,surname\n", of: index)
            #expect(try await imports(of: index).importNext())
            let failed = try #require(try await index.feeds().uploads(unreadable).first)
            #expect((failed.state, failed.fault) == (.failed, "column-unknown"))
            _ = try await upload(Self.file, of: index)
            _ = try await index.truth(
                "update access.account set suspended_at = now() where account = 1 returning 'gone'"
            )
            #expect(try await imports(of: index).importNext())
            #expect(
                try await index.truth("select fault from feeds.upload order by upload desc limit 1")
                    == "account-suspended"
            )
        }
    }

    @Test("who has no key of the source's learns ids of its upload, and takes it from nobody")
    func claimed() async throws {
        try await FeedIndex.with { index in
            let upload = try await upload(Self.file, of: index)
            let columns = try await index.truth(
                """
                select array_to_string(proargnames, ' ') from pg_proc where oid = 'feeds.next_upload()'::regprocedure
                """
            )
            #expect(columns == "upload account authority")
            func next() async throws -> [Int64] {
                try await index.pool.query("select upload from feeds.next_upload()").decode(Int64.self)
            }
            #expect(try await next() == [upload])
            let forged = try await index.pool.query(
                "select outcome, reason, client from feeds.claim_upload(\([UInt8](repeating: 2, count: 103)), \(upload), 60::int4)"
            ).decode((String, String?, String?).self)
            #expect(forged.count == 1 && forged[0] == ("token-forged", nil, nil))
            #expect(try await claim(upload, as: FeedIndex.nhs, of: index) == ("not-found", nil))
            #expect(try await next() == [upload])
            #expect(try await index.truth("select attempts::text from feeds.upload") == "0")
            #expect(try await imports(of: index).importNext())
            #expect(try await next() == [])
        }
    }

    @Test("another server goes on when the lease has run out, and the one before stops")
    func takenUp() async throws {
        try await FeedIndex.with { index in
            let upload = try await upload(Self.file, of: index)
            func note(_ lease: UUID, as caller: Caller = FeedIndex.census) async throws -> [Bool] {
                let token = try index.feeds(as: caller).token.bytes
                // With a fault that only this attempt finds.
                return try await index.pool.query(
                    """
                    select feeds.note_upload(\(token), \(lease), 0::int4, 'staging', 1, 1, 1, null, null,
                        array[4], array[null], array['version-used'], array['so'])
                    """
                ).decode(Bool.self)
            }
            // A server that staged a row, and whose lease then ran out.
            let lease = try #require(try await claim(upload, of: index).1)
            #expect(try await claim(upload, of: index) == ("not-found", nil))
            #expect(try await imports(of: index).importNext() == false)
            _ = try await index.feeds().stage(FeedIndex.rows("A1,1,\(FeedImportTests.okafor)"))
            // A lease alone changes nothing, nor does another source's key.
            #expect(try await note(lease, as: FeedIndex.nhs) == [false])
            let unsigned = try await index.pool.query(
                """
                select feeds.note_upload('', \(lease), 60::int4, 'failed', 1, 0, 1, 'so', null, '{}', '{}', '{}', '{}')
                """
            ).decode(Bool.self)
            #expect(unsigned == [false])
            #expect(try await note(lease) == [true])
            #expect(try await index.feeds().rejects(of: upload, after: 0).map(\.line) == [4])
            #expect(try await imports(of: index).importNext())
            #expect(try await note(lease) == [false])
            #expect(try await index.states() == ["A1/1 linked", "A3/1 made"])
            let done = try #require(try await index.feeds().uploads(upload).first)
            #expect((done.state, done.rows, done.rejected) == (.imported, 2, 1))
            #expect(try await index.feeds().rejects(of: upload, after: 0).map(\.line) == [3])
        }
    }

    @Test("while the audit isn't sealed an upload waits, and no attempt is counted")
    func unsealed() async throws {
        try await FeedIndex.with { index in
            let upload = try await upload(Self.file, of: index)
            _ = try await index.truth(
                "insert into audit.sealing (sealed_at) values (now() - interval '6 minutes') returning 'late'"
            )
            let found = await refusal { _ = try await imports(of: index).importNext() }
            #expect(found == "audit-unsealed")
            #expect(try await index.truth("select attempts::text from feeds.upload") == "0")
            _ = try await index.truth("update audit.sealing set sealed_at = now() returning 'sealed'")
            #expect(try await imports(of: index).importNext())
            #expect(try await index.feeds().uploads(upload).first?.state == .imported)
        }
    }

    @Test("an import that broke a hundred times and decided nothing has failed; one that gets on goes on")
    func broken() async throws {
        try await FeedIndex.with { index in
            func breakOff(_ upload: Int64, _ times: Int, inStep state: String, done: Int64) async throws {
                for _ in 0..<times {
                    let (outcome, lease) = try await claim(upload, of: index)
                    #expect(outcome == "granted")
                    let token = try index.feeds().token.bytes
                    let noted = try await index.pool.query(
                        """
                        select feeds.note_upload(\(token), \(lease), 0::int4, \(state), 2, 0, \(done), null, null, '{}', '{}', '{}', '{}')
                        """
                    ).decode(Bool.self)
                    #expect(noted == [true])
                }
            }
            let hopeless = try await upload(Self.file, of: index)
            try await breakOff(hopeless, 50, inStep: "staging", done: 100)
            try await breakOff(hopeless, 49, inStep: "matching", done: 0)
            #expect(
                try await index.pool.query("select upload from feeds.next_upload()").decode(Int64.self) == [hopeless]
            )
            try await breakOff(hopeless, 1, inStep: "matching", done: 0)
            #expect(try await imports(of: index).importNext() == false)
            let failed = try #require(try await index.feeds().uploads(hopeless).first)
            #expect((failed.state, failed.fault) == (.failed, "import-broken"))

            let slow = try await upload(Self.file, of: index)
            try await breakOff(slow, 99, inStep: "staging", done: 100)
            try await breakOff(slow, 1, inStep: "matching", done: 1)
            try await breakOff(slow, 99, inStep: "matching", done: 0)
            #expect(try await imports(of: index).importNext())
            #expect(try await index.feeds().uploads(slow).first?.state == .imported)
        }
    }
}
