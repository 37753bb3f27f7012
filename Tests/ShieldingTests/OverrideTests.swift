import Foundation
import Postgres
import Registry
import Shielding
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

    @Test("a move keeps the shield, and the old authority loses sight with the hand-over")
    func move() async throws {
        try await Town.with { town async throws in
            try await shield(town)
            #expect(try await town.sees(.eve, .team) == Town.everything)
            try await town.change(
                "update registry.child_home set authority = 383 where child = \(ChildNumber.eve.value)"
            )
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
            func renew(_ caller: Caller) async throws -> [Shield] {
                try await town.shielding.newIdentity(
                    for: .eve,
                    family: "Novak",
                    given: "Nina",
                    born: CivilDate(iso: "2012-03-04"),
                    gender: "female",
                    on: .init(
                        ground: "witness protection",
                        evidence: "witness protection notification",
                        reference: "WP 77"
                    ),
                    as: caller,
                    because: .care
                )
            }
            let refused = await code { _ = try await renew(.otherTeam) }
            #expect(refused == "not-found")
            let made = try await renew(.team)
            let new = try #require(made.first?.number)
            #expect(made.count == 1 && new != .eve)
            #expect(try await town.state(new) == "provisional")
            #expect(try await town.sees(new, .nurse) == Town.nothing)
            #expect(try await town.sees(.eve, .nurse) == Town.nothing)
            #expect(try await town.sees(.eve, .team) == Town.nothing)
            // Nothing stored has both numbers, the audit neither.
            let linked = try await town.truth(
                """
                select count(*) from audit.entry
                where (children @> array[\(new.value)] or criteria::text like '%' || \(String(new.value)) || '%')
                    and (children @> array[\(ChildNumber.eve.value)] or criteria::text like '%' || \(String(ChildNumber.eve.value)) || '%')
                """,
                as: Int64.self
            )
            #expect(linked == [0])
            let entries = try await town.truth(
                "select count(distinct request) from audit.entry where criteria ->> 'step' in ('begin-record', 'close-record') and children <> '{}'",
                as: Int64.self
            )
            #expect(entries == [2])
        }
    }
}
