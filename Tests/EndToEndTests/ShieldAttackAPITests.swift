import Foundation
import HTTPTypes
import NIOCore
import Postgres
import Registry
import Testing

/// Finding out where a shielded child is with a valid token and the API. `ShieldAttackTests` does it with SQL.
@Suite struct ShieldAttackAPITests {
    private struct Seen: Equatable {
        let status: Int
        let body: String
        let headers: [String]
    }

    private func see(_ ask: Ask, _ api: API, _ token: String) async throws -> Seen {
        var headers = api.headers(token: token, purpose: "safeguarding", reason: "where does this child live")
        for (name, value) in ask.headers { headers[HTTPField.Name(name)!] = value }
        if ask.body != nil { headers[.contentType] = "application/json" }
        let answer = try await api.ask(ask.path, ask.method, headers, ask.body.map { ByteBuffer(string: $0) })
        let passed: Set<String> = ["x-request-id", "date", "content-length"]
        return Seen(
            status: answer.status,
            body: Twins.plain(answer.body),
            headers: answer.headers.filter { !passed.contains($0.name.canonicalName) }
                .map { "\($0.name.canonicalName): \(Twins.plain($0.value))" }.sorted()
        )
    }

    @Test func noAnswerTellsWhatAShieldHides() async throws {
        try await SmallEngland.with { england in
            let ids = try await Twins.settle(in: england)
            let attacks = Self.attacks(ids)
            #expect(attacks.count >= 60)
            #expect(Set(attacks.map(\.name)).count == attacks.count)
            let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Sources/Shielding/Shielding.docc/Attacks.md")
            let documented = try String(contentsOf: file, encoding: .utf8)
            for attack in attacks { #expect(documented.contains("\n- \(attack.name)\n"), "- \(attack.name)") }
            let tokens = [
                try await england.token(),
                try await england.token(
                    subject: england.account("O", .team, "contactpoint team officer", authority: 383)
                ),
                try await england.token(
                    subject: england.account("P", .practitioner, "police officer", partner: "Barnardo's")
                ),
            ]
            try await england.serve { api in
                // The shield is what hides it: without one the first attack finds the child.
                for (number, token) in tokens.enumerated() {
                    for attack in attacks {
                        let right = try await see(attack.right, api, token)
                        let wrong = try await see(attack.wrong, api, token)
                        #expect(right == wrong, "\(attack.name), attacker \(number)")
                        let text = right.body + right.headers.joined()
                        for secret in Twins.secrets {
                            #expect(!text.contains(secret), "\(attack.name), attacker \(number): \(secret)")
                        }
                        #expect(right.status < 500, "\(attack.name), attacker \(number)")
                    }
                }
                try await england.change(
                    "set session_replication_role = replica; delete from shielding.shield; set session_replication_role = default; select search.refresh(\(Twins.full.value))"
                )
                let found = try await see(Self.searches[0].right, api, tokens[0])
                #expect(found.body.contains("Thistlewood"))
            }
        }
    }

    /// Each authority's statistics are the same but for its name, whichever of them is the home of the shielded child.
    @Test func statisticsOfAnAuthorityTellNoHome() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            let team = try await england.token(
                subject: england.account("O", .team, "contactpoint team officer", authority: 383)
            )
            try await england.serve { api in
                let opening = Ask(method: .get, path: Self.child)
                #expect(try await see(opening, api, team).status == 200)
                let home = try await see(Ask(method: .get, path: "/v1/savings/authorities/816"), api, team)
                let other = try await see(Ask(method: .get, path: "/v1/savings/authorities/831"), api, team)
                #expect(home.status == 200)
                let named = other.body.replacing("\"name\":\"Derby\"", with: "\"name\":\"York\"")
                    .replacing("\"authority\":831", with: "\"authority\":816")
                #expect(home.body == named)
                #expect(home.headers == other.headers)
            }
        }
    }

    /// A neighbour's household: one child lives at the shielded child's address, the other doesn't.
    @Test func aNeighboursRequestTellsNothingOfTheShieldedChildNextDoor() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            try await england.serve { api in
                var seen: [[Seen]] = []
                for child in [Twins.neighbour, Twins.elsewhere] {
                    let path = "/v1/children/\(child.value)"
                    let request = #"{"number": "\#(child.value)", "ground": "forced marriage"}"#
                    seen.append([
                        try await see(Ask(method: .get, path: path), api, api.token),
                        try await see(
                            Ask(method: .post, path: "/v1/shielding/requests", body: request),
                            api,
                            api.token
                        ),
                        try await see(Ask(method: .get, path: path), api, api.token),
                        try await see(Ask(method: .get, path: "/v1/shielding/requests"), api, api.token),
                    ])
                    let postcode = #"{"given": "Rowan", "born": "2012-03-09", "gender": "male", "postcode": "YO1 7HH"}"#
                    #expect(try await api.search(postcode).body == #"{"matches":[]}"#)
                }
                #expect(seen[0][1] == seen[1][1] && seen[0][1].status == 204)
                #expect(seen[0][2].body == seen[1][2].body.replacing("Nora", with: "Nina"))
                for answer in seen.joined() { #expect(!answer.body.contains("Thistlewood")) }
                // Each request is of its child alone.
                #expect(seen[0][3].body.matches(of: /"state":"waiting"/).count == 1)
                #expect(seen[1][3].body.matches(of: /"state":"waiting"/).count == 2)
            }
            let members = try await england.asSuperuser {
                try await $0.query("select count(*) from shielding.member where kind <> 'named'")[0].decode(Int64.self)
            }
            #expect(members == 0)
        }
    }

    /// Whoever is involved with both is told of neither; a system that holds both is told the same of each.
    @Test func noticesAndWebhooksTellTheSameOfBoth() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            let system = try await england.account("Leeds System", .source, "teacher", authority: 383)
            try await england.change(
                """
                insert into contacts.post (account, service) select account, 2 from access.account where subject = '\(england.subject)';
                insert into shielding.system (account, name) select account, 'Leeds System' from access.account where subject = '\(system)';
                """
            )
            let told = try await england.token(subject: system)
            try await england.serve { api in
                for child in [Twins.full, Twins.bare] {
                    let path = "/v1/children/\(child.value)/involvements"
                    #expect(try await api.send(.post, path, #"{"service": 2}"#).status == 201)
                }
                let both = #"{"children": ["\#(Twins.full.value)", "\#(Twins.bare.value)"]}"#
                let hold = Ask(method: .post, path: "/v1/shielding/holdings", body: both)
                #expect(try await see(hold, api, told).status == 204)
                try await england.change(
                    """
                    insert into contacts.involvement (child, service, started) values (\(Twins.full.value), 1, current_date);
                    update registry.child_home set authority = 383 where child = \(Twins.full.value);
                    """
                )
                #expect(try await api.send(.get, "/v1/notices").body == #"{"notices":[]}"#)
                let notices = try await see(Ask(method: .get, path: "/v1/shielding/notices"), api, told)
                let one = #"{"at":"TIME","id":"ID","kind":"shielded","number":"NUMBER"}"#
                #expect(notices.body == "{\"notices\":[\(one),\(one)]}")
            }
        }
    }

    /// The command line, where an attacker has a practitioner's account.
    @Test func theCommandLineTellsNothingEither() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            let why = ["--purpose", "safeguarding", "--reason", "where does this child live"]
            func run(_ arguments: [String]) async throws -> String {
                let outcome = try await CommandLineTests.contactpoint(england, arguments + why)
                let text = Twins.plain("\(outcome.status) \(outcome.output) \(outcome.talk)")
                for secret in Twins.secrets { #expect(!text.contains(secret), "\(arguments)") }
                return text
            }
            for output in ["text", "json"] {
                func search(_ postcode: String) -> [String] {
                    [
                        "search", "--family", "Thistlewood", "--born", "2012-03-09", "--postcode", postcode, "--output",
                        output,
                    ]
                }
                #expect(try await run(search("YO1 7HH")) == run(search("LS9 9ZZ")))
            }
            func both(_ arguments: (String) -> [String]) async throws {
                let (full, bare) = (
                    try await run(arguments("\(Twins.full)")), try await run(arguments("\(Twins.bare)"))
                )
                #expect(full == bare)
            }
            try await both { ["child", "show", $0] }
            try await both { ["child", "show", $0, "--output", "json"] }
            try await both { ["contacts", "own", $0] }
            try await both { ["shielding", "show", $0] }
            try await both { ["shielding", "exposure", $0, "--output", "json"] }
            try await both { ["shielding", "override", $0, "--warned"] }
        }
    }
}
