import SyntheticEngland

/// What practitioners enter into the audit, day by day: honest work and, on some days, misuse. The same for the same seed.
struct WorkDiary {
    struct Entry: Sendable {
        /// Seconds on the clock in England, counted from 1970.
        var at: Int64
        var request: Int64
        var action: String
        var outcome = "granted"
        var worker: Int
        var reason: String
        var children: [Int64]
    }

    /// A child with whom a practitioner came to work.
    struct Involvement: Sendable {
        var at: Int64
        var worker: Int
        var child: Int64
    }

    struct Day: Sendable {
        var entries: [Entry] = []
        var involvements: [Involvement] = []
    }

    let town: WatchTown
    let workforce: Workforce
    /// Searches and openings so far.
    private(set) var requests: Int64 = 0
    private(set) var today = Day()
    var random: Random
    /// By worker, whom they came to work with.
    private var caseloads: [[Int]]

    init(_ town: WatchTown, _ workforce: Workforce, seed: UInt64) {
        self.town = town
        self.workforce = workforce
        random = Random(seed: seed, stream: 12)
        caseloads = workforce.workers.map { _ in [] }
    }

    /// Monday, 7 September 2026, in seconds since 1970.
    static let firstDay: Int64 = (10957 + 9746) * 86400

    /// Honest work of a day; what is entered besides before ``finish()`` joins it.
    mutating func work(on day: Int) {
        let isWeekend = day % 7 > 4
        for (index, calling) in Calling.all.enumerated() {
            let staff = workforce.byCalling[index]
            let expected = Double(staff.count) * calling.pace * (isWeekend ? min(1, 0.1 + 2 * calling.nights) : 1)
            for _ in 0..<number(expected) {
                // Some look three times as often as others.
                let luck = random.unit()
                let worker = staff[Int(luck * luck * Double(staff.count))]
                let time = random.chance(calling.nights) ? night(day) : daytime(day)
                ask(worker, for: someone(worker), at: time, reason: reason(calling))
            }
        }
        for authority in town.authorities where !isWeekend { meet(in: authority, on: day) }
    }

    /// The day's entries in their order.
    mutating func finish() -> Day {
        today.entries.sort { ($0.at, $0.request) < ($1.at, $1.request) }
        today.involvements.sort { $0.at < $1.at }
        defer { today = Day() }
        return today
    }

    // MARK: Times and children

    mutating func daytime(_ day: Int) -> Int64 {
        Self.firstDay + Int64(day * 86400 + 8 * 3600 + random.below(19 * 1800))
    }

    mutating func night(_ day: Int) -> Int64 {
        Self.firstDay
            + Int64(day * 86400 + (random.chance(0.3) ? 22 * 3600 + random.below(7000) : random.below(6 * 3600)))
    }

    mutating func stranger(in authority: Int16) -> Int {
        let place = random.chance(0.06) ? random.element(of: town.authorities) : authority
        return random.element(of: town.byAuthority[place] ?? [])
    }

    private mutating func someone(_ worker: Int) -> Int {
        let own = workforce[worker].calling.map { Calling.all[$0].own } ?? 0
        guard random.chance(own) else { return stranger(in: workforce[worker].authority) }
        if !caseloads[worker].isEmpty, random.chance(0.5) { return random.element(of: caseloads[worker]) }
        let served = town.byService[workforce[worker].service] ?? []
        return served.isEmpty ? stranger(in: workforce[worker].authority) : random.element(of: served)
    }

    /// Half of the reasons are a stock phrase of the trade.
    private mutating func reason(_ calling: Calling) -> String {
        random.chance(0.5) ? calling.reason : "\(calling.reason), case \(random.below(1_000_000))"
    }

    private mutating func number(_ expected: Double) -> Int { Int(expected + random.unit()) }

    // MARK: Requests

    /// Searches, mistypes now and then, and opens two times in three.
    private mutating func ask(_ worker: Int, for child: Int, at start: Int64, reason: String) {
        guard let calling = workforce[worker].calling.map({ Calling.all[$0] }) else { return }
        var time = start
        let siblings = town.byHome[town.children[child].home].filter { $0 != child }
        if random.chance(0.12) {
            search(worker, others(random.below(3)), at: time, reason: reason)
            time += 40
        }
        let alike = random.chance(0.4) ? others(1 + random.below(4)) : []
        search(worker, [child] + (random.chance(0.2) ? siblings : []) + alike, at: time, reason: reason)
        guard random.chance(0.65) else { return }
        for each in [child] + (random.chance(calling.siblings) ? siblings.prefix(5) : []) {
            time += 30
            if random.chance(0.004) { enter("open", "not-found", worker, [], at: time - 10, reason: reason) }
            open(worker, each, at: time, reason: reason)
            if random.chance(calling.follows) { involve(worker, each, at: time + 600) }
        }
    }

    private mutating func others(_ count: Int) -> [Int] {
        (0..<count).map { _ in random.below(town.children.count) }
    }

    mutating func search(_ worker: Int, _ shown: [Int], at time: Int64, reason: String) {
        enter("search", "granted", worker, shown + others(random.below(6)), at: time, reason: reason)
        requests -= 1
        enter("search", "returned", worker, shown, at: time, reason: reason)
    }

    mutating func open(_ worker: Int, _ child: Int, at time: Int64, reason: String) {
        enter("open", "granted", worker, [child], at: time, reason: reason)
    }

    mutating func enter(
        _ action: String,
        _ outcome: String,
        _ worker: Int,
        _ children: [Int],
        at time: Int64,
        reason: String
    ) {
        requests += 1
        today.entries.append(
            Entry(
                at: time,
                request: requests,
                action: action,
                outcome: outcome,
                worker: worker,
                reason: reason,
                children: children.map { town.children[$0].number }
            )
        )
    }

    private mutating func involve(_ worker: Int, _ child: Int, at time: Int64) {
        let isServed = town.children[child].services.contains(workforce[worker].service)
        guard !isServed, !caseloads[worker].contains(child) else { return }
        caseloads[worker].append(child)
        today.involvements.append(Involvement(at: time, worker: worker, child: town.children[child].number))
    }

    // MARK: Work that looks unusual and isn't

    private mutating func meet(in authority: Int16, on day: Int) {
        let size = Double(town.byAuthority[authority]?.count ?? 0) * Workforce.perChild / 1000
        func staff(_ occupation: String) -> [Int] {
            let index = Calling.all.firstIndex { $0.occupation == occupation } ?? 0
            return workforce.byCalling[index].filter { workforce[$0].authority == authority }
        }
        // A class is screened, a clinic held.
        for nurse in staff("school nurse") where random.chance(0.1) {
            let service = workforce[nurse].service
            guard let pupil = (town.byService[service] ?? []).randomElement(&random) else { continue }
            let pupils = town.classmates(of: pupil).filter { town.children[$0].services.contains(service) }
            openAll(nurse, pupils.prefix(30), on: day, reason: "school entry check")
        }
        for visitor in staff("health visitor") where random.chance(0.05) {
            let served = town.byService[workforce[visitor].service] ?? []
            openAll(visitor, (0..<10).compactMap { _ in served.randomElement(&random) }, on: day, reason: "clinic")
        }
        // The front door takes all referrals, and the team looks after the data.
        for worker in staff("social worker").prefix(max(1, Int(size))) {
            for _ in 0..<(15 + random.below(30)) {
                let child = stranger(in: authority)
                let time = daytime(day)
                open(
                    worker,
                    child,
                    at: time,
                    reason: random.chance(0.6) ? "referral to the front door" : "contact \(requests)"
                )
                if random.chance(0.3) { involve(worker, child, at: time + 600) }
            }
        }
        for officer in workforce.officers[authority] ?? [] {
            let children = (0..<(15 + random.below(30))).map { _ in
                random.element(of: town.byAuthority[authority] ?? [])
            }
            openAll(officer, children, on: day, reason: "data quality")
        }
        // Whoever works with a child meets about it, with some who don't yet.
        for _ in 0..<number(size) {
            let child = random.element(of: town.byAuthority[authority] ?? [])
            let known = town.children[child].services.compactMap { workforce.byService[$0]?.randomElement(&random) }
            let invited = [staff("social worker"), staff("police officer"), staff("nurse")].compactMap {
                $0.randomElement(&random)
            }
            for worker in known.prefix(5) + invited {
                open(worker, child, at: daytime(day), reason: "strategy meeting")
            }
        }
        // Something happens in a class, and the police ask for those who were there.
        if random.chance(0.2 * size), let officer = staff("police officer").randomElement(&random) {
            let there = town.classmates(of: stranger(in: authority)).prefix(4 + random.below(5))
            openAll(officer, there, on: day, reason: "incident at the school")
        }
        if random.chance(0.1 * size), let worker = staff("police officer").randomElement(&random),
            let child = (town.byAuthority[authority] ?? []).filter({ town.children[$0].isShielded }).randomElement(
                &random
            )
        {
            enter("shielding", "granted", worker, [child], at: daytime(day), reason: "a threat to the child's life")
        }
    }

    mutating func openAll(_ worker: Int, _ children: some Sequence<Int>, on day: Int, reason: String) {
        var time = daytime(day)
        for child in children {
            open(worker, child, at: time, reason: reason)
            time += 90
        }
    }
}

extension Array {
    func randomElement(_ random: inout Random) -> Element? { isEmpty ? nil : random.element(of: self) }
}
