import CLibpq

/// The result of a statement. The rows stay in libpq's memory in binary form and are decoded when they are asked for.
///
/// ```swift
/// let rows = try await pool.query("select number, born from registry.child where id = any(\(ids))")
/// for (number, born) in try rows.decode((String, CivilDate).self) { … }
/// ```
public final class Rows: Sendable {
    /// Never changed once it is here, so any thread may read it; freed with the last reference.
    private nonisolated(unsafe) let result: OpaquePointer

    /// Takes the result over.
    init(result: OpaquePointer) {
        self.result = result
    }

    deinit { PQclear(result) }

    /// The command's tag: `SELECT 3`, `INSERT 0 1`, `COMMIT`.
    public var commandTag: String { String(cString: PQcmdStatus(result)) }

    /// The number of rows selected or changed.
    public var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// The columns' names.
    public var columns: [String] {
        (0..<columnCount).map { String(cString: PQfname(result, Int32($0))) }
    }

    @usableFromInline
    var columnCount: Int { Int(PQnfields(result)) }

    @usableFromInline
    func columnName(_ column: Int) -> String? {
        PQfname(result, Int32(column)).map { String(cString: $0) }
    }

    /// `PQfnumber` folds case; names here are exact.
    @usableFromInline
    func columnIndex(_ name: String) -> Int? {
        (0..<columnCount).first { PQfname(result, Int32($0)).map { String(cString: $0) } == name }
    }

    // Inlined, so that no reference is counted for a cell that is decoded at once.
    @inlinable
    func cell(row: Int, column: Int) -> Cell {
        let (type, bytes) = value(Int32(row), Int32(column))
        return Cell(type: type, bytes: bytes, owner: self, column: Int32(column))
    }

    @usableFromInline
    func value(_ row: Int32, _ column: Int32) -> (PostgresType, UnsafeRawBufferPointer?) {
        let type = PostgresType(rawValue: PQftype(result, column))
        let length = Int(PQgetlength(result, row, column))
        // The length of null is 0.
        guard length > 0 || PQgetisnull(result, row, column) == 0 else { return (type, nil) }
        return (type, UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: length))
    }

    // Inlined, so that callers specialise it, and its error not.
    @inlinable
    func value<Value: PostgresDecodable>(
        _ row: Int,
        _ column: Int,
        as _: Value.Type,
        fileID: StaticString,
        line: UInt
    ) throws(PostgresError) -> Value {
        let cell = cell(row: row, column: column)
        do throws(CellError) {
            return try Value(postgres: cell)
        } catch {
            throw cell.failure(error, reading: Value.self, fileID: fileID, line: line)
        }
    }

    @usableFromInline
    func checkColumns(_ expected: Int, fileID: StaticString, line: UInt) throws(PostgresError) {
        let found = columnCount
        guard expected == found else {
            throw PostgresError(.decoding, "\(found) columns where \(expected) are read, at \(fileID):\(line)")
        }
    }

    /// The rows of a result with one column, decoded: `rows.decode(Int64.self)`.
    ///
    /// Throws `.decoding` with the column, the type expected and the type found.
    @inlinable
    public func decode<Value: PostgresDecodable>(
        _: Value.Type = Value.self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> [Value] {
        var decoded: [Value] = []
        decoded.reserveCapacity(count)
        if count > 0 { try checkColumns(1, fileID: fileID, line: line) }
        for row in 0..<count { decoded.append(try value(row, 0, as: Value.self, fileID: fileID, line: line)) }
        return decoded
    }

    /// All rows, decoded: `rows.decode((Int64, String?).self)`.
    ///
    /// Throws `.decoding` with the column, the type expected and the type found.
    @inlinable
    public func decode<each Column: PostgresDecodable>(
        _: (repeat each Column).Type = (repeat each Column).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> [(repeat each Column)] {
        var decoded: [(repeat each Column)] = []
        decoded.reserveCapacity(count)
        for row in self {
            decoded.append(try row.decode((repeat each Column).self, fileID: fileID, line: line))
        }
        return decoded
    }
}

extension Rows: RandomAccessCollection {
    /// The first row's index.
    @inlinable
    public var startIndex: Int { 0 }
    /// One past the last row's index.
    public var endIndex: Int { Int(PQntuples(result)) }

    /// The row at this index.
    @inlinable
    public subscript(position: Int) -> Row {
        precondition(position >= 0 && position < endIndex, "There is no row \(position).")
        return Row(rows: self, index: position)
    }
}
