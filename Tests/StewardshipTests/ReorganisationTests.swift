import Audit
import Feeds
import Foundation
import Postgres
import Registry
import Stewardship
import TestDatabase
import Testing

/// An authority that ended has its records pass to its successors.
@Suite struct ReorganisationTests {
    private func with(_ body: (Bureau, Reorganisation) async throws -> Void) async throws {
        try await Bureau.with { bureau async throws in
            try await Pool.lending(bureau.urls.operator) { pool async throws in
                try await body(bureau, Reorganisation(pool: pool))
            }
        }
    }

    /// Leeds ends; York and Bradford succeed it.
    private func end(_ bureau: Bureau) async throws {
        try await bureau.truth(
            """
            with ended as (update registry.authority set valid_to = current_date where authority = 383)
            insert into registry.authority_successor (authority, successor) values (383, 816), (383, 380) returning 'ended'
            """
        )
    }

    private func finish(_ reorganisation: Reorganisation, most: Int32 = 2000) async throws -> Int {
        var passed = 0
        while true {
            let batch = try await reorganisation.run(383, most: most)
            if batch.finished { return passed }
            passed += batch.passed
        }
    }

    private func stands(_ bureau: Bureau) async throws -> String {
        try await bureau.truth(
            "select string_agg(authority::text, ',' order by child) from registry.child_home"
        )
    }

    @Test func recordsPassByPostcodeAndTheRestToTheHeir() async throws {
        try await with { bureau, reorganisation in
            // One authority ends by what is landed, not by what an operator says.
            await #expect(throws: PostgresError.self) { try await reorganisation.setRules(["": 816], of: 383) }
            await #expect(throws: PostgresError.self) { try await reorganisation.run(383) }
            try await end(bureau)
            // Of two successors somebody says who has the rest.
            await #expect(throws: PostgresError.self) { try await reorganisation.run(383) }
            try await reorganisation.setRules(["": 816, "LS1": 380, "LS6 9": 380], of: 383)
            try await bureau.shield(.once)
            let before = try await bureau.export(.once)

            let plan = try await reorganisation.plan(383)
            #expect(plan.map(\.successor) == [380, 816] && plan.map(\.records) == [2, 1])
            let first = try await reorganisation.run(383, most: 1)
            #expect(first.passed == 1 && !first.finished)
            // Whoever goes on needs to know nothing of the run that was stopped.
            try await Pool.lending(bureau.urls.operator) { other async throws in
                #expect(try await finish(Reorganisation(pool: other), most: 1) == 2)
            }
            #expect(try await reorganisation.plan(383).isEmpty)
            // once and the neighbour live in LS1, twice in LS6 2, which no rule names.
            #expect(try await stands(bureau) == "380,816,380,816")
            // Nothing but the authority is another: shielded is shielded.
            let after = try await bureau.export(.once)
            #expect(before != after && after.contains("\"state\": \"provisional\""))
            #expect(
                try await refusal { try await bureau.stewardship.acts(on: .once, as: .team, because: bureau.purpose) }
                    == "not-found"
            )
            #expect(
                try await bureau.truth(
                    """
                    select string_agg((criteria ->> 'to') || ' ' || cardinality(children), ', ' order by at) from audit.entry
                    where action = 'reorganisation' and outcome = 'passed'
                    """
                ) == "380 1, 816 1, 380 1"
            )
        }
    }

    @Test func whatWasOpenGoesOnWithTheHeir() async throws {
        try await with { bureau, reorganisation in
            try await bureau.stewardship.move(.once, .offer, to: 816, as: .team, because: bureau.purpose)
            try await bureau.stewardship.move(.neighbour, .offer, to: 380, as: .team, because: bureau.purpose)
            try await bureau.stewardship.move(.york, .offer, to: 383, as: .otherTeam, because: bureau.purpose)
            let asked = try await bureau.stewardship.askSubject(.once, by: .child, as: .team, because: bureau.purpose)
            try await end(bureau)
            try await reorganisation.setRules(["": 816], of: 383)
            #expect(try await finish(reorganisation) == 3)
            let moves = try await bureau.stewardship.moves(as: .otherTeam, because: bureau.purpose)
            #expect(moves.map(\.number) == [.neighbour] && moves.map(\.side) == ["sender"])
            let requests = try await bureau.stewardship.subjectRequests(as: .otherTeam, because: bureau.purpose)
            #expect(requests.map(\.request) == [asked.request])
            #expect(try await bureau.truth("select count(*)::text from contacts.service where authority = 383") == "0")
        }
    }

    @Test func aRowThatNamesWhoEndedGoesToTheHeir() async throws {
        try await with { bureau, reorganisation in
            try await end(bureau)
            func row(_ id: Int, _ postcode: String) -> String {
                let name = ["Nowak,Zofia", "Haddad,Omar", "Lind,Astrid", "Pereira,Joana"][id - 1]
                return "R\(id),1,upsert,\(name),200\(id + 3)-0\(id)-1\(id),,\(postcode),383,Leeds,"
            }
            func became() async throws -> String {
                try await bureau.truth(
                    """
                    select string_agg(r.record_id || ' ' || r.state || coalesce(' ' || h.authority, ''), ', ' order by r.record_id)
                    from feeds.row as r left join registry.child_home as h on h.child = r.child where r.record_id like 'R%'
                    """
                )
            }
            // Nobody has said who has the rest.
            try await bureau.take(row(1, "LS2 8JT"))
            #expect(try await became() == "R1 review")
            try await reorganisation.setRules(["": 816, "LS1": 380], of: 383)
            try await bureau.take(row(2, "LS2 8JT"), row(3, "LS1 4AP"))
            #expect(try await became() == "R1 review, R2 made 816, R3 made 380")
            // York ends in its turn.
            try await bureau.truth(
                """
                with ended as (update registry.authority set valid_to = current_date where authority = 816)
                insert into registry.authority_successor (authority, successor) values (816, 815) returning 'ended'
                """
            )
            try await bureau.take(row(4, "LS2 8JT"))
            #expect(try await became() == "R1 review, R2 made 816, R3 made 380, R4 made 815")
            // What the record's own source repeats moves nobody.
            try await bureau.take(row(3, "LS1 4AP").replacing("R3,1", with: "R3,2"))
            #expect(try await bureau.truth("select count(*)::text from stewardship.move") == "0")
            let feeds = Feeds(pool: bureau.feedPool, key: bureau.key, caller: .census, purpose: bureau.purpose)
            #expect(try await feeds.authorities().isSuperset(of: [383, 816]))
        }
    }

    @Test func theSuccessorsTeamReadsWhatTheUsersOfTheOneThatEndedDid() async throws {
        try await with { bureau, reorganisation in
            _ = try await bureau.open(.york, as: .nurse)
            func entries() async throws -> Int {
                let question = AuditTrail.Question(authority: 383, until: Date(timeIntervalSinceNow: 600))
                return try await AuditTrail(registry: bureau.registry).show(
                    question,
                    as: .otherTeam,
                    because: bureau.purpose
                ).filter { $0.action == "open" && $0.outcome == "granted" }.count
            }
            try await bureau.truth(
                "update registry.child_home set authority = 301 where child = \(ChildNumber.york.value) returning 'elsewhere'"
            )
            #expect(try await entries() == 0)
            try await end(bureau)
            #expect(try await entries() == 1)
        }
    }
}
