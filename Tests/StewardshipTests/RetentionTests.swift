import Contacts
import Foundation
import Logging
import Postgres
import Registry
import Stewardship
import TestDatabase
import Testing

/// How records end: by age, by a death, by leaving England; the archive; and that what is erased is gone.
@Suite struct RetentionTests {
    private func withRetention(_ body: (Bureau, Retention) async throws -> Void) async throws {
        try await Bureau.with { bureau async throws in
            try await Pool.lending(bureau.urls.operator) { try await body(bureau, Retention(pool: $0)) }
        }
    }

    private func finish(_ retention: Retention, most: Int32 = 100) async throws {
        while !(try await retention.run(most: most).finished) {}
    }

    private func born(_ child: ChildNumber, _ ago: String, in bureau: Bureau) async throws {
        try await bureau.truth(
            "update registry.child set born = (current_date - \(ago)::interval)::date where number = \(child.value) returning 'set'"
        )
    }

    private func isArchived(_ child: ChildNumber, in bureau: Bureau) async throws -> Bool {
        try await bureau.truth(
            "select (archived_on is not null)::text from registry.child where number = \(child.value)"
        ) == "true"
    }

    /// Each is a time ago and what is stated; whether the record is archived, and on which ground.
    static let endings: [(born: String, stated: String?, since: String?, kept: String?, ground: String?)] = [
        ("17 years 364 days", nil, nil, nil, nil),
        ("18 years", nil, nil, nil, "18"),
        ("18 years", nil, nil, "care leaver", nil),
        ("24 years 364 days", nil, nil, "learning disability", nil),
        ("25 years", nil, nil, "care leaver", "25"),
        ("9 years", "died", "364 days", nil, nil),
        ("9 years", "died", "1 year 1 day", nil, "died"),
        ("9 years", "left England, does not return", "1 day", nil, "left England"),
        ("9 years", "left England, returns within 3 years", "2 years 364 days", nil, nil),
        ("9 years", "left England, returns within 3 years", "3 years 1 day", nil, "left England"),
        ("9 years", "left England, return not known", "364 days", nil, nil),
        ("9 years", "left England, return not known", "1 year 1 day", nil, "left England"),
    ]

    @Test func eachRecordEndsAtItsTime() async throws {
        try await withRetention { bureau, retention async throws in
            for ending in Self.endings {
                try await bureau.truth(
                    """
                    with kept as (delete from stewardship.stay), stated as (delete from stewardship.statement),
                        gone as (delete from stewardship.archived), back as (update registry.child set archived_on = null)
                    select 'as before'
                    """
                )
                try await born(.once, ending.born, in: bureau)
                if let kept = ending.kept {
                    try await bureau.stewardship.keep(
                        .once,
                        as: kept,
                        consentedOn: try await today(bureau, minus: "1 day"),
                        as: .team,
                        because: bureau.purpose
                    )
                }
                if let stated = ending.stated, let since = ending.since {
                    try await bureau.stewardship.state(
                        Stewardship.Statement(rawValue: stated),
                        of: .once,
                        since: try await today(bureau, minus: since),
                        as: .team,
                        because: bureau.purpose
                    )
                }
                let planned = try await retention.plan()
                #expect(planned.map(\.ground) == [ending.ground].compactMap(\.self), "\(ending)")
                try await finish(retention)
                #expect(
                    try await bureau.truth("select ground from stewardship.archived") == ending.ground ?? "",
                    "\(ending)"
                )
                #expect(try await isArchived(.once, in: bureau) == (ending.ground != nil), "\(ending)")
                #expect(try await retention.plan() == [], "\(ending)")
            }
        }
    }

    private func today(_ bureau: Bureau, minus ago: String) async throws -> CivilDate {
        try #require(CivilDate(iso: try await bureau.truth("select (access.today() - \(ago)::interval)::date::text")))
    }

    /// 2009: twins of shielded children. A shielded child left, was archived, and came back by a source's row.
    @Test func whoLeftUnderAShieldIsStillShieldedWhenTheyComeBack() async throws {
        try await withRetention { bureau, retention async throws in
            try await bureau.shield(.once)
            try await bureau.stewardship.state(
                .leftForGood,
                of: .once,
                since: try await today(bureau, minus: "1 day"),
                as: .team,
                because: bureau.purpose
            )
            try await finish(retention)
            let stays = try await !isArchived(.once, in: bureau)
            #expect(stays)
            let row = try await bureau.truth(
                """
                select n.family || ',' || n.given || ',' || c.born || ',' || c.gender
                from registry.child as c join registry.child_name as n on n.child = c.number and n.kind = 'current'
                where c.number = \(ChildNumber.once.value)
                """
            )
            try await bureau.take("BACK,1,upsert,\(row),LS6 2QQ,383,Leeds,")
            #expect(try await bureau.truth("select state from feeds.row where record_id = 'BACK'") == "held")
            _ = try await bureau.truth(
                """
                update shielding.shield set ended = clock_timestamp(), ended_by = 3, ended_because = 'refused'
                returning 'ended'
                """
            )
            try await finish(retention)
            let goes = try await isArchived(.once, in: bureau)
            #expect(goes)
        }
    }

    @Test func whatIsStatedIsTheTeamsToSayAndMustBePossible() async throws {
        try await Bureau.with { bureau async throws in
            func state(_ statement: Stewardship.Statement?, _ since: String?, as caller: Caller = .team) async throws
                -> String?
            {
                try await refusal {
                    try await bureau.stewardship.state(
                        statement,
                        of: .once,
                        since: since.flatMap { CivilDate(iso: $0) },
                        as: caller,
                        because: bureau.purpose
                    )
                }
            }
            #expect(try await state(.died, "2024-01-01", as: .otherTeam) == "not-found")
            #expect(try await state(.died, "2014-01-01") == "value-malformed")
            #expect(try await state(.died, "2999-01-01") == "value-malformed")
            #expect(try await state(nil, nil) == "value-malformed")
            #expect(try await state(.leftReturns, "2026-01-01") == nil)
            #expect(try await bureau.open(.once).whereabouts == "left England, returns within 3 years")
            #expect(try await state(nil, nil) == nil)
            #expect(try await bureau.open(.once).whereabouts == "current")
            // A consent is given from 17 on, by those two alone.
            for ground in ["care leaver", "famous"] {
                #expect(
                    try await refusal {
                        try await bureau.stewardship.keep(
                            .once,
                            as: ground,
                            consentedOn: CivilDate(iso: "2026-01-01"),
                            as: .team,
                            because: bureau.purpose
                        )
                    } == "value-malformed"
                )
            }
        }
    }

    @Test func theArchiveIsReadForAYearByItsTeamAndThenOnAGroundWithTheRight() async throws {
        try await withRetention { bureau, retention async throws in
            func read(_ ground: String? = nil, as caller: Caller = .team) async throws -> String? {
                try await refusal {
                    try await bureau.stewardship.archived(.once, ground: ground, as: caller, because: bureau.purpose)
                }
            }
            #expect(try await read() == "not-found")
            try await born(.once, "18 years", in: bureau)
            try await finish(retention)
            #expect(try await refusal { try await bureau.open(.once) } == "not-found")
            #expect(try await refusal { try await bureau.open(.once, as: .team) } == "not-found")
            let archived = try await bureau.stewardship.archived(.once, ground: nil, as: .team, because: bureau.purpose)
            #expect(archived.ground == "18")
            #expect(archived.record["registry.child_name"]?.count == 2)
            #expect(try await read(as: .nurse) == "not-permitted")
            #expect(try await read(as: .otherTeam) == "not-found")
            try await bureau.truth("update stewardship.archived set archived_on = current_date - 366 returning 'later'")
            #expect(try await read() == "ground-missing")
            #expect(try await read("curiosity") == "ground-invalid")
            #expect(try await read("serious case review") == "not-permitted")
            try await bureau.truth(
                "update access.account set may_read_archive = true where account = 1 returning 'may'"
            )
            #expect(try await read("serious case review") == nil)
        }
    }

    /// Tables that keep a number for good: the audit, and nothing else.
    private static let keeps: Set<String> = ["audit.entry", "audit.alert"]

    @Test func afterSixYearsNothingIsLeftOfARecordButTheAudit() async throws {
        try await withRetention { bureau, retention async throws in
            try await bureau.shield(.twice)
            let asked = try await bureau.stewardship.askSubject(.twice, by: .child, as: .team, because: bureau.purpose)
            _ = try await bureau.stewardship.askCorrection(
                .twice,
                by: .child,
                about: "name",
                wanted: "Chi Okafor",
                as: .team,
                because: bureau.purpose
            )
            try await bureau.merge()
            try await bureau.truth(
                "update feeds.row set rejected = array[\(ChildNumber.once.value)] where record_id = 'A1' returning 'said'"
            )
            try await born(.once, "18 years", in: bureau)
            try await finish(retention)
            try await bureau.truth(
                "update registry.child set archived_on = current_date - interval '6 years' where archived_on is not null returning 'later'"
            )
            // Who asked to see it is answered first.
            #expect(try await retention.plan().isEmpty)
            try await bureau.stewardship.refuseSubject(asked.request, .withdrawn, as: .team, because: bureau.purpose)
            #expect(try await retention.plan().map(\.step) == ["erase"])
            try await finish(retention)
            let tables = try await bureau.admin.query(
                """
                select c.oid::regclass::text from pg_class as c
                where c.relkind = 'r' and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'migrations')
                """
            ).decode(String.self)
            #expect(tables.count > 60)
            for table in tables where !Self.keeps.contains(table) && !table.hasPrefix("audit.entry_") {
                for child in [ChildNumber.once, .twice] {
                    let left = try await bureau.admin.query(
                        SQL(unsafeText: "select count(*) from \(table) as t where t::text like '%\(child.value)%'")
                    )[0].decode(Int64.self)
                    #expect(left == 0, "\(table)")
                }
            }
            for key in ["Okafor", "01632 960003", "LS6 2QQ"] {
                #expect(
                    try await bureau.truth(
                        "select count(*)::text from feeds.row as r where r::text like '%' || \(key) || '%'"
                    ) == "0"
                )
            }
            #expect(
                try await bureau.truth(
                    "select count(*)::text from search.key as k where k.child not in (select number from registry.child)"
                ) == "0"
            )
            // The neighbour, of the same address, is as before.
            #expect(try await bureau.open(.neighbour).names.map(\.family) == ["Nowak"])
            #expect(
                try await bureau.truth(
                    "select string_agg(outcome, ',' order by at) from audit.entry where action = 'retention'"
                )
                    == "archived,erased"
            )
        }
    }

    @Test func aRunThatIsStoppedGoesOnWhereItWas() async throws {
        try await withRetention { bureau, retention async throws in
            for child in [ChildNumber.once, .twice, .neighbour] { try await born(child, "18 years", in: bureau) }
            var archived = try await retention.run(most: 1).archived
            #expect(archived == 1)
            // Another program goes on.
            try await Pool.lending(bureau.urls.operator) { pool async throws in
                let other = Retention(pool: pool)
                while true {
                    let batch = try await other.run(most: 1)
                    archived += batch.archived
                    if batch.finished { break }
                }
            }
            #expect(archived == 3)
            #expect(try await bureau.truth("select count(*) || ' ' || max(archived) from stewardship.run") == "1 3")
            #expect(try await retention.plan() == [])
        }
    }
}

extension Pool {
    static func lending(_ url: String, _ body: (Pool) async throws -> Void) async throws {
        let pool = Pool(ConnectionConfiguration(url), size: 1, logger: .init(label: "test"))
        let result: Result<Void, any Error>
        do { result = .success(try await body(pool)) } catch { result = .failure(error) }
        await pool.close()
        try result.get()
    }
}
