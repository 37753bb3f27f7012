import ArgumentParser
import Audit
import Logging
import Postgres
import ServiceLifecycle

/// With what the audit is sealed, and where its tree heads are published.
struct SealingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The file with the sealing key. [env: CONTACTPOINT_AUDIT_KEY_FILE]", valueName: "file")
    )
    var auditKeyFile: String?

    @Option(
        help: ArgumentHelp(
            "The file to which tree heads are appended, where operators can't rewrite it. [env: CONTACTPOINT_AUDIT_PUBLISHED]",
            valueName: "file"
        )
    )
    var auditPublished: String?

    @OptionGroup var database: AuditDatabaseOptions

    /// The sealer that these options describe.
    func sealer(pool: Pool, logger: Logger) throws -> Sealer {
        Sealer(
            pool: pool,
            key: try SealingKey(
                path: try Setting.required(auditKeyFile, "--audit-key-file", "CONTACTPOINT_AUDIT_KEY_FILE")
            ),
            publication: Publication(
                path: try Setting.required(auditPublished, "--audit-published", "CONTACTPOINT_AUDIT_PUBLISHED")
            ),
            logger: logger
        )
    }

    /// What a server runs: a sealer and a watch, or nothing where none of the settings is given, and that is said.
    func services(logger: Logger) throws -> [any Service] {
        let url = database.auditDatabase ?? Setting.value("CONTACTPOINT_AUDIT_DATABASE")
        let others = [
            auditKeyFile ?? Setting.value("CONTACTPOINT_AUDIT_KEY_FILE"),
            auditPublished ?? Setting.value("CONTACTPOINT_AUDIT_PUBLISHED"),
        ]
        guard url != nil || others.contains(where: { $0 != nil }) else {
            logger.warning("this server does not seal the audit: it has no --audit-database")
            return []
        }
        let required = try Setting.required(url, "--audit-database", "CONTACTPOINT_AUDIT_DATABASE")
        func pool() -> Pool { Pool(AuditDatabaseOptions.configuration(required), size: 1, logger: logger) }
        return [try sealer(pool: pool(), logger: logger), Watch(pool: pool(), logger: logger)]
    }
}
