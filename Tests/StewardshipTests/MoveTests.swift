import Postgres
import Registry
import Stewardship
import TestDatabase
import Testing

/// A record passes when both sides have agreed.
@Suite struct MoveTests {
    private func move(
        _ bureau: Bureau,
        _ step: Stewardship.Step,
        _ child: ChildNumber = .once,
        to: Int16? = nil,
        as caller: Caller
    ) async throws -> String? {
        try await refusal {
            try await bureau.stewardship.move(child, step, to: to, as: caller, because: bureau.purpose)
        }
    }

    private func moves(_ bureau: Bureau, as caller: Caller) async throws -> [Stewardship.Move] {
        try await bureau.stewardship.moves(as: caller, because: bureau.purpose)
    }

    private func responsible(_ bureau: Bureau, _ child: ChildNumber = .once) async throws -> String {
        try await bureau.truth("select authority::text from registry.child_home where child = \(child.value)")
    }

    @Test func theReceivingSideAgreesToWhatTheOtherOneOffers() async throws {
        try await Bureau.with { bureau async throws in
            #expect(try await move(bureau, .offer, to: 816, as: .otherTeam) == "not-found")
            #expect(try await move(bureau, .offer, to: 383, as: .team) == "value-malformed")
            #expect(try await move(bureau, .offer, to: 999, as: .team) == "value-malformed")
            #expect(try await move(bureau, .agree, as: .otherTeam) == "not-found")
            #expect(try await move(bureau, .offer, to: 816, as: .team) == nil)
            #expect(try await move(bureau, .offer, to: 816, as: .team) == "move-open")
            #expect(try await move(bureau, .agree, as: .team) == "not-found")
            #expect(try await responsible(bureau) == "383")
            let listed = try await moves(bureau, as: .otherTeam)
            #expect(listed.map(\.waitsForYou) == [true] && listed.map(\.other) == [383])
            #expect(try await move(bureau, .agree, as: .otherTeam) == nil)
            #expect(try await responsible(bureau) == "816")
            #expect(try await moves(bureau, as: .team).isEmpty)
            // It is the other team's now.
            #expect(try await move(bureau, .offer, to: 301, as: .team) == "not-found")
        }
    }

    @Test func theSideThatHasTheRecordAgreesToWhatTheOtherOneRequestsOrDeclines() async throws {
        try await Bureau.with { bureau async throws in
            #expect(try await move(bureau, .request, as: .otherTeam) == nil)
            #expect(try await moves(bureau, as: .team).map(\.proposedBy) == ["receiver"])
            #expect(try await move(bureau, .withdraw, as: .team) == "not-found")
            #expect(try await move(bureau, .decline, as: .team) == nil)
            #expect(try await responsible(bureau) == "383")
            #expect(try await move(bureau, .request, as: .otherTeam) == nil)
            #expect(try await move(bureau, .withdraw, as: .otherTeam) == nil)
            #expect(try await move(bureau, .request, as: .otherTeam) == nil)
            #expect(try await move(bureau, .agree, as: .second) == nil)
            #expect(try await responsible(bureau) == "816")
        }
    }

    @Test func aRequestWaitsForTheEndOfAMoveToSomebodyElse() async throws {
        try await Bureau.with { bureau async throws in
            #expect(try await move(bureau, .offer, to: 301, as: .team) == nil)
            #expect(try await move(bureau, .request, as: .otherTeam) == nil)
            // It looks like any other.
            #expect(try await moves(bureau, as: .otherTeam).map(\.proposedBy) == ["receiver"])
            #expect(try await move(bureau, .request, as: .otherTeam) == "move-open")
            #expect(try await moves(bureau, as: .team).map(\.other) == [301])
            #expect(try await move(bureau, .withdraw, as: .team) == nil)
            #expect(try await moves(bureau, as: .team).map(\.other) == [816])
            #expect(try await move(bureau, .agree, as: .team) == nil)
            #expect(try await responsible(bureau) == "816")
            #expect(try await moves(bureau, as: .otherTeam).isEmpty)
        }
    }

    @Test func whoAsksForAShieldedChildIsToldNothing() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.shield(.once)
            #expect(try await move(bureau, .request, as: .otherTeam) == nil)
            let listed = try await moves(bureau, as: .otherTeam)
            #expect(listed.count == 1 && listed[0].other == nil)
            #expect(try await move(bureau, .decline, as: .team) == nil)
            // A source's word isn't passed on to the other side before the team that has the child agrees.
            try await bureau.take("A1,2,upsert,Okafor,Chidera,2015-05-14,female,YO1 7HH,816,York,")
            #expect(try await moves(bureau, as: .team).map(\.proposedBy) == ["source"])
            #expect(try await moves(bureau, as: .otherTeam).isEmpty)
            #expect(try await move(bureau, .agree, as: .otherTeam) == "not-found")
            #expect(try await move(bureau, .agree, as: .team) == nil)
            #expect(try await moves(bureau, as: .otherTeam).map(\.other) == [383])
            #expect(try await move(bureau, .agree, as: .otherTeam) == nil)
            #expect(try await responsible(bureau) == "816")
        }
    }

    @Test func aSourceThatReportsAnotherAuthorityProposesAMoveOnce() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.take("A1,2,upsert,Okafor,Chidera,2015-05-14,female,YO1 7HH,816,York,")
            try await bureau.take("A1,3,upsert,Okafor,Chidera,2015-05-14,female,YO1 7HH,816,York,")
            #expect(try await moves(bureau, as: .otherTeam).map(\.proposedBy) == ["source"])
            #expect(try await moves(bureau, as: .team).map(\.waitsForYou) == [true])
            #expect(try await responsible(bureau) == "383")
            #expect(try await move(bureau, .decline, as: .otherTeam) == nil)
            try await bureau.take("A1,4,upsert,Okafor,Chidera,2015-05-14,female,YO1 7HH,816,York,")
            #expect(try await moves(bureau, as: .team).isEmpty)
        }
    }

    @Test func aMoveThatWaitsIsOverdueThenEscalated() async throws {
        try await Bureau.with { bureau async throws in
            #expect(try await move(bureau, .offer, to: 816, as: .team) == nil)
            #expect(try await moves(bureau, as: .team).map(\.urgency) == [nil])
            for (days, urgency) in [(1, "overdue"), (14, "overdue"), (15, "escalated")] {
                try await bureau.truth(
                    "update stewardship.move set answer_by = access.today() - \(Int32(days)) returning 'late'"
                )
                for caller in [Caller.team, .otherTeam] {
                    #expect(try await moves(bureau, as: caller).map(\.urgency) == [urgency])
                }
            }
            try await Pool.lending(bureau.urls.operator) { pool async throws in
                let owed = try await Retention(pool: pool).owedMoves()
                #expect(owed.map(\.authority) == [816] && owed.map(\.escalated) == [1])
            }
        }
    }
}
