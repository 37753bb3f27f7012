import Access
import Crypto
import Foundation
import HTTPTypes
import Logging
import NIOCore
import Postgres
import Registry
import TestDatabase
import Testing

/// An account from its making to its end, as teams and practitioners meet it over HTTP.
@Suite struct AccountLifeTests {
    private static let chidera = "\(SmallEngland.chidera)"
    private static let nurse =
        #"{"name": "Nora Nurse", "occupation": "nurse", "dbsCheckedOn": "\#(CivilDate.today())", "trainedOn": "\#(CivilDate.today())", "agreedOn": "\#(CivilDate.today())"}"#

    @Test func aTeamMakesAndEndsAccountsOfItsOwnAuthority() async throws {
        try await SmallEngland.with { england in
            let team = try await england.token(subject: england.account(role: .team))
            let leeds = try await england.token(subject: england.account(role: .team, authority: 383))
            try await england.serve { api in
                let made = try await api.account(.post, body: Self.nurse, token: team)
                #expect(made.status == 201, "\(made.body)")
                let subject = try #require(made.subject)
                let nurse = try await england.token(subject: subject)
                #expect(try await api.open(Self.chidera, token: nurse).status == 200)

                for (body, problem) in [
                    (#"{"suspended": true}"#, "account-suspended"),
                    (#"{"dbsCheckedOn": "2019-01-31"}"#, "dbs-check-lapsed"),
                    (#"{"trainedOn": "2019-01-31"}"#, "training-missing"),
                    (#"{"left": true}"#, "account-left"),
                ] {
                    // Another authority's team gets the answer of an account that isn't there.
                    let foreign = try await api.account(.patch, subject, body: body, token: leeds)
                    let nobody = try await api.account(.patch, UUID(), body: body, token: leeds)
                    #expect(foreign.status == 404 && foreign.body == nobody.body)
                    #expect(try await api.open(Self.chidera, token: nurse).status == 200)

                    #expect(try await api.account(.patch, subject, body: body, token: team).status == 200)
                    #expect(try await api.open(Self.chidera, token: nurse).problem == problem)
                    let today = CivilDate.today()
                    let back =
                        #"{"suspended": false, "left": false, "dbsCheckedOn": "\#(today)", "trainedOn": "\#(today)"}"#
                    #expect(try await api.account(.patch, subject, body: back, token: team).status == 200)
                    #expect(try await api.open(Self.chidera, token: nurse).status == 200)
                }
                let list = try await api.account(.get, token: team)
                #expect(list.body.contains("Nora Nurse") && list.body.contains("Sam Whitaker"))
                let others = try await api.account(.get, token: leeds)
                #expect(!others.body.contains("Nora Nurse"))
                #expect(try await api.account(.get, subject, token: leeds).status == 404)
                #expect(try await api.account(.get, token: nurse).problem == "not-permitted")
                #expect(try await api.account(.post, body: Self.nurse, token: nurse).problem == "not-permitted")
            }
            let audit = try await england.audit().filter { $0.action == "account" }
            #expect(audit.count == 22)
            #expect(Set(audit.map(\.outcome)) == ["granted", "not-found", "not-permitted"])
        }
    }

    /// On every server, those too that know the account from before.
    @Test func whoeverIsSignedOutIsOutAtOnceAndMaySignInAgain() async throws {
        try await SmallEngland.with { england in
            let team = try await england.token(subject: england.account(role: .team))
            let before = try await england.token()
            try await england.serve { other in
                #expect(try await other.open(Self.chidera, token: before).status == 200)
                try await england.serve { api in
                    #expect(try await api.open(Self.chidera, token: before).status == 200)
                    let out = try await api.account(.patch, england.subject, body: #"{"signedOut": true}"#, token: team)
                    #expect(out.status == 200, "\(out.body)")
                    #expect(try await api.open(Self.chidera, token: before).problem == "account-changed")
                    #expect(try await api.open(Self.chidera, token: before).problem == "bearer-invalid")
                }
                #expect(try await other.open(Self.chidera, token: before).problem == "account-changed")
                #expect(try await other.open(Self.chidera, token: before).problem == "bearer-invalid")
                // Tokens tell whole seconds.
                try await Task.sleep(for: .seconds(1))
                #expect(try await other.open(Self.chidera, token: england.token()).status == 200)
            }
            #expect(
                try await england.audit().filter { $0.action == "open" }.map(\.outcome)
                    == [
                        "granted", "returned", "granted", "returned", "account-changed", "account-changed", "granted",
                        "returned",
                    ]
            )
        }
    }

    @Test func nobodyRaisesTheirOwnRightsAndATeamRoleTakesTwo() async throws {
        try await SmallEngland.with { england in
            let (ada, ben) = (try await england.account(role: .team), try await england.account(role: .team))
            // A team of two makes its own members.
            await #expect(throws: AccessError.self) { try await england.account(role: .team) }
            let (one, other) = (try await england.token(subject: ada), try await england.token(subject: ben))
            let leeds = try await england.token(subject: england.account(role: .team, authority: 383))
            try await england.serve { api in
                for body in [#"{"mayOverride": true}"#, #"{"role": "team"}"#, #"{"dbsCheckedOn": "2026-11-01"}"#] {
                    #expect(try await api.account(.patch, ada, body: body, token: one).problem == "not-permitted")
                    #expect(try await api.account(.patch, england.subject, body: body).problem == "not-permitted")
                }
                for role in ["auditor", "operator", "management", "source", "system", "king"] {
                    let raised = try await api.account(
                        .patch,
                        england.subject,
                        body: #"{"role": "\#(role)"}"#,
                        token: one
                    )
                    #expect(raised.problem == "not-permitted", "\(role)")
                }
                let proposed = try await api.account(.patch, england.subject, body: #"{"role": "team"}"#, token: one)
                #expect(proposed.status == 202)
                let number = try #require(proposed.proposal)
                #expect(try await api.account(.get).problem == "not-permitted")
                // Not by whoever proposed it, nor by whom it is for, nor by another authority.
                let refusals = [
                    try await api.decide(number, token: one), try await api.decide(number),
                    try await api.decide(number, token: leeds),
                ]
                #expect(refusals.map(\.problem) == ["not-permitted", "not-permitted", "not-found"])
                #expect(try await api.account(.get, token: other).body.contains(#""proposedBy":"Tess Team""#))
                #expect(try await api.decide(number, token: other).status == 200)
                #expect(try await api.decide(number, token: other).problem == "not-found")
                #expect(
                    try await england.truth("select role::text from access.account where subject = \(england.subject)")
                        == "2"
                )

                let override = try await api.account(.patch, ada, body: #"{"mayOverride": true}"#, token: other)
                let overridden = try #require(override.proposal)
                #expect(try await api.decide(overridden, confirm: false, token: one).problem == "not-permitted")
                #expect(try await england.truth("select bool_or(may_override)::text from access.account") == "false")
                // A team's member who left comes back when two have decided it.
                #expect(try await api.account(.patch, ada, body: #"{"left": true}"#, token: other).status == 200)
                #expect(try await api.account(.patch, ada, body: #"{"left": false}"#, token: other).status == 202)
            }
        }
    }

    @Test func whoeverLeavesIsTakenOnByAnotherWithoutTheirRights() async throws {
        try await SmallEngland.with { england in
            let before = try await england.token()
            let camden = try await england.token(subject: england.account(role: .team))
            let leeds = try await england.token(subject: england.account(role: .team, authority: 383))
            try await england.change(
                "update access.account set may_override = true where subject = '\(england.subject)'"
            )
            try await england.serve { api in
                let take = #"{"employed": true, "dbsCheckedOn": "\#(CivilDate.today())"}"#
                let early = try await api.account(.patch, england.subject, body: take, token: leeds)
                #expect(early.problem == "not-found")
                #expect(
                    try await api.account(.patch, england.subject, body: #"{"left": true}"#, token: camden).status
                        == 200
                )
                #expect(try await api.open(Self.chidera).problem == "account-left")
                #expect(try await api.account(.patch, england.subject, body: take, token: leeds).status == 200)
                let after: SQL = """
                    select concat_ws('|', authority, may_override, left_at) from access.account where subject = \(england.subject)
                    """
                #expect(try await england.truth(after) == "383|f")
                #expect(
                    try await api.account(.patch, england.subject, body: take, token: camden).problem == "not-found"
                )
            }
            // Signed out by the move: what was signed in before it isn't now, on a server that knows.
            let answer = try await england.serve { api in try await api.open(Self.chidera, token: before) }
            #expect(answer.problem == "bearer-invalid")
        }
    }

    @Test func whoeverLeftComesBackWithoutTheirRightsUnlessTwoDecide() async throws {
        try await SmallEngland.with { england in
            let (ada, ben) = (try await england.account(role: .team), try await england.account(role: .team))
            let token = try await england.token(subject: ben)
            // They left with the rights that they had then.
            try await england.change(
                """
                update access.account set left_at = now() - interval '1 day', may_override = true, may_read_archive = true
                where subject in ('\(england.subject)', '\(ada)');
                """
            )
            try await england.serve { api in
                for right in ["mayOverride", "mayReadArchive"] {
                    let asked = try await api.account(
                        .patch,
                        england.subject,
                        body: #"{"left": false, "\#(right)": true}"#,
                        token: token
                    )
                    #expect(asked.status == 202, "\(asked.body)")
                }
                // A team's member has the team's rights, whatever else is said.
                for body in [#"{"left": false}"#, #"{"suspended": false}"#, #"{"left": false, "mayOverride": false}"#] {
                    #expect(try await api.account(.patch, ada, body: body, token: token).status == 202, "\(body)")
                }
                #expect(
                    try await api.account(.patch, england.subject, body: #"{"left": false}"#, token: token).status
                        == 200
                )
            }
            #expect(
                try await england.truth(
                    """
                    select string_agg(concat_ws(' ', may_override, may_read_archive, left_at is null), ', ' order by role)
                    from access.account where subject in (\(england.subject), \(ada))
                    """
                ) == "f f t, t t f"
            )
        }
    }

    @Test func aSystemActsForAPractitionerWhoseAccountHolds() async throws {
        try await SmallEngland.with { england in
            let (ada, ben) = (try await england.account(role: .team), try await england.account(role: .team))
            let (one, other) = (try await england.token(subject: ada), try await england.token(subject: ben))
            let partner = try await england.account(role: .practitioner, authority: 383)
            let key = P256.Signing.PrivateKey()
            try await england.serve { api in
                let proposed = try await api.account(
                    .post,
                    body: """
                        {"name": "Camden case management", "role": "system", "occupation": "case-management system",
                        "systemKey": \(CaseManagement.jwk(key))}
                        """,
                    token: one
                )
                #expect(proposed.status == 202, "\(proposed.body)")
                let number = try #require(proposed.proposal)
                let system = try #require(try await api.decide(number, token: other).subject)
                func assertion(
                    for practitioner: UUID,
                    life: Double = 60,
                    methods: String = #"["pwd","otp"]"#,
                    by signer: P256.Signing.PrivateKey? = nil
                ) throws -> String {
                    try CaseManagement(subject: system, key: signer ?? key)
                        .assertion(for: practitioner, life: life, methods: methods)
                }
                #expect(try await api.open(Self.chidera, token: assertion(for: england.subject)).status == 200)
                let refused = [
                    // Another employer's practitioner, the system itself, a team's member, and an assertion that isn't one.
                    try assertion(for: partner), try assertion(for: system), try assertion(for: ada),
                    try assertion(for: england.subject, life: 3600),
                    try assertion(for: england.subject, methods: #"["pwd"]"#),
                    try assertion(for: england.subject, by: P256.Signing.PrivateKey()), try assertion(for: UUID()),
                ]
                var problems: [String?] = []
                for token in refused { problems.append(try await api.open(Self.chidera, token: token).problem) }
                #expect(
                    problems == [
                        "not-permitted", "not-permitted", "not-permitted", "bearer-invalid", "bearer-invalid",
                        "bearer-invalid", "account-unknown",
                    ]
                )
                #expect(try await api.account(.get, token: assertion(for: ada)).problem == "not-permitted")
                try await england.change(
                    "update access.account set suspended_at = now() where subject = '\(england.subject)'"
                )
                #expect(
                    try await api.open(Self.chidera, token: assertion(for: england.subject)).problem
                        == "account-suspended"
                )
                try await england.change("update access.account set suspended_at = null")
                try await england.change("update access.account set left_at = now() where role = 7")
                #expect(
                    try await api.open(Self.chidera, token: assertion(for: england.subject)).problem == "account-left"
                )
                // It spoke for many.
                #expect(try await api.account(.patch, system, body: #"{"left": false}"#, token: one).status == 202)
            }
            let both: SQL = """
                select count(*)::text from audit.entry as e join access.account as s on s.account = e.account and s.role = 7
                join access.account as p on p.account = e.on_behalf_of and p.subject = \(england.subject)
                where e.action = 'open' and e.outcome = 'returned' and e.role = 1
                """
            #expect(try await england.truth(both) == "1")
        }
    }

    @Test func aTeamsOfficerLooksForWhoeverRingsWithBothSignedIn() async throws {
        try await SmallEngland.with { england in
            let officer = try await england.token(subject: england.account(role: .team))
            let leeds = try await england.token(subject: england.account(role: .team, authority: 383))
            let weak = try await england.token(subject: england.subject, methods: ["pwd"])
            try await england.serve { api in
                func open(_ token: String, for other: String) async throws -> API.Answer {
                    var headers = api.headers(token: token, purpose: "safeguarding", reason: "rang about a burn")
                    headers[HTTPField.Name("Access-On-Behalf-Of")!] = other
                    return try await api.ask("/v1/children/\(SmallEngland.chidera.value)", .get, headers)
                }
                let found = try await open(officer, for: "Bearer \(api.token)")
                #expect(found.status == 200)
                #expect(try await open(leeds, for: "Bearer \(api.token)").problem == "not-permitted")
                #expect(try await open(api.token, for: "Bearer \(officer)").problem == "not-permitted")
                #expect(try await open(api.token, for: "Bearer \(api.token)").problem == "not-permitted")
                for other in ["Bearer \(weak)", "Bearer x", "\(england.subject)", ""] {
                    #expect(try await open(officer, for: other).problem == "bearer-invalid", "\(other)")
                }
            }
            let both: SQL = """
                select count(*)::text from audit.entry as e join access.account as t on t.account = e.account and t.role = 2
                join access.account as p on p.account = e.on_behalf_of and p.subject = \(england.subject)
                where e.action = 'open' and e.outcome = 'granted'
                """
            #expect(try await england.truth(both) == "1")
        }
    }
}

extension Data {
    /// Base64url without padding.
    var base64: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

extension API.Answer {
    private struct Result: Decodable {
        let subject: UUID?
        let proposal: Int64?
    }

    private var result: Result? { try? JSONDecoder().decode(Result.self, from: Data(body.utf8)) }
    var subject: UUID? { result?.subject }
    var proposal: Int64? { result?.proposal }
}

extension API {
    func account(
        _ method: HTTPRequest.Method,
        _ subject: UUID? = nil,
        body: String? = nil,
        token: String? = nil
    ) async throws -> Answer {
        var headers = headers(token: token, purpose: nil, reason: "starters and leavers of the week")
        headers[.contentType] = "application/json"
        let path = "/v1/accounts" + (subject.map { "/\($0)" } ?? "")
        return try await ask(path, method, headers, body.map { ByteBuffer(string: $0) })
    }

    func decide(_ proposal: Int64, confirm: Bool = true, token: String? = nil) async throws -> Answer {
        var headers = headers(token: token, purpose: nil, reason: "spoke with the service manager")
        headers[.contentType] = "application/json"
        let body = ByteBuffer(string: #"{"confirm": \#(confirm)}"#)
        return try await ask("/v1/accounts/proposals/\(proposal)", .post, headers, body)
    }
}

extension SmallEngland {
    /// Makes an account as the operator does.
    func account(role: Role, authority: Int16 = 202) async throws -> UUID {
        let pool = Pool(ConnectionConfiguration(urls.operator), size: 1, logger: Logger(label: "test"))
        let today = CivilDate.today()
        let made: Result<UUID, any Error>
        do {
            made = .success(
                try await Accounts(pool: pool).create(
                    NewAccount(
                        name: "Tess Team",
                        role: role,
                        occupation: role == .team ? "contactpoint team officer" : "social worker",
                        authority: authority,
                        partner: nil,
                        dbsCheckedOn: today,
                        trainedOn: today,
                        agreedOn: today
                    )
                )
            )
        } catch {
            made = .failure(error)
        }
        await pool.close()
        return try made.get()
    }

    func token(subject: UUID, methods: [String]) async throws -> String {
        try await DevelopmentIssuer(folder: issuerFolder).token(subject: subject, lifetime: 600, methods: methods)
    }

    /// The one text that a superuser's query answers.
    func truth(_ query: SQL) async throws -> String {
        try await asSuperuser { try await $0.query(query).decode(String.self).first ?? "" }
    }
}
