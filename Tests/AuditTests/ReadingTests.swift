import Crypto
import Foundation
import Logging
import Postgres
import Registry
import TestDatabase
import Testing

@testable import Audit

/// Who reads what of the audit.
@Suite struct ReadingTests {
    private static let nurse = Caller(account: 1, role: .practitioner, authority: 383, client: "test")
    private static let teacher = Caller(account: 2, role: .practitioner, authority: 301, client: "test")
    private static let team = Caller(account: 3, role: .team, authority: 301, client: "test")
    private static let otherTeam = Caller(account: 4, role: .team, authority: 383, client: "test")
    private static let auditor = Caller(account: 5, role: .auditor, authority: 383, client: "test")
    /// In authority 301; shielded.
    private static let hidden = ChildNumber(payload: 593_288_416_073_422)!
    /// In authority 383.
    private static let other = ChildNumber(payload: 715_400_638_295_644)!

    private static func with(_ body: (Registry, AuditTrail, Trail) async throws -> Void) async throws {
        try await Trail.with { trail in
            let secret = "1:" + Data((0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
            let key = try #require(SessionKey(text: secret))
            let bytes = try #require(Data(base64Encoded: String(secret.dropFirst(2))))
            let pads = SessionKey.pads(of: .init(data: bytes))
            try await trail.superuser.execute("select access.add_key(\(pads.inner), \(pads.outer))")
            try await trail.superuser.execute(
                """
                insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
                overriding system value
                select account, name, role, 'nurse', authority, current_date, current_date, current_date
                from (values (1, 'Nora Nurse', 1, 383), (2, 'Theo Teacher', 1, 301), (3, 'Tim Team', 2, 301),
                    (4, 'Tess Team', 2, 383), (5, 'Ann Auditor', 3, 383)) as a (account, name, role, authority)
                """
            )
            try await trail.superuser.execute(
                """
                insert into registry.child (number, born, gender)
                values (\(hidden.value), '2015-05-14', 'male'), (\(other.value), '2012-02-03', 'female')
                """
            )
            try await trail.superuser.execute(
                """
                insert into registry.child_home (child, authority, responsible_since, whereabouts)
                values (\(hidden.value), 301, '2020-01-01', 'current'), (\(other.value), 383, '2020-01-01', 'current')
                """
            )
            try await trail.superuser.execute("insert into shielding.shield (child) values (\(hidden.value))")
            // Searches, each of them considered and returned both children.
            for (account, authority) in [(1, 383), (2, 301)] {
                for outcome in ["granted", "returned"] {
                    try await trail.superuser.execute(
                        """
                        insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, client, criteria, children)
                        values (gen_random_uuid(), 'search', \(outcome), \(account), 1, \(Int16(authority)), 1, 'seen at the surgery', 'api 10.0.0.1',
                            '{"family": "Smith"}', array[\(hidden.value), \(other.value)])
                        """
                    )
                }
            }
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let api = Pool(ConnectionConfiguration(trail.urls.api), size: 2, logger: logger)
            let registry = Registry(pool: api, key: key)
            do {
                try await body(registry, AuditTrail(registry: registry), trail)
            } catch {
                await api.close()
                throw error
            }
            await api.close()
        }
    }

    private static let purpose = Result { try Purpose("safeguarding", reason: "complaint of a parent") }

    private static func seen(_ trail: AuditTrail, _ caller: Caller, _ question: AuditTrail.Question) async throws
        -> [AuditEntry]
    {
        try await trail.show(question, as: caller, because: purpose.get()).filter { $0.action == "search" }
    }

    @Test func anAuditorReadsAllWithCriteria() async throws {
        try await Self.with { _, trail, _ in
            let all = try await Self.seen(trail, Self.auditor, .init())
            #expect(all.count == 4)
            #expect(
                all.allSatisfy { $0.criteria == #"{"family": "Smith"}"# && $0.children.count == 2 && $0.name != nil }
            )
            #expect(try await Self.seen(trail, Self.auditor, .init(person: 1)).count == 2)
            #expect(try await Self.seen(trail, Self.auditor, .init(authority: 301)).compactMap(\.account) == [2, 2])
            // Who only was considered isn't found by the child.
            #expect(
                try await Self.seen(trail, Self.auditor, .init(child: Self.hidden)).map(\.outcome) == [
                    "returned", "returned",
                ]
            )
        }
    }

    @Test func aTeamReadsItsOwnUsersWithoutCriteriaAndWithoutWhoWasOnlyConsidered() async throws {
        try await Self.with { _, trail, _ in
            for question in [AuditTrail.Question(), .init(authority: 383), .init(person: 1)] {
                let own = try await Self.seen(trail, Self.otherTeam, question)
                #expect(own.map(\.account) == [1, 1])
                #expect(own.allSatisfy { $0.criteria == nil })
                #expect(own.map(\.children.count) == [2, 0])
            }
            #expect(try await Self.seen(trail, Self.otherTeam, .init(authority: 301)).isEmpty)
            #expect(try await Self.seen(trail, Self.otherTeam, .init(person: 2)).isEmpty)
        }
    }

    @Test func aTeamReadsWhoSawItsOwnChildAndOfAForeignOneItsOwnUsersAlone() async throws {
        try await Self.with { _, trail, _ in
            let own = try await Self.seen(trail, Self.team, .init(child: Self.hidden))
            #expect(own.compactMap(\.account) == [2, 1])
            // Of others' users it isn't told for whom else they looked, nor from where.
            #expect(own[1].children == [Self.hidden] && own[1].client == nil && own[1].name == "Nora Nurse")
            #expect(own[0].children.count == 2 && own[0].client != nil)
            // Shielded or not, a foreign child's trail is that of the team's own users.
            #expect(try await Self.seen(trail, Self.otherTeam, .init(child: Self.hidden)).compactMap(\.account) == [1])
            #expect(try await Self.seen(trail, Self.team, .init(child: Self.other)).compactMap(\.account) == [2])
        }
    }

    @Test func readingTheAuditIsInTheAuditAndOthersAreRefused() async throws {
        try await Self.with { _, trail, fixture in
            _ = try await Self.seen(trail, Self.auditor, .init(person: 1))
            await #expect(throws: Refusal(.notPermitted)) { try await Self.seen(trail, Self.nurse, .init()) }
            await #expect(throws: Refusal(.tooWide)) {
                try await Self.seen(trail, Self.auditor, .init(since: Date() - 90_000))
            }
            let entries = try await fixture.superuser.query(
                "select account, outcome, criteria ->> 'person' from audit.entry where action = 'audit' order by at"
            ).decode((Int64, String, String?).self)
            #expect(entries.map { "\($0) \($1) \($2 ?? "")" } == ["5 granted 1", "1 not-permitted ", "5 too-wide "])
        }
    }

    @Test func theApplicationsLoginNeitherReadsNorForgesTheAudit() async throws {
        try await Self.with { registry, _, _ in
            for attack: SQL in [
                "select 1 from audit.entry", "select 1 from audit.head", "select 1 from audit.sealing",
                "select 1 from audit.entry_2026_11", "update audit.entry set reason = null", "delete from audit.entry",
                "truncate audit.head",
                "insert into audit.entry (request, action, outcome, children) values (gen_random_uuid(), 'open', 'granted', '{}')",
                "insert into audit.sealing values (true, now())", "update audit.sealing set sealed_at = now()",
                "select audit.seal(1, 1, now(), '3:3:', '', '', '', '', '')", "select audit.note_sealed()",
                "select audit.leaves(pg_current_snapshot())", "select audit.tip()", "select audit.heads(0, 9)",
                "select audit.lines(gen_random_uuid(), '3:3:', pg_current_snapshot())",
                "select audit.begin_lines('export', 'x')",
                "select audit.horizon(1)", "select audit.lead()", "select audit.extend(120)", "select audit.line(null)",
                "select audit.between('3:3:', pg_current_snapshot())", "select audit.granted('audit')",
                "select audit.refuse_change()", "alter table audit.entry disable trigger all",
                "create table audit.entry_2099_01 partition of audit.entry for values from ('2099-01-01') to ('2099-02-01')",
                "set session_replication_role = replica", "lock table audit.entry", "copy audit.entry to stdout",
            ] {
                await #expect(throws: PostgresError.self, "\(attack)") { try await registry.reference(attack) }
            }
            // Without a grant: nothing.
            let ungranted = try await registry.reference("select audit.read(1000)")
            #expect(ungranted.isEmpty)
        }
    }

    @Test func oneTransactionCannotAskAndReadTheAudit() async throws {
        try await Self.with { registry, trail, _ in
            let purpose = try Self.purpose.get()
            let (rows, _) = try await registry.disclose(as: Self.auditor, because: purpose) { token in
                "select audit.begin(\(token.bytes), \(purpose.reason), 'test', 1, null, null, now() - interval '1 hour', now() + interval '1 minute')"
            } read: {
                ["select audit.read(1000)"]
            }
            #expect(rows[0].count == 2)
            // Asked and read together: the grant isn't committed yet.
            await #expect(throws: Refusal(.init(rawValue: "0"))) {
                _ = try await registry.disclose(as: Self.auditor, because: purpose) { token in
                    """
                    select (select count(*) from audit.read(1000))::text
                    from (select set_config('contactpoint.token', \(token.hex), true)) as named,
                        audit.begin(\(token.bytes), \(purpose.reason), 'test', 1, null, null, now() - interval '1 hour', now() + interval '1 minute')
                    """
                } read: {
                    []
                }
            }
        }
    }
}
