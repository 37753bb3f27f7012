import Migrations

/// A lock on a table, in a plan or after a dry run.
struct LockReport: Encodable {
    var table: String
    var mode: String
    var rows: Int?
    var bytes: Int
    var work: String?
    var line: Int?

    init(_ lock: MigrationForecast.Lock) {
        (table, mode, rows, bytes) = (lock.table, lock.mode.description, lock.rows, lock.bytes)
        (work, line) = (lock.work, lock.line)
    }
}

/// What would run.
struct PlanReport: Encodable {
    struct File: Encodable {
        var path: String
        var version: Int?
        var phase: String?
        var transaction: Bool
        var irreversible: Bool
        var statements: Int
        var statementsDone: Int
        var locks: [LockReport]
        var runsCode: Bool
    }

    var files: [File]
    var contradictions: [ErrorReport]

    let lines: [String]
    let problems: [MigrationError]

    private enum CodingKeys: CodingKey {
        case files, contradictions
    }

    init(_ plan: MigrationForecast) {
        problems = plan.problems
        contradictions = plan.problems.map(ErrorReport.init)
        lines = plan.files.isEmpty ? ["nothing is pending"] : plan.files.map(\.description)
        files = plan.files.map { file in
            File(
                path: file.path,
                version: file.version,
                phase: file.phase?.rawValue,
                transaction: file.runsInTransaction,
                irreversible: file.isIrreversible,
                statements: file.statements,
                statementsDone: file.statementsDone,
                locks: file.locks.map(LockReport.init),
                runsCode: file.isPartial
            )
        }
    }
}

/// What a dry run tried.
struct DryRunReport: Encodable {
    struct Tried: Encodable {
        var path: String
        var milliseconds: Int
        var locks: [LockReport]
    }

    struct Untried: Encodable {
        var path: String
        var reason: String
    }

    var tried: [Tried]
    var untried: [Untried]
    let lines: [String]

    private enum CodingKeys: CodingKey {
        case tried, untried
    }

    init(_ report: MigrationDryRun) {
        tried = report.tried.map { file in
            Tried(
                path: file.path,
                milliseconds: Int(file.elapsed / .milliseconds(1)),
                locks: file.locks.map(LockReport.init)
            )
        }
        untried = report.untried.map { Untried(path: $0.path, reason: $0.reason) }
        lines =
            report.tried.map { file in
                "\(file.path) runs" + file.locks.map { "\n  \($0)" }.joined()
            } + report.untried.map { "\($0.path) not tried: \($0.reason)" } + ["rolled back"]
    }
}

/// Where a database differs from what it ought to be.
struct DifferenceReport: Encodable {
    var object: String
    var expected: String?
    var found: String?

    init(_ difference: SchemaDifference) {
        (object, expected, found) = (difference.object, difference.expected, difference.actual)
    }
}

/// What drifted.
struct DriftReport: Encodable {
    var differences: [DifferenceReport]
    let lines: [String]

    private enum CodingKeys: CodingKey {
        case differences
    }

    init(_ differences: [SchemaDifference]) {
        self.differences = differences.map(DifferenceReport.init)
        lines = differences.isEmpty ? ["no drift"] : differences.map(\.description)
    }
}

/// What breaks a rule.
struct FindingReport: Encodable {
    var rule: String
    var path: String
    var line: Int?
    var statement: Int?
    var subject: String
    var summary: String
    var avoids: String
    var allowed: String?

    init(_ finding: LintFinding) {
        (rule, path, line, statement) = (finding.rule, finding.path, finding.line, finding.statement)
        (subject, summary, avoids, allowed) = (finding.subject, finding.summary, finding.avoids, finding.allowed)
    }
}

/// What a lint found.
struct LintReport: Encodable {
    var broken: Int
    var allowed: Int
    var findings: [FindingReport]
    let lines: [String]

    private enum CodingKeys: CodingKey {
        case broken, allowed, findings
    }

    init(_ findings: [LintFinding]) {
        self.findings = findings.map(FindingReport.init)
        broken = findings.count { $0.allowed == nil }
        allowed = findings.count - broken
        lines = findings.map(\.description) + ["\(broken) broken, \(allowed) allowed"]
    }
}

/// What a check on throw-away databases found.
struct CheckReport: Encodable {
    struct Comparison: Encodable {
        var with: String
        var differences: [DifferenceReport]
    }

    var comparisons: [Comparison]
    var lint: LintReport
    let lines: [String]

    private enum CodingKeys: CodingKey {
        case comparisons, lint
    }

    init(_ check: MigrationCheck) {
        comparisons = check.comparisons.map { comparison in
            Comparison(with: comparison.name, differences: comparison.differences.map(DifferenceReport.init))
        }
        lint = LintReport(check.findings)
        lines =
            check.comparisons.flatMap { comparison in
                comparison.differences.isEmpty
                    ? ["\(comparison.name): the same as from zero"]
                    : ["\(comparison.name): \(comparison.differences.count) differences"]
                        + comparison.differences.map(\.description)
            } + lint.lines
    }
}

/// The rules, for people who write migrations.
struct RulesReport: Encodable {
    struct Rule: Encodable {
        var name: String
        var summary: String
        var avoids: String
        var bad: String
        var good: String
    }

    var rules: [Rule]

    private enum CodingKeys: CodingKey {
        case rules
    }

    init(_ folder: MigrationFolder) {
        rules =
            LintRule.all.map {
                .init(name: $0.name, summary: $0.summary, avoids: $0.avoids, bad: $0.bad, good: $0.good)
            }
            + folder.catalogueRules.map {
                .init(name: $0.name, summary: $0.summary, avoids: $0.avoids, bad: $0.bad, good: $0.good)
            }
    }

    var lines: [String] {
        rules.map { rule in
            func indented(_ text: String) -> String {
                text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
            }
            return
                "\(rule.name): \(rule.summary)\n  avoids: \(rule.avoids)\n  bad:\n\(indented(rule.bad))\n  good:\n\(indented(rule.good))\n"
        }
    }
}
