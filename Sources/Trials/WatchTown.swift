import Postgres
import SyntheticEngland

/// The children of a loaded nation as practitioners come across them: by authority, service, home and street.
struct WatchTown: Sendable {
    struct Child: Sendable {
        let number: Int64
        let authority: Int16
        /// Of ``WatchTown/postcodes``.
        let place: Int
        let home: Int
        /// 0 where there is none.
        let school: Int64
        /// When the school year of birth began.
        let year: Int
        let services: [Int64]
        let isShielded: Bool
    }

    struct Kind: Hashable {
        let authority: Int16
        let name: String
    }

    let children: [Child]
    let postcodes: [String]
    let authorities: [Int16]
    let byAuthority: [Int16: [Int]]
    let byService: [Int64: [Int]]
    let byHome: [[Int]]
    let byPlace: [[Int]]
    let services: [Kind: [Int64]]

    init(_ connection: Connection) async throws {
        let shielded = Set(
            try await connection.query("select child from shielding.shield where ended is null").decode(Int64.self)
        )
        let involved: [Int64: (school: Int64, services: [Int64])] = try await connection.query(
            """
            select i.child, coalesce(min(i.service) filter (where s.kind = 'school'), 0), array_agg(i.service order by i.service)
            from contacts.involvement as i join contacts.service as s on s.service = i.service
            where i.ended is null group by i.child
            """
        ).decode((Int64, Int64, [Int64]).self).reduce(into: [:]) { $0[$1.0] = (school: $1.1, services: $1.2) }
        children = try await connection.query(
            """
            select c.number, h.authority, a.place - 1, a.home - 1, extract(year from c.born - interval '8 months')::integer
            from registry.child as c
            join registry.child_home as h on h.child = c.number
            join (
                select child, dense_rank() over (order by postcode collate "C") as place,
                    dense_rank() over (order by postcode collate "C", line_1, line_2) as home
                from registry.child_address where lived_to is null
            ) as a on a.child = c.number
            order by c.number
            """
        ).decode((Int64, Int16, Int, Int, Int).self).map { number, authority, place, home, year in
            Child(
                number: number,
                authority: authority,
                place: place,
                home: home,
                school: involved[number]?.school ?? 0,
                year: year,
                services: involved[number]?.services ?? [],
                isShielded: shielded.contains(number)
            )
        }
        postcodes = try await connection.query(
            """
            select p from (select distinct postcode collate "C" as p from registry.child_address where lived_to is null) as x
            order by p
            """
        ).decode(String.self)
        byAuthority = Dictionary(grouping: children.indices) { [children] in children[$0].authority }
        authorities = byAuthority.keys.sorted()
        var byService: [Int64: [Int]] = [:]
        var byHome = [[Int]](repeating: [], count: 1 + (children.map(\.home).max() ?? 0))
        var byPlace = [[Int]](repeating: [], count: postcodes.count)
        for (index, child) in children.enumerated() {
            for service in child.services { byService[service, default: []].append(index) }
            byHome[child.home].append(index)
            byPlace[child.place].append(index)
        }
        self.byService = byService
        self.byHome = byHome
        self.byPlace = byPlace
        services = try await connection.query("select authority, kind, service from contacts.service order by service")
            .decode((Int16, String, Int64).self)
            .reduce(into: [:]) { $0[Kind(authority: $1.0, name: $1.1), default: []].append($1.2) }
    }

    /// Those of the child's age at its school.
    func classmates(of child: Int) -> [Int] {
        (byService[children[child].school] ?? []).filter { children[$0].year == children[child].year }
    }
}
