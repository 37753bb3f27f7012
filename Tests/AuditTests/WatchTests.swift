import Foundation
import Logging
import Postgres
import TestDatabase
import Testing
import Trials

@testable import Audit

/// Each rule finds what it is for, and not what is usual.
@Suite struct WatchTests {
    private static func with(_ body: (Trail) async throws -> Void) async throws {
        try await Trail.with { trail in
            try await trail.superuser.withConnection { try await $0.executeScript(unsafeText: content) }
            try await body(trail)
        }
    }

    /// Account 1 is a teacher, the others are nurses; children 1 to 60 live at homes of their own in one street, go to one
    /// school, and have a carer of the name of account 3.
    private static let content = """
        insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        select n, case n when 1 then 'Nora Okafor' when 3 then 'Ngozi Carer' else 'Nurse Number' || chr(64 + n) end, 1,
            case n when 1 then 'teacher' else 'nurse' end, 383, current_date, current_date, current_date
        from generate_series(1, 12) as n;
        create table public.child (n bigint, number bigint);
        insert into public.child select n, registry.new_number() from generate_series(1, 60) as n;
        insert into registry.child (number, born, gender) select number, date '2008-05-14' + n::integer * 130, 'female' from public.child;
        insert into registry.child_name (child, ordinal, kind, family, given)
            select number, 1, 'current', case n when 1 then 'Okafor' else 'Smith' end, 'Ada' from public.child;
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
            select number, 1, n || ' High St', 'Leeds', case when n <= 5 then 'LS1 4AP' else 'M' || n || ' 1AA' end, '2020-01-01' from public.child;
        insert into registry.carer (child, ordinal, family, given, parental_responsibility)
            select number, 1, 'Carer', 'Ngozi', true from public.child where n = 2;
        insert into contacts.service (service, kind, name, authority) values (1, 'school', 'High School', 383);
        insert into contacts.involvement (child, service, started) select number, 1, '2020-01-01' from public.child;
        insert into audit.home (account, postcode) values (4, 'M9 1AA');
        """

    /// Openings at noon: by an account, of some children.
    private static func open(
        _ trail: Trail,
        _ account: Int64,
        _ children: ClosedRange<Int>,
        at time: SQL = "date_trunc('day', now()) + interval '12 hours'",
        reason: SQL = "'seen at the surgery, no ' || n",
        through: Int64? = nil
    ) async throws {
        try await trail.superuser.execute(
            """
            insert into audit.entry (request, at, action, outcome, account, on_behalf_of, role, authority, purpose, reason, children)
            select gen_random_uuid(), \(time), 'open', 'granted', coalesce(\(through), \(account)),
                case when \(through)::bigint is not null then \(account)::bigint end, 1, 383, 1, \(reason), array[number]
            from public.child where n between \(children.lowerBound) and \(children.upperBound)
            """
        )
    }

    /// Which rules have found something about whom.
    private static func found(_ trail: Trail, by watch: Watch? = nil) async throws -> Set<String> {
        _ = try await (watch ?? Watch(pool: trail.pool, logger: .init(label: "test"))).look()
        let rows = try await trail.superuser.query(
            """
            select coalesce(a.account::text, '-') || ' ' || coalesce(c.n::text, '-') || ' ' || r
            from audit.alert as a cross join lateral jsonb_object_keys(a.reasons) as r
            left join public.child as c on c.number = a.child
            """
        )
        return Set(try rows.decode(String.self))
    }

    @Test func whatIsUsualRaisesNothing() async throws {
        try await Self.with { trail in
            for account in 5...9 { try await Self.open(trail, Int64(account), 20...25) }
            #expect(try await Self.found(trail) == [])
        }
    }

    @Test func namesakesNeighboursAndColleaguesChildrenAreRaised() async throws {
        try await Self.with { trail in
            try await Self.open(trail, 1, 1...1)
            try await Self.open(trail, 5, 2...2)
            try await Self.open(trail, 4, 9...9)
            #expect(try await Self.found(trail) == ["1 1 own-surname", "5 2 colleagues-child", "4 9 own-address"])
            // Looked at once.
            let look = try await Watch(pool: trail.pool, logger: .init(label: "test")).look()
            #expect(look.entries == 0 && look.alerts == 0)
        }
    }

    @Test func aLookEndsThoughPeopleGoOnAsking() async throws {
        try await Self.with { trail in
            // As long as it takes to find where many entries end.
            try await trail.superuser.withConnection {
                try await $0.executeScript(
                    unsafeText: """
                        alter function audit.next_after(pg_snapshot, integer) rename to quickly_after;
                        create function audit.next_after(earlier pg_snapshot, most integer) returns pg_snapshot language plpgsql stable
                        security definer as $$
                        begin
                            perform pg_sleep(0.2);
                            return audit.quickly_after(earlier, most);
                        end $$;
                        """
                )
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while !Task.isCancelled { _ = try? await trail.enter(1) }
                }
                for _ in 0..<5 {
                    let hasMore = try await trail.pool.query("select has_more from audit.watch(100000)").decode(
                        Bool.self
                    )
                    #expect(hasMore == [false])
                }
                group.cancelAll()
            }
        }
    }

    @Test func whatTakesTooLongTogetherIsLookedAtInParts() async throws {
        try await Self.with { trail in
            try await Self.open(trail, 1, 1...1)
            for account in 5...10 { try await Self.open(trail, Int64(account), 30...30) }
            try await trail.superuser.withConnection {
                try await $0.executeScript(
                    unsafeText: """
                        alter function audit.watch(integer) rename to watch_some;
                        create function audit.watch(most integer) returns table (looked_at bigint, alerts bigint, has_more boolean)
                        language plpgsql security definer as $$
                        begin
                            if most > 6 then perform pg_sleep(60); end if;
                            return query select * from audit.watch_some(most);
                        end $$;
                        """
                )
            }
            var hasty = ConnectionConfiguration(trail.urls.audit)
            hasty.statementDeadline = .milliseconds(500)
            let pool = Pool(hasty, size: 1, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let watch = Watch(pool: pool, logger: Logger(label: "test"), limit: 80)
            #expect(try await Self.found(trail, by: watch) == ["1 1 own-surname", "- 30 child-by-many"])
            await pool.close()
        }
    }

    @Test func oneChildByManyAndManyByOneAreRaised() async throws {
        try await Self.with { trail in
            for account in 5...10 { try await Self.open(trail, Int64(account), 30...30) }
            // Children born 130 days apart: two or three in a school year.
            try await Self.open(trail, 11, 6...45)
            #expect(try await Self.found(trail) == ["- 30 child-by-many", "11 - many-by-one"])
        }
    }

    /// Twelve is a case-management system: it is never who looked.
    @Test func whoComesThroughASystemIsWatchedAsOneself() async throws {
        try await Self.with { trail in
            try await Self.open(trail, 1, 1...1, through: 12)
            for account in 5...10 { try await Self.open(trail, Int64(account), 30...30, through: 12) }
            try await Self.open(trail, 11, 6...25, through: 12)
            try await Self.open(trail, 11, 26...45)
            #expect(
                try await Self.found(trail) == ["1 1 own-surname", "- 30 child-by-many", "11 - many-by-one"]
            )
        }
    }

    @Test func whoHarvestsBySearchesOrHouseholdsAloneIsRaised() async throws {
        try await Self.with { trail in
            try await trail.superuser.execute("update audit.rule set threshold = 40 where rule = 'many-shown'")
            for (account, action, most) in [(5, "search", 39), (6, "search", 40), (7, "household", 40)] {
                try await trail.superuser.execute(
                    """
                    insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, children)
                    select gen_random_uuid(), \(action), 'returned', \(account), 1, 383, 1, 'a list', array[number]
                    from public.child where n between 10 and \(9 + most)
                    """
                )
            }
            #expect(try await Self.found(trail) == ["6 - many-shown", "7 - many-shown"])
        }
    }

    @Test func aWalkThroughAStreetAClassOrNumbersIsRaised() async throws {
        try await Self.with { trail in
            try await Self.open(trail, 5, 2...5)
            try await trail.superuser.execute(
                "update registry.child set born = '2012-10-01' where number in (select number from public.child where n between 50 and 56)"
            )
            try await Self.open(trail, 6, 50...55)
            for _ in 0..<5 {
                try await trail.superuser.execute(
                    "insert into audit.entry (request, action, outcome, account, children) values (gen_random_uuid(), 'open', 'not-found', 7, '{}')"
                )
            }
            let found = try await Self.found(trail)
            #expect(
                found.subtracting(["5 2 colleagues-child"]) == [
                    "5 - walking-address", "6 - walking-class", "7 - walking-numbers",
                ]
            )
        }
    }

    @Test func aShieldedHomeIsNotCountedInAWalk() async throws {
        try await Self.with { trail in
            try await trail.superuser.execute(
                "insert into shielding.shield (child) select number from public.child where n = 5"
            )
            try await Self.open(trail, 5, 3...5)
            try await Self.open(trail, 5, 1...1)
            #expect(try await !Self.found(trail).contains("5 - walking-address"))
        }
    }

    @Test func nightsOneReasonAndNoInvolvementAreRaised() async throws {
        try await Self.with { trail in
            let night: SQL =
                "(date_trunc('day', now() at time zone 'Europe/London') - interval '1 hour') at time zone 'Europe/London'"
            try await Self.open(trail, 1, 40...40, at: night)
            try await Self.open(trail, 5, 40...40, at: night)  // a nurse
            try await Self.open(trail, 6, 6...30, reason: "'test test'")
            // Twenty children opened more than four weeks ago, and one now.
            try await Self.open(trail, 8, 10...29, at: "now() - interval '40 days'")
            try await Self.open(trail, 8, 30...30)
            #expect(
                try await Self.found(trail) == [
                    "1 40 night", "6 - one-reason", "8 - no-involvement",
                ]
            )
        }
    }

    @Test func whoWorksWithTheChildrenIsNotRaised() async throws {
        try await Self.with { trail in
            try await trail.superuser.execute("insert into contacts.post (account, service) values (6, 1)")
            try await trail.superuser.execute("update registry.child set born = '2012-10-01'")
            try await Self.open(trail, 6, 2...30, reason: "'a class'")
            for account in 7...11 { try await Self.open(trail, Int64(account), 30...30) }
            try await Self.open(trail, 6, 10...29, at: "now() - interval '40 days'")
            // No colleague of theirs has the carer's name, and five of six don't work with the child.
            #expect(try await Self.found(trail) == [])
        }
    }

    @Test func manyNightsOfADayWorkerAreRaised() async throws {
        try await Self.with { trail in
            for (account, nights) in [(1, 5), (12, 5)] {
                for number in 1...nights {
                    let night: SQL =
                        "(date_trunc('day', now() at time zone 'Europe/London') - \(number) * interval '1 day' + interval '2 hours') at time zone 'Europe/London'"
                    try await Self.open(trail, Int64(account), (40 + number)...(40 + number), at: night)
                }
            }
            #expect(try await Self.found(trail).filter { $0.hasSuffix("nights") } == ["1 - nights"])
        }
    }

    @Test func whatWasClosedRestsUnlessItIsTwiceAsMuch() async throws {
        try await Self.with { trail in
            func raised() async throws -> Int {
                _ = try await Self.found(trail)
                return try await trail.superuser.execute(
                    "update audit.alert set closed_at = now(), closed_by = 2, conclusion = 'is at the front door' where closed_at is null"
                )
            }
            try await trail.superuser.execute("update audit.rule set threshold = 10 where rule = 'many-by-one'")
            try await Self.open(trail, 6, 10...20)
            #expect(try await raised() == 1)
            try await Self.open(trail, 6, 10...24)
            #expect(try await raised() == 0)
            try await Self.open(trail, 6, 10...40)
            #expect(try await raised() == 1)
            // An override is looked at each time.
            for _ in 0..<2 {
                try await trail.superuser.execute(
                    """
                    insert into audit.entry (request, action, outcome, account, authority, criteria, children)
                    select gen_random_uuid(), 'shielding', 'granted', 7, 383, '{"step": "override"}', array[number]
                    from public.child where n = 50
                    """
                )
                #expect(try await raised() == 1)
            }
        }
    }

    /// What `scripts/bench audit --only watch` tries in two authorities and four weeks, in a small one and five days.
    @Test func plantedMisuseIsFoundAmongHonestWork() async throws {
        try await TestDatabase.withMigrated { urls in
            var trial = WatchTrial(children: 4000, authorities: [857])
            trial.days = 5
            trial.planted = 1
            trial.hours = 7
            let outcome = try await trial.run(superuser: urls.superuser, audit: urls.audit)
            #expect(outcome.honestRequests > 100 && outcome.planted == 13)
            #expect(outcome.rules.filter { $0.found < $0.planted }.map(\.rule) == [])
            #expect(outcome.falsePerThousandRequests < 20)
        }
    }

    @Test func reasonsAboutTheSameAddUpInOneAlert() async throws {
        try await Self.with { trail in
            try await Self.open(trail, 1, 1...1)
            _ = try await Self.found(trail)
            try await trail.superuser.execute("insert into audit.home values (1, 'LS1 4AP')")
            try await Self.open(trail, 1, 1...1)
            #expect(try await Self.found(trail) == ["1 1 own-surname", "1 1 own-address"])
            let scores = try await trail.superuser.query("select score::double precision from audit.alert").decode(
                Double.self
            )
            #expect(scores.count == 1 && abs(scores[0] - 0.9) < 1e-6)
        }
    }
}
