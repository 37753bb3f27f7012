import Contacts
import Postgres
import Registry
import Stewardship
import Testing

/// Two records made one, and taken apart again.
@Suite struct MergeTests {
    @Test(arguments: [Stewardship.Choice.surviving, .superseded])
    func afterMergeAndUndoEachRecordIsWhatItWasByteForByte(choice: Stewardship.Choice) async throws {
        try await Bureau.with { bureau async throws in
            let before = [try await bureau.export(.once), try await bureau.export(.twice)]
            let act = try await bureau.merge(.twice, into: .once, Bureau.all(choice))
            #expect(try await bureau.export(.once) != before[0])
            try await bureau.undo(act)
            #expect(try await bureau.export(.once) == before[0])
            #expect(try await bureau.export(.twice) == before[1])
            // Once is enough.
            #expect(try await refusal { try await bureau.undo(act) } == "not-found")
        }
    }

    @Test func theSurvivingRecordHasWhatBothHadAndTheOtherNumberLeadsToIt() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.merge(.twice, into: .once, Bureau.all(.superseded))
            let record = try await bureau.open(.twice)
            #expect(record.number == .once)
            #expect(record.names.first { $0.kind == "current" }?.family == "Okafor-Bell")
            #expect(
                Set(record.names.map { "\($0.family) \($0.given)" }) == [
                    "Okafor Chidera", "Baby Okafor", "Okafor-Bell Chidera", "Okafor Chi",
                ]
            )
            #expect(record.gender == .female)
            #expect(record.addresses.first { $0.to == nil }?.postcode == "LS6 2QQ")
            #expect(Set(record.addresses.map(\.postcode)) == ["LS1 4AP", "LS2 8JT", "LS6 2QQ"])
            #expect(Set(record.carers.compactMap(\.phone)) == ["01632 960001", "01632 960002", "01632 960003"])
            #expect(record.involvements.filter(\.leadProfessional).map(\.practitioner) == ["Sol Worker"])
            #expect(record.involvements.count == 3)
            #expect(record.commonAssessment?.service == "Family Team")
            #expect(record.sensitiveServiceInvolved)
            #expect(try await bureau.found("Okafor-Bell", "Chidera") == [.once])
            #expect(try await bureau.found("Okafor", "Chidera", postcode: "LS2 8JT") == [.once])
            #expect(
                try await bureau.truth(
                    "select value from registry.other_number where child = \(ChildNumber.once.value) and kind = 'upn'"
                ) == "B801200001002"
            )
        }
    }

    @Test func whatContradictsIsDecidedAndNothingElse() async throws {
        try await Bureau.with { bureau async throws in
            let comparison = try await bureau.stewardship.compare(.once, .twice, as: .team, because: bureau.purpose)
            #expect(Set(comparison.contradictions.keys) == Set(Bureau.keepAll.keys))
            for missing in Bureau.keepAll.keys {
                var decisions = Bureau.keepAll
                decisions[missing] = nil
                #expect(
                    try await refusal { try await bureau.merge(.twice, into: .once, decisions) } == "undecided",
                    "\(missing)"
                )
            }
            var more = Bureau.keepAll
            more["shield"] = .surviving
            #expect(try await refusal { try await bureau.merge(.twice, into: .once, more) } == "undecided")
            #expect(try await bureau.truth("select count(*)::text from stewardship.act") == "0")
        }
    }

    @Test func onlyTheTeamThatHasBothMerges() async throws {
        try await Bureau.with { bureau async throws in
            #expect(try await refusal { try await bureau.merge(as: .otherTeam) } == "not-found")
            #expect(try await refusal { try await bureau.merge(.york, into: .once, [:]) } == "not-found")
            #expect(try await refusal { try await bureau.merge(.once, into: .once, [:]) } == "value-malformed")
            #expect(try await refusal { try await bureau.merge(as: .nurse) } == "not-permitted")
            let act = try await bureau.merge()
            #expect(try await refusal { try await bureau.undo(act, as: .otherTeam) } == "not-found")
            #expect(try await refusal { try await bureau.merge() } == "not-found")
            #expect(
                try await bureau.truth(
                    "select string_agg(outcome, ' ' order by at) from audit.entry where action = 'steward'"
                )
                    == "not-found not-found value-malformed not-permitted granted not-found not-found"
            )
        }
    }

    @Test func whatCameLaterStaysWithTheRecordThatItBelongsTo() async throws {
        try await Bureau.with { bureau async throws in
            let act = try await bureau.merge()
            let contacts = Contacts(registry: bureau.registry)
            // A change of what came from the other record, something new, and what the other record's source says anew.
            _ = try await contacts.change(
                13,
                of: .once,
                version: 2,
                ["phone": "01632 960099"],
                as: .nurse,
                because: bureau.purpose
            )
            let new = try await contacts.record(.init(service: 2), with: .once, as: .nurse, because: bureau.purpose)
            try await bureau.take("N1,2,upsert,Okafor-Bell,Chidera,2015-05-14,female,LS7 4AA,383,Leeds,", as: .nhs)
            #expect(
                try await bureau.truth("select child::text from feeds.row where version = 2")
                    == "\(ChildNumber.once.value)"
            )
            try await bureau.undo(act)
            #expect(
                try await bureau.truth("select child::text from feeds.row where version = 2")
                    == "\(ChildNumber.twice.value)"
            )
            #expect(
                try await bureau.truth(
                    "select phone from contacts.involvement where involvement = 13 and child = \(ChildNumber.twice.value)"
                ) == "01632 960099"
            )
            #expect(
                try await bureau.truth(
                    "select string_agg(version::text, ',' order by version) from contacts.history where id = 13 and child = \(ChildNumber.twice.value)"
                ) == "1,2"
            )
            #expect(try await bureau.open(.once).involvements.map(\.id).contains(new.id))
            #expect(try await bureau.open(.once).addresses.first { $0.to == nil }?.postcode == "LS1 4AP")
            let other = try await bureau.open(.twice)
            #expect(other.number == .twice)
            #expect(other.addresses.first { $0.to == nil }?.postcode == "LS7 4AA")
            #expect(other.gender == .female)
        }
    }

    @Test func actsAreUndoneFromTheLastOneOn() async throws {
        try await Bureau.with { bureau async throws in
            let before = try await bureau.export(.twice)
            let first = try await bureau.merge()
            let second = try await bureau.merge(
                .neighbour,
                into: .once,
                ["born": .surviving, "name": .surviving]
            )
            #expect(try await refusal { try await bureau.undo(first) } == "later-act")
            #expect(try await bureau.open(.neighbour).number == .once)
            try await bureau.undo(second)
            try await bureau.undo(first)
            #expect(try await bureau.export(.twice) == before)
            let acts = try await bureau.stewardship.acts(on: .once, as: .team, because: bureau.purpose)
            #expect(acts.map(\.act) == [second, first] && acts.allSatisfy { $0.undoneAt != nil })
        }
    }

    @Test func aShieldGoesWithTheRecordAndHidesTheSurvivingOne() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.shield(.twice)
            // Whoever lives with the surviving one would be shielded too.
            _ = try await bureau.truth(
                "update registry.child_address set line_1 = '2 High St' where child = \(ChildNumber.neighbour.value) returning line_1"
            )
            let before = [try await bureau.export(.once), try await bureau.export(.twice)]
            let act = try await bureau.merge()
            #expect(try await bureau.found("Okafor", "Chidera", postcode: "LS1 4AP").isEmpty)
            #expect(try await bureau.open(.twice).shielded)
            #expect(
                try await bureau.truth(
                    "select string_agg(e.kind, ',' order by e.event) from shielding.event as e where e.child = \(ChildNumber.once.value)"
                ) == "shielded"
            )
            try await bureau.undo(act)
            #expect(try await bureau.export(.once) == before[0])
            #expect(try await bureau.export(.twice) == before[1])
            // Who held the two as one is told that the surviving one has no shield any more; nobody, that the other hasn't.
            #expect(
                try await bureau.truth(
                    "select string_agg(e.kind, ',' order by e.event) from shielding.event as e where e.child = \(ChildNumber.twice.value)"
                ) == "shielded,shielded"
            )
        }
    }

    @Test func twoShieldsAreDecidedAndBothAreThereAfterwards() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.shield(.once)
            try await bureau.shield(.twice)
            #expect(try await refusal { try await bureau.merge() } == "undecided")
            var decisions = Bureau.keepAll
            decisions["shield"] = .superseded
            #expect(try await refusal { try await bureau.merge(.twice, into: .once, decisions) } == "undecided")
            decisions["shield"] = .surviving
            let before = [try await bureau.export(.once), try await bureau.export(.twice)]
            let act = try await bureau.merge(.twice, into: .once, decisions)
            try await bureau.undo(act)
            #expect(try await bureau.export(.once) == before[0])
            #expect(try await bureau.export(.twice) == before[1])
        }
    }

    @Test func aShieldAskedForWhileTheyWereOneHidesBoth() async throws {
        try await Bureau.with { bureau async throws in
            let act = try await bureau.merge()
            try await bureau.shield(.once)
            try await bureau.undo(act)
            for child in [ChildNumber.once, .twice] {
                #expect(try await bureau.open(child).shielded)
            }
            #expect(try await bureau.found("Okafor-Bell", "Chidera", postcode: "LS6 2QQ").isEmpty)
        }
    }

    @Test(arguments: [Stewardship.Choice.surviving, .superseded])
    func twoMovesAreDecided(choice: Stewardship.Choice) async throws {
        try await Bureau.with { bureau async throws in
            for (child, to) in [(ChildNumber.once, Int16(816)), (.twice, 301)] {
                try await bureau.stewardship.move(child, .offer, to: to, as: .team, because: bureau.purpose)
            }
            let before = [try await bureau.export(.once), try await bureau.export(.twice)]
            #expect(try await refusal { try await bureau.merge() } == "undecided")
            var decisions = Bureau.keepAll
            decisions["move"] = choice
            let act = try await bureau.merge(.twice, into: .once, decisions)
            #expect(
                try await bureau.truth(
                    "select receiver::text from stewardship.move where child = \(ChildNumber.once.value) and state = 'open'"
                )
                    == (choice == .surviving ? "816" : "301")
            )
            try await bureau.undo(act)
            #expect(try await bureau.export(.once) == before[0])
            #expect(try await bureau.export(.twice) == before[1])
        }
    }

    @Test(arguments: [false, true])
    func aSplitAndItsUndoLeaveTheRecordAsItWas(shielded: Bool) async throws {
        try await Bureau.with { bureau async throws in
            if shielded { try await bureau.shield(.twice) }
            let before = try await bureau.export(.twice)
            let split = try await bureau.stewardship.split(
                .twice,
                .init(
                    family: "Okafor",
                    given: "Chi",
                    born: "2015-05-14",
                    gender: "female",
                    names: [2],
                    numbers: ["nhs"],
                    involvements: ["12", "14"],
                    records: ["nhs/N1"]
                ),
                as: .team,
                because: bureau.purpose
            )
            let made = try await bureau.open(split.number, as: .team)
            #expect(made.shielded == shielded)
            #expect(made.involvements.map(\.practitioner) == ["Sol Worker"])
            #expect(made.nhsNumber == "9434765919")
            #expect(made.sensitiveServiceInvolved)
            #expect(try await bureau.open(.twice, as: .team).names.map(\.given) == ["Chidera"])
            #expect(
                try await bureau.truth("select child::text from feeds.row where record_id = 'N1'")
                    == "\(split.number.value)"
            )
            try await bureau.undo(split.act)
            #expect(try await bureau.export(.twice) == before)
            #expect(try await bureau.open(split.number, as: .team).number == .twice)
        }
    }
}
