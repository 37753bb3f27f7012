import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Postgres
import Registry
import Shielding
import Testing
import TestDatabase

/// What local systems are told of shields, and how they confirm.
@Suite("Cascade")
struct CascadeTests {
    /// A local system that keeps what it was told, and answers as it is bid.
    private struct LocalSystem: Sendable {
        struct Message: Sendable {
            let headers: HTTPFields
            let body: Data

            var notices: [[String: String]] {
                let object = try? JSONSerialization.jsonObject(with: body) as? [String: Any]
                return object?["notices"] as? [[String: String]] ?? []
            }
        }

        let messages: AsyncStream<Message>
        private let told: AsyncStream<Message>.Continuation
        private let statuses: Lock

        /// - Parameter statuses: of the first answers; then 204.
        init(answering statuses: [HTTPResponse.Status] = []) {
            (messages, told) = AsyncStream.makeStream(of: Message.self)
            self.statuses = Lock(statuses)
        }

        var router: Router<BasicRequestContext> {
            let router = Router()
            router.post("told") { [told, statuses] request, _ in
                let body = try await request.body.collect(upTo: 1 << 20)
                told.yield(Message(headers: request.headers, body: Data(body.readableBytesView)))
                return Response(status: statuses.next() ?? .noContent)
            }
            return router
        }
    }

    private final class Lock: @unchecked Sendable {
        private let lock = NSLock()
        private var statuses: [HTTPResponse.Status]
        init(_ statuses: [HTTPResponse.Status]) { self.statuses = statuses }
        func next() -> HTTPResponse.Status? { lock.withLock { statuses.isEmpty ? nil : statuses.removeFirst() } }
    }

    private func add(_ town: Town, _ number: Int, url: String?) async throws {
        let pool = Pool(ConnectionConfiguration(town.urls.operator), size: 1, logger: Logger(label: "test"))
        let subject = UUID(uuidString: "00000000-0000-0000-0000-00000000010\(number)")!
        let added = try await LocalSystems.add(subject, name: "System \(number)", url: url, pool: pool)
        await pool.close()
        #expect(added)
    }

    /// Runs a deliverer while the body runs.
    private func delivering<Value: Sendable>(
        _ town: Town,
        signature: NoticeSignature = .init(),
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let pool = Pool(ConnectionConfiguration(town.urls.cascade), size: 2, logger: Logger(label: "test"))
        let cascade = Cascade(
            pool: pool,
            signature: signature,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            interval: .milliseconds(20),
            timeout: 1
        )
        let delivering = Task { await cascade.deliver() }
        let result: Result<Value, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        delivering.cancel()
        await delivering.value
        await pool.close()
        return try result.get()
    }

    /// The next notices that a system was told, until there are so many.
    private func notices(_ count: Int, _ messages: AsyncStream<LocalSystem.Message>) async -> [[String: String]] {
        var told: [[String: String]] = []
        for await message in messages {
            told += message.notices
            if told.count >= count { break }
        }
        return told
    }

    @Test("a start, a renewal and an end go to who holds the child, signed, in their order, with no whereabouts")
    func told() async throws {
        try await Town.with { town async throws in
            let system = LocalSystem()
            let signature = NoticeSignature()
            try await Application(router: system.router).test(.live) { client in
                try await add(town, 1, url: "http://127.0.0.1:\(try #require(client.port))/told")
                try await add(town, 2, url: nil)
                try await town.systems.hold([.eve, .ben], holds: true, as: .system(1), because: .care)
                try await delivering(town, signature: signature) {
                    try await town.shielding.request(.eve, on: .abuse, as: .team, because: .care)
                    let request = try await town.truth("select request from shielding.request", as: UUID.self)[0]
                    let review = CivilDate(daysSince2000: CivilDate.today().daysSince2000 + 30)
                    try await town.shielding.decide(
                        request,
                        [.init(.eve, taken: true, why: "in danger")],
                        on: .abuse,
                        reviewBy: review,
                        as: .secondOfTeam,
                        because: .care
                    )
                    try await town.shielding.review(
                        .eve,
                        keep: false,
                        on: .init(),
                        reviewBy: nil,
                        as: .team,
                        because: .care
                    )
                    var kinds: [String] = []
                    for await message in system.messages {
                        #expect(
                            NoticeSignature.isValid(
                                id: message.headers[HTTPField.Name("ContactPoint-Id")!] ?? "",
                                timestamp: message.headers[HTTPField.Name("ContactPoint-Timestamp")!] ?? "",
                                signature: message.headers[HTTPField.Name("ContactPoint-Signature")!] ?? "",
                                body: message.body,
                                publicKey: signature.publicKey
                            )
                        )
                        for notice in message.notices {
                            #expect(Set(notice.keys) == ["id", "number", "kind", "at"])
                            #expect(notice["number"] == "\(ChildNumber.eve)")
                            kinds.append(notice["kind"] ?? "")
                        }
                        if kinds.last == "unshielded" { break }
                    }
                    #expect(kinds == ["shielded", "renewed", "unshielded"])
                }
                // Who doesn't hold the child is told nothing.
                #expect(
                    try await town.truth("select count(*) from shielding.delivery where system = 2", as: Int64.self)
                        == [0]
                )
            }
        }
    }

    @Test("a signature is of this message, by this key, and not an old one")
    func signatures() throws {
        let signature = NoticeSignature()
        let body = Data(#"{"notices":[]}"#.utf8)
        let now = Date()
        let headers = Dictionary(uniqueKeysWithValues: try signature.headers(id: UUID(), at: now, body: body))
        func isValid(_ body: Data = body, _ key: String? = nil, id: String? = nil, now: Date = now) -> Bool {
            NoticeSignature.isValid(
                id: id ?? headers["ContactPoint-Id"]!,
                timestamp: headers["ContactPoint-Timestamp"]!,
                signature: headers["ContactPoint-Signature"]!,
                body: body,
                publicKey: key ?? signature.publicKey,
                now: now
            )
        }
        #expect(isValid())
        #expect(!isValid(body + [32]))
        #expect(!isValid(id: UUID().uuidString))
        #expect(!isValid(body, NoticeSignature().publicKey))
        #expect(!isValid(now: now + 301))
        #expect(NoticeSignature(text: signature.text)?.publicKey == signature.publicKey)
        #expect(NoticeSignature(text: "not a key") == nil)
    }

    @Test("a system that fails is told again; one that is dead holds up nobody")
    func retries() async throws {
        try await Town.with { town async throws in
            let flaky = LocalSystem(answering: [.internalServerError, .found])
            try await Application(router: flaky.router).test(.live) { client in
                try await add(town, 1, url: "http://127.0.0.1:\(try #require(client.port))/told")
                try await add(town, 2, url: "http://127.0.0.1:9/nobody")
                for system in [Caller.system(1), .system(2)] {
                    try await town.systems.hold([.eve], holds: true, as: system, because: .care)
                }
                try await delivering(town) {
                    try await town.shielding.request(.eve, on: .abuse, as: .team, because: .care)
                    let told = await notices(3, flaky.messages)
                    #expect(Set(told.compactMap { $0["id"] }).count == 1)
                    #expect(told.count == 3)
                }
                let waiting = try await town.shielding.unconfirmed(as: .team, because: .care)
                #expect(waiting.contains { $0.system == "System 2" && $0.deliveredAt == nil && $0.age >= 0 })
                #expect(
                    try await town.truth("select failures > 0 from shielding.system where system = 2", as: Bool.self)
                        == [true]
                )
            }
        }
    }

    @Test("a system that was away confirms five hundred notices at once")
    func many() async throws {
        try await Town.with { town async throws in
            try await add(town, 1, url: nil)
            try await town.systems.hold([.eve], holds: true, as: .system(1), because: .care)
            try await town.change(
                """
                with e as (
                    insert into shielding.event (child, kind)
                    select \(ChildNumber.eve.value), 'renewed' from generate_series(1, 500) returning event, child
                )
                insert into shielding.delivery (system, event, child) select s.system, e.event, e.child from e, shielding.system as s
                """
            )
            let waiting = try await town.systems.notices(as: .system(1), because: .care)
            #expect(waiting.count == 500)
            try await town.systems.confirm(waiting.map(\.id), as: .system(1), because: .care)
            #expect(try await town.systems.notices(as: .system(1), because: .care).isEmpty)
        }
    }

    @Test("202 is received and not confirmed; the system confirms what it applied, and only what it was told")
    func confirmation() async throws {
        try await Town.with { town async throws in
            let system = LocalSystem(answering: [.accepted])
            try await Application(router: system.router).test(.live) { client in
                try await add(town, 1, url: "http://127.0.0.1:\(try #require(client.port))/told")
                try await town.systems.hold([.eve], holds: true, as: .system(1), because: .care)
                try await delivering(town) {
                    try await town.shielding.request(.eve, on: .abuse, as: .team, because: .care)
                    let told = await notices(1, system.messages)
                    try await town.systems.confirm([UUID()], as: .system(1), because: .care)
                    #expect(try await town.shielding.unconfirmed(as: .team, because: .care).count == 1)
                    let id = try #require(told.first?["id"].flatMap(UUID.init(uuidString:)))
                    try await town.systems.confirm([id], as: .system(1), because: .care)
                    #expect(try await town.shielding.unconfirmed(as: .team, because: .care).isEmpty)
                }
            }
        }
    }

    @Test(
        "a system that was away for a week pulls what it missed, in order, and confirms; a new holder hears of a shield"
    )
    func pull() async throws {
        try await Town.with { town async throws in
            try await add(town, 1, url: nil)
            try await add(town, 2, url: nil)
            try await town.systems.hold([.ada, .ben, .eve], holds: true, as: .system(1), because: .care)
            try await town.shielding.request(.ada, on: .abuse, as: .team, because: .care)
            try await town.shielding.request(.eve, on: .abuse, as: .team, because: .care)
            try await town.change("update shielding.event set at = at - interval '7 days'")
            let waiting = try await town.shielding.unconfirmed(as: .secondOfTeam, because: .care)
            #expect(waiting.count == 3)
            #expect(waiting.allSatisfy { $0.age >= 7 * 86_400 && $0.system == "System 1" })
            let missed = try await town.systems.notices(as: .system(1), because: .care)
            #expect(Set(missed.map(\.number)) == [.ada, .ben, .eve])
            #expect(try await town.systems.notices(as: .system(1), because: .care).map(\.id) == missed.map(\.id))
            try await town.systems.confirm(missed.map(\.id), as: .system(1), because: .care)
            #expect(try await town.systems.notices(as: .system(1), because: .care).isEmpty)
            #expect(try await town.systems.notices(as: .system(2), because: .care).isEmpty)
            try await town.systems.hold([.ada, .dan], holds: true, as: .system(2), because: .care)
            let heard = try await town.systems.notices(as: .system(2), because: .care)
            #expect(heard.map(\.number) == [.ada] && heard.map(\.kind) == ["shielded"])
            // Another system's notices are not to be confirmed.
            try await town.systems.confirm(heard.map(\.id), as: .system(1), because: .care)
            #expect(try await town.systems.notices(as: .system(2), because: .care).count == 1)
            try await town.systems.hold([.ada], holds: false, as: .system(2), because: .care)
            #expect(try await town.systems.notices(as: .system(2), because: .care).isEmpty)
        }
    }

    @Test("only a system's own account holds, pulls and confirms; the deliverer's login reads no table")
    func whoMay() async throws {
        try await Town.with { town async throws in
            for caller in [Caller.nurse, .team, .system(3)] {
                await #expect(throws: Refusal(.notPermitted)) {
                    try await town.systems.hold([.ada], holds: true, as: caller, because: .care)
                }
                await #expect(throws: Refusal(.notPermitted)) {
                    _ = try await town.systems.notices(as: caller, because: .care)
                }
            }
            let pool = Pool(ConnectionConfiguration(town.urls.cascade), size: 1, logger: Logger(label: "test"))
            for table in ["registry.child", "shielding.shield", "shielding.event", "shielding.delivery", "audit.entry"]
            {
                let denied = await #expect(throws: PostgresError.self) {
                    _ = try await pool.query(
                        "select 1 from \(identifier: String(table.split(separator: ".")[0])).\(identifier: String(table.split(separator: ".")[1]))"
                    )
                }
                #expect(denied?.sqlState == .insufficientPrivilege)
            }
            await pool.close()
        }
    }
}
