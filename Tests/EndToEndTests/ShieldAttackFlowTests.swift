import Foundation
import HTTPTypes
import NIOCore
import Postgres
import Registry
import Testing

/// Attacks in several steps, each shown to find something once no child is shielded.
extension ShieldAttackAPITests {
    /// Each authority's statistics are the same but for its name, whichever of them is the home of the shielded child.
    @Test func statisticsOfAnAuthorityTellNoHome() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            let team = try await england.token(
                subject: england.account("O", .team, "contactpoint team officer", authority: 383)
            )
            try await england.serve { api in
                func differ() async throws -> Bool {
                    let home = try await see(Self.get("/v1/savings/authorities/816"), api, team)
                    let other = try await see(Self.get("/v1/savings/authorities/831"), api, team)
                    #expect(home.status == 200 && home.headers == other.headers)
                    return home.body
                        != other.body.replacing("\"name\":\"Derby\"", with: "\"name\":\"York\"")
                        .replacing("\"authority\":831", with: "\"authority\":816")
                }
                #expect(try await see(Self.get(Self.child), api, team).status == 200)
                #expect(try await !differ())
                try await england.change(
                    """
                    insert into savings.use (month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere)
                    values (date_trunc('month', current_date) - interval '2 months', 816, 'social worker', '', 90, 70, 50, 900, 20);
                    update savings.cursor set reached_at = now()
                    """
                )
                #expect(try await differ())
            }
        }
    }

    /// A neighbour's household: one child lives at the shielded child's address, the other doesn't.
    @Test func aNeighboursRequestTellsNothingOfTheShieldedChildNextDoor() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            try await england.serve { api in
                let requests = Self.get("/v1/shielding/requests")
                func ask(_ child: ChildNumber) async throws -> [Seen] {
                    let opening = Self.get("/v1/children/\(child.value)")
                    let request = Self.post(
                        "/v1/shielding/requests",
                        #"{"number": "\#(child.value)", "ground": "forced marriage"}"#
                    )
                    return try await see([opening, request, opening, requests], api, api.token)
                }
                let postcode = #"{"given": "Rowan", "born": "2012-03-09", "gender": "male", "postcode": "YO1 7HH"}"#
                let near = try await ask(Twins.neighbour)
                let far = try await ask(Twins.elsewhere)
                #expect(near[1] == far[1] && near[1].status == 204)
                #expect(near[2].body == far[2].body.replacing("Nora", with: "Nina"))
                for seen in near + far { #expect(!seen.namesThem) }
                // Each request is of its child alone.
                #expect(near[3].body.matches(of: /"state":"waiting"/).count == 1)
                #expect(far[3].body.matches(of: /"state":"waiting"/).count == 2)
                #expect(try await api.search(postcode).body == #"{"matches":[]}"#)
                let members: SQL = "select count(*) from shielding.member where kind <> 'named'"
                func besides() async throws -> Int64 {
                    try await england.asSuperuser { try await $0.query(members)[0].decode(Int64.self) }
                }
                #expect(try await besides() == 0)
                try await Twins.unshield(in: england)
                #expect(try await api.search(postcode).body.contains("Thistlewood"))
                _ = try await ask(Twins.neighbour)
                #expect(try await besides() == 1)
            }
        }
    }

    /// Whoever is involved with both is told of neither; a system that holds both is told the same of each, and can't confirm
    /// what another was told.
    @Test func noticesAndWebhooksTellTheSameOfBoth() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            try await england.change(
                "insert into contacts.post (account, service) select account, 2 from access.account where subject = '\(england.subject)'"
            )
            let told = try await Twins.token(of: Twins.otherSystem, in: england)
            let holder = try await Twins.token(of: Twins.system, in: england)
            try await england.serve { api in
                let happens = """
                    insert into contacts.involvement (child, service, started) values (\(Twins.full.value), 1, current_date);
                    update registry.child_home set authority = 383 - authority + 816 where child = \(Twins.full.value);
                    """
                for child in [Twins.full, Twins.bare] {
                    let path = "/v1/children/\(child.value)/involvements"
                    #expect(try await api.send(.post, path, #"{"service": 2}"#).status == 201)
                }
                let both = #"{"children": ["\#(Twins.full.value)", "\#(Twins.bare.value)"]}"#
                #expect(try await see(Self.post("/v1/shielding/holdings", both), api, told).status == 204)
                try await england.change(happens)
                #expect(try await api.send(.get, "/v1/notices").body == #"{"notices":[]}"#)
                let pull = Self.get("/v1/shielding/notices")
                let one = #"{"at":"TIME","id":"ID","kind":"shielded","number":"NUMBER"}"#
                #expect(try await see(pull, api, told).body == "{\"notices\":[\(one),\(one)]}")

                let notice = try await england.asSuperuser {
                    try await $0.query(
                        """
                        select e.notice::text from shielding.delivery as d join shielding.event as e on e.event = d.event
                        join shielding.system as s on s.system = d.system where s.account = \(Twins.system)
                        """
                    )[0].decode(String.self)
                }
                func confirm(_ notice: String) -> Ask {
                    Self.post("/v1/shielding/confirmations", #"{"notices": ["\#(notice)"]}"#)
                }
                let right = try await see(confirm(notice), api, told)
                #expect(try await see(confirm(UUID().uuidString), api, told) == right)
                #expect(try await see(pull, api, holder).namesThem)
                #expect(try await see(confirm(notice), api, holder).status == 204)
                #expect(try await !see(pull, api, holder).namesThem)

                // Without a shield the same is told.
                try await Twins.unshield(in: england)
                try await england.change(happens)
                let notices = try await api.send(.get, "/v1/notices").body
                #expect(notices.contains(#""kind":"moved""#) && notices.contains("Mill Lane Primary"))
            }
        }
    }

    /// What a parent is given of a child who is hidden from them, by the teams of two authorities.
    @Test func aParentsAnswerTellsNoPlace() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            let derby = try await england.token(
                subject: england.account("D", .team, "contactpoint team officer", authority: 831)
            )
            let york = try await Twins.token(of: Twins.team, in: england)
            try await england.serve { api in
                func answer(_ child: ChildNumber, _ token: String) async throws -> Seen {
                    let path = "/v1/stewardship/subject-requests"
                    let asking = #"{"number": "\#(child.value)", "asker": "parent", "name": "Hazel Thistlewood"}"#
                    var headers = api.headers(token: token, purpose: "safeguarding", reason: "a parent asks for it")
                    headers[.contentType] = "application/json"
                    let asked = try await api.ask(path, .post, headers, .init(string: asking))
                    let made = try JSONSerialization.jsonObject(with: Data(asked.body.utf8)) as? [String: Any]
                    let request = try #require(made?["request"] as? String)
                    let checks = #"{"identity": "passport", "responsibility": "birth certificate"}"#
                    let checked = try await see(Self.post("\(path)/\(request)/checks", checks), api, token)
                    #expect(checked.status == 200)
                    return try await see(Ask(method: .post, path: "\(path)/\(request)/answer"), api, token)
                }
                let full = try await answer(Twins.full, york)
                #expect(full.status == 200)
                #expect(try await answer(Twins.bare, derby) == full)
                for secret in Twins.secrets { #expect(!full.body.contains(secret), "\(secret)") }
                try await Twins.unshield(in: england)
                #expect(try await answer(Twins.full, york).body.contains("3 Refuge Court"))
            }
        }
    }

    /// Two authorities ask for a child each, and read how their moves stand.
    @Test func aMoveAskedForTellsNoAuthority() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            var teams: [String] = []
            for authority: Int16 in [383, 202] {
                let officer = try await england.account("O", .team, "contactpoint team officer", authority: authority)
                teams.append(try await england.token(subject: officer))
            }
            let tokens = teams
            try await england.serve { api in
                func ask() async throws -> [[Seen]] {
                    var seen: [[Seen]] = []
                    for (child, token) in zip([Twins.full, Twins.bare], tokens) {
                        let request = #"{"number": "\#(child.value)", "step": "request"}"#
                        let asks = [Self.post("/v1/stewardship/moves", request), Self.get("/v1/stewardship/moves")]
                        seen.append(try await see(asks, api, token))
                    }
                    return seen
                }
                let hidden = try await ask()
                #expect(hidden[0] == hidden[1] && hidden[0].count { $0.status >= 300 } == 0)
                #expect(hidden[0][1].namesThem)
                try await Twins.unshield(in: england)
                let shown = try await ask()
                #expect(shown[0] != shown[1])
            }
        }
    }

    // MARK: - The command line

    /// A command about Rowan and the same about Robin, or with a right and a wrong postcode; and who would see a difference.
    private struct Command {
        let right: [String]
        let wrong: [String]
        var attacker: UUID
        var holder: UUID?

        init(
            _ attacker: UUID,
            seenBy holder: UUID? = nil,
            _ right: ChildNumber = Twins.full,
            _ wrong: ChildNumber = Twins.bare,
            _ arguments: (String) -> [String]
        ) {
            (self.attacker, self.holder) = (attacker, holder)
            (self.right, self.wrong) = (arguments("\(right)"), arguments("\(wrong)"))
        }
    }

    @Test func theCommandLineTellsNothingEither() async throws {
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            let sam = england.subject
            let other = try await england.account("O", .team, "contactpoint team officer", authority: 383)
            let team = try await Twins.subject(of: Twins.team, in: england)
            let colleague = try await Twins.subject(of: Twins.colleague, in: england)
            func search(_ output: String) -> Command {
                let postcodes = ["\(Twins.full)": "YO1 7HH", "\(Twins.bare)": "LS9 9ZZ"]
                return Command(sam) { number in
                    [
                        "search", "--family", "Thistlewood", "--born", "2012-03-09", "--gender", "male", "--postcode",
                        postcodes[number] ?? "", "--output", output,
                    ]
                }
            }
            let commands = [
                search("text"), search("json"),
                Command(sam) { ["child", "show", $0] },
                Command(sam) { ["child", "show", $0, "--output", "json"] },
                Command(colleague) { ["contacts", "own", $0] },
                Command(other, Twins.neighbour, Twins.elsewhere) { ["search", "household", $0] },
                Command(other, seenBy: team) { ["audit", "show", "--child", $0] },
                Command(other, seenBy: team) { ["shielding", "show", $0] },
                Command(other, seenBy: team) { ["shielding", "exposure", $0, "--output", "json"] },
                Command(other, seenBy: team) { ["stewardship", "acts", $0] },
                Command(other, seenBy: team) { ["stewardship", "compare", $0, "\(Twins.neighbour)"] },
            ]
            func run(_ arguments: [String], as subject: UUID) async throws -> String {
                let why = ["--purpose", "safeguarding", "--reason", "where does this child live"]
                let outcome = try await CommandLineTests.contactpoint(england, arguments + why, as: subject)
                return Twins.plain("\(outcome.status) \(outcome.output) \(outcome.talk)")
            }
            for command in commands {
                let right = try await run(command.right, as: command.attacker)
                #expect(try await run(command.wrong, as: command.attacker) == right, "\(command.right)")
                for secret in Twins.secrets { #expect(!right.contains(secret), "\(command.right)") }
            }
            for command in commands where command.holder != nil {
                let holder = try #require(command.holder)
                let right = try await run(command.right, as: holder)
                #expect(try await run(command.wrong, as: holder) != right, "\(command.right) can't fail")
            }
            try await Twins.unshield(in: england)
            for command in commands where command.holder == nil {
                let right = try await run(command.right, as: command.attacker)
                #expect(try await run(command.wrong, as: command.attacker) != right, "\(command.right) can't fail")
            }
        }
    }
}
