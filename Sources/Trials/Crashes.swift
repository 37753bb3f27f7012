import Access
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Postgres
import Registry
import Shielding
import Synchronization

/// One run of a ``CrashTrial``: the programs, and what was found so far.
final class Crashes: Sendable {
    private struct State {
        var server: Program?
        var deliverer: Program?
        var outcome = CrashTrial.Outcome()
        /// Whether the step on trial was reached.
        var isReached = false
        /// What the system that asks was given, in its order.
        var pulled: [Receivers.Receipt] = []
    }

    private let trial: CrashTrial
    private let town: TrialTown
    private let receivers: Receivers
    private let issuer: DevelopmentIssuer
    private let port: Int
    private let state = Mutex(State())
    private let client = HTTPClient(eventLoopGroupProvider: .singleton)
    /// Number of the system that asks.
    private static let asking = 2

    init(trial: CrashTrial, town: TrialTown, receivers: Receivers) throws {
        self.trial = trial
        self.town = town
        self.receivers = receivers
        issuer = try DevelopmentIssuer(folder: trial.folder + "/issuer")
        try Data(town.key.text.utf8).write(to: URL(filePath: trial.folder + "/session.key"))
        port = try Self.freePort()
    }

    func end() async {
        let programs = state.withLock { [$0.server, $0.deliverer] }
        for program in programs { await program?.kill() }
        try? await client.shutdown()
    }

    func run() async throws -> CrashTrial.Outcome {
        try await startServer()
        try startDeliverer()
        // Each step with each victim, and again from the beginning.
        let steps = CrashTrial.steps.enumerated().filter { $0.offset % trial.stride == 0 }.map(\.element)
        for number in 0..<trial.kills {
            let step = steps[number % steps.count]
            let victim = Self.dying(trial.victims[(number / steps.count + number) % trial.victims.count], at: step)
            try await crash(at: step, victim, household: number)
            state.withLock {
                $0.outcome.kills[victim, default: 0] += 1
                $0.outcome.steps.insert(step.name)
            }
            trial.progress?("\(number + 1) of \(trial.kills): \(step.name), \(victim.rawValue)")
        }
        try await settle()
        try await compare()
        return state.withLock { $0.outcome }
    }

    // MARK: - A crash

    /// Where no transaction waits, there is no process of PostgreSQL to single out.
    private static func dying(_ victim: CrashTrial.Victim, at step: CrashTrial.Step) -> CrashTrial.Victim {
        switch victim {
        case .connection where step.lock == nil: .program
        case .backend where step.lock == nil: .postmaster
        default: victim
        }
    }

    private func crash(at step: CrashTrial.Step, _ victim: CrashTrial.Victim, household: Int) async throws {
        switch step.path {
        case .request: break
        case .decision: try await finish { try await self.request(household) }
        case .lifting:
            try await finish { try await self.request(household) }
            try await finish { try await self.decide(household) }
        case .delivery: break
        case .confirmation: try await finish { try await self.request(household) }
        }
        var waiting: [UUID] = []
        if step.path == .confirmation {
            // The deliverer, which takes the same step, is done.
            try await delivered()
            waiting = try await pull()
        }
        let notices = waiting

        state.withLock { $0.isReached = false }
        let status: Int?
        var killed: Int32?
        if let lock = step.lock {
            let killer = try await connect()
            _ = try await killer.query("select pg_advisory_lock(7707, \(lock))")
            async let answer = act(step.path, household, notices)
            let backend = try await whoWaits(lock, killer)
            state.withLock { $0.isReached = true }
            try await kill(victim, step.path, backend: backend)
            if victim == .backend { killed = backend }
            // The lock goes with the connection: a transaction that outlived its client goes on.
            await killer.close()
            status = await answer
        } else {
            receivers.keepWaiting()
            _ = await act(step.path, household, notices)
            try await until("a message waits for its answer") { receivers.waiting > 0 }
            try await kill(victim, step.path, backend: nil)
            receivers.answerAll()
            status = nil
        }
        try await restart(victim, step.path, killed: killed)
        try await look(at: step.path, household, notices, done: status == 204)
        // What was interrupted is done once more, so that each household takes the same way.
        switch step.path {
        case .request, .delivery: try await finish { try await self.request(household) }
        case .decision: try await finish { try await self.decide(household) }
        case .lifting: try await finish { try await self.lift(household) }
        case .confirmation: break
        }
    }

    /// What a client sees of the step on trial: nil where it had no answer. It asks again where the server found a connection
    /// that had died in the crash before.
    private func act(_ path: CrashTrial.Path, _ household: Int, _ notices: [UUID]) async -> Int? {
        while true {
            let status = await ask(path, household, notices)
            guard status == 503, !state.withLock({ $0.isReached }) else { return status }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    private func ask(_ path: CrashTrial.Path, _ household: Int, _ notices: [UUID]) async -> Int? {
        switch path {
        case .request: try? await request(household)
        case .delivery: try? await request(household)
        case .decision: try? await decide(household)
        case .lifting: try? await lift(household)
        case .confirmation: try? await confirm(notices)
        }
    }

    private func kill(_ victim: CrashTrial.Victim, _ path: CrashTrial.Path, backend: Int32?) async throws {
        switch victim {
        case .program:
            let program = state.withLock { path == .delivery ? $0.deliverer : $0.server }
            await program?.kill()
        case .connection:
            guard let backend else { return }
            try await town.asSuperuser { _ = try await $0.query("select pg_terminate_backend(\(backend))") }
        case .backend:
            guard let backend else { return }
            Foundation.kill(backend, SIGKILL)
        case .postmaster:
            guard let database = trial.database,
                let text = try? String(contentsOfFile: database.processFile, encoding: .utf8),
                let process = text.split(separator: "\n").first.flatMap({ pid_t($0) })
            else { throw TrialFailure("PostgreSQL's process isn't known") }
            Foundation.kill(process, SIGKILL)
        }
    }

    private func restart(_ victim: CrashTrial.Victim, _ path: CrashTrial.Path, killed: Int32?) async throws {
        switch victim {
        case .program where path == .delivery: try startDeliverer()
        case .program: try await startServer()
        case .connection: break
        case .postmaster:
            guard let database = trial.database else { throw TrialFailure("PostgreSQL can't be started again") }
            // Processes of the old one may be about to end.
            try await until("PostgreSQL starts") {
                try await Program.start(database.start, log: trial.folder + "/log").status() == 0
            }
        case .backend: break
        }
        // A process that was killed is listed until PostgreSQL has begun anew, and ends everyone's connections then.
        try await until("PostgreSQL answers") {
            try? await town.asSuperuser {
                try await $0.query("select 1 from pg_stat_activity where pid = \(killed)").isEmpty
            }
        }
        // The minute for which a dead deliverer has its systems, and the pause after a failure, are over.
        try await town.asSuperuser {
            _ = try await $0.query(
                "update shielding.system set leased_until = '-infinity', next_at = now(), failures = 0"
            )
        }
        try await until("the server is ready") { await ready() }
    }

    /// Nothing half, and what was answered as done is.
    private func look(at path: CrashTrial.Path, _ household: Int, _ notices: [UUID], done: Bool) async throws {
        let children = town.households[household].map(\.value)
        // Whoever still works on it has ended.
        try await until("the transactions under way end") {
            try await town.asSuperuser {
                try await $0.query(
                    """
                    select count(*) from pg_stat_activity
                    where usename = 'contactpoint_api' and datname = current_database() and xact_start is not null
                    """
                )[0].decode(Int64.self) == 0
            }
        }
        let (inForce, confirmed, decided, lifted, unconfirmed) = try await town.asSuperuser { connection in
            try await connection.query(
                """
                select count(*) filter (where s.ended is null), count(*) filter (where s.state = 'confirmed'),
                    (select count(*) from shielding.member as m where m.child = any (\(children)) and m.taken),
                    count(*) filter (where s.ended is not null),
                    (select count(*) from shielding.delivery as d join shielding.event as e using (event)
                        join shielding.system as y using (system)
                        where y.url is null and e.notice = any (\(notices)) and d.confirmed_at is null)
                from shielding.shield as s where s.child = any (\(children))
                """
            )[0].decode((Int64, Int64, Int64, Int64, Int64).self)
        }
        let half =
            switch path {
            case .request, .delivery, .confirmation: ![0, 4].contains(inForce)
            case .decision: inForce != 4 || ![0, 4].contains(confirmed) || confirmed != decided
            case .lifting: inForce + lifted != 4 || ![0, 4].contains(lifted)
            }
        let isDone =
            switch path {
            case .request, .delivery: inForce == 4
            case .confirmation: unconfirmed == 0
            case .decision: confirmed == 4
            case .lifting: lifted == 4
            }
        state.withLock {
            $0.outcome.halfShielded += half ? 1 : 0
            $0.outcome.undone += done && !isDone ? 1 : 0
        }
    }

    /// The process that waits for the lock. A deliverer whose PostgreSQL was killed before pauses before it asks again.
    private func whoWaits(_ lock: Int32, _ killer: Connection) async throws -> Int32 {
        let deadline = ContinuousClock.now + .seconds(30)
        while .now < deadline {
            let waiting = try await killer.query(
                "select pid from pg_locks where locktype = 'advisory' and classid = 7707 and objid::bigint = \(Int64(lock)) and not granted"
            ).decode(Int32.self)
            if let first = waiting.first { return first }
            try await Task.sleep(for: .milliseconds(2))
        }
        throw TrialFailure("the step was never reached")
    }

    // MARK: - What clients do

    private func request(_ household: Int) async throws -> Int {
        let number = town.households[household][0].value
        return try await post(
            "requests",
            #"{"number": "\#(number)", "ground": "domestic abuse", "evidence": "police report", "reference": "NYP 2026/118"}"#,
            as: .team
        )
    }

    private func decide(_ household: Int) async throws -> Int {
        let children = town.households[household]
        let request = try await town.asSuperuser { connection in
            try await connection.query("select request from shielding.request where child = \(children[0].value)")
                .decode(UUID.self).first
        }
        guard let request else { throw TrialFailure("there is no request to decide") }
        let choices = children.map { #"{"number": "\#($0.value)", "taken": true, "why": "same household"}"# }
        let review = CivilDate.today().adding(days: 60)
        return try await post(
            "decisions",
            #"{"request": "\#(request)", "children": [\#(choices.joined(separator: ","))], "ground": "domestic abuse", "evidence": "police report", "reference": "NYP 2026/118", "review": "\#(review)"}"#,
            as: .secondOfTeam
        )
    }

    private func lift(_ household: Int) async throws -> Int {
        let numbers = town.households[household].map { "\"\($0.value)\"" }
        let others = numbers.dropFirst().joined(separator: ",")
        return try await post(
            "reviews",
            #"{"number": \#(numbers[0]), "children": [\#(others)], "keep": false}"#,
            as: .team
        )
    }

    private func confirm(_ notices: [UUID]) async throws -> Int {
        let list = notices.map { "\"\($0)\"" }.joined(separator: ",")
        return try await post("confirmations", #"{"notices": [\#(list)]}"#, as: .system(Self.asking))
    }

    private struct Pulled: Decodable {
        struct Notice: Decodable {
            let id: UUID
            let number: String
            let kind: String
        }
        let notices: [Notice]
    }

    /// The system that asks asks for its notices, and keeps those that are new to it.
    private func pull() async throws -> [UUID] {
        let (status, body) = try await send(.GET, "notices", nil, as: .system(Self.asking))
        guard status == 200 else { throw TrialFailure("notices were refused: \(status)") }
        let pulled = try JSONDecoder().decode(Pulled.self, from: body)
        state.withLock { state in
            let known = Set(state.pulled.map(\.notice))
            state.pulled += pulled.notices.filter { !known.contains($0.id) }.map {
                .init(
                    notice: $0.id,
                    number: Int64($0.number.filter(\.isNumber)) ?? 0,
                    kind: $0.kind,
                    at: .now
                )
            }
        }
        return pulled.notices.map(\.id)
    }

    /// Until it is done: 409 and 404 say that it was.
    private func finish(_ step: () async throws -> Int) async throws {
        for _ in 0..<50 {
            if let status = try? await step(), [204, 404, 409].contains(status) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw TrialFailure("a step can't be done")
    }

    private func post(_ path: String, _ body: String, as caller: Caller) async throws -> Int {
        try await send(.POST, path, body, as: caller).status
    }

    private func send(_ method: HTTPMethod, _ path: String, _ body: String?, as caller: Caller) async throws
        -> (status: Int, body: Data)
    {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/shielding/\(path)")
        request.method = method
        let token = try await issuer.token(subject: TrialTown.subject(caller))
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Access-Purpose", value: "safeguarding")
        request.headers.add(name: "Access-Reason", value: "the child must not be found now")
        if let body { request.body = .bytes(ByteBuffer(string: body)) }
        let response = try await client.execute(request, timeout: .seconds(20))
        return (Int(response.status.code), Data(try await response.body.collect(upTo: 1 << 20).readableBytesView))
    }

    // MARK: - At the end

    /// All that is waiting is delivered, and asked for.
    private func settle() async throws {
        try await delivered()
        while true {
            let waiting = try await pull()
            if waiting.isEmpty { return }
            guard try await confirm(waiting) == 204 else { throw TrialFailure("a confirmation was refused") }
        }
    }

    /// Waits until nothing is left to carry.
    private func delivered() async throws {
        try await until("all notices are delivered", for: 60) {
            try await town.asSuperuser {
                try await $0.query(
                    """
                    select count(*) from shielding.delivery as d join shielding.system as s using (system)
                    where s.url is not null and d.delivered_at is null
                    """
                )[0].decode(Int64.self) == 0
            }
        }
    }

    /// What each system should have been told of each child, by what became of its shields; and what it was told.
    private func compare() async throws {
        let shields = try await town.asSuperuser {
            try await $0.query("select child, state, ended is not null from shielding.shield order by child, started")
                .decode((Int64, String, Bool).self)
        }
        var expected: [Int64: [String]] = [:]
        for (child, stage, ended) in shields {
            expected[child, default: []] +=
                ["shielded"] + (stage == "confirmed" ? ["renewed"] : []) + (ended ? ["unshielded"] : [])
        }
        let told = [receivers.receipts(of: 0), receivers.receipts(of: 1), state.withLock { $0.pulled }]
        for receipts in told {
            let kinds = Dictionary(grouping: receipts, by: \.number).mapValues { $0.map(\.kind) }
            for child in town.households.joined().map(\.value) {
                let (wanted, had) = (expected[child] ?? [], kinds[child] ?? [])
                state.withLock {
                    $0.outcome.notices += wanted.count
                    $0.outcome.lost += wanted == had ? 0 : max(1, wanted.count - had.count)
                }
            }
        }
        let confirmed = try await town.asSuperuser {
            try await $0.query(
                """
                select s.account - 1000, e.notice from shielding.delivery as d
                join shielding.event as e using (event) join shielding.system as s using (system)
                where d.confirmed_at is not null
                """
            ).decode((Int64, UUID).self)
        }
        let had = told.map { Set($0.map(\.notice)) }
        let undelivered = confirmed.count { system, notice in !had[Int(system)].contains(notice) }
        let repeated = receivers.repeated
        state.withLock {
            $0.outcome.confirmed = confirmed.count
            $0.outcome.confirmedUndelivered = undelivered
            $0.outcome.repeated = repeated
        }
    }

    // MARK: - Programs

    private func startServer() async throws {
        let program = try Program.start(
            [
                trial.contactpoint, "serve", "--port", "\(port)", "--database", town.urls.api,
                "--session-key-file", trial.folder + "/session.key", "--jwks", trial.folder + "/issuer/jwks.json",
                "--issuer", DevelopmentIssuer.issuer, "--audience", DevelopmentIssuer.audience,
                "--mode", "development", "--requests-per-hour", "0", "--connections", "4",
            ],
            log: trial.folder + "/log"
        )
        state.withLock { $0.server = program }
        try await until("the server is ready") { await ready() }
    }

    private func startDeliverer() throws {
        let start = Program.deliverer(trial.contactpoint, database: town.urls.cascade, folder: trial.folder)
        let program = try start()
        state.withLock { $0.deliverer = program }
    }

    private func ready() async -> Bool {
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/health/ready")
        guard let response = try? await client.execute(request, timeout: .seconds(2)) else { return false }
        _ = try? await response.body.collect(upTo: 1 << 16)
        return response.status == .ok
    }

    private func connect() async throws -> Connection {
        try await Connection.connect(ConnectionConfiguration(town.urls.superuser), logger: TrialTown.silent)
    }

    private func until(_ what: String, for seconds: Double = 30, _ isSo: () async throws -> Bool?) async throws {
        let limit = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < limit {
            if try await isSo() == true { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw TrialFailure("waited in vain until \(what)")
    }

    private static func freePort() throws -> Int {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isBound else { throw TrialFailure("no port is free") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
