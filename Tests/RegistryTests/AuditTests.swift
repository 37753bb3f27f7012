import Foundation
import Testing

@testable import Registry
import TestDatabase

/// What can't be in the audit isn't disclosed, and what is in it stays.
@Suite("Audit")
struct AuditTests {
    @Test("every access has its entry, with who, why, what was asked for, and all children")
    func entries() async throws {
        try await SmallIndex.with { index in
            let search = UUID()
            let open = UUID()
            let searching = try index.token(.nurse, purpose: "education", request: search)
            let opening = try index.token(.team, request: open)
            let found =
                "{\([ChildNumber.ordinary.value, ChildNumber.shielded.value].sorted().map(String.init).joined(separator: ","))}"
            #expect(
                try await index.api(
                    SmallIndex.search(searching.hex, criteria: #"'{"family": "Smith"}'"#),
                    "select access.returned('\\x\(searching.hex)', array[\(ChildNumber.shielded.value)])",
                    SmallIndex.open(.shielded, opening.hex)
                ) == ["granted", "t", "granted"]
            )
            let columns =
                "action, outcome, account, on_behalf_of, role, authority, purpose, reason, client, criteria, (select array_agg(c order by c) from unnest(children) as c)"
            let audited = { (request: UUID) in
                try await index.truth("select \(columns) from audit.entry where request = '\(request)' order by at")
            }
            #expect(
                try await audited(search) == """
                    search|granted|1||1|383|2|looking after|psql|{"asked": {"to": "2015-05-14", "from": "2015-05-14", "givens": ["zoe", "adam"], "months": ["2015-05-01"], "families": ["smith-jones", "smith-jones"], "postcodes": []}, "family": "Smith"}|\(found)
                    search|returned|1||1|383|2||||{\(ChildNumber.shielded.value)}
                    """
            )
            #expect(
                try await audited(open) == """
                    open|granted|3||2|301|1|looking after|psql|{"number": \(ChildNumber.shielded.value)}|{\(ChildNumber.shielded.value)}
                    """
            )
        }
    }

    @Test("refusals have their entry too, without children")
    func refusals() async throws {
        try await SmallIndex.with { index in
            let unknown = ChildNumber(payload: 999_999_999_999_998)!
            let hex = try index.token(.nurse).hex
            let outcomes = try await index.api(
                SmallIndex.open(.ordinary, try index.token(.suspended).hex),
                SmallIndex.search(try index.token(.lapsed).hex),
                SmallIndex.open(unknown, try index.token(.nurse).hex),
                SmallIndex.open(.archived, try index.token(.nurse).hex),
                SmallIndex.open(.ordinary, "00"),
                SmallIndex.search(try index.token(.nurse, issued: Date() - 90).hex),
                "select access.refused('\\x\(hex)', 'search', 'too-few-criteria', 'looking after', 'test')"
            )
            #expect(
                outcomes == [
                    "account-suspended", "dbs-check-lapsed", "granted", "granted", "token-malformed",
                    "token-expired", "t",
                ]
            )
            let entries = try await index.truth(
                "select outcome, sum(cardinality(children)) from audit.entry group by 1 order by 1"
            )
            #expect(
                entries == """
                    account-suspended|0
                    dbs-check-lapsed|0
                    not-found|0
                    token-expired|0
                    token-malformed|0
                    too-few-criteria|0
                    """
            )
        }
    }

    @Test("a refusal noted by the service is one: no grant, no outcome of another kind, no endless text")
    func notedRefusals() async throws {
        try await SmallIndex.with { index in
            let hex = try index.token(.nurse).hex
            let note = { (action: String, outcome: String) in
                "select access.refused('\\x\(hex)', '\(action)', '\(outcome)', repeat('r', 9999), repeat('c', 9999))"
            }
            let answers = try await index.api(
                note("open", "granted"),
                note("open", "returned"),
                note("erase", "too-few"),
                note("open", "GRANTED"),
                note("open", ""),
                note("open", String(repeating: "a", count: 41)),
                note("open", "a\nb"),
                note("open", "too-few")
            )
            #expect(answers == ["f", "f", "f", "f", "f", "f", "f", "t"])
            #expect(
                try await index.truth("select outcome, length(reason), length(client) from audit.entry")
                    == "too-few|500|200"
            )
            #expect(try await index.truth("select count(*) from access.grant") == "0")
        }
    }

    @Test("criteria that don't fit into the entry are refused, not cut")
    func longCriteria() async throws {
        try await SmallIndex.with { index in
            let token = try index.token(.nurse)
            let outcome = try await index.api(
                SmallIndex.search(token.hex, criteria: "jsonb_build_object('family', repeat('x', 3000000))")
            )
            #expect(outcome == ["criteria-too-long"])
            #expect(
                try await index.truth("select outcome, criteria, children from audit.entry") == "criteria-too-long||{}"
            )
            try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
        }
    }

    @Test("where the audit can't be written nothing is disclosed")
    func unwritable() async throws {
        try await SmallIndex.with { index in
            _ = try await index.truth("revoke insert on audit.entry from contactpoint_guard")
            let opening = try index.token(.team)
            let searching = try index.token(.nurse)
            for answer in try await index.api(SmallIndex.open(.ordinary, opening.hex), SmallIndex.search(searching.hex))
            {
                #expect(answer.hasPrefix("ERROR 42501 permission denied for table entry"))
            }
            for token in [opening, searching] {
                try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
            }
            // and again when it can be
            _ = try await index.truth("grant insert on audit.entry to contactpoint_guard")
            #expect(try await index.open(.ordinary, as: opening) == "granted")
        }
    }

    @Test("entries are changed, removed or emptied by nobody, not by the owner, not by a partition's name")
    func appendOnly() async throws {
        try await SmallIndex.with { index in
            _ = try await index.open(.ordinary, as: index.token(.nurse))
            let partition = try await index.truth("select tableoid::regclass from audit.entry")
            let changes = ["audit.entry", partition].flatMap {
                ["update \($0) set children = '{}'", "delete from \($0)", "truncate \($0)"]
            }
            let owner = try await Psql.run(["set role contactpoint_owner"] + changes, url: index.urls.migrator)
                .dropFirst()
            for (change, answer) in zip(changes, owner) {
                #expect(answer.hasPrefix("ERROR 42501"), "\(change): \(answer)")
            }
            for (change, answer) in zip(changes, try await index.api(changes)) {
                #expect(answer.hasPrefix("ERROR 42501"), "\(change): \(answer)")
            }
            let guarded = try await Psql.run(["set role contactpoint_guard"] + changes, url: index.urls.migrator)
                .dropFirst()
            for (change, answer) in zip(changes, guarded) {
                #expect(answer.hasPrefix("ERROR 42501"), "\(change): \(answer)")
            }
            #expect(try await index.truth("select children from audit.entry") == "{\(ChildNumber.ordinary.value)}")
        }
    }

    @Test("asking and rolling back tells nothing")
    func rolledBack() async throws {
        try await SmallIndex.with { index in
            func ask(_ statement: (String) -> String) async throws -> String {
                try await index.api("begin", statement(index.token(.nurse).hex), "rollback")[1]
            }
            func count(_ name: String) async throws -> String {
                try await ask { SmallIndex.search($0, families: [name], givens: []) }
            }
            let unknown = ChildNumber(payload: 999_999_999_999_998)!
            let opened = [
                try await ask { SmallIndex.open(.ordinary, $0) }, try await ask { SmallIndex.open(unknown, $0) },
            ]
            let counts = [try await count("smith"), try await count("nobody")]
            let patterns = [
                try await ask { SmallIndex.search($0, pattern: "smith\\\\") },
                try await ask { SmallIndex.search($0, families: ["nobody"], pattern: "nobody\\\\") },
            ]
            #expect(opened[0] == opened[1])
            #expect(counts[0] == counts[1])
            #expect(patterns[0] == patterns[1])
        }
    }

    @Test("a search for more names than a person types is refused")
    func manyNames() async throws {
        try await SmallIndex.with { index in
            let names = (0..<500).map { "name\($0)" }
            let outcome = try await index.api(SmallIndex.search(index.token(.nurse).hex, families: names))
            #expect(outcome == ["criteria-too-long"])
        }
    }
}
