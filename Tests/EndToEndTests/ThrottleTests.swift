import Access
import Foundation
import HTTPTypes
import Logging
import Postgres
import Registry
import Server
import TestDatabase
import Testing

@Suite struct ThrottleTests {
    private static func caller(_ account: Int64, authority: Int16 = 202) -> Caller {
        Caller(account: account, role: .practitioner, authority: authority, client: "test")
    }

    private static func with(
        _ limits: Throttle.Limits,
        _ body: (Throttle, Throttle) async throws -> Void
    ) async throws {
        try await TestDatabase.withMigrated { urls in
            let logger = Logger(label: "test")
            let pool = Pool(ConnectionConfiguration(urls.api), size: 1, logger: logger)
            try await body(
                Throttle(pool: pool, limits: limits, logger: logger),
                Throttle(pool: pool, limits: limits, logger: logger)
            )
            await pool.close()
        }
    }

    @Test func whoAsksTooMuchIsSlowedThenStoppedOnEveryServer() async throws {
        try await Self.with(.init(requestsByAccount: 20)) { one, other in
            var delays: [Duration] = []
            for _ in 0..<14 { delays.append(try one.admit(Self.caller(1), address: "192.0.2.1")) }
            #expect(delays.prefix(10).allSatisfy { $0 == .zero })
            #expect(delays[10] > .zero && delays[13] > delays[10] && delays[13] < .seconds(5))
            // The other server doesn't know yet, and then does.
            #expect(try other.admit(Self.caller(1), address: "192.0.2.1") == .zero)
            await one.exchange()
            await other.exchange()
            let told = try other.admit(Self.caller(1), address: "192.0.2.1")
            #expect(told > delays[13])
            #expect(throws: Refusal(.tooManyRequests)) {
                for _ in 0..<20 { _ = try other.admit(Self.caller(1), address: "192.0.2.1") }
            }
            // Nobody else pays for it.
            #expect(try other.admit(Self.caller(2), address: "192.0.2.1") == .zero)
        }
    }

    @Test func whoPausesIsStillKnownToHaveAskedElsewhere() async throws {
        try await Self.with(.init(requestsByAccount: 20)) { one, other in
            func delay(of account: Int64) throws -> Duration {
                try one.admit(Self.caller(account), address: "192.0.2.1")
            }
            let now = ContinuousClock.now
            for _ in 0..<11 { _ = try delay(of: 1) }
            await one.exchange()
            for _ in 0..<6 { _ = try other.admit(Self.caller(1), address: "192.0.2.1") }
            await other.exchange()
            // The first hears of it though nobody asked there since.
            await one.exchange(now: now + .seconds(120))
            let told = try delay(of: 1)
            #expect(told > .seconds(3))
            // Who is far from every limit is forgotten, and known again when they ask.
            _ = try delay(of: 2)
            await one.exchange(now: now + .seconds(240))
            await one.exchange(now: now + .seconds(360))
            for _ in 0..<11 { _ = try other.admit(Self.caller(2), address: "192.0.2.1") }
            await other.exchange()
            let first = try delay(of: 2)
            await one.exchange()
            let second = try delay(of: 2)
            #expect(first == .zero && second > .zero)
        }
    }

    @Test func childrenShownByOneServerCountOnTheOther() async throws {
        try await Self.with(.init(childrenByAccount: 100)) { one, other in
            one.note(children: 90, to: Self.caller(1))
            await one.exchange()
            let first = try other.admit(Self.caller(1), address: "192.0.2.1")
            await other.exchange()
            let second = try other.admit(Self.caller(1), address: "192.0.2.1")
            #expect(first == .zero && second > .seconds(3))
        }
    }

    @Test func manyChildrenByOnePersonCountByTheChild() async throws {
        try await Self.with(.init(childrenByAccount: 100)) { one, _ in
            one.note(children: 45, to: Self.caller(1))
            let half = try one.admit(Self.caller(1), address: "192.0.2.1")
            #expect(half == .zero)
            one.note(children: 30, to: Self.caller(1))
            let more = try one.admit(Self.caller(1), address: "192.0.2.1")
            #expect(more > .seconds(2))
            one.note(children: 50, to: Self.caller(1))
            #expect(throws: Refusal(.tooManyRequests)) { try one.admit(Self.caller(1), address: "192.0.2.1") }
        }
    }

    @Test func whoIsStoppedIsNotedOnceAMinute() async throws {
        try await Self.with(.init()) { one, _ in
            let now = ContinuousClock.now
            let noted = [0, 1, 59, 60, 61, 119, 120].filter { seconds in
                one.isToBeNoted(Self.caller(1), now: now + .seconds(seconds))
            }
            #expect(noted == [0, 60, 120])
            #expect(one.isToBeNoted(Self.caller(2), now: now + .seconds(61)))
        }
    }

    @Test func anEmployerAndAnAddressHaveLimitsToo() async throws {
        try await Self.with(.init(requestsByEmployer: 10, requestsByAddress: 1000)) { one, _ in
            for account in 1...10 { _ = try one.admit(Self.caller(Int64(account)), address: "192.0.2.\(account)") }
            #expect(throws: Refusal(.tooManyRequests)) { try one.admit(Self.caller(11), address: "192.0.2.11") }
            #expect(try one.admit(Self.caller(12, authority: 383), address: "192.0.2.12") == .zero)
        }
        try await Self.with(.init(requestsByEmployer: 1000, requestsByAddress: 10)) { one, _ in
            for account in 1...10 {
                _ = try one.admit(Self.caller(Int64(account), authority: Int16(account)), address: "192.0.2.1")
            }
            #expect(throws: Refusal(.tooManyRequests)) {
                try one.admit(Self.caller(11, authority: 11), address: "192.0.2.1")
            }
        }
    }

    @Test func aHouseholdCountsByItsChildren() async throws {
        try await SmallEngland.with { england in
            try await england.change(
                """
                insert into registry.child (number, born, gender) values (\(SmallEngland.nobody.value), '2013-05-14', 'male');
                insert into registry.child_name (child, ordinal, kind, family, given) values (\(SmallEngland.nobody.value), 1, 'current', 'Okafor', 'Emeka');
                insert into registry.child_home (child, authority, responsible_since, whereabouts)
                values (\(SmallEngland.nobody.value), 383, '2015-05-14', 'current');
                insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
                values (\(SmallEngland.nobody.value), 1, '12 Mill Lane', 'Leeds', 'LS1 4AP', '2015-05-14');
                """
            )
            let team = try await england.token(subject: england.account(role: .team, authority: 383))
            try await england.serve(configure: {
                $0.throttle = .init(childrenByAccount: 3, longestWait: .milliseconds(1))
            }) { api in
                var answers: [API.Answer] = []
                for _ in 0..<5 {
                    let headers = api.headers(token: team, purpose: "safeguarding", reason: "who lives there")
                    answers.append(
                        try await api.ask("/v1/children/\(SmallEngland.chidera.value)/household", .get, headers)
                    )
                }
                #expect(answers.map(\.status) == [200, 200, 200, 200, 429])
                #expect(answers[0].body.contains("Emeka"))
            }
        }
    }

    @Test func theServerSaysSo() async throws {
        try await SmallEngland.with { england in
            try await england.serve(configure: {
                $0.throttle = .init(requestsByAccount: 2, longestWait: .milliseconds(1))
            }) { api in
                let first = try await api.open("\(SmallEngland.chidera)")
                #expect(first.status == 200)
                var last = first
                for _ in 0..<3 where last.status == 200 { last = try await api.open("\(SmallEngland.chidera)") }
                #expect(last.status == 429 && last.problem == "too-many-requests")
                #expect(last.headers[.retryAfter] == "60")
                let live = try await api.get("/health/live")
                #expect(live.status == 200)
                for _ in 0..<5 { #expect(try await api.open("\(SmallEngland.chidera)").status == 429) }
            }
            // That somebody was stopped is in the audit, and can't fill it.
            let entry: SQL = """
                select string_agg(concat_ws(' ', e.outcome, e.purpose, e.reason, e.children), ', ')
                from audit.entry as e join access.account as a on a.account = e.account and a.subject = \(england.subject)
                where e.action = 'throttle'
                """
            #expect(try await england.truth(entry) == "too-many-requests 1 injury seen at A&E {}")
        }
    }
}
