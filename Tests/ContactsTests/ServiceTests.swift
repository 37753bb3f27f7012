import Contacts
import Foundation
import Postgres
import Registry
import Testing

/// Services are kept by their team or partner, and nobody gives themself a post.
@Suite struct ServiceTests {
    private func keep(
        _ practice: Practice,
        service: Int64? = nil,
        version: Int32? = nil,
        _ details: Patch,
        as caller: Caller
    ) async throws -> Kept {
        try await practice.contacts.keepService(
            service,
            version: version,
            details,
            as: caller,
            because: practice.purpose
        )
    }

    private func post(
        _ practice: Practice,
        at service: Int64,
        of account: Int64?,
        version: Int32? = nil,
        _ details: Patch = [:],
        as caller: Caller
    ) async throws -> Kept {
        var subject: UUID?
        if let account {
            subject = try await practice.truth("select subject from access.account where account = \(account)")[0]
                .decode()
        }
        return try await practice.contacts.keepPost(
            at: service,
            of: subject,
            version: version,
            details,
            as: caller,
            because: practice.purpose
        )
    }

    @Test func aPostIsThePractitionersThroughASystemToo() async throws {
        try await Practice.with { practice in
            let nurse = Caller.nurse.through()
            #expect(try await practice.contacts.posts(of: nurse).map(\.service) == [At.nursing])
            for (caller, outcome) in [(Caller.teacher.through(), "not-permitted"), (nurse, nil)] {
                let refused = try await refusal {
                    try await practice.contacts.keepPost(
                        at: At.nursing,
                        of: nil,
                        version: 1,
                        ["hours": "9 to 4"],
                        as: caller,
                        because: practice.purpose
                    )
                }
                #expect(refused == outcome)
            }
            #expect(try await practice.contacts.posts(of: .nurse).map(\.hours) == ["9 to 4"])
        }
    }

    @Test func aServiceIsKeptByItsTeamOrPartner() async throws {
        try await Practice.with { practice in
            let kept = try await keep(practice, ["kind": "family support", "name": "Hub"], as: .team)
            let hub = try #require(Int64(kept.id))
            #expect(kept.version == 1)
            #expect(
                try await keep(practice, service: hub, version: 1, ["phone": "0113 496 0001"], as: .team).version == 2
            )
            #expect(
                try await refusal { try await keep(practice, service: hub, version: 1, ["phone": "2"], as: .team) }
                    == "version-conflict"
            )
            for caller in [Caller.otherTeam, .nurse, .clinician] {
                #expect(
                    try await refusal { try await keep(practice, service: hub, version: 2, ["phone": "3"], as: caller) }
                        == "not-permitted"
                )
            }
            // The clinic is the partner's, though it works in the team's authority.
            #expect(
                try await refusal {
                    try await keep(practice, service: At.clinic, version: 1, ["phone": "3"], as: .team)
                }
                    == "not-permitted"
            )
            #expect(
                try await keep(practice, service: At.clinic, version: 1, ["phone": "3"], as: .partnerOfficer).version
                    == 2
            )
            // A kind is for ever, and so is the authority.
            _ = try await keep(
                practice,
                service: hub,
                version: 2,
                ["kind": "mental health", "authority": "383"],
                as: .team
            )
            let shown = try await practice.contacts.services(of: 301, kind: nil, name: "hu")
            #expect(shown.map(\.kind) == ["family support"])
            #expect(shown.map(\.phone) == ["0113 496 0001"])
            #expect(
                try await practice.contacts.services(of: 301, kind: "school", name: nil).map(\.name) == ["High School"]
            )
            for details: Patch in [
                ["kind": "gossip", "name": "Hub"], ["kind": "school"], ["kind": "school", "name": ""],
                ["kind": "school", "name": "A", "from": "2026-01-02", "to": "2026-01-01"],
            ] {
                #expect(try await refusal { try await keep(practice, details, as: .team) } == "value-malformed")
            }
            #expect(
                try await refusal {
                    try await keep(practice, ["kind": "school", "name": "A", "authority": "383"], as: .team)
                } == "not-permitted"
            )
            #expect(try await practice.audit("service").count == 14)
        }
    }

    @Test func nothingIsRecordedForAServiceThatHasClosed() async throws {
        try await Practice.with { practice in
            let yesterday = CivilDate.today().adding(days: -1)
            _ = try await keep(practice, service: At.nursing, version: 1, ["to": yesterday.description], as: .team)
            #expect(
                try await refusal { try await practice.record(.init(service: At.nursing), as: .nurse) }
                    == "service-not-yours"
            )
        }
    }

    @Test func aPostIsGivenByWhoKeepsTheServiceToOthers() async throws {
        try await Practice.with { practice in
            #expect(try await post(practice, at: At.school, of: 1, as: .team).version == 1)
            _ = try await practice.record(.init(service: At.school), as: .nurse)
            for (service, account, caller) in [
                // one's own; another authority's staff; another's service; without being its keeper
                (At.school, 3, Caller.team), (At.school, 8, .team), (At.police, 1, .team), (At.clinic, 1, .team),
                (At.clinic, 9, .partnerOfficer), (At.nursing, 2, .teacher), (At.school, 4, .team),
            ] {
                #expect(
                    try await refusal { try await post(practice, at: service, of: Int64(account), as: caller) }
                        == "not-permitted"
                )
            }
            #expect(try await post(practice, at: At.clinic, of: 9, as: .clinician).version == 1)
        }
    }

    @Test func practitionersKeepTheirOwnDetails() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(.init(service: At.nursing), as: .nurse)
            _ = try await post(
                practice,
                at: At.nursing,
                of: nil,
                version: 1,
                ["phone": "07700 900001", "hours": "Mon to Thu, 9 to 4"],
                as: .nurse
            )
            let shown = try await practice.open(.ordinary, as: .stranger).involvements.first { $0.id == kept.id }
            #expect(shown?.phone == "07700 900001")
            #expect(shown?.hours == "Mon to Thu, 9 to 4")
            #expect(try await practice.contacts.posts(of: .nurse).map(\.version) == [2])
            #expect(
                try await refusal { try await post(practice, at: At.nursing, of: nil, version: 1, as: .nurse) }
                    == "version-conflict"
            )
            #expect(
                try await refusal {
                    try await post(practice, at: At.nursing, of: 7, version: 1, ["phone": "1"], as: .nurse)
                } == "not-permitted"
            )
            // A post that ended: the service's involvements are no longer one's own.
            _ = try await post(practice, at: At.nursing, of: 1, version: 2, ["ended": "true"], as: .team)
            #expect(try await practice.own(as: .nurse).isEmpty)
            #expect(try await refusal { try await practice.change(kept, ["phone": "1"], as: .nurse) } == "not-found")
        }
    }
}
