import Access
import Foundation
import Logging
import Postgres
import Registry
import Synchronization
import TestDatabase
import Testing

@Suite struct KeyRotationTests {
    private final class Progress: Sendable {
        private let answered = Atomic(0)
        let isOver = Atomic(false)
        /// How many are answered, each time there is one more.
        let counts: AsyncStream<Int>
        private let continuation: AsyncStream<Int>.Continuation

        init() {
            (counts, continuation) = AsyncStream.makeStream()
        }

        var count: Int { answered.load(ordering: .relaxed) }

        func note() { continuation.yield(answered.add(1, ordering: .relaxed).newValue) }

        /// Waits until this many more are answered, and for what else must be.
        func wait(for more: Int, until isDone: () -> Bool = { true }) async {
            let before = count
            for await count in counts where count >= before + more && isDone() { return }
        }
    }

    /// Searches go on while the key is rotated three times, and each time the key before is gone when the new one is in use.
    @Test func noRequestFailsWhileTheKeyIsRotated() async throws {
        try await SmallEngland.with { england in
            let operators = Pool(ConnectionConfiguration(england.urls.operator), size: 1, logger: Logger(label: "test"))
            let ring = SessionKeyRing(try SessionKeys.read(from: england.keyFile))
            let progress = Progress()
            let failures = try await england.serve(keys: ring) { api in
                try await withThrowingTaskGroup(of: [String].self) { group in
                    for _ in 0..<4 {
                        group.addTask {
                            var failures: [String] = []
                            while !progress.isOver.load(ordering: .relaxed) {
                                let answer = try await api.search(
                                    #"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#
                                )
                                if answer.status != 200 || !answer.body.contains("Chidera") {
                                    failures.append(answer.body)
                                }
                                progress.note()
                            }
                            return failures
                        }
                    }
                    for _ in 0..<3 {
                        let key = try await SessionKeys(pool: operators).rotate(writingTo: england.keyFile)
                        // Until the server has taken it up, and what was signed before is answered.
                        await progress.wait(for: 1) { ring.current.id == key.id }
                        await progress.wait(for: 12)
                        try await england.change(
                            "update access.signing_key set valid_to = clock_timestamp() where key < \(key.id)"
                        )
                        await progress.wait(for: 12)
                    }
                    progress.isOver.store(true, ordering: .relaxed)
                    return try await group.reduce(into: []) { $0 += $1 }
                }
            }
            await operators.close()
            #expect(failures == [])
            #expect(progress.count > 70)
        }
    }
}
