import Foundation
import HTTPTypes
import NIOCore
import Registry
import Testing

/// Each bad input gets a status, a stable type and, where a child could have been disclosed, an entry in the audit.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let body: String
        let status: Int
        let problem: String
        var testDescription: String { "\(problem): \(body.prefix(60))" }

        init(_ body: String, _ problem: String, status: Int = 400) {
            self.body = body
            self.status = status
            self.problem = problem
        }
    }

    static let searches: [Case] = [
        Case(#"{"family": "Okafor", "given": "Chidera", "born": "2015-02-30"}"#, "born-invalid"),
        Case(#"{"family": "Okafor", "given": "Chidera", "born": "14/05/2015"}"#, "born-invalid"),
        Case(#"{"family": "Okafor", "given": "Chidera", "born": {"from": "2015-05-14"}}"#, "born-invalid"),
        Case(#"{"family": "Okafor", "given": "Chidera", "born": 20150514}"#, "born-invalid"),
        Case(#"{"family": "Okafor", "given": "Chidera", "born": "2215-05-14"}"#, "born-in-future"),
        Case(
            #"{"family": "\#(String(repeating: "O", count: 10_000))", "given": "C", "born": "2015-05-14"}"#,
            "name-too-long"
        ),
        Case(#"{"family": "Oka\u0000for", "given": "Chidera", "born": "2015-05-14"}"#, "name-malformed"),
        Case(#"{"family": "O*", "born": "2015-05-14", "fuzzy": false}"#, "wildcard-too-early"),
        Case(#"{"family": "*or", "born": "2015-05-14", "fuzzy": false}"#, "wildcard-too-early"),
        Case(#"{"family": "Okafor"}"#, "too-few-criteria"),
        Case(#"{}"#, "too-few-criteria"),
        Case(#"{"family": "Manyfold", "born": "2014-04-04", "fuzzy": false}"#, "too-many", status: 422),
        Case(#"{"number": "4821 7730 5962 3116"}"#, "number-malformed"),
        Case(#"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14", "authority": 999}"#, "unknown-field"),
        Case(#"{"family": "Okafor", "given": ["Chidera"], "born": "2015-05-14"}"#, "wrong-type"),
        Case(#"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14", "fuzzy": 1}"#, "wrong-type"),
        Case(#"{"family": "Okafor", "given": "Chidera", "gender": "boy"}"#, "gender-invalid"),
        Case(#"[1, 2]"#, "body-not-json"),
        Case("family=Okafor", "body-not-json"),
        Case("", "body-not-json"),
    ]

    @Test func aSearchSaysWhatIsWrongWithIt() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                for (index, bad) in Self.searches.enumerated() {
                    let answer = try await api.search(bad.body)
                    #expect(answer.status == bad.status, "\(bad.testDescription)")
                    #expect(answer.problem == bad.problem, "\(bad.testDescription)")
                    #expect(answer.headers[.contentType] == "application/problem+json")
                    for value in ["Okafor", "Chidera", "Manyfold", "2215", "4821"] {
                        #expect(!answer.body.contains(value), "\(bad.testDescription)")
                    }
                    let last = try await england.audit().filter { $0.outcome != "returned" }
                    #expect(last.count == index + 1, "\(bad.testDescription)")
                    // Too many were considered, and none returned.
                    let outcome = bad.problem == "too-many" ? "granted" : bad.problem
                    #expect(
                        last.last?.action == "search" && last.last?.outcome == outcome,
                        "\(bad.testDescription)"
                    )
                }
            }
            #expect(try await england.audit().allSatisfy { $0.outcome != "returned" || $0.children.isEmpty })
        }
    }

    @Test func noSuchRecordIsOneAnswer() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let wrongCheckDigit = String(SmallEngland.chidera.value ^ 1)
                var answers: Set<String> = []
                for number in ["\(SmallEngland.nobody)", "\(SmallEngland.gone)", wrongCheckDigit, "1e9", "-1", "%00"] {
                    let answer = try await api.open(number)
                    #expect(answer.status == 404)
                    answers.insert(answer.body)
                }
                #expect(answers.count == 1)
            }
            let audit = try await england.audit()
            #expect(audit.count == 6)
            #expect(Set(audit) == [.init(action: "open", outcome: "not-found", children: [])])
        }
    }

    @Test func eachAccessNamesAPurposeAndAReason() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let criteria = #"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#
                let number = "\(SmallEngland.chidera)"
                let answers = [
                    try await api.search(criteria, purpose: nil), try await api.open(number, purpose: "curiosity"),
                    try await api.search(criteria, reason: nil), try await api.open(number, reason: "  x  "),
                ]
                #expect(answers.allSatisfy { $0.status == 400 })
                #expect(
                    answers.map(\.problem) == [
                        "purpose-missing", "purpose-missing", "reason-missing", "reason-missing",
                    ]
                )
            }
            #expect(
                try await england.audit().map { "\($0.action) \($0.outcome)" } == [
                    "search purpose-missing", "open purpose-missing", "search reason-missing", "open reason-missing",
                ]
            )
        }
    }

    @Test func onlyAValidSignInIsOne() async throws {
        try await SmallEngland.with { england in
            let expired = try await england.token(lifetime: -60)
            let stranger = try await england.token(subject: UUID())
            try await england.serve { api in
                let parts = api.token.split(separator: ".").map(String.init)
                let forged = [
                    "nonsense", parts[0] + "." + parts[1] + ".", parts[0] + "." + parts[1] + "." + parts[2].reversed(),
                    "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                ]
                var bodies: Set<String> = []
                for token in forged + [expired] {
                    let answer = try await api.open("\(SmallEngland.chidera)", token: token)
                    #expect(answer.status == 401)
                    #expect(answer.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
                    bodies.insert(answer.body)
                }
                #expect(bodies.count == 1)

                let without = try await api.get("/v1/children/\(SmallEngland.chidera.value)")
                #expect(without.status == 401)
                #expect(without.problem == "bearer-missing")
                let unknown = try await api.open("\(SmallEngland.chidera)", token: stranger)
                #expect(unknown.status == 403)
                #expect(unknown.problem == "account-unknown")
            }
        }
    }

    @Test func aBodyIsSmallAndSaysThatItIsJSON() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let huge = try await api.search(String(repeating: " ", count: 10_000_000))
                #expect(huge.status == 413)
                #expect(huge.problem == "body-too-large")
                let form = try await api.search("family=Okafor", contentType: "application/x-www-form-urlencoded")
                #expect(form.status == 415)
                #expect(form.problem == "content-type")
                // The server lives on.
                #expect(try await api.open("\(SmallEngland.chidera)").status == 200)
            }
        }
    }

    @Test func anotherPathOrMethodIsAProblemToo() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let path = try await api.get("/v1/children")
                #expect(path.status == 404)
                #expect(path.problem == "no-such-path")
                let method = try await api.ask("/v1/searches", .delete)
                #expect(method.headers[.allow] == "POST")
                for method in [HTTPRequest.Method.trace, .patch, .init("QUERY")!] {
                    let answer = try await api.ask("/v1/searches", method)
                    #expect(answer.status == 405, "\(method)")
                }
            }
        }
    }

    /// What the database can't hold is the request's fault: 400, and in the audit where a child could have been disclosed.
    @Test func aValueThatNoColumnHoldsIsMalformed() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let involvements = "/v1/children/\(SmallEngland.chidera.value)/involvements"
                let answers = [
                    try await api.send(.post, involvements, #"{"service": 2, "practitioner": "\u0000"}"#),
                    try await api.get("/v1/services?authority=383&kind=%00", signedIn: true),
                ]
                #expect(answers.map(\.problem) == ["value-malformed", "value-malformed"])
                #expect(answers.allSatisfy { $0.status == 400 })
                let none = try await api.send(.post, "/v1/notices/read", #"{"notices": null}"#)
                #expect(none.status == 400 && none.problem == "wrong-type")
            }
            #expect(
                try await england.audit().map { "\($0.action) \($0.outcome)" } == [
                    "involve value-malformed", "notices wrong-type",
                ]
            )
        }
    }

    /// A number of a body that the database couldn't hold, or that nothing has, is told by its field.
    @Test func aNumberThatIsNoneIsNamed() async throws {
        try await SmallEngland.with { england in
            let child = SmallEngland.chidera.value
            let none = ["99999999999999999999", "-99999999999999999999", "1e99", "1.5"]
            let small = none + ["99999", "-99999", "-1", "0"]
            let bodies = [
                ("services", "authority", small + ["1000"], #"{"kind": "police", "name": "x", "authority": N}"#),
                ("stewardship/moves", "to", small + ["1000"], #"{"number": "\#(child)", "step": "offer", "to": N}"#),
                ("stewardship/splits", "names", small, #"{"number": "\#(child)", "names": [2, N]}"#),
                ("children/\(child)/involvements", "service", none, #"{"service": N}"#),
                ("children/\(child)/assessment", "service", none, #"{"step": "begin", "service": N}"#),
            ]
            try await england.serve { api in
                for (path, field, numbers, body) in bodies {
                    for number in numbers {
                        let answer = try await api.send(.post, "/v1/\(path)", body.replacing("N", with: number))
                        #expect(answer.status == 400 && answer.problem == "wrong-type", "\(path) \(number)")
                        #expect(answer.body.contains("The field \(field) must be"), "\(answer.body)")
                    }
                }
                let search =
                    #"{"family": "Okafor", "given": "Chidera", "gender": "female", "postcode": "LS1 4AP", "age": "#
                for number in none + ["99999", "-1"] {
                    let answer = try await api.search(search + number + "}")
                    #expect(answer.status == 400 && answer.problem == "age-invalid", "\(number) \(answer.body)")
                }
            }
        }
    }

    @Test func aNumberInAPathOrAQueryThatIsNoneIsTold() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                for number in ["99999", "-99999", "99999999999999999999"] {
                    for (path, problem) in [
                        ("services?authority=", "authority-missing"), ("audit?authority=", "wrong-type"),
                        ("audit?most=", "wrong-type"), ("savings/authorities/", "no-such-authority"),
                    ] {
                        let answer = try await api.send(.get, "/v1/\(path)\(number)")
                        #expect(answer.problem == problem, "\(path)\(number) \(answer.body)")
                    }
                }
                for path in ["audit?person=", "feeds/review?after=", "feeds/outcomes?after=", "accounts?after="] {
                    let answer = try await api.send(.get, "/v1/\(path)99999999999999999999")
                    #expect((400...404).contains(answer.status), "\(path) \(answer.body)")
                }
                let service = "/v1/services/99999999999999999999"
                #expect(try await api.send(.patch, service, "{}", version: 1).status == 404)
                let version = try await api.send(.patch, "/v1/services/1", "{}", version: 99_999_999_999)
                #expect(version.problem == "version-missing")
            }
        }
    }
}
