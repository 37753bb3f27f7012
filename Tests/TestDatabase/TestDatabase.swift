import Foundation
import Logging
package import Postgres

/// Databases for tests: each made for one test and dropped after it.
///
/// `CONTACTPOINT_TEST_DATABASE` names a superuser's database on a throw-away cluster, as
/// `postgresql:///postgres?host=/path/to/socket&user=postgres`; `scripts/test` sets it.
package enum TestDatabase {
    package static let variable = "CONTACTPOINT_TEST_DATABASE"

    /// Why a test has no database.
    package struct Missing: Error, CustomStringConvertible {
        package let description: String
    }

    /// Lends the URL, as superuser, of a fresh and empty database.
    package static func withEmpty<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (String) async throws -> sending Value
    ) async throws -> sending Value {
        try await lend(template: "template1") { try await body(try url(database: $0)) }
    }

    /// Lends the name of a new database, a copy of the template, a few at a time; it is gone afterwards.
    static func lend<Value>(
        isolation: isolated (any Actor)? = #isolation,
        template: String,
        _ body: (String) async throws -> sending Value
    ) async throws -> sending Value {
        await Turnstile.shared.enter()
        let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        let result: Result<Value, any Error>
        do {
            try await administer("create database \(identifier: name) template \(identifier: template)")
            result = .success(try await body(name))
        } catch {
            result = .failure(error)
        }
        try? await administer("drop database if exists \(identifier: name) with (force)")
        await Turnstile.shared.leave()
        return try result.get()
    }

    /// The superuser's URL of the cluster, which tests may not change.
    package static func clusterURL() throws -> String {
        guard let url = ProcessInfo.processInfo.environment[variable], !url.isEmpty else {
            throw Missing(description: "\(variable) isn't set: run scripts/test, or name a throw-away cluster in it")
        }
        return url
    }

    /// A URL on the test cluster: of this database and, if it is given, for this user.
    package static func url(database: String, user: String? = nil) throws -> String {
        let cluster = try clusterURL()
        guard var parts = URLComponents(string: cluster), parts.scheme?.hasPrefix("postgres") == true else {
            throw Missing(description: "\(variable) isn't a postgresql:// URL")
        }
        parts.path = "/" + database
        if let user {
            var items = parts.queryItems ?? []
            if parts.user != nil { parts.user = user }
            items.removeAll { $0.name == "user" }
            if parts.user == nil { items.append(URLQueryItem(name: "user", value: user)) }
            parts.queryItems = items.isEmpty ? nil : items
        }
        guard let url = parts.string else {
            throw Missing(description: "\(variable) can't be pointed at database \(database)")
        }
        return url
    }

    /// Runs a statement on the cluster's own database.
    package static func administer(_ sql: SQL) async throws {
        let connection = try await Connection.connect(
            ConnectionConfiguration(try clusterURL()),
            logger: Logger(label: "test")
        )
        try await connection.execute(sql)
        await connection.close()
    }
}
