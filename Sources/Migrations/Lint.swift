/// What a rule found in a file.
public struct LintFinding: Hashable, Sendable {
    /// The rule's name.
    public var rule: String
    /// The file, relative to the folder; of a rule on the catalogue, the file of the rule.
    public var path: String
    /// The line on which the statement begins; nil for a rule on the catalogue.
    public var line: Int?
    /// The number of the statement, from 1.
    public var statement: Int?
    /// What breaks it: a table, a statement, an object of the catalogue.
    public var subject: String
    /// What the rule says.
    public var summary: String
    /// The lock that keeping the rule avoids, or what else goes wrong.
    public var avoids: String
    /// Why it may be broken here, by the file's header.
    public var allowed: String?
}

extension LintFinding: CustomStringConvertible {
    /// Two lines.
    public var description: String {
        var place = path
        if let line { place += ":\(line)" }
        if let statement { place += " (statement \(statement))" }
        let end = allowed.map { "allowed:  \($0)" } ?? "avoids:   \(avoids)"
        return "\(place): \(rule): \(subject): \(summary)\n  \(end)"
    }
}

extension MigrationFolder {
    /// Reads the text of the versioned and the repeatable files and tells what breaks ``LintRule/all``.
    ///
    /// What a file allows is in the result too, with its reason. An allowance that is needed no more, or names no rule, is a
    /// finding itself: it would let the next mistake pass.
    ///
    /// - Parameter version: only files with higher numbers, and the repeatable ones; for a folder that was begun without lint.
    public func lint(after version: Int = 0) -> [LintFinding] {
        (versioned.filter { $0.version > version }.map(\.file) + repeatable.map(\.file)).flatMap { file in
            Self.lint(file, allowances: allowances[file.path] ?? [])
        }
    }

    static func lint(_ file: MigrationFile, allowances: [Directives.Allowance] = []) -> [LintFinding] {
        let allowances = file.directives.allowances + allowances
        let linted = LintedFile(file)
        var findings = LintRule.all.flatMap { rule in
            let allowance = allowances.first { $0.rule == rule.name }
            return rule.check(linted).map { hit in
                LintFinding(
                    rule: rule.name,
                    path: file.path,
                    line: file.statements[hit.statement].line,
                    statement: hit.statement + 1,
                    subject: hit.detail,
                    summary: rule.summary,
                    avoids: rule.avoids,
                    allowed: allowance?.reason
                )
            }
        }
        for allowance in allowances where !findings.contains(where: { $0.rule == allowance.rule }) {
            let isKnown = LintRule.all.contains { $0.name == allowance.rule }
            findings.append(
                LintFinding(
                    rule: isKnown ? "unused-allowance" : "unknown-rule",
                    path: file.path,
                    subject: allowance.rule,
                    summary: isKnown ? "The file doesn't break the rule that it may break." : "There is no such rule.",
                    avoids: "A later mistake that passes in silence."
                )
            )
        }
        return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
}
