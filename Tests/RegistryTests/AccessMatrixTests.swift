import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Every table of the catalogue x every login x every kind of session. A table or a role of accounts that is added tomorrow is
/// in it without a word here.
@Suite("Row-level security, as a matrix")
struct AccessMatrixTests {
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
            let makers = try await Self.sessions(in: index)
            for make in makers {
                let session = try await make()
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
                        if opens, table.name == "registry.child" { #expect(counts[0] == 1, cell) }
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
            #expect(shown > 40 && empty > 60 && denied > 1000 && makers.count > 20)
            print(
                """
                row-level security: \(tables.count) tables x \(logins.count) logins x \(makers.count) sessions \
                = \(denied + empty + shown) cells, of which \(denied) denied, \(empty) empty, \(shown) with rows
                """
            )
        }
    }
}
