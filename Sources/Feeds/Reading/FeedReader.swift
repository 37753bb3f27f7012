import Foundation
package import Postgres
import Registry

/// Reads a source's file, a chunk at a time: rows that can be taken, and those that can't with line, column and reason. One
/// that gzip has packed is unpacked.
///
/// ```swift
/// var reader = FeedReader(.csv)
/// reader.append(chunk)
/// while let row = try reader.next() { … }
/// ```
package struct FeedReader {
    package enum Format: String, Sendable, CaseIterable {
        /// RFC 4180 with a header.
        case csv
        /// A JSON object a line; null means known to be none.
        case ndjson
    }

    /// Checks beyond the row's own form.
    package struct Rules: Sendable {
        /// Nobody is born after it.
        package var today: CivilDate
        /// The numbers of the authorities there are; nil where they aren't known here.
        package var authorities: Set<Int16>?
        /// What a source calls our columns, by its own words.
        package var mapping: [String: FeedColumn]

        package init(today: CivilDate, authorities: Set<Int16>? = nil, mapping: [String: FeedColumn] = [:]) {
            self.today = today
            self.authorities = authorities
            self.mapping = mapping
        }
    }

    private let format: Format
    private let rules: Rules
    private var records = CSVRecords()
    private var lines = LineRecords()
    private var header: [FeedColumn]?
    private var isStarted = false
    private var beginning: [UInt8] = []
    private var packed: Gunzip?
    private var isFinished = false

    package init(_ format: Format, rules: Rules) {
        self.format = format
        self.rules = rules
    }

    /// Adds the file's next bytes.
    package mutating func append(_ bytes: [UInt8]) throws(FeedFileError) {
        if let packed { packed.append(bytes) } else { try accept(bytes) }
    }

    /// Says that the file ends here.
    package mutating func finish() throws(FeedFileError) {
        if packed == nil, !isStarted { try begin() }
        if packed != nil { isFinished = true } else { end() }
    }

    private mutating func accept(_ bytes: [UInt8]) throws(FeedFileError) {
        guard !isStarted else { return take(bytes[...]) }
        beginning += bytes
        if beginning.count >= 3 { try begin() }
    }

    private mutating func end() {
        records.finish()
        lines.finish()
    }

    /// The first bytes tell files in another encoding, and compressed ones.
    private mutating func begin() throws(FeedFileError) {
        if packed == nil, beginning.starts(with: [0x1F, 0x8B]) {
            let packed = Gunzip()
            packed.append(beginning)
            self.packed = packed
            beginning = []
            return
        }
        if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) {
            throw FeedFileError("not-utf8", "The file is in UTF-16: save it as UTF-8.")
        }
        isStarted = true
        take(beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning[...])
        beginning = []
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) {
        switch format {
        case .csv: records.append(bytes)
        case .ndjson: lines.append(bytes)
        }
    }

    /// The next row or its fault; nil where more bytes are needed, or none are left.
    ///
    /// - Throws: ``FeedFileError`` where the header can't be used, or what was compressed can't be unpacked.
    package mutating func next() throws(FeedFileError) -> Result<FeedRow, RowFault>? {
        while true {
            if let row = try nextTaken() { return row }
            guard try unpack() else { return nil }
        }
    }

    /// Takes the next piece of a compressed file; false where there is none.
    private mutating func unpack() throws(FeedFileError) -> Bool {
        guard let packed else { return false }
        if let piece = try packed.next() {
            try accept(piece)
            return true
        }
        guard isFinished else { return false }
        try packed.finish()
        if !isStarted { try begin() }
        self.packed = nil
        end()
        return true
    }

    private mutating func nextTaken() throws(FeedFileError) -> Result<FeedRow, RowFault>? {
        switch format {
        case .csv: try nextOfCSV()
        case .ndjson: nextOfNDJSON()
        }
    }

    private mutating func nextOfCSV() throws(FeedFileError) -> Result<FeedRow, RowFault>? {
        while let record = records.next() {
            switch record {
            case .fault(let line, let code, let message):
                guard header != nil else {
                    throw FeedFileError("header-malformed", "The header can't be read: \(message).")
                }
                return .failure(RowFault(line: line, code: code, message: message))
            case .fields(let fields, let line):
                guard let header else {
                    self.header = try readHeader(fields)
                    continue
                }
                return row(fields, line: line, header: header)
            }
        }
        return nil
    }

    private func readHeader(_ fields: [ArraySlice<UInt8>]) throws(FeedFileError) -> [FeedColumn] {
        var columns: [FeedColumn] = []
        for (place, field) in fields.enumerated() {
            let word = String(decoding: field, as: UTF8.self).trimmingCharacters(in: .whitespaces)
            guard let column = rules.mapping[word] ?? FeedColumn(rawValue: word.lowercased()) else {
                throw FeedFileError(
                    "column-unknown",
                    "Column \(place + 1) of the header is none of: \(FeedColumn.allCases.map(\.rawValue).joined(separator: ", "))."
                )
            }
            guard !columns.contains(column) else {
                throw FeedFileError("column-twice", "The header has \(column.rawValue) twice.")
            }
            columns.append(column)
        }
        for column in FeedColumn.required where !columns.contains(column) {
            throw FeedFileError("column-missing", "The header lacks \(column.rawValue): every row needs it.")
        }
        return columns
    }

    private func row(_ fields: [ArraySlice<UInt8>], line: Int, header: [FeedColumn]) -> Result<FeedRow, RowFault> {
        guard fields.count == header.count else {
            return .failure(
                RowFault(
                    line: line,
                    code: "column-count",
                    message:
                        "the row has \(fields.count) fields and the header \(header.count): put quotation marks around fields with commas"
                )
            )
        }
        var values: [FeedColumn: String] = [:]
        for (field, column) in zip(fields, header) where !field.isEmpty {
            guard let text = String(validating: field, as: UTF8.self) else {
                return .failure(
                    RowFault(
                        line: line,
                        column: column.rawValue,
                        code: "not-utf8",
                        message: "it isn't UTF-8: save the file as UTF-8"
                    )
                )
            }
            values[column] = text
        }
        return checked(values, line: line)
    }

    private mutating func nextOfNDJSON() -> Result<FeedRow, RowFault>? {
        switch lines.next() {
        case nil: nil
        case .fault(let fault): .failure(fault)
        case .line(let bytes, let line): object(bytes, line: line)
        }
    }

    private func object(_ bytes: ArraySlice<UInt8>, line: Int) -> Result<FeedRow, RowFault> {
        guard let object = try? JSONDecoder().decode([String: JSONField].self, from: Data(bytes)) else {
            return .failure(
                RowFault(
                    line: line,
                    code: "json-malformed",
                    message: "write one JSON object a line, its values strings, numbers or null"
                )
            )
        }
        var values: [FeedColumn: String] = [:]
        for (key, field) in object.sorted(by: { $0.key < $1.key }) {
            guard let column = rules.mapping[key] ?? FeedColumn(rawValue: key) else {
                return .failure(
                    RowFault(
                        line: line,
                        code: "column-unknown",
                        message: "the object has a key that is none of the columns"
                    )
                )
            }
            if !field.text.isEmpty { values[column] = field.text }
        }
        return checked(values, line: line)
    }

    private func checked(_ values: [FeedColumn: String], line: Int) -> Result<FeedRow, RowFault> {
        Result { () throws(RowFault) in
            try FeedRow(line: line, values: values, today: rules.today, authorities: rules.authorities)
        }
    }
}

/// A JSON scalar as the text that a CSV file would have.
private struct JSONField: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            text = "\\N"
        } else if let number = try? container.decode(Int64.self) {
            text = String(number)
        } else {
            text = try container.decode(String.self)
        }
    }
}
