/// The five characters by which the server names a condition (PostgreSQL manual, appendix A).
public struct SQLState: RawRepresentable, Hashable, Sendable {
    /// The five characters.
    public let rawValue: String

    /// The state with these five characters.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension SQLState {
    /// 23505
    public static let uniqueViolation = SQLState(rawValue: "23505")
    /// 23503
    public static let foreignKeyViolation = SQLState(rawValue: "23503")
    /// 23514
    public static let checkViolation = SQLState(rawValue: "23514")
    /// 23502
    public static let notNullViolation = SQLState(rawValue: "23502")
    /// 23P01
    public static let exclusionViolation = SQLState(rawValue: "23P01")
    /// 55P03: `lock_timeout` ran out, or `nowait`
    public static let lockNotAvailable = SQLState(rawValue: "55P03")
    /// 40P01
    public static let deadlockDetected = SQLState(rawValue: "40P01")
    /// 40001
    public static let serializationFailure = SQLState(rawValue: "40001")
    /// 42501: also what a row-level security policy answers to a write
    public static let insufficientPrivilege = SQLState(rawValue: "42501")
    /// 57014: cancelled, or `statement_timeout`
    public static let queryCanceled = SQLState(rawValue: "57014")
    /// 57P01
    public static let adminShutdown = SQLState(rawValue: "57P01")
    /// 57P02
    public static let crashShutdown = SQLState(rawValue: "57P02")
    /// 57P03
    public static let cannotConnectNow = SQLState(rawValue: "57P03")
    /// 25P02: the transaction is aborted
    public static let inFailedTransaction = SQLState(rawValue: "25P02")
    /// 25006: a write in a read-only transaction
    public static let readOnlyTransaction = SQLState(rawValue: "25006")
    /// 22021: not a character of the encoding, such as NUL
    public static let characterNotInRepertoire = SQLState(rawValue: "22021")
    /// 0A000: also what a cached plan answers when its result's type has changed
    public static let featureNotSupported = SQLState(rawValue: "0A000")
    /// 26000: the prepared statement is gone
    public static let invalidStatementName = SQLState(rawValue: "26000")
    /// 42P01
    public static let undefinedTable = SQLState(rawValue: "42P01")
    /// 42883
    public static let undefinedFunction = SQLState(rawValue: "42883")
    /// 42601
    public static let syntaxError = SQLState(rawValue: "42601")
    /// 42P04
    public static let duplicateDatabase = SQLState(rawValue: "42P04")
    /// 3D000
    public static let invalidCatalogName = SQLState(rawValue: "3D000")
    /// P0001: `raise exception` without a code of its own
    public static let raiseException = SQLState(rawValue: "P0001")
    /// 22023
    public static let invalidParameterValue = SQLState(rawValue: "22023")
    /// 22P02
    public static let invalidTextRepresentation = SQLState(rawValue: "22P02")
}

extension SQLState {
    /// The condition's name in the manual, where it is one of those above.
    public var condition: String? { Self.conditions[rawValue] }

    /// The first two characters.
    public var conditionClass: Substring { rawValue.prefix(2) }

    private static let conditions = [
        "23505": "unique_violation", "23503": "foreign_key_violation", "23514": "check_violation",
        "23502": "not_null_violation", "23P01": "exclusion_violation", "55P03": "lock_not_available",
        "40P01": "deadlock_detected", "40001": "serialization_failure", "42501": "insufficient_privilege",
        "57014": "query_canceled", "57P01": "admin_shutdown", "57P02": "crash_shutdown",
        "57P03": "cannot_connect_now", "25P02": "in_failed_sql_transaction", "25006": "read_only_sql_transaction",
        "22021": "character_not_in_repertoire", "0A000": "feature_not_supported",
        "26000": "invalid_sql_statement_name", "42P01": "undefined_table", "42883": "undefined_function",
        "42601": "syntax_error", "42P04": "duplicate_database", "3D000": "invalid_catalog_name",
        "P0001": "raise_exception", "22023": "invalid_parameter_value", "22P02": "invalid_text_representation",
    ]
}

extension SQLState: CustomStringConvertible {
    /// `unique_violation (23505)`
    public var description: String { condition.map { "\($0) (\(rawValue))" } ?? rawValue }
}
