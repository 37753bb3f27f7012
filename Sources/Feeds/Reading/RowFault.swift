/// Why a row can't be taken: where it stands and what to do. It never holds what the row says.
package struct RowFault: Error, Hashable, Sendable {
    /// The line of the file on which the row begins; the first is 1.
    package var line: Int
    /// The column at fault, where it is one column's.
    package var column: String?
    /// A stable word.
    package var code: String
    /// What is wrong, and what to do.
    package var message: String

    package init(line: Int, column: String? = nil, code: String, message: String) {
        self.line = line
        self.column = column
        self.code = code
        self.message = message
    }
}

extension RowFault: CustomStringConvertible {
    package var description: String {
        "line \(line)\(column.map { ", \($0)" } ?? ""): \(message) (\(code))"
    }
}

/// Why a file can't be read at all; nothing of it was taken.
package struct FeedFileError: Error, Hashable, Sendable, CustomStringConvertible {
    package let code: String
    package let description: String

    package init(_ code: String, _ description: String) {
        self.code = code
        self.description = description
    }
}
