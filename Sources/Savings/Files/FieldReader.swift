import Foundation

/// Reads the fields of a file's rows and gathers what is wrong with them.
struct FieldReader {
    private let places: [String: Int]
    private(set) var faults: [FileFaults.Fault] = []

    init(places: [String: Int]) {
        self.places = places
    }

    mutating func fault(_ row: CSVTable.Row, _ column: String?, _ text: String) {
        faults.append(.init(line: row.line, column: column, text: text))
    }

    func text(_ row: CSVTable.Row, _ column: String) -> String {
        places[column].map { row.fields[$0] } ?? ""
    }

    /// A number as people write it in England: digits with a decimal point.
    ///
    /// - Parameters:
    ///   - range: what could be.
    ///   - hint: what to look for where it couldn't.
    mutating func number(
        _ row: CSVTable.Row,
        _ column: String,
        in range: ClosedRange<Decimal>,
        hint: String = ""
    ) -> Decimal? {
        let text = text(row, column)
        guard !text.isEmpty else {
            fault(row, column, "is missing: give the answer, or leave the row out")
            return nil
        }
        guard text.wholeMatch(of: /-?[0-9]{1,12}(\.[0-9]{1,8})?/) != nil, let number = Decimal(string: text) else {
            fault(row, column, "isn't a number: write digits, with a point before decimals")
            return nil
        }
        guard number >= 0 else {
            fault(row, column, "is negative")
            return nil
        }
        guard range.contains(number) else {
            let what = "\(number) can't be: it takes \(range.lowerBound) to \(range.upperBound)"
            fault(row, column, hint.isEmpty ? what : "\(what); \(hint)")
            return nil
        }
        return number
    }

    /// An hour's cost in pounds, as whole pence.
    mutating func pence(_ row: CSVTable.Row, _ column: String) -> Int32? {
        let text = text(row, column)
        let others = ["€": "euros", "$": "dollars", "EUR": "euros", "USD": "dollars"]
        if let currency = others.first(where: { text.uppercased().contains($0.key) })?.value {
            fault(
                row,
                column,
                "is in \(currency), and others are in pounds: convert them, nothing is added up across currencies"
            )
            return nil
        }
        if text.contains("£") || text.uppercased().contains("GBP") {
            fault(row, column, "holds a currency sign: the column is in pounds, write the number alone")
            return nil
        }
        guard
            let pounds = number(row, column, in: 1...500, hint: "is it a day's or a month's cost, or in pence?")
        else { return nil }
        var pence = pounds * 100
        var whole = Decimal()
        NSDecimalRound(&whole, &pence, 0, .plain)
        guard whole == pounds * 100 else {
            fault(row, column, "has parts of a penny")
            return nil
        }
        return Int32(truncating: whole as NSDecimalNumber)
    }

    mutating func occupation(_ row: CSVTable.Row, _ column: String, of known: Set<String>) -> String? {
        let text = text(row, column).lowercased()
        guard !text.isEmpty else {
            fault(row, column, "is missing")
            return nil
        }
        guard known.contains(text) else {
            fault(row, column, "isn't a listed occupation: see 'contactpoint account create --help'")
            return nil
        }
        return text
    }
}
