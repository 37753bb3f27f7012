import Access
import Foundation
import HTTPTypes
import Logging
import Postgres
import Registry
import Subprocess
import TestDatabase
import Testing

/// Reports over HTTP and the command line.
@Suite struct SavingsTests {
    private static func account(_ role: Role, _ authority: Int16, in england: SmallEngland) async throws -> UUID {
        let pool = Pool(ConnectionConfiguration(england.urls.operator), size: 1, logger: Logger(label: "test"))
        let today = CivilDate.today()
        let subject = try await Accounts(pool: pool).create(
            NewAccount(
                name: "Mo Manager",
                role: role,
                occupation: "social worker",
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

    private static let use = """
        insert into savings.use (month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere)
        select '2026-05-01', authority, occupation, '', searches, searches, searches, 60, searches
        from (values (202, 'nurse', 100), (202, 'teacher', 3), (383, 'nurse', 50), (383, 'teacher', 2), (383, 'doctor', 40))
            as u (authority, occupation, searches);
        update savings.cursor set reached_at = '2026-06-02';
        """

    @Test func dashboardsReadTheirOwnInFullAndOthersWithoutSmallNumbers() async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.use)
            let subjects = [
                try await Self.account(.management, 202, in: england), try await Self.account(.team, 383, in: england),
            ]
            let tokens = [
                try await england.token(subject: subjects[0]), try await england.token(subject: subjects[1]),
            ]
            try await england.serve { api in
                func ask(_ path: String, _ token: String) async throws -> API.Answer {
                    try await api.ask("/v1/savings/\(path)", .get, [.authorization: "Bearer \(token)"])
                }
                let months = "?from=2026-05&to=2026-05"
                let own = try await ask("authorities/202\(months)", tokens[0])
                #expect(own.status == 200, "\(own.body)")
                #expect(own.body.contains(#""label":"teacher","opened":3"#))
                let other = try await ask("authorities/202\(months)", tokens[1])
                #expect(other.body.contains("small groups together") && !other.body.contains(#""label":"teacher""#))
                #expect(other.body.contains(#""searches":103"#))
                #expect(try await ask("england\(months)", tokens[1]).body.contains(#""searches":195"#))
                // A practitioner's role reads no reports; months are months.
                #expect(try await ask("england", api.token).problem == "not-permitted")
                #expect(try await ask("england?from=May", tokens[0]).problem == "months-invalid")
                #expect(try await ask("england?since=2026-05", tokens[0]).problem == "months-invalid")
                #expect(try await ask("authorities/999", tokens[0]).problem == "no-such-authority")
                #expect(try await ask("authorities/x", tokens[0]).problem == "no-such-authority")
                #expect(try await api.ask("/v1/savings/england", .get).problem == "bearer-missing")
            }
            let audited = try await england.audit().filter { $0.action == "savings" }
            #expect(audited.map(\.outcome).sorted() == ["granted", "granted", "granted", "granted", "not-permitted"])
        }
    }

    @Test func whatCantHaveBeenCountedIsNotRecorded() async throws {
        try await SmallEngland.with { england in
            for (command, told) in [
                (
                    "backlog record --authority 383 --team Duty --date 2026-05-11 --open -4",
                    "65: error: Not recorded: a backlog isn't below 0."
                ),
                (
                    "backlog record --authority 383 --team Duty --date 9999-05-11 --open 4",
                    "64: Error: --date is in the future"
                ),
                (
                    "cost record --authority england --from 2026-01-01 --source Accounts --pounds-a-year -5",
                    "64: Error: --pounds-a-year takes 0 to"
                ),
                (
                    "workforce import x.csv --authority 383 --counted 9999-05-01",
                    "64: Error: --counted is in the future"
                ),
            ] {
                let arguments = ["savings"] + command.split(separator: " ").map(String.init)
                let outcome = try await CommandLineTests.contactpoint(england, arguments)
                #expect("\(outcome.status): \(outcome.talk)".hasPrefix(told), "\(outcome.talk)")
            }
            let recorded = try await england.asSuperuser { connection in
                try await connection.query("select count(*) from savings.backlog")[0].decode(Int64.self)
            }
            #expect(recorded == 0)
        }
    }

    /// The commands of the documentation's page, as they stand there.
    @Test func theWorkedExampleRunsAsWritten() async throws {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let catalogue = root.appendingPathComponent("Sources/Savings/Savings.docc")
        let page = try String(contentsOf: catalogue.appendingPathComponent("WorkedExample.md"), encoding: .utf8)
        let commands = try #require(
            page.components(separatedBy: "```console\n").dropFirst().first?.components(separatedBy: "```").first
        )
        try await SmallEngland.with { england in
            let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path()
            let result = try await run(
                .name("bash"),
                arguments: ["-euc", "PATH=\"$programs:$PATH\"; cd \"$folder\"; \(commands)"],
                environment: .inherit.updating([
                    "programs": tests, "folder": england.folder,
                    "example": catalogue.appendingPathComponent("Resources").path,
                    "CONTACTPOINT_OPERATOR_DATABASE": england.urls.operator,
                    "CONTACTPOINT_REPORT_DATABASE": england.urls.report,
                ]),
                output: .string(limit: 1 << 16),
                error: .string(limit: 1 << 16)
            )
            #expect(result.terminationStatus == .exited(0), "\(result.standardError)")
            #expect(result.standardError.contains("330 answers of 2026-05 are in the books"))
            let html = try String(contentsOfFile: england.folder + "/leeds.html", encoding: .utf8)
            #expect(html.contains("£254,000 to £351,000") && html.contains("Duty and advice"))
            #expect(html.contains("shows that it fell and not why"))
            let csv = try String(contentsOfFile: england.folder + "/leeds.csv", encoding: .utf8)
            #expect(csv.contains("surveyed x assumed,\"saving a year, central\""))
            let json = try String(contentsOfFile: england.folder + "/england.json", encoding: .utf8)
            #expect(json.contains("\"schema\" : \"contactpoint.savings/1\""))
        }
    }
}
