import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Registry
import Testing

/// A client that lost the answer sends the same again.
@Suite struct RepeatedRequestTests {
    private static let involvements = "/v1/children/\(SmallEngland.chidera.value)/involvements"
    private static let posts = "insert into contacts.post (account, service) select account, 2 from access.account"

    @Test func aChangeWithAKeyIsMadeOnce() async throws {
        try await SmallEngland.with { england in
            let other = try await england.account(role: .practitioner)
            let tess = try await england.token(subject: other)
            try await england.change(Self.posts)
            try await england.serve { api in
                let body = #"{"service": 2, "role": "key worker"}"#
                // What wasn't taken up may be sent again, put right.
                let malformed = try await api.send(.post, Self.involvements, "{", key: "one")
                #expect(malformed.status == 400)
                #expect(try await api.send(.post, Self.involvements, body, key: "one").status == 201)
                for _ in 0..<2 {
                    let again = try await api.send(.post, Self.involvements, body, key: "one")
                    #expect(again.status == 409 && again.problem == "key-used", "\(again.body)")
                }
                // Another change with the same key isn't made either; the key of somebody else is another key.
                let lead = "/v1/children/\(SmallEngland.chidera.value)/lead"
                #expect(try await api.send(.post, lead, #"{"step": "end"}"#, key: "one").problem == "key-used")
                let theirs = try await api.send(.post, Self.involvements, body, key: "one", token: tess)
                #expect(theirs.status == 201, "\(theirs.body)")
                // A search changes nothing, so a key keeps nobody from it.
                let search = #"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#
                for _ in 0..<2 {
                    #expect(try await api.send(.post, "/v1/searches", search, key: "two").status == 200)
                }
            }
            let kept: SQL = """
                select count(*)::text from contacts.involvement where practitioner in ('Sam Whitaker', 'Tess Team')
                """
            #expect(try await england.truth(kept) == "2")
            let repeats = try await england.audit().filter { $0.outcome == "key-used" }
            #expect(repeats.map(\.action) == ["involve", "involve", "lead"] && repeats.allSatisfy(\.children.isEmpty))
        }
    }

    @Test func whatTwoClientsSendAtOnceIsMadeOnce() async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.posts)
            try await england.serve(client: .ahc(.http)) { api in
                let answers = try await withThrowingTaskGroup(of: API.Answer.self) { group in
                    for _ in 0..<8 {
                        group.addTask { try await api.send(.post, Self.involvements, #"{"service": 2}"#, key: "one") }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.map(\.status).sorted() == [201] + Array(repeating: 409, count: 7))
            }
        }
    }

    /// Here a moment lasts half a second, so that both come in one.
    @Test func whatIsRefusedTwiceInOneMomentIsEnteredTwice() async throws {
        try await SmallEngland.with { england in
            try await england.change(
                """
                create function public.blurred() returns trigger language plpgsql as $$
                begin
                    new.at := date_bin('500 milliseconds', new.at, '2000-01-01');
                    return new;
                end $$;
                create trigger blurred before insert on audit.entry for each row execute function public.blurred();
                """
            )
            try await england.serve(client: .ahc(.http)) { api in
                let answers = try await withThrowingTaskGroup(of: API.Answer.self) { group in
                    for _ in 0..<3 { group.addTask { try await api.send(.post, Self.involvements, "{", key: "one") } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.map(\.status) == [400, 400, 400])
            }
            #expect(try await england.audit().filter { $0.action == "involve" }.count == 3)
        }
    }

    @Test func accountsShieldsAndMovesAreMadeOnceToo() async throws {
        try await SmallEngland.with { england in
            let team = try await england.token(subject: england.account(role: .team, authority: 383))
            try await england.serve { api in
                let today = CivilDate.today()
                for (path, body, status) in [
                    (
                        "/v1/accounts",
                        #"{"name": "Nora Nurse", "occupation": "nurse", "dbsCheckedOn": "\#(today)", "trainedOn": "\#(today)", "agreedOn": "\#(today)"}"#,
                        201
                    ),
                    (
                        "/v1/accounts",
                        #"{"name": "Tim Team", "role": "team", "occupation": "contactpoint team officer", "dbsCheckedOn": "\#(today)", "trainedOn": "\#(today)", "agreedOn": "\#(today)"}"#,
                        202
                    ),
                    (
                        "/v1/stewardship/moves", #"{"number": "\#(SmallEngland.chidera)", "step": "offer", "to": 816}"#,
                        204
                    ),
                    (
                        "/v1/shielding/requests",
                        #"{"number": "\#(SmallEngland.chidera)", "ground": "domestic abuse", "evidence": "police report", "reference": "WYP 26/118"}"#,
                        204
                    ),
                ] {
                    let key = "\(UUID())"
                    let made = try await api.send(.post, path, body, key: key, token: team)
                    #expect(made.status == status, "\(path): \(made.body)")
                    let again = try await api.send(.post, path, body, key: key, token: team)
                    #expect(again.status == 409 && again.problem == "key-used", "\(path): \(again.body)")
                }
            }
            let made: SQL = """
                select concat_ws(' ', (select count(*) from access.account where name = 'Nora Nurse'),
                    (select count(*) from access.proposal), (select count(*) from shielding.request))
                """
            #expect(try await england.truth(made) == "1 1 1")
        }
    }
}
