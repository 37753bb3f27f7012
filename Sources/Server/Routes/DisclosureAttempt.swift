import Logging
import Registry
import Search

/// A request that could disclose a child. What is wrong with it before the database is asked is put into the audit too;
/// from then on the database writes the audit itself.
struct DisclosureAttempt {
    /// As the audit names it: `search`, `open` or `household`.
    let action: String
    let caller: Caller
    let registry: Registry
    let logger: Logger

    /// Runs what comes before asking the database, and records why it failed.
    func recording<Value>(because purpose: Purpose? = nil, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let problem as Problem {
            await record(problem.code, because: purpose)
            throw problem
        } catch let refusal as Refusal {
            await record(refusal.code.rawValue, because: purpose)
            throw refusal
        }
    }

    /// A recording that fails doesn't hide the answer: nothing was disclosed.
    func record(_ code: String, because purpose: Purpose?) async {
        do {
            try await registry.refused(action, code: code, as: caller, because: purpose)
        } catch {
            logger.error("a refusal is not in the audit", metadata: ["action": .string(action), "code": .string(code)])
        }
    }
}
