import Contacts
import Foundation
import Postgres
import Registry
import Shielding
import Stewardship
import Testing

/// What went wrong in 2009, before the first children were let into the index.
@Suite("The failures of 2009")
struct Failures2009Tests {
    @Test("1: an update that doesn't match a shielded child makes no second, unshielded record")
    func unmatchedUpdate() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.shield(.york, as: .otherTeam)
            let before = try await bureau.truth("select count(*)::text from registry.child")
            // Mistyped as sources mistype: sound, swapped names, swapped day and month, another address.
            try await bureau.take(
                "X1,1,upsert,Witlock,Roan,2015-05-14,male,YO1 7HH,816,York,",
                "X2,1,upsert,Rowan,Whitlock,2015-05-14,,YO10 5DD,816,York,",
                "X3,1,upsert,Whitlock,,2015-05-14,male,,816,,"
            )
            #expect(try await bureau.truth("select count(*)::text from registry.child") == before)
            #expect(
                try await bureau.truth(
                    "select string_agg(distinct state, ',') from feeds.row where record_id like 'X%' and state not in ('held', 'linked')"
                )
                    == ""
            )
            for (family, given) in [("Witlock", "Roan"), ("Rowan", "Whitlock"), ("Whitlock", "Rowan")] {
                #expect(try await bureau.found(family, given, postcode: "YO1 7HH").isEmpty)
            }
        }
    }

    @Test("2: a new identity starts a record that nothing ties to the old one, after a merge of it too")
    func newIdentity() async throws {
        try await Bureau.with { bureau async throws in
            let shielding = Shielding(registry: bureau.registry)
            try await bureau.shield(.twice)
            try await bureau.confirm(.twice)
            let made = try await shielding.newIdentity(
                for: .twice,
                family: "Marlow",
                given: "June",
                born: CivilDate(iso: "2015-05-14"),
                gender: "female",
                on: Shielding.Basis(
                    ground: "risk to adoptive placement",
                    evidence: "police report",
                    reference: "WYP 2026/8"
                ),
                as: .team,
                because: bureau.purpose
            )
            let new = try #require(made.first?.number)
            // The old number opens nothing, and above all not the new record.
            #expect(try await refusal { try await bureau.open(.twice) } == "not-found")
            #expect(try await refusal { try await bureau.merge(new, into: .twice, [:]) } == "not-found")
            #expect(try await refusal { try await bureau.merge(.twice, into: new, [:]) } == "not-found")
            #expect(try await bureau.stewardship.acts(on: new, as: .team, because: bureau.purpose).isEmpty)
            #expect(try await bureau.truth("select count(*)::text from stewardship.superseded") == "0")
            // No value of the old record is in the new one's, nor its number in any row of the new one's.
            let held = try await bureau.export(new)
            for old in ["Okafor", "Bell", "LS6 2QQ", "9434765919", "\(ChildNumber.twice.value)"] {
                #expect(!held.contains(old), "\(old)")
            }
            #expect(!(try await bureau.export(.twice)).contains("\(new.value)"))
            // The old source's next word goes to the closed record.
            try await bureau.take("N1,2,upsert,Okafor-Bell,Chidera,2015-05-14,female,LS7 4AA,383,Leeds,", as: .nhs)
            #expect(try await bureau.export(new) == held)
        }
    }

    @Test("3: no household is half shielded, and a split or an undone merge shields both")
    func halfShielded() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.shield(.once)
            // The neighbour's child lives at the same address.
            #expect(try await bureau.open(.neighbour).shielded)
            let split = try await bureau.stewardship.split(
                .once,
                .init(family: "Okafor", given: "Chike", born: "2015-05-14", gender: "male"),
                as: .team,
                because: bureau.purpose
            )
            #expect(try await bureau.open(split.number).shielded)
            let found = try await bureau.found("Okafor", "Chike", postcode: "LS1 4AP")
            #expect(Set(found).isDisjoint(with: [split.number, .once, .neighbour]))
            // Nor by a birth that a source reports: the source is told what it is always told.
            let header =
                "record_id,version,change,family_name,given_names,born,gender,postcode,address_line_1,authority,town\n"
            try await bureau.take(
                "B1,1,upsert,Okafor,Chioma,2026-06-01,female,LS1 4AP,1 High Street,383,Leeds",
                "B2,1,upsert,Okafor,Chinwe,2024-03-02,female,LS1 4AP,1 High St.,383,Leeds",
                header: header
            )
            let states =
                "select string_agg(state, ' ' order by record_id) from feeds.row where record_id in ('B1', 'B2')"
            #expect(try await bureau.truth(SQL(unsafeText: states)) == "made made")
            for (given, born, hidden) in [("Chioma", "2026-06-01", false), ("Chinwe", "2024-03-02", true)] {
                let made = try #require(try await bureau.found("Okafor", given, born: born).first)
                #expect(try await bureau.open(made).shielded == hidden)
                #expect(
                    try await bureau.found("Okafor", given, postcode: "LS1 4AP", born: born).contains(made) == !hidden
                )
            }
        }
    }

    @Test("3: a merge that brings a shield to an address shields who lives there, and taking it back shields no more")
    func halfShieldedByAMerge() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.shield(.twice)
            let act = try await bureau.merge()
            #expect(try await bureau.open(.once).shielded)
            #expect(try await bureau.open(.neighbour).shielded)
            try await bureau.undo(act)
            #expect(try await bureau.open(.twice).shielded)
            #expect(!(try await bureau.open(.once).shielded))
            #expect(try await bureau.open(.neighbour).shielded)
        }
    }

    @Test("4: a search by what is hidden finds nobody, whatever was merged, split or undone")
    func oracle() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.shield(.twice)
            let hidden = ["LS6 2QQ", "LS2 8JT", "LS1 4AP"]
            func seen() async throws -> [ChildNumber] {
                var seen: [ChildNumber] = []
                for postcode in hidden {
                    for (family, given) in [("Okafor-Bell", "Chidera"), ("Okafor", "Chidera"), ("Okafor", "Chi")] {
                        seen += try await bureau.found(family, given, postcode: postcode)
                    }
                }
                return seen
            }
            let act = try await bureau.merge()
            #expect(try await seen().isEmpty)
            #expect(
                try await bureau.truth(
                    "select postcodes::text from search.candidate where child = \(ChildNumber.once.value)"
                ) == "{}"
            )
            try await bureau.undo(act)
            #expect(Set(try await seen()) == [.once])
        }
    }

    @Test("5: which local system has not applied a shield is known, with its age, for a merged record too")
    func cascade() async throws {
        try await Bureau.with { bureau async throws in
            let shielding = Shielding(registry: bureau.registry)
            try await bureau.merge()
            // The system held the other number; the record that goes on is told of.
            try await bureau.shield(.once)
            let waiting = try await shielding.unconfirmed(as: .team, because: bureau.purpose)
            #expect(waiting.map(\.system) == ["School System"])
            #expect(waiting.map(\.number) == [.once])
            #expect(waiting.allSatisfy { $0.age >= 0 && $0.kind == "shielded" })
        }
    }
}
