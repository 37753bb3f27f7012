/// One row of a result.
public struct Row: Sendable {
    @usableFromInline
    let rows: Rows
    @usableFromInline
    let index: Int

    @inlinable
    init(rows: Rows, index: Int) {
        self.rows = rows
        self.index = index
    }

    /// The value in the column of this name; decoding one that isn't there throws `.noSuchColumn`.
    public subscript(name: String) -> Cell {
        guard let column = rows.columnIndex(name) else { return .missing(from: rows) }
        return rows.cell(row: index, column: column)
    }

    /// The value in the column at this index, from 0.
    public subscript(column: Int) -> Cell {
        guard column >= 0, column < rows.columnCount else { return .missing(from: rows) }
        return rows.cell(row: index, column: column)
    }

    /// The value of a row with one column: `row.decode(Int64.self)`.
    ///
    /// Throws `.decoding` with the column, the type expected and the type found.
    @inlinable
    public func decode<Value: PostgresDecodable>(
        _: Value.Type = Value.self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> Value {
        try checkColumns(1, fileID: fileID, line: line)
        return try value(0, as: Value.self, fileID: fileID, line: line)
    }

    /// The row's values: `row.decode((Int64, String?).self)`.
    ///
    /// The result must have as many columns as are read: a column too many is a mistake that would go unseen.
    /// Throws `.decoding` with the column, the type expected and the type found.
    @inlinable
    public func decode<each Column: PostgresDecodable>(
        _: (repeat each Column).Type = (repeat each Column).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> (repeat each Column) {
        var expected = 0
        for _ in repeat (each Column).self { expected += 1 }
        try checkColumns(expected, fileID: fileID, line: line)
        var column = 0
        func next<Value: PostgresDecodable>(_: Value.Type) throws(PostgresError) -> Value {
            defer { column += 1 }
            return try value(column, as: Value.self, fileID: fileID, line: line)
        }
        return (repeat try next((each Column).self))
    }

    /// The value of one column by its name.
    @inlinable
    public func decode<Value: PostgresDecodable>(
        _ name: String,
        as _: Value.Type = Value.self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> Value {
        guard let column = rows.columnIndex(name) else {
            throw PostgresError(.decoding, "no column \(name), at \(fileID):\(line)")
        }
        return try value(column, as: Value.self, fileID: fileID, line: line)
    }

    @inlinable
    func checkColumns(_ expected: Int, fileID: StaticString, line: UInt) throws(PostgresError) {
        try rows.checkColumns(expected, fileID: fileID, line: line)
    }

    @inlinable
    func value<Value: PostgresDecodable>(
        _ column: Int,
        as _: Value.Type,
        fileID: StaticString,
        line: UInt
    ) throws(PostgresError) -> Value {
        try rows.value(index, column, as: Value.self, fileID: fileID, line: line)
    }
}
