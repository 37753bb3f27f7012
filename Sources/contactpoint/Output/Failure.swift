import Access
import ArgumentParser
import Audit
import Foundation
import Postgres
import Registry
import Savings
import Search
import Server
import Shielding

/// How a command ends that couldn't do what it was asked: one line that says what to do, and an exit status.
struct Failure: Error, CustomStringConvertible {
    let status: Int32
    let description: String

    init(_ status: Int32, _ description: String) {
        self.status = status
        // What libpq says of a connection has several lines.
        self.description = description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// - Parameter lines: what has a line for each thing to mend.
    private init(_ status: Int32, lines: String) {
        self.status = status
        description = lines.split(separator: "\n").map { Terminal.plain(String($0)) }.joined(separator: "\n")
    }

    /// Nil for errors of the argument parser, which words them itself.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as Refusal: self.init(error)
        case let error as CriteriaError: self.init(64, error.description)
        case let error as ShieldingError: self.init(error.kind == .forbidden ? 77 : 64, error.description)
        case let error as AccessError: self.init(65, error.description)
        case let error as AuditError: self.init(error.code == .tampered ? 1 : 65, error.description)
        case let error as SavingsError: self.init(65, error.description)
        case let error as FileFaults: self.init(65, lines: error.description)
        case let error as SchemaMismatch: self.init(66, error.description)
        case let error as PostgresError: self.init(error)
        case let error as ListenError: self.init(1, error.description)
        case is CancellationError: self.init(130, "interrupted")
        case is ExitCode, is ValidationError, is CleanExit: return nil
        default:
            // The parser's own errors are internal to it: it knows their exit status.
            guard Contactpoint.exitCode(for: error) == .failure else { return nil }
            // Of an unknown error only the type is shown, since a value may be in its words.
            self.init(1, "unexpected: \(String(reflecting: type(of: error)))")
        }
    }

    private init(_ refusal: Refusal) {
        let status: Int32 =
            switch refusal.code {
            case .purposeMissing, .reasonMissing, .tooMany, .tooWide, .conclusionMissing, .valueMalformed,
                .identityInvalid,
                .groundInvalid, .groundMissing:
                64
            case .notFound, .tokenExpired, .auditUnsealed, .versionConflict, .leadTaken, .notLeading, .noOffer,
                .assessmentExists, .noAssessment, .undecided, .laterAct, .moveOpen, .couldBeShielded,
                .requestClosed, .notChecked, .notCompetent, .ofAge:
                1
            default: 77
            }
        self.init(status, refusal.description)
    }

    private init(_ error: PostgresError) {
        switch error.code {
        case .server where error.sqlState == .queryCanceled:
            self.init(
                75,
                "The database stopped a statement at the time limit of its login; try again when less is going on (\(error))."
            )
        case .connection, .timeout, .poolExhausted, .poolClosed:
            self.init(69, "The database can't be reached; check its URL and that it runs (\(error)).")
        case .serverTooOld:
            self.init(69, "The database's PostgreSQL is too old: it must be 15.20, 16.16, 17.12 or 18.7 at least.")
        case .cancelled:
            self.init(130, "interrupted")
        default:
            if error.sqlState == .insufficientPrivilege {
                self.init(77, "The database's login may not do this (\(error)). Use the login named in --help.")
            } else {
                self.init(1, "The database refused (\(error)).")
            }
        }
    }
}
