import Registry

/// A table of a file as RFC 4180 has it: a line of column names, then rows. Each row knows its line.
package struct CSVTable: Sendable {
    package struct Row: Sendable {
        /// The line of the file on which the row begins, from 1.
        package let line: Int
        package let fields: [String]
    }

    package let columns: [String]
    package let rows: [Row]

    /// Reads a file's text, with or without byte order mark, with LF or CRLF. Spaces around a field are none of it.
    ///
    /// - Throws: ``FileFaults`` where it isn't a table.
    package init(_ text: String) throws(FileFaults) {
        var records = CSVRecords()
        records.append(text.utf8.dropFirst(text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0))
        records.finish()
        var lines: [Row] = []
        var faults: [FileFaults.Fault] = []
        while let record = records.next() {
            switch record {
            case .fields(let fields, let line):
                let fields = fields.map { String(decoding: $0, as: UTF8.self).trimmingSpaces() }
                if fields != [""] { lines.append(Row(line: line, fields: fields)) }
            case .fault(let line, _, let message): faults.append(.init(line: line, column: nil, text: message))
            }
        }
        guard faults.isEmpty else { throw FileFaults(faults) }
        guard let header = lines.first else {
            throw FileFaults([.init(line: 1, column: nil, text: "the file is empty: it begins with the column names")])
        }
        columns = header.fields.map { $0.lowercased() }
        rows = Array(lines.dropFirst())
        let odd = rows.filter { $0.fields.count != header.fields.count }.map {
            FileFaults.Fault(
                line: $0.line,
                column: nil,
                text: "\($0.fields.count) fields, where there are \(header.fields.count) columns"
            )
        }
        guard odd.isEmpty else { throw FileFaults(odd) }
    }

    /// Checks that the columns are those expected, in any order.
    ///
    /// - Returns: the place of each expected column.
    func places(of expected: [String]) throws(FileFaults) -> [String: Int] {
        var faults: [FileFaults.Fault] = []
        func fault(_ column: String, _ text: String) {
            faults.append(.init(line: 1, column: column, text: text))
        }
        for column in columns where !expected.contains(column) {
            if column.hasPrefix("hourly_cost_") {
                fault(column, "costs are in pounds sterling, in the column hourly_cost_gbp; convert the others first")
            } else {
                fault(column, "isn't a known column; the columns are \(expected.joined(separator: ", "))")
            }
        }
        for column in expected where !columns.contains(column) { fault(column, "is missing") }
        for column in Set(columns) where columns.count(where: { $0 == column }) > 1 { fault(column, "is there twice") }
        guard faults.isEmpty else { throw FileFaults(faults) }
        return Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    }
}

/// All that is wrong with a file, so that it needs mending once.
package struct FileFaults: Error, Hashable, Sendable, CustomStringConvertible {
    package struct Fault: Hashable, Sendable, CustomStringConvertible {
        /// From 1; nil where it is the whole file's.
        package let line: Int?
        package let column: String?
        package let text: String

        package var description: String {
            let place = [line.map { "line \($0)" }, column].compactMap(\.self).joined(separator: ", ")
            return place.isEmpty ? text : "\(place): \(text)"
        }
    }

    package let faults: [Fault]

    init(_ faults: [Fault]) {
        self.faults = faults
    }

    /// The first twenty, a line each.
    package var description: String {
        let rest = faults.count > 20 ? ["and \(faults.count - 20) more"] : []
        return (faults.prefix(20).map(\.description) + rest + ["Nothing was imported."]).joined(separator: "\n")
    }
}

extension String {
    func trimmingSpaces() -> String {
        String(
            trimmingPrefix { $0 == " " || $0 == "\t" }.reversed().trimmingPrefix { $0 == " " || $0 == "\t" }.reversed()
        )
    }
}
