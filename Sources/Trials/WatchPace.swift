import Audit
import Postgres

/// How fast the watch looks with a month of audit behind it, and how soon an alert is in the queue while entries arrive.
/// It takes a database in which a ``WatchTrial`` was run.
package struct WatchPace: Sendable {
    package struct Outcome: Sendable {
        /// Entries of the month before.
        package var behind = 0
        package var accounts = 0
        /// Entries a second, looked at one batch after another.
        package var rate = 0.0
        /// Searches and entries a second that arrived.
        package var searches = 0.0
        package var arrived = 0.0
        /// Seconds from an entry to its alert, one for each that should be raised.
        package var lags: [Double] = []
        package var missing = 0
    }

    package var searches: Int
    package var seconds = 60
    /// Searches a second.
    package var rate = 50
    /// How often the watch looks, as the server does.
    package var interval = Duration.seconds(10)

    /// - Parameter searches: in the month before; each makes two entries, and three in five an opening.
    package init(searches: Int) { self.searches = searches }

    /// The accounts that fill the month are numbered from here.
    private static let first: Int64 = 1_000_000
    /// What one person searches in a month, as everybody does 0.6 times a working day.
    private static let searchesAMonth = 13

    package func run(superuser: String, audit: String) async throws -> Outcome {
        let connection = try await Connection.connect(ConnectionConfiguration(superuser), logger: TrialTown.silent)
        let result: Result<Outcome, any Error>
        do { result = .success(try await measure(on: connection, audit: audit)) } catch { result = .failure(error) }
        await connection.close()
        return try result.get()
    }

    private func measure(on connection: Connection, audit: String) async throws -> Outcome {
        let accounts = max(1000, searches / Self.searchesAMonth)
        try await connection.executeScript(
            unsafeText: "set session_replication_role = replica; set synchronous_commit = off"
        )
        try await populate(accounts, on: connection)
        // A month in the order in which it was entered.
        for start in stride(from: 0, to: searches, by: 20_000) {
            let end = min(start + 20_000, searches)
            let from = Double(searches - start) / Double(searches) * 28 + 0.01
            let to = Double(searches - end) / Double(searches) * 28 + 0.01
            try await search(start..<end, daysAgo: from, to, accounts, on: connection)
        }
        try await connection.executeScript(
            unsafeText: """
                vacuum (analyze) audit.entry;
                """
        )
        try await connection.execute("update audit.watching set snapshot = pg_current_snapshot()")
        var outcome = Outcome(accounts: accounts)
        outcome.behind = try await connection.query("select count(*) from audit.entry")[0].decode(Int.self)
        let fresh = 8000
        for start in stride(from: 0, to: fresh, by: 50) {
            try await search(searches + start..<searches + start + 50, daysAgo: 0.005, 0.005, accounts, on: connection)
        }
        let pool = Pool(ConnectionConfiguration(audit), size: 1, logger: TrialTown.silent)
        do {
            let watch = Watch(pool: pool, logger: TrialTown.silent, interval: interval)
            let began = ContinuousClock.now
            let look = try await watch.look()
            outcome.rate = Double(look.entries) / (ContinuousClock.now - began).seconds
            try await live(watch, accounts, on: connection, &outcome)
        } catch {
            await pool.close()
            throw error
        }
        return outcome
    }

    /// Searches arrive, now and then somebody opens a neighbour's child, and the watch looks as it does beside a server.
    private func live(_ watch: Watch, _ accounts: Int, on connection: Connection, _ outcome: inout Outcome) async throws
    {
        let neighbours = try await connection.query(
            """
            select distinct on (h.account) h.account, a.child
            from audit.home as h join registry.child_address as a on a.postcode = h.postcode and a.lived_to is null
            where h.account >= \(Self.first) order by h.account, a.child limit \(seconds)
            """
        ).decode((Int64, Int64).self)
        outcome.searches = try await enter(neighbours, while: watch, accounts, on: connection)
        outcome.arrived = outcome.searches * 2.6
        let rows = try await connection.query(
            """
            select extract(epoch from l.raised_at - l.first_at)::double precision
            from unnest(\(neighbours.map { $0.0 }), \(neighbours.map { $0.1 })) as n (account, child)
            join audit.alert as l on l.account = n.account and l.child = n.child and l.reasons ? 'own-address'
            """
        )
        outcome.lags = try rows.decode(Double.self)
        outcome.missing = neighbours.count - outcome.lags.count
    }

    /// Returns how many searches a second arrived.
    private func enter(
        _ neighbours: [(Int64, Int64)],
        while watch: Watch,
        _ accounts: Int,
        on connection: Connection
    ) async throws -> Double {
        async let _: Void = watch.run()
        let clock = ContinuousClock()
        let began = clock.now
        let count = rate / 10
        for tick in 0..<seconds * 10 {
            try await clock.sleep(until: began + .milliseconds(100 * tick), tolerance: .zero)
            let number = searches * 2 + tick * count
            try await search(number..<number + count, daysAgo: 0, 0, accounts, on: connection)
            if tick % 10 == 5, tick / 10 < neighbours.count {
                let (account, child) = neighbours[tick / 10]
                try await connection.execute(
                    """
                    insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, client, children)
                    select gen_random_uuid(), 'open', 'granted', a.account, 1, a.authority, 1, 'a neighbour', 'web', array[\(child)]
                    from access.account as a where a.account = \(account)
                    """
                )
            }
        }
        let took = (clock.now - began).seconds
        try await clock.sleep(for: interval + .seconds(5))
        return Double(seconds * rate) / took
    }

    /// Accounts all over England, who work and live somewhere and are called as carers are; and the children by number.
    private func populate(_ accounts: Int, on connection: Connection) async throws {
        try await connection.executeScript(
            unsafeText: """
                create table public.watch_child as
                    select row_number() over (order by number) - 1 as n, number from registry.child;
                create unique index on public.watch_child (n);
                create temporary table carers as
                    select row_number() over (order by child) - 1 as n, given, family from registry.carer where ordinal = 1;
                create temporary table homes as
                    select row_number() over (order by child) - 1 as n, postcode from registry.child_address where lived_to is null;
                create temporary table services as
                    select row_number() over (order by service) - 1 as n, service from contacts.service;
                create temporary table employers as
                    select row_number() over (order by authority) - 1 as n, authority from registry.authority;
                insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
                overriding system value
                select \(Self.first) + p, a.given || ' ' || b.family, 1,
                    (array['social worker', 'teacher', 'doctor', 'nurse', 'police officer'])[1 + p % 5], e.authority,
                    current_date, current_date, current_date
                from generate_series(0, \(accounts - 1)) as g (p)
                join carers as a on a.n = p * 31 % (select count(*) from carers)
                join carers as b on b.n = p * 17 % (select count(*) from carers)
                join employers as e on e.n = p % (select count(*) from employers);
                insert into contacts.post (account, service)
                select \(Self.first) + p, s.service
                from generate_series(0, \(accounts - 1)) as g (p)
                join services as s on s.n = p % (select count(*) from services);
                insert into audit.home (account, postcode)
                select \(Self.first) + p, h.postcode
                from generate_series(0, \(accounts - 1)) as g (p)
                join homes as h on h.n = p * 13 % (select count(*) from homes);
                analyze access.account;
                analyze contacts.post;
                analyze audit.home;
                """
        )
    }

    /// Searches by one account after another, each of some child, and openings of three in five.
    private func search(
        _ numbers: Range<Int>,
        daysAgo from: Double,
        _ to: Double,
        _ accounts: Int,
        on connection: Connection
    ) async throws {
        try await connection.execute(
            """
            insert into audit.entry (request, at, action, outcome, account, role, authority, purpose, reason, client, criteria, children)
            select md5(x.action || g)::uuid, statement_timestamp() - (\(from) + (\(to) - \(from)) * (g - \(numbers.lowerBound)) / \(numbers.count)) * interval '1 day',
                x.action, x.outcome, a.account, 1, a.authority, 1, 'looking after the child, case ' || g, 'api 10.1.2.3',
                case when x.action = 'search' and x.outcome = 'granted'
                    then jsonb_build_object('born', '2015-05-14', 'family', 'Smith-Jones', 'fuzzy', true, 'given', 'Zoe') end,
                case when x.action = 'search' and x.outcome = 'granted' then array[c.number, c.number + 10, c.number + 20, c.number + 30]
                    else array[c.number] end
            from generate_series(\(Int64(numbers.lowerBound)), \(Int64(numbers.upperBound - 1))) as g
            join access.account as a on a.account = \(Self.first) + g * 7919 % \(Int64(accounts))
            join public.watch_child as c on c.n = g * 48271 % (select count(*) from public.watch_child)
            cross join (values ('search', 'granted'), ('search', 'returned'), ('open', 'granted')) as x (action, outcome)
            where x.action = 'search' or g % 5 < 3
            order by g
            """
        )
    }
}
