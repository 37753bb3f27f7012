import Access
import Crypto
import Foundation
import HTTPTypes
import Logging
import NIOCore
import Postgres
import Registry
import Shielding
import TestDatabase
import Testing

/// A shield from its request to its end, over HTTP.
@Suite struct ShieldingAPITests {
    private func account(_ england: SmallEngland, _ role: Role, _ authority: Int16, _ name: String) async throws -> UUID
    {
        let pool = Pool(ConnectionConfiguration(england.urls.operator), size: 1, logger: Logger(label: "test"))
        let today = CivilDate.today()
        let subject = try await Accounts(pool: pool).create(
            NewAccount(
                name: name,
                role: role,
                occupation: role == .team ? "contactpoint team officer" : "social worker",
                authority: authority,
                partner: nil,
                dbsCheckedOn: today,
                trainedOn: today,
                agreedOn: today
            )
        )
        await pool.close()
        return subject
    }

    private func post(_ api: API, _ path: String, _ body: String, token: String) async throws -> API.Answer {
        var headers: HTTPFields = [.authorization: "Bearer \(token)", .contentType: "application/json"]
        headers[HTTPField.Name("Access-Purpose")!] = "safeguarding"
        headers[HTTPField.Name("Access-Reason")!] = "mother fled with the child last night"
        return try await api.ask("/v1/shielding/" + path, .post, headers, ByteBuffer(string: body))
    }

    private func get(_ api: API, _ path: String, token: String) async throws -> API.Answer {
        var headers: HTTPFields = [.authorization: "Bearer \(token)"]
        headers[HTTPField.Name("Access-Purpose")!] = "safeguarding"
        headers[HTTPField.Name("Access-Reason")!] = "the team's daily list"
        return try await api.ask("/v1/shielding/" + path, .get, headers)
    }

    @Test func aPractitionerShieldsAndASecondPersonDecides() async throws {
        try await SmallEngland.with { england async throws in
            let team = try await england.token(subject: try await account(england, .team, 383, "Leeds One"))
            let number = #""number": "\#(SmallEngland.chidera)""#
            try await england.serve { api async throws in
                let early = try await post(
                    api,
                    "requests",
                    "{\(number), \"ground\": \"domestic abuse\"}",
                    token: api.token
                )
                #expect(early.status == 404)
                #expect(try await api.open("\(SmallEngland.chidera)").body.contains("12 Mill Lane"))
                let famous = try await post(api, "requests", "{\(number), \"ground\": \"celebrity\"}", token: api.token)
                #expect(famous.status == 400 && famous.problem == "ground-invalid")
                let asked = try await post(
                    api,
                    "requests",
                    "{\(number), \"ground\": \"domestic abuse\"}",
                    token: api.token
                )
                #expect(asked.status == 204)
                let hidden = try await api.open("\(SmallEngland.chidera)")
                #expect(hidden.body.contains("broker line"))
                for part in ["Mill Lane", "LS1", "Leeds", "0113"] { #expect(!hidden.body.contains(part)) }
                let byPostcode = try await api.search(
                    #"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14", "postcode": "LS1 4AP"}"#
                )
                #expect(byPostcode.body == #"{"matches":[]}"#)

                let list = try await get(api, "shields", token: team)
                #expect(list.status == 200 && list.body.contains(#""state":"provisional""#))
                #expect(try await get(api, "shields", token: api.token).status == 403)
                let shown = try await get(api, "shields/\(SmallEngland.chidera.value)", token: team)
                let object = try JSONSerialization.jsonObject(with: Data(shown.body.utf8)) as? [String: Any]
                let household = try #require(object?["household"] as? [[String: Any]])
                let request = try #require(household.first?["request"] as? String)
                let decision = """
                    {"request": "\(request)", "children": [{\(number), "taken": true, "why": "fled with her mother"}],
                    "ground": "domestic abuse", "evidence": "police report", "reference": "WYP 26/118", "review": "\(CivilDate(daysSince2000: CivilDate.today().daysSince2000 + 60))"}
                    """
                #expect(try await post(api, "decisions", decision, token: api.token).status == 403)
                let decided = try await post(api, "decisions", decision, token: team)
                #expect(decided.status == 204, "\(decided.body)")
                #expect(try await get(api, "shields", token: team).body.contains(#""state":"confirmed""#))

                let exposure = try await get(api, "shields/\(SmallEngland.chidera.value)/exposure", token: team)
                #expect(exposure.body.contains("Sam Whitaker"))
                let unknown = try await post(api, "requests", #"{"number": "1", "celebrity": true}"#, token: api.token)
                #expect(unknown.problem == "unknown-field")
                let other = try await get(api, "shields/\(SmallEngland.rowan.value)", token: team)
                let nobody = try await get(api, "shields/\(SmallEngland.nobody.value)", token: team)
                #expect(other.status == 404 && other.body == nobody.body)
            }
            let audit = try await england.audit()
            #expect(audit.contains { $0.action == "shielding" && $0.outcome == "granted" })
            #expect(audit.contains { $0.action == "shielding" && $0.outcome == "ground-invalid" })
            #expect(audit.contains { $0.action == "shielding" && $0.outcome == "unknown-field" })
        }
    }

    @Test(
        "34 shield lifted by another authority: refused; lifted and read within a minute: another of the team must look at it"
    )
    func lifted() async throws {
        try await SmallEngland.with { england async throws in
            let one = try await england.token(subject: try await account(england, .team, 383, "Leeds One"))
            let two = try await england.token(subject: try await account(england, .team, 383, "Leeds Two"))
            let york = try await england.token(subject: try await account(england, .team, 816, "York One"))
            let number = #""number": "\#(SmallEngland.chidera)""#
            let basis = #""ground": "domestic abuse", "evidence": "police report", "reference": "WYP 26/118""#
            try await england.serve { api async throws in
                func sees() async throws -> Bool {
                    try await api.open("\(SmallEngland.chidera)").body.contains("12 Mill Lane")
                }
                func list(_ path: String, _ key: String) async throws -> [[String: Any]] {
                    let answer = try await get(api, path, token: two)
                    let object = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
                    return try #require(object?[key] as? [[String: Any]], "\(answer.body)")
                }
                #expect(try await sees())
                #expect(try await post(api, "requests", "{\(number), \(basis)}", token: api.token).status == 204)
                let household = try await list("shields/\(SmallEngland.chidera.value)", "household")
                let description = try JSONSerialization.jsonObject(
                    with: Data(try await api.get("/openapi.json").body.utf8)
                )
                let schemas =
                    ((description as? [String: Any])?["components"] as? [String: Any])?["schemas"] as? [String: Any]
                let schema = try #require(schemas?["ProposedMember"] as? [String: Any])
                let fields = Set(try #require(household.first).keys)
                #expect(fields.isSuperset(of: try #require(schema["required"] as? [String])))
                #expect(fields.isSubset(of: try #require(schema["properties"] as? [String: Any]).keys))
                let request = try #require(household.first?["request"] as? String)
                let review = CivilDate(daysSince2000: CivilDate.today().daysSince2000 + 60)
                let decision = """
                    {"request": "\(request)", "children": [{\(number), "taken": true, "why": "fled with her mother"}], \(basis),
                    "review": "\(review)"}
                    """
                #expect(try await post(api, "decisions", decision, token: two).status == 204)

                let lift = "{\(number), \"keep\": false}"
                let nobody = #"{"number": "\#(SmallEngland.nobody)", "keep": false}"#
                let theirs = try await post(api, "reviews", lift, token: york)
                let none = try await post(api, "reviews", nobody, token: york)
                #expect(theirs.status == 404 && theirs.body == none.body)
                #expect(try await post(api, "reviews", lift, token: api.token).status == 403)
                #expect(try await !sees())
                #expect(try await list("items", "items").isEmpty)

                #expect(try await post(api, "reviews", lift, token: one).status == 204)
                #expect(try await sees())
                let items = try await list("items", "items")
                #expect(items.map { $0["kind"] as? String } == ["lifted"])
                let item = "items/\(try #require(items.first?["item"] as? String))"
                let finding = #"{"finding": "the father is in prison"}"#
                #expect(try await post(api, item, finding, token: york).status == 404)
                #expect(try await post(api, item, finding, token: one).problem == "second-person")
                #expect(try await list("items", "items").count == 1)
                // Who read meanwhile stands in the exposure.
                let seen = try await get(api, "shields/\(SmallEngland.chidera.value)/exposure", token: two)
                #expect(seen.body.contains("Sam Whitaker"))
                #expect(try await post(api, item, finding, token: two).status == 204)
            }
            let lifts: SQL = """
                select string_agg(outcome, ' ' order by at) from audit.entry
                where action = 'shielding' and criteria ->> 'keep' = 'false'
                """
            #expect(try await england.truth(lifts) == "not-found not-found not-permitted granted")
        }
    }

    @Test func aLocalSystemAsksForItselfByItsOwnSignature() async throws {
        try await SmallEngland.with { england in
            let system = try await england.caseManagement()
            let pool = Pool(ConnectionConfiguration(england.urls.operator), size: 1, logger: Logger(label: "test"))
            let added = try await LocalSystems.add(system.subject, name: "Camden records", url: nil, pool: pool)
            await pool.close()
            #expect(added)
            try await england.serve { api in
                let own = try system.assertion(for: system.subject, methods: "[]")
                let held = #"{"children": ["\#(SmallEngland.chidera)", "\#(SmallEngland.rowan)"]}"#
                let holds = try await post(api, "holdings", held, token: own)
                #expect(holds.status == 204, "\(holds.body)")
                let told = try await get(api, "notices", token: own)
                #expect(told.body.contains(#""kind":"shielded","number":"\#(SmallEngland.rowan)""#), "\(told.body)")
                #expect(!told.body.contains("\(SmallEngland.chidera)"))
                let notice = try #require(told.body.firstMatch(of: /"id":"([0-9a-fA-F-]{36})"/)?.1)
                #expect(try await post(api, "confirmations", #"{"notices": ["\#(notice)"]}"#, token: own).status == 204)
                #expect(try await get(api, "notices", token: own).body == #"{"notices":[]}"#)

                // It opens nothing for itself, and nobody's word but a person's own two factors opens for them.
                #expect(try await api.open("\(SmallEngland.chidera)", token: own).problem == "not-permitted")
                #expect(
                    try await api.search(#"{"number": "\#(SmallEngland.chidera)"}"#, token: own).problem
                        == "not-permitted"
                )
                let forger = CaseManagement(subject: system.subject, key: P256.Signing.PrivateKey())
                for token in [
                    try forger.assertion(for: system.subject), try system.assertion(for: system.subject, life: 3600),
                    try system.assertion(for: england.subject, methods: "[]"),
                    try CaseManagement(subject: england.subject, key: system.key).assertion(for: england.subject),
                    // Bound to a certificate that this client hasn't (RFC 8705).
                    try system.assertion(for: system.subject, more: #","cnf":{"x5t#S256":"AAAA"}"#),
                ] {
                    #expect(try await get(api, "notices", token: token).problem == "bearer-invalid")
                }
                #expect(
                    try await get(api, "notices", token: system.assertion(for: england.subject)).problem
                        == "not-permitted"
                )
                try await england.change("update access.account set suspended_at = now() where role = 7")
                #expect(try await get(api, "notices", token: own).problem == "account-suspended")
            }
            let entries: SQL = """
                select string_agg(criteria ->> 'step', ' ' order by at) from audit.entry as e
                join access.account as a on a.account = e.account and a.subject = \(system.subject)
                where e.action = 'shielding' and e.outcome = 'granted' and e.on_behalf_of is null and e.role = 7
                """
            #expect(try await england.truth(entries) == "hold pull confirm pull")
        }
    }

    @Test func aSourceAsksForItselfByAKeyThatTwoOfItsTeamGave() async throws {
        try await SmallEngland.with { england in
            let (ada, ben) = (try await england.account(role: .team), try await england.account(role: .team))
            let (one, other) = (try await england.token(subject: ada), try await england.token(subject: ben))
            let leeds = try await england.token(subject: england.account(role: .team, authority: 383))
            let source = CaseManagement(
                subject: try await account(england, .source, 202, "Camden records"),
                key: P256.Signing.PrivateKey()
            )
            let pool = Pool(ConnectionConfiguration(england.urls.operator), size: 1, logger: Logger(label: "test"))
            let added = try await LocalSystems.add(source.subject, name: "Camden records", url: nil, pool: pool)
            await pool.close()
            #expect(added)
            try await england.serve { api async throws in
                func change(_ subject: UUID, _ body: String, _ token: String) async throws -> API.Answer {
                    try await api.account(.patch, subject, body: body, token: token)
                }
                let key = #"{"systemKey": \#(CaseManagement.jwk(source.key))}"#
                #expect(try await change(source.subject, key, leeds).problem == "not-found")
                #expect(try await change(england.subject, key, one).problem == "change-malformed")
                let more = #"{"role": "system", "systemKey": \#(CaseManagement.jwk(source.key))}"#
                #expect(try await change(source.subject, more, one).problem == "not-permitted")
                let proposal = try #require(try await change(source.subject, key, one).proposal)
                #expect(try await api.decide(proposal, token: one).problem == "not-permitted")
                #expect(try await api.decide(proposal, token: other).status == 200)

                let own = try source.assertion(for: source.subject, methods: "[]")
                let held = #"{"children": ["\#(SmallEngland.rowan)"]}"#
                #expect(try await post(api, "holdings", held, token: own).status == 204)
                let told = try await get(api, "notices", token: own)
                #expect(told.body.contains(#""kind":"shielded","number":"\#(SmallEngland.rowan)""#), "\(told.body)")
                // It opens nothing, neither for itself nor for a practitioner of its employer's.
                for subject in [source.subject, england.subject] {
                    let opened = try await api.open(
                        "\(SmallEngland.chidera)",
                        token: source.assertion(for: subject)
                    )
                    #expect(opened.problem == "not-permitted")
                }
                let forger = CaseManagement(subject: source.subject, key: P256.Signing.PrivateKey())
                let forged = try await get(api, "notices", token: forger.assertion(for: source.subject))
                #expect(forged.problem == "bearer-invalid")

                // One stops it, two let it go on.
                #expect(try await change(source.subject, #"{"suspended": true}"#, one).status == 200)
                #expect(try await get(api, "notices", token: own).problem == "account-suspended")
                #expect(try await change(source.subject, #"{"suspended": false}"#, one).status == 202)
                #expect(try await get(api, "notices", token: own).problem == "account-suspended")
            }
        }
    }

    @Test func twoPeopleGiveTheRightToOverrideAndOneTakesItAway() async throws {
        try await SmallEngland.with { england in
            let (ada, ben) = (try await england.account(role: .team), try await england.account(role: .team))
            let (one, other) = (try await england.token(subject: ada), try await england.token(subject: ben))
            try await england.serve { api in
                let override = #"{"number": "\#(SmallEngland.rowan)", "warned": true}"#
                func seesAddress() async throws -> Bool {
                    try await api.open("\(SmallEngland.rowan)").body.contains("Refuge Court")
                }
                let give = #"{"mayOverride": true}"#
                let proposal = try await api.account(.patch, england.subject, body: give, token: one).proposal
                #expect(try await post(api, "overrides", override, token: api.token).status == 403)
                #expect(try await api.decide(try #require(proposal), token: other).status == 200)
                #expect(try await !seesAddress())
                let unwarned = #"{"number": "\#(SmallEngland.rowan)"}"#
                #expect(try await post(api, "overrides", unwarned, token: api.token).problem == "override-warning")
                #expect(try await post(api, "overrides", override, token: api.token).status == 204)
                #expect(try await seesAddress())
                let take = #"{"mayOverride": false}"#
                #expect(try await api.account(.patch, england.subject, body: take, token: one).status == 200)
                #expect(try await !seesAddress())
                #expect(try await post(api, "overrides", override, token: api.token).status == 403)
            }
        }
    }
}
