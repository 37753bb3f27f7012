import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Attacks that change the index, each on one of its own.
@Suite("Attacks while things change")
struct ChangingAttackTests {
    @Test("7 an account suspended after its grant sees nothing any more")
    func suspendedMeanwhile() async throws {
        try await SmallIndex.with { index in
            let read = try await index.opened(.ordinary, by: .nurse)
            #expect(try await ChildTables.rows(in: index, after: [read])["registry.child"] == 1)
            _ = try await index.truth("update access.account set suspended_at = now() where account = 1")
            try await ChildTables.expectNothing(in: index, after: [read])
        }
    }

    @Test("a session that says it is in another time zone puts off no lapse")
    func timeZone() async throws {
        try await SmallIndex.with { index in
            _ = try await index.truth(
                "update access.account set dbs_checked_on = current_date - interval '3 years 2 days' where account = 1"
            )
            let answers = try await index.api(
                "set timezone = '<x>+167'",
                SmallIndex.open(.ordinary, try index.token(.nurse).hex)
            )
            #expect(answers[1] == "dbs-check-lapsed")
        }
    }
}
