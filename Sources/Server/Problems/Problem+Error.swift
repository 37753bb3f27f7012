import Access
import Feeds
import HTTPTypes
import Hummingbird
import Postgres
import Registry
import Search
import Shielding

extension Problem {
    /// The problem that an error is to the client. What isn't known here is an internal error, without a word of it.
    init(_ error: any Error) {
        self =
            switch error {
            case let problem as Problem: problem
            case let refusal as Refusal: Problem(refusal)
            case let error as CriteriaError: Problem(error)
            case let error as ShieldingError: Problem(error)
            case let error as PostgresError: Problem(error)
            case let mismatch as UploadMismatch: Problem(mismatch)
            case let error as AccessError: .changeMalformed(error)
            case is SchemaMismatch: .schemaMismatch
            case is CancellationError, is NoKeys: .unavailable
            case let error as any HTTPResponseError: Problem(status: error.status)
            default: .internalError
            }
    }

    /// What Hummingbird itself refuses.
    private init(status: HTTPResponse.Status) {
        self =
            switch status {
            case .notFound: .noSuchPath
            case .contentTooLarge: .bodyTooLarge
            case .badRequest: .bodyNotJSON
            default: .internalError
            }
    }

    private init(_ error: PostgresError) {
        self =
            switch error.code {
            case .connection, .poolExhausted, .poolClosed, .serverTooOld: .unavailable
            case .timeout, .cancelled: .timeout
            case _ where error.isOfValue: Problem(Refusal(.valueMalformed))
            default:
                switch error.sqlState?.conditionClass {
                // 53: the server is out of connections, memory or disk; 57P: it shuts down or starts
                case "53": .unavailable
                case "57": error.sqlState == .queryCanceled ? .timeout : .unavailable
                case "08": .unavailable
                // 25006: a standby that was promoted or demoted under us
                case "25" where error.sqlState == .readOnlyTransaction: .unavailable
                default: .internalError
                }
            }
    }
}

extension PostgresError {
    /// Whether a value of the request is none that the database can hold: a NUL in a text, a number too large for its
    /// column, a day that no calendar has. Other faults of data (22) would be the index's own.
    var isOfValue: Bool {
        ["22003", "22007", "22008", "22021", "22P02", "22P05"].contains(sqlState?.rawValue)
    }
}
