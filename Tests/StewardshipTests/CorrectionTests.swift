import Foundation
import Postgres
import Registry
import Stewardship
import TestDatabase
import Testing

/// What families say is wrong is answered within a month.
@Suite struct CorrectionTests {
    private func ask(
        _ bureau: Bureau,
        _ child: ChildNumber = .once,
        about: String = "address",
        wanted: String = "we moved to 3 Low Rd",
        received: Int32 = 0,
        as caller: Caller = .team
    ) async throws -> UUID {
        try await bureau.stewardship.askCorrection(
            child,
            by: .parent,
            about: about,
            wanted: wanted,
            receivedOn: CivilDate(daysSince2000: CivilDate.today().daysSince2000 - received),
            as: caller,
            because: bureau.purpose
        ).correction
    }

    private func answer(
        _ bureau: Bureau,
        _ correction: UUID,
        accepted: Bool = true,
        _ words: String = "address changed to 3 Low Rd",
        as caller: Caller = .team
    ) async throws {
        try await bureau.stewardship.answerCorrection(
            correction,
            accepted: accepted,
            words,
            as: caller,
            because: bureau.purpose
        )
    }

    @Test func aCorrectionIsAskedDueAndAnswered() async throws {
        try await Bureau.with { bureau async throws in
            let new = try await ask(bureau)
            let late = try await ask(bureau, .neighbour, about: "name", wanted: "Zofia, not Sofia", received: 33)
            var listed = try await bureau.stewardship.corrections(as: .second, because: bureau.purpose)
            #expect(listed.map(\.correction) == [late, new] && listed.map(\.overdue) == [true, false])
            #expect(listed.map(\.wanted) == ["Zofia, not Sofia", "we moved to 3 Low Rd"])
            try await answer(bureau, new)
            try await answer(bureau, late, accepted: false, "the register of births says Sofia")
            listed = try await bureau.stewardship.corrections(as: .team, because: bureau.purpose)
            #expect(listed.isEmpty)
            #expect(try await refusal { try await answer(bureau, new, accepted: false) } == "request-closed")
            #expect(
                try await bureau.truth(
                    "select string_agg(state || ': ' || answer, '; ' order by state) from stewardship.correction"
                ) == "accepted: address changed to 3 Low Rd; refused: the register of births says Sofia"
            )
            #expect(
                try await bureau.truth(
                    """
                    select string_agg((criteria ->> 'step') || ' ' || outcome, ', ' order by at) from audit.entry
                    where children @> array[\(ChildNumber.once.value)] and criteria ->> 'step' <> 'corrections'
                    """
                ) == "correction-ask granted, correction-answer granted, correction-answer request-closed"
            )
        }
    }

    @Test func whatIsMalformedOrAnothersIsRefused() async throws {
        try await Bureau.with { bureau async throws in
            for (about, wanted) in [("opinion", "x"), ("name", " "), ("name", String(repeating: "x", count: 501))] {
                #expect(try await refusal { try await ask(bureau, about: about, wanted: wanted) } == "value-malformed")
            }
            #expect(try await refusal { try await ask(bureau, received: -1) } == "value-malformed")
            let theirs = try await ask(bureau)
            #expect(try await refusal { try await answer(bureau, theirs, "no") } == "value-malformed")
            for correction in [theirs, UUID()] {
                #expect(try await refusal { try await answer(bureau, correction, as: .otherTeam) } == "not-found")
                #expect(try await refusal { try await answer(bureau, correction, as: .nurse) } == "not-permitted")
            }
            for child in [ChildNumber.once, ChildNumber(payload: 999_012_345_678_901)!] {
                #expect(try await refusal { try await ask(bureau, child, as: .otherTeam) } == "not-found")
            }
            #expect(try await bureau.stewardship.corrections(as: .otherTeam, because: bureau.purpose).isEmpty)
        }
    }
}
