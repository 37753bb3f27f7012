import Contacts
import Postgres
import Registry
import Testing

/// One leads at a time, and hands over to who accepts.
@Suite struct LeadTests {
    private func leads(_ practice: Practice, _ number: ChildNumber = .ordinary) async throws -> [String] {
        try await practice.open(number, as: .stranger).involvements.filter(\.leadProfessional).map(\.id)
    }

    @Test func theLeadIsThePractitionersWhoeverPassesItOn() async throws {
        try await Practice.with { practice in
            let (nurse, teacher) = (Caller.nurse.through(), Caller.teacher.through())
            let nursing = try await practice.record(.init(service: At.nursing), as: .nurse)
            let school = try await practice.record(.init(service: At.school), as: .teacher)
            try await practice.lead("take", to: nursing, as: nurse)
            #expect(try await leads(practice) == [nursing.id])
            #expect(try await refusal { try await practice.lead("end", as: teacher) } == "not-leading")
            try await practice.lead("offer", to: school, as: nurse)
            #expect(try await practice.notices(as: teacher).map(\.kind).contains("lead offered"))
            #expect(try await refusal { try await practice.lead("accept", as: nurse) } == "no-offer")
            try await practice.lead("accept", as: teacher)
            #expect(try await leads(practice) == [school.id])
        }
    }

    @Test func theLeadIsTakenOfferedAndAccepted() async throws {
        try await Practice.with { practice in
            let nurse = try await practice.record(.init(service: At.nursing), as: .nurse)
            let teacher = try await practice.record(.init(service: At.school), as: .teacher)
            try await practice.lead("take", to: nurse, as: .nurse)
            #expect(try await leads(practice) == [nurse.id])
            #expect(try await refusal { try await practice.lead("take", to: teacher, as: .teacher) } == "lead-taken")
            #expect(try await refusal { try await practice.lead("accept", as: .teacher) } == "no-offer")
            #expect(try await refusal { try await practice.lead("offer", to: teacher, as: .teacher) } == "not-leading")

            try await practice.lead("offer", to: teacher, as: .nurse)
            #expect(try await leads(practice) == [nurse.id])
            #expect(try await practice.own(as: .teacher).first { $0.id == teacher.id }?.leadOffered == true)
            #expect(try await practice.notices(as: .teacher).last?.kind == "lead offered")
            #expect(try await refusal { try await practice.lead("accept", as: .nurse) } == "no-offer")
            try await practice.lead("decline", as: .teacher)
            #expect(try await refusal { try await practice.lead("accept", as: .teacher) } == "no-offer")
            try await practice.lead("offer", to: teacher, as: .nurse)
            try await practice.lead("withdraw", as: .nurse)
            #expect(try await refusal { try await practice.lead("accept", as: .teacher) } == "no-offer")
            try await practice.lead("offer", to: teacher, as: .nurse)
            try await practice.lead("accept", as: .teacher)
            #expect(try await leads(practice) == [teacher.id])
            let former = try await practice.open(.ordinary, as: .stranger).formerLeads
            #expect(former.map(\.practitioner) == ["Nora Nurse"])
            #expect(former.map(\.to) == [CivilDate.today()])

            // Who leaves doesn't lead; the team may name another, and the terms stay for a year.
            let version = try #require(try await practice.own(as: .teacher).first { $0.id == teacher.id }?.version)
            let today = CivilDate.today().description
            _ = try await practice.change(teacher, version: version, ["to": today], as: .teacher)
            #expect(try await leads(practice).isEmpty)
            try await practice.lead("take", to: nurse, as: .team)
            #expect(try await leads(practice) == [nurse.id])
            _ = try await practice.truth(
                "update contacts.lead_term set ended = current_date - 365, since = current_date - 400"
            )
            #expect(try await practice.open(.ordinary, as: .stranger).formerLeads.isEmpty)
        }
    }

    @Test func ofTwoWhoTakeItAtOnceOneLeads() async throws {
        try await Practice.with { practice in
            let nurse = try await practice.record(.init(service: At.nursing), as: .nurse)
            let teacher = try await practice.record(.init(service: At.school), as: .teacher)
            for _ in 0..<5 {
                async let first = refusal { try await practice.lead("take", to: nurse, as: .nurse) }
                async let second = refusal { try await practice.lead("take", to: teacher, as: .teacher) }
                let outcomes = try await [first, second]
                #expect(outcomes.count { $0 == nil } == 1)
                #expect(outcomes.count { $0 == "lead-taken" } == 1)
                #expect(try await leads(practice).count == 1)
                try await practice.lead("end", as: .team)
            }
            #expect(try await practice.count("select count(*) from contacts.lead_term") == 5)
        }
    }

    @Test func theLeadIsForThoseInvolved() async throws {
        try await Practice.with { practice in
            let nurse = try await practice.record(.init(service: At.nursing), as: .nurse)
            let hidden = try await practice.record(.init(service: At.nursing), with: .shielded, as: .nurse)
            let clinic = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            for (caller, code) in [
                (Caller.stranger, "not-involved"), (.otherTeam, "not-involved"), (.clinician, "not-involved"),
                (.teacher, "not-found"),
            ] {
                #expect(try await refusal { try await practice.lead("take", to: nurse, as: caller) } == code)
            }
            #expect(try await refusal { try await practice.lead("take", to: clinic, as: .clinician) } == "not-involved")
            #expect(try await refusal { try await practice.lead("take", to: clinic, as: .team) } == "not-found")
            for number in [ChildNumber.archived, .nobody] {
                #expect(
                    try await refusal { try await practice.lead("take", of: number, to: nurse, as: .nurse) }
                        == "not-found"
                )
            }
            // A shielded child: the same word for who is involved and who isn't.
            for caller in [Caller.nurse, .teacher, .stranger, .otherTeam] {
                for step in ["take", "offer", "accept", "end", "nonsense"] {
                    #expect(
                        try await refusal { try await practice.lead(step, of: .shielded, to: hidden, as: caller) }
                            == "shielded"
                    )
                }
            }
            try await practice.lead("take", of: .shielded, to: hidden, as: .team)
            #expect(try await practice.count("select count(*) from contacts.involvement where lead_professional") == 1)
        }
    }

    @Test func aCommonAssessmentBeginsAndEnds() async throws {
        try await Practice.with { practice in
            func assess(_ step: String, _ service: Int64? = nil, of number: ChildNumber = .ordinary, as caller: Caller)
                async throws -> String?
            {
                try await refusal {
                    try await practice.contacts.assess(
                        step,
                        of: number,
                        by: service,
                        since: nil,
                        as: caller,
                        because: practice.purpose
                    )
                }
            }
            #expect(try await assess("begin", At.nursing, as: .nurse) == "not-involved")
            _ = try await practice.record(.init(service: At.nursing), as: .nurse)
            #expect(try await assess("begin", At.nursing, as: .nurse) == nil)
            #expect(try await assess("begin", At.school, as: .teacher) == "assessment-exists")
            #expect(try await assess("end", as: .teacher) == "no-assessment")
            #expect(try await assess("begin", At.school, of: .shielded, as: .teacher) == "shielded")
            #expect(try await practice.open(.ordinary, as: .stranger).commonAssessment?.service == "Nursing Team")
            #expect(try await assess("end", as: .colleague) == nil)
            #expect(try await practice.open(.ordinary, as: .stranger).commonAssessment?.to == CivilDate.today())
            #expect(try await assess("begin", At.school, as: .teacher) == nil)
            #expect(try await practice.open(.ordinary, as: .stranger).commonAssessment?.service == "High School")
            #expect(try await practice.open(.ordinary, as: .stranger).commonAssessment?.to == nil)
        }
    }
}
