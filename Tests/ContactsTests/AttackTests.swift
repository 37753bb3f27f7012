import Contacts
import Crypto
import Foundation
import Logging
import Postgres
import Registry
import TestDatabase
import Testing

/// What someone with SQL on the application's login, or with a valid account, tries. Leaks: none.
@Suite struct AttackTests {
    /// The functions that answer, each with the statement that calls it for a child.
    private static func calls(_ token: SessionToken, _ number: ChildNumber) -> [SQL] {
        [
            "select contacts.own(\(token.bytes), 'looking after', 'psql', \(number.value))",
            """
            select contacts.involve(\(token.bytes), 'looking after', 'psql', \(number.value), 1::bigint, null, null, null, null, null,
                null, null)
            """,
            "select contacts.change(\(token.bytes), 'looking after', 'psql', \(number.value), 17::bigint, 1, '{}')",
            "select contacts.lead(\(token.bytes), 'looking after', 'psql', \(number.value), 'take', 17::bigint)",
            "select contacts.assess(\(token.bytes), 'looking after', 'psql', \(number.value), 'begin', 1::bigint, null)",
            "select contacts.ask_broker(\(token.bytes), 'looking after', 'psql', \(number.value), 'call me')",
            "select contacts.broker(\(token.bytes), 'looking after', 'psql', \(number.value), 'pass', 17::bigint, null)",
            "select contacts.brokered(\(token.bytes), 'looking after', 'psql')",
            "select contacts.notices(\(token.bytes), 'looking after', 'psql')",
            "select contacts.read_notices(\(token.bytes), 'looking after', 'psql', array[\(number.value)])",
        ]
    }

    private func token(_ practice: Practice, _ caller: Caller, purpose: Bool = true) -> SessionToken {
        SessionToken(for: caller, because: purpose ? practice.purpose : nil, signedWith: practice.key)
    }

    private static let answered: SQL = "select contacts.answered()::text"

    private static func name(_ token: SessionToken) -> SQL {
        "select set_config('contactpoint.token', \(token.hex), true)"
    }

    @Test("whatever is decided about a child, a call says granted: asked and rolled back it tells nothing")
    func rolledBack() async throws {
        try await Practice.with { practice in
            let connection = try await Connection.connect(
                ConnectionConfiguration(practice.urls.api),
                logger: Logger(label: "test")
            )
            for caller in [Caller.teacher, .team, .stranger] {
                for number in [ChildNumber.ordinary, .shielded, .archived, .elsewhere, .nobody] {
                    for index in Self.calls(token(practice, caller), number).indices {
                        let token = token(practice, caller)
                        let call = Self.calls(token, number)[index]
                        try await connection.execute("begin")
                        let said = try await connection.query(call)[0].decode(String.self)
                        let during = try await connection.pipeline([[Self.name(token), Self.answered]])
                        try await connection.execute("rollback")
                        let after = try await connection.pipeline([[Self.name(token), Self.answered]])
                        // A role that may not ask at all is told so, of every child alike.
                        #expect(said == "granted" || said == "not-permitted" && caller == .team, "\(call)")
                        for answers in [during, after] {
                            let answer = try answers[0][1][0].decode(String?.self)
                            #expect(answer == nil, "\(call)")
                        }
                    }
                }
            }
            await connection.close()
            #expect(try await practice.count("select count(*) from audit.entry where outcome <> 'done'") == 0)
            #expect(try await practice.count("select count(*) from contacts.broker_request") == 0)
        }
    }

    @Test("an answer is read by the token that asked, once committed, and until it ends")
    func answers() async throws {
        try await Practice.with { practice in
            let (mine, other) = (token(practice, .teacher), token(practice, .teacher))
            let results = try await practice.pool.pipeline([
                [Self.calls(mine, .ordinary)[0], Self.name(mine), Self.answered], [Self.name(mine), Self.answered],
                [Self.name(other), Self.answered],
                ["select set_config('contactpoint.token', '', true)", Self.answered],
            ])
            #expect(try results[0][2][0].decode(String?.self) == nil)
            #expect(try results[1][1][0].decode(String?.self)?.contains("High School") == true)
            #expect(try results[2][1][0].decode(String?.self) == nil)
            #expect(try results[3][1][0].decode(String?.self) == nil)
            // The token a second time: refused, and its first answer is gone.
            let again = try await practice.pool.query(Self.calls(mine, .ordinary)[0])[0].decode(String.self)
            #expect(again == "token-replayed")
            let gone = try await practice.pool.pipeline([[Self.name(mine), Self.answered]])
            #expect(try gone[0][1][0].decode(String?.self) == nil)
        }
    }

    @Test("a write's token opens no row, and a replayed one changes nothing twice")
    func tokensOfWrites() async throws {
        try await Practice.with { practice in
            let token = token(practice, .teacher)
            let call = Self.calls(token, .elsewhere)[1]
            for expected in ["granted", "token-replayed"] {
                #expect(try await practice.pool.query(call)[0].decode(String.self) == expected)
            }
            #expect(
                try await practice.count(
                    "select count(*) from contacts.involvement where child = \(ChildNumber.elsewhere.value)"
                ) == 1
            )
            for table: SQL in [
                "registry.child", "registry.child_home", "contacts.involvement", "search.candidate",
                "contacts.sensitive_mark", "contacts.lead_term",
            ] {
                let rows = try await practice.pool.pipeline([[Self.name(token), "select count(*) from \(table)"]])
                #expect(try rows[0][1][0].decode(Int64.self) == 0, "\(table)")
            }
        }
    }

    @Test("forged, expired and purposeless tokens, and roles that may not: refused by every function, and in the audit")
    func tokens() async throws {
        try await Practice.with { practice in
            let forged = SessionKey(id: 1, key: .init(size: .bits256))
            let bad = [
                SessionToken(for: .nurse, because: practice.purpose, signedWith: forged),
                SessionToken(
                    for: .nurse,
                    because: practice.purpose,
                    signedWith: practice.key,
                    issued: Date(timeIntervalSinceNow: -120)
                ),
                SessionToken(for: .nurse, because: nil, signedWith: practice.key),
                SessionToken(
                    for: Caller(account: 3, role: .auditor, authority: 301, client: "test"),
                    because: practice.purpose,
                    signedWith: practice.key
                ),
            ]
            let expected = ["token-forged", "token-expired", "purpose-missing", "account-changed"]
            var asked = 0
            for (token, code) in zip(bad, expected) {
                for call in Self.calls(token, .ordinary) {
                    let said = try await practice.pool.query(call)[0].decode(String.self)
                    #expect(said == code)
                    asked += 1
                }
            }
            let refused = try await practice.count(
                "select count(*) from audit.entry where outcome not in ('granted', 'done')"
            )
            #expect(refused == Int64(asked))
        }
    }

    @Test("tables of contacts, and what decides, are closed to the login")
    func closed() async throws {
        try await Practice.with { practice in
            let clinic = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            _ = try await practice.open(.ordinary, as: .team)
            for statement: SQL in [
                "select count(*) from contacts.history", "select count(*) from contacts.notice",
                "select count(*) from contacts.lead_offer", "select count(*) from contacts.broker_request",
                "select count(*) from contacts.broker_step", "select answer from access.grant",
                "select until from contacts.sensitive_mark", "select version from contacts.involvement",
                "select recorded_by from contacts.involvement", "select account from contacts.sensitive_involvement",
                "insert into contacts.post (account, service) values (8, 4)", "update contacts.post set phone = ''",
                "update contacts.involvement set lead_professional = true", "delete from contacts.history",
                "update contacts.service set kind = 'school'", "select contacts.works_at(5, 4)",
                "select contacts.is_shielded(\(ChildNumber.ordinary.value))",
                "select contacts.is_live(\(ChildNumber.ordinary.value))", "select contacts.is_hidden(null, 1)",
                "select contacts.services_of(5)",
                "select contacts.goes_on(\(ChildNumber.ordinary.value), \(Int64(clinic.id)))",
                "select contacts.is_passed_to(5, \(ChildNumber.ordinary.value), \(Int64(clinic.id)))",
                "select contacts.tell(\(ChildNumber.ordinary.value), 'moved')", "select contacts.new_id()",
                "select contacts.lock_open(\(ChildNumber.ordinary.value))", "select contacts.note_step(1, 'pass', 3)",
            ] {
                do {
                    _ = try await practice.pool.query(statement)
                    Issue.record("\(statement) was allowed")
                } catch {
                    #expect((error as? PostgresError)?.sqlState == .insufficientPrivilege, "\(statement): \(error)")
                }
            }
        }
    }

    @Test("others' notices: reading, and saying that they were read, change nothing and say nothing")
    func othersNotices() async throws {
        try await Practice.with { practice in
            _ = try await practice.record(.init(service: At.nursing), as: .nurse)
            _ = try await practice.record(.init(service: At.school), as: .teacher)
            let ids = try await practice.notices(as: .nurse).compactMap { Int64($0.id) }
            #expect(ids.count == 1)
            for caller in [Caller.colleague, .teacher, .team] {
                #expect(try await practice.notices(as: caller).isEmpty)
                try await practice.contacts.haveRead(ids, as: caller, because: practice.purpose)
                try await practice.contacts.haveRead([17], as: caller, because: practice.purpose)
            }
            #expect(try await practice.notices(as: .nurse).count == 1)
        }
    }

    @Test("a sensitive service isn't learnt from the answers, ids, versions and counts of ordinary ones")
    func sensitiveService() async throws {
        try await Practice.with { practice in
            let clinic = try await practice.record(.init(service: At.clinic, basis: "consent"), as: .clinician)
            let nurse = try await practice.record(.init(service: At.nursing), as: .nurse)
            // The child with a sensitive service and the one without: the same words for each.
            for caller in [Caller.nurse, .stranger, .otherTeam] {
                for number in [ChildNumber.ordinary, .elsewhere] {
                    #expect(
                        try await refusal { try await practice.change(clinic, of: number, ["to": nil], as: caller) }
                            == "not-found"
                    )
                    let own = try await practice.own(number, as: caller)
                    #expect(own.allSatisfy { $0.id == nurse.id || number == .elsewhere && caller == .otherTeam })
                }
            }
            // No word of it in the record of the ordinary user but the mark.
            let record = try await practice.open(.ordinary, as: .stranger)
            let text = String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
            for word in ["Clinic", "sexual", "Clio", clinic.id, "consent"] { #expect(!text.contains(word), "\(word)") }
            // Nor in the audit, which others read.
            let audit = try await practice.truth(
                "select coalesce(string_agg(criteria::text, ' '), '') from audit.entry where action = 'involve'"
            )[0].decode(String.self)
            for word in ["Clinic", "sexual", "consent", "service"] { #expect(!audit.contains(word), "\(word)") }
        }
    }

    @Test("who waits for a lock waits for one's own alone")
    func locks() async throws {
        try await Practice.with { practice in
            let kept = try await practice.record(.init(service: At.nursing), as: .nurse)
            let holder = try await Connection.connect(
                ConnectionConfiguration(practice.urls.api),
                logger: .init(label: "test")
            )
            let token = token(practice, .stranger)
            try await holder.execute("begin")
            _ = try await holder.query(
                """
                select contacts.change(\(token.bytes), 'looking after', 'psql', \(ChildNumber.ordinary.value), \(Int64(kept.id)), 1,
                    '{"phone": "1"}')
                """
            )
            // A stranger's transaction is open, and the nurse goes on.
            #expect(try await practice.change(kept, ["phone": "2"], as: .nurse).version == 2)
            try await holder.execute("rollback")
            await holder.close()
        }
    }

    @Test("constraint names and errors: a value that breaks one raises no error that names a row")
    func errors() async throws {
        try await Practice.with { practice in
            for changes in [
                #"{"from": "x"}"#, #"{"to": "0001-01-01"}"#, #"{"role": "x"}"#, #"{"removed": "maybe"}"#, "[]", "null",
            ] {
                for number in [ChildNumber.ordinary, .shielded, .nobody] {
                    let token = token(practice, .stranger)
                    do {
                        let said = try await practice.pool.query(
                            """
                            select contacts.change(\(token.bytes), 'looking after', 'psql', \(number.value), 17::bigint, 1,
                                \(changes)::text::jsonb)
                            """
                        )[0].decode(String.self)
                        #expect(said == "granted")
                    } catch {
                        // What isn't a date or a truth: said of the caller's own value, before any child is looked at.
                        #expect((error as? PostgresError)?.sqlState?.conditionClass == "22", "\(error)")
                        #expect((error as? PostgresError)?.constraint == nil)
                    }
                }
            }
        }
    }
}
