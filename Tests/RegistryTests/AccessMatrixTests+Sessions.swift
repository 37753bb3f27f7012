import Foundation
import Testing

@testable import Registry
import TestDatabase

extension AccessMatrixTests {
    /// A session as a login may have it, and the one child that it may open, if any.
    struct Session {
        let name: String
        /// What names the token, before each table is read.
        let naming: String
        /// Names the token of another session, which reads the table just before on the same connection.
        var other: String?
        var child: ChildNumber?
        var isOwnAuthority = false
    }

    /// Each makes its session when its turn comes: a token is good for a minute.
    static func sessions(in index: SmallIndex) async throws -> [() async throws -> Session] {
        try await kinds(of: index) + roles(of: index)
    }

    private static func kinds(of index: SmallIndex) -> [() async throws -> Session] {
        func opened(_ child: ChildNumber, _ caller: Caller) async throws -> String {
            try await index.opened(child, by: caller)
        }
        return [
            {
                let own = try await opened(.shielded, .team)
                return Session(name: "own authority", naming: own, child: .shielded, isOwnAuthority: true)
            },
            {
                Session(name: "other authority", naming: try await opened(.shielded, .otherTeam), child: .shielded)
            },
            { Session(name: "none", naming: "reset contactpoint.token") },
            {
                let own = try index.token(.team)
                #expect(try await index.open(.shielded, as: own) == "granted")
                var forged = own.bytes
                forged[86] ^= 1
                let hex = forged.map { String(format: "%02x", $0) }.joined()
                return Session(name: "forged", naming: SmallIndex.name(hex))
            },
            {
                let expired = try index.token(.team, issued: Date() - 90)
                #expect(try await index.open(.ordinary, as: expired) == "token-expired")
                return Session(name: "expired", naming: SmallIndex.name(expired.hex))
            },
            {
                // Whoever kept the nurse's token shows it after the nurse was suspended.
                let kept = try index.token(.nurse)
                #expect(try await index.open(.ordinary, as: kept) == "granted")
                _ = try await index.truth(
                    "update access.account set suspended_at = now() where account = \(Caller.nurse.account)"
                )
                #expect(try await index.open(.ordinary, as: kept) == "account-suspended")
                return Session(name: "replayed after revocation", naming: SmallIndex.name(kept.hex))
            },
            {
                let (own, mine) = (try await opened(.shielded, .team), try await opened(.elsewhere, .teacher))
                return Session(
                    name: "interleaved, own",
                    naming: own,
                    other: mine,
                    child: .shielded,
                    isOwnAuthority: true
                )
            },
            {
                let (own, mine) = (try await opened(.shielded, .team), try await opened(.elsewhere, .teacher))
                return Session(name: "interleaved, other's", naming: mine, other: own, child: .elsewhere)
            },
        ]
    }

    /// A way to a grant, and the roles that it is for. Only opening a record opens a row.
    private struct Door: Sendable {
        let name: String
        let roles: Set<Role>
        /// The statement, given the token.
        let ask: @Sendable (String) -> String
    }

    private static let doors: [Door] = [
        Door(name: "open", roles: [.practitioner, .team]) { SmallIndex.open(.ordinary, $0) },
        Door(name: "audit", roles: [.team, .auditor]) {
            "select audit.begin('\\x\($0)', 'looking after', 'psql', null, \(ChildNumber.shielded.value), null, '2026-01-01', now())"
        },
        Door(name: "report", roles: [.team, .management]) { "select savings.begin('\\x\($0)', 'psql', '{}')" },
        Door(name: "notices", roles: [.source, .system]) {
            "select shielding.pull('\\x\($0)', 'looking after', 'psql')"
        },
    ]

    /// An account of each role of the catalogue at each door; then those through whom a practitioner comes. The two kinds of
    /// local systems hold the shielded child, so that their grants name one.
    private static func roles(of index: SmallIndex) async throws -> [() async throws -> Session] {
        _ = try await index.truth(
            """
            insert into access.account (account, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on, system_key)
            overriding system value
            select 20 + code, name, code, 'social worker', 383, current_date, current_date, current_date, case code when 7 then '{}'::jsonb end
            from access.role;
            insert into shielding.system (account, name) select account, name from access.account where account > 20 and role in (6, 7);
            insert into shielding.holding (system, child) select system, \(ChildNumber.shielded.value) from shielding.system;
            insert into shielding.event (child, kind) values (\(ChildNumber.shielded.value), 'shielded');
            insert into shielding.delivery (system, event, child) select system, event, child from shielding.system, shielding.event
            """
        )
        let codes = try await index.truth("select code from access.role order by code")
        let roles = try codes.split(separator: "\n").map { try #require(Int16($0).flatMap(Role.init(rawValue:))) }
        var makers: [() async throws -> Session] = []
        for role in roles {
            let caller = Caller(account: 20 + Int64(role.rawValue), role: role, authority: 383, client: "test")
            // Whoever is refused everywhere is in the matrix by the refusal to open.
            for door in doors where door.name == "open" || door.roles.contains(role) {
                makers.append {
                    let token = try index.token(caller)
                    let isFor = door.roles.contains(role)
                    #expect(try await index.api(door.ask(token.hex)) == [isFor ? "granted" : "not-permitted"])
                    return Session(
                        name: "\(role), \(door.name)",
                        naming: SmallIndex.name(token.hex),
                        child: isFor && door.name == "open" ? .ordinary : nil
                    )
                }
            }
        }
        for (name, role) in [("delegated", Role.system), ("mediated", .team)] {
            makers.append {
                var caller = Caller.teacher
                caller.onBehalfOf = caller.account
                caller.account = 20 + Int64(role.rawValue)
                let token = try index.token(caller)
                #expect(try await index.open(.elsewhere, as: token) == "granted")
                return Session(name: name, naming: SmallIndex.name(token.hex), child: .elsewhere)
            }
        }
        return makers
    }
}
