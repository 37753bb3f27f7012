import Audit
import Postgres
import SyntheticEngland

/// What the watch finds in weeks of honest work with misuse among it, in authorities as large as they are: how much of the
/// misuse, and how much else.
///
/// The nation's authorities are whole, for a colleague's child, a namesake and a neighbour are as frequent as the people are
/// many. Four weeks lie behind the first day that counts. Each evening somebody closes the day's alerts.
package struct WatchTrial: Sendable {
    package struct Rule: Sendable {
        package let rule: String
        package var planted = 0
        package var found = 0
        /// Alerts with this reason about nobody who misused anything.
        package var falseAlarms = 0
    }

    package struct Outcome: Sendable {
        package var accounts = 0
        /// Those that count.
        package var days = 0
        package var entries = 0
        /// Searches and openings.
        package var requests = 0
        package var honestRequests = 0
        package var alerts = 0
        package var falseAlarms = 0
        package var rules: [Rule] = []

        package var planted: Int { rules.reduce(0) { $0 + $1.planted } }
        package var found: Int { rules.reduce(0) { $0 + $1.found } }
        package var precision: Double { alerts == 0 ? 1 : Double(alerts - falseAlarms) / Double(alerts) }
        package var recall: Double { planted == 0 ? 1 : Double(found) / Double(planted) }
        package var falsePerThousandRequests: Double { 1000 * Double(falseAlarms) / Double(max(1, honestRequests)) }
        package var falsePerAccountAndMonth: Double { Double(falseAlarms) / Double(accounts) / Double(days) * 28 }
        /// What a team of an authority with 2,000 practitioners has to review on a working day.
        package var alertsPerDayOfTwoThousand: Double {
            Double(alerts) / Double(accounts) * 2000 / (Double(days) * 5 / 7)
        }
    }

    /// How many children live in these authorities.
    package var children: Int
    package var authorities: Set<Int16>
    package var seed: UInt64 = 1
    package var days = 28
    /// Of each rule's kind.
    package var planted = 3
    /// How often the watch looks. Before the days that count it does so once in as many days.
    package var hours = 1

    package init(children: Int, authorities: Set<Int16>) {
        self.children = children
        self.authorities = authorities
    }

    /// Days before those that count.
    private static let before = 28

    /// - Parameters:
    ///   - superuser: of a migrated, empty database.
    ///   - audit: the same as `contactpoint_audit`.
    package func run(superuser: String, audit: String) async throws -> Outcome {
        try await EnglandLoader.load(
            children: children,
            seed: seed,
            authorities: authorities,
            database: superuser,
            logger: TrialTown.silent
        )
        let pool = Pool(ConnectionConfiguration(audit), size: 1, logger: TrialTown.silent)
        let connection = try await Connection.connect(ConnectionConfiguration(superuser), logger: TrialTown.silent)
        let result: Result<Outcome, any Error>
        do {
            let watch = Watch(pool: pool, logger: TrialTown.silent)
            result = .success(try await live(on: connection, watched: { _ = try await watch.look() }))
        } catch {
            result = .failure(error)
        }
        await connection.close()
        await pool.close()
        return try result.get()
    }

    private func live(on connection: Connection, watched look: () async throws -> Void) async throws -> Outcome {
        // As a load does: rows that no request made pull no triggers.
        try await connection.executeScript(
            unsafeText: "set session_replication_role = replica; set synchronous_commit = off"
        )
        let town = try await WatchTown(connection)
        var random = Random(seed: seed, stream: 13)
        var workforce = Workforce(town, random: &random)
        let counting = Self.before..<(Self.before + days)
        var taken: Set<Int> = []
        var misuses: [Misuse] = []
        for rule in Misuse.rules {
            for _ in 0..<planted {
                let misuse = Misuse(rule, town, &workforce, days: counting, taken: taken, random: &random)
                taken.formUnion(misuse.workers + misuse.bystanders)
                misuses.append(misuse)
            }
        }
        try await workforce.insert(town, connection)
        try await connection.executeScript(unsafeText: "analyze")
        var diary = WorkDiary(town, workforce, seed: seed)
        var outcome = Outcome(accounts: workforce.workers.count, days: days)
        for day in 0..<counting.upperBound {
            let isCounted = counting.contains(day)
            let requests = diary.requests
            diary.work(on: day)
            let honest = diary.requests
            for misuse in misuses { misuse.commit(day, in: &diary) }
            let entered = diary.finish()
            if isCounted {
                outcome.entries += entered.entries.count
                outcome.honestRequests += Int(honest - requests)
                outcome.requests += Int(diary.requests - requests)
            }
            try await enter(entered, workforce, every: isCounted ? hours : 24, on: connection) {
                if isCounted || (day + 1) % hours == 0 { try await look() }
            }
            try await closeAlerts("looked at, \(isCounted ? Self.counts : "too early")", on: connection)
            if day % 7 == 6 { try await connection.executeScript(unsafeText: "analyze audit.entry") }
        }
        let alerts = try await connection.query(
            """
            select coalesce(account, 0), coalesce(child, 0), array(select jsonb_object_keys(reasons)) from audit.alert
            where conclusion = \("looked at, " + Self.counts)
            """
        ).decode((Int64, Int64, [String]).self)
        judge(alerts.map { Found(account: $0, child: $1, rules: Set($2)) }, misuses, workforce, town, &outcome)
        return outcome
    }

    private static let counts = "it counts"

    private func closeAlerts(_ conclusion: String, on connection: Connection) async throws {
        // The queue shows what is scored 0.5 and more.
        try await connection.execute(
            """
            update audit.alert set closed_at = clock_timestamp(), closed_by = 0, conclusion = \(conclusion)
            where closed_at is null and score >= 0.5
            """
        )
    }

    /// Enters a day in parts, each in transactions of its own, and has the watch look after each.
    private func enter(
        _ day: WorkDiary.Day,
        _ workforce: Workforce,
        every hours: Int,
        on connection: Connection,
        then look: () async throws -> Void
    ) async throws {
        let length = Int64(hours * 3600)
        let entries = Dictionary(grouping: day.entries) { $0.at / length }
        let involvements = Dictionary(grouping: day.involvements) { $0.at / length }
        for part in Set(entries.keys).union(involvements.keys).sorted() {
            let entries = entries[part] ?? []
            for start in stride(from: 0, to: entries.count, by: 500) {
                try await insert(Array(entries[start..<min(start + 500, entries.count)]), workforce, on: connection)
            }
            try await insert(involvements[part] ?? [], workforce, on: connection)
            try await look()
        }
    }

    private func insert(_ entries: [WorkDiary.Entry], _ workforce: Workforce, on connection: Connection) async throws {
        let workers = entries.map { workforce.workers[$0.worker] }
        try await connection.execute(
            """
            insert into audit.entry (request, at, action, outcome, account, role, authority, purpose, reason, client, criteria, children)
            select lpad(to_hex(request), 32, '0')::uuid, (timestamp 'epoch' + at * interval '1 second') at time zone 'Europe/London',
                action, outcome, account, 1, authority, 1, reason, 'web',
                case action when 'shielding' then jsonb_build_object('step', 'override') end, children::bigint[]
            from unnest(\(entries.map(\.request)), \(entries.map(\.at)), \(entries.map(\.action)), \(entries.map(\.outcome)),
                \(workers.map(\.account)), \(workers.map(\.authority)), \(entries.map(\.reason)),
                \(entries.map { "{" + $0.children.map(String.init).joined(separator: ",") + "}" }))
                as e (request, at, action, outcome, account, authority, reason, children)
            """
        )
    }

    private func insert(_ involvements: [WorkDiary.Involvement], _ workforce: Workforce, on connection: Connection)
        async throws
    {
        if involvements.isEmpty { return }
        let workers = involvements.map { workforce.workers[$0.worker] }
        try await connection.execute(
            """
            insert into contacts.involvement (child, service, started, account, recorded_by)
            select child, service, current_date, account, account
            from unnest(\(involvements.map(\.child)), \(workers.map(\.service)), \(workers.map(\.account))) as i (child, service, account)
            """
        )
    }

    private struct Found {
        let account: Int64
        let child: Int64
        let rules: Set<String>
    }

    /// An alert about somebody who misused something, or about a child whom many looked at, is right.
    private func judge(
        _ alerts: [Found],
        _ misuses: [Misuse],
        _ workforce: Workforce,
        _ town: WatchTown,
        _ outcome: inout Outcome
    ) {
        let culprits = Set(misuses.flatMap(\.workers).map { workforce.workers[$0].account })
        let victims = Set(misuses.filter { $0.rule == "child-by-many" }.map { town.children[$0.child].number })
        let wrong = alerts.filter { !culprits.contains($0.account) && !victims.contains($0.child) }
        outcome.alerts = alerts.count
        outcome.falseAlarms = wrong.count
        outcome.rules = (["night"] + Misuse.rules).map { name in
            let planted = misuses.filter { $0.rule == name }
            let found = planted.filter { misuse in
                let accounts = misuse.workers.map { workforce.workers[$0].account }
                let child = town.children[misuse.child].number
                return alerts.contains { alert in
                    alert.rules.contains(name)
                        && (alert.account == 0
                            ? alert.child == child
                            : accounts.contains(alert.account) && [0, child].contains(alert.child))
                }
            }
            return Rule(
                rule: name,
                planted: planted.count,
                found: found.count,
                falseAlarms: wrong.count { $0.rules.contains(name) }
            )
        }
    }
}
