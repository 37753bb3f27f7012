import CLibpq

extension PostgresError {
    /// The error a result holds.
    init(result: OpaquePointer) {
        func field(_ code: Int) -> String? {
            PQresultErrorField(result, Int32(code)).map { String(cString: $0) }
        }
        let state = field(FieldCode.sqlState).map(SQLState.init(rawValue:))
        self.init(state.map(Self.code(for:)) ?? .connection)
        sqlState = state
        constraint = field(FieldCode.constraint)
        table = field(FieldCode.table)
        schema = field(FieldCode.schema)
        column = field(FieldCode.column)
        serverMessage = field(FieldCode.message) ?? PQresultErrorMessage(result).map { String(cString: $0) }
        serverDetail = field(FieldCode.detail)
        serverHint = field(FieldCode.hint)
        serverContext = field(FieldCode.context)
        position = field(FieldCode.position).flatMap { Int($0) }
    }

    /// The server names the end of the connection as an error of the statement.
    private static func code(for state: SQLState) -> Code {
        switch state {
        case .adminShutdown, .crashShutdown, .cannotConnectNow: .connection
        default: state.conditionClass == "08" ? .connection : .server
        }
    }
}

/// `PG_DIAG_*`, which are characters and so not imported.
private enum FieldCode {
    static let sqlState = Int(UInt8(ascii: "C"))
    static let message = Int(UInt8(ascii: "M"))
    static let detail = Int(UInt8(ascii: "D"))
    static let hint = Int(UInt8(ascii: "H"))
    static let context = Int(UInt8(ascii: "W"))
    static let position = Int(UInt8(ascii: "P"))
    static let schema = Int(UInt8(ascii: "s"))
    static let table = Int(UInt8(ascii: "t"))
    static let column = Int(UInt8(ascii: "c"))
    static let constraint = Int(UInt8(ascii: "n"))
}
