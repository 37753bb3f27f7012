import Access
import ArgumentParser
import Foundation
import Logging
import Postgres
import Registry
import Savings
import Server

extension SavingsCommand {
    /// `contactpoint savings report`
    struct WriteReport: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "report",
            abstract: "Write a report of an authority or of England.",
            discussion: """
                Read by an analyst (login contactpoint_report), small numbers are put
                together or left out. With --as, a person of a team or of management reads
                their own authority's figures in full; that is in the audit.

                Examples:
                  contactpoint savings report --authority 383 --from 2025-06 --to 2026-05 > leeds.html
                  contactpoint savings report --authority england --from 2023-06 --to 2026-05 --format pdf --file england.pdf
                  contactpoint savings report --all --directory reports --from 2025-06 --to 2026-05
                """
        )

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case html, pdf, csv, json
        }

        @Option(help: "The authority's number, or england.") var authority: Place?
        @Flag(help: "All authorities and England, a file each.") var all = false
        @Option(help: ArgumentHelp("Where --all writes.", valueName: "folder")) var directory: String?
        @Option(help: ArgumentHelp("The first month.", valueName: "YYYY-MM")) var from: Month
        @Option(help: ArgumentHelp("The last month.", valueName: "YYYY-MM")) var to: Month
        @Option(help: "html, pdf, csv or json.") var format: Format = .html
        @Option(help: ArgumentHelp("Where to write; standard output without it.", valueName: "file")) var file: String?
        @Option(help: ArgumentHelp("By how many per cent the problem falls (assumed).", valueName: "low-high"))
        var reduction: Percentages = .init(low: 35, high: 40)
        @Option(help: "Weeks of work in a year (assumed).") var weeks = 44
        @Option(
            help: ArgumentHelp(
                "The database, as contactpoint_report. [env: CONTACTPOINT_REPORT_DATABASE]",
                valueName: "url"
            )
        )
        var database: String?
        @Option(
            name: .customLong("as"),
            help: ArgumentHelp("Whose report: a subject. Then CONTACTPOINT_DATABASE is used.", valueName: "subject")
        )
        var subject: String?
        @OptionGroup var sessionKey: SessionKeyOptions

        func validate() throws {
            guard (authority != nil) != all else {
                throw ValidationError("Give --authority, or --all with --directory.")
            }
            guard !all || directory != nil else { throw ValidationError("--all needs --directory.") }
            guard from <= to, from.through(to) <= 120 else {
                throw ValidationError("--from and --to are a span of up to ten years.")
            }
        }

        func run() async throws {
            let assumptions = try Assumptions(
                reductionLow: reduction.low / 100,
                reductionHigh: reduction.high / 100,
                weeks: weeks
            )
            let figures = try await figures(backlogsOf: all ? nil : authority?.number.map { [$0] } ?? [])
            guard all, let directory else {
                let report = try Report(figures, for: authority?.number, assuming: assumptions)
                let data = try self.data(report)
                if let file {
                    try Self.write(data, to: file)
                } else {
                    FileHandle.standardOutput.write(data)
                }
                return
            }
            do {
                try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            } catch { throw Failure(65, "\(directory) can't be made.") }
            let places: [(number: Int16?, name: String)] =
                figures.authorities.map { ($0.number, "\($0.number)") } + [(nil, "england")]
            var told = ContinuousClock.now
            for (index, place) in places.enumerated() {
                let report = try Report(figures, for: place.number, assuming: assumptions)
                try Self.write(try data(report), to: "\(directory)/\(place.name).\(format.rawValue)")
                guard told + .seconds(1) < .now || index + 1 == places.count else { continue }
                told = .now
                Terminal.tell("\(index + 1) of \(places.count) reports")
            }
        }

        private func figures(backlogsOf places: [Int16]?) async throws -> Figures {
            guard let subject else {
                let url = try Setting.required(database, "--database", "CONTACTPOINT_REPORT_DATABASE")
                let pool = Pool(ServerConfiguration.database(url), size: 1, logger: Logger(label: "contactpoint"))
                let result: Result<Figures, any Error>
                do {
                    result = .success(try await Savings(pool: pool).figures(from: from, to: to, backlogsOf: places))
                } catch { result = .failure(error) }
                await pool.close()
                return try result.get()
            }
            guard let subject = UUID(uuidString: subject) else {
                throw ValidationError("--as takes a subject as 'contactpoint account create' prints it.")
            }
            let key = try sessionKey.key()
            return try await IndexOptions.parse([]).withPool { pool in
                let caller = try await AccountDirectory(pool: pool).caller(
                    subject: subject,
                    client: CallerOptions.client
                )
                return try await Savings(registry: Registry(pool: pool, key: key), as: caller)
                    .figures(from: from, to: to, backlogsOf: places)
            }
        }

        private func data(_ report: Report) throws -> Data {
            switch format {
            case .html: return Data(report.html().utf8)
            case .csv: return Data(report.csv().utf8)
            case .pdf: return try report.pdf()
            case .json:
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                encoder.dateEncodingStrategy = .iso8601
                return try encoder.encode(Named(schema: "contactpoint.savings/1", value: report)) + Data("\n".utf8)
            }
        }

        private static func write(_ data: Data, to path: String) throws {
            do {
                try data.write(to: URL(filePath: path), options: .atomic)
            } catch { throw Failure(65, "\(path) can't be written.") }
        }
    }
}

/// A range of per cent, as typed: `35-40`, or one number.
struct Percentages: ExpressibleByArgument, CustomStringConvertible {
    let low: Double
    let high: Double

    init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    init?(argument: String) {
        let numbers = argument.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
        guard (1...2).contains(numbers.count), let low = numbers[0], let high = numbers[numbers.count - 1] else {
            return nil
        }
        self.init(low: low, high: high)
    }

    var description: String { "\(low)-\(high)" }
}
