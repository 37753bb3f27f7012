import Contacts
import Postgres
import Registry
import Testing

/// Contact that the team passes on, with nothing disclosed on the way.
@Suite struct BrokerTests {
    private func ask(_ practice: Practice, _ number: ChildNumber = .ordinary, as caller: Caller = .nurse) async throws
        -> Int64
    {
        let id = try await practice.contacts.askBroker(
            for: number,
            callback: "Nora, 0113 496 0001",
            as: caller,
            because: practice.purpose
        )
        return try #require(Int64(id))
    }

    private func step(
        _ practice: Practice,
        _ step: String,
        _ request: Int64,
        to involvement: Kept? = nil,
        answer: String? = nil,
        as caller: Caller
    ) async throws -> String? {
        try await refusal {
            try await practice.contacts.broker(
                step,
                of: request,
                to: involvement.flatMap { Int64($0.id) },
                answer: answer,
                as: caller,
                because: practice.purpose
            )
        }
    }

    private func requests(_ practice: Practice, as caller: Caller) async throws -> BrokeredRequests {
        try await practice.contacts.brokered(as: caller, because: practice.purpose)
    }

    @Test func aRequestIsPassedOnAndAnswered() async throws {
        try await Practice.with { practice in
            let clinic = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            let request = try await ask(practice)
            #expect(try await requests(practice, as: .otherTeam).waiting.isEmpty)
            #expect(try await requests(practice, as: .clinician).waiting.isEmpty)
            let waiting = try await requests(practice, as: .team).waiting
            #expect(waiting.map(\.askedBy) == ["Nora Nurse"])
            #expect(waiting.map(\.callback) == ["Nora, 0113 496 0001"])
            #expect(try await step(practice, "pass", request, to: clinic, as: .team) == nil)

            // Who asked can't tell that it was passed on.
            let asked = try await requests(practice, as: .nurse).asked
            #expect(asked.map(\.state) == ["asked"])
            #expect(try await requests(practice, as: .clinician).waiting.map(\.state) == ["passed"])
            #expect(try await step(practice, "answer", request, answer: "Ring 0113 496 0007", as: .clinician) == nil)
            let answered = try await requests(practice, as: .nurse).asked
            #expect(answered.map(\.state) == ["answered"])
            #expect(answered.map(\.answer) == ["Ring 0113 496 0007"])
            #expect(try await requests(practice, as: .clinician).waiting.isEmpty)
            let steps = try await practice.truth(
                "select step, account from contacts.broker_step where request = \(request) order by ordinal"
            ).decode((String, Int64).self)
            #expect(steps.map(\.0) == ["ask", "pass", "answer"])
            #expect(steps.map(\.1) == [1, 3, 5])
            #expect(try await practice.audit("broker") == ["granted", "granted", "granted"])
        }
    }

    @Test func noOneToPassItToIsLikeAServiceThatDeclines() async throws {
        try await Practice.with { practice in
            let clinic = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            let (none, some) = (try await ask(practice, .elsewhere), try await ask(practice))
            #expect(try await step(practice, "decline", none, as: .otherTeam) == nil)
            #expect(try await step(practice, "pass", some, to: clinic, as: .team) == nil)
            #expect(try await step(practice, "decline", some, as: .clinician) == nil)
            let asked = try await requests(practice, as: .nurse).asked
            #expect(asked.map(\.state) == ["declined", "declined"])
            #expect(asked.allSatisfy { $0.answer == nil })
        }
    }

    @Test func aStepIsForWhoseItIs() async throws {
        try await Practice.with { practice in
            let clinic = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            let school = try await practice.record(.init(service: At.school), with: .elsewhere, as: .teacher)
            let request = try await ask(practice)
            for caller in [Caller.nurse, .teacher, .clinician, .otherTeam] {
                #expect(try await step(practice, "pass", request, to: clinic, as: caller) == "not-found")
                #expect(try await step(practice, "decline", request, as: caller) == "not-found")
                #expect(try await step(practice, "answer", request, answer: "Ring me", as: caller) == "not-found")
            }
            // To another child's involvement, or none.
            #expect(try await step(practice, "pass", request, to: school, as: .team) == "not-found")
            #expect(try await step(practice, "pass", request, as: .team) == "not-found")
            #expect(try await step(practice, "answer", request, answer: "Ring me", as: .team) == "not-found")
            #expect(try await step(practice, "withdraw", request, as: .teacher) == "not-found")
            #expect(try await step(practice, "withdraw", request + 1, as: .nurse) == "not-found")
            #expect(try await step(practice, "withdraw", request, as: .nurse) == nil)
            #expect(try await step(practice, "pass", request, to: clinic, as: .team) == "not-found")
            // A service that is involved no longer answers no longer.
            let later = try await ask(practice)
            #expect(try await step(practice, "pass", later, to: clinic, as: .team) == nil)
            _ = try await practice.change(clinic, ["withdrawn": "true"], as: .clinician)
            #expect(try await step(practice, "answer", later, answer: "Ring me", as: .clinician) == "not-found")
            #expect(try await requests(practice, as: .clinician).waiting.isEmpty)
        }
    }

    @Test func aShieldedChildsServicesAreReachedThroughTheTeam() async throws {
        try await Practice.with { practice in
            let school = try #require(
                try await practice.own(.shielded, as: .team).first.map { Kept(id: $0.id, version: $0.version) }
            )
            let request = try await ask(practice, .shielded)
            #expect(try await step(practice, "pass", request, to: school, as: .team) == nil)
            #expect(try await requests(practice, as: .teacher).waiting.map(\.number) == [.shielded])
            #expect(try await step(practice, "answer", request, answer: "Through the team", as: .teacher) == nil)
            #expect(try await requests(practice, as: .nurse).asked.map(\.answer) == ["Through the team"])
            for (number, callback) in [
                (ChildNumber.nobody, "Nora, 0113"), (.archived, "Nora, 0113"), (.ordinary, " x "),
            ] {
                let code = try await refusal {
                    try await practice.contacts.askBroker(
                        for: number,
                        callback: callback,
                        as: .nurse,
                        because: practice.purpose
                    )
                }
                #expect(code == (number == .ordinary ? "value-malformed" : "not-found"))
            }
        }
    }

    /// The nurse and the teacher ask through the case-management system, and through the team's officer.
    @Test(arguments: [10, 3] as [Int64])
    func practitionersBehindOneAccountStayApart(account: Int64) async throws {
        try await Practice.with { practice in
            let (nurse, teacher) = (Caller.nurse.through(account), Caller.teacher.through(account))
            let school = try await practice.record(.init(service: At.school), as: .teacher)
            let request = try await ask(practice, as: nurse)
            #expect(try await requests(practice, as: teacher).asked.isEmpty)
            #expect(try await step(practice, "withdraw", request, as: teacher) == "not-found")
            #expect(try await step(practice, "pass", request, to: school, as: .team) == nil)

            #expect(try await requests(practice, as: nurse).waiting.isEmpty)
            #expect(try await step(practice, "answer", request, answer: "Ring me", as: nurse) == "not-found")
            #expect(try await requests(practice, as: teacher).waiting.map(\.askedBy) == ["Nora Nurse"])
            #expect(try await step(practice, "answer", request, answer: "Ring 0113 496 0007", as: teacher) == nil)
            #expect(try await requests(practice, as: teacher).asked.isEmpty)
            for caller in [nurse, .nurse] {
                #expect(try await requests(practice, as: caller).asked.map(\.answer) == ["Ring 0113 496 0007"])
            }
            let withdrawn = try await ask(practice, as: nurse)
            #expect(try await step(practice, "withdraw", withdrawn, as: .nurse) == nil)

            let steps = try await practice.truth(
                "select account from contacts.broker_step where request = \(request) order by ordinal"
            ).decode(Int64.self)
            #expect(steps == [1, 3, 2])
            let audited = try await practice.truth(
                """
                select distinct account, on_behalf_of from audit.entry
                where action = 'broker' and outcome = 'granted' and on_behalf_of is not null order by on_behalf_of
                """
            ).decode((Int64, Int64).self)
            #expect(audited.map(\.0) == [account, account])
            #expect(audited.map(\.1) == [1, 2])
        }
    }
}
