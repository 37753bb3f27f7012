internal import Foundation
internal import Logging
internal import Postgres

/// A database that is made, used and dropped.
struct ScratchDatabase: Sendable {
    /// The server on which it is made, as a login that may make databases.
    let server: ConnectionConfiguration
    let logger: Logger

    /// Lends a new and empty database; it is dropped whatever happens.
    func lend<R: Sendable>(_ body: (ConnectionConfiguration) async throws -> R) async throws -> R {
        let name = "migrations_scratch_\(UInt64.random(in: 0 ..< .max))"
        try await administer("create database \(identifier: name) template template0")
        do {
            let result = try await body(server.database(name))
            try await drop(name)
            return result
        } catch {
            try? await drop(name)
            throw error
        }
    }

    private func drop(_ name: String) async throws {
        try await administer("drop database if exists \(identifier: name) with (force)")
    }

    private func administer(_ sql: SQL) async throws {
        do {
            let connection = try await Connection.connect(server, logger: logger)
            do {
                try await connection.execute(sql)
                await connection.close()
            } catch {
                await connection.close()
                throw error
            }
        } catch let error as PostgresError {
            throw MigrationError(error, code: .unexpected, "a throw-away database can't be made or dropped")
        }
    }
}

extension ConnectionConfiguration {
    /// The same server and login, and another database: of several `dbname`s libpq takes the last, in a URL the path.
    func database(_ name: String) -> ConnectionConfiguration {
        var configuration = self
        guard let scheme = conninfo.range(of: "://") else {
            configuration.conninfo += " dbname=\(name)"
            return configuration
        }
        let rest = conninfo[scheme.upperBound...]
        let query = rest.firstIndex(of: "?") ?? rest.endIndex
        let authority = rest[..<(rest[..<query].firstIndex(of: "/") ?? query)]
        configuration.conninfo = "\(conninfo[..<scheme.upperBound])\(authority)/\(name)\(rest[query...])"
        return configuration
    }
}
