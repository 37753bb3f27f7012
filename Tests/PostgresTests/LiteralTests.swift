import Foundation
import Testing

/// What must not compile. The compiler is run on a file that says on each line which error it must find there; a line
/// that compiles, or fails otherwise, fails the test, and so does an error where none is said.
@Suite("A String is no SQL")
struct LiteralTests {
    private static let program = #"""
        import Postgres

        func control(_ pool: Pool, _ typed: String, _ name: String) async throws {
            _ = try await pool.query("select number from child where family = \(typed)")
            let fragment: SQL = "family = \(typed)"
            _ = try await pool.query("select \(identifier: name) from child where \(fragment)")
            _ = SQL(unsafeText: typed)
        }

        func attempts(_ pool: Pool, _ connection: Connection, _ typed: String, _ part: Substring) async throws {
            _ = try await pool.query(typed) // expected-error {{cannot convert value of type 'String' to expected argument type 'SQL'}}
            _ = try await pool.query("select " + typed) // expected-error {{cannot convert value of type 'String' to expected argument type 'SQL'}}
            _ = try await connection.query(String("select 1")) // expected-error {{cannot convert value of type 'String' to expected argument type 'SQL'}}
            _ = SQL(typed) // expected-error {{missing argument label 'unsafeText:' in call}}
            _ = SQL(stringLiteral: typed) // expected-error {{cannot convert value of type 'String' to expected argument type 'StaticString'}}
            let annotated: SQL = typed // expected-error {{cannot convert value of type 'String' to specified type 'SQL'}}
            _ = typed as SQL // expected-error {{cannot convert value of type 'String' to type 'SQL' in coercion}}
            let raw: SQL = "select \(raw: typed)" // expected-error {{extraneous argument label 'raw:' in call}}
            let cut: SQL = "select \(part)" // expected-error {{cannot convert value of type 'Substring' to expected argument type 'SQL'}}
            try await connection.executeScript(typed) // expected-error {{missing argument label 'unsafeText:' in call}}
        }
        """#

    @Test("What a user typed doesn't compile as SQL, by any way in")
    func refuses() async throws {
        // The module lies beside the tests.
        let binary = try #require(
            CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments.first
        )
        let modules = URL(filePath: binary).deletingLastPathComponent().appending(path: "Modules")
        let file = URL(filePath: "/tmp/sql-\(UUID().uuidString).swift")
        try Self.program.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let (status, text) = try await Command.run([
            "/usr/bin/env", "swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path,
            "-I", sources.appending(path: "CLibpq").path, "-I", sources.appending(path: "CEpoll").path,
            "-Xcc", "-I/usr/include/postgresql", "-Xfrontend", "-verify", file.path,
        ])
        #expect(status == 0, "\(text)")
    }
}
