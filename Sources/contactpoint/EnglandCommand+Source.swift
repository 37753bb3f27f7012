import ArgumentParser
import Foundation
import Postgres
import Registry
import SyntheticEngland

extension EnglandCommand {
    /// `contactpoint england source`
    struct Source: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "source",
            abstract: "Write a source's file about a nation's children, for 'contactpoint feed import'.",
            discussion: """
                Needs no database: the same children and seed make the same nation as
                'contactpoint england generate'. The truth is another CSV: record_id,
                version, kind (of error), expected (the child's number).

                Example:
                  contactpoint england source --children 100000 --rows 5000 \\
                    --truth truth.csv > census.csv
                """
        )

        @Option(help: "How many children the nation has.") var children: Int
        @Option(help: "Which nation.") var seed: UInt64 = 7
        @Option(help: "How many rows. More than the children: newer versions, second records and retractions.")
        var rows: Int
        @Option(help: "Which rows.") var rowSeed: UInt64 = 1
        @Option(help: "The share of rows with something mistyped, missing or out of date.") var dirty = 0.2
        @Option(help: ArgumentHelp("Where to write whom each row means.", valueName: "file")) var truth: String?

        func validate() throws {
            guard (1...1_000_000_000).contains(children), (0...100_000_000).contains(rows), (0...1).contains(dirty)
            else {
                throw ValidationError("--children takes 1 to 1000000000, --rows 0 to 100000000, --dirty 0 to 1.")
            }
        }

        func run() async throws {
            var generator = SourceGenerator(
                england: England(children: children, seed: seed),
                seed: rowSeed,
                dirty: dirty
            )
            var expected = "record_id,version,kind,expected\n"
            Terminal.write("record_id,version,change,family_name,given_names,born,gender,postcode,authority\n")
            for _ in 0..<rows {
                let row = generator.next()
                let child = row.change == .delete ? nil : row.reported
                let line = CSVLine([
                    row.recordID, String(row.version), row.change.rawValue, child?.family ?? "", child?.given ?? "",
                    child?.born?.description ?? "", child?.gender?.rawValue ?? "", child?.postcode ?? "",
                    child.map { _ in String(row.authority) } ?? "",
                ])
                Terminal.write("\(line)\n")
                let number = row.reported.expected.value
                expected += "\(row.recordID),\(row.version),\(row.reported.kind.rawValue),\(number)\n"
            }
            if let truth { try Data(expected.utf8).write(to: URL(fileURLWithPath: truth)) }
        }
    }
}
