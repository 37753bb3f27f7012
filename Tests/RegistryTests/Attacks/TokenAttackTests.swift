import Foundation
import Postgres
import Testing

@testable import Registry
import TestDatabase

/// Tokens that were edited, forged, kept or shown twice.
@Suite("Attacks on the token", .sharedIndex)
struct TokenAttackTests {
    private static func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02x", $0) }.joined() }

    @Test("4 token payload edited, MAC kept; other key id; MAC empty, truncated, 10 MB: refused, audited, no 500")
    func edited() async throws {
        let index = try SmallIndex.current
        let good = try index.token(.nurse).bytes
        var hostile: [(String, String)] = []
        for byte in good.indices {
            var bytes = good
            bytes[byte] ^= 0x01
            hostile.append((Self.hex(bytes), byte == 0 ? "token-malformed" : "token-forged"))
        }
        hostile.append((Self.hex(Array(good.prefix(71))), "token-malformed"))
        hostile.append((Self.hex(Array(good.prefix(102))), "token-malformed"))
        hostile.append((Self.hex(good + [0]), "token-malformed"))
        hostile.append((Self.hex(Array(good.prefix(71)) + [UInt8](repeating: 0, count: 32)), "token-forged"))
        hostile.append(("", "token-malformed"))
        hostile.append((String(repeating: "41", count: 10_000_000), "token-malformed"))
        let stranger = SmallIndex.randomKey()
        hostile.append((try index.token(.nurse, key: stranger).hex, "token-forged"))
        hostile.append((try index.token(.nurse, key: SessionKey(id: 2, key: index.key.key)).hex, "token-forged"))
        let answers = try await index.api(hostile.map { SmallIndex.open(.ordinary, $0.0, client: "hostile") })
        #expect(answers == hostile.map(\.1))
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(hostile[25].0)])
        let audited = try await index.truth(
            "select count(*), sum(cardinality(children)) from audit.entry where outcome in ('token-malformed', 'token-forged') and client = 'hostile'"
        )
        #expect(audited == "\(hostile.count)|0")
        #expect(try await index.api("select contacts.begin(null, 'looking after', null, 1)") == ["token-malformed"])
    }

    @Test("5 expired token, clock skew: refused, no rows")
    func expired() async throws {
        let index = try SmallIndex.current
        let now = Date()
        for (issued, lifetime) in [(now - 90, 60.0), (now + 30, 60), (now, 3600), (now - 3000, 3050), (now, -1)] {
            let token = try index.token(.nurse, issued: issued, lifetime: lifetime)
            #expect(try await index.open(.ordinary, as: token) == "token-expired")
            try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
        }
    }

    @Test("5 a grant ends at its time")
    func grantEnds() async throws {
        let index = try SmallIndex.current
        let request = UUID()
        let token = try index.token(.nurse, request: request)
        #expect(try await index.open(.ordinary, as: token) == "granted")
        #expect(try await ChildTables.rows(in: index, after: [SmallIndex.name(token.hex)])["registry.child"] == 1)
        _ = try await index.truth("update access.grant set expires = clock_timestamp() where request = '\(request)'")
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
    }

    @Test("5 request id replayed: refused, and the grant that it opened is closed")
    func replayed() async throws {
        let index = try SmallIndex.current
        let token = try index.token(.nurse)
        #expect(try await index.open(.ordinary, as: token) == "granted")
        #expect(try await ChildTables.rows(in: index, after: [SmallIndex.name(token.hex)])["registry.child"] == 1)
        #expect(try await index.open(.elsewhere, as: token) == "token-replayed")
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
        #expect(try await index.api(SmallIndex.search(token.hex)) == ["token-replayed"])
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
    }

    @Test("5 one token presented by two at once opens one grant at most")
    func raced() async throws {
        let index = try SmallIndex.current
        let token = try index.token(.nurse)
        let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<6 { group.addTask { try await index.open(.ordinary, as: token) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.sorted() == ["granted"] + [String](repeating: "token-replayed", count: 5))
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
    }

    @Test(
        "a client's key is taken up once in a day, by one of those who send it at once, and by each account by itself"
    )
    func keyed() async throws {
        let index = try SmallIndex.current
        let nurse = Caller.nurse.repeating(by: "8e03978e")
        #expect(nurse.request == Caller.nurse.repeating(by: "8e03978e").request)
        var through = Caller.nurse
        through.onBehalfOf = 2
        let others = [
            Caller.teacher.repeating(by: "8e03978e"), .nurse.repeating(by: "8e03978f"),
            through.repeating(by: "8e03978e"),
        ]
        #expect(Set(others.map(\.request) + [nurse.request]).count == 4)
        let request = try #require(nurse.request)

        #expect(try await index.open(.ordinary, as: index.token(nurse, purpose: nil)) == "purpose-missing")
        let tokens = try (0..<6).map { age in try index.token(nurse, issued: Date() - Double(age)) }
        let outcomes = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (position, token) in tokens.enumerated() {
                group.addTask { (position, try await index.open(.ordinary, as: token)) }
            }
            return try await group.reduce(into: [(Int, String)]()) { $0.append($1) }
        }
        #expect(outcomes.map(\.1).sorted() == ["granted"] + [String](repeating: "key-used", count: 5))
        // A repeat doesn't keep the first from its answer; the same token shown again does.
        let first = tokens[try #require(outcomes.first { $0.1 == "granted" }).0]
        #expect(try await ChildTables.rows(in: index, after: [SmallIndex.name(first.hex)])["registry.child"] == 1)
        for token in tokens where token.hex != first.hex {
            try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
        }
        #expect(try await index.open(.elsewhere, as: first) == "token-replayed")
        try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(first.hex)])
        #expect(try await index.open(.nobody, as: index.token(nurse)) == "key-used")
        #expect(try await index.open(.ordinary, as: index.token(others[0])) == "granted")

        for (age, outcome) in [("6 minutes", "key-used"), ("23 hours", "key-used"), ("25 hours", "granted")] {
            _ = try await index.truth(
                "update access.grant set expires = clock_timestamp() - interval '\(age)' where request = '\(request)'"
            )
            _ = try await index.truth("select access.sweep()")
            // What it opened isn't kept any longer than that of others.
            let kept =
                "select count(*) from access.grant where request = '\(request)' and (children <> '{}' or answer is not null)"
            #expect(try await index.truth(kept) == "0", "after \(age)")
            #expect(try await index.open(.ordinary, as: index.token(nurse)) == outcome, "after \(age)")
        }
    }

    @Test("6 delimiter games in token fields: refused by fixed widths")
    func delimiters() async throws {
        let index = try SmallIndex.current
        let hex = try index.token(.nurse).hex
        let settings = [
            hex + "00", hex + ".", " " + hex, hex.uppercased(), "\\x" + hex, hex + "\n" + hex, "\(hex)|\(hex)",
            hex.replacing("0", with: "٠"),
            String(hex.dropLast()) + "g", "301", "true",
        ]
        #expect(try await index.open(.ordinary, as: index.token(.nurse)) == "granted")
        for setting in settings {
            let answers = try await index.api(
                "set contactpoint.token = '\(setting)'",
                "select count(*) from registry.child"
            )
            #expect(answers[1] == "0" || answers[1].isEmpty)
        }
    }

    @Test("6 well-signed nonsense is refused, not an error")
    func nonsense() async throws {
        let index = try SmallIndex.current
        let far = Date(timeIntervalSince1970: 9.2e12)
        let past = Date(timeIntervalSince1970: -9.2e12)
        for token in [
            try index.token(Caller(account: 1, role: .practitioner, authority: -1, client: "")),
            try index.token(Caller(account: .min, role: .practitioner, authority: .min, client: "")),
            try index.token(.nurse, issued: far), try index.token(.nurse, issued: past, lifetime: 9e12),
        ] {
            #expect(try await index.open(.ordinary, as: token) == "token-malformed")
            try await ChildTables.expectNothing(in: index, after: [SmallIndex.name(token.hex)])
        }
        let outcome = try await index.open(
            .ordinary,
            as: index.token(Caller(account: .min, role: .practitioner, authority: 1, client: ""))
        )
        #expect(outcome == "account-unknown")
    }
}
