import Foundation
import Postgres
import Registry
import TestDatabase
import Testing

@testable import Stewardship

/// A child or a parent is shown what is held, and no more than they may see.
@Suite struct SubjectAccessTests {
    private func ask(
        _ bureau: Bureau,
        _ child: ChildNumber,
        by asker: Stewardship.Asker,
        received: Int32 = 0,
        as caller: Caller = .team
    ) async throws -> UUID {
        try await bureau.stewardship.askSubject(
            child,
            by: asker,
            named: asker == .parent ? "Ada Okafor" : nil,
            receivedOn: CivilDate(daysSince2000: CivilDate.today().daysSince2000 - received),
            as: caller,
            because: bureau.purpose
        ).request
    }

    @discardableResult
    private func check(
        _ bureau: Bureau,
        _ request: UUID,
        identity: String? = nil,
        responsibility: String? = nil,
        competent: Bool? = nil,
        agrees: Bool? = nil,
        seesPlace: Bool? = nil,
        as caller: Caller = .team
    ) async throws -> Stewardship.SubjectOutlook {
        try await bureau.stewardship.checkSubject(
            request,
            .init(
                identity: identity,
                responsibility: responsibility,
                competent: competent,
                agrees: agrees,
                seesPlace: seesPlace
            ),
            as: caller,
            because: bureau.purpose
        )
    }

    private func answer(_ bureau: Bureau, _ request: UUID, as caller: Caller = .team) async throws -> SubjectAnswer {
        try await bureau.stewardship.answerSubject(request, as: caller, because: bureau.purpose)
    }

    /// A parent's request with all that a parent shows.
    private func checked(_ bureau: Bureau, _ child: ChildNumber) async throws -> UUID {
        let request = try await ask(bureau, child, by: .parent)
        try await check(bureau, request, identity: "passport", responsibility: "birth certificate")
        return request
    }

    /// All that a family is given, as data and as document.
    private func words(_ answer: SubjectAnswer) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(answer), as: UTF8.self) + answer.html()
    }

    private func expect(_ given: SubjectAnswer, without secrets: [String]) throws {
        let words = try words(given)
        for secret in secrets { #expect(!words.contains(secret), "\(secret)") }
    }

    /// What tells where the child `once` is, in the index's own words.
    private static let places = [
        "High St", "LS1", "Leeds", "High School", "Theo", "A801200001001", "01632", "parentalResponsibility",
        "school census", "health",
    ]

    @Test func aParentShowsIdentityAndResponsibility() async throws {
        try await Bureau.with { bureau async throws in
            let request = try await ask(bureau, .once, by: .parent)
            #expect(try await refusal { try await answer(bureau, request) } == "not-checked")
            try await check(bureau, request, identity: "passport")
            #expect(try await refusal { try await answer(bureau, request) } == "not-checked")
            for (identity, responsibility) in [("a nice letter", nil), (nil, "passport")] as [(String?, String?)] {
                #expect(
                    try await refusal {
                        try await check(bureau, request, identity: identity, responsibility: responsibility)
                    } == "value-malformed"
                )
            }
            #expect(try await refusal { try await check(bureau, request) } == "value-malformed")
            try await check(bureau, request, responsibility: "court order")
            let given = try await answer(bureau, request)
            #expect(given.names.map(\.family) == ["Okafor", "Baby"])
            #expect(given.addresses.map(\.address) == ["1 High St, Leeds, LS1 4AP"])
            #expect(given.services.map(\.name) == ["High School"] && given.services[0].leads == true)
            #expect(given.assessments.map(\.with) == ["High School"])
            #expect(given.numbers.map(\.value) == ["A801200001001"])
            #expect(given.carers.map(\.name) == ["Ada Okafor"])
            #expect(given.sources.map(\.kind) == ["school census"])
            // A carer's phone is the carer's.
            try expect(given, without: ["01632 960001"])
            // The printer failed; another day it is another request.
            _ = try await answer(bureau, request)
            try await bureau.truth(
                "update stewardship.subject_request set closed_at = closed_at - interval '1 day' returning 'yesterday'"
            )
            #expect(try await refusal { try await answer(bureau, request) } == "request-closed")
            #expect(try await refusal { try await check(bureau, request, competent: true) } == "request-closed")
        }
    }

    @Test func aChildOfTwelveAsksAloneAndAnotherWhereTheTeamDecidesSo() async throws {
        try await Bureau.with { bureau async throws in
            let older = try await ask(bureau, .neighbour, by: .child)
            #expect(try await refusal { try await answer(bureau, older) } == "not-checked")
            #expect(try await check(bureau, older, identity: "known in person").competent)
            #expect(
                try await refusal { try await check(bureau, older, responsibility: "court order") } == "value-malformed"
            )
            #expect(try await answer(bureau, older).names.map(\.family) == ["Nowak"])

            let younger = try await ask(bureau, .once, by: .child)
            #expect(try await check(bureau, younger, identity: "known in person").competent == false)
            #expect(try await refusal { try await answer(bureau, younger) } == "not-competent")
            try await check(bureau, younger, competent: true)
            let given = try await answer(bureau, younger)
            #expect(given.addresses.count == 1 && given.authority == "Leeds" && given.whereabouts == "current")

            let decided = try await ask(bureau, .neighbour, by: .child)
            try await check(bureau, decided, identity: "passport", competent: false)
            #expect(try await refusal { try await answer(bureau, decided) } == "not-competent")
        }
    }

    @Test func nobodyHasResponsibilityForWhoIsOfAge() async throws {
        try await Bureau.with { bureau async throws in
            let request = try await checked(bureau, .once)
            try await bureau.truth(
                "update registry.child set born = current_date - interval '18 years' where number = \(ChildNumber.once.value) returning 'of age'"
            )
            #expect(try await refusal { try await answer(bureau, request) } == "of-age")
            #expect(try await refusal { try await ask(bureau, .once, by: .parent) } == "of-age")
            let own = try await ask(bureau, .once, by: .child)
            try await check(bureau, own, identity: "passport")
            #expect(try await answer(bureau, own).addresses.count == 1)
        }
    }

    @Test func aRequestIsDueInAMonthAndThenOverdue() async throws {
        try await Bureau.with { bureau async throws in
            let late = try await ask(bureau, .neighbour, by: .child, received: 40)
            let early = try await ask(bureau, .once, by: .parent)
            let listed = try await bureau.stewardship.subjectRequests(as: .second, because: bureau.purpose)
            #expect(listed.map(\.request) == [late, early] && listed.map(\.overdue) == [true, false])
            #expect(listed.map(\.askerName) == [nil, "Ada Okafor"])
            for (received, due) in [("2026-01-31", "2026-02-28"), ("2026-03-15", "2026-04-15")] {
                #expect(
                    try await bureau.truth(
                        "update stewardship.subject_request set received_on = \(received)::date where request = \(early) returning due_on::text"
                    ) == due
                )
            }
            try await bureau.stewardship.refuseSubject(late, .withdrawn, as: .team, because: bureau.purpose)
            let left = try await bureau.stewardship.subjectRequests(as: .team, because: bureau.purpose)
            #expect(left.map(\.request) == [early])
            #expect(try await refusal { try await answer(bureau, late) } == "request-closed")
            // Neither tomorrow's nor last year's.
            for received in [-1, 400] as [Int32] {
                #expect(
                    try await refusal { try await ask(bureau, .once, by: .child, received: received) }
                        == "value-malformed"
                )
            }
        }
    }

    @Test("a shielded child's whereabouts are never in an answer to the parent it is shielded from")
    func shielded() async throws {
        try await Bureau.with { bureau async throws in
            _ = try await bureau.open(.once)
            let request = try await checked(bureau, .once)
            try await bureau.shield(.once)
            #expect(try await check(bureau, request, identity: "passport").hidesPlace)
            let given = try await answer(bureau, request)
            try expect(given, without: Self.places + ["shield", "withheld", "hidden"])
            #expect(given.names.map(\.family) == ["Okafor", "Baby"] && given.whereabouts == nil)

            // Another of the team decides that it isn't hidden from this parent.
            let again = try await checked(bureau, .once)
            #expect(try await refusal { try await check(bureau, again, seesPlace: true) } == "second-person")
            #expect(try await check(bureau, again, seesPlace: true, as: .second).hidesPlace == false)
            // A shield that begins after that decision hides again; the decision was about the other one.
            try await bureau.truth(
                """
                with ended as (
                    update shielding.shield set ended = clock_timestamp(), ended_because = 'refused', ended_by = 2 returning child
                ), renewed as (
                    insert into shielding.shield (child, started) select child, clock_timestamp() + interval '1 ms' from ended
                )
                select 'renewed'
                """
            )
            try expect(try await answer(bureau, again), without: Self.places)
            let third = try await checked(bureau, .once)
            #expect(try await check(bureau, third, seesPlace: true, as: .second).hidesPlace == false)
            #expect(try await answer(bureau, third).addresses.count == 1)
            // Nor does the decision hold for where the child has moved since.
            try await bureau.truth(
                "update registry.child_address set lived_from = current_date - 3 where child = \(ChildNumber.once.value) returning 'moved'"
            )
            try expect(try await answer(bureau, third), without: Self.places)
            // The child itself lives there.
            let own = try await ask(bureau, .once, by: .child)
            try await check(bureau, own, identity: "passport", competent: true)
            #expect(try await answer(bureau, own).addresses.count == 1)
        }
    }

    @Test("an answer to a parent has the same form shielded or not: what is hidden looks as if it were not held")
    func sameForm() async throws {
        try await Bureau.with { bureau async throws in
            func form(_ child: ChildNumber) async throws -> (answer: String, keys: [String]) {
                let given = try await answer(bureau, try await checked(bureau, child))
                let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(given)) as? [String: Any]
                let text = try words(given)
                    .replacing(given.request.uuidString, with: "").replacing(
                        given.request.uuidString.lowercased(),
                        with: ""
                    )
                    .replacing(given.number.description, with: "").replacing(String(given.number.value), with: "")
                return (text, try #require(object).keys.sorted())
            }
            // Of the neighbour nothing is held but who she is: she is once's twin.
            try await bureau.truth(
                """
                with name as (delete from registry.child_name where child = \(ChildNumber.neighbour.value)),
                    place as (delete from registry.child_address where child = \(ChildNumber.neighbour.value)),
                    home as (update registry.child_home set whereabouts = 'no known address' where child = \(ChildNumber.neighbour.value))
                update registry.child set born = '2015-05-14' where number = \(ChildNumber.neighbour.value) returning 'a twin'
                """
            )
            try await bureau.truth(
                """
                insert into registry.child_name (child, ordinal, kind, family, given)
                select \(ChildNumber.neighbour.value), ordinal, kind, family, given from registry.child_name
                where child = \(ChildNumber.once.value) returning 'of one name'
                """
            )
            let shown = try await form(.once)
            let plain = try await form(.neighbour)
            #expect(shown.answer.contains("LS1 4AP"))
            try await bureau.shield(.once)
            let hidden = try await form(.once)
            #expect(hidden.answer == plain.answer)
            #expect(hidden.keys == shown.keys)
        }
    }

    @Test("an archived record's place is no parent's to see, since the child may live on there")
    func archived() async throws {
        try await Bureau.with { bureau async throws in
            let request = try await checked(bureau, .once)
            try await bureau.truth(
                "update registry.child set archived_on = current_date where number = \(ChildNumber.once.value) returning 'archived'"
            )
            #expect(try await check(bureau, request, identity: "passport").hidesPlace)
            try expect(try await answer(bureau, request), without: Self.places)
            let own = try await ask(bureau, .once, by: .child)
            try await check(bureau, own, identity: "passport", competent: true)
            #expect(try await answer(bureau, own).addresses.count == 1)
        }
    }

    @Test("what was asked stays on the list until it is answered, however long ago the record was archived")
    func openAfterTheArchive() async throws {
        try await Bureau.with { bureau async throws in
            let request = try await checked(bureau, .once)
            let correction = try await bureau.stewardship.askCorrection(
                .once,
                by: .parent,
                about: "name",
                wanted: "Chidera Grace",
                as: .team,
                because: bureau.purpose
            ).correction
            try await bureau.truth(
                "update registry.child set archived_on = current_date - 400 where number = \(ChildNumber.once.value) returning 'long ago'"
            )
            #expect(try await refusal { try await ask(bureau, .once, by: .child) } == "not-found")
            func waiting() async throws -> Int {
                try await bureau.stewardship.subjectRequests(as: .team, because: bureau.purpose).count
                    + bureau.stewardship.corrections(as: .team, because: bureau.purpose).count
            }
            #expect(try await waiting() == 2)
            #expect(try await refusal { try await answer(bureau, request, as: .otherTeam) } == "not-found")
            #expect(try await answer(bureau, request).names.count == 2)
            try await bureau.stewardship.answerCorrection(
                correction,
                accepted: false,
                "the record has ended",
                as: .team,
                because: bureau.purpose
            )
            #expect(try await waiting() == 0)
        }
    }

    @Test("a child that lives with a shielded one doesn't tell where that one is")
    func halfShielded() async throws {
        try await Bureau.with { bureau async throws in
            let request = try await checked(bureau, .once)
            // Even where the household was left behind, years ago.
            try await bureau.truth(
                "update registry.child_address set lived_to = '2022-01-01' where child = \(ChildNumber.once.value) returning 'moved'"
            )
            try await bureau.truth(
                "insert into shielding.shield (child) values (\(ChildNumber.neighbour.value)) returning 'shielded'"
            )
            try expect(try await answer(bureau, request), without: Self.places)
        }
    }

    @Test("a sensitive service is never in an answer to a parent without a competent child's word")
    func sensitive() async throws {
        try await Bureau.with { bureau async throws in
            // It led once, and a common assessment is with it.
            try await bureau.truth(
                """
                with led as (
                    insert into contacts.lead_term (child, service, practitioner, since, ended)
                    values (\(ChildNumber.twice.value), 3, 'Clio', '2025-01-01', '2025-02-01')
                )
                update contacts.common_assessment set service = 3 where child = \(ChildNumber.twice.value) returning 'so'
                """
            )
            let secrets = ["Clinic", "Clio", "sexual", "sensitive", "health\""]
            let request = try await checked(bureau, .twice)
            #expect(try await check(bureau, request, identity: "passport").hidesPrivate)
            try expect(try await answer(bureau, request), without: secrets)
            // A child of eleven gives no word that counts, unless the team finds it competent.
            let again = try await checked(bureau, .twice)
            #expect(try await refusal { try await check(bureau, again, agrees: true) } == "not-competent")
            #expect(try await check(bureau, again, competent: true, agrees: true).hidesPrivate == false)
            #expect(try await check(bureau, again, competent: false).hidesPrivate)
            try expect(try await answer(bureau, again), without: secrets)
            let third = try await checked(bureau, .twice)
            try await check(bureau, third, competent: true, agrees: true)
            let given = try await answer(bureau, third)
            #expect(given.services.filter { $0.kind == "sexual health" }.count == 2)
            // Taken back before the answer, it is taken back.
            let fourth = try await checked(bureau, .twice)
            try await check(bureau, fourth, competent: true, agrees: true)
            try await check(bureau, fourth, agrees: false)
            try expect(try await answer(bureau, fourth), without: secrets)
        }
    }

    @Test func whoLookedIsToldByItsSectorWhereThatIsLawful() async throws {
        try await Bureau.with { bureau async throws in
            try await bureau.truth(
                """
                insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
                overriding system value
                values (8, 'Pat Police', 1, 'police officer', 383, current_date, current_date, current_date) returning 'hired'
                """
            )
            let police = Caller(account: 8, role: .practitioner, authority: 383, client: "test")
            for child in [ChildNumber.once, .neighbour] {
                _ = try await bureau.open(child)
                _ = try await bureau.open(child)
                _ = try await bureau.open(child, as: police)
            }
            let young = try await answer(bureau, try await checked(bureau, .once))
            #expect(young.looks.map(\.sector) == ["health"] && young.looks.map(\.times) == [2])
            try expect(young, without: ["Nora", "police", "Pat"])
            // Of a competent child a parent isn't told who looked without its word.
            let request = try await checked(bureau, .neighbour)
            let given = try await answer(bureau, request)
            #expect(given.looks.isEmpty && given.addresses.count == 1)
            let own = try await ask(bureau, .neighbour, by: .child)
            try await check(bureau, own, identity: "passport")
            #expect(try await answer(bureau, own).looks.map(\.how) == ["open"])
        }
    }

    @Test("what isn't the team's looks as if it were not, whatever is asked of it")
    func others() async throws {
        try await Bureau.with { bureau async throws in
            let (theirs, none) = (try await checked(bureau, .once), UUID())
            for request in [theirs, none] {
                #expect(try await refusal { try await answer(bureau, request, as: .otherTeam) } == "not-found")
                #expect(
                    try await refusal { try await check(bureau, request, competent: true, as: .otherTeam) }
                        == "not-found"
                )
                #expect(
                    try await refusal {
                        try await bureau.stewardship.refuseSubject(
                            request,
                            .withdrawn,
                            as: .otherTeam,
                            because: bureau.purpose
                        )
                    } == "not-found"
                )
                #expect(try await refusal { try await answer(bureau, request, as: .nurse) } == "not-permitted")
            }
            for child in [ChildNumber.once, ChildNumber(payload: 999_012_345_678_901)!] {
                #expect(
                    try await refusal { try await ask(bureau, child, by: .child, as: .otherTeam) } == "not-found"
                )
            }
            #expect(try await bureau.stewardship.subjectRequests(as: .otherTeam, because: bureau.purpose).isEmpty)
            // The entries of both differ by the id alone.
            #expect(
                try await bureau.truth(
                    """
                    select count(distinct (action, outcome, criteria - 'request', children))::text from audit.entry
                    where authority = 816 and criteria ->> 'step' = 'subject-answer'
                    """
                ) == "1"
            )
            // It goes with the record to the authority that has it next.
            try await bureau.truth(
                "update registry.child_home set authority = 816 where child = \(ChildNumber.once.value) returning 'moved'"
            )
            #expect(try await refusal { try await answer(bureau, theirs) } == "not-found")
            #expect(try await answer(bureau, theirs, as: .otherTeam).names.count == 2)
        }
    }

    @Test func everyStepIsInTheAuditWithTheChild() async throws {
        try await Bureau.with { bureau async throws in
            let request = try await ask(bureau, .once, by: .parent)
            _ = try await refusal { try await answer(bureau, request) }
            try await check(bureau, request, identity: "passport", responsibility: "birth certificate")
            _ = try await bureau.stewardship.subjectRequests(as: .team, because: bureau.purpose)
            _ = try await answer(bureau, request)
            let refused = try await ask(bureau, .once, by: .child)
            try await bureau.stewardship.refuseSubject(refused, .notCompetent, as: .team, because: bureau.purpose)
            #expect(
                try await bureau.truth(
                    """
                    select string_agg((criteria ->> 'step') || ' ' || outcome, ', ' order by at) from audit.entry
                    where children = array[\(ChildNumber.once.value)]
                    """
                )
                    == "subject-ask granted, subject-answer not-checked, subject-check granted, subject-requests granted, subject-answer granted, subject-ask granted, subject-refuse granted"
            )
        }
    }

    @Test func aRequestGoesOnWithTheRecordThatSupersedesItsOwn() async throws {
        try await Bureau.with { bureau async throws in
            let request = try await checked(bureau, .twice)
            let before = try await bureau.export(.twice)
            let act = try await bureau.merge()
            #expect(try await answer(bureau, request).number == .once)
            try await bureau.truth(
                "update stewardship.subject_request set state = 'open', closed_by = null, closed_at = null returning 'open'"
            )
            try await bureau.undo(act)
            #expect(try await bureau.export(.twice) == before)
            // The year after a record was archived its team still answers.
            try await bureau.truth(
                "update registry.child set archived_on = current_date where number = \(ChildNumber.twice.value) returning 'archived'"
            )
            #expect(try await answer(bureau, request).number == .twice)
        }
    }

    @Test("the document escapes whatever stands in a record")
    func escaping() throws {
        let evil = "<b x='1' y=\\\"2\\\">&</title></style><script>alert(1)</script>"
        let lists: [(String, String)] = [
            ("names", #""kind": "EVIL", "family": "EVIL", "given": "EVIL""#),
            ("numbers", #""kind": "EVIL", "value": "EVIL""#),
            ("addresses", #""address": "EVIL", "since": "EVIL", "until": "EVIL""#),
            ("carers", #""name": "EVIL", "parentalResponsibility": true"#),
            (
                "services",
                #""kind": "EVIL", "name": "EVIL", "practitioner": "EVIL", "occupation": "EVIL", "phone": "EVIL", "email": "EVIL", "since": "EVIL", "until": "EVIL", "leads": true"#
            ),
            ("assessments", #""with": "EVIL", "since": "EVIL", "until": "EVIL""#),
            ("sources", #""kind": "EVIL", "latest": "EVIL""#),
            ("looks", #""on": "EVIL", "how": "EVIL", "sector": "EVIL", "purpose": "EVIL", "times": 1"#),
        ]
        let single = [
            "askerName", "receivedOn", "answeredOn", "born", "gender", "whereabouts", "authority", "keptUntil25",
        ]
        let json =
            "{" + lists.map { "\"\($0)\": [{\($1)}]" }.joined(separator: ", ") + ", "
            + single.map { "\"\($0)\": \"EVIL\"" }.joined(separator: ", ")
            + ", \"request\": \"\(UUID())\", \"number\": \"\(ChildNumber.once)\", \"asker\": \"parent\"}"
        let full = try JSONDecoder().decode(SubjectAnswer.self, from: Data(json.replacing("EVIL", with: evil).utf8))
        let plain = try JSONDecoder().decode(SubjectAnswer.self, from: Data(json.replacing("EVIL", with: "").utf8))
        // Not one mark more than without the evil.
        for mark in ["<", ">", "\"", "'", "<script", "</title>"] {
            #expect(full.html().ranges(of: mark).count == plain.html().ranges(of: mark).count, "\(mark)")
        }
        #expect(full.html().contains("&lt;b x=&#39;1&#39; y=&quot;2&quot;&gt;&amp;"))
    }
}
