import Foundation
import Logging
import Migrations
import Postgres

/// The database that tests get copies of: bootstrapped and migrated from the project's folder.
struct Template: Sendable {
    /// The one for the files as they are. Read once a process.
    static let current = Result { try Template(folder: MigrationFolder(directory: directory)) }

    let folder: MigrationFolder

    /// The folder beside `Tests`, wherever the package was cloned, and through links.
    private static var directory: String {
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("migrations").path
    }

    private init(folder: MigrationFolder) throws {
        self.folder = folder
    }

    /// Makes the template if the cluster has none for these files, and returns its name.
    func name() async throws -> String {
        let name = "template_\(folder.checksum.description.prefix(16))"
        let connection = try await Connection.connect(
            ConnectionConfiguration(try TestDatabase.clusterURL()),
            logger: Logger(label: "test")
        )
        do {
            if try await !exists(name, connection) { try await make(name, connection) }
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
        return name
    }

    private func exists(_ name: String, _ connection: Connection) async throws -> Bool {
        try await connection.query("select datname from pg_database where datname = \(name)").isEmpty == false
    }

    /// One at a time on a cluster, since roles are the cluster's; the name appears when all is done.
    private func make(_ name: String, _ connection: Connection) async throws {
        _ = try await connection.query("select pg_advisory_lock(hashtext('contactpoint test template'))")
        guard try await !exists(name, connection) else { return }
        let unfinished = "unfinished_\(name)"
        try await connection.execute("drop database if exists \(identifier: unfinished) with (force)")
        try await connection.execute("create database \(identifier: unfinished) template template0")
        try await bootstrap(URLs(database: unfinished))
        try await MigrationRunner(
            folder: folder,
            configuration: ConnectionConfiguration(try URLs(database: unfinished).migrator),
            logger: Logger(label: "test"),
            options: MigrationOptions(role: "contactpoint_owner", tool: "tests")
        ).up()
        try await connection.execute(
            "alter database \(identifier: unfinished) rename to \(identifier: name)"
        )
    }

    typealias URLs = TestDatabase.URLs

    /// Makes the privileges of a copy those of the template: `create database` leaves them out.
    func restorePrivileges(_ urls: URLs) async throws {
        try await run(folder.bootstrap.filter { $0.name == "0002_database.sql" }, urls)
    }

    private func bootstrap(_ urls: URLs) async throws {
        try await run(folder.bootstrap, urls)
    }

    private func run(_ files: [MigrationFile], _ urls: URLs) async throws {
        let connection = try await Connection.connect(
            ConnectionConfiguration(urls.superuser),
            logger: Logger(label: "test")
        )
        do {
            for file in files { try await connection.executeScript(unsafeText: file.text) }
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
    }
}
