/// What went wrong between this program and the database.
///
/// **`description` is safe to log and to show**: the condition and the names of constraint, table and column. The
/// server's message and detail can carry a row's values (`Key (family)=(Okafor) already exists`), and rows are people,
/// so they stand in ``serverMessage``, ``serverDetail`` and `debugDescription` alone.
public struct PostgresError: Error, Sendable {
    /// What kind of failure it is.
    public var code: Code
    private var details: Details?

    /// An error of this kind, with words that carry no value.
    public init(_ code: Code, _ reason: String? = nil) {
        self.code = code
        if let reason { details = Details(Fields(reason: reason)) }
    }

    /// All but the kind, kept elsewhere: a result that may be an error is copied with each statement.
    private final class Details: Sendable {
        let fields: Fields

        init(_ fields: Fields) {
            self.fields = fields
        }
    }

    private struct Fields: Sendable {
        var sqlState: SQLState?
        var constraint: String?
        var table: String?
        var schema: String?
        var column: String?
        var reason: String?
        var serverMessage: String?
        var serverDetail: String?
        var serverHint: String?
        var serverContext: String?
        var position: Int?
        var scriptStatement: Int?
    }

    private var fields: Fields {
        get { details?.fields ?? Fields() }
        set { details = Details(newValue) }
    }
}

extension PostgresError {
    /// The server's condition.
    public var sqlState: SQLState? {
        get { fields.sqlState }
        set { fields.sqlState = newValue }
    }

    /// The constraint that was violated. Constraint names are API: map them to the caller's own errors.
    public var constraint: String? {
        get { fields.constraint }
        set { fields.constraint = newValue }
    }

    /// The table the server named.
    public var table: String? {
        get { fields.table }
        set { fields.table = newValue }
    }

    /// The schema of ``table``.
    public var schema: String? {
        get { fields.schema }
        set { fields.schema = newValue }
    }

    /// The column the server named, or the column that couldn't be decoded.
    public var column: String? {
        get { fields.column }
        set { fields.column = newValue }
    }

    /// What this library has to say, without values.
    public var reason: String? {
        get { fields.reason }
        set { fields.reason = newValue }
    }

    /// The server's message. **May carry row values**: for a DBA's terminal, never for a log or a user.
    public var serverMessage: String? {
        get { fields.serverMessage }
        set { fields.serverMessage = newValue }
    }

    /// The server's detail. **May carry row values**, as ``serverMessage``.
    public var serverDetail: String? {
        get { fields.serverDetail }
        set { fields.serverDetail = newValue }
    }

    /// The server's hint. **May carry row values**, as ``serverMessage``.
    public var serverHint: String? {
        get { fields.serverHint }
        set { fields.serverHint = newValue }
    }

    /// The server's context, such as the line of a function. **May carry row values**, as ``serverMessage``.
    public var serverContext: String? {
        get { fields.serverContext }
        set { fields.serverContext = newValue }
    }

    /// Where in the statement the error is, in characters from 1.
    public var position: Int? {
        get { fields.position }
        set { fields.position = newValue }
    }

    /// Which statement of a script it was, from 1; 0 is what had to come before the script.
    public var scriptStatement: Int? {
        get { fields.scriptStatement }
        set { fields.scriptStatement = newValue }
    }
}

extension PostgresError {
    /// The kinds of failure.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Kind: String {
            case connection, server, decoding, timeout, cancelled, poolClosed, poolExhausted, rolledBack, serverTooOld
            case usage
        }
        private let kind: Kind
        private init(_ kind: Kind) { self.kind = kind }

        /// The connection couldn't be opened, or was lost. What a lost statement did isn't known.
        public static let connection = Code(.connection)
        /// The server refused the statement; see ``PostgresError/sqlState``.
        public static let server = Code(.server)
        /// A value isn't of the type read.
        public static let decoding = Code(.decoding)
        /// The deadline passed. The statement was cancelled on the server.
        public static let timeout = Code(.timeout)
        /// The task was cancelled, and the statement with it.
        public static let cancelled = Code(.cancelled)
        /// The pool is closed or closing.
        public static let poolClosed = Code(.poolClosed)
        /// No connection came free in time.
        public static let poolExhausted = Code(.poolExhausted)
        /// COMMIT was answered with ROLLBACK: nothing was committed.
        public static let rolledBack = Code(.rolledBack)
        /// The server is older than the configuration allows.
        public static let serverTooOld = Code(.serverTooOld)
        /// The call can't be made: too many values, a NUL in a text, a handle used after its closure.
        public static let usage = Code(.usage)

        /// The kind's name.
        public var description: String { kind.rawValue }
    }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    /// Safe to show: no row's values.
    public var description: String {
        var parts = [code.description]
        if let reason { parts.append(reason) }
        if let sqlState { parts.append(sqlState.description) }
        if let constraint { parts.append("constraint \(constraint)") }
        if let table { parts.append("table \(schema.map { "\($0)." } ?? "")\(table)") }
        if let column { parts.append("column \(column)") }
        return parts.joined(separator: ": ")
    }

    /// Everything the server said. **May carry row values.**
    public var debugDescription: String {
        var lines = [description]
        if let serverMessage { lines.append("message: \(serverMessage)") }
        if let serverDetail { lines.append("detail: \(serverDetail)") }
        if let serverHint { lines.append("hint: \(serverHint)") }
        if let serverContext { lines.append("context: \(serverContext)") }
        if let position { lines.append("position: \(position)") }
        return lines.joined(separator: "\n")
    }
}

extension PostgresError: CustomReflectable {
    /// Reflection shows what `description` does, so that a dump carries no values.
    public var customMirror: Mirror {
        Mirror(self, children: ["description": description])
    }
}
