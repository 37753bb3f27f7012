import AsyncHTTPClient
import Foundation
import HummingbirdTesting
import NIOCore
import NIOHTTP1
import Postgres
import Registry
import Testing

/// Everybody at once.
@Suite struct CrossingTests {
    /// An authority's officer and the shielded child that only their team sees the home of.
    private struct Household: Sendable {
        let authority: Int16
        let token: String
        let child: ChildNumber
    }

    private static let content = """
        insert into access.account (name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        select 'Officer', 2, 'contactpoint team officer', authority, current_date, current_date, current_date from registry.authority;
        with made as (
            insert into registry.child (born, gender) select '2014-04-04', 'female' from registry.authority returning number
        )
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
        select number, authority, '2020-01-01', 'current'
        from (select number, row_number() over () as n from made) as c
        join (select authority, row_number() over () as n from registry.authority) as a using (n);
        insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
        select child, 1, 'Hidden House ' || authority || ' Street', 'Town', 'M1 1AE', '2020-01-01'
        from registry.child_home where responsible_since = '2020-01-01';
        insert into shielding.shield (child) select child from registry.child_home where responsible_since = '2020-01-01';
        """

    @Test(
        "24 1,000 requests of 153 authorities mixed over 20 connections: 0 rows crossed, each compared with its caller"
    )
    func mixed() async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.content)
            let rows = try await england.asSuperuser {
                try await $0.query(
                    """
                    select a.authority, a.subject, h.child from access.account as a join registry.child_home as h
                    on h.authority = a.authority and h.responsible_since = '2020-01-01' where a.name = 'Officer' order by 1
                    """
                ).decode((Int16, UUID, Int64).self)
            }
            var households: [Household] = []
            for (authority, subject, child) in rows {
                let token = try await england.token(subject: subject)
                let number = try #require(ChildNumber("\(child)"))
                households.append(Household(authority: authority, token: token, child: number))
            }
            #expect(households.count == 153)
            let all = households
            try await england.serve(client: .ahc(.http), connections: 20) { api in
                var configuration = HTTPClient.Configuration()
                configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 20
                let client = HTTPClient(configuration: configuration)
                let port = try #require(api.client.port)
                /// What request `number` asks for: every other one its own child, the rest another authority's.
                @Sendable func ask(_ number: Int) async throws -> (isOwn: Bool, isRight: Bool) {
                    let caller = all[number % all.count]
                    let asked = number.isMultiple(of: 2) ? caller : all[(number * 7 + 1) % all.count]
                    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/children/\(asked.child.value)")
                    request.headers.add(name: "Authorization", value: "Bearer \(caller.token)")
                    request.headers.add(name: "Access-Purpose", value: "safeguarding")
                    request.headers.add(name: "Access-Reason", value: "who lives there")
                    let answer = try await client.execute(request, timeout: .seconds(60))
                    let body = String(buffer: try await answer.body.collect(upTo: 1 << 20))
                    let homes = body.matches(of: /Hidden House (\d+) Street/).compactMap { Int16($0.1) }
                    let isOwn = asked.authority == caller.authority
                    let isRight =
                        answer.status == .ok && body.contains("\(asked.child)")
                        && homes == (isOwn ? [caller.authority] : [])
                    return (isOwn, isRight)
                }
                let answers: [(isOwn: Bool, isRight: Bool)]
                do {
                    answers = try await withThrowingTaskGroup(of: [(isOwn: Bool, isRight: Bool)].self) { group in
                        for worker in 0..<20 {
                            group.addTask {
                                var seen: [(isOwn: Bool, isRight: Bool)] = []
                                for number in stride(from: worker, to: 1000, by: 20) {
                                    seen.append(try await ask(number))
                                }
                                return seen
                            }
                        }
                        return try await group.reduce(into: [(isOwn: Bool, isRight: Bool)]()) { $0 += $1 }
                    }
                } catch {
                    try await client.shutdown()
                    throw error
                }
                try await client.shutdown()
                #expect(answers.filter(\.isRight).count == 1000)
                #expect((400...600).contains(answers.filter(\.isOwn).count))
            }
        }
    }
}
