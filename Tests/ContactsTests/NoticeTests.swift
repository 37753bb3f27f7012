import Contacts
import Foundation
import Postgres
import Registry
import Testing

/// "Tell me when", and never of what the reader may not see.
@Suite struct NoticeTests {
    private func kinds(_ practice: Practice, as caller: Caller) async throws -> [String] {
        try await practice.notices(as: caller).map(\.kind)
    }

    @Test func whoIsInvolvedIsToldOfOthers() async throws {
        try await Practice.with { practice in
            let nurse = try await practice.record(.init(service: At.nursing), as: .nurse)
            #expect(try await kinds(practice, as: .nurse).isEmpty)
            let teacher = try await practice.record(.init(service: At.school), as: .teacher)
            let told = try await practice.notices(as: .nurse)
            #expect(told.map(\.kind) == ["service involved"])
            #expect(told.map(\.service) == ["High School"])
            #expect(told.map(\.number) == [.ordinary])
            try await practice.lead("take", to: teacher, as: .teacher)
            _ = try await practice.truth(
                "update registry.child_home set authority = 383 where child = \(ChildNumber.ordinary.value)"
            )
            let version = try #require(try await practice.own(as: .teacher).first { $0.id == teacher.id }?.version)
            _ = try await practice.change(
                teacher,
                version: version,
                ["to": CivilDate.today().description],
                as: .teacher
            )
            #expect(
                try await kinds(practice, as: .nurse) == [
                    "service involved", "lead changed", "moved", "service left", "lead changed",
                ]
            )
            #expect(try await kinds(practice, as: .stranger).isEmpty)
            #expect(try await kinds(practice, as: .colleague).isEmpty)
            // The teacher has left, and isn't told of what came before any more.
            #expect(try await kinds(practice, as: .teacher).isEmpty)

            let ids = try await practice.notices(as: .nurse).compactMap { Int64($0.id) }
            try await practice.contacts.haveRead(ids.dropLast(), as: .nurse, because: practice.purpose)
            #expect(try await kinds(practice, as: .nurse) == ["lead changed"])
            _ = try await practice.change(nurse, version: 1, ["removed": "true"], as: .nurse)
            #expect(try await kinds(practice, as: .nurse).isEmpty)
        }
    }

    @Test func aLeadThatEndsIsToldAndAHandOverOnce() async throws {
        try await Practice.with { practice in
            let nurse = try await practice.record(.init(service: At.nursing), as: .nurse)
            let teacher = try await practice.record(.init(service: At.school), as: .teacher)
            func told() async throws -> [String] {
                let notices = try await practice.notices(as: .nurse)
                try await practice.contacts.haveRead(
                    notices.compactMap { Int64($0.id) },
                    as: .nurse,
                    because: practice.purpose
                )
                return notices.filter { $0.kind == "lead changed" }.map { $0.service ?? "nobody" }
            }
            try await practice.lead("take", to: teacher, as: .teacher)
            try await practice.lead("end", as: .teacher)
            #expect(try await told() == ["High School", "nobody"])
            try await practice.lead("take", to: nurse, as: .nurse)
            try await practice.lead("offer", to: teacher, as: .nurse)
            try await practice.lead("accept", as: .teacher)
            #expect(try await told() == ["High School"])
            let version = try #require(try await practice.own(as: .teacher).first { $0.id == teacher.id }?.version)
            _ = try await practice.change(teacher, version: version, ["removed": "true"], as: .teacher)
            #expect(try await told() == ["nobody"])
        }
    }

    @Test func noticesAreReadThroughASystemByWhomTheyAreFor() async throws {
        try await Practice.with { practice in
            let (nurse, teacher) = (Caller.nurse.through(), Caller.teacher.through())
            _ = try await practice.record(.init(service: At.nursing), as: nurse)
            _ = try await practice.record(.init(service: At.school), as: teacher)
            let told = try await practice.notices(as: nurse)
            #expect(told.map(\.kind) == ["service involved"])
            #expect(try await kinds(practice, as: teacher).isEmpty)
            let ids = told.compactMap { Int64($0.id) }
            try await practice.contacts.haveRead(ids, as: teacher, because: practice.purpose)
            #expect(try await kinds(practice, as: .nurse) == ["service involved"])
            try await practice.contacts.haveRead(ids, as: nurse, because: practice.purpose)
            #expect(try await kinds(practice, as: .nurse).isEmpty)
        }
    }

    @Test func aNewAddressIsAMove() async throws {
        try await Practice.with { practice in
            _ = try await practice.record(.init(service: At.nursing), as: .nurse)
            for number in [ChildNumber.ordinary, .elsewhere] {
                _ = try await practice.truth(
                    "update registry.child_address set lived_to = current_date where child = \(number.value)"
                )
                _ = try await practice.truth(
                    """
                    insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
                    values (\(number.value), 2, '2 Low St', 'Town', 'LS1 4AP', current_date)
                    """
                )
            }
            let told = try await practice.notices(as: .nurse)
            #expect(told.map(\.kind) == ["moved"])
            #expect(told.map(\.number) == [.ordinary])
            #expect(told.allSatisfy { $0.service == nil })
        }
    }

    @Test func aSensitiveServiceIsTheSubjectOfNone() async throws {
        try await Practice.with { practice in
            _ = try await practice.record(.init(service: At.nursing), as: .nurse)
            let clinic = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            _ = try await practice.change(clinic, ["to": CivilDate.today().description], as: .clinician)
            let another = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            #expect(try await kinds(practice, as: .nurse).isEmpty)
            #expect(try await practice.count("select count(*) from contacts.notice where account <> 5") == 0)
            // Its practitioner is told like everyone, for as long as the young person agrees.
            _ = try await practice.record(.init(service: At.school), as: .teacher)
            #expect(try await kinds(practice, as: .clinician) == ["service involved"])
            _ = try await practice.change(another, ["withdrawn": "true"], as: .clinician)
            #expect(try await kinds(practice, as: .clinician).isEmpty)
        }
    }

    @Test func aShieldStopsWhatIsToldAndHidesWhatWas() async throws {
        try await Practice.with { practice in
            _ = try await practice.record(.init(service: At.nursing), as: .nurse)
            _ = try await practice.record(.init(service: At.school), as: .teacher)
            #expect(try await kinds(practice, as: .nurse) == ["service involved"])
            let child = ChildNumber.ordinary.value
            _ = try await practice.truth("insert into shielding.shield (child) values (\(child))")
            #expect(try await kinds(practice, as: .nurse).isEmpty)
            let audited = try await practice.truth(
                "select children from audit.entry where action = 'notices' order by at desc limit 1"
            )[0].decode([Int64].self)
            #expect(audited.isEmpty)
            _ = try await practice.truth("update registry.child_home set authority = 383 where child = \(child)")
            _ = try await practice.record(.init(service: At.school), as: .teacher)
            _ = try await practice.truth(
                "update shielding.shield set ended = now(), ended_by = 1, ended_because = 'lifted' where child = \(child)"
            )
            // What happened meanwhile is told to nobody, afterwards either.
            #expect(try await kinds(practice, as: .nurse) == ["service involved"])
        }
    }
}
