import Access
import Foundation
import HTTPTypes
import Logging
import Postgres
import Registry
import Subprocess
import TestDatabase
import Testing

/// The audit as the people see it who seal, verify, read and watch it.
@Suite struct AuditEndToEndTests {
    private struct Outcome {
        let status: Int32
        let output: String
        let talk: String
    }

    private static func audit(_ england: SmallEngland, as subject: UUID? = nil, _ arguments: String...) async throws
        -> Outcome
    {
        let tests = URL(filePath: CommandLine.arguments[0])
        let values: [Environment.Key: String?] = [
            "PATH": tests.deletingLastPathComponent().path(),
            "CONTACTPOINT_DATABASE": england.urls.api,
            "CONTACTPOINT_AUDIT_DATABASE": england.urls.audit,
            "CONTACTPOINT_OPERATOR_DATABASE": england.urls.operator,
            "CONTACTPOINT_SESSION_KEY_FILE": england.keyFile,
            "CONTACTPOINT_AUDIT_KEY_FILE": england.folder + "/audit.key",
            "CONTACTPOINT_AUDIT_PUBLISHED": england.folder + "/heads.jsonl",
            "CONTACTPOINT_AUDIT_PUBLIC_KEY": england.folder + "/audit.key.pub",
            "CONTACTPOINT_SUBJECT": (subject ?? england.subject).uuidString,
        ]
        let result = try await run(
            .name("contactpoint"),
            arguments: Arguments(["audit"] + arguments),
            environment: .inherit.updating(values),
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        )
        guard case .exited(let status) = result.terminationStatus else { throw CancellationError() }
        return Outcome(status: status, output: result.standardOutput, talk: result.standardError)
    }

    private static func account(_ england: SmallEngland, _ role: Role, _ authority: Int16, _ name: String) async throws
        -> UUID
    {
        let pool = Pool(ConnectionConfiguration(england.urls.operator), size: 1, logger: Logger(label: "test"))
        let today = CivilDate.today()
        let subject = try await Accounts(pool: pool).create(
            NewAccount(
                name: name,
                role: role,
                occupation: "contactpoint team officer",
                authority: authority,
                partner: nil,
                dbsCheckedOn: today,
                trainedOn: today,
                agreedOn: today
            )
        )
        await pool.close()
        return subject
    }

    @Test func theAuditIsSealedAndAnEntryThatWasChangedIsNamed() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                _ = try await api.open("\(SmallEngland.chidera)")
                _ = try await api.open("\(SmallEngland.rowan)")
            }
            #expect(try await Self.audit(england, "key").status == 0)
            // A key that is there is not replaced.
            #expect(try await Self.audit(england, "key").status == 65)
            let sealed = try await Self.audit(england, "seal")
            let entries = try await england.asSuperuser {
                try await $0.query("select count(*) from audit.entry").decode(Int64.self)[0]
            }
            #expect(entries >= 4)
            #expect(sealed.status == 0 && sealed.output.contains("\(entries) entries sealed"), "\(sealed.talk)")

            let published = england.folder + "/heads.jsonl"
            let verified = try await Self.audit(england, "verify", "--published", published)
            #expect(verified.status == 0 && verified.output.contains("all as sealed"), "\(verified.talk)")
            let export = england.folder + "/export"
            let exported = try await Self.audit(england, "export", "--to", export)
            #expect(exported.status == 0, "\(exported.talk)")

            let request = try await england.asSuperuser { connection in
                try await connection.query(
                    "select request::text from audit.entry where action = 'open' order by at limit 1"
                )[0]
                .decode(String.self)
            }
            let proof = try await Self.audit(england, "prove", "--heads", published, "--request", request)
            #expect(proof.status == 0, "\(proof.talk)")
            let proofFile = england.folder + "/proof.json"
            try proof.output.write(toFile: proofFile, atomically: true, encoding: .utf8)
            #expect(try await Self.audit(england, "prove", "--check", proofFile).status == 0)

            try await england.change(
                "set session_replication_role = replica; update audit.entry set reason = 'injury seen' where request = '\(request)' and outcome = 'granted'"
            )
            let found = try await Self.audit(england, "verify", "--published", published)
            #expect(found.status == 1)
            #expect(found.output.contains("entry-changed: entry \(request)"), "\(found.output)")
            // The export was written before.
            #expect(try await Self.audit(england, "verify", "--export", export, "--published", published).status == 0)
        }
    }

    @Test func anAuditorReadsTheAuditAndAPractitionerDoesNot() async throws {
        try await SmallEngland.with { england in
            let auditor = try await Self.account(england, .auditor, 202, "Ann Auditor")
            let reason = ["--purpose", "safeguarding", "--reason", "complaint of a parent"]
            try await england.serve { api in
                _ = try await api.open("\(SmallEngland.chidera)")
                let token = try await england.token(subject: auditor)
                func ask(_ query: String, _ token: String) async throws -> API.Answer {
                    var headers: HTTPFields = [.authorization: "Bearer \(token)"]
                    headers[HTTPField.Name("Access-Purpose")!] = "safeguarding"
                    headers[HTTPField.Name("Access-Reason")!] = "complaint of a parent"
                    return try await api.ask("/v1/audit\(query)", .get, headers)
                }
                let shown = try await ask("?child=\(SmallEngland.chidera.value)", token)
                #expect(shown.status == 200)
                #expect(shown.body.contains(#""at":"20"#))
                #expect(shown.body.contains("Sam Whitaker") && shown.body.contains("injury seen at A&E"))
                #expect(try await ask("", api.token).problem == "not-permitted")
                #expect(try await ask("?since=2020-01-01T00:00:00Z", token).problem == "too-wide")
                #expect(try await ask("?surname=Okafor", token).problem == "unknown-field")
                #expect(try await ask("?person=Okafor", token).problem == "wrong-type")
            }
            let shown = try await Self.audit(
                england,
                as: auditor,
                "show",
                "--child",
                "\(SmallEngland.chidera)",
                reason[0],
                reason[1],
                reason[2],
                reason[3]
            )
            #expect(shown.status == 0 && shown.output.contains("Sam Whitaker"), "\(shown.talk)")
            let outcomes = try await england.audit().filter { $0.action == "audit" }.map(\.outcome)
            #expect(
                outcomes == ["granted", "not-permitted", "too-wide", "unknown-field", "wrong-type", "granted"]
            )
        }
    }

    @Test func sealingThatStoppedStopsReading() async throws {
        try await SmallEngland.with { england in
            _ = try await Self.audit(england, "key")
            try await england.serve { api in
                #expect(try await api.open("\(SmallEngland.chidera)").status == 200)
                #expect(try await Self.audit(england, "seal").status == 0)
                #expect(try await api.get("/health/ready").status == 200)
                try await england.change("update audit.sealing set sealed_at = now() - interval '6 minutes'")
                let refused = try await api.open("\(SmallEngland.chidera)")
                #expect(refused.status == 503 && refused.problem == "audit-unsealed")
                #expect(try await api.get("/health/ready").status == 503)
                #expect(try await Self.audit(england, "seal").status == 0)
                #expect(try await api.open("\(SmallEngland.chidera)").status == 200)
            }
        }
    }

    @Test func unusualUseIsRaisedAndSomebodyElseClosesIt() async throws {
        try await SmallEngland.with { england in
            let team = try await Self.account(england, .team, 202, "Tess Team")
            let otherTeam = try await Self.account(england, .team, 816, "Tim Team")
            let reason = ["--purpose", "safeguarding", "--reason", "weekly review"]
            func alerts(_ subject: UUID) async throws -> String {
                let listed = try await Self.audit(
                    england,
                    as: subject,
                    "alerts",
                    reason[0],
                    reason[1],
                    reason[2],
                    reason[3]
                )
                #expect(listed.status == 0, "\(listed.talk)")
                return listed.output
            }
            // The practitioner opens a child of the same surname.
            try await england.change("update access.account set name = 'Ngozi Okafor' where name = 'Sam Whitaker'")
            try await england.serve { api in _ = try await api.open("\(SmallEngland.chidera)") }
            let watched = try await Self.audit(england, "watch")
            #expect(
                watched.status == 0 && watched.output.contains("1 alerts raised"),
                "\(watched.output) \(watched.talk)"
            )
            let raised = try await alerts(team)
            #expect(raised.contains("own-surname") && raised.contains("\(SmallEngland.chidera)"))
            #expect(try await alerts(otherTeam).isEmpty)

            let close = ["close", "1", "--conclusion", "a namesake, no relation"]
            func closing(_ subject: UUID) async throws -> Int32 {
                try await Self.audit(
                    england,
                    as: subject,
                    close[0],
                    close[1],
                    close[2],
                    close[3],
                    reason[0],
                    reason[1],
                    reason[2],
                    reason[3]
                ).status
            }
            #expect(try await closing(england.subject) == 77)
            #expect(try await closing(otherTeam) == 1)
            #expect(try await closing(team) == 0)
            #expect(try await alerts(team).isEmpty)
            #expect(try await Self.audit(england, "watch").output.hasPrefix("6 entries looked at, 0 alerts"))
        }
    }
}
