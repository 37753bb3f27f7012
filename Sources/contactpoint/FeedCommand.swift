import ArgumentParser
import Feeds
import Foundation
import Postgres
import Registry

/// `contactpoint feed`
struct FeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        abstract: "The files that sources send.",
        subcommands: [Check.self, Import.self, Outcomes.self, Review.self, Source.self]
    )

    /// `contactpoint feed check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check a source's file. Reads no database, changes nothing.",
            discussion: """
                Every row that couldn't be taken is written to standard output, with its
                line, column and reason, never with what it says. Exit status 65 where
                there is one.

                Columns: \(FeedColumn.allCases.map(\.rawValue).joined(separator: ", ")).
                Empty means not supplied, \\N means known to be none. The first three
                are in every row; change is upsert or delete. The file may be packed by gzip.

                Examples:
                  contactpoint feed check census-2026-10.csv.gz
                  contactpoint feed check - --format ndjson < births.ndjson
                """
        )

        @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file")) var file: String
        @Option(help: "csv or ndjson. By default as the file's name ends.") var format: FeedReader.Format?
        @Option(help: "text or json.") var output: OutputFormat = .text

        private struct Result: Encodable {
            struct Fault: Encodable {
                let line: Int
                let column: String?
                let code, message: String
            }

            let rows: Int
            let faults: [Fault]
        }

        func run() async throws {
            let file = try FeedFile(path: file)
            var reader = FeedReader(format ?? file.format, rules: .init(today: .today()))
            var taken = 0
            var faults: [RowFault] = []
            do {
                var isAtEnd = false
                while !isAtEnd {
                    if let bytes = try file.next() {
                        try reader.append(bytes)
                    } else {
                        try reader.finish()
                        isAtEnd = true
                    }
                    while let row = try reader.next() {
                        switch row {
                        case .success: taken += 1
                        case .failure(let fault): faults.append(fault)
                        }
                    }
                }
            } catch let error as FeedFileError {
                throw Failure(65, error.description)
            }
            let result = Result(
                rows: taken,
                faults: faults.map { .init(line: $0.line, column: $0.column, code: $0.code, message: $0.message) }
            )
            try output.write(result, schema: "contactpoint.feed-check/1") { faults.map(\.description) }
            Terminal.tell("\(taken) rows can be taken, \(faults.count) can't")
            if !faults.isEmpty { throw ExitCode(65) }
        }
    }
}

extension FeedReader.Format: ExpressibleByArgument {}

/// A file that is read once, from its beginning.
struct FeedFile {
    private let handle: FileHandle
    /// How many bytes it has; nil where that isn't known.
    let size: Int?
    /// As its name ends.
    let format: FeedReader.Format

    /// - Parameter path: `-` is standard input.
    init(path: String) throws {
        guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
            throw Failure(65, "\(path) can't be read: check its name and that you may read it.")
        }
        self.handle = handle
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        self.size = path == "-" ? nil : size
        format = path.hasSuffix(".ndjson") || path.hasSuffix(".ndjson.gz") ? .ndjson : .csv
    }

    /// Its next bytes; nil at its end.
    func next() throws -> [UInt8]? {
        guard let bytes = try handle.read(upToCount: 1 << 20), !bytes.isEmpty else { return nil }
        return [UInt8](bytes)
    }
}
