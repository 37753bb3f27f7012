import Foundation
import Logging
import Postgres
import TestDatabase
import Testing

@testable import Feeds
@testable import Registry

/// What someone with SQL on the feed's connection, or a source's token on another, can't have.
@Suite("Feed attacks")
struct FeedAttackTests {
    private static func token(_ index: FeedIndex, _ caller: Caller) throws -> SessionToken {
        SessionToken(
            for: caller,
            because: try Purpose("safeguarding", reason: "a source's file"),
            signedWith: index.key
        )
    }

    private static let compared: SQL =
        "select child::text from search.candidate union all select child::text from registry.child_address"

    /// Stages a row of the shielded child and asks with whom it is to be compared.
    private static func asked(_ index: FeedIndex) async throws -> SessionToken {
        let stage = try token(index, FeedIndex.census)
        let fields = #"{"family_name": "Whitlock", "given_names": "Rowan", "born": "2013-11-02"}"#
        _ = try await index.pool.query(
            "select outcome from feeds.stage(\(stage.bytes), 'a source''s file', 'test', array['A1'], array[1::int8], array['upsert'], \([fields]))"
        )
        let token = try token(index, FeedIndex.census)
        _ = try await index.pool.query(
            "select outcome from feeds.begin_match(\(token.bytes), 'a source''s file', 'test', 10::int4)"
        )
        return token
    }

    @Test("without a grant the feed's login reads nobody, nor another source's rows")
    func nothingWithoutGrant() async throws {
        try await FeedIndex.with { index in
            _ = try await Self.asked(index)
            #expect(try await index.pool.query(Self.compared).isEmpty)
            #expect(try await index.pool.query("select record_id from feeds.row").isEmpty)
            let nhs = try await index.feeds(as: FeedIndex.nhs).outcomes(after: 0)
            #expect(nhs.isEmpty)
        }
    }

    @Test("a grant to compare opens nothing to any other login, and only those who were compared")
    func grantOfTheFeedAlone() async throws {
        try await FeedIndex.with { index in
            let token = try await Self.asked(index)
            let named: SQL = "select set_config('contactpoint.token', \(token.hex), true)"
            let feed = try await index.pool.pipeline([[named, Self.compared]])
            #expect(Set(try feed[0][1].decode(String.self)) == ["\(FeedIndex.shielded.value)"])
            let api = Pool(ConnectionConfiguration(index.urls.api), size: 1, logger: .init(label: "test"))
            let others = try await api.pipeline([[named, "select child::text from search.candidate"]])
            #expect(others[0][1].isEmpty)
            let homes = try await api.pipeline([[named, "select child::text from registry.child_address"]])
            #expect(homes[0][1].isEmpty)
            await api.close()
        }
    }

    @Test("who isn't a source can't send, and a source reads and changes nothing directly")
    func refused() async throws {
        try await FeedIndex.with { index in
            for account: Int64 in [3, 4] {
                let caller = Caller(
                    account: account,
                    role: account == 3 ? .source : .practitioner,
                    authority: nil,
                    client: "test"
                )
                await #expect(throws: Refusal.self) { _ = try await index.feeds(as: caller).outcomes(after: 0) }
                await #expect(throws: Refusal.self) { _ = try await index.feeds(as: caller).match() }
            }
            for statement: SQL in [
                "insert into feeds.row (source, record_id, version, change, fields) values (1, 'X', 1, 'delete', '{}')",
                "update feeds.row set state = 'linked'", "delete from feeds.row", "select * from registry.child_name",
                "select state from feeds.row", "select reasons from feeds.row",
                "select * from registry.carer", "select authority from registry.child_home",
                "select * from shielding.shield",
                "select feeds.show(1)", "select feeds.candidates('{}')", "select authority from search.candidate",
            ] {
                let error = await #expect(throws: PostgresError.self) { _ = try await index.pool.query(statement) }
                #expect(error?.sqlState == .insufficientPrivilege)
            }
        }
    }

    @Test("a source that guesses where a shielded child lives isn't told which of its rows fits")
    func guesses() async throws {
        try await FeedIndex.with { index in
            let guess = { (id: String, place: String) in "\(id),1,upsert,Whitlock,Rowan,2013-11-02,male,\(place)" }
            try await index.take(guess("R1", "YO1 7HH,816,York,"))
            try await index.take(guess("W1", "LS9 9ZZ,383,Leeds,"))
            func told() async throws -> [String] {
                try await index.feeds().outcomes(after: 0).map { outcome in
                    "\(outcome.state) \(outcome.number as Any) \(outcome.score as Any) \(outcome.reasons as Any)"
                }
            }
            let hidden = try await told()
            #expect(hidden.count == 2 && hidden[0] == hidden[1])
            let end: SQL = """
                update shielding.shield set ended = clock_timestamp(), ended_because = 'lifted', ended_by = 4 returning 'ended'
                """
            #expect(try await index.truth(end) == "ended")
            let shown = try await told()
            #expect(shown[0] != shown[1])
        }
    }

    @Test("an audit entry opens the one piece of an upload that it names, to who asked, after its commit")
    func piecesAreBound() async throws {
        try await FeedIndex.with { index in
            let feeds = try index.feeds()
            let upload = try await feeds.beginUpload(.csv, length: nil, most: 1000)
            for (offset, text) in [(0, "record_id,"), (10, "version")] {
                let bytes = Array(text.utf8)
                _ = try await feeds.append(bytes, to: upload, at: Int64(offset), isLast: false, length: nil, most: 1000)
            }
            func read(_ token: SessionToken, _ ask: [SQL] = []) async throws -> [[UInt8]?] {
                let named: SQL = "select set_config('contactpoint.token', \(token.hex), true)"
                let read: SQL = "select feeds.piece()"
                return try await index.pool.pipeline([ask + [named, read]])[0].last?.decode([UInt8]?.self) ?? []
            }
            func asking(_ token: SessionToken, at offset: Int64) -> SQL {
                "select feeds.begin_piece(\(token.bytes), 'a source''s file', 'test', \(upload), \(offset))"
            }
            #expect(try await read(Self.token(index, FeedIndex.census)) == [nil])
            let uncommitted = try Self.token(index, FeedIndex.census)
            #expect(try await read(uncommitted, [asking(uncommitted, at: 0)]) == [nil])
            let token = try Self.token(index, FeedIndex.census)
            _ = try await index.pool.query(asking(token, at: 10))
            #expect(try await read(token) == [Array("version".utf8)])
            let others = try Self.token(index, FeedIndex.nhs)
            #expect(try await index.pool.query(asking(others, at: 10)).decode(String.self) == ["not-found"])
            #expect(try await read(others) == [nil])
            // Nor can another piece be named.
            let error = await #expect(throws: PostgresError.self) {
                _ = try await index.pool.query("select feeds.piece(\(upload), 0::int8)")
            }
            #expect(error?.sqlState?.rawValue == "42883")
        }
    }

    @Test("a decision for whom the row was not compared with is passed over; without the grant there is none")
    func decisionsAreBound() async throws {
        try await FeedIndex.with { index in
            let token = try await Self.asked(index)
            func decide(_ token: SessionToken) async throws -> Int32? {
                try await index.pool.query(
                    """
                    select feeds.decide(\(token.bytes), array['A1'], array[1::int8], array['linked'], \([FeedIndex.known.value]),
                        array[1::float4], array['smuggled'], '{}')
                    """
                ).decode(Int32?.self).first ?? nil
            }
            #expect(try await decide(Self.token(index, FeedIndex.census)) == nil)
            #expect(try await decide(token) == 0)
            #expect(try await index.truth("select state from feeds.row") == "staged")
        }
    }
}
