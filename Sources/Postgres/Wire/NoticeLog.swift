import CLibpq
import Logging

/// Takes the server's notices (libpq's default prints them) and logs their severity and condition: the text can hold
/// a row's values.
final class NoticeLog {
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    /// The connection keeps a bare pointer to this object, whose owner must outlive it.
    func attach(to connection: OpaquePointer) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        PQsetNoticeReceiver(
            connection,
            { context, result in
                guard let context, let result else { return }
                Unmanaged<NoticeLog>.fromOpaque(context).takeUnretainedValue().log(result)
            },
            context
        )
    }

    private func log(_ result: OpaquePointer) {
        func field(_ code: Character) -> String? {
            code.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map { String(cString: $0) }
        }
        let severity = field("V") ?? field("S") ?? "NOTICE"
        let state = field("C") ?? "none"
        let level: Logger.Level = severity == "WARNING" && state != "25P01" ? .warning : .debug
        logger.log(level: level, "notice", metadata: ["severity": "\(severity)", "sqlstate": "\(state)"])
    }
}
