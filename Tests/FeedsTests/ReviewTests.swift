import Logging
import Postgres
import TestDatabase
import Testing

@testable import Feeds
@testable import Registry

/// The rows that the comparison leaves to people, and what they make of them.
@Suite("Feed review")
struct ReviewTests {
    /// Leeds, of the known child; York, of the shielded one; Camden, of neither.
    private static let leeds = Caller(account: 11, role: .team, authority: 383, client: "test")
    private static let york = Caller(account: 12, role: .team, authority: 816, client: "test")
    private static let camden = Caller(account: 13, role: .team, authority: 202, client: "test")
    /// Could be the known child, and says no authority.
    private static let potential = "A1,1,upsert,Okafor,Chidi,2015-05-14,,LS1 4AP,,Leeds,"
    private static let couldBeShielded = "S1,1,upsert,Whitlok,R,2013-11-02,male,YO1 7HH,816,York,"

    private struct Desk {
        let index: FeedIndex
        let queue: ReviewQueue
        let purpose: Purpose

        func next(after: Int64? = nil, as caller: Caller) async throws -> ReviewItem? {
            try await queue.next(after: after, as: caller, because: purpose)
        }

        @discardableResult
        func decide(
            _ row: Int64,
            _ step: ReviewQueue.Step,
            _ child: ChildNumber? = nil,
            question: String? = nil,
            as caller: Caller
        ) async throws -> ChildNumber? {
            try await queue.decide(row, step, child, question: question, as: caller, because: purpose)
        }

        func refusal(_ body: () async throws -> Void) async throws -> String? {
            do {
                try await body()
                return nil
            } catch let refusal as Refusal {
                return refusal.code.rawValue
            }
        }

        func compareAgain() async throws {
            while try await index.feeds().match() != nil {}
        }
    }

    private static func with(_ body: (Desk) async throws -> Void) async throws {
        try await FeedIndex.with { index in
            for (account, authority) in [(11, 383), (12, 816), (13, 202)] {
                _ = try await index.truth(
                    """
                    insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
                    overriding system value values (\(Int64(account)), 'Tim Team', 2, 'contactpoint team officer', \(Int16(authority)),
                        current_date - 9, current_date - 9, current_date - 9) returning 'made'
                    """
                )
            }
            let pool = Pool(ConnectionConfiguration(index.urls.api), size: 2, logger: Logger(label: "test"))
            let result: Result<Void, any Error>
            do {
                try await body(
                    Desk(
                        index: index,
                        queue: ReviewQueue(registry: Registry(pool: pool, key: index.key)),
                        purpose: try Purpose("safeguarding", reason: "keeping our records right")
                    )
                )
                result = .success(())
            } catch {
                result = .failure(error)
            }
            await pool.close()
            try result.get()
        }
    }

    @Test("a row stands beside the child it could mean, with what differs marked; accepted it is that child's")
    func accepted() async throws {
        try await Self.with { desk in
            try await desk.index.take(Self.potential)
            let state = try await desk.index.states()
            #expect(state == ["A1/1 review"])
            #expect(try await desk.next(as: Self.york) == nil)
            let item = try #require(try await desk.next(as: Self.leeds))
            #expect(item.waiting == 1)
            #expect(item.candidates.map(\.child.number) == [FeedIndex.known])
            let marks = Dictionary(
                uniqueKeysWithValues: try #require(item.candidates.first).lines.map { ($0.column, $0.mark) }
            )
            #expect(marks["family_name"] == .same)
            #expect(marks["given_names"] == .differs)
            #expect(marks["postcode"] == .same)
            #expect(marks["gender"] == .unsaid)
            #expect(
                try await desk.refusal { try await desk.decide(item.row.id, .accept, FeedIndex.known, as: Self.york) }
                    == "not-found"
            )
            #expect(try await desk.decide(item.row.id, .accept, FeedIndex.known, as: Self.leeds) == FeedIndex.known)
            #expect(try await desk.next(as: Self.leeds) == nil)
            let outcome = try #require(try await desk.index.feeds().outcomes(after: 0).first)
            #expect(outcome.state == "linked" && outcome.number == FeedIndex.known)
            // A decision is made once.
            #expect(
                try await desk.refusal { try await desk.decide(item.row.id, .accept, FeedIndex.known, as: Self.leeds) }
                    == "not-found"
            )
            #expect(
                try await desk.index.truth(
                    "select string_agg(outcome, ' ' order by at) from audit.entry where action = 'review' and account = 11"
                ) == "granted returned granted granted not-found"
            )
        }
    }

    @Test("a row's school stands beside the child's")
    func school() async throws {
        try await Self.with { desk in
            _ = try await desk.index.truth(
                """
                with service as (
                    insert into contacts.service (service, kind, name, authority, reference) values (1, 'school', 'High School', 383, '107001')
                )
                insert into contacts.involvement (child, service, started) values (\(FeedIndex.known.value), 1, '2020-09-01') returning 'goes'
                """
            )
            try await desk.index.take(
                "A1,1,upsert,Okafor,Chidi,2015-05-14,LS1 4AP,107001,B86001",
                columns: "record_id,version,change,family_name,given_names,born,postcode,school_urn,gp_code"
            )
            let lines = try #require(try await desk.next(as: Self.leeds)?.candidates.first).lines
            let marks = Dictionary(uniqueKeysWithValues: lines.map { ($0.column, $0.mark) })
            #expect(marks["school_urn"] == .same && marks["gp_code"] == .unsaid)
        }
    }

    @Test("a rejected row is compared again without that child, and a newer version isn't offered it either")
    func rejected() async throws {
        try await Self.with { desk in
            // A shielded child of the same day, who is nothing like the row, is none of its business.
            _ = try await desk.index.truth(
                "update registry.child set born = '2015-05-14' where number = \(FeedIndex.shielded.value) returning 'changed'"
            )
            try await desk.index.take(Self.potential)
            let row = try #require(try await desk.next(as: Self.leeds)).row.id
            try await desk.decide(row, .reject, FeedIndex.known, as: Self.leeds)
            try await desk.compareAgain()
            // Nobody else matches, and the row names no authority: the team of its place decides.
            let again = try #require(try await desk.next(as: Self.leeds))
            #expect(again.row.id == row && again.candidates.isEmpty)
            let made = try #require(try await desk.decide(row, .make, as: Self.leeds))
            #expect(made != FeedIndex.known)
            #expect(try await desk.index.truth("select count(*)::text from registry.child") == "3")
            try await desk.index.take("A1,2,upsert,Okafor,Chidera,2015-05-14,female,LS1 4AP,383,Leeds,")
            #expect(try await desk.index.feeds().outcomes(after: 0).last?.number == made)
        }
    }

    @Test("a row that could be a shielded child is decided by that child's team alone, and made only after it said no")
    func held() async throws {
        try await Self.with { desk in
            try await desk.index.take(Self.couldBeShielded)
            #expect(try await desk.next(as: Self.leeds) == nil)
            #expect(try await desk.next(as: Self.camden) == nil)
            let item = try #require(try await desk.next(as: Self.york))
            #expect(item.row.state == "held" && item.candidates.map(\.child.isShielded) == [true])
            #expect(
                try await desk.refusal { try await desk.decide(item.row.id, .make, as: Self.york) }
                    == "could-be-shielded"
            )
            try await desk.decide(item.row.id, .reject, FeedIndex.shielded, as: Self.york)
            #expect(try await desk.index.truth("select count(*)::text from registry.child") == "2")
            try await desk.compareAgain()
            #expect(try await desk.index.states() == ["S1/1 made"])
        }
    }

    @Test(
        "a family that fled lives elsewhere: another postcode doesn't make a namesake of a shielded child",
        arguments: [("Smith", "Oliver"), ("Whitlock", ""), ("Smith", "")]
    )
    func heldElsewhere(family: String, given: String) async throws {
        try await Self.with { desk in
            _ = try await desk.index.truth(
                """
                update registry.child_name set (family, given) = (\(family), \(given))
                where child = \(FeedIndex.shielded.value) returning 'renamed'
                """
            )
            try await desk.index.take("S1,1,upsert,\(family),\(given),2013-11-02,male,LS1 4AP,383,Leeds,")
            #expect(try await desk.index.states() == ["S1/1 held"])
        }
    }

    /// A shield is dated when it is asked for, and there when that is committed.
    @Test(
        "a row of a child who was shielded since is compared again and held, not made",
        arguments: ["0 seconds", "20 seconds"]
    )
    func shieldedMeanwhile(before: String) async throws {
        try await Self.with { desk in
            try await desk.index.take(Self.potential)
            let row = try #require(try await desk.next(as: Self.leeds)).row.id
            _ = try await desk.index.truth(
                """
                insert into shielding.shield (child, started)
                values (\(FeedIndex.known.value), clock_timestamp() - \(before)::interval) returning 'shielded'
                """
            )
            #expect(try await desk.refusal { try await desk.decide(row, .make, as: Self.leeds) } == "version-conflict")
            #expect(try await desk.index.states() == ["A1/1 staged"])
            try await desk.compareAgain()
            #expect(try await desk.index.states() == ["A1/1 held"])
            #expect(try await desk.index.truth("select count(*)::text from registry.child") == "2")
            #expect(try await desk.refusal { try await desk.decide(row, .make, as: Self.leeds) } == "could-be-shielded")
        }
    }

    @Test("a row that somebody has turned up for since is compared again, with them")
    func outrun() async throws {
        try await Self.with { desk in
            try await desk.index.take("A1,1,upsert,Nowak,Zofia,2018-03-09,female,LS1 4AP,,Leeds,")
            let row = try #require(try await desk.next(as: Self.leeds)).row.id
            try await desk.index.take("N1,1,upsert,Nowak,Zofia,2018-03-09,female,LS1 4AP,383,Leeds,", as: FeedIndex.nhs)
            #expect(try await desk.refusal { try await desk.decide(row, .make, as: Self.leeds) } == "version-conflict")
            try await desk.compareAgain()
            #expect(try await desk.index.states() == ["A1/1 linked"])
        }
    }

    @Test("a row that could be a shielded child goes to that child's team, however well it fits another's")
    func heldBesideAnother() async throws {
        try await Self.with { desk in
            _ = try await desk.index.truth(
                """
                with born as (update registry.child set born = '2015-05-14' where number = \(FeedIndex.shielded.value)),
                    home as (update registry.child_address set postcode = 'LS1 4AP' where child = \(FeedIndex.shielded.value))
                update registry.child_name set family = 'Okafor', given = 'Chike' where child = \(FeedIndex.shielded.value) returning 'changed'
                """
            )
            try await desk.index.take(Self.potential)
            #expect(try await desk.index.states() == ["A1/1 held"])
            #expect(try await desk.next(as: Self.leeds) == nil)
            let item = try #require(try await desk.next(as: Self.york))
            #expect(item.row.state == "held" && item.row.proposed == FeedIndex.shielded)
        }
    }

    @Test("who needs more says what, and goes on with the next")
    func asked() async throws {
        try await Self.with { desk in
            try await desk.index.take(Self.potential, "A2,1,upsert,Okafor,Chidia,2015-05-14,,LS1 4AP,,Leeds,")
            let first = try #require(try await desk.next(as: Self.leeds)).row
            #expect(
                try await desk.refusal { try await desk.decide(first.id, .ask, question: "?", as: Self.leeds) }
                    == "value-malformed"
            )
            try await desk.decide(first.id, .ask, question: "which school is it?", as: Self.leeds)
            let second = try #require(try await desk.next(as: Self.leeds))
            #expect(second.row.id != first.id && second.waiting == 2)
            let last = try #require(try await desk.next(after: second.row.id, as: Self.leeds)).row
            #expect(last.question == "which school is it?")
        }
    }

    @Test("a row is passed to the team of a child elsewhere, which alone can accept it")
    func passed() async throws {
        try await Self.with { desk in
            try await desk.index.take(Self.potential)
            _ = try await desk.index.truth("update feeds.row set team = 202 returning 'lost its way'")
            let row = try #require(try await desk.next(as: Self.camden)).row.id
            #expect(
                try await desk.refusal { try await desk.decide(row, .accept, FeedIndex.known, as: Self.camden) }
                    == "not-permitted"
            )
            #expect(
                try await desk.refusal { try await desk.decide(row, .pass, FeedIndex.shielded, as: Self.camden) }
                    == "not-found"
            )
            try await desk.decide(row, .pass, FeedIndex.known, as: Self.camden)
            #expect(try await desk.next(as: Self.camden) == nil)
            #expect(try await desk.decide(row, .accept, FeedIndex.known, as: Self.leeds) == FeedIndex.known)
        }
    }
}
