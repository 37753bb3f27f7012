import Foundation
import Postgres
import Registry
import Subprocess
import TestDatabase
import Testing

/// The command line as a person uses it: arguments, environment, what it prints, how it ends.
@Suite struct CommandLineTests {
    struct Outcome {
        let status: Int32
        let output: String
        let talk: String
    }

    /// The program that was built beside the tests.
    static func contactpoint(_ england: SmallEngland?, _ arguments: String...) async throws -> Outcome {
        try await contactpoint(england, arguments)
    }

    /// - Parameters:
    ///   - subject: who asks; nil for the practitioner in Camden.
    ///   - settings: a file of them.
    static func contactpoint(
        _ england: SmallEngland?,
        _ arguments: [String],
        as subject: UUID? = nil,
        settings: String? = nil
    ) async throws -> Outcome {
        let tests = URL(filePath: CommandLine.arguments[0])
        var environment: [Environment.Key: String?] = ["CONTACTPOINT_SUBJECT": nil, "CONTACTPOINT_DATABASE": nil]
        environment["CONTACTPOINT_CONFIG"] = settings
        environment["PATH"] = tests.deletingLastPathComponent().path()
        if let england {
            environment["CONTACTPOINT_DATABASE"] = england.urls.api
            environment["CONTACTPOINT_OPERATOR_DATABASE"] = england.urls.operator
            environment["CONTACTPOINT_SESSION_KEY_FILE"] = england.keyFile
            environment["CONTACTPOINT_ISSUER_FOLDER"] = england.issuerFolder
            environment["CONTACTPOINT_SUBJECT"] = (subject ?? england.subject).uuidString
        }
        let result = try await run(
            .name("contactpoint"),
            arguments: Arguments(arguments),
            environment: .inherit.updating(environment),
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        )
        guard case .exited(let status) = result.terminationStatus else { throw CancellationError() }
        return Outcome(status: status, output: result.standardOutput, talk: result.standardError)
    }

    @Test func productionRefusesWhatIsForDevelopment() async throws {
        try await SmallEngland.with { england in
            let jwks = england.issuerFolder + "/jwks.json"
            let server = ["serve", "--port", "0", "--audience", "contactpoint", "--jwks", jwks]
            for issuer in ["https://issuer.contactpoint.localhost", "http://login.example"] {
                let refused = try await Self.contactpoint(england, server + ["--issuer", issuer])
                #expect(refused.status == 77, "\(refused.talk)")
            }
        }
    }

    @Test func anOperatorRebuildsTheSearchKeys() async throws {
        try await SmallEngland.with { england in
            let current = try await Self.contactpoint(england, "search", "rebuild")
            #expect(current.status == 0, "\(current.talk)")
            #expect(current.talk.contains("current"))
            let all = try await Self.contactpoint(england, "search", "rebuild", "--all")
            #expect(all.status == 0, "\(all.talk)")
            #expect(all.talk.contains("%"))
        }
    }

    @Test func aRebuildThatMeetsTheTimeLimitOfItsLoginSaysSo() async throws {
        try await SmallEngland.with { england in
            let limited = england.urls.operator + "&options=-c%20statement_timeout%3D500ms"
            try await england.asSuperuser { busy in
                try await busy.executeScript(unsafeText: "begin; lock table search.key in access exclusive mode;")
                let rebuild = try await Self.contactpoint(england, "search", "rebuild", "--all", "--database", limited)
                #expect(rebuild.status == 75, "\(rebuild.talk)")
                #expect(rebuild.talk.contains("time limit of its login"), "\(rebuild.talk)")
                try await busy.executeScript(unsafeText: "rollback")
            }
        }
    }

    @Test func aPractitionerSearchesAndOpensARecord() async throws {
        try await SmallEngland.with { england in
            let search = try await Self.contactpoint(
                england,
                "search",
                "--family",
                "Okafor",
                "--given",
                "Chidera",
                "--born",
                "2015-05-14",
                "--purpose",
                "safeguarding",
                "--reason",
                "injury seen at A&E",
                "--output",
                "json"
            )
            #expect(search.status == 0, "\(search.talk)")
            #expect(search.output.contains("\"schema\" : \"contactpoint.search/1\""))
            #expect(search.output.contains("\(SmallEngland.chidera)"))

            let show = try await Self.contactpoint(
                england,
                "child",
                "show",
                "\(SmallEngland.chidera)",
                "--purpose",
                "safeguarding",
                "--reason",
                "injury seen at A&E"
            )
            #expect(show.status == 0, "\(show.talk)")
            for part in ["Okafor, Chidera Grace", "LS1 4AP", "J. Arkwright", "lead professional"] {
                #expect(show.output.contains(part))
            }
            let audit = try await england.audit()
            #expect(audit.contains(.init(action: "open", outcome: "granted", children: [SmallEngland.chidera.value])))
        }
    }

    @Test func howACommandEndsSaysWhy() async throws {
        try await SmallEngland.with { england in
            let reason = ["--purpose", "safeguarding", "--reason", "injury seen at A&E"]
            let noPurpose = try await Self.contactpoint(england, "child", "show", "\(SmallEngland.chidera)")
            #expect(noPurpose.status == 64)
            #expect(noPurpose.talk.hasPrefix("error: Say what the access is for"))
            let unknown = try await Self.contactpoint(
                england,
                "child",
                "show",
                "\(SmallEngland.nobody)",
                reason[0],
                reason[1],
                reason[2],
                reason[3]
            )
            #expect(unknown.status == 1)
            #expect(unknown.output.isEmpty)
            #expect(unknown.talk.split(separator: "\n").count == 1)
            try await england.change("update access.account set dbs_checked_on = current_date - 2000")
            let lapsed = try await Self.contactpoint(
                england,
                "child",
                "show",
                "\(SmallEngland.chidera)",
                reason[0],
                reason[1],
                reason[2],
                reason[3]
            )
            #expect(lapsed.status == 77)
            #expect(
                try await england.audit().map(\.outcome) == ["purpose-missing", "not-found", "dbs-check-lapsed"]
            )
        }
        let noDatabase = try await Self.contactpoint(
            nil,
            "authority",
            "list",
            "--database",
            "postgresql:///contactpoint?host=/nowhere"
        )
        #expect(noDatabase.status == 69)
    }

    @Test func anAuthorityThatIsNoneHasNoAccounts() async throws {
        try await SmallEngland.with { england in
            let create = try await Self.contactpoint(
                england,
                "account",
                "create",
                "--name",
                "Jo Blake",
                "--role",
                "practitioner",
                "--occupation",
                "social worker",
                "--authority",
                "999",
                "--dbs-checked",
                "2026-01-05",
                "--trained",
                "2026-01-05",
                "--agreed",
                "2026-01-05"
            )
            #expect(create.status == 65)
            #expect(create.talk.contains("There is no authority with this number"))
            let list = try await Self.contactpoint(england, "authority", "list")
            #expect(list.output.split(separator: "\n").count == 153)
        }
    }

    @Test func limitsAreSettingsLikeOthers() async throws {
        try await SmallEngland.with { england in
            let settings = england.folder + "/settings.json"
            let (jwks, name) = (england.issuerFolder + "/jwks.json", "CONTACTPOINT_REQUESTS_PER_HOUR_BY_ADDRESS")
            let server = [
                "serve", "--port", "0", "--mode", "development", "--audience", "a", "--jwks", jwks, "--issuer", "b",
            ]
            _ = try await england.token()
            func serve(_ limit: String, _ more: [String] = []) async throws -> Outcome {
                try Data(#"{"requests-per-hour-by-address": \#(limit)}"#.utf8).write(to: URL(filePath: settings))
                return try await Self.contactpoint(england, server + more, settings: settings)
            }
            for wrong in [
                try await serve(#""many""#), try await serve("-1"),
                try await serve("5", ["--requests-per-hour-by-address=-1"]),
            ] {
                #expect(wrong.status == 64 && wrong.talk.contains(name), "\(wrong.talk)")
            }
        }
    }

    @Test func optionsNameTheirEnvironmentVariables() async throws {
        for command in [["serve"], ["search", "find"]] {
            let help = try await Self.contactpoint(nil, command + ["--help"])
            #expect(help.status == 0)
            #expect(help.output.contains("CONTACTPOINT_DATABASE"))
            #expect(help.output.contains("Example"))
        }
    }
}
