import ArgumentParser
import Foundation
import Migrations

/// How a `migrate` command writes: text for people, one JSON document, or a JSON object a line as things happen.
enum MigrationOutput: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
}

extension MigrationOutput {
    /// Writes a step of a run. That a file has begun is said to a person who waits, and not to a log.
    func tell(_ event: MigrationEvent) {
        if self == .jsonl { return line(EventReport(event), schema: "contactpoint.migrations.event/1") }
        if case .started(_, attempt: 1) = event, isatty(STDERR_FILENO) == 0 { return }
        Terminal.tell(event.description)
    }

    /// Writes what a command found.
    func write(_ value: some Encodable, schema: String, lines: () -> [String]) throws {
        switch self {
        case .text: try OutputFormat.text.write(value, schema: schema, lines: lines)
        case .json: try OutputFormat.json.write(value, schema: schema, lines: lines)
        case .jsonl: line(value, schema: schema)
        }
    }

    /// Tells what stopped a run: in words on standard error, and to a program on standard output too.
    func report(_ error: MigrationError) {
        Terminal.tell("error: \(error.debugDescription)")
        if self != .text { line(ErrorReport(error), schema: "contactpoint.migrations.error/1") }
    }

    /// Tells where files and history contradict each other, and ends with the first one's status.
    func end(with problems: [MigrationError]) throws {
        for problem in problems { Terminal.tell("error: \(problem)") }
        if let problem = problems.first { throw ExitCode(problem.code.exitCode) }
    }

    private func line(_ value: some Encodable, schema: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(Named(schema: schema, value: value)) else { return }
        Terminal.write(String(decoding: data, as: UTF8.self) + "\n")
    }
}

/// An error as JSON; never with what the server said of rows.
struct ErrorReport: Encodable {
    var code: String
    var status: Int32
    var summary: String
    var path: String?
    var line: Int?
    var statement: Int?
    var sqlState: String?
    var expected: String?
    var applied: String?
    var blockers: [String]?
    var wayOut: String?

    init(_ error: MigrationError) {
        (code, status, summary) = (error.code.description, error.code.exitCode, error.summary)
        (path, line, statement, sqlState) = (error.path, error.line, error.statement, error.sqlState)
        (expected, applied, wayOut) = (error.expected, error.applied, error.wayOut)
        if !error.blockers.isEmpty { blockers = error.blockers }
    }
}

/// An event as JSON.
struct EventReport: Encodable {
    var event = ""
    var path: String?
    var attempt: Int?
    var statement: Int?
    var statements: Int?
    var milliseconds: Int?
    var sqlState: String?
    var index: String?
    var doing: String?
    var blockers: [String]?
    var count: Int?
    var version: Int?

    init(_ step: MigrationEvent) {
        switch step {
        case .waitingForRunLock(let holder): (event, blockers) = ("waiting-for-run", [holder])
        case .started(let path, let attempt): (event, self.path, self.attempt) = ("started", path, attempt)
        case .resumed(let path, let done): (event, self.path, statement) = ("resumed", path, done)
        case .statementDone(let path, let statement, let count):
            (event, self.path, self.statement, statements) = ("statement", path, statement, count)
        case .droppedInvalidIndex(let path, let index): (event, self.path, self.index) = ("dropped-index", path, index)
        case .retrying(let path, let attempt, let sqlState, let pause):
            (event, self.path, self.attempt, self.sqlState) = ("retrying", path, attempt, sqlState)
            milliseconds = Int(pause / .milliseconds(1))
        case .applied(let path, let elapsed):
            (event, self.path, milliseconds) = ("applied", path, Int(elapsed / .milliseconds(1)))
        case .tried(let path, let elapsed):
            (event, self.path, milliseconds) = ("tried", path, Int(elapsed / .milliseconds(1)))
        case .working(let path, let statement, let elapsed, let doing, let blockers):
            (event, self.path, self.statement, self.doing) = ("working", path, statement, doing)
            (milliseconds, self.blockers) = (Int(elapsed / .milliseconds(1)), blockers)
        case .pending(let path, let count): (event, self.path, self.count) = ("pending", path, count)
        case .heldBack(let path): (event, self.path) = ("held-back", path)
        case .finished(let applied, let version): (event, count, self.version) = ("finished", applied, version)
        }
    }
}
