import Audit
import Foundation
import Postgres
import Registry
import Search
import Shielding
import Stewardship
import Testing

/// Looking past a shield; who saw; moving; becoming someone else.
@Suite("Overrides, exposure, moves, new identities")
struct OverrideTests {
    private func shield(_ town: Town, _ child: ChildNumber = .eve) async throws {
        try await town.shielding.request(child, on: .abuse, as: .team, because: .care)
    }

    private func code(_ body: () async throws -> Void) async -> String {
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

    private func override(
        _ town: Town,
        by caller: Caller,
        warned: Bool = true,
        reason: String = "child seen hurt, where do they live"
    ) async throws -> String {
        let purpose = try Purpose("safeguarding", reason: reason)
        return await code {
            try await town.shielding.override(.eve, warned: warned, as: caller, because: purpose)
        }
    }

    /// The right, as two people give it (`AccountLifeTests`).
    private func allow(_ town: Town, _ may: Bool = true) async throws {
        try await town.change("update access.account set may_override = \(may) where account = 5")
    }

    @Test("an override needs the right, a warning and a reason, shows that record alone, and tells the team at once")
    func override() async throws {
        try await Town.with { town async throws in
            try await shield(town)
            try await shield(town, .ada)
            #expect(try await override(town, by: .socialWorker) == "not-permitted")
            #expect(try await override(town, by: .nurse) == "not-permitted")
            try await allow(town)
            #expect(try await override(town, by: .socialWorker, warned: false) == "override-warning")
            #expect(try await override(town, by: .socialWorker, reason: "just curious") == "override-reason")
            #expect(try await town.sees(.eve, .socialWorker) == Town.nothing)
            #expect(try await override(town, by: .socialWorker) == "granted")
            #expect(try await town.sees(.eve, .socialWorker) == Town.everything)
            #expect(try await town.sees(.ada, .socialWorker) == Town.nothing)
            #expect(try await town.sees(.eve, .nurse) == Town.nothing)
            let items = try await town.shielding.items(as: .team, because: .care)
            #expect(items.map(\.kind) == ["override"])
            #expect(items[0].openedBy == "Sol Worker")
            #expect(try await town.shielding.items(as: .otherTeam, because: .care).isEmpty)

            try await town.shielding.closeOverride(of: .eve, as: .socialWorker, because: .care)
            #expect(try await town.sees(.eve, .socialWorker) == Town.nothing)
            let again = await code {
                try await town.shielding.closeOverride(of: .eve, as: .socialWorker, because: .care)
            }
            #expect(again == "not-found")
            #expect(try await override(town, by: .socialWorker) == "granted")
            #expect(try await town.shielding.items(as: .team, because: .care).count == 2)
        }
    }

    @Test("an override of what may be one's own child is refused; each is raised, and what was refused too")
    func overrideOfOnesOwn() async throws {
        try await Town.with { town async throws in
            try await shield(town)
            try await allow(town)
            try await town.change(
                "insert into audit.home (account, postcode) select 5, postcode from registry.child_address where child = \(ChildNumber.eve.value) limit 1"
            )
            #expect(try await override(town, by: .socialWorker) == "not-permitted")
            #expect(try await town.sees(.eve, .socialWorker) == Town.nothing)
            try await town.change("delete from audit.home")
            try await town.change(
                "update registry.carer set given = 'Sol', family = 'Worker' where child = \(ChildNumber.eve.value)"
            )
            #expect(try await override(town, by: .socialWorker) == "not-permitted")
            try await town.change("update registry.carer set given = 'Sal'")
            #expect(try await override(town, by: .socialWorker) == "granted")
            _ = try await town.truth("select looked_at from audit.watch(1000)", as: Int64.self)
            let raised: SQL = """
                select (reasons -> 'override' ->> 'count')::bigint from audit.alert where account = 5 and reasons ? 'override'
                """
            #expect(try await town.truth(raised, as: Int64.self) == [3])
        }
    }

    @Test("the officer who passed an override on isn't the one to look into it")
    func whoPassedItOn() async throws {
        try await Town.with { town async throws in
            try await allow(town)
            try await town.shielding.request(.fay, on: .abuse, as: .otherTeam, because: .care)
            let purpose = try Purpose("safeguarding", reason: "child seen hurt, where do they live")
            try await town.shielding.override(.fay, warned: true, as: .socialWorker.through(4), because: purpose)
            let item = try #require(try await town.shielding.items(as: .otherTeam, because: .care).first)
            #expect(item.openedBy == "Sol Worker")
            func close(_ caller: Caller) async -> String {
                await code {
                    try await town.shielding.close(item.item, finding: "rightly done", as: caller, because: .care)
                }
            }
            #expect(await close(.otherTeam) == "second-person")
            #expect(await close(.otherSecond) == "granted")
        }
    }

    @Test("nor is one who passed it on after the record was merged into another")
    func afterAMerge() async throws {
        try await Town.with { town async throws in
            try await allow(town)
            try await town.shielding.request(.fay, on: .abuse, as: .otherTeam, because: .care)
            let purpose = try Purpose("safeguarding", reason: "child seen hurt, where do they live")
            try await town.shielding.override(.fay, warned: true, as: .socialWorker.through(4), because: purpose)
            try await town.add(.gil, authority: 383)
            _ = try await Stewardship(registry: town.registry).merge(
                .fay,
                into: .gil,
                decisions: ["born": .surviving],
                as: .otherTeam,
                because: .care
            )
            let item = try #require(try await town.shielding.items(as: .otherTeam, because: .care).first)
            #expect(item.number == .gil)
            // The shield came with the record, and not a newcomer's beside it.
            #expect(try await town.state(.fay) == nil)
            #expect(try await town.items(.team).isEmpty)
            func close(_ caller: Caller) async -> String {
                await code {
                    try await town.shielding.close(item.item, finding: "rightly done", as: caller, because: .care)
                }
            }
            #expect(await close(.otherTeam) == "second-person")
            #expect(await close(.otherSecond) == "granted")
        }
    }

    @Test("who asks and rolls back learns nothing of a child, shielded or not")
    func rolledBack() async throws {
        try await Town.with { town async throws in
            try await allow(town)
            try await town.shield(.eve)
            let before = try await town.truth("select count(*) from audit.entry", as: Int64.self)
            for child in [ChildNumber.eve, .ben, .gil] {
                let number = child.value
                let override = try await town.rolledBack(
                    "override(\(number), true)",
                    "override(\(number), false)",
                    "close_override(\(number))",
                    as: .socialWorker
                )
                #expect(override == ["granted", "granted", "granted"])
                for team in [Caller.team, .otherTeam] {
                    let told = try await town.rolledBack(
                        "begin('case', \(number))",
                        "begin('exposure', \(number))",
                        "request(\(number), 'domestic abuse', null, null, false)",
                        "review(\(number), false, null, null, null, null)",
                        "new_identity(\(number), 'A', 'B', '2015-01-01', 'male', 'threat to life', 'police report', 'X 123')",
                        as: team
                    )
                    #expect(told == Array(repeating: "granted", count: 5))
                }
            }
            #expect(try await town.truth("select count(*) from audit.entry", as: Int64.self) == before)
            #expect(try await town.state(.eve) == "confirmed")
            #expect(try await town.items(.team).isEmpty)
        }
    }

    @Test("an override ends by itself, and with the right")
    func overrideEnds() async throws {
        try await Town.with { town async throws in
            try await shield(town)
            try await allow(town)
            #expect(try await override(town, by: .socialWorker) == "granted")
            try await town.change(
                "update shielding.override set opened_at = opened_at - interval '15 minutes', until = until - interval '15 minutes'"
            )
            #expect(try await town.sees(.eve, .socialWorker) == Town.nothing)
            #expect(try await override(town, by: .socialWorker) == "granted")
            try await allow(town, false)
            #expect(try await town.sees(.eve, .socialWorker) == Town.nothing)
            #expect(try await override(town, by: .socialWorker) == "not-permitted")
        }
    }

    @Test("the exposure report names who saw the whereabouts before the shield, and is in the audit itself")
    func exposure() async throws {
        try await Town.with { town async throws in
            _ = try await town.sees(.eve, .nurse)
            _ = try await town.sees(.eve, .teacher)
            _ = try await town.sees(.ada, .socialWorker)
            try await shield(town)
            _ = try await town.sees(.eve, .socialWorker)
            let seen = try await town.shielding.exposure(of: .eve, as: .secondOfTeam, because: .care)
            #expect(seen.map(\.name) == ["Theo Teacher", "Nora Nurse"])
            #expect(seen.allSatisfy { $0.employer == "Leeds" && $0.client == "test" && $0.purpose == "safeguarding" })
            for caller in [Caller.otherTeam, .nurse] {
                let refused = await code { _ = try await town.shielding.exposure(of: .eve, as: caller, because: .care) }
                #expect(["not-found", "not-permitted"].contains(refused))
            }
            let entries = try await town.truth(
                "select outcome from audit.entry where criteria ->> 'list' = 'exposure' and account = 3",
                as: String.self
            )
            #expect(entries == ["granted"])
        }
    }

    @Test("the exposure report names the person and through whom they asked, however they were shown the whereabouts")
    func exposureOfAll() async throws {
        try await Town.with { town async throws in
            try await allow(town)
            let born = try await town.truth(
                "select born from registry.child where number = \(ChildNumber.ada.value)",
                as: CivilDate.self
            )[0]
            let (search, stewardship) = (Search(registry: town.registry), Stewardship(registry: town.registry))
            _ = try await town.sees(.ada, .nurse.through())
            for (postcode, caller) in [("IG11 7AB", Caller.teacher), (nil, .socialWorker)] {
                let found = try await search.find(
                    SearchCriteria(family: "Smith", given: "Kim", born: .on(born), postcode: postcode),
                    as: caller,
                    because: .care
                )
                #expect(found.map(\.number).contains(.ada))
            }
            _ = try await search.household(of: .ben, as: .otherSecond, because: .care)
            _ = try await stewardship.compare(.ben, .ada, as: .secondOfTeam, because: .care)
            try await town.change(
                """
                insert into feeds.source (name, kind, account) values ('census', 'school census', 101);
                insert into feeds.row (source, record_id, version, change, fields, state, considered, team)
                select s.source, 'x', 1, 'upsert', '{}', 'review', array[\(ChildNumber.ada.value)], 301 from feeds.source as s;
                """
            )
            try await town.registry.change(as: .team, because: .care) { token in
                "select feeds.next_review(\(token.bytes), 'looking at the queue', 'test', null)"
            }

            func answerParent() async throws {
                let request = try await stewardship.askSubject(
                    .ada,
                    by: .parent,
                    named: "Kit Smith",
                    as: .team,
                    because: .care
                ).request
                _ = try await stewardship.checkSubject(
                    request,
                    .init(identity: "passport", responsibility: "birth certificate"),
                    as: .team,
                    because: .care
                )
                _ = try await stewardship.answerSubject(request, as: .secondOfTeam, because: .care)
            }
            try await answerParent()

            // During an earlier shield: by an override, and the team itself; not whom it hides.
            try await shield(town, .ada)
            _ = try await town.sees(.ada, .nurse)
            try await answerParent()
            let purpose = try Purpose("safeguarding", reason: "child seen hurt, where do they live")
            try await town.shielding.override(.ada, warned: true, as: .socialWorker.through(4), because: purpose)
            #expect(try await town.sees(.ada, .socialWorker.through(4)) == Town.everything)
            #expect(try await town.sees(.ada, .team) == Town.everything)
            try await town.change(
                """
                set session_replication_role = replica;
                update shielding.shield set ended = clock_timestamp(), ended_because = 'lapsed' where ended is null;
                """
            )
            try await shield(town, .ada)
            let seen = try await town.shielding.exposure(of: .ada, as: .secondOfTeam, because: .care)
            #expect(
                seen.map { ($0.name ?? "") + ($0.through.map { " through \($0)" } ?? "") } == [
                    "Tim Team", "Sol Worker through Olga Other", "Tina Team", "Tim Team", "Tina Team", "Otto Other",
                    "Theo Teacher", "Nora Nurse through Leeds Case Management",
                ]
            )
            #expect(seen.last?.occupation == "nurse" && seen.last?.employer == "Leeds")
        }
    }

    @Test("a move keeps the shield, and the old authority loses sight with the hand-over")
    func move() async throws {
        try await Town.with { town async throws in
            try await shield(town)
            #expect(try await town.sees(.eve, .team) == Town.everything)
            let stewardship = Stewardship(registry: town.registry)
            try await stewardship.move(.eve, .offer, to: 383, as: .team, because: .care)
            #expect(try await town.sees(.eve, .team) == Town.everything)
            #expect(try await town.sees(.eve, .otherTeam) == Town.nothing)
            try await stewardship.move(.eve, .agree, as: .otherTeam, because: .care)
            #expect(try await town.state(.eve) == "provisional")
            #expect(try await town.sees(.eve, .team) == Town.nothing)
            #expect(try await town.sees(.eve, .otherTeam) == Town.everything)
            #expect(try await town.shielding.shields(as: .team, because: .care).isEmpty)
            #expect(try await town.shielding.shields(as: .otherTeam, because: .care).map(\.number) == [.eve])
            let old = await code { _ = try await town.shielding.case(of: .eve, as: .team, because: .care) }
            #expect(old == "not-found")
        }
    }

    @Test("a new identity is a new record under a shield, without a link; the old one is closed as any other is")
    func newIdentity() async throws {
        try await Town.with { town async throws in
            func renew(_ caller: Caller) async throws -> [Shield] { try await town.begin(insteadOf: .eve, as: caller) }
            let refused = await code { _ = try await renew(.otherTeam) }
            #expect(refused == "not-found")
            // Not by one person: a second one has confirmed that the child is in danger.
            #expect(await code { _ = try await renew(.team) } == "shield-unconfirmed")
            try await shield(town)
            #expect(await code { _ = try await renew(.team) } == "shield-unconfirmed")
            try await town.decide(.eve, as: .secondOfTeam)
            let trail = AuditTrail(registry: town.registry)
            func read(_ child: ChildNumber, _ caller: Caller = .secondOfTeam) async throws -> [AuditEntry] {
                try await trail.show(.init(child: child), as: caller, because: .care)
            }
            let before = try await read(.eve).map(\.request)
            let made = try await renew(.team)
            let new = try #require(made.first?.number)
            #expect(made.count == 1 && new != .eve)
            #expect(try await town.state(new) == "provisional")
            #expect(try await town.sees(new, .nurse) == Town.nothing)
            #expect(try await town.sees(.eve, .nurse) == Town.nothing)
            #expect(try await town.sees(.eve, .team) == Town.nothing)
            // What a team may read tells neither when the old record ended nor why, and ties no new one to it; the criteria
            // of one entry of the new one do, which are for auditors.
            #expect(try await read(.eve).map(\.request) == before)
            #expect(try await read(new).allSatisfy { $0.criteria == nil })
            let joined = try await read(new, .auditor).filter {
                $0.criteria?.contains("\(ChildNumber.eve.value)") == true
            }
            #expect(joined.map(\.outcome) == ["granted"])
            #expect(
                try await entries(of: .eve, in: town).filter { $0.line.contains("\(new.value)") }.map(\.request)
                    == joined.map(\.request)
            )
            try await town.change("select stewardship.retain(1000)")
            #expect(try await read(.eve).map(\.request) == before)
            let days = try await town.truth(
                "select archived_on - access.today() from registry.child where number = \(ChildNumber.eve.value)",
                as: Int32.self
            )
            #expect((14...90).contains(days[0]))

            // Its day has come, as that of a child who left England has.
            try await town.change(
                """
                update registry.child set archived_on = current_date where number = \(ChildNumber.eve.value);
                insert into stewardship.statement (child, kind, since, recorded_by)
                values (\(ChildNumber.dan.value), 'left England, does not return', current_date, 2);
                """
            )
            for _ in 0..<2 { try await town.change("select stewardship.retain(1000)") }
            let ended = try await entries(of: .eve, in: town).filter { $0.line.contains(#""action":"retention""#) }
            #expect(ended.count == 1)
            #expect(try await ended.map(\.alike) == entries(of: .dan, in: town).map(\.alike))
            let begun = try await entries(of: new, in: town)
            #expect(!begun.isEmpty)
            #expect(Set(begun.map(\.transaction)).isDisjoint(with: ended.map(\.transaction)))
            #expect(Set(begun.map(\.request)).isDisjoint(with: ended.map(\.request)))
            #expect(try await town.sees(.eve, .team) == Town.nothing)

            // The team reads of both what it reads of any.
            let old = try await read(.eve).filter { !before.contains($0.request) }
            #expect(old.map(\.outcome) == ["archived"])
            #expect(try await read(.dan).map(\.outcome) == ["archived"])
            #expect(Set(old.map(\.request)).isDisjoint(with: try await read(new).map(\.request)))
        }
    }

    /// An entry of the audit as it is exported.
    private struct Line: Decodable {
        let transaction: Int64
        let request: UUID
        var line = ""

        private enum CodingKeys: CodingKey { case transaction, request }

        /// What is left of the line without what is every entry's own.
        var alike: String {
            line.replacing(/"(transaction|at|request)":("[^"]*"|\d+)/, with: "")
                .replacing(/"children":\[\d+\]/, with: "")
        }
    }

    /// The exported entries that name a child, save those of its record being opened.
    private func entries(of child: ChildNumber, in town: Town) async throws -> [Line] {
        try await town.asSuperuser { connection in
            let request = try await connection.query("select audit.begin_lines('export', 'test')")[0].decode(UUID.self)
            return try await connection.query(
                """
                select line from audit.lines(\(request), '3:3:', pg_current_snapshot()) as line
                where line not like '%"action":"open"%'
                """
            ).decode(String.self)
        }
        .filter { $0.contains("\(child.value)") }
        .map {
            var line = try JSONDecoder().decode(Line.self, from: Data($0.utf8))
            line.line = $0
            return line
        }
    }
}
