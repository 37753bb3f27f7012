import Foundation
import Postgres
import Testing

@testable import Registry
import TestDatabase

/// Reading without a session, and with someone else's. Numbers and names are those of the list of attacks.
@Suite("Attacks on the session", .sharedIndex)
struct SessionAttackTests {
    @Test("1 no session, any table with child data: no rows")
    func noSession() async throws {
        let index = try SmallIndex.current
        try await ChildTables.expectNothing(in: index)
        try await ChildTables.expectNothing(in: index, after: ["set contactpoint.token = ''"])
        for login in [index.urls.feed, index.urls.report, index.urls.operator] {
            try await ChildTables.expectNothing(in: index, url: login)
        }
    }

    @Test("1 the owner sees none either")
    func owner() async throws {
        let index = try SmallIndex.current
        try await ChildTables.expectNothing(in: index, url: index.urls.migrator)
        try await ChildTables.expectNothing(in: index, url: index.urls.migrator, after: ["set role contactpoint_owner"])
        let seen = try await ChildTables.rows(
            in: index,
            url: index.urls.migrator,
            after: ["set role contactpoint_owner"]
        )
        #expect(ChildTables.readable.isSubset(of: seen.keys))
    }

    @Test("1 a good token shows what it should: these tests can fail")
    func goodToken() async throws {
        let index = try SmallIndex.current
        let team = try await index.opened(.shielded, by: .team)
        let seen = try await ChildTables.rows(in: index, after: [team])
        var expected = Dictionary(uniqueKeysWithValues: ChildTables.readable.map { ($0, 1) })
        expected["registry.other_number"] = 2
        #expect(seen == expected)
    }

    @Test("2 no session, unshielded child by id: no rows")
    func childByNumber() async throws {
        let index = try SmallIndex.current
        let answers = try await index.api(
            ["", "set enable_seqscan = off", "set plan_cache_mode = force_generic_plan"].flatMap { setting in
                [
                    setting,
                    "select number, born, gender from registry.child where number = \(ChildNumber.ordinary.value)",
                    "select postcode from registry.child_address where child = \(ChildNumber.ordinary.value)",
                    "select name.given from registry.child_name as name where child in (\(ChildNumber.ordinary.value))",
                ]
            }
        )
        #expect(answers.filter { !$0.isEmpty } == [])
    }

    @Test("3 authority or grant changed by set_config inside the same SELECT: no rows of others")
    func changedInSelect() async throws {
        let index = try SmallIndex.current
        let mine = try index.token(.nurse)
        #expect(try await index.open(.elsewhere, as: mine) == "granted")
        var edited = mine.bytes
        edited[20] ^= 1
        let forged = edited.map { String(format: "%02x", $0) }.joined()
        let answers = try await index.api(
            SmallIndex.name(mine.hex),
            "select number from registry.child, set_config('contactpoint.token', '\(forged)', false)",
            "select set_config('contactpoint.token', '\(forged)', false) is null, number from registry.child",
            SmallIndex.name(mine.hex),
            "select number from registry.child where set_config('contactpoint.token', '\(forged)', false) <> ''",
            "select number from registry.child",
            "select n.child from (select set_config('contactpoint.authority', '301', false)) as s, registry.child_name as n"
        )
        for answer in answers { #expect(!answer.contains(String(ChildNumber.ordinary.value))) }
        #expect(answers[5].isEmpty)
    }

    @Test("7 random grant id, another caller's grant, grant after its time, grant of a suspended account: no rows")
    func grants() async throws {
        let index = try SmallIndex.current
        // a token that was never presented
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(try index.token(.team).hex)])
        try await ChildTables.expectNothing(in: index, after: ["set contactpoint.token = '\(UUID())'"])
        // another caller's request
        let request = UUID()
        let nurse = try index.token(.nurse, request: request)
        #expect(try await index.open(.ordinary, as: nurse) == "granted")
        try await ChildTables.expectNothing(
            in: index,
            after: [SmallIndex.name(try index.token(.teacher, request: request).hex)]
        )
        #expect(try await ChildTables.rows(in: index, after: [SmallIndex.name(nurse.hex)])["registry.child"] == 1)
        // and it can't be taken over
        #expect(try await index.open(.elsewhere, as: index.token(.teacher, request: request)) == "token-replayed")
        try await ChildTables.expectNothing(
            in: index,
            after: [SmallIndex.name(try index.token(.teacher, request: request).hex)]
        )
    }

    @Test(
        "7 account suspended, left, lapsed, unknown, changed or without the right: refused, audited, no rows",
        arguments: [
            (Caller.suspended, "account-suspended"), (.leaver, "account-left"), (.lapsed, "dbs-check-lapsed"),
            (.stranger, "account-unknown"), (.auditor, "not-permitted"),
            (Caller(account: 1, role: .team, authority: 383, client: ""), "account-changed"),
            (Caller(account: 3, role: .team, authority: 383, client: ""), "account-changed"),
        ]
    )
    func refusedAccounts(caller: Caller, outcome: String) async throws {
        let index = try SmallIndex.current
        let request = UUID()
        let token = try index.token(caller, request: request)
        #expect(try await index.open(.ordinary, as: token) == outcome)
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
        let entry = try await index.truth(
            "select outcome, account, children from audit.entry where request = '\(request)'"
        )
        #expect(entry == "\(outcome)|\(caller.account)|{}")
    }

    @Test("22 cached generic plan used by two authorities in turn: each its own rows")
    func cachedPlan() async throws {
        let index = try SmallIndex.current
        let team = try index.token(.team)
        let other = try index.token(.otherTeam)
        #expect(try await index.open(.shielded, as: team) == "granted")
        #expect(try await index.open(.shielded, as: other) == "granted")
        try await index.withConnection { connection in
            try await connection.execute("set plan_cache_mode = force_generic_plan")
            for _ in 0..<8 {
                for (token, postcodes) in [(team, ["LS1 4AP"]), (other, [])] {
                    let rows = try await connection.pipeline([
                        [
                            "select set_config('contactpoint.token', \(token.hex), true)",
                            "select postcode from registry.child_address", "select number from registry.child",
                        ], ["select number from registry.child"],
                    ])
                    #expect(try rows[0][1].decode(String.self) == postcodes)
                    #expect(try rows[0][2].decode(Int64.self) == [ChildNumber.shielded.value])
                    #expect(rows[1][0].isEmpty)
                }
            }
        }
    }
}
