import Foundation
import Logging
import Postgres
import Registry
import Shielding
import Testing
import TestDatabase

/// From a request to a decision, and what happens when none comes.
@Suite("Requests and decisions")
struct RequestTests {
    /// The word of a refusal, or "granted".
    private func outcome(_ body: () async throws -> Void) async -> String {
        do {
            try await body()
            return "granted"
        } catch let error as ShieldingError {
            return error.code
        } catch let error as Refusal {
            return error.code.rawValue
        } catch {
            return "\(error)"
        }
    }

    private func request(
        _ town: Town,
        _ child: ChildNumber = .ada,
        by caller: Caller,
        basis: Shielding.Basis = .abuse,
        parent: Bool = false
    ) async -> String {
        await outcome {
            try await town.shielding.request(child, on: basis, forParent: parent, as: caller, because: .care)
        }
    }

    private func decide(
        _ town: Town,
        by caller: Caller,
        take: [ChildNumber],
        leave: [ChildNumber] = [],
        basis: Shielding.Basis = .abuse,
        days: Int32 = 90
    ) async throws -> String {
        let request = try await town.truth(
            "select request from shielding.request order by asked_at desc limit 1",
            as: UUID.self
        )[0]
        let review = CivilDate(daysSince2000: CivilDate.today().daysSince2000 + days)
        return await outcome {
            try await town.shielding.decide(
                request,
                take.map { .init($0, taken: true, why: "same household") }
                    + leave.map { .init($0, taken: false, why: "not at risk") },
                on: basis,
                reviewBy: review,
                as: caller,
                because: .care
            )
        }
    }

    @Test("who opened the record may ask, and the responsible team; nobody else learns whether there is one")
    func whoAsks() async throws {
        try await Town.with { town async throws in
            #expect(await request(town, by: .nurse) == "not-found")
            #expect(await request(town, by: .otherTeam) == "not-found")
            #expect(await request(town, ChildNumber(payload: 999_177_305_962_311)!, by: .nurse) == "not-found")
            _ = try await town.sees(.ada, .nurse)
            #expect(await request(town, by: .nurse, parent: true) == "not-permitted")
            #expect(await request(town, by: .nurse) == "granted")
            #expect(await request(town, by: .nurse) == "already-shielded")
            #expect(await request(town, .eve, by: .team, parent: true) == "granted")
        }
    }

    @Test("a request shields the present household at once, whatever address it was written as")
    func atOnce() async throws {
        try await Town.with { town async throws in
            #expect(try await town.found(atPostcode: "IG11 7AB").count == 6)
            #expect(try await town.sees(.ada, .nurse) == Town.everything)
            #expect(await request(town, by: .nurse, basis: .init(ground: "forced marriage")) == "granted")
            for child in [ChildNumber.ada, .ben, .cat, .fay] {
                #expect(try await town.state(child) == "provisional")
                #expect(try await town.sees(child, .nurse) == Town.nothing)
                #expect(try await town.sees(child, .teacher) == Town.nothing)
            }
            #expect(try await town.sees(.ada, .team) == Town.everything)
            #expect(try await town.sees(.fay, .otherTeam) == Town.everything)
            #expect(try await town.sees(.ada, .otherTeam) == Town.nothing)
            for child in [ChildNumber.dan, .eve] { #expect(try await town.state(child) == nil) }
            #expect(
                try await town.found(atPostcode: "IG11 7AB") == [ChildNumber.dan.value, ChildNumber.eve.value]
            )
        }
    }

    @Test(
        "standing, adoption alone and evidence itself can't be recorded",
        arguments: [
            Shielding.Basis(ground: "celebrity"), .init(ground: "child of an MP"), .init(ground: "adoption"), .init(),
            .init(ground: "risk to adoptive placement", evidence: "adoption order", reference: "X 123"),
            .init(
                ground: "domestic abuse",
                evidence: "police report",
                reference: "He said that he would find her, and that"
            ),
            .init(ground: "domestic abuse", evidence: "police report", reference: "a\nb\nc"),
            .init(ground: "domestic abuse", evidence: "police report", reference: nil),
        ]
    )
    func strictGrounds(basis: Shielding.Basis) async throws {
        try await Town.with { town async throws in
            let outcome = await request(town, by: .team, basis: basis)
            #expect(["ground-invalid", "evidence-invalid", "evidence-missing"].contains(outcome))
            #expect(try await town.state(.ada) == nil)
        }
    }

    @Test("a second person of the responsible team decides each child by name, all at once")
    func decision() async throws {
        try await Town.with { town async throws in
            #expect(await request(town, by: .team) == "granted")
            let own: [ChildNumber] = [.ada, .ben, .cat, .dan]
            #expect(try await decide(town, by: .team, take: own) == "second-person")
            #expect(try await decide(town, by: .nurse, take: own) == "not-permitted")
            #expect(try await decide(town, by: .secondOfTeam, take: [.ada]) == "household-incomplete")
            #expect(try await decide(town, by: .secondOfTeam, take: own + [.eve]) == "household-incomplete")
            #expect(
                try await decide(town, by: .secondOfTeam, take: own, basis: .init(ground: "domestic abuse"))
                    == "evidence-missing"
            )
            #expect(try await decide(town, by: .secondOfTeam, take: own, days: 190) == "review-invalid")
            #expect(try await decide(town, by: .secondOfTeam, take: own, days: 0) == "review-invalid")
            #expect(try await town.state(.ada) == "provisional")
            #expect(try await decide(town, by: .secondOfTeam, take: [.ada, .ben, .dan], leave: [.cat]) == "granted")
            #expect(try await town.state(.ada) == "confirmed")
            #expect(try await town.state(.dan) == "confirmed")
            #expect(try await town.state(.cat) == nil)
            // The child of another authority is that authority's to decide.
            #expect(try await town.state(.fay) == "provisional")
            #expect(try await decide(town, by: .secondOfTeam, take: own) == "not-found")
            #expect(try await decide(town, by: .otherTeam, take: [.fay]) == "granted")
            #expect(try await town.state(.fay) == "confirmed")
        }
    }

    @Test("a child that moved in unnoticed makes the household incomplete, and is proposed")
    func changedHousehold() async throws {
        try await Town.with { town async throws in
            #expect(await request(town, by: .team) == "granted")
            // In the very moment of the request: neither saw the other.
            try await town.change(
                """
                set session_replication_role = replica;
                update registry.child_address set line_1 = '1 High St' where child = \(ChildNumber.eve.value);
                """
            )
            let own: [ChildNumber] = [.ada, .ben, .cat, .dan]
            #expect(try await decide(town, by: .secondOfTeam, take: own) == "household-incomplete")
            let proposed = try await town.shielding.case(of: .ada, as: .secondOfTeam, because: .care).household
            #expect(Set(proposed.map(\.number)) == Set(own + [.eve]))
            #expect(try await decide(town, by: .secondOfTeam, take: own + [.eve]) == "granted")
            #expect(try await town.state(.eve) == "confirmed")
        }
    }

    @Test("a refusal unshields, tells the team, and isn't got round by asking again")
    func refusal() async throws {
        try await Town.with { town async throws in
            _ = try await town.sees(.ada, .nurse)
            #expect(await request(town, by: .nurse) == "granted")
            func told(_ caller: Caller) async throws -> [String] {
                try await town.shielding.requests(as: caller, because: .care).map { "\($0.number) \($0.state)" }
            }
            #expect(try await told(.nurse) == ["\(ChildNumber.ada) waiting"])
            #expect(try await decide(town, by: .team, take: [], leave: [.ada, .ben, .cat, .dan]) == "granted")
            #expect(try await told(.nurse) == ["\(ChildNumber.ada) refused"])
            for other in [Caller.teacher, .team, .otherTeam] { #expect(try await told(other).isEmpty) }
            #expect(try await town.sees(.ada, .nurse) == Town.everything)
            #expect(try await town.shielding.items(as: .team, because: .care).map(\.kind) == ["refused"])
            #expect(await request(town, by: .nurse) == "refused-before")
            #expect(await request(town, by: .team) == "granted")
        }
    }

    @Test("a provisional shield that nobody decides lapses; an overdue review goes on the list and stays shielded")
    func lapse() async throws {
        try await Town.with { town async throws in
            #expect(await request(town, .eve, by: .team) == "granted")
            #expect(await request(town, .ada, by: .team) == "granted")
            #expect(try await town.pool.query("select shielding.lapse()").decode(Int64.self) == [0])
            #expect(try await decide(town, by: .secondOfTeam, take: [.ada, .ben, .cat, .dan]) == "granted")
            try await town.change(
                """
                set session_replication_role = replica;
                update shielding.shield set decide_by = now() - interval '1 minute' where state = 'provisional';
                update shielding.shield set reviewed_on = current_date - 150, review_by = current_date - 1 where child = \(ChildNumber.ada.value);
                """
            )
            #expect(try await town.pool.query("select shielding.lapse()").decode(Int64.self) == [1])
            #expect(try await town.pool.query("select shielding.lapse()").decode(Int64.self) == [0])
            #expect(try await town.state(.eve) == nil)
            // Fay's record would show where Ada lives: her shield waits for a decision, however late.
            #expect(try await town.state(.fay) == "provisional")
            #expect(try await town.items(.otherTeam) == ["decision overdue \(ChildNumber.fay)"])
            #expect(try await town.state(.ada) == "confirmed")
            #expect(try await town.sees(.ada, .nurse) == Town.nothing)
            let items = try await town.shielding.items(as: .team, because: .care)
            #expect(Set(items.map(\.kind)) == ["lapsed", "review overdue"])
            let overdue = try #require(items.first { $0.kind == "review overdue" })
            let closed = await outcome {
                try await town.shielding.close(overdue.item, finding: "never mind", as: .team, because: .care)
            }
            #expect(closed == "review-missing")
            // After two weeks they stand out, and the operator sees how many there are.
            #expect(items.allSatisfy { !$0.escalated })
            try await town.change(
                "update shielding.item set opened_at = opened_at - interval '15 days' where kind like '%overdue'"
            )
            let late = try await town.shielding.items(as: .team, because: .care)
            #expect(late.filter(\.escalated).map(\.kind) == ["review overdue"] && late.first?.escalated == true)
            let `operator` = Pool(ConnectionConfiguration(town.urls.operator), size: 1, logger: Logger(label: "test"))
            let owed = try await Shielding.owed(pool: `operator`)
            await `operator`.close()
            #expect(owed.map { [Int64($0.authority), $0.waiting, $0.escalated] } == [[301, 2, 1], [383, 1, 1]])
            let review = CivilDate(daysSince2000: CivilDate.today().daysSince2000 + 100)
            try await town.shielding.review(.ada, keep: true, on: .abuse, reviewBy: review, as: .team, because: .care)
            #expect(try await town.shielding.items(as: .team, because: .care).map(\.kind) == ["lapsed"])
            let lapses = try await town.truth(
                "select count(*) from audit.entry where outcome = 'lapsed'",
                as: Int64.self
            )
            #expect(lapses == [1])
            // A decision closes what was overdue, and lapses as nothing is held any more.
            try await town.decide(.fay, as: .otherTeam)
            #expect(try await town.items(.otherTeam).isEmpty)
            #expect(try await town.state(.fay) == "confirmed")
        }
    }

    @Test("a confirmed shield is lifted by its own team alone; another of it must look at that")
    func lifting() async throws {
        try await Town.with { town async throws in
            #expect(await request(town, by: .team) == "granted")
            func lift(_ caller: Caller, _ child: ChildNumber = .ada, with others: [ChildNumber] = []) async -> String {
                await outcome {
                    try await town.shielding.review(
                        child,
                        with: others,
                        keep: false,
                        on: .init(),
                        reviewBy: nil,
                        as: caller,
                        because: .care
                    )
                }
            }
            #expect(await lift(.team) == "not-found")
            #expect(try await decide(town, by: .secondOfTeam, take: [.ada, .ben, .cat, .dan]) == "granted")
            #expect(await lift(.otherTeam) == "not-found")
            #expect(await lift(.nurse) == "not-permitted")
            // Alone it would show where the others live.
            #expect(await lift(.team) == "household-shielded")
            #expect(await lift(.team, with: [.ben]) == "household-shielded")
            #expect(await lift(.team, with: [.ben, .eve]) == "not-found")
            #expect(try await town.sees(.ada, .nurse) == Town.nothing)
            // So would one who left long ago: the record shows former addresses.
            try await town.change(
                "update registry.child_address set lived_from = '2015-01-01', lived_to = '2020-01-01' where child = \(ChildNumber.dan.value) and ordinal = 1"
            )
            #expect(await lift(.team, .dan) == "household-shielded")
            // Fay is another authority's, whose team decides about her: until then nobody's record shows the place.
            #expect(await lift(.team, with: [.ben, .cat, .dan]) == "granted")
            for child in [ChildNumber.ada, .ben, .cat, .dan] {
                #expect(try await town.sees(child, .nurse) == Town.nothing)
            }
            #expect(try await town.shielding.shields(as: .team, because: .care).allSatisfy(\.lifting))
            let asked = try await town.shielding.items(as: .otherTeam, because: .care)
            #expect(asked.map { "\($0.kind) \($0.number)" } == ["lift asked \(ChildNumber.fay)"])
            #expect(asked.allSatisfy { $0.openedBy == nil })
            #expect(try await town.pool.query("select shielding.lapse()").decode(Int64.self) == [0])
            #expect(try await town.state(.ada) == "confirmed")
            try await town.decide(.fay, taken: false, as: .otherTeam)
            #expect(try await town.pool.query("select shielding.lapse()").decode(Int64.self) == [0])
            #expect(try await town.sees(.ada, .nurse) == Town.everything)
            #expect(try await town.sees(.ben, .nurse) == Town.everything)
            let items = try await town.shielding.items(as: .team, because: .care)
            #expect(items.map(\.kind) == ["lifted", "lifted", "lifted", "lifted"])
            let item = try #require(items.first)
            func close(_ caller: Caller) async -> String {
                await outcome {
                    try await town.shielding.close(item.item, finding: "the danger is past", as: caller, because: .care)
                }
            }
            #expect(await close(.team) == "second-person")
            #expect(await close(.otherTeam) == "not-found")
            #expect(await close(.secondOfTeam) == "granted")
        }
    }

    @Test("two authorities' shields at one address end together, when both have agreed; who keeps one keeps both")
    func liftingTogether() async throws {
        try await Town.with { town async throws in
            try await town.shield(.ada)
            try await town.decide(.fay, as: .otherTeam)
            func review(_ child: ChildNumber, with others: [ChildNumber] = [], keep: Bool, as caller: Caller)
                async throws
            {
                try await town.shielding.review(
                    child,
                    with: others,
                    keep: keep,
                    on: .abuse,
                    reviewBy: CivilDate(daysSince2000: CivilDate.today().daysSince2000 + 90),
                    as: caller,
                    because: .care
                )
            }
            let own: [ChildNumber] = [.ben, .cat, .dan]
            try await review(.ada, with: own, keep: false, as: .team)
            // Who thinks better of it keeps the shield, and the other one's waits for that.
            try await review(.ada, keep: true, as: .team)
            try await review(.fay, keep: false, as: .otherTeam)
            for child in [ChildNumber.ada, .ben, .fay] { #expect(try await town.state(child) == "confirmed") }
            #expect(try await town.shielding.shields(as: .otherTeam, because: .care).map(\.lifting) == [true])
            #expect(try await town.items(.team).contains("lift asked \(ChildNumber.ada)"))
            // Nor does it outlive a move: who has the child now hasn't agreed.
            try await town.change(
                "update registry.child_home set authority = 301 where child = \(ChildNumber.fay.value)"
            )
            #expect(
                try await town.shielding.shields(as: .team, because: .care).first { $0.number == .fay }?.lifting
                    == false
            )
            try await town.change(
                "update registry.child_home set authority = 383 where child = \(ChildNumber.fay.value)"
            )
            try await review(.ada, with: own, keep: false, as: .secondOfTeam)
            for child in own + [.ada, .fay] { #expect(try await town.state(child) == nil) }
            for child in [ChildNumber.ada, .fay] { #expect(try await town.sees(child, .nurse) == Town.everything) }
            let lifted = try await town.shielding.items(as: .otherSecond, because: .care).filter { $0.kind == "lifted" }
            #expect(lifted.map(\.openedBy) == ["Olga Other"])
            // No entry that the one team reads names the other one's child.
            #expect(
                try await town.truth(
                    "select distinct cardinality(children)::bigint from audit.entry where outcome = 'lifted'",
                    as: Int64.self
                ) == [1]
            )
        }
    }

    @Test(
        "the database lets a shield go through its states and no other way, whoever writes",
        arguments: [
            "delete from shielding.shield", "update shielding.shield set started = now() - interval '1 day'",
            "update shielding.shield set state = 'provisional', decide_by = now() + interval '9 days'",
            "update shielding.shield set ended = now()",
            "update shielding.shield set ended = now(), ended_by = 2, ended_because = 'refused'",
            "update shielding.shield set ended = now(), ended_because = 'lapsed'",
            "update shielding.shield set review_by = review_by + 20",
            "update shielding.shield set review_by = current_date + 200, reviewed_on = current_date",
            "update shielding.shield set decided_by = asked_by",
            "update shielding.shield set ended = now(), ended_by = 2, ended_because = 'famous'",
            "update shielding.shield set ended = now(), ended_by = 2, ended_because = 'lifted'; update shielding.shield set ended = null, ended_because = null",
            "insert into shielding.shield (child) select child from shielding.shield where ended is null",
            "insert into shielding.shield (child, state) values (\(ChildNumber.eve.value), 'provisional')",
            "insert into shielding.shield (child, state, decide_by, asked_by) values (\(ChildNumber.eve.value), 'provisional', now() + interval '1 day', 2); update shielding.shield set state = 'confirmed', decide_by = null where child = \(ChildNumber.eve.value)",
            "insert into shielding.shield (child, state, decide_by, asked_by) values (\(ChildNumber.eve.value), 'provisional', now() + interval '1 day', 2); update shielding.shield set ended = clock_timestamp(), ended_because = 'lapsed' where child = \(ChildNumber.eve.value)",
            "update shielding.item set closed_at = now(), closed_by = opened_by, finding = 'nothing to see'",
        ]
    )
    func states(statement: String) async throws {
        try await Town.with { town async throws in
            #expect(await request(town, by: .team) == "granted")
            #expect(try await decide(town, by: .secondOfTeam, take: [.ada, .ben, .cat, .dan]) == "granted")
            try await town.change(
                "insert into shielding.item (child, kind, opened_by) values (\(ChildNumber.ada.value), 'lifted', 2)"
            )
            await #expect(throws: (any Error).self) { try await town.change(statement) }
        }
    }
}
