import Contacts
import Foundation
import Postgres
import Registry
import Testing

/// Practitioners keep what the index says of their own work, and nothing else.
@Suite struct InvolvementTests {
    @Test func aPractitionerRecordsChangesAndEndsItsOwn() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(.init(service: At.nursing, role: "named professional"), as: .nurse)
            var shown = try await practice.open(.ordinary, as: .stranger).involvements.first { $0.id == kept.id }
            #expect(shown?.practitioner == "Nora Nurse")
            #expect(shown?.occupation == "school nurse")
            #expect(shown?.role == "named professional")
            #expect(shown?.phone == "01632 960002")

            let changed = try await practice.change(kept, ["phone": "01632 960123", "role": nil], as: .nurse)
            #expect(changed.version == 2)
            shown = try await practice.open(.ordinary, as: .stranger).involvements.first { $0.id == kept.id }
            #expect(shown?.phone == "01632 960123")
            #expect(shown?.role == nil)

            // A colleague at the service ends it.
            let today = CivilDate.today()
            let ended = try await practice.change(changed, ["to": today.description], as: .colleague)
            shown = try await practice.open(.ordinary, as: .stranger).involvements.first { $0.id == kept.id }
            #expect(shown?.to == today)
            _ = try await practice.truth(
                "update contacts.involvement set started = started - 400, ended = ended - 364 where involvement::text = \(kept.id)"
            )
            #expect(try await practice.open(.ordinary, as: .stranger).involvements.contains { $0.id == kept.id })
            _ = try await practice.truth(
                "update contacts.involvement set ended = ended - 1 where involvement::text = \(kept.id)"
            )
            #expect(try await !practice.open(.ordinary, as: .stranger).involvements.contains { $0.id == kept.id })
            #expect(
                try await refusal { try await practice.change(ended, version: 5, ["to": nil], as: .nurse) }
                    == "not-found"
            )
        }
    }

    @Test func whatWasIsKept() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(.init(service: At.nursing), as: .nurse)
            let changed = try await practice.change(kept, ["phone": "01632 960123"], as: .colleague)
            _ = try await practice.change(changed, ["removed": "true"], as: .nurse)
            #expect(try await !practice.open(.ordinary, as: .nurse).involvements.contains { $0.id == kept.id })
            let history = try await practice.truth(
                """
                select version, was ->> 'phone', (was ->> 'changed_by')::bigint from contacts.history
                where id::text = \(kept.id) order by version
                """
            ).decode((Int32, String?, Int64).self)
            #expect(history.map(\.0) == [1, 2, 3])
            #expect(history.map(\.1) == [nil, "01632 960123", "01632 960123"])
            #expect(history.map(\.2) == [1, 7, 1])
            #expect(try await practice.audit("involve") == ["granted", "granted", "granted"])
        }
    }

    @Test func nothingIsChangedThatTheAuditCannotHold() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(.init(service: At.nursing), as: .nurse)
            _ = try await practice.truth("revoke insert on audit.entry from contactpoint_guard")
            await #expect(throws: PostgresError.self) {
                try await practice.change(kept, ["phone": "01632 960123"], as: .nurse)
            }
            await #expect(throws: PostgresError.self) {
                try await practice.record(.init(service: At.nursing), as: .nurse)
            }
            #expect(
                try await practice.count(
                    "select count(*) from contacts.involvement where service = 2 and phone is null"
                )
                    == 1
            )
        }
    }

    @Test func anotherServicesInvolvementIsLikeNone() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(.init(service: At.nursing), as: .nurse)
            let none = Kept(id: "17", version: 1)
            for caller in [Caller.teacher, .stranger, .otherTeam, .clinician, .system] {
                for changes: Patch in [["phone": "1"], ["removed": "true"], ["to": "2026-01-01"]] {
                    #expect(try await refusal { try await practice.change(kept, changes, as: caller) } == "not-found")
                    #expect(try await refusal { try await practice.change(none, changes, as: caller) } == "not-found")
                }
                // Nor does a wrong version say that there is one.
                #expect(
                    try await refusal { try await practice.change(kept, version: 9, ["phone": "1"], as: caller) }
                        == "not-found"
                )
            }
            #expect(
                try await refusal { try await practice.record(.init(service: At.police), as: .nurse) }
                    == "service-not-yours"
            )
            // The team of the child's authority puts right what is wrong.
            #expect(try await practice.change(kept, ["role": "assessing"], as: .team).version == 2)
        }
    }

    @Test func aSystemRecordsForItsService() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(
                .init(service: At.school, from: CivilDate(iso: "2024-09-01"), practitioner: "Ms Form"),
                with: .elsewhere,
                as: .system
            )
            #expect(try await practice.open(.elsewhere, as: .nurse).involvements.map(\.practitioner) == ["Ms Form"])
            #expect(
                try await practice.change(kept, of: .elsewhere, ["practitioner": "Mr Form"], as: .system).version == 2
            )
            #expect(try await refusal { try await practice.open(.elsewhere, as: .system) } == "not-permitted")
            #expect(try await refusal { try await practice.notices(as: .system) } == "not-permitted")
        }
    }

    @Test func aPractitionerKeepsItsOwnThroughASystem() async throws {
        try await Practice.with { practice in
            let (nurse, teacher) = (Caller.nurse.through(), Caller.teacher.through())
            let kept = try await practice.record(.init(service: At.nursing), as: nurse)
            #expect(try await practice.own(as: nurse).map(\.practitioner) == ["Nora Nurse"])
            #expect(try await practice.own(as: .colleague).map(\.id) == [kept.id])
            #expect(try await !practice.own(as: teacher).contains { $0.id == kept.id })
            #expect(
                try await refusal { try await practice.record(.init(service: At.nursing), as: teacher) }
                    == "service-not-yours"
            )
            #expect(try await refusal { try await practice.change(kept, ["phone": "1"], as: teacher) } == "not-found")
            let changed = try await practice.change(kept, ["phone": "01632 960123"], as: nurse)
            _ = try await practice.change(changed, ["to": CivilDate.today().description], as: nurse)
            let written = try await practice.truth(
                "select account, recorded_by, changed_by from contacts.involvement where involvement::text = \(kept.id)"
            )[0].decode((Int64, Int64, Int64).self)
            #expect([written.0, written.1, written.2] == [1, 1, 1])

            // Of a shielded child one's own is what one wrote, whichever way; not what came the same way.
            let hidden = try await practice.record(.init(service: At.nursing), with: .shielded, as: nurse)
            #expect(try await practice.own(.shielded, as: .colleague.through()).isEmpty)
            for caller in [nurse, .nurse] {
                #expect(try await practice.own(.shielded, as: caller).map(\.id) == [hidden.id])
            }
        }
    }

    @Test func concurrentWritersLoseNothing() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(.init(service: At.nursing, phone: "0"), as: .nurse)
            let (writers, changes) = (6, 5)
            let conflicts = try await withThrowingTaskGroup(of: Int.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        var (done, conflicts) = (0, 0)
                        while done < changes {
                            let caller = writer % 2 == 0 ? Caller.nurse : .colleague
                            let read = try #require(try await practice.own(as: caller).first { $0.id == kept.id })
                            let next = (Int(read.phone ?? "") ?? 0) + 1
                            let lost = try await refusal {
                                try await practice.change(kept, version: read.version, ["phone": "\(next)"], as: caller)
                            }
                            if lost == nil { done += 1 } else { conflicts += 1 }
                            #expect(lost == nil || lost == "version-conflict")
                        }
                        return conflicts
                    }
                }
                return try await group.reduce(0, +)
            }
            let own = try #require(try await practice.own(as: .nurse).first { $0.id == kept.id })
            #expect(own.phone == "\(writers * changes)")
            #expect(own.version == writers * changes + 1)
            let refused = try await practice.audit("involve").count { $0 == "version-conflict" }
            #expect(refused == conflicts)
        }
    }

    @Test func ofAShieldedChildOneLearnsNothing() async throws {
        try await Practice.with { practice in
            // The school is involved, and its staff aren't told so; nor does recording it tell.
            #expect(try await practice.own(.shielded, as: .teacher).isEmpty)
            let school = try await practice.record(.init(service: At.school), with: .shielded, as: .teacher)
            let nursing = try await practice.record(.init(service: At.nursing), with: .shielded, as: .nurse)
            #expect(try await practice.own(.shielded, as: .teacher).map(\.id) == [school.id])
            #expect(try await practice.own(.shielded, as: .system).isEmpty)
            #expect(try await practice.own(.shielded, as: .colleague).isEmpty)
            for caller in [Caller.nurse, .teacher, .otherTeam] {
                #expect(try await practice.open(.shielded, as: caller).involvements.isEmpty)
            }
            #expect(
                try await refusal { try await practice.change(nursing, of: .shielded, ["phone": "1"], as: .colleague) }
                    == "not-found"
            )
            let own = try await practice.change(nursing, of: .shielded, ["phone": "1"], as: .nurse)
            // The team sees them all, and what it changes the practitioner sees no more.
            #expect(try await practice.own(.shielded, as: .team).count == 3)
            let teams = try await practice.change(own, of: .shielded, ["phone": "2"], as: .team)
            #expect(try await practice.own(.shielded, as: .nurse).isEmpty)
            for version in [own.version, teams.version] {
                #expect(
                    try await refusal {
                        try await practice.change(nursing, of: .shielded, version: version, ["phone": "3"], as: .nurse)
                    } == "not-found"
                )
            }
        }
    }

    @Test func aSensitiveServiceNeedsABasisAndShowsAsAMark() async throws {
        try await Practice.with { practice in
            #expect(
                try await refusal { try await practice.record(.init(service: At.clinic), as: .clinician) }
                    == "value-malformed"
            )
            #expect(
                try await refusal {
                    try await practice.record(.init(service: At.nursing, basis: "consent"), as: .nurse)
                }
                    == "value-malformed"
            )
            #expect(try await !practice.open(.ordinary, as: .nurse).sensitiveServiceInvolved)
            let kept = try await practice.record(
                .init(service: At.clinic, basis: "consent"),
                as: .clinician
            )
            for caller in [Caller.nurse, .otherTeam, .clinician] {
                let record = try await practice.open(.ordinary, as: caller)
                #expect(record.sensitiveServiceInvolved)
                #expect(record.sensitiveInvolvements.isEmpty)
                #expect(!record.involvements.contains { $0.id == kept.id })
            }
            #expect(
                try await practice.open(.ordinary, as: .team).sensitiveInvolvements.map(\.service) == ["The Clinic"]
            )
            #expect(try await practice.own(as: .clinician).map(\.basis) == ["consent"])
            #expect(try await practice.own(as: .nurse).isEmpty)

            // Consent withdrawn: gone at once, and kept in the history.
            _ = try await practice.change(kept, ["withdrawn": "true"], as: .clinician)
            #expect(try await !practice.open(.ordinary, as: .nurse).sensitiveServiceInvolved)
            #expect(try await practice.open(.ordinary, as: .team).sensitiveInvolvements.isEmpty)
            #expect(try await practice.own(as: .clinician).isEmpty)
            #expect(
                try await practice.count(
                    "select count(*) from contacts.history where kind = 'sensitive_involvement' and id::text = \(kept.id)"
                ) == 1
            )
        }
    }

    @Test func theMarkGoesAYearAfterTheLastOfThemEnded() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(
                .init(service: At.clinic, from: CivilDate.today(), basis: "significant harm suspected"),
                as: .clinician
            )
            for (days, marked) in [(364, true), (365, false)] {
                _ = try await practice.truth(
                    """
                    update contacts.sensitive_involvement
                    set started = current_date - 500, ended = current_date - \(days)::integer where involvement::text = \(kept.id)
                    """
                )
                #expect(try await practice.open(.ordinary, as: .nurse).sensitiveServiceInvolved == marked)
            }
            // A day passes, and nobody writes.
            _ = try await practice.truth(
                "insert into contacts.sensitive_mark (child, until) values (\(ChildNumber.elsewhere.value), current_date - 365)"
            )
            #expect(try await !practice.open(.elsewhere, as: .nurse).sensitiveServiceInvolved)
        }
    }

    @Test func aServicesKindSaysWhereItBelongs() async throws {
        try await Practice.with { practice in
            for table: SQL in ["contacts.involvement (child, service, started)"] {
                await #expect(throws: PostgresError.self) {
                    try await practice.truth(
                        "insert into \(table) values (\(ChildNumber.ordinary.value), \(At.clinic), current_date)"
                    )
                }
            }
            await #expect(throws: PostgresError.self) {
                try await practice.truth(
                    """
                    insert into contacts.sensitive_involvement (child, service, started, basis, recorded_by, recorded_at)
                    values (\(ChildNumber.ordinary.value), \(At.school), current_date, 'consent', 'x', now())
                    """
                )
            }
        }
    }

    @Test func aValueThatCannotBeIsRefused() async throws {
        try await Practice.with { practice in
            let long = String(repeating: "x", count: 300)
            let future = CivilDate.today().adding(days: 2)
            for new in [
                NewInvolvement(service: At.nursing, role: "gossip"), .init(service: At.nursing, from: future),
                .init(service: At.nursing, practitioner: long), .init(service: At.nursing, phone: long),
            ] {
                #expect(try await refusal { try await practice.record(new, as: .nurse) } == "value-malformed")
            }
            let kept = try await practice.record(.init(service: At.nursing), as: .nurse)
            for changes: Patch in [
                ["to": future.description], ["to": "2001-01-01"], ["from": nil], ["role": "gossip"], ["email": long],
                ["withdrawn": "true"],
            ] {
                #expect(try await refusal { try await practice.change(kept, changes, as: .nurse) } == "value-malformed")
            }
            for number in [ChildNumber.nobody, .archived] {
                #expect(
                    try await refusal {
                        try await practice.record(.init(service: At.nursing), with: number, as: .nurse)
                    }
                        == "not-found"
                )
            }
        }
    }
}
