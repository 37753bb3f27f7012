import Crypto
import Foundation
import Postgres
import Testing

@testable import Registry
import TestDatabase

@Suite("Session token")
struct SessionTokenTests {
    private static let purpose = "safeguarding"

    @Test("says who, why and for how long, in fixed widths")
    func layout() throws {
        let request = UUID(uuidString: "00112233-4455-6677-8899-AABBCCDDEEFF")!
        var caller = Caller(account: 258, role: .team, authority: 383, client: "x")
        caller.onBehalfOf = 259
        caller.signedInAt = Date(timeIntervalSince1970: 3)
        caller.practitionerSignedInAt = Date(timeIntervalSince1970: 4)
        let token = SessionToken(
            for: caller,
            because: try Purpose("education", reason: "welfare of the pupil"),
            signedWith: SmallIndex.randomKey(id: 3),
            request: request,
            issued: Date(timeIntervalSince1970: 1),
            lifetime: 2
        )
        let fields =
            "02" + "0003" + "0000000000000102" + "0000000000000103" + "02" + "017f" + "00112233445566778899aabbccddeeff"
            + "02"
            + "00000000000f4240" + "00000000002dc6c0" + "00000000002dc6c0" + "00000000003d0900"
        #expect(token.hex.hasPrefix(fields))
        #expect(token.bytes.count == 103)
    }

    @Test("made by the services, accepted by the database with what it says")
    func accepted() async throws {
        try await SmallIndex.with { index in
            let request = UUID()
            for (caller, authority) in [(Caller.nurse, "383"), (.partner, ""), (.team, "301")] {
                let token = try index.token(caller, purpose: "missing-education", request: request)
                let claims = try await index.truth(
                    """
                    select fault, request, account, on_behalf_of, role, authority, purpose, round(extract(epoch from expires - clock_timestamp()) / 60)
                    from access.verify('\\x\(token.hex)')
                    """
                )
                #expect(
                    claims
                        == "|\(request.uuidString.lowercased())|\(caller.account)||\(caller.role.rawValue)|\(authority)|3|1"
                )
            }
        }
    }

    @Test("servers of the release before may go on: their tokens tell of no sign-in")
    func before() async throws {
        try await SmallIndex.with { index in
            func earlier(_ version: UInt8, fields: Int) throws -> String {
                var bytes = Array(try index.token(.nurse).bytes.prefix(fields))
                bytes[0] = version
                bytes += HMAC<SHA256>.authenticationCode(for: bytes, using: index.key.key)
                return bytes.map { String(format: "%02x", $0) }.joined()
            }
            // Signed out a moment ago, which the server itself compares with what it knows.
            _ = try await index.truth("update access.account set signed_out_at = now() where account = 1")
            #expect(try await index.api(SmallIndex.open(.ordinary, earlier(1, fields: 55))) == ["granted"])
            for (version, fields) in [(1, 71), (2, 55), (0, 55), (3, 71)] {
                let token = try earlier(UInt8(version), fields: fields)
                #expect(try await index.api(SmallIndex.open(.ordinary, token)) == ["token-malformed"])
            }
        }
    }

    @Test("who was signed out since is refused, whoever of the two it is")
    func signedOut() async throws {
        try await SmallIndex.with { index in
            var caller = Caller.nurse
            caller.signedInAt = Date(timeIntervalSinceNow: -60)
            #expect(try await index.open(.ordinary, as: index.token(caller)) == "granted")
            _ = try await index.truth(
                "update access.account set signed_out_at = now() - interval '30 seconds' where account = 1"
            )
            #expect(try await index.open(.ordinary, as: index.token(caller)) == "account-changed")
            caller.signedInAt = Date(timeIntervalSinceNow: -20)
            #expect(try await index.open(.ordinary, as: index.token(caller)) == "granted")

            // An officer of the nurse's own team, whom the nurse rang up.
            var rung = caller
            rung.account = Caller.team.account
            rung.onBehalfOf = caller.account
            _ = try await index.truth(
                "update access.account set authority = (select authority from access.account where account = 1) where account = \(rung.account)"
            )
            for (own, practitioner, outcome) in [
                (-60, -20, "granted"), (-60, -60, "account-changed"), (-20, -20, "granted"),
            ] {
                rung.signedInAt = Date(timeIntervalSinceNow: Double(own))
                rung.practitionerSignedInAt = Date(timeIntervalSinceNow: Double(practitioner))
                #expect(try await index.open(.ordinary, as: index.token(rung)) == outcome)
            }
            _ = try await index.truth(
                "update access.account set signed_out_at = now() - interval '30 seconds' where account = \(rung.account)"
            )
            rung.signedInAt = Date(timeIntervalSinceNow: -60)
            #expect(try await index.open(.ordinary, as: index.token(rung)) == "account-changed")
        }
    }

    @Test("a key's predecessor is good for two minutes more, and then no longer")
    func rotation() async throws {
        try await SmallIndex.with { index in
            let second = SmallIndex.randomKey(id: 2)
            let third = SmallIndex.randomKey(id: 3)
            func add(_ key: SessionKey) async throws {
                let pads = SessionKey.pads(of: key.key)
                try await index.withConnection(index.urls.operator) { connection in
                    let id = try await connection.query("select access.add_key(\(pads.inner), \(pads.outer))").decode(
                        Int16.self
                    )
                    #expect(id == [key.id])
                }
            }
            #expect(try await index.open(.ordinary, as: index.token(.nurse, key: second)) == "token-forged")
            try await add(second)
            #expect(try await index.open(.ordinary, as: index.token(.nurse, key: second)) == "granted")
            #expect(try await index.open(.ordinary, as: index.token(.nurse)) == "granted")
            let overlap = try await index.truth(
                "select valid_to between clock_timestamp() + interval '110 seconds' and clock_timestamp() + interval '120 seconds' from access.signing_key where key = 1"
            )
            #expect(overlap == "t")
            // two minutes later
            _ = try await index.truth("update access.signing_key set valid_to = clock_timestamp() where key = 1")
            #expect(try await index.open(.ordinary, as: index.token(.nurse)) == "token-forged")
            // adding another doesn't wake it
            try await add(third)
            #expect(try await index.open(.ordinary, as: index.token(.nurse)) == "token-forged")
            #expect(try await index.open(.ordinary, as: index.token(.nurse, key: third)) == "granted")
        }
    }

    @Test("without a purpose there is no disclosure")
    func noPurpose() async throws {
        try await SmallIndex.with { index in
            #expect(try await index.open(.ordinary, as: index.token(.nurse, purpose: nil)) == "purpose-missing")
            for reason in ["", "    ", "ab", String(repeating: "x", count: 501)] {
                let hex = try index.token(.nurse).hex
                let outcome = try await index.api(
                    "select contacts.begin('\\x\(hex)', '\(reason)', 'psql', \(ChildNumber.ordinary.value))"
                )
                #expect(outcome == ["reason-missing"])
            }
        }
    }
}
