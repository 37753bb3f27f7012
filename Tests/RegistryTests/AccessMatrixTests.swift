import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Every table of the catalogue x every login x every kind of session. A table added tomorrow is in it without a word here.
@Suite("Row-level security, as a matrix")
struct AccessMatrixTests {
    /// A session as a login may have it, and the one child that it may open, if any.
    private struct Session {
        let name: String
        /// What names the token, before each table is read.
        let naming: String
        /// Names the token of another session, which reads the table just before on the same connection.
        var other: String?
        var child: ChildNumber?
        var isOwnAuthority = false
    }

    /// What the catalogue says of a table.
    private struct Table: Hashable {
        let name: String
        /// The column with the child's number.
        let column: String?
        /// The logins that have a privilege to read it.
        let readers: Set<String>
    }

    private static func tables(of index: SmallIndex) async throws -> [Table] {
        let rows = try await index.truth(
            """
            select c.oid::regclass,
                (select attname from pg_attribute as a where a.attrelid = c.oid and not a.attisdropped
                    and (a.attname = 'child' or a.attname = 'number' and c.oid = 'registry.child'::regclass)),
                (select string_agg(rolname, ',') from pg_roles
                    where rolname ~ '^contactpoint_' and rolcanlogin
                        and has_schema_privilege(oid, c.relnamespace, 'usage') and has_any_column_privilege(oid, c.oid, 'select'))
            from pg_class as c
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't'
                and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1
            """
        )
        return rows.split(separator: "\n").map { row in
            let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return Table(
                name: cells[0],
                column: cells[1].isEmpty ? nil : cells[1],
                readers: Set(cells[2].split(separator: ",").map(String.init))
            )
        }
    }

    private static func sessions(in index: SmallIndex) async throws -> [Session] {
        let own = try index.token(.team)
        let other = try index.token(.otherTeam)
        let kept = try index.token(.nurse)
        let mine = try index.token(.teacher)
        for (token, child) in [(own, ChildNumber.shielded), (other, .shielded), (kept, .ordinary), (mine, .elsewhere)] {
            #expect(try await index.open(child, as: token) == "granted")
        }
        let expired = try index.token(.team, issued: Date() - 90)
        #expect(try await index.open(.ordinary, as: expired) == "token-expired")
        var forged = own.bytes
        forged[86] ^= 1
        // Whoever kept the nurse's token shows it after the nurse was suspended.
        let suspend = "update access.account set suspended_at = now() where account = \(Caller.nurse.account)"
        #expect(try await index.truth(suspend).isEmpty)
        let replayed = try await index.api(SmallIndex.open(.ordinary, kept.hex))
        #expect(replayed == ["account-suspended"])
        func naming(_ token: SessionToken) -> String { SmallIndex.name(token.hex) }
        return [
            Session(name: "own authority", naming: naming(own), child: .shielded, isOwnAuthority: true),
            Session(name: "other authority", naming: naming(other), child: .shielded),
            Session(name: "none", naming: "reset contactpoint.token"),
            Session(
                name: "forged",
                naming: "set contactpoint.token = '\(forged.map { String(format: "%02x", $0) }.joined())'"
            ),
            Session(name: "expired", naming: naming(expired)),
            Session(name: "replayed after revocation", naming: naming(kept)),
            Session(
                name: "interleaved, own",
                naming: naming(own),
                other: naming(mine),
                child: .shielded,
                isOwnAuthority: true
            ),
            Session(name: "interleaved, other's", naming: naming(mine), other: naming(own), child: .elsewhere),
        ]
    }

    /// What a shield hides from another authority's team.
    private static let hidden: Set<String> = [
        "registry.child_home", "registry.child_address", "registry.carer_contact", "registry.other_number",
        "contacts.involvement", "contacts.common_assessment", "contacts.sensitive_involvement",
        "contacts.sensitive_mark", "contacts.lead_term",
    ]

    @Test("every table x login x session shows what it should and nothing else")
    func matrix() async throws {
        try await SmallIndex.with { index in
            let tables = try await Self.tables(of: index)
            let childData = Set(ChildTables.all(in: index) + index.tables.filter { $0.hasPrefix("audit.entry_") })
            let logins = [
                "contactpoint_api": index.urls.api, "contactpoint_feed": index.urls.feed,
                "contactpoint_report": index.urls.report, "contactpoint_operator": index.urls.operator,
                "contactpoint_migrator": index.urls.migrator, "contactpoint_audit": index.urls.audit,
                "contactpoint_cascade": index.urls.cascade,
            ]
            let known = try await index.truth(
                "select count(*) from pg_roles where rolname ~ '^contactpoint_' and rolcanlogin"
            )
            #expect(known == "\(logins.count)", "a login is missing from the matrix")
            var denied = 0
            var empty = 0
            var shown = 0
            let sessions = try await Self.sessions(in: index)
            for session in sessions {
                for (login, url) in logins {
                    let reads = tables.map { table in
                        let others =
                            table.column.map { "count(*) filter (where \($0) <> \(session.child?.value ?? 0))" } ?? "0"
                        return "select count(*), \(others) from \(table.name)"
                    }
                    let answers = try await Psql.run(
                        reads.flatMap { read in
                            (session.other.map { [$0, read] } ?? []) + [session.naming, read]
                        },
                        url: url
                    )
                    let stride = answers.count / tables.count
                    for (position, table) in tables.enumerated() {
                        let answer = answers[(position + 1) * stride - 1]
                        let cell: Comment = "\(table.name) as \(login), session \(session.name): \(answer)"
                        guard table.readers.contains(login) else {
                            #expect(answer.hasPrefix("ERROR 42501"), cell)
                            denied += 1
                            continue
                        }
                        let counts = answer.split(separator: "|").compactMap { Int($0) }
                        try #require(counts.count == 2, cell)
                        if counts[0] == 0 { empty += 1 } else { shown += 1 }
                        guard childData.contains(table.name) else { continue }
                        #expect(counts[1] == 0, cell)
                        let opens =
                            login == "contactpoint_api" && session.child != nil
                            && ChildTables.readable.contains(table.name)
                        if !opens {
                            #expect(counts[0] == 0, cell)
                        } else if session.isOwnAuthority {
                            #expect(counts[0] > 0, cell)
                        } else if session.name == "other authority" {
                            #expect((counts[0] == 0) == Self.hidden.contains(table.name), cell)
                        }
                    }
                }
            }
            // An empty matrix would hold as well.
            #expect(shown > 40 && empty > 60 && denied > 1000)
            print(
                """
                row-level security: \(tables.count) tables x \(logins.count) logins x \(sessions.count) sessions \
                = \(denied + empty + shown) cells, of which \(denied) denied, \(empty) empty, \(shown) with rows
                """
            )
        }
    }
}
