import Foundation
import Postgres
import Registry
import Shielding
import Testing

/// Who comes to live where a shielded child lives.
@Suite("Newcomers")
struct NewcomerTests {
    @Test("a child born or moved to a shielded address is shielded with it, and its own team decides")
    func newcomer() async throws {
        try await Town.with { town async throws in
            try await town.shield(.ada)
            try await town.add(.gil, authority: 301, line: "1 HIGH ST.")
            #expect(try await town.state(.gil) == "provisional")
            #expect(try await town.sees(.gil, .nurse) == Town.nothing)
            #expect(try await town.found(atPostcode: "IG11 7AB") == [ChildNumber.eve.value])
            let shield = try #require(
                try await town.shielding.shields(as: .team, because: .care).first { $0.number == .gil }
            )
            #expect(shield.ground == "domestic abuse" && shield.askedBy == nil && shield.decideBy != nil)
            // The team of who was there hears of it, once for its household.
            #expect(try await town.items(.team).filter { $0.hasPrefix("newcomer") }.count == 1)
            #expect(
                try await town.truth(
                    "select outcome from audit.entry where children = \([ChildNumber.gil.value]) and action = 'shielding' and account is null",
                    as: String.self
                ) == ["newcomer"]
            )
            try await town.decide(.gil, as: .secondOfTeam)
            #expect(try await town.state(.gil) == "confirmed")

            // Where nobody is shielded, or no more, nothing happens.
            try await town.change(
                """
                update registry.child_address set line_1 = '8 Elm Rd' where child = \(ChildNumber.eve.value);
                update registry.child_address set postcode = 'RM1 1AA' where child = \(ChildNumber.eve.value);
                """
            )
            #expect(try await town.state(.eve) == nil)
            try await town.change(
                """
                update registry.child_address set lived_to = current_date where child = \(ChildNumber.eve.value);
                insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
                values (\(ChildNumber.eve.value), 2, '1 High St', 'Barking', 'IG11 7AB', current_date);
                """
            )
            #expect(try await town.state(.eve) == "provisional")
        }
    }

    @Test("who lived there already is shielded when a shielded child comes")
    func residents() async throws {
        try await Town.with { town async throws in
            try await town.shield(.eve)
            try await town.add(.gil, authority: 383, line: "4 New Rd", postcode: "RM1 1AA")
            #expect(try await town.state(.gil) == nil)
            try await town.change(
                "update registry.child_address set line_1 = '4 New Rd.', postcode = 'RM1 1AA' where child = \(ChildNumber.eve.value)"
            )
            #expect(try await town.state(.gil) == "provisional")
            #expect(try await town.sees(.gil, .nurse) == Town.nothing)
            // Each team hears of its own child alone.
            #expect(try await town.items(.team) == ["newcomer \(ChildNumber.eve)"])
            #expect(try await town.items(.otherTeam).isEmpty)
            #expect(try await town.shielding.shields(as: .otherTeam, because: .care).map(\.number) == [.gil])
            let household = try await town.shielding.case(of: .gil, as: .otherTeam, because: .care).household
            #expect(household.map(\.number) == [.gil])
            try await town.decide(.gil, taken: false, as: .otherTeam)
            #expect(try await town.sees(.gil, .nurse) == [1, 1, 0, 0])
            // Which shows where the other team's child lives: it hears of that.
            let heard: SQL =
                "select count(*) from shielding.item where kind = 'newcomer' and child = \(ChildNumber.eve.value)"
            #expect(try await town.truth(heard, as: Int64.self) == [2])
        }
    }

    @Test("a newcomer's team isn't told what evidence another team has, and one person of it begins no new identity")
    func strangers() async throws {
        try await Town.with { town async throws in
            try await town.shield(.eve)
            try await town.change(
                "update registry.child_address set line_1 = '4 New Rd', postcode = 'RM1 1AA' where child = \(ChildNumber.eve.value)"
            )
            try await town.add(.gil, authority: 383, line: "4 New Rd", postcode: "RM1 1AA")
            let evidence: SQL = """
                select r.evidence is null and r.reference is null from shielding.request as r where r.child = \(ChildNumber.gil.value)
                """
            #expect(try await town.truth(evidence, as: Bool.self) == [true])

            try await town.decide(.gil, as: .otherTeam)
            let alone = await #expect(throws: ShieldingError.self) {
                try await town.begin(insteadOf: .gil, as: .otherTeam)
            }
            #expect(alone?.code == "shield-unconfirmed")
            try await town.begin(insteadOf: .gil, as: .otherSecond)
        }
    }

    @Test("a newcomer who moves on stays shielded: the record shows the former address")
    func movedOn() async throws {
        try await Town.with { town async throws in
            try await town.shield(.ada)
            try await town.add(.gil, authority: 301, line: "1 High St")
            try await town.change(
                """
                update registry.child_address set lived_to = current_date where child = \(ChildNumber.gil.value);
                insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
                values (\(ChildNumber.gil.value), 2, '4 New Rd', 'Romford', 'RM1 1AA', current_date);
                update shielding.shield set decide_by = clock_timestamp() - interval '1 minute' where child = \(ChildNumber.gil.value);
                """
            )
            #expect(try await town.pool.query("select shielding.lapse()").decode(Int64.self) == [0])
            #expect(try await town.state(.gil) == "provisional")
            #expect(try await town.items(.team).contains("decision overdue \(ChildNumber.gil)"))
        }
    }

    @Test("a postcode without a first line is nobody's place")
    func postcodeAlone() async throws {
        try await Town.with { town async throws in
            try await town.change(
                "update registry.child_address set line_1 = '' where child = \(ChildNumber.eve.value)"
            )
            try await town.shield(.eve)
            try await town.add(.gil, authority: 301, line: "")
            #expect(try await town.state(.gil) == nil)
        }
    }

    @Test("a place is kept with a shield however it was written, and by a load without triggers")
    func places() async throws {
        try await Town.with { town async throws in
            try await town.change(
                """
                set session_replication_role = replica;
                insert into shielding.shield (child) values (\(ChildNumber.eve.value));
                set session_replication_role = default;
                select search.rebuilt(search.fingerprint());
                """
            )
            try await town.add(.gil, authority: 301, line: "2 High St")
            #expect(try await town.state(.gil) == "provisional")
            let moved: SQL = """
                select s.place is not distinct from shielding.place_of(s.child) from shielding.shield as s
                where s.child = \(ChildNumber.eve.value)
                """
            for line in ["'3 High St'", "'2 High St', line_2 = 'Flat 1'"] {
                try await town.change(
                    "update registry.child_address set line_1 = \(line) where child = \(ChildNumber.eve.value)"
                )
                #expect(try await town.truth(moved, as: Bool.self) == [true])
            }
            try await town.change("delete from registry.child_address where child = \(ChildNumber.eve.value)")
            #expect(try await town.truth(moved, as: Bool.self) == [true])
        }
    }

    @Test("an address and a shield that are written at once agree on the place")
    func atOnce() async throws {
        try await Town.with { town async throws in
            let child = ChildNumber.eve.value
            for round in 1...12 {
                async let moving: Void = town.change(
                    "update registry.child_address set line_1 = '\(round) Elm Rd' where child = \(child)"
                )
                async let shielding: Void = town.change("insert into shielding.shield (child) values (\(child))")
                _ = try await (moving, shielding)
                let places: SQL = """
                    select s.place = shielding.place_of(s.child) from shielding.shield as s where s.child = \(child) and s.ended is null
                    """
                #expect(try await town.truth(places, as: Bool.self) == [true])
                try await town.change(
                    "update shielding.shield set ended = clock_timestamp(), ended_by = 2, ended_because = 'lifted' where child = \(child) and ended is null"
                )
            }
        }
    }
}
