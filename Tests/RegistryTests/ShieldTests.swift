import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Who sees what of whom, field by field, as the database holds it.
@Suite("What a shield hides", .sharedIndex)
struct ShieldTests {
    private static let always: Set<String> = [
        "registry.child", "registry.child_name", "registry.carer", "search.candidate",
    ]
    private static let places: Set<String> = ["registry.child_home", "registry.child_address"]
    private static let services: Set<String> = [
        "registry.carer_contact", "contacts.involvement", "contacts.common_assessment", "contacts.sensitive_mark",
        "contacts.lead_term",
    ]

    /// Tables with rows, and the other bodies' numbers, of a record that was opened.
    private func seen(of child: ChildNumber, by caller: Caller) async throws -> (tables: Set<String>, numbers: String) {
        let index = try SmallIndex.current
        let read = try await index.opened(child, by: caller)
        let rows = try await ChildTables.rows(in: index, after: [read]).filter {
            $0.value > 0 && $0.key != "registry.other_number"
        }
        let numbers = try await index.api(
            read,
            "select kind from registry.other_number where child = \(child.value) order by kind"
        )[1]
        return (Set(rows.keys), numbers)
    }

    @Test(
        "a practitioner sees of a shielded child name, birth date, gender and the carers' names",
        arguments: [Caller.nurse, .teacher, .partner]
    )
    func practitioner(caller: Caller) async throws {
        let (tables, numbers) = try await seen(of: .shielded, by: caller)
        #expect(tables == Self.always.union(["shielding.shield"]))
        #expect(numbers.isEmpty)
    }

    @Test("the team of the responsible authority sees all of it")
    func team() async throws {
        let (tables, numbers) = try await seen(of: .shielded, by: .team)
        #expect(
            tables
                == Self.always.union(Self.places).union(Self.services).union([
                    "shielding.shield", "contacts.sensitive_involvement",
                ])
        )
        #expect(numbers == "nhs\nupn")
    }

    @Test("another authority's team sees no more than a practitioner")
    func otherTeam() async throws {
        let (tables, numbers) = try await seen(of: .shielded, by: .otherTeam)
        #expect(tables == Self.always.union(["shielding.shield"]))
        #expect(numbers.isEmpty)
    }

    @Test(
        "of another child everyone sees whereabouts and services, and the number of the own body",
        arguments: [(Caller.nurse, "nhs"), (.teacher, "upn"), (.partner, ""), (.otherTeam, "")]
    )
    func unshielded(caller: Caller, number: String) async throws {
        let (tables, numbers) = try await seen(of: .ordinary, by: caller)
        #expect(tables == Self.always.union(Self.places).union(Self.services))
        #expect(numbers == number)
    }

    @Test("sensitive services: that one is involved; which one only for the responsible team")
    func sensitive() async throws {
        let index = try SmallIndex.current
        for (caller, kinds) in [(Caller.nurse, ""), (.otherTeam, ""), (.team, "sexual health")] {
            let read = try await index.opened(.ordinary, by: caller)
            let answers = try await index.api(
                read,
                "select count(*) from contacts.sensitive_mark",
                "select s.kind from contacts.sensitive_involvement as i join contacts.service as s on s.service = i.service"
            )
            #expect(Array(answers.dropFirst()) == ["1", kinds])
        }
    }

    @Test("a shield that ended, and an involvement that ended over a year ago, are shown no more")
    func ended() async throws {
        let index = try SmallIndex.current
        for caller in [Caller.nurse, .otherTeam] {
            let read = try await index.opened(.elsewhere, by: caller)
            let answers = try await index.api(
                read,
                "select count(*) from shielding.shield",
                "select service from contacts.involvement",
                "select count(*) from registry.child_address"
            )
            #expect(Array(answers.dropFirst()) == ["0", "1", "1"])
        }
    }

    @Test("a search without a hidden field finds the shielded child")
    func foundByName() async throws {
        let index = try SmallIndex.current
        #expect(try await index.found(by: .nurse) { SmallIndex.search($0) } == [.ordinary, .shielded])
        #expect(
            try await index.found(by: .nurse) { SmallIndex.search($0, pattern: "smith") } == [.ordinary, .shielded]
        )
    }

    @Test(
        "a search with the postcode never considers it, whichever other criteria",
        arguments: [Caller.nurse, .otherTeam, .team]
    )
    func notFoundByPostcode(caller: Caller) async throws {
        let index = try SmallIndex.current
        let searches: [(String) -> String] = [
            { SmallIndex.search($0, postcodes: ["LS1 4AP"]) },
            { SmallIndex.search($0, postcodes: ["LS1 4AP", "M9 9ZZ"]) },
            { SmallIndex.search($0, postcodes: ["M9 9ZZ"]) },
            { SmallIndex.search($0, families: [], givens: ["adam"], postcodes: ["LS1 4AP"]) },
            { SmallIndex.search($0, families: [], givens: [], postcodes: ["LS1 4AP"]) },
            { SmallIndex.search($0, postcodes: ["LS1 4AP"], pattern: "smith") },
            { SmallIndex.search($0, postcodes: ["LS1 4AP"], pattern: "sm%", gender: "male") },
        ]
        for search in searches {
            #expect(try await !index.found(by: caller, search).contains(.shielded))
        }
        // the same searches find the child that isn't shielded
        #expect(try await index.found(by: caller, searches[0]) == [.ordinary])
        #expect(try await index.found(by: caller, searches[4]) == [.ordinary])
    }

    @Test("an archived child is found by nobody and opened by nobody", arguments: [Caller.nurse, .team, .otherTeam])
    func archived(caller: Caller) async throws {
        let index = try SmallIndex.current
        let found = try await index.found(by: caller) {
            SmallIndex.search($0, givens: ["mary"], born: "2004-05-14", postcodes: [])
        }
        #expect(found.isEmpty)
        #expect(try await index.found(by: caller) { SmallIndex.search($0, number: .archived) }.isEmpty)
        let token = try index.token(caller)
        _ = try await index.open(.archived, as: token)
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
    }
}
