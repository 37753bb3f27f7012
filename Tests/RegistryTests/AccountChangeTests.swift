import Foundation
import Postgres
import Testing

@testable import Registry
import TestDatabase

/// An account that changes while it asks.
@Suite("Accounts that change")
struct AccountChangeTests {
    @Test("a suspension committed while a record is being opened leaves nothing open")
    func suspendedWhileAsking() async throws {
        try await SmallIndex.with { index in
            let token = try index.token(.nurse)
            try await index.withConnection { asking in
                try await asking.execute("begin")
                let asked = try await asking.query(
                    "select contacts.begin(\(token.bytes), 'looking after', 'test', \(ChildNumber.ordinary.value))"
                )
                #expect(try asked.decode(String.self) == ["granted"])
                // Committed when the grant isn't yet: it sees no grant that it could close.
                _ = try await index.truth("update access.account set suspended_at = now() where account = 1")
                try await asking.execute("commit")
            }
            try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
        }
    }

    @Test(
        "each change ends what was granted before it",
        arguments: [
            "suspended_at = now()", "left_at = now()", "role = 4", "authority = 301", "occupation = 'doctor'",
            "dbs_checked_on = current_date - 1200", "trained_on = current_date + 1", "agreed_on = current_date + 1",
            "may_override = true", "signed_out_at = now()",
        ]
    )
    func changed(_ change: String) async throws {
        try await SmallIndex.with { index in
            let token = try index.token(.nurse)
            let other = try index.token(.teacher)
            #expect(try await index.open(.ordinary, as: token) == "granted")
            #expect(try await index.open(.ordinary, as: other) == "granted")
            let before = try await ChildTables.rows(in: index, after: [SmallIndex.name(token.hex)])
            #expect(before["registry.child"] == 1)
            _ = try await index.truth("update access.account set name = 'Nora Newname' where account = 1")
            let renamed = try await ChildTables.rows(in: index, after: [SmallIndex.name(token.hex)])
            #expect(renamed == before)
            #expect(try await index.truth("update access.account set \(change) where account = 1").isEmpty)
            try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
            let others = try await ChildTables.rows(in: index, after: [SmallIndex.name(other.hex)])
            #expect(others["registry.child"] == 1)
        }
    }
}
