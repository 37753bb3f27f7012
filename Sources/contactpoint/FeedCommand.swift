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
                are in every row; change is upsert or delete.

                Examples:
                  contactpoint feed check census-2026-10.csv
                  gzip -dc births.ndjson.gz | contactpoint feed check - --format ndjson
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
            let reader = FeedReader(
                format ?? (file.hasSuffix(".ndjson") ? .ndjson : .csv),
                rules: .init(today: .today())
            )
            var taken = 0
            var faults: [RowFault] = []
            do {
                var rows = try FeedFile(path: file).rows(with: reader)
                while let row = try rows.next() {
                    switch row {
                    case .success: taken += 1
                    case .failure(let fault): faults.append(fault)
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
    fileprivate static let chunk = 1 << 20

    /// `-` is standard input.
    let path: String

    /// Its rows, one after another.
    struct Rows {
        fileprivate let handle: FileHandle
        fileprivate var reader: FeedReader
        private var isFinished = false

        fileprivate init(handle: FileHandle, reader: FeedReader) {
            self.handle = handle
            self.reader = reader
        }

        mutating func next() throws -> Swift.Result<FeedRow, RowFault>? {
            while true {
                if let row = try reader.next() { return row }
                if isFinished { return nil }
                if let chunk = try handle.read(upToCount: FeedFile.chunk), !chunk.isEmpty {
                    try reader.append([UInt8](chunk))
                } else {
                    isFinished = true
                    try reader.finish()
                }
            }
        }
    }

    func rows(with reader: FeedReader) throws -> Rows {
        if path == "-" { return Rows(handle: .standardInput, reader: reader) }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(65, "\(path) can't be read: check its name and that you may read it.")
        }
        return Rows(handle: handle, reader: reader)
    }
}
