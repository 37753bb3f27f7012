import Foundation
import Postgres
import Testing

@testable import Registry
import TestDatabase

/// Reading more, or earlier, than the audit says.
@Suite("Attacks on the grant", .sharedIndex)
struct GrantAttackTests {
    @Test("8 begin, read, rollback in one transaction, also through a savepoint: no rows")
    func sameTransaction() async throws {
        let index = try SmallIndex.current
        for lead in [["begin"], ["begin isolation level serializable"], ["begin", "savepoint one"]] {
            let token = try index.token(.team)
            try await ChildTables.expectNothing(
                in: index,
                after: lead + [SmallIndex.open(.ordinary, token.hex), SmallIndex.name(token.hex)]
            )
        }
        let token = try index.token(.team)
        let nested = try await index.api(
            "begin",
            "savepoint one",
            SmallIndex.open(.ordinary, token.hex),
            "release one",
            SmallIndex.name(token.hex),
            "select count(*) from registry.child",
            "rollback to one",
            "rollback",
            SmallIndex.name(token.hex),
            "select count(*) from registry.child",
            "select contacts.begin('\\x\(token.hex)', 'looking after', 'psql', \(ChildNumber.ordinary.value)), "
                + "set_config('contactpoint.token', '\(token.hex)', false) is null, number from registry.child"
        )
        #expect(nested[5] == "0")
        #expect(nested[9] == "0")
        #expect(nested[10].isEmpty)
        // in one message, which is one transaction
        let other = try index.token(.team)
        let one = try await index.api(
            "\(SmallIndex.open(.ordinary, other.hex)) \\; \(SmallIndex.name(other.hex)) \\; select count(*) from registry.child \\; rollback"
        )
        #expect(one[0].hasSuffix("0") || one[0].contains("ERROR"))
    }

    @Test("8 read in a pipeline before the entry is committed: no rows")
    func samePipelineSegment() async throws {
        let index = try SmallIndex.current
        let token = try index.token(.team)
        try await index.withConnection { connection in
            let rows = try await connection.pipeline([
                [
                    "select contacts.begin(\(token.bytes), 'looking after', 'test', \(ChildNumber.ordinary.value))",
                    "select set_config('contactpoint.token', \(token.hex), false)", "select number from registry.child",
                ]
            ])
            #expect(rows[0][2].isEmpty)
            #expect(try await connection.query("select number from registry.child").count == 1)
        }
    }

    @Test("9 synchronous_commit = off before the audit entry: without effect")
    func asynchronousCommit() async throws {
        let index = try SmallIndex.current
        for (setting, kept) in [("off", "on"), ("local", "on"), ("on", "on"), ("remote_apply", "remote_apply")] {
            let answers = try await index.api(
                "set synchronous_commit = \(setting)",
                "begin",
                SmallIndex.open(.ordinary, try index.token(.nurse).hex),
                "show synchronous_commit",
                "commit"
            )
            #expect(answers[3] == kept)
        }
        // what closes an earlier grant needs no flush, but mustn't take it from an entry that does
        let earlier = try index.token(.nurse)
        let answers = try await index.api(
            SmallIndex.open(.ordinary, earlier.hex),
            "begin",
            SmallIndex.open(.ordinary, try index.token(.nurse).hex),
            "select access.returned('\\x\(earlier.hex)', '{}')",
            "show synchronous_commit",
            "commit"
        )
        #expect(answers[3...4] == ["t", "on"])
        let reversed = try index.token(.nurse)
        let others = try await index.api(
            SmallIndex.open(.ordinary, reversed.hex),
            "begin",
            "select access.returned('\\x\(reversed.hex)', '{}')",
            "show synchronous_commit",
            SmallIndex.open(.ordinary, try index.token(.nurse).hex),
            "show synchronous_commit",
            "commit"
        )
        #expect(others[3] == "off")
        #expect(others[5] == "on")
    }

    @Test("10 grant for child X used for child Y: no rows")
    func otherChild() async throws {
        let index = try SmallIndex.current
        let read = try await index.opened(.elsewhere, by: .nurse)
        let answers = try await index.api(
            [read]
                + ChildTables.readable.sorted().map {
                    "select * from (select child from \($0)) as t where child <> \(ChildNumber.elsewhere.value)"
                        .replacing(
                            "select child from registry.child)",
                            with: "select number as child from registry.child)"
                        )
                }
        )
        #expect(answers.filter { !$0.isEmpty } == [])
        #expect(
            try await index.api(read, "select number from registry.child")[1] == String(ChildNumber.elsewhere.value)
        )
    }

    @Test("10 search grant used for the whole record: what a search compares, no more")
    func searchGrant() async throws {
        let index = try SmallIndex.current
        for caller in [Caller.nurse, .team] {
            let token = try index.token(caller)
            #expect(try await index.api(SmallIndex.search(token.hex))[0] == "granted")
            let seen = try await ChildTables.rows(in: index, after: [SmallIndex.name(token.hex)]).filter {
                $0.value > 0
            }
            #expect(seen == ["search.candidate": 2])
            let placed = "select child from search.candidate where authority is not null or postcodes <> '{}'"
            #expect(
                try await index.api(SmallIndex.name(token.hex), placed)[1] == String(ChildNumber.ordinary.value)
            )
        }
    }

    @Test("the opening function says what a grant opens, no more than it opens")
    func grantedFunction() async throws {
        let index = try SmallIndex.current
        let read = try await index.opened(.shielded, by: .nurse)
        let scopes = ["found", "whereabouts", "record", "contacts", "nhs", "upn", "sensitive", "anything"]
        let answers = try await index.api([read] + scopes.map { "select access.granted('\($0)')" })
        let own = "{\(ChildNumber.shielded.value)}"
        #expect(Array(answers.dropFirst()) == [own, "{}", own, "{}", "{}", "{}", "{}", "{}"])
    }

    @Test("a grant is closed when its answer was read; children can't be smuggled into the audit")
    func returned() async throws {
        let index = try SmallIndex.current
        let request = UUID()
        let token = try index.token(.nurse, request: request)
        let call = { (children: String) in "select access.returned('\\x\(token.hex)', \(children))" }
        let own = ChildNumber.ordinary.value
        let answers = try await index.api(
            call("array[\(own)]::bigint[]"),
            SmallIndex.open(.ordinary, token.hex),
            call("array[\(own), \(ChildNumber.elsewhere.value)]"),
            call("null"),
            call("array[null]::bigint[]"),
            call("array_fill(\(own), array[100000])"),
            SmallIndex.name(token.hex),
            "select count(*) from registry.child",
            call("array[\(own)]"),
            "select count(*) from registry.child",
            call("array[\(own)]")
        )
        #expect(answers == ["f", "granted", "f", "f", "f", "f", "", "1", "t", "0", "f"])
        let entries = try await index.truth(
            "select outcome, children from audit.entry where request = '\(request)' order by at"
        )
        #expect(entries == "granted|{\(own)}\nreturned|{\(own)}")
    }

    @Test("a cursor held over transactions shows what its grant showed")
    func heldCursor() async throws {
        let index = try SmallIndex.current
        let token = try index.token(.nurse)
        #expect(try await index.open(.ordinary, as: token) == "granted")
        let answers = try await index.api(
            "begin",
            SmallIndex.name("00"),
            "declare c cursor with hold for select number from registry.child",
            "commit",
            SmallIndex.name(token.hex),
            "fetch all from c",
            "select count(*) from registry.child"
        )
        #expect(answers[5].isEmpty)
        #expect(answers[6] == "1")
    }
}
