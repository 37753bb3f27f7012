import Foundation
import HTTPTypes
import NIOCore
import Postgres
import Registry
import TestDatabase
import Testing

/// A team keeps records right over HTTP.
@Suite struct StewardshipAPITests {
    static let team = UUID(uuidString: "00000000-0000-0000-0000-000000000383")!
    /// A second record of Chidera.
    private static let twice = ChildNumber(payload: 593_288_416_073_422)!

    static let content = """
        insert into access.account (account, subject, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        overriding system value
        values (90383, '\(team.uuidString)', 'Tim Team', 2, 'contactpoint team officer', 383, current_date, current_date, current_date);
        insert into access.account (account, name, role, occupation, partner, dbs_checked_on, trained_on, agreed_on)
        overriding system value values (90006, 'Census', 6, 'teacher', 'a body', current_date, current_date, current_date);
        insert into registry.child (number, born, gender) values (\(twice.value), '2015-05-14', 'female');
        insert into registry.child_name (child, ordinal, kind, family, given)
        values (\(twice.value), 1, 'current', 'Okafor', 'Dera');
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
        values (\(twice.value), 383, '2020-01-01', 'no known address');
        insert into feeds.source (name, kind, account) values ('census', 'school census', 90006);
        insert into feeds.row (source, record_id, version, change, fields, state, proposed, considered, score, team, decided_at)
        select source, 'A1', 1, 'upsert',
            '{"family_name": "Okafor", "given_names": "Chidera", "born": "2015-05-15", "postcode": "LS1 4AP", "authority": "383"}',
            'review', \(SmallEngland.chidera.value), array[\(SmallEngland.chidera.value)], 0.9, 383, clock_timestamp()
        from feeds.source;
        """

    /// Asks as the team, or with another token.
    private struct Asking: Sendable {
        let api: API
        let token: String

        func callAsFunction(
            _ method: HTTPRequest.Method,
            _ path: String,
            _ body: String? = nil,
            token other: String? = nil,
            purpose: String = "safeguarding",
            accept: String? = nil
        ) async throws -> API.Answer {
            var headers = api.headers(
                token: other ?? token,
                purpose: purpose,
                reason: "one child, the school confirmed"
            )
            if body != nil { headers[.contentType] = "application/json" }
            headers[.accept] = accept
            return try await api.ask("/v1/\(path)", method, headers, body.map { ByteBuffer(string: $0) })
        }
    }

    private func withTeam(_ body: @escaping @Sendable (Asking, SmallEngland) async throws -> Void) async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.content)
            let token = try await england.token(subject: Self.team)
            try await england.serve { api in try await body(Asking(api: api, token: token), england) }
        }
    }

    private static func value(_ key: String, of answer: API.Answer) -> String? {
        let object = try? JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
        return object?[key] as? String
    }

    @Test func aTeamComparesMergesUndoesAndSplits() async throws {
        try await withTeam { ask, england in
            let (once, twice) = (SmallEngland.chidera.value, Self.twice.value)
            let compared = try await ask(.get, "stewardship/comparisons/\(once)/\(twice)")
            #expect(compared.status == 200, "\(compared.body)")
            #expect(compared.body.contains("Chidera Grace") && compared.body.contains("Dera"))

            let undecided = try await ask(
                .post,
                "stewardship/merges",
                #"{"surviving": "\#(once)", "superseded": "\#(twice)"}"#
            )
            #expect(undecided.status == 409 && undecided.problem == "undecided", "\(undecided.body)")
            let merged = try await ask(
                .post,
                "stewardship/merges",
                #"{"surviving": "\#(once)", "superseded": "\#(twice)", "keep": ["name"]}"#
            )
            #expect(merged.status == 201, "\(merged.body)")
            let act = try #require(Self.value("act", of: merged))
            let shown = try await ask(.get, "children/\(twice)")
            #expect(shown.body.contains(SmallEngland.chidera.description), "\(shown.body)")

            #expect(try await ask(.post, "stewardship/acts/\(act)/undo").status == 204)
            let acts = try await ask(.get, "stewardship/acts/\(once)")
            #expect(acts.status == 200 && acts.body.contains("undoneAt"), "\(acts.body)")
            #expect(try await ask(.get, "children/\(twice)").body.contains(Self.twice.description))

            let split = try await ask(
                .post,
                "stewardship/splits",
                #"{"number": "\#(once)", "family": "Okafor", "given": "Chike", "born": "2015-05-14", "gender": "male"}"#
            )
            #expect(split.status == 201, "\(split.body)")
            let number = try #require(Self.value("number", of: split))
            #expect(try await ask(.get, "children/\(number.filter { $0 != " " })").body.contains("Chike"))
            let steps = try await england.audit().map { "\($0.action) \($0.outcome)" }
            #expect(steps.filter { $0 == "steward granted" }.count >= 4, "\(steps)")
        }
    }

    @Test func aTeamMovesStatesAndReadsItsLists() async throws {
        try await withTeam { ask, _ in
            let number = SmallEngland.chidera.value
            let offered = try await ask(
                .post,
                "stewardship/moves",
                #"{"number": "\#(number)", "step": "offer", "to": 816}"#
            )
            #expect(offered.status == 204, "\(offered.body)")
            let moves = try await ask(.get, "stewardship/moves")
            #expect(moves.body.contains(#""other":816"#), "\(moves.body)")
            let stated = try await ask(
                .post,
                "stewardship/statements",
                #"{"number": "\#(number)", "statement": "left England, does not return", "since": "2026-09-01"}"#
            )
            #expect(stated.status == 204, "\(stated.body)")
            let missing = try await ask(.get, "stewardship/missing", purpose: "missing-education")
            #expect(missing.status == 200 && missing.body.contains(#""missing":["#), "\(missing.body)")
            let early = try await ask(
                .post,
                "stewardship/keepings",
                #"{"number": "\#(number)", "ground": "fondness", "consentedOn": "2026-09-01"}"#
            )
            #expect((400..<500).contains(early.status), "\(early.body)")
        }
    }

    @Test func aTeamDecidesTheRowsThatWaitForIt() async throws {
        try await withTeam { ask, _ in
            let next = try await ask(.get, "feeds/review")
            #expect(next.status == 200, "\(next.body)")
            #expect(next.body.contains(#""column":"born""#) && next.body.contains(#""mark":"differs""#))
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(next.body.utf8)) as? [String: Any]
            )
            let row = try #require((object["row"] as? [String: Any])?["id"] as? Int)
            let asked = try await ask(
                .post,
                "feeds/review/\(row)",
                #"{"step": "ask", "question": "which day was it?"}"#
            )
            #expect(asked.status == 200, "\(asked.body)")
            let accepted = try await ask(
                .post,
                "feeds/review/\(row)",
                #"{"step": "accept", "child": "\#(SmallEngland.chidera.value)"}"#
            )
            #expect(accepted.body.contains(SmallEngland.chidera.description), "\(accepted.body)")
            #expect(try await ask(.get, "feeds/review").status == 204)
        }
    }

    @Test func theOperatorArchivesWhatIsDueBatchByBatch() async throws {
        try await withTeam { ask, england in
            let subject = try await england.account(role: .operator)
            let token = try await england.token(subject: subject)
            try await england.change(
                "update registry.child set born = current_date - interval '18 years' where number = \(SmallEngland.chidera.value)"
            )
            #expect(try await ask(.post, "stewardship/retention").problem == "not-permitted")
            let first = try await ask(.post, "stewardship/retention", token: token)
            #expect(first.status == 200, "\(first.body)")
            #expect(first.body == #"{"archived":1,"erased":0,"finished":false}"#)
            let last = try await ask(.post, "stewardship/retention", token: token)
            #expect(last.body == #"{"archived":0,"erased":0,"finished":true}"#)
            #expect(try await ask(.get, "children/\(SmallEngland.chidera.value)").status == 404)
            let audit = try await england.audit().filter { $0.action == "retention" }
            #expect(
                audit.map(\.outcome) == ["not-permitted", "granted", "archived", "granted"]
                    && audit.map(\.children) == [[], [], [SmallEngland.chidera.value], []]
            )
        }
    }

    @Test func aRowOfWhoWasShieldedSinceIsComparedAgainAndNeverMade() async throws {
        try await withTeam { ask, england in
            let next = try await ask(.get, "feeds/review")
            let object = try JSONSerialization.jsonObject(with: Data(next.body.utf8)) as? [String: Any]
            let row = try #require((object?["row"] as? [String: Any])?["id"] as? Int)
            try await england.change("insert into shielding.shield (child) values (\(SmallEngland.chidera.value))")
            let made = try await ask(.post, "feeds/review/\(row)", #"{"step": "make"}"#)
            #expect(made.status == 412 && made.problem == "version-conflict", "\(made.body)")
            #expect(try await ask(.get, "feeds/review").status == 204)
            #expect(try await england.truth("select state from feeds.row") == "staged")
        }
    }

    @Test func aTeamShowsAParentWhatIsHeldAndPutsItRight() async throws {
        try await withTeam { ask, england in
            let number = SmallEngland.chidera.value
            let asked = try await ask(
                .post,
                "stewardship/subject-requests",
                #"{"number": "\#(number)", "asker": "parent", "name": "Ngozi <b>Okafor</b>"}"#
            )
            #expect(asked.status == 201, "\(asked.body)")
            let request = "stewardship/subject-requests/\(try #require(Self.value("request", of: asked)))"
            let early = try await ask(.post, request + "/answer")
            #expect(early.status == 409 && early.problem == "not-checked", "\(early.body)")
            let checked = try await ask(
                .post,
                request + "/checks",
                #"{"identity": "passport", "responsibility": "birth certificate"}"#
            )
            #expect(checked.status == 200 && checked.body.contains(#""hidesPlace":false"#), "\(checked.body)")
            let own = try await ask(.post, request + "/checks", #"{"seesPlace": true}"#)
            #expect(own.status == 403 && own.problem == "second-person", "\(own.body)")
            let listed = try await ask(.get, "stewardship/subject-requests")
            #expect(listed.body.contains(#""identity":"passport""#), "\(listed.body)")

            let page = try await ask(.post, request + "/answer", accept: "text/html")
            #expect(page.status == 200 && page.headers[.contentType] == "text/html; charset=utf-8", "\(page.body)")
            #expect(page.headers[.init("Content-Security-Policy")!]?.contains("default-src 'none'") == true)
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.body.contains("Ngozi &lt;b&gt;Okafor") && page.body.contains("12 Mill Lane, Leeds, LS1 4AP"))
            let data = try await ask(.post, request + "/answer")
            #expect(data.headers[.contentType] == "application/json" && data.body.contains("Mill Lane Primary"))
            #expect(!data.body.contains("0113 496 0123"), "the carer's telephone is the carer's")
            let closed = try await ask(.post, request + "/refusal", #"{"because": "withdrawn"}"#)
            #expect(closed.status == 409 && closed.problem == "request-closed", "\(closed.body)")

            let wanted = try await ask(
                .post,
                "stewardship/corrections",
                #"{"number": "\#(number)", "asker": "parent", "about": "name", "wanted": "Chidera, without Grace"}"#
            )
            #expect(wanted.status == 201, "\(wanted.body)")
            let correction = try #require(Self.value("correction", of: wanted))
            #expect(try await ask(.get, "stewardship/corrections").body.contains("without Grace"))
            let answered = try await ask(
                .post,
                "stewardship/corrections/\(correction)/answer",
                #"{"accepted": true, "answer": "Grace is a former name now"}"#
            )
            #expect(answered.status == 204, "\(answered.body)")
            #expect(try await ask(.get, "stewardship/corrections").body == #"{"corrections":[]}"#)

            // Of another authority's child it is as of none.
            for path in ["subject-requests", "corrections"] {
                let bodies = [SmallEngland.rowan, SmallEngland.nobody].map {
                    path == "corrections"
                        ? #"{"number": "\#($0.value)", "asker": "child", "about": "name", "wanted": "x"}"#
                        : #"{"number": "\#($0.value)", "asker": "child"}"#
                }
                let theirs = try await ask(.post, "stewardship/\(path)", bodies[0])
                let none = try await ask(.post, "stewardship/\(path)", bodies[1])
                #expect(theirs.status == 404 && theirs.body == none.body, "\(theirs.body)")
                let practitioner = try await england.token()
                #expect(try await ask(.get, "stewardship/\(path)", token: practitioner).status == 403)
                for id in [UUID().uuidString, "x"] {
                    let unknown = try await ask(
                        .post,
                        "stewardship/\(path)/\(id)/answer",
                        path == "corrections" ? #"{"accepted": true, "answer": "changed"}"# : nil
                    )
                    #expect(unknown.status == 404 && unknown.body == none.body, "\(unknown.body)")
                }
            }
        }
    }

    @Test func whatIsNotTheTeamsLooksAsIfItWereNot() async throws {
        try await withTeam { ask, england in
            let (own, other) = (SmallEngland.chidera.value, SmallEngland.rowan.value)
            let nobody = SmallEngland.nobody.value
            let theirs = try await ask(.get, "stewardship/comparisons/\(own)/\(other)")
            let none = try await ask(.get, "stewardship/comparisons/\(own)/\(nobody)")
            #expect(theirs.status == 404 && theirs.body == none.body)
            for (path, body) in [
                ("moves", #"{"number": "\#(other)", "step": "offer", "to": 202}"#),
                ("moves", #"{"number": "\#(own)", "step": "steal"}"#),
                ("statements", #"{"number": "\#(other)", "statement": "died", "since": "2026-09-01"}"#),
                ("statements", #"{"number": "\#(own)", "statement": "bored"}"#),
                ("merges", #"{"surviving": "\#(own)", "superseded": "\#(own)x"}"#),
            ] {
                #expect([400, 404].contains(try await ask(.post, "stewardship/\(path)", body).status), "\(body)")
            }
            let practitioner = try await england.token()
            for path in ["stewardship/moves", "stewardship/acts/\(own)", "feeds/review"] {
                let refused = try await ask(.get, path, token: practitioner)
                #expect(refused.status == 403, "\(path) \(refused.body)")
            }
        }
    }
}
