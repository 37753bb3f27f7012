import Foundation
import Postgres
import Testing

/// A PostgreSQL of a test's own, which it may restart, kill and configure: on a port of 127.0.0.1 and a socket, with a
/// certificate of its own authority for `db.example`, gone afterwards.
final class PrivateServer: Sendable {
    let folder: URL
    let port: Int

    private static let tools = ["/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/16/bin", "/usr/local/pgsql/bin"]

    /// Lends a server that runs.
    static func run<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PrivateServer) async throws -> sending Value
    ) async throws -> sending Value {
        let server = try PrivateServer()
        do {
            try await server.make()
            let value = try await body(server)
            await server.remove()
            return value
        } catch {
            await server.remove()
            throw error
        }
    }

    private init() throws {
        // Short, since a socket's path may have 107 bytes.
        folder = URL(filePath: "/tmp/pt.\(UUID().uuidString.prefix(8).lowercased())")
        port = try Self.freePort()
    }

    /// A connection string to the superuser's database by the socket, without a password.
    var local: String { "host=\(folder.path) port=\(port) user=postgres dbname=postgres" }

    /// A connection string by TCP as `alice`, who needs a password and TLS.
    func remote(_ options: String) -> String {
        "hostaddr=127.0.0.1 port=\(port) user=alice dbname=postgres \(options)"
    }

    /// The file of a root certificate: the server's authority, or another.
    func root(_ name: String = "root") -> String { folder.appending(path: "\(name).crt").path }

    private func make() async throws {
        try await shell(
            """
            mkdir -m 700 "$folder" && cd "$folder"
            authority() {
                openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$1" \
                    -keyout "$1.key" -out "$1.crt" 2>&1
            }
            authority root && authority stranger
            openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=db.example \
                -keyout server.key -out server.csr 2>&1
            printf 'subjectAltName=DNS:db.example\\n' >names
            openssl x509 -req -in server.csr -CA root.crt -CAkey root.key -set_serial 1 -days 2 -extfile names \
                -out server.crt 2>&1
            : >index.txt
            printf '[ca]\\ndefault_ca=a\\n[a]\\ndatabase=index.txt\\nnew_certs_dir=.\\nrand_serial=yes\\npolicy=p\\n[p]\\nCN=supplied\\n' >ca
            openssl ca -batch -config ca -cert root.crt -keyfile root.key -md sha256 -extfile names -in server.csr \
                -startdate 20200101000000Z -enddate 20200102000000Z -out expired.crt 2>&1
            chmod 600 *.key
            if [ "$(id -u)" = 0 ]; then chown -R postgres "$folder"; fi
            as_server "$tools/initdb" -D data --username=postgres --auth=trust --no-sync --locale=C.UTF-8 --encoding=UTF8
            printf '%s\\n' 'local all all trust' 'hostssl all alice 127.0.0.1/32 scram-sha-256' >data/pg_hba.conf
            if [ "$(id -u)" = 0 ]; then chown -R postgres "$folder"; fi
            """
        )
        try await control("start")
        let connection = try await Connection.connect(ConnectionConfiguration(local), logger: quiet)
        try await connection.execute("create role alice login password 'correct horse' connection limit 4")
        await connection.close()
    }

    /// `start`, `restart -m immediate`, `stop` …
    func control(_ command: String) async throws {
        let options = """
            -p \(port) -c listen_addresses=127.0.0.1 -c unix_socket_directories=\(folder.path) -c fsync=off \
            -c ssl=on -c ssl_cert_file=\(folder.path)/server.crt -c ssl_key_file=\(folder.path)/server.key \
            -c shared_buffers=16MB -c max_connections=40
            """
        try await shell(
            """
            cd "$folder"
            as_server "$tools/pg_ctl" \(command) -D data -w -t 30 -s -l "$folder/log" -o "\(options)" </dev/null
            """
        )
    }

    /// Gives the server another certificate, for those who connect from now on.
    func use(certificate: String) async throws {
        try await shell("cp \"$folder/\(certificate).crt\" \"$folder/server.crt\"")
        try await control("restart -m fast")
    }

    private func remove() async {
        _ = try? await control("stop -m immediate")
        try? FileManager.default.removeItem(at: folder)
    }

    private func shell(_ script: String) async throws {
        let tools = Self.tools.first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
        // PostgreSQL refuses to run as root.
        let prelude = """
            set -eu
            as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

            """
        let (status, text) = try await Command.run(
            ["/bin/sh", "-c", prelude + script],
            environment: ["folder": folder.path, "tools": tools ?? "."]
        )
        guard status == 0 else { throw Failure(description: text) }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func freePort() throws -> Int {
        let listener = try LoopbackSocket()
        defer { listener.close() }
        return listener.port
    }
}

/// A program run to its end, off the cooperative pool.
enum Command {
    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> (Int32, String) {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try runNow(arguments, environment: environment) })
            }
        }
    }

    private static func runNow(_ arguments: [String], environment: [String: String]) throws -> (Int32, String) {
        let output = "/tmp/po.\(UUID().uuidString)"
        defer { unlink(output) }
        // Not by `Process`, which waits for whatever the program leaves running, such as a server.
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        let argumentList = arguments.map { strdup($0) } + [nil]
        let variableList = variables.map { strdup($0) } + [nil]
        defer { for text in argumentList + variableList { free(text) } }
        var process: pid_t = 0
        guard posix_spawn(&process, arguments[0], &actions, nil, argumentList, variableList) == 0 else {
            throw PrivateServer.Failure(description: "\(arguments[0]) can't be run")
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return (status, try String(contentsOfFile: output, encoding: .utf8))
    }
}
