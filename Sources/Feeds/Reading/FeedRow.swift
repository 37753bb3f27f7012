import Postgres

/// A source's row, checked field by field.
package struct FeedRow: Hashable, Sendable {
    package enum Change: String, Sendable {
        case upsert, delete
    }

    /// The line of the file on which the row begins.
    package let line: Int
    /// The source's own id of the child.
    package let recordID: String
    /// Of two rows with one id the greater version is the newer.
    package let version: Int64
    package let change: Change
    /// What is supplied, in the form the index stores.
    package let values: [FeedColumn: Supplied]

    /// Checks a row.
    ///
    /// - Parameters:
    ///   - values: what the file has, column by column; empty fields are left out.
    ///   - today: nobody is born after it.
    ///   - authorities: the numbers of the authorities there are; nil where they aren't known here.
    /// - Throws: ``RowFault`` for the first column at fault.
    init(line: Int, values: [FeedColumn: String], today: CivilDate, authorities: Set<Int16>?) throws(RowFault) {
        func fault(_ column: FeedColumn, _ code: String, _ message: String) -> RowFault {
            RowFault(line: line, column: column.rawValue, code: code, message: message)
        }
        for column in FeedColumn.required where values[column] == nil {
            throw fault(column, "missing", "every row needs it")
        }
        self.line = line
        recordID = values[.recordID] ?? ""
        guard recordID.utf8.count <= 100, recordID.unicodeScalars.allSatisfy(\.isPlain) else {
            throw fault(.recordID, "record-id-malformed", "use up to 100 letters, digits and marks")
        }
        guard let version = Self.version(values[.version] ?? "") else {
            throw fault(
                .version,
                "version-malformed",
                "use a whole number from 0 to \(Int64.max), greater for newer rows"
            )
        }
        self.version = version
        guard let change = Change(rawValue: values[.change] ?? "") else {
            throw fault(.change, "change-unknown", "write upsert or delete")
        }
        self.change = change
        guard change == .upsert else {
            self.values = [:]
            return
        }
        let rules = FieldRules(today: today, authorities: authorities)
        var checked: [FeedColumn: Supplied] = [:]
        for column in FeedColumn.allCases {
            guard let text = values[column], !FeedColumn.required.contains(column) else { continue }
            if text == "\\N" {
                checked[column] = Supplied.none
                continue
            }
            switch rules.check(text, as: column) {
            case .success(let stored): checked[column] = .value(stored)
            case .failure(let broken): throw fault(column, broken.code, broken.message)
            }
        }
        guard checked[.familyName]?.text ?? checked[.givenNames]?.text != nil else {
            throw fault(.familyName, "name-missing", "give a family name or given names")
        }
        guard checked[.born]?.text != nil else {
            throw fault(.born, "born-missing", "give the birth date: without it nobody can be told apart")
        }
        if checked[.addressLine1]?.text != nil || checked[.town]?.text != nil {
            guard checked[.postcode]?.text != nil else {
                throw fault(
                    .postcode,
                    "address-incomplete",
                    "an address needs a postcode; leave all of it empty where it isn't known"
                )
            }
        }
        self.values = checked
    }

    private static func version(_ text: String) -> Int64? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int64(text)
    }
}

extension Unicode.Scalar {
    /// Neither a control character nor one that can't be seen.
    var isPlain: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
