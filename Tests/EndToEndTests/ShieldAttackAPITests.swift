import Foundation
import HTTPTypes
import NIOCore
import Postgres
import Registry
import TestDatabase
import Testing

/// Finding out where a shielded child is with a valid token and the API. `ShieldAttackTests` does it with SQL.
@Suite struct ShieldAttackAPITests {
    struct Seen: Equatable {
        let status: Int
        let body: String
        let headers: [String]
        /// Whether it is about one of the two children.
        let namesThem: Bool
    }

    func see(_ ask: Ask, _ api: API, _ token: String) async throws -> Seen {
        var headers = api.headers(token: token, purpose: "safeguarding", reason: "where does this child live")
        for (name, value) in ask.headers { headers[HTTPField.Name(name)!] = value }
        if ask.body != nil { headers[.contentType] = "application/json" }
        let answer = try await api.ask(ask.path, ask.method, headers, ask.body.map { ByteBuffer(string: $0) })
        let passed: Set<String> = ["x-request-id", "date", "content-length"]
        return Seen(
            status: answer.status,
            body: Twins.plain(answer.body),
            headers: answer.headers.filter { !passed.contains($0.name.canonicalName) }
                .map { "\($0.name.canonicalName): \(Twins.plain($0.value))" }.sorted(),
            namesThem: Twins.areNamed(in: answer.body)
        )
    }

    func see(_ asks: [Ask], _ api: API, _ token: String) async throws -> [Seen] {
        var seen: [Seen] = []
        for ask in asks { seen.append(try await see(ask, api, token)) }
        return seen
    }

    /// Whether the answers tell the right guess from the wrong one, or name the children.
    private func tells(_ attack: Attack, _ api: API, _ token: String) async throws -> Bool {
        let right = try await see(attack.right, api, token)
        guard !attack.wrong.isEmpty else { return right.contains { $0.namesThem } }
        return try await see(attack.wrong, api, token) != right
    }

    private static let document = "Sources/Shielding/Shielding.docc/Attacks.md"

    @Test func noAnswerTellsWhatAShieldHides() async throws {
        try await SmallEngland.with { england in
            let groups = Self.attacks(try await Twins.settle(in: england))
            try await england.change(Twins.crowds)
            for (heading, attacks) in groups {
                let isDocumented = try DocumentedPart.isWritten(
                    attacks.map { "- \($0.name)" },
                    marked: "- ",
                    in: Self.document,
                    under: "#### \(heading)"
                )
                #expect(isDocumented, "\(heading)")
            }
            let attacks = groups.flatMap(\.attacks)
            #expect(Set(attacks.map(\.name)).count == attacks.count)
            let officer = try await england.account("P", .practitioner, "police officer", partner: "Barnardo's")
            let attackers = [
                try await england.token(),
                try await england.token(
                    subject: england.account("O", .team, "contactpoint team officer", authority: 383)
                ),
                try await england.token(subject: officer),
                try await Twins.token(of: Twins.colleague, in: england),
                try await Twins.token(of: Twins.otherSystem, in: england),
            ]
            let holders: [Control: String] = [
                .team: try await Twins.token(of: Twins.team, in: england),
                .system: try await Twins.token(of: Twins.system, in: england),
                .overriding: try await Twins.token(of: Twins.overrider, in: england),
            ]
            try await england.serve { api in
                for (number, token) in attackers.enumerated() {
                    for attack in attacks {
                        let cell: Comment = "\(attack.name), attacker \(number)"
                        let right = try await see(attack.right, api, token)
                        if attack.wrong.isEmpty {
                            #expect(right.count { $0.namesThem } == 0, cell)
                        } else {
                            let wrong = try await see(attack.wrong, api, token)
                            #expect(right == wrong, cell)
                        }
                        for seen in right {
                            let text = seen.body + seen.headers.joined()
                            for secret in Twins.secrets { #expect(!text.contains(secret), cell) }
                            #expect(seen.status < 500, cell)
                        }
                    }
                }
                // Each would have found something, were it not stopped.
                for attack in attacks where attack.control != .unshielded {
                    let token = try #require(holders[attack.control])
                    #expect(try await tells(attack, api, token), "\(attack.name) can't fail")
                }
                try await Twins.unshield(in: england)
                for attack in attacks where attack.control == .unshielded {
                    var told = false
                    for token in attackers where !told { told = try await tells(attack, api, token) }
                    #expect(told, "\(attack.name) can't fail")
                }
            }
        }
    }

    /// What the API doesn't know gets no other answer for being asked about a hidden field.
    @Test func aQuestionThatThereIsntIsRefusedOrChangesNothing() async throws {
        #expect(
            try DocumentedPart.isWritten(
                Self.unknown.map { "- \($0.name)" },
                marked: "- ",
                in: Self.document,
                under: "#### Questions that there aren't"
            )
        )
        try await SmallEngland.with { england in
            _ = try await Twins.settle(in: england)
            try await england.serve { api in
                for question in Self.unknown {
                    let seen = try await see(question.ask, api, api.token)
                    if let plain = question.plain {
                        #expect(try await see(plain, api, api.token) == seen, "\(question.name)")
                    } else {
                        #expect([400, 404, 405].contains(seen.status), "\(question.name): \(seen.status)")
                    }
                }
            }
        }
    }
}
