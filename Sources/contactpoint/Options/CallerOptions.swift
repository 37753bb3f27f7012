import Access
import ArgumentParser
import Foundation
import Postgres
import Registry

/// Who asks for a child's record, and why.
struct CallerOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The account's subject. [env: CONTACTPOINT_SUBJECT]", valueName: "subject")
    )
    var subject: String?

    @Option(help: "Why: safeguarding, education or missing-education.")
    var purpose: String?

    @Option(help: "The same in your own words, 5 to 500 characters. It is kept in the audit.")
    var reason: String?

    @OptionGroup var index: IndexOptions
    @OptionGroup var sessionKey: SessionKeyOptions

    /// Lends the door to the records, with who asks and why. What is refused on the way is in the audit.
    func withRegistry<Value: Sendable>(
        _ action: String,
        _ body: (Registry, Caller, Purpose) async throws -> Value
    ) async throws -> Value {
        guard let subject = UUID(uuidString: try Setting.required(subject, "--as", "CONTACTPOINT_SUBJECT")) else {
            throw ValidationError("--as takes a subject as 'contactpoint account create' prints it.")
        }
        let key = try sessionKey.key()
        return try await index.withPool { pool in
            let registry = Registry(pool: pool, key: key)
            let caller = try await AccountDirectory(pool: pool).caller(subject: subject, client: Self.client)
            let purpose: Purpose
            do {
                purpose = try Purpose(self.purpose, reason: reason)
            } catch let refusal as Refusal {
                try await registry.refused(action, code: refusal.code.rawValue, as: caller)
                throw refusal
            }
            return try await body(registry, caller, purpose)
        }
    }

    /// For the audit: the surface, and who sat at which machine.
    static var client: String {
        "cli \(ProcessInfo.processInfo.userName)@\(ProcessInfo.processInfo.hostName)"
    }
}
