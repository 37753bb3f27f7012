import Access
import ArgumentParser
import Feeds
import Foundation
import Postgres
import Registry
import Server

extension FeedCommand {
    /// `contactpoint feed import`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take a source's file into the index.",
            discussion: """
                Each row is checked, staged, compared with the children it could mean and
                then linked to one of them, made a new record, or handed to people. The file
                may be packed by gzip. It may be given again, whole or in part, also after a crash: rows that are known
                change nothing. Rows that can't be taken go to the rejects file (CSV: line,
                column, code, message), by default beside the file as FILE.rejects; exit
                status 65 says that there are some.

                Example:
                  contactpoint feed import census-2026-10.csv --as 6f1c... \\
                    --purpose safeguarding --reason 'school census, October 2026'
                """
        )

        @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file")) var file: String
        @Option(help: "csv or ndjson. By default as the file's name ends.") var format: FeedReader.Format?
        @Option(help: ArgumentHelp("Where rows that can't be taken are told.", valueName: "file")) var rejects: String?
        @OptionGroup var source: SourceOptions
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            let staged, decided, rejected: Int
        }

        func validate() throws {
            guard file != "-" || rejects != nil else { throw ValidationError("Give --rejects with standard input.") }
        }

        func run() async throws {
            let rejects = try RejectsFile(path: rejects ?? file + ".rejects")
            let input = try FeedFile(path: file)
            let progress = try await source.withFeeds { feeds in
                try await load(input, to: feeds, rejects: rejects)
            }
            try rejects.close()
            let result = Result(staged: progress.staged, decided: progress.decided, rejected: progress.rejected)
            try output.write(result, schema: "contactpoint.feed-import/1") {
                ["\(result.staged) rows are new, \(result.decided) were decided, \(result.rejected) can't be taken"]
            }
            if result.rejected > 0 { throw ExitCode(65) }
        }

        private func load(_ file: FeedFile, to feeds: Feeds, rejects: RejectsFile) async throws -> Feeds.Progress {
            var meter = RateMeter()
            do {
                return try await feeds.load(format ?? file.format) {
                    try file.next()
                } tell: { progress, faults in
                    for fault in faults { try rejects.write(fault) }
                    switch progress.step {
                    case .staging: meter.tell("staged", progress.staged, progress.read, of: file.size)
                    case .matching: meter.tell("decided", progress.decided, progress.decided, of: progress.staged)
                    }
                }
            } catch let error as FeedFileError {
                throw Failure(65, error.description)
            }
        }
    }

    /// `contactpoint feed outcomes`
    struct Outcomes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "outcomes",
            abstract: "What became of a source's rows, as CSV: record_id, version, outcome, number, score, reasons.",
            discussion: """
                Example:
                  contactpoint feed outcomes --as 6f1c... --purpose safeguarding \\
                    --reason 'school census, October 2026' > outcomes.csv
                """
        )

        @OptionGroup var source: SourceOptions

        func run() async throws {
            try await source.withFeeds { feeds in
                print("record_id,version,outcome,number,score,reasons")
                var last: Int64 = 0
                while true {
                    let page = try await feeds.outcomes(after: last)
                    guard let end = page.last else { return }
                    for row in page {
                        print(
                            CSVLine([
                                row.recordID, String(row.version), row.state, row.number?.description ?? "",
                                row.score.map { String(format: "%.4f", $0) } ?? "", row.reasons ?? "",
                            ])
                        )
                    }
                    last = end.sequence
                }
            }
        }
    }

    /// `contactpoint feed source`
    struct Source: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "source",
            abstract: "Register a source under its account.",
            discussion: """
                Kinds: births and deaths, nhs, school census, child benefit, case management.

                Example:
                  contactpoint feed source census --kind 'school census' --account 6f1c...
                """
        )

        @Argument(help: "The source's name: small letters, digits and hyphens.") var name: String
        @Option(help: "What it is: by this its word counts more or less for each value.") var kind: String
        @Option(help: ArgumentHelp("The account it sends under, of the role source.", valueName: "subject"))
        var account: String
        @OptionGroup var index: OperatorOptions

        func run() async throws {
            guard let subject = UUID(uuidString: account) else {
                throw ValidationError("--account takes a subject as 'contactpoint account create' prints it.")
            }
            do {
                let added = try await index.withPool {
                    try await Feeds.addSource(name, kind: kind, account: subject, pool: $0)
                }
                guard added else { throw Failure(65, "There is no account of the role source with this subject.") }
            } catch let error as PostgresError {
                // Class 23: a constraint.
                guard error.sqlState?.rawValue.hasPrefix("23") == true else { throw error }
                throw Failure(
                    65,
                    "The source can't be registered: its name is a word of small letters, digits and hyphens, its kind one "
                        + "of the listed, and neither its name nor its account is taken."
                )
            }
            Terminal.tell("registered")
        }
    }
}

/// Who sends, and where to.
struct SourceOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The source's account. [env: CONTACTPOINT_SUBJECT]", valueName: "subject")
    )
    var subject: String?
    @Option(help: "Why: safeguarding, education or missing-education.") var purpose: String?
    @Option(help: "The same in your own words, 5 to 500 characters. It is kept in the audit.") var reason: String?
    @Option(
        help: ArgumentHelp("The database, as contactpoint_feed. [env: CONTACTPOINT_FEED_DATABASE]", valueName: "url")
    )
    var database: String?
    @OptionGroup var sessionKey: SessionKeyOptions

    func withFeeds<Value: Sendable>(_ body: (Feeds) async throws -> Value) async throws -> Value {
        guard let subject = UUID(uuidString: try Setting.required(subject, "--as", "CONTACTPOINT_SUBJECT")) else {
            throw ValidationError("--as takes a subject as 'contactpoint account create' prints it.")
        }
        let purpose = try Purpose(purpose, reason: reason)
        let key = try sessionKey.key()
        let url = try Setting.required(database, "--database", "CONTACTPOINT_FEED_DATABASE")
        return try await Pool.lent(ServerConfiguration.database(url)) { pool in
            let caller = try await AccountDirectory(pool: pool).caller(subject: subject, client: CallerOptions.client)
            return try await body(Feeds(pool: pool, key: key, caller: caller, purpose: purpose))
        }
    }
}

/// The rows that couldn't be taken, as CSV.
private final class RejectsFile {
    private let handle: FileHandle
    private let path: String

    init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: Data("line,column,code,message\n".utf8)),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Failure(65, "\(path) can't be written: name another place with --rejects.") }
        try handle.seekToEnd()
        self.handle = handle
        self.path = path
    }

    func write(_ fault: RowFault) throws {
        let line = CSVLine([String(fault.line), fault.column ?? "", fault.code, fault.message])
        try handle.write(contentsOf: Data("\(line)\n".utf8))
    }

    func close() throws { try handle.close() }
}

/// A row as RFC 4180 has it.
struct CSVLine: CustomStringConvertible {
    let description: String

    init(_ fields: [String]) {
        description = fields.map { field in
            field.contains { $0 == "," || $0 == "\"" || $0.isNewline }
                ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
        }.joined(separator: ",")
    }
}

/// Tells a count, its rate and the time left, every other second at most.
private struct RateMeter {
    private var what = ""
    private var start = ContinuousClock.now
    private var told = ContinuousClock.now

    /// - Parameter whole: of how much so much is done; nil where that isn't known.
    mutating func tell(_ what: String, _ count: Int, _ done: Int, of whole: Int?) {
        if what != self.what {
            self.what = what
            start = .now
        }
        guard told + .seconds(2) < .now else { return }
        told = .now
        let seconds = (told - start) / .seconds(1)
        guard seconds > 0 else { return }
        var line = "\(what) \(count), \(Int(Double(count) / seconds)) a second"
        // What an earlier run left to be decided is in no file.
        if let whole, done > 0, whole >= done {
            line += ", \(Int(seconds * Double(whole - done) / Double(done))) s left"
        }
        Terminal.tell(line)
    }
}
