internal import Postgres

/// A rule on the catalogue: a file `lint/name.sql` that makes a view `lint.name` of what breaks it.
///
/// The view has two columns of text: `object`, without white space, and `detail`. The file's header is its documentation:
///
/// ```sql
/// -- A foreign key has an index on the side that refers.
/// -- avoids: a scan of the whole table under a lock for every row that is deleted on the other side.
/// -- bad:
/// --   create table …
/// -- good:
/// --   create table …
/// -- migrate:allow schema.table the reason
/// create view lint."foreign-key-index" as select … as object, … as detail …
/// ```
public struct CatalogueRule: Sendable {
    /// The file's name without `.sql`.
    public let name: String
    /// What is wrong, in one sentence.
    public let summary: String
    /// The lock that keeping it avoids, or what else goes wrong without it.
    public let avoids: String
    /// Statements after which the view has a row more.
    public let bad: String
    /// Statements after which it hasn't.
    public let good: String

    let file: MigrationFile

    init(_ file: MigrationFile) throws(MigrationError) {
        self.file = file
        name = String(file.name.dropLast(4))
        var sections: [String: [Substring]] = [:]
        var section = "summary"
        for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("--") else { break }
            let comment = line.dropFirst(2)
            guard !comment.trimmed.hasPrefix(Directives.prefix) else { continue }
            let label = ["avoids", "bad", "good"].first { comment.trimmed.hasPrefix("\($0):") }
            if let label {
                section = label
                sections[section, default: []].append(comment.trimmed.dropFirst(label.count + 1).trimmed)
            } else {
                sections[section, default: []].append(comment.hasPrefix("   ") ? comment.dropFirst(3) : comment.trimmed)
            }
        }
        func text(_ name: String, _ separator: String) -> String {
            String((sections[name] ?? []).filter { !$0.isEmpty }.joined(separator: separator))
        }
        (summary, avoids) = (text("summary", " "), text("avoids", " "))
        (bad, good) = (text("bad", "\n"), text("good", "\n"))
        guard ![summary, avoids, bad, good].contains("") else {
            throw MigrationError(
                .badFiles,
                "a rule says in its header what it is about",
                path: file.path,
                expected: "a sentence, then '-- avoids:', '-- bad:' and '-- good:'"
            )
        }
    }

    /// What breaks the rule in a database in which its view was made.
    func findings(in transaction: Transaction) async throws -> [LintFinding] {
        let rows = try await transaction.query(
            "select object::text, detail::text from lint.\(identifier: name) order by 1, 2"
        )
        let found = try rows.decode((String, String).self)
        let allowances = file.directives.allowances
        return found.map { object, detail in
            finding(
                "\(object): \(detail)",
                summary: summary,
                avoids: avoids,
                allowed: allowances.first { $0.rule == object }?.reason
            )
        }
            + allowances.filter { allowance in !found.contains { $0.0 == allowance.rule } }.map { allowance in
                finding(
                    "\(allowance.rule) is allowed",
                    summary: "What may break the rule doesn't break it.",
                    avoids: "A later mistake that passes in silence."
                )
            }
    }

    private func finding(_ subject: String, summary: String, avoids: String, allowed: String? = nil) -> LintFinding {
        LintFinding(rule: name, path: file.path, subject: subject, summary: summary, avoids: avoids, allowed: allowed)
    }
}

extension MigrationSession {
    /// Makes the rules' views in a transaction, asks them, and rolls it back.
    func findings(of rules: [CatalogueRule]) async throws -> [LintFinding] {
        struct Ended: Error {}
        var findings: [LintFinding] = []
        do {
            try await transaction(for: nil) { transaction in
                try await transaction.executeScript(unsafeText: "create schema lint")
                for rule in rules {
                    try await run(rule.file, in: transaction)
                    findings += try await rule.findings(in: transaction)
                }
                throw Ended()
            }
        } catch is Ended {}
        return findings
    }
}
