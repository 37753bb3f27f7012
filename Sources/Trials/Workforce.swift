import Postgres
import SyntheticEngland

/// An occupation, and how those who have it use the index. The shares and rates are assumptions, chosen so that a
/// practitioner searches 0.6 times a working day: 200,000 searches a day of 330,000 people.
struct Calling: Sendable {
    let occupation: String
    /// The kind of service at which they work.
    let service: String
    /// Of all accounts.
    let share: Double
    /// Children looked for on a working day, by one person.
    let pace: Double
    /// How often it is a child with whom they, or their service, work already.
    let own: Double
    /// How often they become involved with another child whom they opened.
    let follows: Double
    /// How often they open the child's siblings too.
    let siblings: Double
    /// How much of the work is done between ten and six.
    let nights: Double
    let reason: String

    static let all: [Calling] = [
        .init("social worker", "children's social care", 0.14, 1.3, 0.5, 0.7, 0.45, 0.06, "initial assessment"),
        .init("family support worker", "family support", 0.07, 0.7, 0.6, 0.7, 0.3, 0.005, "family support visit"),
        .init("doctor", "gp practice", 0.09, 0.4, 0.85, 0.1, 0.1, 0.03, "seen at the surgery"),
        .init("nurse", "community paediatrics", 0.08, 0.7, 0.05, 0.2, 0.05, 0.35, "seen at the emergency department"),
        .init("health visitor", "health visiting", 0.08, 0.8, 0.9, 0.5, 0.2, 0.002, "health visit"),
        .init("midwife", "health visiting", 0.03, 0.4, 0.3, 0.6, 0.3, 0.2, "booking appointment"),
        .init("school nurse", "school nursing", 0.03, 0.6, 0.9, 0.3, 0.1, 0.002, "school health check"),
        .init(
            "speech and language therapist",
            "speech and language therapy",
            0.03,
            0.5,
            0.6,
            0.8,
            0.02,
            0.002,
            "referral"
        ),
        .init("teacher", "school", 0.2, 0.3, 0.9, 0.05, 0.1, 0.015, "concern about the pupil"),
        .init("head teacher", "school", 0.04, 0.4, 0.85, 0.05, 0.1, 0.02, "new pupil"),
        .init("education welfare officer", "education welfare", 0.03, 1.0, 0.3, 0.7, 0.2, 0.005, "missing from school"),
        .init(
            "special educational needs coordinator",
            "special educational needs",
            0.04,
            0.5,
            0.6,
            0.7,
            0.02,
            0.005,
            "assessment of needs"
        ),
        .init("police officer", "police", 0.05, 0.6, 0.1, 0.3, 0.4, 0.35, "present at an incident"),
        .init("probation officer", "probation", 0.02, 0.3, 0.3, 0.6, 0.5, 0.005, "child of an offender"),
        .init("youth offending worker", "youth offending", 0.02, 0.6, 0.5, 0.8, 0.1, 0.01, "court report"),
        .init(
            "voluntary sector practitioner",
            "voluntary organisation",
            0.05,
            0.4,
            0.4,
            0.7,
            0.1,
            0.01,
            "new referral"
        ),
    ]

    private init(
        _ occupation: String,
        _ service: String,
        _ share: Double,
        _ pace: Double,
        _ own: Double,
        _ follows: Double,
        _ siblings: Double,
        _ nights: Double,
        _ reason: String
    ) {
        self.occupation = occupation
        self.service = service
        self.share = share
        self.pace = pace
        self.own = own
        self.follows = follows
        self.siblings = siblings
        self.nights = nights
        self.reason = reason
    }
}

/// An account.
struct Worker: Sendable {
    let account: Int64
    let authority: Int16
    /// Of ``Calling/all``; nil for an officer of the team.
    let calling: Int?
    let service: Int64
    /// Whose carer they are, for two in five.
    var parentOf: Int?
    /// Otherwise the family name is that of this child's carer, and the given name that of the other's: names as they fall.
    var family: Int
    let given: Int
    /// The family name is the child's own.
    var isNamesake = false
    /// Where they live.
    var place: Int
}

/// The accounts of a nation's authorities: where they live and what they are called falls as it does in the population.
struct Workforce: Sendable {
    private(set) var workers: [Worker] = []
    private(set) var byCalling: [[Int]]
    private(set) var byService: [Int64: [Int]] = [:]
    private(set) var officers: [Int16: [Int]] = [:]

    /// Twelve million children, 330,000 practitioners.
    static let perChild = 0.0275

    init(_ town: WatchTown, random: inout Random) {
        byCalling = Calling.all.map { _ in [] }
        for authority in town.authorities {
            let children = town.byAuthority[authority] ?? []
            let count = Double(children.count) * Self.perChild
            for (index, calling) in Calling.all.enumerated() {
                let services = town.services[.init(authority: authority, name: calling.service)] ?? []
                for _ in 0..<max(1, Int((count * calling.share).rounded())) where !services.isEmpty {
                    add(index, authority, random.element(of: services), town, &random)
                }
            }
            for _ in 0..<max(1, Int(count / 700)) { add(nil, authority, 0, town, &random) }
        }
    }

    subscript(index: Int) -> Worker {
        get { workers[index] }
        set { workers[index] = newValue }
    }

    private mutating func add(
        _ calling: Int?,
        _ authority: Int16,
        _ service: Int64,
        _ town: WatchTown,
        _ random: inout Random
    ) {
        // Three in four live where they work.
        let home = random.chance(0.75) ? authority : random.element(of: town.authorities)
        let neighbour = random.element(of: town.byAuthority[home] ?? [])
        let index = workers.count
        workers.append(
            Worker(
                account: Int64(index + 1),
                authority: authority,
                calling: calling,
                service: service,
                parentOf: random.chance(0.4) ? neighbour : nil,
                family: random.below(town.children.count),
                given: random.below(town.children.count),
                place: town.children[neighbour].place
            )
        )
        if let calling {
            byCalling[calling].append(index)
            byService[service, default: []].append(index)
        } else {
            officers[authority, default: []].append(index)
        }
    }

    /// Enters the accounts, their posts and homes.
    func insert(_ town: WatchTown, _ connection: Connection) async throws {
        let sampled = Set(workers.flatMap { [$0.parentOf ?? $0.family, $0.given] }).sorted().map {
            town.children[$0].number
        }
        let known = try await connection.query(
            """
            select r.child, r.given, r.family, n.family
            from registry.carer as r join registry.child_name as n on n.child = r.child and n.kind = 'current'
            where r.ordinal = 1 and r.child = any (\(sampled))
            """
        ).decode((Int64, String, String, String).self)
        let names = Dictionary(known.map { ($0.0, $0) }) { first, _ in first }
        func name(_ worker: Worker) -> String {
            if let child = worker.parentOf, let carer = names[town.children[child].number] {
                return "\(carer.1) \(carer.2)"
            }
            let family = names[town.children[worker.family].number]
            let given = names[town.children[worker.given].number]?.1 ?? "Sam"
            return "\(given) \((worker.isNamesake ? family?.3 : family?.2) ?? "Doe")"
        }
        try await connection.execute(
            """
            insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
            overriding system value
            select account, name, role, occupation, authority, current_date, current_date, current_date
            from unnest(\(workers.map(\.account)), \(workers.map(name)), \(workers.map { Int16($0.calling == nil ? 2 : 1) }),
                \(workers.map { $0.calling.map { Calling.all[$0].occupation } ?? "contactpoint team officer" }),
                \(workers.map(\.authority))) as w (account, name, role, occupation, authority)
            """
        )
        try await connection.execute(
            """
            insert into contacts.post (account, service)
            select account, service from unnest(\(workers.map(\.account)), \(workers.map(\.service))) as w (account, service)
            where service > 0
            """
        )
        try await connection.execute(
            """
            insert into audit.home (account, postcode)
            select account, postcode
            from unnest(\(workers.map(\.account)), \(workers.map { town.postcodes[$0.place] })) as w (account, postcode)
            """
        )
    }
}
