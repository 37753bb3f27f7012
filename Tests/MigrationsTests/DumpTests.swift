import Dispatch
import Foundation
import Migrations
import Postgres
import TestDatabase
import Testing

/// What only looks changes nothing, by what `pg_dump` writes of the database before and after: its objects and its rows.
@Suite("What only looks changes nothing")
struct DumpTests {
    private static let files = [
        "versioned/0001_a.sql": "create schema s; create table s.a (id int);",
        "versioned/0002_b.sql": "-- migrate:transaction off\ncreate index concurrently if not exists i on s.a (id);",
        "repeatable/functions/f.sql": "create or replace function s.f() returns int language sql as 'select 1';",
    ]

    struct Look: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var run: @Sendable (MigrationRunner) async throws -> Void
    }

    private static let looks = [
        Look(testDescription: "status") { _ = try await $0.status() },
        Look(testDescription: "plan") { _ = try await $0.plan() },
        Look(testDescription: "verify") { try await $0.verify() },
        Look(testDescription: "up --dry-run") { _ = try await $0.dryRun() },
        Look(testDescription: "wait") { try? await $0.wait(patience: .zero) },
        Look(testDescription: "drift") {
            _ = try await $0.drift(on: ConnectionConfiguration(try TestDatabase.clusterURL()))
        },
    ]

    @Test("in an untouched database, and in one where something is pending", arguments: looks)
    func changesNothing(look: Look) async throws {
        try await Runs.with(Self.files) { runs in
            try await runs.withConnection { connection in
                try await connection.executeScript(
                    unsafeText: "create table kept (id int primary key, body text); insert into kept values (1, 'x')"
                )
            }
            let untouched = try await Self.dump(runs.url)
            #expect(untouched.contains("CREATE TABLE public.kept"))
            try await look.run(runs.runner())
            #expect(try await Self.dump(runs.url) == untouched)

            try await runs.up()
            try runs.scratch.write("create table s.c ();", to: "versioned/0003_c.sql")
            let pending = try await Self.dump(runs.url)
            #expect(pending.contains("COPY migrations.history"))
            try await look.run(runs.runner())
            #expect(try await Self.dump(runs.url) == pending)
        }
    }

    private struct DumpFailed: Error {}

    /// Objects and rows, less the token that each dump has of its own.
    private static func dump(_ url: String) async throws -> String {
        let data: Data = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = ["pg_dump", url]
                let output = Pipe()
                process.standardOutput = output
                do {
                    try process.run()
                    let data = try output.fileHandleForReading.readToEnd() ?? Data()
                    process.waitUntilExit()
                    guard process.terminationStatus == 0 else { throw DumpFailed() }
                    continuation.resume(returning: data)
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("\\restrict") && !$0.hasPrefix("\\unrestrict") }.joined(separator: "\n")
    }
}
