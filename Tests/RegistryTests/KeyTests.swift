import Foundation
import Logging
import Postgres
import Testing

@testable import Registry
import TestDatabase

/// A child is found by its keys, so they must be those of what is stored now, whoever wrote it and in which order.
@Suite("Search keys")
struct KeyTests {
    private static let keys = "select coalesce(array_agg(key order by key), '{}') from search."
    private static let candidate = "select coalesce(max(c::text), '') from search."

    /// The stored keys and the candidate they are derived from, beside those that would be derived now.
    private func keys(of child: ChildNumber, in index: SmallIndex) async throws -> (stored: String, derived: String) {
        let number = child.value
        let answers = try await Psql.run(
            [
                "\(Self.keys)key where child = \(number)", "\(Self.keys)keys_of_stored(\(number), \(number))",
                "\(Self.candidate)candidate as c where child = \(number)",
                "\(Self.candidate)candidates_of_stored(\(number), \(number)) as c",
            ],
            url: index.urls.superuser
        )
        #expect(answers[2] == answers[3])
        return (answers[0], answers[1])
    }

    @Test("follow every change of the child")
    func follow() async throws {
        try await SmallIndex.with { index in
            let child = ChildNumber.ordinary
            let number = child.value
            let other = ChildNumber.elsewhere.value
            let changes: [(change: String, changesKeys: Bool)] = [
                ("update registry.child_name set family = 'Novak' where child = \(number) and ordinal = 1", true),
                ("insert into registry.child_name values (\(number), 3, 'alias', 'Kowalska', 'Zofia')", true),
                ("update registry.child_name set given = 'Żaneta' where child = \(number) and ordinal = 3", true),
                ("delete from registry.child_name where child = \(number) and ordinal = 2", true),
                ("update registry.child set born = '2015-06-14' where number = \(number)", true),
                ("update registry.child set gender = 'unspecified' where number = \(number)", false),
                ("update registry.child_home set authority = 383 where child = \(number)", false),
                ("update registry.child_address set lived_to = '2024-01-01' where child = \(number)", false),
                (
                    "insert into registry.child_address values (\(number), 2, '2 New Rd', null, 'York', 'YO1 7HH', '2024-01-02')",
                    true
                ),
                (
                    "update registry.child_address set postcode = 'YO1 8HH' where child = \(number) and ordinal = 2",
                    true
                ),
                ("delete from registry.child_address where child = \(number) and ordinal = 1", true),
                (
                    "update registry.child_name set child = \(other), ordinal = 9 where child = \(number) and ordinal = 3",
                    true
                ),
                ("insert into shielding.shield (child) values (\(number))", true),
                (
                    "insert into registry.child_address values (\(number), 3, '3 New Rd', null, 'Hull', 'HU1 1AA', '2023-01-02', '2023-02-02')",
                    false
                ),
                ("update registry.child_name set given = 'Zora' where child = \(number)", true),
                (
                    "update shielding.shield set ended = now(), ended_by = 3, ended_because = 'lifted' where child = \(number)",
                    true
                ),
                ("update registry.child set archived_on = current_date where number = \(number)", true),
                ("update registry.child_name set given = 'Zita' where child = \(number)", false),
                ("update registry.child set archived_on = null where number = \(number)", true),
            ]
            var before = try await keys(of: child, in: index)
            #expect(before.stored == before.derived)
            for (change, changesKeys) in changes {
                #expect(try await index.truth(change).isEmpty, "\(change)")
                let after = try await keys(of: child, in: index)
                #expect(after.stored == after.derived, "\(change)")
                #expect((after.stored != before.stored) == changesKeys, "\(change)")
                before = after
            }
            let others = try await keys(of: .elsewhere, in: index)
            #expect(others.stored == others.derived)
        }
    }

    @Test("a shielded child's don't depend on its places, an archived child has none")
    func shielded() async throws {
        try await SmallIndex.with { index in
            let number = ChildNumber.shielded.value
            let move = { (postcode: String) in
                "update registry.child_address set postcode = '\(postcode)' where child = \(number)"
            }
            let shielded = try await keys(of: .shielded, in: index).stored
            _ = try await index.truth(move("YO1 7HH"))
            #expect(try await keys(of: .shielded, in: index).stored == shielded)
            #expect(try await keys(of: .archived, in: index).stored == "{}")
            _ = try await index.truth(
                "update shielding.shield set ended = now(), ended_by = 3, ended_because = 'lifted' where child = \(number)"
            )
            let open = try await keys(of: .shielded, in: index).stored
            #expect(open.count > shielded.count)
            _ = try await index.truth(move("LS1 4AP"))
            #expect(try await keys(of: .shielded, in: index).stored != open)
            _ = try await index.truth("insert into shielding.shield (child) values (\(number))")
            #expect(try await keys(of: .shielded, in: index).stored == shielded)
        }
    }

    @Test("a whole authority's children can move in one statement: no lock in the server's table for each")
    func locks() async throws {
        try await SmallIndex.with { index in
            let answers = try await Psql.run(
                [
                    "begin", "update registry.child_home set authority = 383",
                    "select count(*) > 1 from registry.child where archived_on is null",
                    "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and objsubid = 1",
                    "select count(*) from registry.child where archived_on is not null", "rollback",
                ],
                url: index.urls.superuser
            )
            // Only those who have no row to lock.
            #expect(answers[2] == "t" && answers[3] == answers[4], "\(answers)")
        }
    }

    @Test("a range of months: who agrees with two of its dates by half hides nobody who agrees with one")
    func range() async throws {
        try await SmallIndex.with { index in
            let outside = ChildNumber(payload: 826_511_749_306_755)!.value
            let inside = ChildNumber(payload: 937_622_850_417_866)!.value
            _ = try await index.truth(
                """
                with child as (
                    insert into registry.child (number, born, gender)
                    values (\(outside), '2015-05-20', 'male'), (\(inside), '2015-05-01', 'male') returning number
                )
                select count(*) from child
                """
            )
            _ = try await index.truth(
                """
                insert into registry.child_name (child, ordinal, kind, family, given) values
                    (\(outside), 1, 'current', 'Quibbel', 'Zebedee'), (\(inside), 1, 'current', 'Quibbelson', 'Zebedee')
                """
            )
            let found = try await index.truth(
                """
                select search.candidates('{Quibbel}', '{Zebedee}',
                    array(select d::date from generate_series(date '2015-04-20', '2015-05-15', interval '1 day') as d),
                    '{2015-04-01,2015-05-01}', '{}') @> array[\(inside)]
                """
            )
            #expect(found == "t")
        }
    }

    @Test("two who edit one child at once leave the keys of both edits")
    func concurrently() async throws {
        try await SmallIndex.with { index in
            let number = ChildNumber.ordinary.value
            let edits: [(SQL, SQL)] = [
                (
                    "update registry.child_name set family = 'Novak' where child = \(number) and ordinal = 1",
                    "update registry.child_name set family = 'Kowalska' where child = \(number) and ordinal = 2"
                ),
                (
                    "insert into shielding.shield (child) values (\(number))",
                    "update registry.child_name set given = 'Zora' where child = \(number) and ordinal = 1"
                ),
            ]
            for (first, second) in edits {
                try await index.withConnection(index.urls.superuser) { one in
                    try await index.withConnection(index.urls.superuser) { two in
                        let waiting = await two.backendPID
                        try await one.execute("begin")
                        try await one.execute(first)
                        async let edited = two.execute(second)
                        // until the second waits for the first
                        while try await one.query("select cardinality(pg_blocking_pids(\(waiting))) > 0").decode(
                            Bool.self
                        ) != [true] {
                            await Task.yield()
                        }
                        try await one.execute("commit")
                        _ = try await edited
                    }
                }
                let after = try await keys(of: .ordinary, in: index)
                #expect(after.stored == after.derived)
            }
        }
    }

    @Test("an edit with an old view of the child brings back no key of a place that a shield hid meanwhile")
    func oldSnapshot() async throws {
        try await SmallIndex.with { index in
            let number = ChildNumber.ordinary.value
            try await index.withConnection(index.urls.superuser) { one in
                try await one.execute("begin isolation level repeatable read")
                _ = try await one.query("select count(*) from registry.child")
                _ = try await index.truth("insert into shielding.shield (child) values (\(number))")
                // It may as well be refused.
                _ = try? await one.execute("update registry.child_name set given = 'Zora' where child = \(number)")
                _ = try? await one.execute("commit")
            }
            let after = try await keys(of: .ordinary, in: index)
            #expect(after.stored == after.derived)
        }
    }
}
