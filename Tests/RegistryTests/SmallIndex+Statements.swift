import Foundation
import Logging
import Postgres

@testable import Registry
import TestDatabase

extension SmallIndex {
    /// A token as the services make it.
    func token(
        _ caller: Caller,
        purpose: String? = "safeguarding",
        key: SessionKey? = nil,
        request: UUID? = nil,
        issued: Date = Date(),
        lifetime: TimeInterval = 60
    ) throws -> SessionToken {
        SessionToken(
            for: caller,
            because: try purpose.map { try Purpose($0, reason: "looking after the child") },
            signedWith: key ?? self.key,
            request: request,
            issued: issued,
            lifetime: lifetime
        )
    }

    /// What each statement answers to the application's login.
    func api(_ statements: [String]) async throws -> [String] {
        try await Psql.run(statements, url: urls.api)
    }

    func api(_ statements: String...) async throws -> [String] { try await api(statements) }

    /// Lends a connection of the application's login.
    func withConnection<Value>(
        _ url: String? = nil,
        _ body: (Connection) async throws -> sending Value
    ) async throws -> sending Value {
        let connection = try await Connection.connect(
            ConnectionConfiguration(url ?? urls.api),
            logger: Logger(label: "test")
        )
        let result: Result<Value, any Error>
        do { result = .success(try await body(connection)) } catch { result = .failure(error) }
        await connection.close()
        return try result.get()
    }

    /// What a superuser sees.
    func truth(_ statement: String) async throws -> String {
        try await Psql.run([statement], url: urls.superuser)[0]
    }

    /// Opens a record in a transaction of its own. Returns the outcome.
    func open(_ number: ChildNumber, as token: SessionToken) async throws -> String {
        try await api(Self.open(number, token.hex))[0]
    }

    /// Opens a record and gives the statement that names the token, for reading.
    func opened(_ number: ChildNumber, by caller: Caller) async throws -> String {
        let token = try token(caller)
        guard try await open(number, as: token) == "granted" else { throw Refusal(.notPermitted) }
        return Self.name(token.hex)
    }

    static func open(_ number: ChildNumber, _ hex: String, client: String = "psql") -> String {
        "select contacts.begin('\\x\(hex)', 'looking after', '\(client)', \(number.value))"
    }

    /// Searches for "Smith-Jones", Zoë or Adam, unless told otherwise.
    static func search(
        _ hex: String,
        families: [String] = ["smith-jones", "smith-jones"],
        givens: [String] = ["zoe", "adam"],
        born: String = "2015-05-14",
        postcodes: [String] = [],
        number: ChildNumber? = nil,
        pattern: String? = nil,
        gender: String? = nil,
        criteria: String = "'{}'"
    ) -> String {
        func list(_ texts: [String]) -> String { "array[\(texts.map { "'\($0)'" }.joined(separator: ","))]::text[]" }
        return """
            select outcome from search.begin('\\x\(hex)', 'looking after', 'psql', \(criteria), \(list(number == nil ? families : [])), \(list(number == nil ? givens : [])),
            \(number == nil ? "array[date '\(born)'], array[date_trunc('month', date '\(born)')::date]" : "'{}', '{}'"), \(list(postcodes)), \(number.map { "\($0.value)" } ?? "null"),
            \(pattern.map { "E'\($0)'" } ?? "null"), null, \(gender.map { "'\($0)'" } ?? "null"))
            """
    }

    /// Names a token for the reads that follow in the session.
    static func name(_ hex: String) -> String { "set contactpoint.token = '\(hex)'" }

    /// Which children the token's search opens.
    func found(by caller: Caller, _ search: (String) -> String) async throws -> Set<ChildNumber> {
        let token = try token(caller)
        let answers = try await api(search(token.hex), Self.name(token.hex), "select child from search.candidate")
        guard answers[0] == "granted" else { throw Refusal(.init(rawValue: answers[0])) }
        return Set(answers[2].split(separator: "\n").compactMap { ChildNumber($0) })
    }
}
