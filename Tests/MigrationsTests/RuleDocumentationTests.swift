import Foundation
import Migrations
import TestDatabase
import Testing

@testable import Migrations

@Suite("The documentation of the rules")
struct RuleDocumentationTests {
    /// `Sources/Migrations/Migrations.docc/LintRules.md`, beside `Tests`.
    private static var file: URL {
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Migrations/Migrations.docc/LintRules.md")
    }

    private static func section(_ name: String, _ summary: String, _ avoids: String, _ bad: String, _ good: String)
        -> String
    {
        """
        ### \(name)

        \(summary) Avoids: \(avoids)

        ```sql
        -- bad
        \(bad)
        ```
        ```sql
        -- good
        \(good)
        ```

        """
    }

    @Test("it says what the rules say; with WRITE_DOCUMENTATION set it is written")
    func current() throws {
        let text = """
            # Rules of lint

            What a migration may not do to a database in use, and what to write instead.

            ## Overview

            Generated from ``LintRule/all``, whose examples the tests run. A file may break a rule with a reason:
            `-- migrate:allow RULE reason` in its header. Rules on locks are about tables that were there before the file.
            `contactpoint migrate lint --rules` shows these, and the folder's own rules on the catalogue.

            ## Rules


            """
            + LintRule.all.map { Self.section($0.name, $0.summary, $0.avoids, $0.bad, $0.good) }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["WRITE_DOCUMENTATION"] != nil {
            try Data(text.utf8).write(to: Self.file)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
    }
}
