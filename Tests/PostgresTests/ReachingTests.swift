import Foundation
import Postgres
import TestDatabase
import Testing

/// What decides which server is reached, and as whom. One server for all: it takes a second to make.
@Suite("Reaching a server")
struct ReachingTests {
    private func refusal(
        _ conninfo: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> String {
        let error = try await failure(sourceLocation: sourceLocation) {
            try await Connection.connect(ConnectionConfiguration(conninfo), logger: quiet)
        }
        #expect(error.code == .connection, sourceLocation: sourceLocation)
        #expect(!error.debugDescription.contains("horse"), sourceLocation: sourceLocation)
        return error.description
    }

    private func answer(_ conninfo: String, _ sql: SQL) async throws -> String {
        let connection = try await Connection.connect(ConnectionConfiguration(conninfo), logger: quiet)
        let answer = try await connection.one(sql, as: String.self)
        await connection.close()
        return answer
    }

    @Test("TLS with the server's name checked, SCRAM, several hosts, the environment and the service file")
    func reaches() async throws {
        try await PrivateServer.run { server in
            try await certificates(server)
            try await passwords(server)
            try await severalHosts(server)
            try await environment(server)
            try await tooMany(server)
            try await expired(server)
        }
    }

    private func certificates(_ server: PrivateServer) async throws {
        let secret = "password='correct horse'"
        let strict = "host=db.example sslmode=verify-full sslrootcert=\(server.root()) \(secret)"
        let tls = try await answer(
            server.remote(strict),
            "select version from pg_stat_ssl where pid = pg_backend_pid() and ssl"
        )
        #expect(tls.hasPrefix("TLSv1."))
        let bound = try await answer(server.remote(strict + " channel_binding=require"), "select current_user::text")
        #expect(bound == "alice")

        let wrongHost = strict.replacing("db.example", with: "other.example")
        #expect(try await refusal(server.remote(wrongHost)).contains("does not match host name"))
        let wrongAuthority = strict.replacing(server.root(), with: server.root("stranger"))
        #expect(try await refusal(server.remote(wrongAuthority)).contains("certificate verify failed"))
        let noAuthority = strict.replacing(server.root(), with: "/nowhere/root.crt")
        #expect(try await refusal(server.remote(noAuthority)).contains("does not exist"))
        let plain = "host=db.example sslmode=disable \(secret)"
        #expect(try await refusal(server.remote(plain)).contains("no encryption"))
        // A server that offers no TLS is not talked to.
        let silent = try LoopbackSocket()
        defer { silent.close() }
        let deaf = Thread {
            let client = accept(silent.descriptor, nil, nil)
            var request = [UInt8](repeating: 0, count: 8)
            recv(client, &request, 8, 0)
            send(client, "N", 1, Int32(MSG_NOSIGNAL))
            recv(client, &request, 8, 0)
            close(client)
        }
        deaf.start()
        let refused = try await refusal(
            "host=db.example hostaddr=127.0.0.1 port=\(silent.port) sslmode=verify-full sslrootcert=\(server.root())"
        )
        #expect(refused.contains("server does not support SSL"))
    }

    private func expired(_ server: PrivateServer) async throws {
        try await server.use(certificate: "expired")
        let strict = "host=db.example sslmode=verify-full sslrootcert=\(server.root()) password='correct horse'"
        #expect(try await refusal(server.remote(strict)).contains("certificate verify failed"))
    }

    private func passwords(_ server: PrivateServer) async throws {
        let wrong = server.remote("host=db.example sslmode=require password='wrong horse'")
        #expect(try await refusal(wrong).contains("password authentication failed"))
        let none = server.remote("host=db.example sslmode=require passfile=/nowhere/pgpass")
        #expect(try await refusal(none).contains("no password supplied"))
        // The server keeps no password that could be read back.
        let kept = try await answer(server.local, "select rolpassword from pg_authid where rolname = 'alice'")
        #expect(kept.hasPrefix("SCRAM-SHA-256$"))
    }

    private func severalHosts(_ server: PrivateServer) async throws {
        let port: SQL = "select current_setting('port')"
        let closed = try PrivateServer.freePort()
        let second = "host=127.0.0.1,\(server.folder.path) port=\(closed),\(server.port) user=postgres dbname=postgres"
        #expect(try await answer(second, port) == "\(server.port)")
        let none = "host=127.0.0.1,127.0.0.1 port=\(closed),\(closed) user=postgres"
        #expect(try await refusal(none).contains("refused"))

        // Two servers: this one made read-only, and the one all tests share.
        try await TestDatabase.withEmpty { url in
            let shared = try await Connection.connect(ConnectionConfiguration(url), logger: quiet)
            let (folder, sharedPort) = try #require(
                try await shared.query("select current_setting('unix_socket_directories'), current_setting('port')")
                    .first
            ).decode((String, String).self)
            await shared.close()
            let owner = try await Connection.connect(ConnectionConfiguration(server.local), logger: quiet)
            try await owner.execute("alter database postgres set default_transaction_read_only = on")
            await owner.close()
            let host = folder.split(separator: ",")[0].trimmingCharacters(in: .whitespaces)
            let both =
                "host=\(server.folder.path),\(host) port=\(server.port),\(sharedPort) user=postgres dbname=postgres"
            #expect(try await answer(both, port) == "\(server.port)")
            #expect(try await answer(both + " target_session_attrs=read-write", port) == sharedPort)
            #expect(try await answer(both + " target_session_attrs=read-only", port) == "\(server.port)")
            let alone = server.local + " target_session_attrs=read-write"
            #expect(try await refusal(alone).contains("session is read-only"))
            #expect(try await refusal(server.local + " target_session_attrs=standby").contains("not in hot standby"))
        }
    }

    /// In a process of its own: the environment is the whole process's.
    private func environment(_ server: PrivateServer) async throws {
        let (folder, port) = (server.folder.path, server.port)
        await #expect(processExitsWith: .success) { [folder = folder as String, port = port as Int] in
            setenv("PGHOST", folder, 1)
            setenv("PGPORT", "\(port)", 1)
            setenv("PGUSER", "postgres", 1)
            setenv("PGDATABASE", "postgres", 1)
            setenv("PGAPPNAME", "from the environment", 1)
            let name: SQL = "select current_setting('application_name') || ' ' || current_setting('port')"
            let plain = try await Connection.connect(ConnectionConfiguration(""), logger: quiet)
            try #require(try await plain.one(name, as: String.self) == "from the environment \(port)")
            await plain.close()

            let services = URL(filePath: folder).appending(path: "services")
            let text = "[registry]\nhost=\(folder)\nport=\(port)\nuser=postgres\ndbname=template1\n"
            try text.write(to: services, atomically: true, encoding: .utf8)
            setenv("PGSERVICEFILE", services.path, 1)
            setenv("PGHOST", "127.0.0.1", 1)
            setenv("PGPORT", "1", 1)
            let served = try await Connection.connect(ConnectionConfiguration("service=registry"), logger: quiet)
            try #require(try await served.one("select current_database()::text", as: String.self) == "template1")
            await served.close()
            let error = try await failure {
                try await Connection.connect(ConnectionConfiguration("service=absent"), logger: quiet)
            }
            try #require(error.code == .connection && error.description.contains("absent"))
        }
    }

    private func tooMany(_ server: PrivateServer) async throws {
        let conninfo = "host=\(server.folder.path) port=\(server.port) user=alice dbname=postgres"
        let pool = Pool(ConnectionConfiguration(conninfo), size: 8, waitTimeout: .seconds(10), logger: quiet)
        let outcomes = await withTaskGroup(of: PostgresError.Code?.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    do throws(PostgresError) {
                        _ = try await pool.query("select pg_sleep(0.5)")
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 4 && outcomes.count { $0 == .connection } == 2)
        #expect(try await pool.query("select 1").decode(Int32.self) == [1])
        #expect(pool.metrics.leased == 0)
        await pool.close()
    }

    @Test("A name that doesn't resolve, and a server that says nothing, end in time")
    func silence() async throws {
        var nowhere = ConnectionConfiguration("host=no-such-host.invalid user=x dbname=x")
        nowhere.connectTimeout = .seconds(2)
        let start = ContinuousClock.now
        let unresolved = try await failure { try await Connection.connect(nowhere, logger: quiet) }
        #expect(unresolved.code == .connection || unresolved.code == .timeout)
        // Generous, since a busy machine may not run the task for many seconds.
        #expect(start.duration(to: .now) < .seconds(60))

        let silent = try LoopbackSocket()
        defer { silent.close() }
        var mute = ConnectionConfiguration("host=127.0.0.1 port=\(silent.port) user=x dbname=x")
        mute.connectTimeout = .milliseconds(300)
        #expect(try await failure { try await Connection.connect(mute, logger: quiet) }.code == .timeout)
        let waiting = Task { [mute] in
            var patient = mute
            patient.connectTimeout = .seconds(60)
            return try await Connection.connect(patient, logger: quiet)
        }
        try await Task.sleep(for: .milliseconds(50))
        waiting.cancel()
        #expect(try await failure { try await waiting.value }.code == .cancelled)
    }
}
