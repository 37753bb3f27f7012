import Hummingbird
import Logging
import Postgres
import Registry
import Search

/// A request that could disclose a child. What is wrong with it before the database is asked is put into the audit too;
/// from then on the database writes the audit itself.
struct DisclosureAttempt {
    /// As the audit names it: `search`, `open`, `involve`, ...
    let action: String
    let caller: Caller
    let registry: Registry
    let logger: Logger

    /// Reads a request and asks the index: what fails while it is read is recorded here, what the index refuses by itself.
    ///
    /// - Parameter read: takes what it needs from the request.
    func asking<Value>(
        _ request: Request,
        read: () async throws -> Value,
        ask: (Value, Purpose) async throws -> Response
    ) async throws -> Response {
        let purpose = try await recording { try Purpose(of: request) }
        let asked = try await recording(because: purpose) { try await read() }
        do {
            return try await ask(asked, purpose)
        } catch let error as PostgresError {
            // The entry went with the transaction.
            let problem = Problem(error)
            if error.isOfValue { await record(problem.code, because: purpose) }
            throw problem
        }
    }

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
