import Foundation
import HTTPTypes
import NIOCore
import Postgres
import Registry
import Testing

/// What a practitioner keeps of its own work over HTTP and on the command line.
@Suite struct ContactsTests {
    private struct Kept: Decodable {
        let id: String
    }

    /// Gives the practitioner in Camden a post at Leeds Children's Services.
    private func withPost<Value: Sendable>(
        _ body: @escaping @Sendable (SmallEngland, API) async throws -> Value
    ) async throws -> Value {
        try await SmallEngland.with { england in
            try await england.change(
                "insert into contacts.post (account, service) select account, 2 from access.account"
            )
            return try await england.serve { try await body(england, $0) }
        }
    }

    private static let chidera = "/v1/children/\(SmallEngland.chidera.value)"
    private static let rowan = "/v1/children/\(SmallEngland.rowan.value)"

    @Test func anInvolvementIsRecordedChangedAndRemovedByItsVersion() async throws {
        try await withPost { england, api in
            let path = Self.chidera + "/involvements"
            let made = try await api.send(.post, path, #"{"service": 2, "role": "key worker"}"#)
            #expect(made.status == 201)
            #expect(made.headers[.eTag] == "\"1\"")
            let id = try made.decode(Kept.self).id
            let shown = try await api.open("\(SmallEngland.chidera)")
            #expect(shown.body.contains("Sam Whitaker") && shown.body.contains("key worker"))

            let change = #"{"phone": "0113 496 0123", "role": null}"#
            let without = try await api.send(.patch, "\(path)/\(id)", change)
            #expect(without.status == 428 && without.problem == "version-missing")
            let first = try await api.send(.patch, "\(path)/\(id)", change, version: 1)
            #expect(first.status == 200 && first.headers[.eTag] == "\"2\"")
            let second = try await api.send(.patch, "\(path)/\(id)", change, version: 1)
            #expect(second.status == 412 && second.problem == "version-conflict")
            let own = try await api.send(.get, path)
            #expect(own.body.contains(#""version":2"#) && own.body.contains("0113 496 0123"))
            #expect(try await api.send(.delete, "\(path)/\(id)", version: 2).status == 200)
            #expect(try await !api.open("\(SmallEngland.chidera)").body.contains("Sam Whitaker"))
            let audit = try await england.audit().filter { $0.action == "involve" }.map(\.outcome)
            #expect(audit == ["granted", "version-missing", "granted", "version-conflict", "granted"])
        }
    }

    @Test func whatIsNoInvolvementOfOnesOwnIsOneAnswer() async throws {
        try await withPost { england, api in
            let school = try await england.asSuperuser {
                try await $0.query("select involvement from contacts.involvement where service = 1")[0].decode(
                    Int64.self
                )
            }
            let hidden = try await england.asSuperuser {
                try await $0.query("select involvement from contacts.involvement where service = 3")[0].decode(
                    Int64.self
                )
            }
            var bodies: Set<String> = []
            for path in [
                Self.chidera + "/involvements/\(school)", Self.chidera + "/involvements/17",
                Self.chidera + "/involvements/x", Self.rowan + "/involvements/\(hidden)",
                Self.rowan + "/involvements/17", "/v1/children/\(SmallEngland.nobody.value)/involvements/17",
                "/v1/children/\(SmallEngland.gone.value)/involvements/17", "/v1/children/1/involvements/17",
            ] {
                for version in [1, 7] {
                    let answer = try await api.send(.patch, path, #"{"phone": "1"}"#, version: version)
                    #expect(answer.status == 404)
                    #expect(answer.headers[.eTag] == nil)
                    bodies.insert(answer.body)
                }
            }
            #expect(bodies.count == 1)
            let none = try await api.send(.get, Self.rowan + "/involvements")
            let nobody = try await api.send(.get, "/v1/children/\(SmallEngland.nobody.value)/involvements")
            #expect(none.status == 200 && none.body == nobody.body)
        }
    }

    @Test func aShieldedChildIsRecordedForLikeAnother() async throws {
        try await withPost { _, api in
            let made = try await api.send(.post, Self.rowan + "/involvements", #"{"service": 2}"#)
            let other = try await api.send(.post, Self.chidera + "/involvements", #"{"service": 2}"#)
            #expect(made.status == 201 && other.status == 201)
            #expect(made.headers[.eTag] == other.headers[.eTag])
            #expect(made.body.count <= other.body.count + 2)
            #expect(try await !api.open("\(SmallEngland.rowan)").body.contains("Leeds"))
            let lead = try await api.send(.post, Self.rowan + "/lead", #"{"step": "take", "involvement": "17"}"#)
            #expect(lead.status == 403 && lead.problem == "shielded")
        }
    }

    @Test func theLeadTheAssessmentAndTheNoticesAreServed() async throws {
        try await withPost { england, api in
            let made = try await api.send(.post, Self.chidera + "/involvements", #"{"service": 2}"#)
            let id = try made.decode(Kept.self).id
            let taken = try await api.send(.post, Self.chidera + "/lead", #"{"step": "take", "involvement": "\#(id)"}"#)
            #expect(taken.status == 409 && taken.problem == "lead-taken")
            let offer = #"{"step": "offer", "involvement": "\#(id)"}"#
            #expect(try await api.send(.post, Self.chidera + "/lead", offer).status == 204)
            #expect(try await api.send(.post, Self.chidera + "/lead", #"{"step": "accept"}"#).status == 204)
            let record = try await api.open("\(SmallEngland.chidera)")
            #expect(record.body.contains(#""formerLeads":[{"from":"2026-01-12","practitioner":"J. Arkwright""#))
            let assessment = #"{"step": "begin", "service": 2}"#
            #expect(try await api.send(.post, Self.chidera + "/assessment", assessment).status == 204)
            #expect(try await api.send(.post, Self.chidera + "/assessment", assessment).status == 409)

            try await england.change("update registry.child_home set authority = 202 where authority = 383")
            let notices = try await api.send(.get, "/v1/notices")
            #expect(notices.body.contains(#""kind":"moved""#))
            let ids = notices.body.matches(of: /"id":"(\d+)"/).map { "\"\($0.1)\"" }.joined(separator: ",")
            #expect(try await api.send(.post, "/v1/notices/read", #"{"notices": [\#(ids)]}"#).status == 204)
            #expect(try await api.send(.get, "/v1/notices").body == #"{"notices":[]}"#)
            let children = try await england.audit().filter { $0.action == "notices" }.map(\.children)
            #expect(children == [[SmallEngland.chidera.value], [], []])
        }
    }

    @Test func aRequestForContactSaysNothingOfWhetherThereIsAService() async throws {
        try await withPost { _, api in
            var answers: Set<String> = []
            for child in [Self.chidera, Self.rowan] {
                let asked = try await api.send(.post, child + "/brokered", #"{"callback": "Sam, 020 7974 0000"}"#)
                #expect(asked.status == 201)
                answers.insert(asked.body.replacing(/\d+/, with: "n"))
            }
            #expect(answers.count == 1)
            let listed = try await api.send(.get, "/v1/brokered")
            #expect(listed.body.contains(#""state":"asked""#))
            let step = try await api.send(.post, "/v1/brokered/17", #"{"step": "pass", "involvement": "17"}"#)
            #expect(step.status == 404)
        }
    }

    @Test func practitionersOfOneSystemHaveTheirOwn() async throws {
        try await withPost { england, api in
            let system = try await england.caseManagement()
            let other = try await england.account(role: .practitioner)
            let sam = API(client: api.client, token: try system.assertion(for: england.subject))
            let tess = API(client: api.client, token: try system.assertion(for: other))

            let asked = try await sam.send(.post, Self.chidera + "/brokered", #"{"callback": "Sam, 020 7974 0000"}"#)
            #expect(asked.status == 201, "\(asked.body)")
            let request = "/v1/brokered/" + (try asked.decode(Kept.self).id)
            #expect(try await sam.send(.get, "/v1/brokered").body.contains(#""state":"asked""#))
            #expect(try await !tess.send(.get, "/v1/brokered").body.contains(#""state":"asked""#))
            #expect(try await tess.send(.post, request, #"{"step": "withdraw"}"#).status == 404)

            // Only one of the two has a post at the service.
            let involvement = #"{"service": 2, "role": "key worker"}"#
            let path = Self.chidera + "/involvements"
            #expect(try await tess.send(.post, path, involvement).problem == "service-not-yours")
            let made = try await sam.send(.post, path, involvement)
            #expect(made.status == 201, "\(made.body)")
            let own = path + "/" + (try made.decode(Kept.self).id)
            let change = #"{"phone": "0113 496 0123"}"#
            #expect(try await tess.send(.patch, own, change, version: 1).status == 404)
            #expect(try await sam.send(.patch, own, change, version: 1).status == 200)

            try await england.change("update registry.child_home set authority = 202 where authority = 383")
            #expect(try await sam.send(.get, "/v1/notices").body.contains(#""kind":"moved""#))
            #expect(try await tess.send(.get, "/v1/notices").body == #"{"notices":[]}"#)
            // What was asked through the system is the practitioner's, who comes by the web now.
            #expect(try await api.send(.post, request, #"{"step": "withdraw"}"#).status == 204)
        }
    }

    @Test func servicesAndPostsAreServed() async throws {
        try await withPost { _, api in
            let services = try await api.get("/v1/services?authority=383&kind=school", signedIn: true)
            #expect(services.status == 200 && services.body.contains("Mill Lane Primary"))
            #expect(try await api.get("/v1/services", signedIn: true).problem == "authority-missing")
            #expect(try await api.get("/v1/posts", signedIn: true).body.contains("Leeds Children's Services"))
            let mine = try await api.send(.patch, "/v1/services/2/posts/me", #"{"hours": "9 to 4"}"#, version: 1)
            #expect(mine.status == 200 && mine.headers[.eTag] == "\"2\"")
            let service = try await api.send(.post, "/v1/services", #"{"kind": "school", "name": "A"}"#)
            #expect(service.status == 403 && service.problem == "not-permitted")
        }
    }

    @Test func badInputIsRefusedAndInTheAudit() async throws {
        try await withPost { england, api in
            let involvements = Self.chidera + "/involvements"
            for (path, body, problem) in [
                (involvements, #"{"service": "2"}"#, "wrong-type"),
                (involvements, #"{"role": "key worker"}"#, "wrong-type"),
                (involvements, #"{"service": 2, "notes": "x"}"#, "unknown-field"),
                (involvements, #"{"service": 2, "from": "01/02/2026"}"#, "date-invalid"),
                (involvements, #"{"service": 2, "role": "gossip"}"#, "value-malformed"),
                (involvements, "[]", "body-not-json"), (involvements, #"{"service": 1}"#, "service-not-yours"),
                (Self.chidera + "/lead", #"{"step": "steal"}"#, "value-malformed"),
            ] {
                let answer = try await api.send(.post, path, body)
                #expect(answer.problem == problem, "\(body)")
                #expect(!answer.body.contains("gossip") && !answer.body.contains("steal"))
                #expect(try await england.audit().last?.outcome == problem, "\(body)")
            }
            let purpose = try await api.send(.post, involvements, #"{"service": 2}"#, reason: nil)
            #expect(purpose.status == 400 && purpose.problem == "reason-missing")
        }
    }

    @Test func theCommandLineKeepsInvolvements() async throws {
        try await withPost { england, _ in
            let number = "\(SmallEngland.chidera)"
            let why = ["--purpose", "safeguarding", "--reason", "took the case on"]
            func contacts(_ arguments: String...) async throws -> CommandLineTests.Outcome {
                try await CommandLineTests.contactpoint(england, ["contacts"] + arguments + why)
            }
            let made = try await contacts("record", number, "--service", "2", "--role", "key worker")
            #expect(made.status == 0, "\(made.talk)")
            let id = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
            let own = try await contacts("own", number)
            #expect(own.output.contains(id) && own.output.contains("version 1"))
            let changed = try await contacts("change", number, id, "--version", "1", "--set", "phone=0113 496 0123")
            #expect(changed.status == 0, "\(changed.talk)")
            let lost = try await contacts("change", number, id, "--version", "1", "--set", "phone=")
            #expect(lost.status == 1 && lost.talk.contains("Somebody changed this"))
            let lead = try await contacts("lead", number, "take", "--involvement", id)
            #expect(lead.status == 1 && lead.talk.contains("has a lead professional"))
            let shielded = try await contacts("lead", "\(SmallEngland.rowan)", "take", "--involvement", id)
            #expect(shielded.status == 77)
            let ask = try await contacts("ask", number, "--callback", "Sam, 020 7974 0000")
            let brokered = try await contacts("brokered")
            #expect(brokered.output.contains(ask.output.trimmingCharacters(in: .whitespacesAndNewlines)))
            let notices = try await contacts("notices", "--mark", "--output", "json")
            #expect(notices.output.contains("contactpoint.notices/1"))
            let services = try await CommandLineTests.contactpoint(
                england,
                ["contacts", "services", "--authority", "383"]
            )
            #expect(services.output.contains("Mill Lane Primary"))
        }
    }
}

extension API {
    /// Sends a request with purpose and reason, and the version where one is named.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        version: Int? = nil,
        key: String? = nil,
        token: String? = nil,
        reason: String? = "took the case on"
    ) async throws -> Answer {
        var headers: HTTPFields = [.authorization: "Bearer \(token ?? self.token)"]
        headers[HTTPField.Name("Idempotency-Key")!] = key
        headers[HTTPField.Name("Access-Purpose")!] = "safeguarding"
        headers[HTTPField.Name("Access-Reason")!] = reason
        headers[.contentType] = body.map { _ in "application/json" }
        headers[.ifMatch] = version.map { "\"\($0)\"" }
        return try await ask(path, method, headers, body.map { ByteBuffer(string: $0) })
    }
}

extension API.Answer {
    func decode<Value: Decodable>(_: Value.Type) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(body.utf8))
    }
}
