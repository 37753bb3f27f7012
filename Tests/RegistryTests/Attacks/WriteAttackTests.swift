import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Changing what is held, and learning from being refused.
@Suite("Attacks by writing", .sharedIndex)
struct WriteAttackTests {
    private static let child = ChildNumber.ordinary.value

    private func expectDenied(_ statements: [String], after lead: [String] = []) async throws {
        let answers = try await SmallIndex.current.api(lead + statements)
        for (statement, answer) in zip(lead + statements, answers).dropFirst(lead.count) {
            #expect(answer.hasPrefix("ERROR 42501 permission denied"), "\(statement): \(answer)")
        }
    }

    @Test("11 insert … on conflict do update where hidden: permission denied; a server that leaks is refused")
    func onConflictUpdate() async throws {
        let index = try SmallIndex.current
        try await expectDenied([
            """
            insert into registry.child (number, born, gender) values (\(Self.child), '2000-01-01', 'male')
            on conflict (number) do update set gender = 'male' where registry.child.gender::int = 1
            """,
            """
            insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from) values (\(Self.child), 1, '', '', '', now())
            on conflict (child, ordinal) do update set town = '' where child_address.postcode::int = 1
            """,
        ])
        #expect(Int(try await index.truth("show server_version_num")) ?? 0 >= 150020)
    }

    @Test("12 ON CONFLICT DO NOTHING, duplicate id, foreign key as existence oracle: one answer for both")
    func existenceByConflict() async throws {
        let unknown = ChildNumber(payload: 999_999_999_999_999)!.value
        for number in [Self.child, unknown, ChildNumber.archived.value] {
            try await expectDenied([
                "insert into registry.child (number, born, gender) values (\(number), '2000-01-01', 'male') on conflict do nothing",
                "insert into registry.child (number, born, gender) values (\(number), '2000-01-01', 'male')",
                "insert into registry.child_name (child, ordinal, kind, family, given) values (\(number), 7, 'alias', 'A', 'B')",
                "insert into shielding.shield (child) values (\(number))",
                "select number from registry.child where number = \(number) for update",
                "select number from registry.child where number = \(number) for key share",
            ])
        }
    }

    @Test("13 UPDATE, DELETE, TRUNCATE, MERGE on registry and audit: denied")
    func changes() async throws {
        let index = try SmallIndex.current
        let tables = ChildTables.all(in: index)
        let before = try await index.truth("select count(*) from registry.child_name")
        let read = try await index.opened(.ordinary, by: .team)
        // A column of each table that could be written.
        let listed = try await index.truth(
            """
            select string_agg(attrelid::regclass || ' ' || attname, ';') from pg_attribute
            where attnum > 0 and attidentity = '' and attgenerated = ''
            """
        )
        let columns = Dictionary(
            listed.split(separator: ";").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
                .map { ($0[0], $0[1]) },
            uniquingKeysWith: { first, _ in first }
        )
        try await expectDenied(
            tables.flatMap { table in
                let column = columns[table] ?? "?"
                return [
                    "update \(table) set \(column) = \(column)", "delete from \(table)", "truncate \(table)",

                    "merge into \(table) as t using (values (1)) as v (n) on true when matched then delete",
                    "insert into \(table) default values",
                ]
            },
            after: [read]
        )
        #expect(try await index.truth("select count(*) from registry.child_name") == before)
    }

    @Test("14 take a child over by updating its authority: refused")
    func takeOver() async throws {
        let index = try SmallIndex.current
        let read = try await index.opened(.shielded, by: .otherTeam)
        try await expectDenied(
            [
                "update registry.child_home set authority = 383 where child = \(ChildNumber.shielded.value)",
                "insert into registry.child_home values (\(ChildNumber.shielded.value), 383, now(), 'current') on conflict (child) do update set authority = 383",
                "update shielding.shield set ended = now()",
            ],
            after: [read]
        )
        let home = try await index.truth(
            "select authority from registry.child_home where child = \(ChildNumber.shielded.value)"
        )
        #expect(home == "301")
    }

    @Test("the owner's statements change no child, no entry")
    func owner() async throws {
        let index = try SmallIndex.current
        let before = try await index.truth("select count(*) from registry.child")
        let answers = try await Psql.run(
            [
                "set role contactpoint_owner",
                "with d as (delete from registry.child returning 1) select count(*) from d",
                "with d as (update shielding.shield set ended = now() returning 1) select count(*) from d",
            ],
            url: index.urls.migrator
        )
        #expect(Array(answers.dropFirst()) == ["0", "0"])
        #expect(try await index.truth("select count(*) from registry.child") == before)
        #expect(before == "4")
    }
}
